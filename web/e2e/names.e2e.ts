// Names: entered by those who treat the patient, read by nobody else, kept while a rule of retention
// asks for it; and a page that is not somebody's work says so.
import { expect, test } from "vitest";
import { act, go, pick, type } from "./acts";
import { ask, signIn, type Person } from "./people";
import { raise, type Row } from "./stage";

raise();

// A patient whom nobody knows yet: proposed, as an opaque reference.
async function propose(person: Person): Promise<number> {
  await go(person, "/courses");
  await act(person, person.page.locator(".page-actions"), "Propose a patient",
    type("Patient reference", "PT9002"), pick("Protocol version", /./));
  const { body } = await ask(person.page, "GET", "/api/courses");
  return Math.max(...(body.courses as Row[]).map((one) => Number(one.course)));
}

test("a coordinator enters a name, finds the patient by it, and cannot forget what the law keeps",
  async () => {
    const me = await signIn("site_coordinator");
    const { page } = me;
    const course = await propose(me);
    await go(me, `/courses/${course}`);
    await page.getByRole("button", { name: "Show the name" }).click();
    await page.getByText("Nobody has entered a name").waitFor();
    await page.getByRole("button", { name: "Enter the name" }).click();
    await page.getByLabel("Name", { exact: true }).fill("五百旗頭 花子");
    await page.getByLabel("Kana", { exact: true }).fill("イオキベ ハナコ");
    await page.getByLabel("Date of birth").fill("1961-04-03");
    await page.getByRole("button", { name: "Add a contact" }).click();
    await page.getByLabel("Telephone", { exact: true }).fill("03-0000-0000");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByText("1961-04-03").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Show the name" }).waitFor();
    // Shown only when asked for.
    expect(await page.locator("main").innerText()).not.toContain("五百旗頭");
    await go(me, "/courses");
    await page.getByText("Find a patient by name").click();
    await page.getByLabel("Name", { exact: true }).fill("いおきべ");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("link", { name: "Open the course" }).click();
    await page.waitForURL(`**/courses/${course}`);
    await page.getByRole("button", { name: "Show the name" }).click();
    await page.getByText("03-0000-0000").waitFor();
    const before = await ask(page, "GET", `/api/people/${course}`);
    await page.getByRole("button", { name: "Forget this person" }).click();
    const dialog = page.getByRole("dialog", { name: "Forget this person" });
    await dialog.getByRole("button", { name: "Destroy the key" }).click();
    const refusal = dialog.getByRole("alert").filter({ hasText: "A rule of retention" });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/Nothing was erased/);
    expect(await refusal.innerText()).toMatch(/RC-\d+/); // which rule, so that somebody can look
    const refused = await ask(page, "DELETE", `/api/people/${course}`);
    expect(refused.status).toBe(409);
    expect(await ask(page, "GET", `/api/people/${course}`)).toEqual(before);
    await me.context.close();
  });

test("nobody who makes or carries can read a name", async () => {
  for (const role of ["courier", "operator", "quality_assurance", "programme_lead", "auditor"]) {
    const { page, context } = await signIn(role);
    const answer = await ask(page, "GET", "/api/people/2");
    expect([403, 404], `${role} asked for a name`).toContain(answer.status);
    await context.close();
  }
});

test("a page that is not somebody's work says so and shows what is", async () => {
  const me = await signIn("courier");
  await go(me, "/quality");
  const alert = me.page.getByRole("alert");
  expect(await alert.innerText()).toMatch(/not part of your work/);
  expect(await alert.innerText()).toMatch(/quality assurance/);
  await me.page.getByRole("main").getByRole("link", { name: "Custody" }).click();
  await me.page.getByRole("heading", { level: 1, name: "Custody" }).waitFor();
  await me.context.close();
});
