import { expect, test } from "vitest";
import { cellsText, durationText, parseCells, percentText } from "../src/parts/figures";
import { checkCharacter, checkCharacterAgrees, cleanScan } from "../src/parts/check_character";

test("cell counts are read as people write them", () => {
  for (const text of ["6e9", "6.0E9", "6,000,000,000", "6x10^9", "6 × 10^9", "60億"])
    expect(parseCells(text), text).toBe(6e9);
  for (const text of ["", "six", "-1", "1e99", "6e9e"]) expect(parseCells(text)).toBeNull();
});

test("cell counts are shown with their power of ten", () => {
  expect(cellsText(6e9)).toBe("6.00 × 10⁹");
  expect(cellsText(1.234e11)).toBe("1.23 × 10¹¹");
  expect(cellsText(0)).toBe("0");
});

test("basis points are percent", () => expect(percentText(8550, "en")).toBe("85.5 %"));

test("a length of time shows its two coarsest units", () => {
  const words = { day: "d", hour: "h", minute: "min", second: "s" };
  expect(durationText(90 * 60e6, words)).toBe("1 h 30 min");
  expect(durationText(21 * 86400e6, words)).toBe("21 d");
  expect(durationText(0, words)).toBe("0 min");
  expect(durationText(86400e6 + 61e6, words)).toBe("1 d");
});

test("the check character is that of ISO 7064 MOD 37-2", () => {
  expect(checkCharacter("A999914123456")).toBe("N"); // the standard's own example for donations
  expect(checkCharacterAgrees("MG0000002T")).toBe(true);
  expect(checkCharacterAgrees("MG0000012P")).toBe(true);
  expect(checkCharacterAgrees("MG0000021P")).toBe(false);
  expect(checkCharacter("ab")).toBe("");
});

test("what scanners and thumbs add to a code is taken away", () => {
  expect(cleanScan(" ]d2mg0000002t\r")).toBe("MG0000002T");
  expect(cleanScan("ＭＧ００００００２Ｔ")).toBe("MG0000002T");
  expect(cleanScan("MG-0000 002T")).toBe("MG0000002T");
});
