// The map of milestones: each road a lane, Japan and the US side by side on one scale of time. Done
// ones stand where they happened, the others where they are expected, with their band.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import type { MilestoneView, ProgrammeView, RoadView } from "../api/views";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip, timeAxis } from "../parts/chart_parts";
import { dateText, parseInstant } from "../parts/time";
import { useWord } from "../parts/words";

interface Point {
  road: RoadView;
  milestone: MilestoneView;
  at_ms: number;
  low_ms: number;
  high_ms: number;
  kind: "done" | "started" | "expected" | "planned";
}

export function pointsOf(roads: readonly RoadView[]): Point[] {
  const points: Point[] = [];
  for (const road of roads) {
    for (const milestone of road.milestones) {
      const done = parseInstant(milestone.done_at);
      const expected = parseInstant(milestone.expected?.p50_at);
      const planned = parseInstant(milestone.planned_at);
      const at_ms = done ?? expected ?? planned;
      if (at_ms === null) continue;
      points.push({ road, milestone, at_ms,
        low_ms: done ?? parseInstant(milestone.expected?.p10_at) ?? at_ms,
        high_ms: done ?? parseInstant(milestone.expected?.p90_at) ?? at_ms,
        kind: done !== null ? "done" : milestone.status === "started" ? "started"
          : expected !== null ? "expected" : "planned" });
    }
  }
  return points;
}

const colour = { done: ink.good, started: ink.warn, expected: ink.line, planned: ink.soft };

export function MilestoneMap({ view }: { view: ProgrammeView }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const word = useWord();
  const roads = useMemo(() => view.roads.filter((road) => pointsOf([road]).length > 0),
    [view.roads]);
  const points = useMemo(() => pointsOf(roads), [roads]);
  const picture = useMemo<Picture>(() => {
    const narrow = window.innerWidth < 768;
    const lane = (point: Point) => roads.indexOf(point.road);
    return {
      grid: { left: narrow ? 12 : 190, right: 24, top: 20, bottom: 32 },
      tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
        const point = points[(shown as { dataIndex: number }).dataIndex];
        if (!point) return "";
        const m = point.milestone;
        return [`${m.milestone_id} ${m.milestone_name}`, word("milestone_status", m.status),
          dateText(point.at_ms, style), point.low_ms !== point.high_ms
            ? `P10–P90 ${dateText(point.low_ms, style)} – ${dateText(point.high_ms, style)}` : ""]
          .filter(Boolean).join("\n");
      } },
      xAxis: timeAxis(style, { axisLabel: { color: ink.soft, hideOverlap: true,
        formatter: (ms: number) => new Intl.DateTimeFormat(style.language, { year: "numeric",
          month: "short", timeZone: "Asia/Tokyo" }).format(ms) } }),
      yAxis: { type: "category", inverse: true, data: roads.map((road) => road.road_name),
        axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: ink.grid } },
        axisLabel: { color: ink.text, inside: narrow, width: narrow ? 300 : 175,
          overflow: "break", verticalAlign: narrow ? "bottom" : "middle",
          padding: narrow ? [0, 0, 22, 0] : 0 } },
      series: [
        { type: "custom", silent: true, data: points.map((p) => [p.low_ms, lane(p), p.high_ms]),
          renderItem: (_p, api) => {
            const [x1, y] = api.coord([api.value(0), api.value(1)]) as [number, number];
            const [x2] = api.coord([api.value(2), api.value(1)]) as [number];
            return { type: "rect", shape: { x: x1, y: y - 6, width: Math.max(0, x2 - x1),
              height: 12, r: 6 }, style: { fill: ink.band, opacity: 0.5 } };
          } },
        { type: "scatter", symbolSize: 14, data: points.map((p) => ({
          value: [p.at_ms, lane(p)],
          symbol: p.kind === "done" ? "circle" : p.kind === "started" ? "triangle" : "diamond",
          itemStyle: { color: colour[p.kind], borderColor: "#fff", borderWidth: 1.5 } })),
          markLine: { symbol: "none", silent: true, lineStyle: { color: ink.line },
            data: [{ xAxis: Date.parse(view.now), label: { formatter: t("way.now"),
              color: ink.line } }] } },
      ],
    };
  }, [points, roads, style, t, view.now, word]);
  const name = t("programme.map");
  return (
    <div style={{ "--chart-height": `${roads.length * 4.2 + 5}rem` } as React.CSSProperties}
      className="fan">
      <div className="way-key" aria-hidden>
        <span><i className="way-dot" style={{ background: ink.good }} />
          {word("milestone_status", "done")}</span>
        <span><i className="way-key-triangle" />{word("milestone_status", "started")}</span>
        <span><i className="way-dot way-key-diamond" />{t("programme.expected")}</span>
        <span><i className="way-key-band" />P10–P90</span>
      </div>
      <Chart name={name} picture={picture} table={<p className="soft">
        {t("programme.table_below")}</p>} />
    </div>
  );
}
