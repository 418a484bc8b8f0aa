// At the bedside, on a phone: a nurse who was invited by a one-time link, the wrong bag, the right
// one without a network, and what happens when the network is back.
import { beforeAll, expect, test } from "vitest";
import { ask, invited, phone, settled, type Person } from "./people";
import { onStage, raise } from "./stage";

raise();

const day_ms = 86_400_000;
type Row = Record<string, unknown>;

interface Case { course: Row; dose: Row; order: Row; nurses: Row[] }

// A dose at a hospital whose patient may have the next one now.
function findCase(): Case {
  const state = onStage().state as unknown as Record<string, Row[]> & { now: string };
  const now_ms = Date.parse(state.now);
  for (const dose of state.materials!) {
    const course = state.courses!.find((c) => c.number === dose.course);
    if (dose.kind !== "dose" || dose.status !== "available" || !course ||
      dose.custodian !== course.site) continue;
    const protocol = state.protocols!.find((p) => p.number === course.protocol)!;
    const { dose_interval, visit_early } = protocol.schedule as Record<string, number>;
    const earliest_ms = Date.parse(course.last_infusion_at as string) +
      (dose_interval! - visit_early!) / 1000;
    if (earliest_ms > now_ms || now_ms - earliest_ms > 6 * day_ms) continue;
    const order = state.orders!.find((o) => o.number === dose.order)!;
    const nurses = state.users!.filter((u) => u.organisation === course.site &&
      (Number(u.roles) & 2) !== 0 && u.active);
    if (nurses.length >= 2) return { course, dose, order, nurses };
  }
  throw new Error("the demonstration has no dose that may be given now");
}

let found: Case;
let nurse: Person;
let visit: number;

async function must(page: Person["page"], type: string, fields: object) {
  const answer = await ask(page, "POST", `/api/commands/${type}`, { ...fields, note: "" });
  expect(answer.status, `${type}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body.events as Row[];
}

beforeAll(async () => {
  found = findCase();
  nurse = await invited(Number(found.nurses[0]!.number), "nurse.e2e", phone);
  const { page } = nurse;
  const session = await ask(page, "GET", "/api/today");
  const planned_at = new Date(Date.parse(session.body.now as string) + 120_000).toISOString()
    .replace("Z", "000Z");
  const planned = await must(page, "PlanVisit", { course: found.course.number, planned_at });
  visit = Number(planned.find((event) => event.type === "VisitPlanned")!.visit);
  await must(page, "AllocateDose", { dose: found.dose.number, course: found.course.number, visit });
  await must(page, "ArriveVisit", { visit });
  await must(page, "ThawDose", { dose: found.dose.number,
    scan: { label: found.dose.label, identity: found.course.identity } });
}, 180_000);

async function scan(field: string, code: unknown) {
  const { page } = nurse;
  await page.getByLabel(new RegExp(`Scan the ${field}`)).first().fill(String(code));
  await page.keyboard.press("Enter");
  await page.waitForTimeout(150);
}
async function open() {
  await nurse.page.goto(`/bedside?visit=${visit}`);
  await settled(nurse.page);
  await nurse.page.getByText("Time left since thaw").first().waitFor();
}
async function pickSecond() {
  await nurse.page.getByRole("textbox", { name: /Second person/ }).click();
  await nurse.page.getByRole("option", { name: new RegExp(`${found.nurses[1]!.number}`) }).click();
}

test("a wrong bag fills the screen with what to do, and stays on record", async () => {
  await open();
  const before = await ask(nurse.page, "GET", "/api/ledger");
  await pickSecond();
  await scan("wristband", found.course.identity);
  await scan("bag", found.order.code);
  const stop = nurse.page.getByRole("alertdialog");
  await stop.waitFor();
  expect(await stop.innerText()).toMatch(/STOP/);
  expect(await stop.innerText()).toMatch(/Do not infuse/);
  const box = await stop.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: phone.width, height: phone.height });
  await expect.poll(async () => (await ask(nurse.page, "GET", "/api/ledger")).body.size,
    { timeout: 10_000 }).toBeGreaterThan(Number(before.body.size));
  await stop.getByRole("button").click();
  await stop.waitFor({ state: "detached" });
});

test("the check goes on while the network is away, and is recorded when it is back", async () => {
  const { page, context } = nurse;
  await page.goto("/bedside");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await open();
  const start = Date.now();
  await context.setOffline(true);
  await page.reload(); // the installed page starts without a network
  await page.getByText(/No connection/).first().waitFor();
  await pickSecond();
  await scan("wristband", found.course.identity);
  await scan("bag", found.dose.label);
  await scan("order", found.order.code);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Bedside check", exact: true }).click();
  await page.getByText(/act.* wait/).first().waitFor();
  expect(Date.now() - start).toBeLessThan(60_000);
  await context.setOffline(false);
  await expect.poll(async () => {
    const { body } = await ask(page, "GET", `/api/bedside?visit=${visit}`).catch(() =>
      ({ body: {} as Row }));
    return (body.visits as Row[] | undefined)?.[0]?.dose_status;
  }, { timeout: 40_000 }).toBe("verified");
});

test("the infusion is recorded with two scans", async () => {
  await open();
  await scan("wristband", found.course.identity);
  await scan("bag", found.dose.label);
  await nurse.page.getByRole("button", { name: "Record the infusion", exact: true }).click();
  await nurse.page.getByText(/Recorded: Record the infusion/).first().waitFor();
  await nurse.context.close();
});
