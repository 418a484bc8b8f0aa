// How soon a forecast shows its first answer. It runs with the lowest priority, so what a loaded machine
// answers says nothing: ./dev browser runs this, with the program as it is shipped.
import { expect, test } from "vitest";
import { settled, signIn } from "./people";
import { raise } from "./stage";
import { within } from "./stopwatch";

raise();

test("a forecast of 10,000 futures shows its first answer long before it is done", async () => {
  const { page, context } = await signIn("programme_lead");
  await page.goto("/today");
  await settled(page);
  const first = await page.evaluate(async () => {
    const session = await (await fetch("/api/session")).json() as { csrf: string };
    const headers = { "X-CSRF": session.csrf, "Content-Type": "application/json" };
    const start = performance.now();
    const asked = await (await fetch("/api/forecasts", { method: "POST", headers,
      body: JSON.stringify({ runs: 10_000, seed: 2, what_if: [] }) })).json() as { id: number };
    const runs_done = await new Promise<number>((done) => {
      const stream = new EventSource(`/api/forecasts/${asked.id}/stream`);
      stream.addEventListener("result", (event) => {
        const step = JSON.parse((event as MessageEvent).data as string) as
          { planned: unknown; runs_done: number };
        if (!step.planned) return;
        stream.close();
        done(step.runs_done);
      });
    });
    const took_ms = performance.now() - start;
    await fetch(`/api/forecasts/${asked.id}`, { method: "DELETE", headers });
    return { took_ms, runs_done };
  });
  within("first result of 10,000 runs", first.took_ms, 1_000);
  expect(first.runs_done).toBeGreaterThan(0);
  expect(first.runs_done).toBeLessThan(10_000);
  await context.close();
});
