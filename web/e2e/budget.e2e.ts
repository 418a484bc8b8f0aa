// What a first visit costs, and how fast the pages answer.
import { expect, test } from "vitest";
import { settled, signIn } from "./people";
import { raise } from "./stage";
import { within } from "./stopwatch";

raise();

const first_load_max = 300 * 1024;

test("the first page loads less than 300 kB", async () => {
  const { context } = await signIn("site_coordinator");
  const fresh = await context.newPage();
  const tools = await context.newCDPSession(fresh);
  await tools.send("Network.enable");
  await tools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await tools.send("Network.setBypassServiceWorker", { bypass: true });
  let bytes = 0;
  const kinds = new Map<string, string>();
  tools.on("Network.responseReceived", (e) => kinds.set(e.requestId, e.response.url));
  tools.on("Network.loadingFinished", (e) => {
    if (/\/assets\/|\/today$|\.svg$/.test(kinds.get(e.requestId) ?? ""))
      bytes += e.encodedDataLength;
  });
  await fresh.goto("/today");
  await settled(fresh);
  console.log(`first load: ${Math.round(bytes / 1024)} kB, less than ${first_load_max / 1024}`);
  expect(bytes).toBeGreaterThan(50 * 1024); // it was measured
  expect(bytes).toBeLessThan(first_load_max);
  await context.close();
});

test("going to another page that was seen answers at once", async () => {
  const { page, context } = await signIn("site_coordinator");
  const names = ["Courses", "Plan", "Today"];
  await page.goto("/today");
  const go = async (name: string) => {
    await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await settled(page);
  };
  for (const name of names) await go(name);
  const fetched: string[] = []; // what was seen needs no part of the program again
  page.on("request", (one) => /\/assets\//.test(one.url()) && fetched.push(one.url()));
  const took: number[] = [];
  for (const name of names) {
    took.push(await page.evaluate(async (name) => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>("nav.side a")]
        .find((one) => one.textContent?.trim() === name)!;
      const start = performance.now();
      link.click();
      while (document.querySelector("h1")?.textContent?.trim() !== name)
        await new Promise((next) => setTimeout(next, 1));
      await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - start;
    }, name));
  }
  took.sort((a, b) => a - b);
  within("to a page that was seen", took[1]!, 100);
  expect(fetched).toEqual([]);
  await context.close();
});
