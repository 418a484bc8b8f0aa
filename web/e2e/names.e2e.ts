// Names: entered by those who treat the patient, read by nobody else, and a page that is not
// somebody's work says so.
import { expect, test } from "vitest";
import { go } from "./acts";
import { ask, signIn, type Person } from "./people";
import { raise, type Row } from "./stage";

raise();

async function firstCourse(person: Person): Promise<number> {
  const { body } = await ask(person.page, "GET", "/api/courses");
  return Number((body.courses as Row[])[0]!.course);
}

test("a coordinator enters a name, finds the patient by it, and forgets the person", async () => {
  const me = await signIn("site_coordinator");
  const { page } = me;
  const course = await firstCourse(me);
  await go(me, `/courses/${course}`);
  await page.getByRole("button", { name: "Show the name" }).click();
  await page.getByText("Nobody has entered a name").waitFor();
  await page.getByRole("button", { name: "Enter the name" }).click();
  await page.getByLabel("Name", { exact: true }).fill("山田 花子");
  await page.getByLabel("Kana", { exact: true }).fill("ヤマダ ハナコ");
  await page.getByLabel("Date of birth").fill("1961-04-03");
  await page.getByRole("button", { name: "Add a contact" }).click();
  await page.getByLabel("Telephone", { exact: true }).fill("03-0000-0000");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("1961-04-03").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Show the name" }).waitFor();
  expect(await page.locator("main").innerText()).not.toContain("山田"); // shown only when asked for
  await go(me, "/courses");
  await page.getByText("Find a patient by name").click();
  await page.getByLabel("Name", { exact: true }).fill("やまだ");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Open the course" }).click();
  await page.waitForURL(`**/courses/${course}`);
  await page.getByRole("button", { name: "Show the name" }).click();
  await page.getByText("03-0000-0000").waitFor();
  await page.getByRole("button", { name: "Forget this person" }).click();
  await page.getByRole("button", { name: "Destroy the key" }).click();
  await page.getByText("The person is forgotten.").waitFor();
  expect((await ask(page, "GET", `/api/people/${course}`)).status).toBe(410);
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
