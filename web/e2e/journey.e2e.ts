// The whole journey from order to infusion, by the people who make it, each at a browser of their
// own, through the real server and its file: coordinator, nurse, courier, operator and verifier,
// quality control, quality assurance, and a physician beside the nurse at the bed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { act, choose, go, letPass, letPassUntil, pick, scan, sign, task, type } from "./acts";
import { ask, byPassword, invited, keepPictures, phone, type Person } from "./people";
import { onStage, raise, verified, type Row } from "./stage";

raise();

const role_bit = { site_coordinator: 1, nurse: 2, physician: 4, courier: 8, operator: 16,
  verifier: 32, quality_control: 64, quality_assurance: 128 } as const;
type Part = keyof typeof role_bit;

const people = {} as Record<Part | "releaser", Person>;
const secret = "my hand and no other";
const hour = 60, day = 24 * hour;

// What stands on paper and labels, as the people of this story read it.
const known = { course: 0, identity: "", order: 0, order_code: "", material: "A99992600000017",
  batch: 0, lot: "", doses: [] as string[], bag: "", visit: 0 };
let shipper = "";
let late_sample = "";
const reviewer_name = "quality.assurance.journey", releaser_name = "releaser.journey";
let visit_at = new Date(0);

const late = "Sterility (14 days)";
const tests = ["Identity, purity, potency", "Endotoxin and mycoplasma", late];

function usersWith(part: Part, organisation?: unknown): number[] {
  return onStage().state.users!
    .filter((user) => user.active && (Number(user.roles) & role_bit[part]) !== 0 &&
      (organisation === undefined || user.organisation === organisation))
    .map((user) => Number(user.number));
}

const nameOf = (part: string) => `${part.replaceAll("_", ".")}.journey`;

// Sessions end while days pass: everybody signs in anew before their part.
async function present(part: Part | "releaser", viewport?: typeof phone): Promise<Person> {
  await people[part]?.context.close();
  people[part] = await byPassword(nameOf(part), viewport);
  return people[part];
}
async function invite(part: Part | "releaser", user: number): Promise<void> {
  people[part] = await invited(user, nameOf(part));
}

// A new patient, as an opaque reference; from the proposal on the page of the courses to the
// identifier that goes on the wristband.
async function enrol(coordinator: Person, physician: Person): Promise<void> {
  await go(coordinator, "/courses");
  await act(coordinator, coordinator.page.locator(".page-actions"), "Propose a patient",
    type("Patient reference", "PT9001"), pick("Protocol version", /./));
  const { body } = await ask(coordinator.page, "GET", "/api/courses");
  known.course = Math.max(...(body.courses as Row[]).map((one) => Number(one.course)));
  await go(physician, `/courses/${known.course}`);
  const acts = (person: Person) => person.page.locator(".page-actions");
  await act(physician, acts(physician), "Record the screening", choose("Eligible"));
  const now = Date.parse(String((await ask(physician.page, "GET", "/api/today")).body.now));
  await act(physician, acts(physician), "Record the consent",
    type(/Valid until/, japan(now + 400 * day * 60_000)));
  await go(coordinator, `/courses/${known.course}`);
  [known.identity] = await act(coordinator, acts(coordinator), "Assign the identity") as [string];
}

// What <input type="datetime-local"> takes: the wall clock in Japan.
function japan(at_ms: number): string {
  return new Date(at_ms + 9 * 3_600_000).toISOString().slice(0, 16);
}

// A logger's file: a line every ten minutes.
function csv(from: Date, until: Date, degrees: number): string {
  const lines = ["time,temperature"];
  for (let at = from.getTime(); at < until.getTime(); at += 600_000)
    lines.push(`${new Date(at).toISOString()},${degrees}`);
  lines.push(`${until.toISOString()},${degrees}`);
  return lines.join("\n") + "\n";
}
// Pages show "…12AB" of a code: the whole of it stands on the thing alone.
const endsIn = (code: string, tail: unknown) => code.endsWith(String(tail).replace("…", ""));
async function shipmentOf(person: Person, code: string): Promise<number> {
  const { body } = await ask(person.page, "GET", "/api/custody");
  const line = (body.shipments as Row[]).find((s) => endsIn(code, s.code_tail));
  if (!line) throw new Error(`nobody ships ${code}`);
  return Number(line.shipment);
}

// The carrier brings it: takes over, drives, hands in the logger's file, hands over.
async function carry(code: string, hours: number, degrees: number): Promise<void> {
  const courier = await present("courier");
  await act(courier, task(courier, /Take over/i, code.slice(-4)), "Take over",
    type("Code on the shipper", code), choose("Intact"));
  const { body } = await ask(courier.page, "GET", "/api/today");
  const taken = new Date(Date.parse(String(body.now)));
  const there = await letPass(hours * hour);
  const again = await present("courier");
  await go(again, `/shipments/${await shipmentOf(again, code)}`);
  await again.page.getByLabel(/Upload the logger/).setInputFiles({ name: "logger.csv",
    mimeType: "text/csv", buffer: Buffer.from(csv(taken, there, degrees)) });
  await again.page.getByText("The readings are recorded").first().waitFor();
  await act(again, again.page, "Hand over", type("Code on the shipper", code));
}

// One step of the record, entered where it stands on the page of the batch.
async function step(person: Person, name: string, asks: { value?: string; equipment?: boolean;
  reagent?: boolean }): Promise<void> {
  const { page } = person;
  await go(person, `/batches/${known.batch}`);
  const here = page.locator("li.step").filter({ hasText: name });
  if (asks.value) await here.getByLabel("Measured value").fill(asks.value);
  for (const of of ["Equipment", "Reagent lot"]) {
    if (!(of === "Equipment" ? asks.equipment : asks.reagent)) continue;
    await here.getByRole("textbox", { name: of }).click();
    await page.getByRole("option").first().click();
  }
  await here.getByRole("button", { name: "Record the step" }).click();
  await page.getByText(/Recorded: Record the step/).first().waitFor();
}
async function verify(): Promise<void> {
  const verifier = await present("verifier");
  await go(verifier, `/batches/${known.batch}`);
  await act(verifier, verifier.page.locator(".steps"), "Verify the step");
}
async function count(person: Person, name: string, cells: string): Promise<void> {
  await go(person, `/batches/${known.batch}`);
  await act(person, person.page.locator(".page-actions"), name, type(/^Cells/, cells),
    type(/^Viability/, 93), type(/^Purity/, 91));
}

// A person's own key, opened by a secret that nobody else knows.
async function registerKey(person: Person): Promise<void> {
  await go(person, "/account");
  await person.page.getByLabel(/^Signing secret/).fill(secret);
  await person.page.getByRole("button", { name: /signing key/i }).click();
  await person.page.getByText("A signing key is in force").first().waitFor();
}

function lotWith({ page }: Person, act_name: string) {
  return page.locator("section.card")
    .filter({ has: page.getByRole("button", { name: act_name, exact: true }) }).first();
}
function lotNamed({ page }: Person, lot: string) {
  return page.locator("section.card").filter({ has: page.getByRole("link", { name: lot }) })
    .first();
}

describe("from order to infusion", () => {
  let stopped = false; // what follows a step that failed would only fail after it
  beforeEach((context) => {
    if (stopped) context.skip();
    context.onTestFailed(async () => {
      stopped = true;
      await keepPictures("journey", people);
    });
  });
  beforeAll(async () => {
    const state = onStage().state;
    const coordinator = usersWith("site_coordinator")[0]!;
    const site = state.users!.find((user) => user.number === coordinator)!.organisation;
    await invite("site_coordinator", coordinator);
    for (const part of ["nurse", "physician"] as const)
      await invite(part, usersWith(part, site)[0]!);
    for (const part of ["courier", "operator", "verifier", "quality_control",
      "quality_assurance"] as const)
      await invite(part, usersWith(part)[0]!);
    await invite("releaser", usersWith("quality_assurance")[1]!);
  });
  afterAll(async () => {
    for (const person of Object.values(people)) await person.context.close();
  });

  test("the coordinator orders, books the whole chain and confirms it", async () => {
    const me = people.site_coordinator;
    await enrol(me, people.physician);
    [known.order_code] = await act(me, me.page.locator(".page-actions"), "Place an order") as
      [string];
    const { body } = await ask(me.page, "GET", `/api/courses/${known.course}`);
    known.order = Math.max(...(body.orders as Row[]).map((order) => Number(order.order)));
    await go(me, `/plan?order=${known.order}`);
    await me.page.getByRole("button", { name: "Take this" }).first().click();
    await me.page.getByText("Fits", { exact: false }).first().waitFor();
    await act(me, me.page.locator(".verdict"), "Book the chain");
    await act(me, me.page.locator(".columns-plan"), "Confirm the chain");
  });

  test("the nurse collects and hands the cells to the courier", async () => {
    const coordinator = people.site_coordinator;
    const { body } = await ask(coordinator.page, "GET", "/api/plan?days=56");
    const chain = (body.chains as Row[]).find((one) => one.order === known.order)!;
    await letPassUntil(new Date(String((chain.slots as Row[])[0]!.from)));
    const me = await present("nurse");
    await act(me, task(me, /^collect/, known.identity.slice(-4)), "Begin the collection",
      type("Wristband", known.identity));
    await act(me, task(me, "record the collection", known.identity.slice(-4)), "Record the collection",
      type("Donation number", known.material), type(/^Volume/, 120),
      type(/^Nucleated cells/, "9e9"), type(/^NK cells/, 12));
    const [code] = await act(me, task(me, "ship the starting material", known.identity.slice(-4)),
      "Plan a shipment");
    await act(me, task(me, "ship the starting material", known.identity.slice(-4)), "Pack",
      scan(known.material, known.identity));
    await act(me, task(me, "pack and hand over", code!.slice(-4)), "Hand over",
      type("Code on the shipper", code!));
    await carry(code!, 60, 5);
    shipper = code!;
  });

  test("the operator receives the cells and begins the batch, the verifier looks twice", async () => {
    const me = await present("operator");
    await act(me, task(me, "take over", shipper.slice(-4)), "Take over",
      type("Code on the shipper", shipper), choose("Intact"));
    await act(me, task(me, "read the logger and receive", shipper.slice(-4)), "Receive");
    await act(me, task(me, "start the batch", known.material.slice(-4)), "Start the batch",
      scan(known.material, known.identity));
    const { body } = await ask(me.page, "GET", "/api/batches");
    const line = (body.batches as Row[]).find((one) => one.order === known.order)!;
    known.batch = Number(line.batch);
    known.lot = String(line.lot);
    await step(me, "Receive and isolate", { value: "6e9", equipment: true, reagent: true });
    await verify();
    await step(me, "Start the culture", { equipment: true, reagent: true });
    await verify();
  });

  test("the batch is fed, counted, washed, harvested and filled", async () => {
    await letPass(7 * day);
    const feeder = await present("operator");
    await step(feeder, "Feed and split", { reagent: true });
    await count(feeder, "Record a count", "2e10");
    await letPass(9 * day);
    const me = await present("operator");
    await step(me, "Wash and formulate", { equipment: true });
    await verify();
    await count(me, "Harvest", "4e10");
    const acts = me.page.locator(".page-actions");
    await act(me, acts, "Print labels", type("Labels", 4));
    await act(me, acts, "Fill into doses", type("Doses", 3), pick("Store", /./));
    await act(me, acts, "Destroy labels", type("Labels", 1));
    await me.page.getByRole("button", { name: "Print the labels" }).click();
    const printed = me.page.getByRole("dialog").locator(".label-code");
    await printed.first().waitFor();
    known.doses = await printed.allInnerTexts();
    expect(known.doses).toHaveLength(3);
  });

  test("quality control samples and tests", async () => {
    const me = await present("quality_control");
    await go(me, `/batches/${known.batch}`);
    const samples: string[] = [];
    for (const name of tests)
      samples.push(...await act(me, me.page.getByRole("row").filter({ hasText: name }),
        "Take the sample"));
    expect(samples).toHaveLength(tests.length);
    late_sample = samples[tests.indexOf(late)]!;
    await letPass(4 * day);
    const again = await present("quality_control");
    await go(again, `/batches/${known.batch}`);
    for (const [index, name] of tests.entries()) {
      if (name === late) continue;
      await act(again, again.page.getByRole("row").filter({ hasText: name }), "Record the result",
        type(/^Sample/, samples[index]!), pick("Result", "pass"));
    }
  });

  test("quality assurance reviews and releases, each with a signature", async () => {
    const reviewer = await present("quality_assurance");
    await registerKey(reviewer);
    await go(reviewer, "/programme?tab=sites");
    await act(reviewer, reviewer.page.locator("main"), "Require signatures from now on",
      sign(reviewer_name, secret));
    // Both reviewers' desks are taken: a lot that waits is signed and released first.
    await go(reviewer, "/quality");
    const waiting = lotWith(reviewer, "Sign the review");
    const lot = await waiting.locator("h2 a.code").first().innerText();
    await act(reviewer, waiting, "Sign the review", sign(reviewer_name, secret));
    const releaser = await present("releaser");
    await registerKey(releaser);
    await go(releaser, "/quality");
    await act(releaser, lotNamed(releaser, lot), "Release", sign(releaser_name, secret));

    await go(reviewer, `/batches/${known.batch}`);
    const acts = reviewer.page.locator(".page-actions");
    await act(reviewer, acts, "Begin the review");
    await act(reviewer, acts, "Sign the review", sign(reviewer_name, secret));
    await go(releaser, "/quality");
    await act(releaser, lotNamed(releaser, known.lot), "Release", sign(releaser_name, secret));
    const { body } = await ask(releaser.page, "GET", `/api/batches/${known.batch}`);
    expect((body.line as Row).disposition).toBe("interim_released");
    expect((body.signatures as Row[]).length).toBeGreaterThanOrEqual(2);
  });

  test("a visit is planned and the courier brings the dose to its hospital", async () => {
    const coordinator = await present("site_coordinator");
    await go(coordinator, `/courses/${known.course}`);
    const now = Date.parse(String((await ask(coordinator.page, "GET", "/api/today")).body.now));
    visit_at = new Date(now + 14 * day * 60_000);
    await act(coordinator, coordinator.page.locator(".page-actions"), "Plan a visit",
      type(/Planned time/, japan(visit_at.getTime())));
    const { body } = await ask(coordinator.page, "GET", `/api/courses/${known.course}`);
    known.visit = Math.max(...(body.visits as Row[]).map((one) => Number(one.visit)));
    const dose = (body.doses as Row[]).find((one) => one.batch === known.batch)!;
    known.bag = known.doses.find((label) => endsIn(label, dose.label_tail))!;
    await act(coordinator, coordinator.page, "Allocate a dose");
    const { body: planned } = await ask(coordinator.page, "GET", `/api/courses/${known.course}`);
    const allocated = (planned.doses as Row[]).find((one) => one.visit === known.visit)!;
    expect(allocated.batch).toBe(known.batch);
    known.bag = known.doses.find((label) => endsIn(label, allocated.label_tail))!;
    const operator = await present("operator");
    await go(operator, `/batches/${known.batch}`);
    await act(operator, operator.page.locator(".page-actions"), "Line clearance");
    await go(operator, "/today");
    const [code] = await act(operator, task(operator, "ship the dose", known.bag.slice(-4)),
      "Plan a shipment");
    await act(operator, task(operator, "ship the dose", known.bag.slice(-4)), "Pack",
      scan(known.bag, known.identity));
    await act(operator, task(operator, "pack and hand over", code!.slice(-4)), "Hand over",
      type("Code on the shipper", code!));
    await carry(code!, 30, -160);
    const nurse = await present("nurse");
    await act(nurse, task(nurse, "take over", code!.slice(-4)), "Take over",
      type("Code on the shipper", code!), choose("Intact"));
    await act(nurse, task(nurse, "read the logger and receive", code!.slice(-4)), "Receive");
  });

  test("the late test passes and the lot is released for infusion", async () => {
    await letPassUntil(new Date(visit_at.getTime() - 2 * 3_600_000));
    const laboratory = await present("quality_control");
    await go(laboratory, `/batches/${known.batch}`);
    await act(laboratory, laboratory.page.getByRole("row").filter({ hasText: late }),
      "Record the result", type(/^Sample/, late_sample), pick("Result", "pass"));
    await act(laboratory, laboratory.page.locator(".page-actions"), "Take the retained sample");
    const releaser = await present("releaser");
    await go(releaser, `/batches/${known.batch}`);
    await act(releaser, releaser.page.locator(".page-actions"), "Release",
      sign(releaser_name, secret));
  });

  test("nurse and physician check at the bedside and infuse", async () => {
    await letPassUntil(new Date(visit_at.getTime() - 30 * 60_000));
    const nurse = await present("nurse", phone);
    const { page } = nurse;
    await go(nurse, `/bedside?visit=${known.visit}`);
    await act(nurse, page, "Record the arrival");
    await act(nurse, page, "Record the thaw", scan(known.bag, known.identity));
    await page.getByText("Time left since thaw").first().waitFor();
    const physician = usersWith("physician")[0]!;
    await page.getByRole("textbox", { name: /Second person/ }).click();
    await page.getByRole("option", { name: new RegExp(`^${physician} `) }).click();
    for (const [what, code] of [["wristband", known.identity], ["bag", known.bag],
      ["order", known.order_code]]) {
      await page.getByLabel(new RegExp(`Scan the ${what}`)).first().fill(code!);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Bedside check", exact: true }).click();
    await page.getByText("Recorded: Bedside check").first().waitFor();
    for (const [what, code] of [["wristband", known.identity], ["bag", known.bag]]) {
      await page.getByLabel(new RegExp(`Scan the ${what}`)).first().fill(code!);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: "Record the infusion", exact: true }).click();
    await page.getByText("Recorded: Record the infusion").first().waitFor();
  });

  test("all of it stands in the ledger, and the ledger is whole", async () => {
    const { body } = await ask(people.nurse.page, "GET", `/api/courses/${known.course}`);
    const dose = (body.doses as Row[]).find((one) => endsIn(known.bag, one.label_tail));
    expect(dose ?? { status: "infused" }).toMatchObject({ status: "infused" });
    expect((body.line as Row).doses_infused).toBe(1);
    const told = (body.happenings as Row[]).map((one) => one.event);
    for (const event of ["OrderPlaced", "ChainReserved", "ChainConfirmed", "CollectionRecorded",
      "BatchStarted", "BatchHarvested", "BatchFilled", "BatchReleased", "DoseAllocated",
      "BedsideChecked", "DoseInfused"])
      expect(told, event).toContain(event);
    expect(verified()).toMatch(/is whole/);
  });
});
