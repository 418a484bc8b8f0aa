// The steps of one road: planned, expected, come; what decides the goal now and in the plan, how much
// later a step could end, and what a slip costs.
import { useTranslation } from "react-i18next";
import type { RoadOutlookView, StepOutlookView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable, type Column } from "../parts/data_table";
import { Day, DayRange } from "../parts/day";
import { shareText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { lateDays } from "./road_points";

function Against({ step }: { step: StepOutlookView }) {
  const { t } = useTranslation();
  const days = lateDays(step);
  if (days === null) return null;
  const key = days === 0 ? "roads.on_plan" : days > 0 ? "roads.later" : "roads.earlier";
  return <div className="small soft nowrap">{t(key, { days: Math.abs(days) })}</div>;
}

function Dates({ low, median, high }: {
  low: string | null; median: string | null; high: string | null;
}) {
  if (!median) return <>–</>;
  return (
    <>
      <Day day={median} />
      {low && high && low !== high && <div className="small soft"><DayRange from={low}
        until={high} /></div>}
    </>
  );
}

export function RoadSteps({ road }: { road: RoadOutlookView }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const percent = (bp: number) => shareText(bp / 10_000, language);
  const columns: Column<StepOutlookView>[] = [
    { key: "step", head: "#", cell: (s) => <span className="code nowrap">{s.step}</span> },
    { key: "name", head: t("column.step"), cell: (s) => <>{s.step_name}
      {s.goal && <> <Mark tone="busy">{t("roads.goal")}</Mark></>}</> },
    { key: "planned", head: t("roads.planned_head"), cell: (s) => <>
      <Dates low={s.plan_low} median={s.plan_median} high={s.plan_high} />
      {s.agreed && <div className="small">{t("roads.agreed")}: <Day day={s.agreed} /></div>}</> },
  ];
  if (!road.reference) columns.push(
    { key: "came", head: t("roads.came_or_expected"), cell: (s) => s.skipped
      ? <Mark tone="idle">{t("roads.skipped")}</Mark>
      : s.done ? <><Mark tone="good">{t("roads.done")}</Mark> <Day day={s.done} />
        <Against step={s} /></>
        : <><Dates low={s.expected_low} median={s.expected_median} high={s.expected_high} />
          <Against step={s} /></> },
    { key: "critical", head: t("roads.critical"), number: true, cell: (s) => <>
      {s.weighs ? percent(s.critical_bp) : "–"}
      <div className="small soft nowrap">{t("roads.in_plan", { share: percent(s.plan_critical_bp) })}
      </div></> },
    { key: "slack", head: t("roads.slack"), number: true, cell: (s) =>
      <span className="nowrap">{t("roads.days", {
        days: s.weighs ? s.slack_days : s.plan_slack_days })}</span> },
    { key: "slip", head: t("roads.slip", { days: road.slip_days }), number: true, cell: (s) =>
      s.weighs ? `+${t("roads.days", { days: s.slip_cost_days })}` : "–" },
  );
  return (
    <div className="road-steps">
      <DataTable name={road.road_name} rows={road.steps} rowKey={(s, i) => `${s.step} ${i}`}
        columns={columns} />
    </div>
  );
}
