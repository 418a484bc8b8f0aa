import { expect } from "vitest";

// A stopwatch says little on a machine that does other things at the same time: what was measured is
// printed, and held to the goal only with MEGURI_STOPWATCH=1.
const strict = process.env.MEGURI_STOPWATCH === "1";
export function within(what: string, took_ms: number, goal_ms: number): void {
  console.log(`${what}: ${took_ms.toFixed(0)} ms, goal ${goal_ms} ms`);
  if (strict) expect(took_ms).toBeLessThan(goal_ms);
}
