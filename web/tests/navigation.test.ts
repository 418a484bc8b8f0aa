import { expect, test } from "vitest";
import { pageAt, pagesFor, type Visitor } from "../src/app/navigation";

test("an address below a page belongs to it", () => {
  expect(pageAt("/batches/12")?.path).toBe("/batches");
  expect(pageAt("/shipments/7")?.path).toBe("/custody");
  expect(pageAt("/quality")?.path).toBe("/quality");
  expect(pageAt("/account")).toBeNull();
  expect(pageAt("/qualitys")).toBeNull();
});

test("a courier's pages are few, and quality is none of them", () => {
  const paths = pagesFor({ roles: ["courier"] }).map((page) => page.path);
  expect(paths).toEqual(["/today", "/plan", "/custody"]);
});

test("pages of regulation stand in the menu where the server says that they may be asked for", () => {
  const regulation = ["/roads", "/decide", "/obligations", "/dossiers", "/retention"];
  const paths = (visitor: Visitor) => pagesFor(visitor).map((page) => page.path)
    .filter((path) => regulation.includes(path));
  expect(paths({ roles: ["quality_assurance"] })).toEqual([]); // of a facility
  expect(paths({ roles: ["quality_assurance"], oversees: true, forecasts: true }))
    .toEqual(regulation);
  expect(paths({ roles: ["business_development"], forecasts: true })).toEqual(["/roads", "/decide"]);
});
