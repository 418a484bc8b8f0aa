// How the runs spread: vein to vein, the mean of each run, planned and changed side by side.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, valueAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { histogram, quantile, type ForecastAnswer } from "./answer";

const bins = 24;

export function SpreadChart({ planned, changed }: {
  planned: ForecastAnswer; changed: ForecastAnswer | null;
}) {
  const { t } = useTranslation();
  const picture = useMemo<Picture>(() => {
    const bars = (answer: ForecastAnswer, name: string, color: string) => ({
      type: "bar" as const, name, barGap: "-100%", barWidth: "90%",
      itemStyle: { color, opacity: 0.65 },
      data: histogram(answer.vein_to_vein_days, bins).map((b) =>
        [(b.from + b.until) / 2, b.count]),
    });
    return {
      grid: { left: 50, right: 16, top: 36, bottom: 40 },
      legend: { top: 2, textStyle: { color: ink.text } },
      tooltip: { ...plain_tooltip, formatter: (shown: unknown) => {
        const rows = shown as { seriesName: string; value: number[] }[];
        return rows.map((r) => `${r.seriesName}: ${r.value[0]?.toFixed(1)} → ${r.value[1]}`)
          .join("\n");
      } },
      xAxis: valueAxis({ name: t("forecast.days"), nameLocation: "middle", nameGap: 26,
        scale: true, nameTextStyle: { align: "center" as const, color: ink.soft } }),
      yAxis: valueAxis({ name: t("forecast.runs_axis") }),
      series: [bars(planned, t("forecast.planned"), ink.line),
        ...(changed ? [bars(changed, t("forecast.changed"), ink.second)] : [])],
    };
  }, [planned, changed, t]);
  const rows = [{ name: t("forecast.planned"), answer: planned },
    ...(changed ? [{ name: t("forecast.changed"), answer: changed }] : [])]
    .map(({ name, answer }) => ({ name,
      sorted: [...answer.vein_to_vein_days].sort((a, b) => a - b) }));
  const cell = (share: number) => (row: { sorted: number[] }) =>
    quantile(row.sorted, share)?.toFixed(1) ?? "–";
  return (
    <Chart small name={t("forecast.spread")} picture={picture} table={
      <DataTable name={t("forecast.spread")} rows={rows} rowKey={(r) => r.name} columns={[
        { key: "name", head: "", cell: (r) => r.name },
        { key: "p10", head: "P10", number: true, cell: cell(0.1) },
        { key: "p50", head: "P50", number: true, cell: cell(0.5) },
        { key: "p90", head: "P90", number: true, cell: cell(0.9) },
      ]} />} />
  );
}
