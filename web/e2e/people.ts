// People at their browsers, each with a session of their own, in the language they read. The pages of
// signing in have tests of their own (keyboard.e2e.ts); here nobody waits for them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { onStage } from "./stage";

export type Language = "ja" | "en";

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

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
    // Its requests are answered by the server alone, which would bring back the program's own pages.
    ...(process.env.MEGURI_PAGES && { serviceWorkers: "block" as const }),
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

// One of the people whom the demonstration offers, signed in before any page is opened.
export async function signIn(role: string, language: Language = "en", viewport = wide):
  Promise<Person> {
  const person = await anybody(language, viewport);
  const token = onStage().demo.split("#")[1]!;
  const { body } = await plainly(person, "GET", `/api/demo/people?token=${token}`);
  const chosen = (body.people as { user: number; roles: string[] }[])
    .find((one) => one.roles.includes(role));
  await plainly(person, "POST", "/api/session/demo", { user: chosen!.user, token });
  return person;
}

export const password = "a long enough sentence";

// Somebody of the ledger whom the demonstration does not offer: an administrator invites them by a
// one-time link, and they set a password; then they stand before what they have to do today.
export async function invited(user: number, name: string, viewport = wide): Promise<Person> {
  const token = (await linkFor(user, name)).split("#")[1];
  const person = await anybody("en", viewport);
  await plainly(person, "POST", "/api/session/link",
    { token, password, printed_name: `Test ${name}` });
  return today(person);
}
export async function linkFor(user: number, name: string): Promise<string> {
  const admin = await signIn("administrator");
  const link = await ask(admin.page, "POST", `/api/users/${user}/link`, { name });
  if (link.status !== 201) throw new Error(`no link: ${JSON.stringify(link.body)}`);
  await admin.context.close();
  return String(link.body.path);
}

// The same person at another browser, or again after their session ended.
export async function byPassword(name: string, viewport = wide): Promise<Person> {
  const person = await anybody("en", viewport);
  await plainly(person, "POST", "/api/session", { name, password });
  return today(person);
}

async function today(person: Person): Promise<Person> {
  await person.page.goto("/today");
  await settled(person.page);
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

// A request of somebody's own session, past what their page would offer.
export async function ask(page: Page, method: string, path: string, body?: unknown):
  Promise<Answer> {
  const session = await page.context().request.get("/api/session");
  const { csrf } = await session.json() as { csrf: string };
  return request(page, method, path, csrf, body);
}
async function request(page: Page, method: string, path: string, csrf: string, body?: unknown):
  Promise<Answer> {
  const answer = await page.context().request.fetch(path, { method,
    headers: { "X-CSRF": csrf, "Accept-Language": "en" },
    ...(body !== undefined && { data: body as object }) });
  const text = await answer.text();
  return { status: answer.status(),
    body: text.startsWith("{") ? JSON.parse(text) as Record<string, unknown> : {} };
}
// Of somebody who has no session yet.
async function plainly({ page }: Person, method: string, path: string, body?: unknown):
  Promise<Answer> {
  const answer = await request(page, method, path, "-", body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer;
}

// Where MEGURI_SHOTS names a folder: what somebody sees, to be looked at.
export async function picture({ page }: Person, name: string): Promise<void> {
  const folder = process.env.MEGURI_SHOTS;
  if (!folder) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    .catch(() => undefined); // its browser is closed
}
export async function keepPictures(name: string, people: Record<string, Person>): Promise<void> {
  for (const [who, person] of Object.entries(people))
    await picture(person, `failed-${name}-${who}`);
}
