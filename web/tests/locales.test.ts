import { expect, test } from "vitest";
// @ts-expect-error a plain script, run by node too
import { check, readAll } from "../scripts/check_locales.mjs";

test("every string exists in both languages, is used, and keeps its placeholders", () => {
  expect(check(...(readAll() as [unknown, unknown]))).toEqual([]);
});

test("a missing, an unused and an unknown string are found", () => {
  const locales = { en: { a: { b: "x {{n}}", c: "x" } }, ja: { a: { b: "y", d: "y" } } };
  const problems = check(locales, [["page.tsx", 't("a.b"); t("a.x")']]) as string[];
  expect(problems).toContain("ja: no string a.c");
  expect(problems).toContain("en: no string a.d");
  expect(problems).toContain("placeholders differ: a.b");
  expect(problems).toContain("unused: a.c");
  expect(problems).toContain("page.tsx: no string a.x");
});
