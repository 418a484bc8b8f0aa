// The line that sums a run in the form that the project's other tests use.
import type { Reporter } from "vitest/reporters";

type Counted = { type: string; result?: { state?: string }; tasks?: Counted[] };

function count(tasks: Counted[], state: string): number {
  return tasks.reduce((sum, task) => sum + (task.tasks ? count(task.tasks, state)
    : Number(task.result?.state === state)), 0);
}

export default class ClosingLine implements Reporter {
  onFinished(files: unknown[] = [], errors: unknown[] = []) {
    const all = files as Counted[];
    const broken = all.filter((file) => file.result?.state === "fail" && !file.tasks?.length);
    const failed = count(all, "fail") + broken.length + errors.length;
    console.log(`${count(all, "pass")} passed, ${failed} failed`);
  }
}
