// Every page in one language, on a desk or on a phone: no serious fault of accessibility, no
// complaint of the browser (a breach of the content security policy is one), nothing wider than the
// screen, no string of the other language. MEGURI_SHOTS names a folder for pictures to look at.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anybody, ask, phone, settled, signIn, wide, type Language, type Person } from "./people";
import { onStage } from "./stage";
import { strangers } from "./untranslated";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const shots = process.env.MEGURI_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

// Who looks at what. {batch} and the like stand for the first that this person sees.
const places: [string, string[]][] = [
  ["site_coordinator", ["/today", "/courses", "/courses/{course}", "/plan", "/account"]],
  ["nurse", ["/today", "/bedside", "/bedside?visit={visit}"]],
  ["operator", ["/today", "/batches", "/batches/{batch}", "/custody"]],
  ["quality_assurance", ["/today", "/quality", "/batches/{batch}"]],
  ["courier", ["/today", "/custody", "/shipments/{shipment}", "/quality"]],
  ["regulatory", ["/roads", "/roads?tab=days", "/roads?tab=decisions", "/decide", "/obligations",
    "/cases", "/cases/{case}", "/dossiers", "/retention"]],
  ["programme_lead", ["/plan?order={order}", "/forecast", "/programme", "/programme?tab=protocols",
    "/programme?tab=sites", "/programme?tab=figures"]],
  ["auditor", ["/evidence", "/evidence?record=1"]],
  ["administrator", ["/people", "/nowhere"]],
];

const lists: Record<string, [string, string]> = {
  course: ["/api/courses", "courses"], order: ["/api/plan?days=28", "chains"],
  visit: ["/api/bedside", "visits"], batch: ["/api/batches", "batches"],
  shipment: ["/api/custody", "shipments"], case: ["/api/cases", "cases"],
};

async function address(person: Person, path: string): Promise<string> {
  const thing = /\{(\w+)\}/.exec(path)?.[1];
  if (!thing) return path;
  const [from, list] = lists[thing]!;
  const { body } = await ask(person.page, "GET", from);
  const row = (body[list] as Record<string, number>[] | undefined)?.[0];
  if (!row) throw new Error(`the demonstration has no ${thing} for this person`);
  return path.replace(`{${thing}}`, String(row[thing === "case" ? "adverse_event" : thing]));
}

export async function violations(person: Person): Promise<string[]> {
  const { page } = person;
  const tools = await page.context().newCDPSession(page);
  await tools.send("Runtime.evaluate", { expression: axe });
  return page.evaluate(async () => {
    type Found = { violations: { impact: string; id: string; nodes: { target: string[] }[] }[] };
    const { run } = (window as unknown as { axe: { run: (on: Document, how: object) =>
      Promise<Found> } }).axe;
    return (await run(document, { resultTypes: ["violations"] })).violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
}

const forecast_ms = 100_000; // it has the lowest priority, and others build beside it
// Charts are drawn after their data; a forecast comes when it has run.
export async function drawn({ page }: Person): Promise<void> {
  await settled(page);
  if (page.url().includes("/forecast"))
    await page.locator(".goal").first().waitFor({ timeout: forecast_ms });
  await page.waitForFunction(() => [...document.querySelectorAll(".chart")].every((chart) =>
    chart.querySelector("canvas, svg")));
}

async function look(person: Person, language: Language, name: string): Promise<void> {
  const { page, faults } = person;
  await drawn(person);
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(wider, `${name}: wider than the screen`).toBeLessThanOrEqual(0);
  expect.soft(await strangers(page, language), `${name}: not translated`).toEqual([]);
  expect.soft(await violations(person), `${name}: accessibility`).toEqual([]);
  expect.soft(faults, `${name}: complaints of the browser`).toEqual([]);
  faults.length = 0;
}

const screens = { desk: wide, phone } as const;

export function sweep(language: Language, screen: keyof typeof screens): void {
  const viewport = screens[screen];
  describe(`${language} ${screen}`, () => {
    test("before the sign-in", async () => {
      const person = await anybody(language, viewport);
      for (const path of ["/", onStage().demo, "/link#gone"]) {
        await person.page.goto(path);
        await look(person, language, `${language}-${screen}-outside-${path.split(/\W/)[1] || "in"}`);
      }
      await person.context.close();
    });
    for (const [role, paths] of places) {
      test(role, async () => {
        const person = await signIn(role, language, viewport);
        for (const path of paths) {
          await person.page.goto(await address(person, path));
          const name = `${role}-${path.slice(1).replace(/\W+/g, "-")}`;
          await look(person, language, `${language}-${screen}-${name}`);
        }
        await person.context.close();
      });
    }
  });
}
