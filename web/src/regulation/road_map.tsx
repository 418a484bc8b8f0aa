// The map of roads: each road a lane on one calendar. Above the line of a lane what was planned at
// its start, below it what came and what is expected, each with its band; today across all of them.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RoadOutlookView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis } from "../parts/chart_parts";
import { dayStart } from "../parts/day";
import { dateText } from "../parts/time";
import { pointsOf, type PointKind, type RoadPoint } from "./road_points";

const colour: Record<PointKind, string> = { planned: ink.soft, agreed: ink.second, done: ink.good,
  expected: ink.line };
const symbol: Record<PointKind, string> = { planned: "emptyCircle", agreed: "triangle",
  done: "circle", expected: "diamond" };

// Planned, and on the critical path in at least half of the runs.
const decides = ({ kind, step }: RoadPoint) => kind === "planned" && step.plan_critical_bp >= 5000;

const above = (kind: PointKind) => kind === "planned" || kind === "agreed";

function MapKey() {
  const { t } = useTranslation();
  return (
    <div className="way-key" aria-hidden>
      <span><i className="way-dot road-planned" />{t("roads.planned")}</span>
      <span><i className="way-dot road-decides" />{t("roads.decides")}</span>
      <span><i className="road-agreed" />{t("roads.agreed")}</span>
      <span><i className="way-dot" style={{ background: ink.good }} />{t("roads.done")}</span>
      <span><i className="way-dot way-key-diamond" />{t("roads.expected")}</span>
      <span><i className="way-key-band" />P10–P90</span>
      <span><i className="way-key-now" />{t("way.now")}</span>
    </div>
  );
}

export function RoadMap({ roads, today }: { roads: readonly RoadOutlookView[]; today: string }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const points = useMemo(() => pointsOf(roads), [roads]);
  const picture = useMemo<Picture>(() => {
    const narrow = window.innerWidth < 768;
    const band = (p: RoadPoint) => [p.low_ms, p.lane, p.high_ms, above(p.kind) ? -13 : 13];
    const bands = points.filter((p) => p.high_ms > p.low_ms);
    return {
      grid: { left: narrow ? 12 : 290, right: 28, top: 30, bottom: 32 },
      tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
        const p = points[(shown as { dataIndex: number }).dataIndex];
        if (!p) return "";
        return [`${p.step.step} ${p.step.step_name}`,
          `${decides(p) ? t("roads.decides") : t(`roads.${p.kind}`)}: ${dateText(p.at_ms, style)}`,
          p.high_ms > p.low_ms
            ? `P10–P90 ${dateText(p.low_ms, style)} – ${dateText(p.high_ms, style)}` : "",
          p.step.goal ? t("roads.goal") : ""].filter(Boolean).join("\n");
      } },
      xAxis: timeAxis(style, { axisLabel: { color: ink.soft, hideOverlap: true,
        formatter: (ms: number) => new Intl.DateTimeFormat(style.language, { year: "numeric",
          month: "short", timeZone: "Asia/Tokyo" }).format(ms) } }),
      yAxis: { type: "category", inverse: true, data: roads.map((road) => road.road_name),
        axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: ink.grid } },
        axisLabel: { color: ink.text, inside: narrow, width: narrow ? 320 : 274, interval: 0,
          overflow: narrow ? "truncate" : "break", verticalAlign: narrow ? "bottom" : "middle",
          padding: narrow ? [0, 0, 30, 0] : 0 } },
      series: [
        { type: "custom", silent: true, encode: { x: [0, 2], y: 1 }, data: bands.map(band),
          renderItem: (_p, api) => {
          const [x1, y] = api.coord([api.value(0), api.value(1)]) as [number, number];
          const [x2] = api.coord([api.value(2), api.value(1)]) as [number];
          const shift = Number(api.value(3));
          return { type: "rect", shape: { x: x1, y: y + shift - 4, width: Math.max(1, x2 - x1),
            height: 8, r: 4 }, style: { fill: shift < 0 ? ink.grid : ink.band, opacity: 0.55 } };
        } },
        { type: "scatter", data: points.map((p) => ({
          value: [p.at_ms, p.lane], symbol: decides(p) ? "circle" : symbol[p.kind],
          symbolSize: p.step.goal ? 17 : 12, symbolOffset: [0, above(p.kind) ? -13 : 13],
          itemStyle: { color: colour[p.kind], borderColor: above(p.kind) ? colour[p.kind] : "#fff",
            borderWidth: p.kind === "planned" ? 2 : 1.5 } })),
          markLine: { symbol: "none", silent: true, lineStyle: { color: ink.line },
            data: [{ xAxis: dayStart(today), label: { formatter: t("way.now"),
              position: "start", color: ink.line } }] } },
      ],
    };
  }, [points, roads, style, t, today]);
  return (
    <div style={{ "--chart-height": `${roads.length * 5 + 4}rem` } as React.CSSProperties}
      className="fan">
      <MapKey />
      <Chart name={t("roads.map")} picture={picture}
        table={<p className="soft">{t("programme.table_below")}</p>} />
    </div>
  );
}
