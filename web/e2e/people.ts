// People at their browsers: each signs in through the page that a newcomer of the demonstration sees,
// or by the password that a one-time link let them set.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { onStage } from "./stage";

export type Language = "ja" | "en";

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

const words: Record<string, string> = {
  programme_lead: "programme lead", site_coordinator: "coordinator", nurse: "nurse",
  operator: "operator", quality_assurance: "quality assurance", courier: "courier",
  regulatory: "regulatory affairs", auditor: "auditor", administrator: "administrator",
};

export interface Person {
  context: BrowserContext;
  page: Page;
  faults: string[]; // what the browser complained about
}

export async function anybody(language: Language = "en", viewport = wide): Promise<Person> {
  const { browser, origin } = onStage();
  const context = await browser.newContext({
    viewport, locale: language === "ja" ? "ja-JP" : "en-GB", timezoneId: "Asia/Tokyo",
    baseURL: origin, isMobile: viewport.width < 500, hasTouch: viewport.width < 500,
    reducedMotion: "reduce",
  });
  await pagesFromDisk(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // Refusals are answers with an error status; the browser logs each of them.
    const expected = /Failed to load resource/.test(message.text());
    if (message.type() === "error" && !expected) faults.push(message.text());
  });
  return { context, page, faults };
}

// MEGURI_PAGES names a folder of built pages to be tried instead of those in the program.
async function pagesFromDisk(context: BrowserContext): Promise<void> {
  const folder = process.env.MEGURI_PAGES;
  if (!folder) return;
  await context.route((url) => !/^\/(api|health|openapi)/.test(url.pathname), async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(folder, pathname);
    const answer = await route.fetch({ url: onStage().origin + "/" });
    const { "content-security-policy": policy } = answer.headers();
    await route.fulfill({ path: existsSync(file) && pathname !== "/" ? file
      : join(folder, "index.html"), headers: { "content-security-policy": policy ?? "" } });
  });
}

async function inside({ page }: Person): Promise<void> {
  await page.waitForURL("**/today");
  await page.getByRole("heading", { level: 1 }).waitFor();
}

// One of the people whom the demonstration offers.
export async function signIn(role: string, language: Language = "en", viewport = wide):
  Promise<Person> {
  const person = await anybody("en", viewport);
  await person.page.goto(onStage().demo);
  await person.page.getByRole("button", { name: new RegExp(words[role]!) }).first().click();
  await inside(person);
  if (language === "ja") await speak(person, "ja");
  return person;
}

export async function speak({ page }: Person, language: Language): Promise<void> {
  await page.evaluate((language) => localStorage.setItem("meguri.preferences",
    JSON.stringify({ language, zone: "Asia/Tokyo", wareki: false })), language);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

export const password = "a long enough sentence";

// Somebody of the ledger whom the demonstration does not offer: an administrator invites them by a
// one-time link, and they set a password.
export async function invited(user: number, name: string, viewport = wide): Promise<Person> {
  const admin = await signIn("administrator");
  const link = await ask(admin.page, "POST", `/api/users/${user}/link`, { name });
  if (link.status !== 201) throw new Error(`no link: ${JSON.stringify(link.body)}`);
  await admin.context.close();
  const person = await anybody("en", viewport);
  const { page } = person;
  await page.goto(String(link.body.path));
  await page.getByLabel(/Your name/).fill(`Test ${name}`);
  await page.getByLabel(/^Password/).first().fill(password);
  await page.getByLabel(/Password again/).fill(password);
  await page.getByRole("button", { name: /Set the password/ }).click();
  await inside(person);
  return person;
}

// The same person at another browser, or again after their session ended.
export async function byPassword(name: string, viewport = wide): Promise<Person> {
  const person = await anybody("en", viewport);
  const { page } = person;
  await page.goto("/");
  await page.getByLabel(/Sign-in name/).fill(name);
  await page.getByLabel(/^Password/).first().fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await inside(person);
  return person;
}

// Everything that was asked for has come.
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector(".loading"));
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

// A request of the page's own session, past what the page would offer.
export function ask(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(async ([method, path, body]) => {
    const session = await (await fetch("/api/session")).json() as { csrf: string };
    const answer = await fetch(path as string, { method: method as string,
      headers: { "X-CSRF": session.csrf, "Content-Type": "application/json",
        "Accept-Language": "en" },
      body: body === null ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status,
      body: text.startsWith("{") ? JSON.parse(text) as Record<string, unknown> : {} };
  }, [method, path, body ?? null] as const);
}

// After a failure, where MEGURI_SHOTS names a folder: what everybody saw.
export async function keepPictures(name: string, people: Record<string, Person>): Promise<void> {
  const folder = process.env.MEGURI_SHOTS;
  if (!folder) return;
  for (const [who, { page }] of Object.entries(people))
    await page.screenshot({ path: join(folder, `failed-${name}-${who}.png`), fullPage: true })
      .catch(() => undefined); // its browser is closed
}
