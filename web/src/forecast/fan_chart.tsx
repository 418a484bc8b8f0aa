// The fan: milestones in their order, the band from P10 to P90 widening with distance, the median
// through it; beside it, in another colour and dashed, the same under the what-if.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { shareText } from "../parts/figures";
import { dateText } from "../parts/time";
import { When } from "../parts/when";
import { inOrder, type ForecastAnswer, type MilestoneForecast } from "./answer";

interface FanProps { planned: ForecastAnswer; changed: ForecastAnswer | null; road: string }

function series(rows: MilestoneForecast[], order: string[], name: string, colour: string,
  band: string, dashed: boolean): NonNullable<Picture["series"]> {
  const at = (text: string | null, or: string | null) => Date.parse(text ?? or ?? "");
  const index = (m: MilestoneForecast) => order.indexOf(m.id);
  const sorted = [...rows].sort((a, b) => index(a) - index(b));
  return [
    { type: "custom", name: `_${name}`, silent: true, z: 1,
      data: sorted.slice(0, 1).map((m) => [at(m.p50, null), index(m)]),
      renderItem: (_p, api) => {
        const low = sorted.map((m) => api.coord([at(m.p10, m.p50), index(m)]));
        const high = [...sorted].reverse().map((m) => api.coord([at(m.p90, m.p50), index(m)]));
        return { type: "polygon", shape: { points: [...low, ...high] },
          style: { fill: band, opacity: 0.6 } };
      } },
    { type: "line", name, z: 3, data: sorted.map((m) => [at(m.p50, null), index(m)]),
      lineStyle: { color: colour, width: 2, type: dashed ? "dashed" : "solid" },
      itemStyle: { color: colour }, symbolSize: 9, symbol: dashed ? "diamond" : "circle" },
    { type: "custom", name: `_bars ${name}`, silent: true, z: 2,
      data: sorted.map((m) => [at(m.p10, m.p50), index(m), at(m.p90, m.p50)]),
      renderItem: (_p, api) => {
        const [x1, y] = api.coord([api.value(0), api.value(1)]) as [number, number];
        const [x2] = api.coord([api.value(2), api.value(1)]) as [number];
        const shift = dashed ? 5 : -1;
        return { type: "line", shape: { x1, y1: y + shift, x2, y2: y + shift },
          style: { stroke: colour, lineWidth: 3, opacity: 0.55 } };
      } },
  ];
}

export function FanChart({ planned, changed, road }: FanProps) {
  const { t } = useTranslation();
  const style = usePreferences();
  const rows = useMemo(() => inOrder(planned, road), [planned, road]);
  const other = useMemo(() => changed?.milestones.filter((m) => m.road === road &&
    m.p50 !== null && rows.some((r) => r.id === m.id)) ?? [], [changed, road, rows]);
  const picture = useMemo<Picture>(() => {
    const order = rows.map((m) => m.id);
    const narrow = window.innerWidth < 768;
    return {
      grid: { left: narrow ? 64 : 250, right: 24, top: 40, bottom: 32 },
      legend: { top: 4, textStyle: { color: ink.text },
        data: [t("forecast.planned"), ...(changed ? [t("forecast.changed")] : [])] },
      tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
        const one = shown as { seriesName: string; value: number[] };
        const m = rows[one.value[1] ?? 0];
        return m ? `${m.id} ${m.name[style.language]}\n${one.seriesName}: ${
          dateText(one.value[0] ?? 0, style)}` : "";
      } },
      xAxis: timeAxis(style, { axisLabel: { color: ink.soft, hideOverlap: true,
        formatter: (ms: number) => new Intl.DateTimeFormat(style.language, { year: "numeric",
          month: "short", timeZone: "Asia/Tokyo" }).format(ms) } }),
      yAxis: { type: "category", inverse: true, data: order, axisTick: { show: false },
        axisLabel: { color: ink.text, width: narrow ? 58 : 240, overflow: "truncate",
          formatter: (id: string) => {
            const m = rows.find((r) => r.id === id);
            return narrow || !m ? id : `${id}  ${m.name[style.language]}`;
          } }, splitLine: { show: true, lineStyle: { color: ink.grid } } },
      series: [
        ...series(rows, order, t("forecast.planned"), ink.line, ink.band, false) as [],
        { type: "line", name: "_now", data: [], markLine: { symbol: "none", silent: true,
          lineStyle: { color: ink.soft, type: "dotted" }, data: [{ xAxis: Date.parse(planned.from),
            label: { formatter: t("way.now"), color: ink.soft } }] } },
        ...(changed ? series(other, order, t("forecast.changed"), ink.second, ink.second_band,
          true) as [] : []),
      ],
    };
  }, [rows, other, planned, changed, style, t]);
  if (rows.length === 0) return <p className="soft">{t("forecast.all_done")}</p>;
  const name = t("forecast.fan");
  const height = Math.max(14, rows.length * 2.1 + 5);
  return (
    <div style={{ "--chart-height": `${height}rem` } as React.CSSProperties} className="fan">
      <Chart name={name} picture={picture} table={
        <DataTable name={name} rows={rows} rowKey={(m) => m.id} columns={[
          { key: "id", head: "#", cell: (m) => <span className="code nowrap">{m.id}</span> },
          { key: "name", head: t("column.milestone"), cell: (m) => m.name[style.language] },
          { key: "p10", head: "P10", cell: (m) => <When at={m.p10} part="date" /> },
          { key: "p50", head: "P50", cell: (m) => <When at={m.p50} part="date" /> },
          { key: "p90", head: "P90", cell: (m) => <When at={m.p90} part="date" /> },
          { key: "reached", head: t("forecast.reached"), number: true, cell: (m) =>
            shareText(m.reached, style.language) },
          ...(changed ? [{ key: "other", head: t("forecast.changed_p50"),
            cell: (m: MilestoneForecast) => <When part="date"
              at={other.find((o) => o.id === m.id)?.p50} /> }] : []),
        ]} />} />
    </div>
  );
}
