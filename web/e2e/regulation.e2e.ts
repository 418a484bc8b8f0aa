// The pages of regulation: what they show is what the API says, who may not ask does not see them in
// the menu, nothing on them is inaccessible, and a filing recorded there meets its duty.
import { expect, test } from "vitest";
import { act, type } from "./acts";
import { phone, ask, settled, signIn, wide, type Person } from "./people";
import { raise } from "./stage";
import { drawn, violations } from "./sweep";
import { strangers } from "./untranslated";

raise();

interface Duty {
  subject: string; rule: string; title: string; recipient_name: string; standing: string;
  due: string | null; form: object | null;
}
interface Dossier { name: string; proved: number; items: { name: string; proved: boolean }[] }
interface Road { road_name: string; steps: { step: string }[] }
interface Track { steps: { name: string; source: string }[]; risk: { text: string } }

const places = ["/roads", "/roads?tab=days", "/roads?tab=decisions", "/decide", "/obligations",
  "/cases", "/cases/3", "/dossiers", "/retention"];

async function open(person: Person, path: string): Promise<void> {
  await person.page.goto(path);
  await settled(person.page);
}

const main = ({ page }: Person) => page.locator("main").innerText();

async function body<Body>({ page }: Person, path: string): Promise<Body> {
  const answer = await ask(page, "GET", path);
  expect(answer.status, path).toBe(200);
  return answer.body as unknown as Body;
}

for (const language of ["en", "ja"] as const)
  for (const viewport of [wide, phone])
    test(`every page in ${language} at ${viewport.width} px`, async () => {
      const person = await signIn("regulatory", language, viewport);
      for (const path of places) {
        await open(person, path);
        await drawn(person);
        const wider = await person.page.evaluate(() =>
          document.documentElement.scrollWidth - innerWidth);
        expect.soft(wider, `${path}: wider than the screen`).toBeLessThanOrEqual(0);
        expect.soft(await strangers(person.page, language), `${path}: not translated`).toEqual([]);
        expect.soft(await violations(person), `${path}: accessibility`).toEqual([]);
        expect.soft(person.faults, `${path}: complaints of the browser`).toEqual([]);
      }
      await person.context.close();
    });

test("the roads show the steps, days and sources of the API, each picture with its table", async () => {
  const person = await signIn("regulatory");
  await open(person, "/roads");
  await person.page.locator(".chart").first().waitFor({ timeout: 60_000 }); // after a forecast
  const view = await body<{ roads: Road[]; tracks: Track[] }>(person, "/api/roads");
  expect(view.roads.length).toBeGreaterThan(2);
  await person.page.locator("details.behind summary").first().click();
  const shown = await main(person);
  for (const road of view.roads) {
    expect(shown).toContain(road.road_name);
    for (const step of road.steps) expect(shown).toContain(step.step);
  }
  await open(person, "/roads?tab=days");
  await person.page.locator("details.behind summary").first().click();
  const days = await main(person);
  for (const step of view.tracks[0]!.steps) {
    expect(days).toContain(step.name);
    expect(days).toContain(step.source);
  }
  await open(person, "/decide");
  const decide = await main(person);
  for (const track of view.tracks) expect(decide).toContain(track.risk.text);
  expect(decide.match(/no legal advice/g)?.length).toBe(1);
  await person.context.close();
});

test("duties stand by date, by road and by recipient; a filing meets one", async () => {
  const person = await signIn("regulatory");
  const { page } = person;
  await open(person, "/obligations");
  const before = await body<{ duties: Duty[]; met: number }>(person, "/api/obligations");
  for (const name of ["By road", "By recipient", "By date"]) {
    await page.getByText(name, { exact: true }).click();
    const shown = await main(person);
    for (const duty of before.duties) {
      expect(shown, name).toContain(duty.title);
      expect(shown, name).toContain(duty.recipient_name);
      expect(shown, name).toContain(duty.rule);
    }
  }
  const owed = before.duties.find((duty) => duty.subject === "AE-3" && duty.form !== null)!;
  const row = page.locator("tr").filter({ hasText: owed.subject }).filter({ hasText: owed.title });
  await act(person, row, "Record the filing", type("Number of the proof", "EV0099"));
  await row.getByText("EV0099").waitFor();
  const after = await body<{ duties: Duty[]; met: number }>(person, "/api/obligations");
  const filed = after.duties.find((duty) => duty.subject === owed.subject &&
    duty.rule === owed.rule)!;
  expect(filed.standing).toBe("met");
  expect(after.met).toBe(before.met + 1);
  const calendar = await page.evaluate(async () =>
    (await fetch("/api/obligations/calendar")).text());
  expect(calendar).toMatch(/^BEGIN:VCALENDAR/);
  const entry = (duty: Duty) => calendar.split("BEGIN:VEVENT").find((text) =>
    text.includes(`${duty.subject}.${duty.rule}`))!;
  expect(entry(filed)).not.toContain("VALARM"); // nobody is reminded of what was met
  expect(entry(after.duties.find((duty) => duty.standing === "open")!)).toContain("VALARM");
  await person.context.close();
});

test("a case shows its versions, and gives itself as CSV and FHIR", async () => {
  const person = await signIn("regulatory");
  const { page } = person;
  const { cases } = await body<{ cases: { name: string; adverse_event: number;
    course_name: string }[] }>(person, "/api/cases");
  await open(person, "/cases");
  for (const one of cases) expect(await main(person)).toContain(one.name);
  await page.getByRole("link", { name: cases[0]!.name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: cases[0]!.name }).waitFor();
  expect(await main(person)).toContain(cases[0]!.course_name);
  const got = await page.evaluate(async (id) => {
    const fhir = await (await fetch(`/api/cases/${id}/fhir`)).json() as { resourceType: string };
    return { fhir: fhir.resourceType, csv: await (await fetch("/api/cases/csv")).text() };
  }, cases[0]!.adverse_event);
  expect(got.fhir).toBe("AdverseEvent");
  for (const one of cases) expect(got.csv).toContain(one.name);
  await person.context.close();
});

test("dossiers count their proofs; records say what keeps them", async () => {
  const person = await signIn("regulatory");
  await open(person, "/dossiers");
  const { dossiers } = await body<{ dossiers: Dossier[] }>(person, "/api/dossiers");
  const shown = await main(person);
  for (const dossier of dossiers) {
    expect(dossier.proved).toBe(dossier.items.filter((item) => item.proved).length);
    expect(shown).toContain(`${dossier.proved} of ${dossier.items.length} proved`);
    for (const item of dossier.items) expect(shown).toContain(item.name);
  }
  await open(person, "/retention");
  const { records, rules } = await body<{ records: { subject_name: string; rule: string }[];
    rules: { rule: string; title: string }[] }>(person, "/api/retention");
  await person.page.getByRole("button", { name: /Show all \d+ records/ }).click();
  const kept = await main(person);
  for (const rule of rules) expect(kept).toContain(rule.title);
  for (const record of records) expect(kept).toContain(record.subject_name);
  await person.context.close();
});

test("who may not ask has no entry in the menu, and is refused by the server", async () => {
  const courier = await signIn("courier");
  for (const name of ["Roads", "Obligations", "Dossiers"])
    expect(await courier.page.getByRole("link", { name, exact: true }).count()).toBe(0);
  for (const path of ["roads", "decide", "obligations", "dossiers", "retention"])
    expect((await ask(courier.page, "GET", `/api/${path}`)).status, path).toBe(403);
  const cases = await body<{ cases: object[] }>(courier, "/api/cases");
  expect(cases.cases).toEqual([]);
  await courier.context.close();
});
