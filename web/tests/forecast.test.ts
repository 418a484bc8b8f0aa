import { expect, test } from "vitest";
import { histogram, quantile } from "../src/forecast/answer";

test("a histogram holds every value, the last bin its upper end", () => {
  const bins = histogram([1, 2, 3, 4, 5], 4);
  expect(bins.map((bin) => bin.count)).toEqual([1, 1, 1, 2]);
  expect(histogram([], 4)).toEqual([]);
  expect(histogram([3, 3, 3], 2).reduce((sum, bin) => sum + bin.count, 0)).toBe(3);
});

test("quantiles are values that occurred", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBeNull();
});
