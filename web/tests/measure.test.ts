import { expect, test } from "vitest";
import { hasLimits, measureOf, valueText } from "../src/batch/measure";

test("a step's value is told in the unit of the bench", () => {
  expect(valueText("cells", 6_000_000_000)).toBe("6.00 × 10⁹");
  expect(valueText("temperature_mc", 37_000)).toBe("37.0 °C");
  expect(valueText("ratio_millionth", 912_500)).toBe("91.25 %");
  expect(valueText("volume_ul", 120_500)).toBe("120.5 mL");
  expect(valueText("duration_us", 90 * 60_000_000)).toBe("90 min");
  expect(valueText("count", 12)).toBe("12");
});

test("a measure that a newer server may know is told as it is", () => {
  expect(measureOf("colour")).toEqual({ unit: "", scale: 1, digits: 0 });
});

test("no limits are no limits", () => {
  expect(hasLimits({ value_low: 0, value_high: 0 })).toBe(false);
  expect(hasLimits({ value_low: 0, value_high: 5 })).toBe(true);
  expect(hasLimits({ value_low: 5, value_high: 5 })).toBe(true);
});
