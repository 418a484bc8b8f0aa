// How the culture grows: the band that the figures and the counts so far leave open, the counts,
// what is wanted, and when it is expected to be there.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import type { BatchView } from "../api/views";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis, valueAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { cellsText, percentText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { Fact, Facts } from "../parts/page";
import { Said } from "../parts/said";
import { instantText } from "../parts/time";
import { Between, When } from "../parts/when";
import { useWord } from "../parts/words";

export function GrowthChart({ view }: { view: BatchView }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const word = useWord();
  const { growth } = view;
  const picture = useMemo<Picture>(() => {
    const band = growth?.band ?? [];
    const counts = view.counts.filter((c) => c.corrected_by === 0);
    const at = (text: string) => Date.parse(text);
    return {
      grid: { left: 70, right: 24, top: 44, bottom: 32 },
      legend: { top: 4, textStyle: { color: ink.text }, itemWidth: 18,
        data: [t("growth.median"), t("growth.counted")] },
      tooltip: { ...plain_tooltip, formatter: (shown: unknown) => {
        const rows = shown as { axisValue: number; seriesName: string; value: number[] }[];
        const lines = rows.filter((r) => !r.seriesName.startsWith("_"))
          .map((r) => `${r.seriesName}: ${cellsText(Math.round(r.value[1] ?? 0))}`);
        return [instantText(rows[0]?.axisValue ?? 0, style), ...lines].join("\n");
      } },
      xAxis: timeAxis(style),
      yAxis: valueAxis({ type: "log", axisLabel: { color: ink.soft,
        formatter: (n: number) => cellsText(n).replace(/\.00/, "") } }),
      series: [
        { type: "line", name: "_low", data: band.map((p) => [at(p.at), Math.max(1, p.p10_cells)]),
          lineStyle: { color: ink.band, width: 1 }, symbol: "none" },
        { type: "line", name: "_high", data: band.map((p) => [at(p.at), Math.max(1, p.p90_cells)]),
          lineStyle: { color: ink.band, width: 1 }, symbol: "none" },
        { type: "custom", name: "_band", silent: true, z: 1, clip: true,
          data: band.length > 1 ? [[at(band[0]!.at), Math.max(1, band[0]!.p50_cells)]] : [],
          renderItem: (_params, api) => {
            const up = band.map((p) => api.coord([at(p.at), Math.max(1, p.p90_cells)]));
            const down = [...band].reverse().map((p) =>
              api.coord([at(p.at), Math.max(1, p.p10_cells)]));
            return { type: "polygon", shape: { points: [...up, ...down] },
              style: { fill: ink.band, opacity: 0.55 } };
          } },
        { type: "line", name: t("growth.median"), symbol: "none",
          data: band.map((p) => [at(p.at), Math.max(1, p.p50_cells)]),
          lineStyle: { color: ink.line, width: 2 }, itemStyle: { color: ink.line },
          markLine: growth ? { symbol: "none", silent: true, data: [
            { yAxis: growth.wanted_cells, label: { position: "insideStartTop",
              color: ink.good, formatter: t("growth.wanted") },
              lineStyle: { color: ink.good, type: "dashed" } },
            { xAxis: at(view.harvest_from_at), label: { formatter: t("growth.from"),
              color: ink.soft }, lineStyle: { color: ink.soft, type: "dotted" } },
            { xAxis: at(view.harvest_until_at), label: { formatter: t("growth.until"),
              color: ink.soft }, lineStyle: { color: ink.soft, type: "dotted" } },
          ] } : undefined },
        { type: "scatter", name: t("growth.counted"), symbolSize: 11, z: 5,
          data: counts.map((c) => [at(c.at), Math.max(1, c.cells)]),
          itemStyle: { color: ink.text } },
      ],
    };
  }, [growth, view, style, t]);
  const name = t("growth.title");
  return (
    <>
      {growth && (
        <Facts>
          <Fact name={t("growth.harvest")}>
            <When at={growth.harvest_p50_at} part="short" />
            <div className="small soft">P10–P90 <Between from={growth.harvest_p10_at}
              until={growth.harvest_p90_at} /></div>
          </Fact>
          <Fact name={t("growth.chance")}>{percentText(growth.reached_bp, style.language)}</Fact>
          <Fact name={t("growth.wanted")}>{cellsText(growth.wanted_cells)}</Fact>
          {!growth.counts_explained && <Fact name={t("growth.note")}>
            <Mark tone="warn">{t("growth.outside")}</Mark></Fact>}
        </Facts>
      )}
      {growth ? (
        <Chart name={name} picture={picture} table={
          <DataTable name={name} rows={growth.band.filter((_, i) => i % 2 === 0)}
            rowKey={(p) => p.at} columns={[
              { key: "at", head: t("column.when"), cell: (p) => <When at={p.at} /> },
              { key: "p10", head: "P10", number: true, cell: (p) => cellsText(p.p10_cells) },
              { key: "p50", head: "P50", number: true, cell: (p) => cellsText(p.p50_cells) },
              { key: "p90", head: "P90", number: true, cell: (p) => cellsText(p.p90_cells) },
            ]} />} />
      ) : <p className="soft">{t("growth.no_band")}</p>}
      {growth && growth.assumptions.length > 0 && (
        <details className="behind">
          <summary>{t("growth.assumptions")}</summary>
          <ul>{growth.assumptions.map((a) => <li key={a.path}><code>{a.path}</code> = {a.value}
            {" "}<span className="soft">({word("mark", a.mark)}) <Said text={a.source} /></span></li>)}</ul>
        </details>
      )}
    </>
  );
}
