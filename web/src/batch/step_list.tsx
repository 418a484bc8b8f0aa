import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import type { BatchView, StepView } from "../api/views";
import { Mark, type Tone } from "../parts/mark";
import { When } from "../parts/when";
import { Who } from "../parts/who";
import { hasLimits, valueText } from "./measure";
import { PerformStep } from "./perform_step";

function stateOf(step: StepView, now: string): { tone: Tone; key: string } {
  if (!step.done) {
    return Date.parse(step.due_at) < Date.parse(now) ? { tone: "bad", key: "step.overdue" }
      : { tone: "idle", key: "step.due" };
  }
  if (!step.within_limits) return { tone: "bad", key: "step.out" };
  if (step.needs_second_person && !step.verified) return { tone: "warn", key: "step.unverified" };
  return { tone: "good", key: step.verified ? "step.verified" : "step.done" };
}

export function StepList({ view }: { view: BatchView }) {
  const { t } = useTranslation();
  return (
    <ol className="steps">
      {view.steps.map((step) => {
        const state = stateOf(step, view.now);
        const perform = step.forms.find((form) => form.command.type === "PerformStep");
        const others = step.forms.filter((form) => form.command.type !== "PerformStep");
        const has_limits = hasLimits(step);
        return (
          <li key={step.step} className={perform ? "step step-now" : "step"}>
            <span className="step-number" aria-hidden>{step.step + 1}</span>
            <div className="step-body">
              <div className="row">
                <strong>{step.step_name || t("step.number", { number: step.step + 1 })}</strong>
                <Mark tone={state.tone}>{t(state.key)}</Mark>
              </div>
              <div className="small soft row">
                {step.done ? (
                  <>
                    <span><When at={step.done_at} part="short" /></span>
                    <span><Who user={step.done_by} /></span>
                    {step.verified && <span>✓ <Who user={step.verified_by} /></span>}
                  </>
                ) : <span>{t("step.until")} <When at={step.due_at} now={view.now} part="short" />
                  </span>}
                {step.value !== null && has_limits && (
                  <span className={step.within_limits ? undefined : "bad-ink"}>
                    {valueText(step.measure, step.value)} ({
                      valueText(step.measure, step.value_low)} – {
                      valueText(step.measure, step.value_high)})</span>
                )}
                {step.equipment_name && <span>{step.equipment_name}</span>}
                {step.reagent_name && <span>{step.reagent_name}</span>}
              </div>
              {perform && <PerformStep key={step.step} step={step} form={perform} />}
              <ActButtons forms={others} about={step.step_name} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
