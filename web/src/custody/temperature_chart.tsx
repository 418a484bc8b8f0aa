// The logger's readings against the lane's limits, with the custodian of every stretch of time.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import type { ShipmentView } from "../api/views";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis, valueAxis } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { degreesText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { instantText } from "../parts/time";
import { When } from "../parts/when";

export function TemperatureChart({ view }: { view: ShipmentView }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const picture = useMemo<Picture>(() => {
    const low: [number, number][] = [];
    const high: [number, number][] = [];
    for (const reading of view.readings) {
      const [from, until] = [Date.parse(reading.from_at), Date.parse(reading.until_at)];
      low.push([from, reading.low_mc / 1000], [until, reading.low_mc / 1000]);
      high.push([from, reading.high_mc / 1000], [until, reading.high_mc / 1000]);
    }
    const [least, most] = [view.limit_low_mc / 1000, view.limit_high_mc / 1000];
    const room = Math.max(2, (most - least) * 0.3);
    return {
      grid: { left: 56, right: 40, top: 36, bottom: 72 },
      legend: { bottom: 0, textStyle: { color: ink.text }, itemWidth: 18 },
      tooltip: { ...plain_tooltip, formatter: (shown: unknown) => {
        const rows = shown as { axisValue: number; seriesName: string; value: number[] }[];
        return [instantText(rows[0]?.axisValue ?? 0, style),
          ...rows.map((r) => `${r.seriesName}: ${r.value[1]?.toFixed(1)} °C`)].join("\n");
      } },
      xAxis: timeAxis(style, {}, true),
      yAxis: valueAxis({ name: "°C", scale: true,
        min: (range: { min: number }) => Math.floor(Math.min(range.min, least) - room),
        max: (range: { max: number }) => Math.ceil(Math.max(range.max, most) + room) }),
      series: [
        { type: "line", name: t("custody.highest"), data: high, symbol: "none",
          lineStyle: { color: ink.bad, width: 2 }, itemStyle: { color: ink.bad },
          markArea: { silent: true, itemStyle: { color: "#e5f4ea" },
            data: [[{ yAxis: least }, { yAxis: most }]] },
          markLine: { symbol: "none", silent: true, lineStyle: { color: ink.good, type: "dashed" },
            data: [{ yAxis: least }, { yAxis: most },
              ...view.custody.map((c) => ({ xAxis: Date.parse(c.from_at),
                lineStyle: { color: ink.soft, type: "dotted" as const },
                label: { formatter: c.custodian_name, color: ink.text, rotate: 0,
                  align: "left" as const, width: 170, overflow: "truncate" as const,
                  position: "end" as const, fontSize: 12 } }))] } },
        { type: "line", name: t("custody.lowest"), data: low, symbol: "none",
          lineStyle: { color: ink.line, width: 2 }, itemStyle: { color: ink.line } },
      ],
    };
  }, [view, style, t]);
  if (view.readings.length === 0) return <p className="soft">{t("custody.no_readings")}</p>;
  return (
    <Chart name={t("custody.temperature")} picture={picture} table={
      <DataTable name={t("custody.temperature")} rows={view.readings} rowKey={(_, i) => i}
        columns={[
          { key: "from", head: t("column.from"), cell: (r) => <When at={r.from_at} /> },
          { key: "until", head: t("column.until"), cell: (r) => <When at={r.until_at} /> },
          { key: "low", head: t("custody.lowest"), number: true, cell: (r) =>
            degreesText(r.low_mc, style.language) },
          { key: "high", head: t("custody.highest"), number: true, cell: (r) =>
            degreesText(r.high_mc, style.language) },
          { key: "within", head: t("column.status"), cell: (r) => r.within
            ? <Mark tone="good">{t("custody.within")}</Mark>
            : <Mark tone="bad">{t("custody.outside")}</Mark> },
        ]} />} />
  );
}
