// What a person does on a page: finds an act by its name, fills its dialog, gives it, and reads from
// the dialog the codes that were made. Fields are found by their labels, as people find them.
import type { Locator, Page } from "playwright-core";
import { ask, settled, signIn, type Person } from "./people";

export type Fill = (dialog: Locator) => Promise<void>;

export function type(label: string | RegExp, text: string | number): Fill {
  return (dialog) => dialog.getByLabel(label).first().fill(String(text));
}
export function scan(label: string, identity: string): Fill {
  return async (dialog) => {
    await dialog.getByLabel("Label", { exact: true }).fill(label);
    await dialog.getByLabel("Chain-of-identity identifier", { exact: true }).fill(identity);
  };
}
export function pick(label: string, option: string | RegExp): Fill {
  return async (dialog) => {
    await dialog.getByRole("textbox", { name: label }).click();
    await dialog.page().getByRole("option", { name: option }).first().click();
  };
}
export function choose(option: string): Fill {
  return (dialog) => dialog.getByLabel(option, { exact: true }).check();
}
export function sign(name: string, secret: string): Fill {
  return async (dialog) => {
    const both = dialog.getByLabel(/^Sign-in name/);
    if (await both.count() > 0) await both.fill(name);
    await dialog.getByLabel(/^Signing secret/).fill(secret);
  };
}

async function openAct(place: Locator | Page, name: string): Promise<void> {
  const button = place.getByRole("button", { name, exact: true });
  const more = place.getByRole("button", { name: /^More acts/ });
  await button.or(more).first().waitFor();
  if (await button.count() > 0) return button.first().click();
  const page = "page" in place ? place.page() : place;
  for (let n = 0; n < await more.count(); ++n) {
    await more.nth(n).click();
    const item = page.getByRole("menuitem", { name, exact: true });
    await page.getByRole("menu").waitFor();
    if (await item.count() > 0) return item.first().click();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  }
  throw new Error(`nobody offers "${name}" here: ${await page.locator("main").innerText()}`);
}

// Gives the act and returns the codes that it made.
export async function act(person: Person, place: Locator | Page, name: string, ...fill: Fill[]):
  Promise<string[]> {
  const { page } = person;
  await openAct(place, name);
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  for (const one of fill) await one(dialog);
  await dialog.locator("button[type=submit]").click();
  const done = page.getByText(`Recorded: ${name}`, { exact: true }).first();
  const refused = dialog.locator(".problem");
  await done.or(refused).first().waitFor();
  if (await refused.count() > 0)
    throw new Error(`"${name}" was refused: ${await refused.first().innerText()}`);
  const labels = page.getByRole("dialog", { name: "A label to print" });
  const codes: string[] = [];
  if (await labels.count() > 0) {
    await labels.locator(".label-code").first().waitFor();
    codes.push(...await labels.locator(".label-code").allInnerTexts());
    await labels.getByRole("button", { name: "Stuck on" }).click();
  }
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
  return codes;
}

export async function go({ page }: Person, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

// The row of Today that speaks of this and shows this code.
export function task({ page }: Person, what: string | RegExp, code = ""): Locator {
  return page.locator("li.task").filter({ hasText: what }).filter({ hasText: code }).first();
}

async function asAdministrator<Result>(what: (admin: Person) => Promise<Result>): Promise<Result> {
  const admin = await signIn("administrator");
  const result = await what(admin);
  await admin.context.close();
  return result;
}
async function move(admin: Person, minutes: number): Promise<Date> {
  const moved = await ask(admin.page, "POST", "/api/demo/clock", { minutes: Math.ceil(minutes) });
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
  return new Date(String(moved.body.now));
}

// Time passes for everybody, as the people of a demonstration may let it: at most 31 days at once.
export function letPass(minutes: number): Promise<Date> {
  return asAdministrator((admin) => move(admin, minutes));
}
export function letPassUntil(at: Date): Promise<void> {
  return asAdministrator(async (admin) => {
    const { body } = await ask(admin.page, "GET", "/api/today");
    const minutes = (at.getTime() - Date.parse(String(body.now))) / 60_000;
    if (minutes > 0) await move(admin, minutes);
  });
}
