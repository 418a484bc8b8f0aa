// What one road costs in days, step by step: what the law says, what the authority aims at, what
// others saw, what is planned; on a scale of powers of ten, because a term of years stands beside a
// week.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TrackStepView, TrackView } from "../api/views";
import { Chart } from "../parts/chart";
import type { Picture } from "../parts/chart_canvas";
import { ink, plain_tooltip } from "../parts/chart_parts";
import { DataTable } from "../parts/data_table";
import { KnownMark, Source } from "./sourced";

const kinds = ["statutory", "target", "observed"] as const;
const signs = { statutory: ["rect", ink.bad], target: ["triangle", ink.warn],
  observed: ["circle", ink.good] } as const;

function daysOf(step: TrackStepView, kind: typeof kinds[number]): number | null {
  const days = kind === "statutory" ? step.statutory_days : kind === "target" ? step.target_days
    : step.observed_days;
  return days !== null && days > 0 ? days : null;
}

export function TrackDays({ track }: { track: TrackView }) {
  const { t } = useTranslation();
  const name = t("roads.days_of", { road: track.track_name });
  const picture = useMemo<Picture>(() => {
    const narrow = window.innerWidth < 768;
    const { steps } = track;
    return {
      grid: { left: narrow ? 66 : 330, right: 24, top: 34, bottom: 40 },
      legend: { top: 2, textStyle: { color: ink.text }, data: [t("roads.plan_band"),
        ...kinds.map((kind) => t(`roads.${kind}`))] },
      tooltip: { ...plain_tooltip, trigger: "item", formatter: (shown: unknown) => {
        const { value, seriesName } = shown as { value: number[]; seriesName: string };
        const step = steps[value[1] ?? 0];
        return step ? `${step.step} ${step.name}\n${seriesName}: ${t("roads.days", {
          days: value[0] })}` : "";
      } },
      xAxis: { type: "log", min: 1, name: t("roads.days_axis"), nameLocation: "middle", nameGap: 26,
        axisLabel: { color: ink.soft }, nameTextStyle: { color: ink.soft },
        splitLine: { lineStyle: { color: ink.grid } } },
      yAxis: { type: "category", inverse: true, data: steps.map((step) => step.step),
        axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: ink.grid } },
        axisLabel: { color: ink.text, interval: 0, width: narrow ? 60 : 310, overflow: "truncate",
          formatter: (id: string) => narrow ? id
            : `${id}  ${steps.find((step) => step.step === id)?.name ?? ""}` } },
      series: [
        { type: "custom", name: t("roads.plan_band"), itemStyle: { color: ink.band }, z: 1,
          encode: { x: [0, 2, 3], y: 1 },
          data: steps.flatMap((step, i) => step.plan_median_days === null ? []
            : [[step.plan_median_days, i, step.plan_low_days ?? 1, step.plan_high_days ?? 1]]),
          renderItem: (_p, api) => {
            const [x1, y] = api.coord([Math.max(1, Number(api.value(2))), api.value(1)]) as
              [number, number];
            const [x2] = api.coord([api.value(3), api.value(1)]) as [number];
            const [x] = api.coord([Math.max(1, Number(api.value(0))), api.value(1)]) as [number];
            return { type: "group", children: [
              { type: "rect", shape: { x: x1, y: y - 5, width: Math.max(3, x2 - x1), height: 10,
                r: 5 }, style: { fill: ink.band } },
              { type: "rect", shape: { x: x - 1.5, y: y - 8, width: 3, height: 16 },
                style: { fill: ink.line } }] };
          } },
        ...kinds.map((kind) => ({ type: "scatter" as const, name: t(`roads.${kind}`), z: 3,
          symbol: signs[kind][0], symbolSize: 11, itemStyle: { color: signs[kind][1],
            borderColor: "#fff", borderWidth: 1 },
          data: steps.flatMap((step, i) => {
            const days = daysOf(step, kind);
            return days === null ? [] : [[days, i]];
          }) })),
      ],
    };
  }, [track, t]);
  const days = (value: number | null) => value === null ? "–" : value.toLocaleString();
  return (
    <div style={{ "--chart-height": `${track.steps.length * 1.9 + 6}rem` } as React.CSSProperties}
      className="fan">
      <Chart name={name} picture={picture} table={
        <DataTable name={name} rows={track.steps} rowKey={(s) => s.step} columns={[
          { key: "step", head: "#", cell: (s) => <span className="code nowrap">{s.step}</span> },
          { key: "name", head: t("column.step"), cell: (s) => <>{s.name}
            <div className="small soft">{s.submitter} → {s.reviewer}</div></> },
          { key: "requires", head: t("roads.requires"), cell: (s) => <>{s.requires_text}
            {s.after.length > 0 && <div className="small soft">{t("roads.after", {
              steps: s.after.join(", ") })}</div>}</> },
          { key: "triggers", head: t("roads.triggers"), cell: (s) => s.triggers_text },
          { key: "statutory", head: t("roads.statutory"), number: true, cell: (s) =>
            days(s.statutory_days) },
          { key: "target", head: t("roads.target"), number: true, cell: (s) =>
            days(s.target_days) },
          { key: "observed", head: t("roads.observed"), number: true, cell: (s) => <>
            {days(s.observed_days)}{s.observed_cases > 0 && <div className="small soft">
              n={s.observed_cases}</div>}</> },
          { key: "plan", head: t("roads.plan"), cell: (s) => s.plan_text ? <>{s.plan_text}{" "}
            <KnownMark mark={s.plan_mark} /></> : "–" },
          { key: "source", head: t("column.source"), cell: (s) =>
            <Source mark={s.mark} source={s.source} /> },
        ]} />} />
    </div>
  );
}
