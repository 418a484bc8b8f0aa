// A lot with a test missing cannot be released: the page says what is missing instead of offering
// the button, and the rules refuse whoever asks all the same.
import { expect, test } from "vitest";
import { ask, settled, signIn } from "./people";
import { raise } from "./stage";

raise();

interface Lot {
  line: { batch: number; lot: string };
  gates: { requirement: { rule: string; text: string }; met: boolean }[];
}

test("a release with a test missing is refused, with the reason beside the evidence", async () => {
  const { page, context } = await signIn("quality_assurance");
  await page.goto("/quality");
  await settled(page);
  const { body } = await ask(page, "GET", "/api/quality");
  const lot = (body.lots as Lot[]).find((one) =>
    one.gates.some((gate) => gate.requirement.rule === "REL-01" && !gate.met));
  expect(lot, "the demonstration has a lot with a test missing").toBeDefined();
  const missing = lot!.gates.find((gate) => gate.requirement.rule === "REL-01")!;
  const card = page.locator("section.card").filter({ hasText: lot!.line.lot }).first();
  expect(await card.innerText()).toContain(missing.requirement.text);
  expect(await card.getByRole("button", { name: "Release", exact: true }).count()).toBe(0);
  const before = await ask(page, "GET", "/api/ledger");
  const refused = await ask(page, "POST", "/api/commands/ReleaseBatch",
    { batch: lot!.line.batch, note: "" });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(String(refused.body.type)).toMatch(/^urn:meguri:/);
  const after = await ask(page, "GET", "/api/ledger");
  expect(after.body.size).toBe(before.body.size);
  await context.close();
});

test("an inspector verifies the whole ledger in the browser", async () => {
  const { page, context } = await signIn("auditor");
  await page.goto("/evidence");
  await settled(page);
  await page.getByRole("button", { name: "Verify now" }).click();
  await page.getByText(/All \d+ records agree with the root/).waitFor({ timeout: 60_000 });
  await context.close();
});
