// At the bedside, on a phone: the wrong bag, the right one without a network, what happens when the
// network is back, and what happens when something came in between.
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, go, letPassUntil, scan as scanPair } from "./acts";
import { ask, byPassword, invited, phone, picture, settled, type Person } from "./people";
import { onStage, raise, type Row } from "./stage";

raise();

interface Case { visit: Row; course: Row; dose: Row; order: Row }

const nurse_bit = 2;
const minute_ms = 60_000;

// The two visits of one hospital that come first: one goes well, one meets a conflict.
function findCases(): { cases: [Case, Case]; nurses: number[]; coordinator: number } {
  const { state } = onStage();
  const row = (list: string, number: unknown) =>
    state[list]!.find((one) => one.number === number)!;
  const planned = state.visits!.filter((one) => one.status === "planned" && Number(one.dose))
    .sort((a, b) => String(a.planned_at).localeCompare(String(b.planned_at)))
    .map((visit) => {
      const dose = row("materials", visit.dose);
      return { visit, dose, course: row("courses", visit.course),
        order: row("orders", dose.order) };
    });
  for (const first of planned) {
    const second = planned.find((one) => one !== first &&
      one.course.site === first.course.site);
    if (!second) continue;
    const of = (bit: number) => state.users!.filter((user) => user.active &&
      user.organisation === first.course.site && (Number(user.roles) & bit) !== 0)
      .map((user) => Number(user.number));
    return { cases: [first, second], nurses: of(nurse_bit), coordinator: of(1)[0]! };
  }
  throw new Error("no hospital of the demonstration has two visits before it");
}

let right: Case, held: Case;
let nurse: Person, coordinator: Person;
let nurses: number[];

// The patient is there and the dose is thawed.
async function prepare(one: Case): Promise<void> {
  await go(nurse, `/bedside?visit=${one.visit.number}`);
  await act(nurse, nurse.page, "Record the arrival");
  await act(nurse, nurse.page, "Record the thaw",
    scanPair(String(one.dose.label), String(one.course.identity)));
}

beforeAll(async () => {
  const found = findCases();
  [right, held] = found.cases;
  nurses = found.nurses;
  nurse = await invited(nurses[0]!, "nurse.e2e", phone);
  coordinator = await invited(found.coordinator, "coordinator.e2e");
  const last = Math.max(...found.cases.map((one) => Date.parse(String(one.visit.planned_at))));
  await letPassUntil(new Date(last - 30 * minute_ms));
  await nurse.context.close();
  await coordinator.context.close();
  nurse = await byPassword("nurse.e2e", phone);
  coordinator = await byPassword("coordinator.e2e");
  await prepare(right);
  await prepare(held);
}, 180_000);
afterAll(async () => {
  await nurse?.context.close();
  await coordinator?.context.close();
});

// Nothing reaches beyond the screen of the phone.
async function fits(what: string) {
  const beyond = await nurse.page.evaluate(() => [...document.querySelectorAll("body *")]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
    .map((it) => it.className));
  expect(beyond, what).toEqual([]);
}
async function scan(field: string, code: unknown) {
  await nurse.page.getByLabel(new RegExp(`Scan the ${field}`)).first().fill(String(code));
  await nurse.page.keyboard.press("Enter");
}
async function open(one: Case) {
  await go(nurse, `/bedside?visit=${one.visit.number}`);
  await nurse.page.getByText("Time left since thaw").first().waitFor();
}
async function pickSecond() {
  await nurse.page.getByRole("textbox", { name: /Second person/ }).click();
  await nurse.page.getByRole("option", { name: new RegExp(`\\b${nurses[1]}\\b`) }).click();
}
async function check(one: Case) {
  await pickSecond();
  await scan("wristband", one.course.identity);
  await scan("bag", one.dose.label);
  await scan("order", one.order.code);
  await nurse.page.getByRole("checkbox").check();
  await nurse.page.getByRole("button", { name: "Bedside check", exact: true }).click();
}
function doseStatus(one: Case): Promise<unknown> {
  return ask(nurse.page, "GET", "/api/bedside")
    .then(({ body }) => (body.visits as Row[]).find((visit) =>
      visit.visit === one.visit.number)?.dose_status)
    .catch(() => "not reached");
}
// The installed page, started without a network.
async function goOffline() {
  await nurse.page.evaluate(() => navigator.serviceWorker.ready);
  await nurse.context.setOffline(true);
  await nurse.page.reload();
  await nurse.page.getByText(/No connection/).first().waitFor();
}

test("a wrong bag fills the screen with what to do, and stays on record", async () => {
  await open(right);
  const before = await ask(nurse.page, "GET", "/api/ledger");
  await picture(nurse, "bedside-before");
  await pickSecond();
  await scan("wristband", right.course.identity);
  await picture(nurse, "bedside-half");
  await scan("bag", held.dose.label);
  const stop = nurse.page.getByRole("alertdialog");
  await stop.waitFor();
  await picture(nurse, "bedside-stop");
  await fits("the refusal");
  expect(await stop.innerText()).toMatch(/STOP/);
  expect(await stop.innerText()).toMatch(/Do not infuse/);
  expect(await stop.boundingBox()).toMatchObject({ x: 0, y: 0, width: phone.width,
    height: phone.height });
  await expect.poll(async () => (await ask(nurse.page, "GET", "/api/ledger")).body.size,
    { timeout: 10_000 }).toBeGreaterThan(Number(before.body.size));
  await stop.getByRole("button").click();
  await stop.waitFor({ state: "detached" });
  expect(await doseStatus(right)).toBe("thawed");
});

test("the check goes on while the network is away, and is recorded when it is back", async () => {
  await open(right);
  const start = Date.now();
  await goOffline();
  await check(right);
  await nurse.page.getByText(/act.* wait/).first().waitFor();
  expect(Date.now() - start).toBeLessThan(60_000);
  await picture(nurse, "bedside-waits");
  await fits("without a network");
  await nurse.context.setOffline(false);
  await expect.poll(() => doseStatus(right), { timeout: 40_000 }).toBe("verified");
});

test("what was refused when it was sent is shown until somebody has read it", async () => {
  await open(held);
  await goOffline();
  await check(held);
  await nurse.page.getByText(/act.* wait/).first().waitFor();
  const stopped = await ask(coordinator.page, "POST", "/api/commands/HoldCourse",
    { course: held.course.number, reason: "medical", note: "fever this morning" });
  expect(stopped.status, JSON.stringify(stopped.body)).toBe(200);
  await nurse.context.setOffline(false);
  const conflict = nurse.page.getByRole("alert").filter({ hasText: "Not accepted when it was sent" });
  await conflict.waitFor({ timeout: 40_000 });
  await picture(nurse, "bedside-conflict");
  expect(await conflict.innerText()).toMatch(/Bedside check/);
  expect(await conflict.innerText()).toMatch(/CRS-|hold/i);
  expect(await doseStatus(held)).not.toBe("verified");
  await conflict.getByRole("button", { name: "I have read this" }).click();
  await conflict.waitFor({ state: "detached" });
});

test("the infusion is recorded with two scans", async () => {
  await open(right);
  await picture(nurse, "bedside-infusion");
  await scan("wristband", right.course.identity);
  await scan("bag", right.dose.label);
  await nurse.page.getByRole("button", { name: "Record the infusion", exact: true }).click();
  await nurse.page.getByText(/Recorded: Record the infusion/).first().waitFor();
  await settled(nurse.page);
});
