import { expect, test } from "vitest";
import { pageAt, pagesFor } from "../src/app/navigation";

test("an address below a page belongs to it", () => {
  expect(pageAt("/batches/12")?.path).toBe("/batches");
  expect(pageAt("/shipments/7")?.path).toBe("/custody");
  expect(pageAt("/quality")?.path).toBe("/quality");
  expect(pageAt("/account")).toBeNull();
  expect(pageAt("/qualitys")).toBeNull();
});

test("a courier's pages are few, and quality is none of them", () => {
  const paths = pagesFor(["courier"]).map((page) => page.path);
  expect(paths).toEqual(["/today", "/plan", "/custody"]);
});
