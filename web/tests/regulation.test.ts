import { expect, test } from "vitest";
import { noteText } from "../src/parts/note";
import { dayStart } from "../src/parts/day";
import { lateDays, pointsOf } from "../src/regulation/road_points";
import type { RoadOutlookView, StepOutlookView } from "../src/api/views";

test("a note in both languages shows the reader's, any other note is left as it is", () => {
  expect(noteText("治験契約\nTrial contract", "en")).toBe("Trial contract");
  expect(noteText("治験契約\nTrial contract", "ja")).toBe("治験契約");
  for (const other of ["", "one line", "治験契約", "two\nlines", "一行目\n二行目", "一\ntwo\nthree"])
    expect(noteText(other, "en")).toBe(other);
});

test("a civil date is the day in Japan, wherever the reader is", () => {
  expect(new Date(dayStart("2026-10-15")).toISOString()).toBe("2026-10-14T15:00:00.000Z");
});

const step: StepOutlookView = { milestone: 1, step: "JP-07", from_step: "JP-07", step_name: "CTN",
  agreed: null, plan_low: "2026-01-01", plan_median: "2026-02-01", plan_high: "2026-03-01",
  expected_low: null, expected_median: null, expected_high: null, done: null, skipped: false,
  goal: false, weighs: false, critical_bp: 0, slack_days: 0, slip_cost_days: 0,
  plan_critical_bp: 0, plan_slack_days: 0 };

function road(...steps: StepOutlookView[]): RoadOutlookView {
  return { road_id: "pmd", road_name: "PMD", note: "", track: "japan_pmd", reference: false,
    start: "2025-07-17", slip_days: 30, within_year_bp: 0, steps,
    to_goal: { low_days: 0, median_days: 0, high_days: 0, cases: 0, from_memory: 0 } };
}

test("the map shows a step as planned and as it came; what is done is expected no more", () => {
  const done = { ...step, done: "2026-02-11", expected_median: "2026-04-01" };
  expect(pointsOf([road(done)]).map((point) => point.kind)).toEqual(["planned", "done"]);
  expect(pointsOf([road({ ...step, expected_median: "2026-04-01" })]).map((p) => p.kind))
    .toEqual(["planned", "expected"]);
  expect(pointsOf([road({ ...step, skipped: true })])).toEqual([]);
  expect(lateDays(done)).toBe(10);
  expect(lateDays(step)).toBeNull();
});
