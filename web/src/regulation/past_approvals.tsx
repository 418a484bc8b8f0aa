// The approvals so far: a dot each, by the day of approval and the days it took; behind it every
// product with its dates, marks, and what became of it.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PastApprovalView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis, valueAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { Day, dayStart } from "../parts/day";
import { Mark } from "../parts/mark";
import { KnownMark } from "./sourced";

const looks: Record<string, [string, string]> = { japan: ["circle", ink.bad],
  us: ["rect", ink.line], eu: ["triangle", ink.second] };

export function PastApprovals({ rows }: { rows: readonly PastApprovalView[] }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const picture = useMemo<Picture>(() => {
    const seen = rows.filter((row) => row.days !== null && row.approved !== null);
    return {
      grid: { left: 52, right: 24, top: 56, bottom: 32 },
      legend: { top: 2, textStyle: { color: ink.text } },
      tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
        const { value, seriesName } = shown as { value: [number, number, string];
          seriesName: string };
        return `${value[2]} (${seriesName})\n${t("roads.days", { days: value[1] })}`;
      } },
      xAxis: timeAxis(style, { axisLabel: { color: ink.soft, hideOverlap: true,
        formatter: (ms: number) => String(new Date(ms).getUTCFullYear()) } }),
      yAxis: valueAxis({ name: t("decide.days_to_approval"), min: 0 }),
      series: Object.entries(looks).flatMap(([market, [symbol, color]]) =>
        [false, true].map((conditional) => ({ type: "scatter" as const, symbol, symbolSize: 11,
          name: conditional ? t("decide.conditional_in", { market: t(`market.${market}`) })
            : t(`market.${market}`),
          itemStyle: conditional ? { color: "#fff", borderColor: color, borderWidth: 2.5 }
            : { color, opacity: 0.85 },
          data: seen.filter((row) => row.market === market && row.conditional === conditional)
            .map((row) => [dayStart(row.approved!), row.days!, row.product]) })))
        .filter((series) => series.data.length > 0),
    };
  }, [rows, style, t]);
  const name = t("decide.history");
  return (
    <Chart name={name} picture={picture} table={
      <DataTable name={name} rows={rows} rowKey={(row, i) => `${row.product} ${i}`} columns={[
        { key: "market", head: t("decide.market"), cell: (row) => t(`market.${row.market}`) },
        { key: "product", head: t("decide.product"), cell: (row) => <><strong>{row.product}
        </strong><div className="small soft">{[row.company, row.kind].filter(Boolean).join(" · ")}</div></> },
        { key: "filed", head: t("decide.filed"), cell: (row) => <><Day day={row.filed} />
          <div><KnownMark mark={row.filed_mark} /></div></> },
        { key: "approved", head: t("decide.approved"), cell: (row) => <><Day day={row.approved} />
          <div><KnownMark mark={row.approved_mark} /></div></> },
        { key: "days", head: t("roads.days_axis"), number: true, cell: (row) => row.days ?? "–" },
        { key: "kind", head: t("column.kind"), cell: (row) => row.conditional
          ? <Mark tone="warn">{t("decide.conditional_approval")}</Mark>
          : t("decide.full_approval") },
        { key: "patients", head: t("decide.trial_patients"), cell: (row) => row.patients || "–" },
        { key: "later", head: t("decide.later"), cell: (row) => row.later || "–" },
      ]} />} />
  );
}
