// The keyboard alone suffices: to come in by each of the pages of signing in, to go to a page, to
// give an act, to move a chain on the board. No mouse is touched in this file.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { go } from "./acts";
import { anybody, ask, linkFor, password, settled, signIn } from "./people";
import { onStage, raise, type Row } from "./stage";

raise();

const tabs_max = 80;

// Tab until this has the focus, as somebody without a mouse comes to it; the focus must be seen.
async function reach(page: Page, what: Locator): Promise<void> {
  await what.first().waitFor();
  for (let n = 0; n < tabs_max; ++n) {
    await page.keyboard.press("Tab");
    const there = await what.first().evaluate((it) => it === document.activeElement ||
      it.contains(document.activeElement));
    if (!there) continue;
    const seen = await page.evaluate(() => {
      const { outlineStyle, boxShadow, borderColor } = getComputedStyle(document.activeElement!);
      return outlineStyle !== "none" || boxShadow !== "none" || borderColor !== "";
    });
    expect(seen, "the focus is seen").toBe(true);
    return;
  }
  throw new Error(`${tabs_max} tabs do not reach ${what}`);
}
async function press(page: Page, what: Locator): Promise<void> {
  await reach(page, what);
  await page.keyboard.press("Enter");
}
async function write(page: Page, what: Locator, text: string): Promise<void> {
  await reach(page, what);
  await page.keyboard.type(text);
}

test("a newcomer of the demonstration comes in, skips to the content and goes to a page",
  async () => {
    const { page, context } = await anybody();
    await page.goto(onStage().demo);
    await press(page, page.getByRole("button", { name: /coordinator/ }));
    await page.waitForURL("**/today");
    await settled(page);
    await page.reload();
    await settled(page);
    await press(page, page.getByRole("link", { name: "Skip to the content" }));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.reload();
    await settled(page);
    await press(page, page.getByRole("link", { name: "Courses", exact: true }));
    await page.getByRole("heading", { level: 1, name: "Courses" }).waitFor();
    await context.close();
  });

test("somebody invited sets a password, signs out and signs in again", async () => {
  const nurse = onStage().state.users!.find((user) => user.active && user.roles === 2)!;
  const link = await linkFor(Number(nurse.number), "nurse.keyboard");
  const { page, context } = await anybody();
  await page.goto(link);
  await write(page, page.getByLabel(/Your name/), "Test Nurse");
  await write(page, page.getByLabel(/^Password/), password);
  await write(page, page.getByLabel(/Password again/), password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/today");
  await settled(page);
  await press(page, page.getByRole("button", { name: "Test Nurse" }));
  await press(page, page.getByRole("button", { name: "Sign out" }));
  await write(page, page.getByLabel(/Sign-in name/), "nurse.keyboard");
  await write(page, page.getByLabel(/^Password/), password);
  await page.keyboard.press("Enter");
  await settled(page);
  await page.getByRole("button", { name: "Test Nurse" }).waitFor();
  await context.close();
});

test("an act is opened, left, opened again, filled and given", async () => {
  const me = await signIn("site_coordinator");
  const { page } = me;
  await go(me, "/courses");
  const propose = page.getByRole("button", { name: "Propose a patient" });
  await press(page, propose);
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await propose.evaluate((it) => it === document.activeElement),
    "the focus comes back to where it was").toBe(true);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.type("PT9003"); // the first field has the focus
  await reach(page, dialog.getByRole("textbox", { name: "Protocol version" }));
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await press(page, dialog.locator("button[type=submit]"));
  await page.getByText("Recorded: Propose a patient").first().waitFor();
  const { body } = await ask(page, "GET", "/api/courses");
  const newest = Math.max(...(body.courses as Row[]).map((one) => Number(one.course)));
  expect(newest).toBeGreaterThan(onStage().state.courses!.length);
  await me.context.close();
});

test("a chain is picked on the board and moved by a day, and the rules answer", async () => {
  const me = await signIn("programme_lead");
  const { page } = me;
  await go(me, "/plan");
  const chain = page.locator(".chains button").filter({ hasText: /confirmed|held/ });
  await press(page, chain);
  await page.getByRole("heading", { name: /^Chain of/ }).waitFor();
  const bar = page.locator("button.bar-draft");
  await bar.first().waitFor();
  await bar.first().focus(); // far behind the bookings of all others
  await page.keyboard.press("Space");
  const held = page.locator("button.bar-draft.held");
  await held.waitFor();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => held.getAttribute("style")).toMatch(/translateX\(40px\)/);
  await page.keyboard.press("Space");
  await page.locator(".verdict").getByText(/Fits|Does not fit/i).first().waitFor();
  await me.context.close();
});
