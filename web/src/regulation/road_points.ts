// What the map of roads draws: for each step where it was planned, and where it came or is expected.
import type { RoadOutlookView, StepOutlookView } from "../api/views";
import { dayStart } from "../parts/day";

export type PointKind = "planned" | "agreed" | "done" | "expected";

export interface RoadPoint {
  lane: number; // index of the road
  road: RoadOutlookView;
  step: StepOutlookView;
  kind: PointKind;
  at_ms: number;
  low_ms: number;
  high_ms: number;
}

export function pointsOf(roads: readonly RoadOutlookView[]): RoadPoint[] {
  const points: RoadPoint[] = [];
  roads.forEach((road, lane) => {
    for (const step of road.steps) {
      const add = (kind: PointKind, at: string | null, low: string | null, high: string | null) => {
        if (!at) return;
        const at_ms = dayStart(at);
        points.push({ lane, road, step, kind, at_ms, low_ms: low ? dayStart(low) : at_ms,
          high_ms: high ? dayStart(high) : at_ms });
      };
      if (step.skipped) continue;
      add("planned", step.plan_median, step.plan_low, step.plan_high);
      add("agreed", step.agreed, null, null);
      if (step.done) add("done", step.done, null, null);
      else add("expected", step.expected_median, step.expected_low, step.expected_high);
    }
  });
  return points;
}

// "on time", days late (positive) or early against the plan's median; null where nothing is known.
export function lateDays(step: StepOutlookView): number | null {
  const came = step.done ?? step.expected_median;
  if (!came || !step.plan_median) return null;
  return Math.round((dayStart(came) - dayStart(step.plan_median)) / 86_400_000);
}
