// Scaled integers as people read them: the ledger holds microlitres, basis points and thousandths
// of a degree; people read millilitres, percent and degrees.
import type { Language } from "../app/preferences";

export function decimal(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(value);
}

// 6.00 × 10⁹: cell counts are compared by their power of ten.
export function cellsText(cells: number): string {
  if (cells === 0) return "0";
  const power = Math.floor(Math.log10(Math.abs(cells)));
  if (power < 4) return String(cells);
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = [...String(power)].map((d) => digits[Number(d)]).join("");
  return `${(cells / 10 ** power).toFixed(2)} × 10${raised}`;
}

// "6e9", "6.0E9", "6000000000", "60億": whole cells, or null.
export function parseCells(text: string): number | null {
  const plain = text.trim().replace(/[,\s_]/g, "").replace(/[×x]10\^?/i, "e");
  const kanji = /^([0-9.]+)億$/.exec(plain);
  const value = kanji ? Number(kanji[1]) * 1e8 : plain === "" ? NaN : Number(plain);
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) && whole >= 0 ? whole : null;
}

export function percentText(share_bp: number, language: Language): string {
  return `${decimal(share_bp / 100, language, 1)} %`;
}
export function degreesText(temperature_mc: number, language: Language): string {
  return `${decimal(temperature_mc / 1000, language, 1)} °C`;
}
export function shareText(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}

// A length of time from microseconds: the two coarsest units.
export function durationText(us: number, words: {
  day: string; hour: string; minute: string; second: string;
}): string {
  const total_s = Math.round(us / 1e6);
  const parts: [number, string][] = [
    [Math.floor(total_s / 86400), words.day],
    [Math.floor((total_s % 86400) / 3600), words.hour],
    [Math.floor((total_s % 3600) / 60), words.minute],
    [total_s % 60, words.second],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  if (first < 0) return `0 ${words.minute}`;
  return parts.slice(first, first + 2).filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`)
    .join(" ");
}
