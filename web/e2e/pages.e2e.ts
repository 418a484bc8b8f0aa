// Every page, in both languages, on a desk and on a phone: no serious fault of accessibility, no
// complaint of the browser (a breach of the content security policy is one), nothing wider than the
// screen. MEGURI_SHOTS names a folder for pictures to be looked at.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ask, closeBrowser, phone, settled, signIn, wide, type Language, type Person }
  from "./people";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const shots = process.env.MEGURI_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

const places: [string, string[]][] = [
  ["site_coordinator", ["/today", "/courses", "/plan", "/custody", "/account"]],
  ["nurse", ["/today", "/bedside"]],
  ["operator", ["/today", "/batches", "/custody"]],
  ["quality_assurance", ["/today", "/quality", "/batches"]],
  ["courier", ["/today", "/custody"]],
  ["programme_lead", ["/forecast", "/programme", "/programme?tab=protocols",
    "/programme?tab=sites", "/programme?tab=figures"]],
  ["auditor", ["/evidence", "/evidence?record=1", "/quality", "/courses"]],
  ["administrator", ["/today", "/people", "/programme"]],
];

afterAll(closeBrowser);

async function first(person: Person, path: string, list: string, id: string) {
  const { body } = await ask(person.page, "GET", path);
  const row = (body[list] as Record<string, number>[] | undefined)?.[0];
  return row ? row[id] : undefined;
}

async function look(person: Person, path: string, name: string): Promise<void> {
  const { page, faults } = person;
  faults.length = 0;
  await page.goto(path);
  await settled(page);
  if (path.startsWith("/forecast")) await page.locator(".goal").first().waitFor();
  await page.waitForTimeout(400); // charts are drawn after their data
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, "wider than the screen").toBeLessThanOrEqual(0);
  const tools = await page.context().newCDPSession(page);
  await tools.send("Runtime.evaluate", { expression: axe });
  const found = await page.evaluate(async () => {
    type Found = { violations: { impact: string; id: string; nodes: { target: string[] }[] }[] };
    const { run } = (window as unknown as { axe: { run: (on: Document) => Promise<Found> } }).axe;
    return (await run(document)).violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
}

for (const language of ["ja", "en"] as Language[]) {
  for (const [size, viewport] of [["desk", wide], ["phone", phone]] as const) {
    describe(`${language} ${size}`, () => {
      for (const [role, paths] of places) {
        test(role, async () => {
          const person = await signIn(role, language, viewport);
          const all = [...paths];
          const batch = await first(person, "/api/batches", "batches", "batch");
          const course = await first(person, "/api/courses", "courses", "course");
          const shipment = await first(person, "/api/custody", "shipments", "shipment");
          if (batch && paths.includes("/batches")) all.push(`/batches/${batch}`);
          if (course && paths.includes("/courses")) all.push(`/courses/${course}`);
          if (shipment && paths.includes("/custody")) all.push(`/shipments/${shipment}`);
          for (const path of all) {
            const name = `${language}-${size}-${role}-${path.slice(1).replace(/\W+/g, "-")}`;
            await look(person, path, name).catch((error: Error) => {
              error.message = `${path}: ${error.message}`;
              throw error;
            });
          }
          await person.context.close();
        });
      }
    });
  }
}
