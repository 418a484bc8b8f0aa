// The value that a step of the record asks for: stored as a scaled integer, read and entered in the
// unit of the bench.
import { cellsText } from "../parts/figures";

interface Measure {
  unit: string;
  scale: number;
  digits: number;
}

const measures: Record<string, Measure> = {
  temperature_mc: { unit: "°C", scale: 1_000, digits: 1 },
  ratio_millionth: { unit: "%", scale: 10_000, digits: 2 },
  volume_ul: { unit: "mL", scale: 1_000, digits: 1 },
  duration_us: { unit: "min", scale: 60_000_000, digits: 0 },
};
const plain: Measure = { unit: "", scale: 1, digits: 0 };

export function measureOf(name: string): Measure {
  return measures[name] ?? plain;
}

export function valueText(name: string, value: number): string {
  if (name === "cells") return cellsText(value);
  const { unit, scale, digits } = measureOf(name);
  const text = (value / scale).toFixed(digits);
  return unit ? `${text} ${unit}` : text;
}

export function hasLimits(step: { value_low: number; value_high: number }): boolean {
  return step.value_low !== step.value_high || step.value_low !== 0;
}
