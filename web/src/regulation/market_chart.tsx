// The same product in Japan, the United States and the European Union: days to the first dose as
// planned, and from filing to approval as others lived it, as spreads beside each other.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DaySpreadView, MarketRowView } from "../api/views";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, valueAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";

type What = "first_dose" | "review";

export function MarketChart({ markets, what }: {
  markets: readonly MarketRowView[]; what: What;
}) {
  const { t } = useTranslation();
  const name = t(`decide.${what}`);
  const home = markets[0]?.[what].median_days ?? 0;
  const picture = useMemo<Picture>(() => ({
    grid: { left: 106, right: 24, top: 12, bottom: 40 },
    tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
      const { value } = shown as { value: number[] };
      return `P10 ${value[2]}\nP50 ${value[0]}\nP90 ${value[3]}`;
    } },
    xAxis: valueAxis({ name: t("roads.days_axis"), nameLocation: "middle", nameGap: 26, min: 0,
      nameTextStyle: { align: "center" as const, color: ink.soft } }),
    yAxis: { type: "category", inverse: true, axisTick: { show: false },
      data: markets.map((market) => t(`market.${market.market}`)),
      axisLabel: { color: ink.text, width: 98, overflow: "break" } },
    series: [{ type: "custom", itemStyle: { color: ink.line }, encode: { x: [0, 2, 3], y: 1 },
      data: markets.map((market, i) => [market[what].median_days, i, market[what].low_days,
        market[what].high_days]),
      renderItem: (_p, api) => {
        const [x, y] = api.coord([api.value(0), api.value(1)]) as [number, number];
        const [x1] = api.coord([api.value(2), api.value(1)]) as [number];
        const [x2] = api.coord([api.value(3), api.value(1)]) as [number];
        return { type: "group", children: [
          { type: "rect", shape: { x: x1, y: y - 8, width: x2 - x1, height: 16, r: 8 },
            style: { fill: ink.band } },
          { type: "circle", shape: { cx: x, cy: y, r: 7 }, style: { fill: ink.line,
            stroke: "#fff", lineWidth: 2 } }] };
      } }],
  }), [markets, what, t]);
  const cell = (pick: (spread: DaySpreadView) => number) => (row: MarketRowView) =>
    pick(row[what]).toLocaleString();
  const against = (row: MarketRowView) => {
    const days = row[what].median_days - home;
    return row === markets[0] ? "–" : `${days > 0 ? "+" : "−"}${Math.abs(days)}`;
  };
  return (
    <>
      <Chart small name={name} picture={picture} table={
        <DataTable name={name} rows={markets} rowKey={(row) => row.market} columns={[
          { key: "market", head: t("decide.market"), cell: (row) => t(`market.${row.market}`) },
          { key: "p10", head: "P10", number: true, cell: cell((s) => s.low_days) },
          { key: "p50", head: "P50", number: true, cell: cell((s) => s.median_days) },
          { key: "p90", head: "P90", number: true, cell: cell((s) => s.high_days) },
          { key: "against", head: t("decide.against_japan"), number: true, cell: against },
          ...(what === "review" ? [
            { key: "n", head: "n", number: true, cell: cell((s) => s.cases) },
            { key: "memory", head: t("decide.from_memory"), number: true,
              cell: cell((s) => s.from_memory) }] : []),
        ]} />} />
    </>
  );
}
