// What comes out of the printer: the page's content and nothing to press, within the width of a
// sheet, and a table for every picture. MEGURI_SHOTS names a folder for what it looks like.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, settled, signIn, type Person } from "./people";
import { raise, type Row } from "./stage";

raise();

const shots = process.env.MEGURI_SHOTS;
const sheet = { width: 680, height: 980 }; // A4 within its margins, at 96 dots an inch

async function printed(person: Person, path: string): Promise<void> {
  const { page } = person;
  await page.goto(path);
  await settled(page);
  if (path === "/forecast")
    await page.locator(".goal").first().waitFor({ timeout: 100_000 });
  await page.waitForFunction(() => [...document.querySelectorAll(".chart")].every((chart) =>
    chart.querySelector("canvas, svg")));
  await page.emulateMedia({ media: "print" });
  const name = path.slice(1).replace(/\W+/g, "-");
  const found = await page.evaluate(() => {
    const seen = (it: Element) => it.checkVisibility({ opacityProperty: true,
      visibilityProperty: true });
    const sheet_px = document.documentElement.clientWidth;
    return {
      pressed: [...document.querySelectorAll("nav, button, input, [role=progressbar]")]
        .filter(seen).map((it) => it.getAttribute("aria-label") ?? it.textContent ?? it.tagName),
      wide: [...document.querySelectorAll("main *")].filter((it) => seen(it) &&
        it.getBoundingClientRect().right > sheet_px + 1).map((it) => it.className || it.tagName),
      closed: [...document.querySelectorAll("details.behind:not(.no-print)")].filter((it) => {
        const inside = it.querySelector(":scope > :not(summary)");
        return inside !== null && !seen(inside);
      }).length,
    };
  });
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.pdf({ path: join(shots, `print-${name}.pdf`), format: "A4" });
    await page.screenshot({ path: join(shots, `print-${name}.png`), fullPage: true });
  }
  expect.soft(found, name).toEqual({ pressed: [], wide: [], closed: 0 });
  await page.emulateMedia({ media: "screen" });
}

async function first(person: Person, from: string, list: string, key: string): Promise<number> {
  const { body } = await ask(person.page, "GET", from);
  return Number((body[list] as Row[])[0]![key]);
}

test("sheets for the facility and for quality", async () => {
  const me = await signIn("quality_assurance", "en", sheet);
  const batch = await first(me, "/api/batches", "batches", "batch");
  for (const path of [`/batches/${batch}`, "/quality"]) await printed(me, path);
  await me.context.close();
});

test("sheets for the hospital and the courier", async () => {
  const me = await signIn("site_coordinator", "ja", sheet);
  const course = await first(me, "/api/courses", "courses", "course");
  for (const path of ["/today", "/courses", `/courses/${course}`, "/plan"])
    await printed(me, path);
  await me.context.close();
  const courier = await signIn("courier", "ja", sheet);
  const shipment = await first(courier, "/api/custody", "shipments", "shipment");
  await printed(courier, `/shipments/${shipment}`);
  await courier.context.close();
});

test("sheets for those who lead and those who inspect", async () => {
  const lead = await signIn("programme_lead", "en", sheet);
  for (const path of ["/programme", "/forecast"]) await printed(lead, path);
  await lead.context.close();
  const auditor = await signIn("auditor", "en", sheet);
  await printed(auditor, "/evidence?record=1");
  await auditor.context.close();
});
