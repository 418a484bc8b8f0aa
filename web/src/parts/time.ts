// Instants arrive as RFC 3339 in UTC ("never" for one that does not come) and are shown in the zone
// the person chose, always with the zone's name beside them.
import type { Language, Zone } from "../app/preferences";

export interface TimeStyle {
  language: Language;
  zone: Zone;
  wareki: boolean;
}

export const minute_ms = 60_000;
export const hour_ms = 60 * minute_ms;
export const day_ms = 24 * hour_ms;

// Null for "never", for nothing, and for what is no instant.
export function parseInstant(text: string | null | undefined): number | null {
  if (!text || text === "never") return null;
  const at_ms = Date.parse(text);
  return Number.isNaN(at_ms) ? null : at_ms;
}

export function zoneName(style: TimeStyle): string | undefined {
  return style.zone === "local" ? undefined : style.zone;
}

function locale(style: TimeStyle): string {
  if (style.language === "ja") return style.wareki ? "ja-JP-u-ca-japanese" : "ja-JP";
  return "en-GB";
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: TimeStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale(style), zoneName(style), options]);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(style), { timeZone: zoneName(style), ...options });
    formats.set(key, made);
  }
  return made;
}

// "JST" for Japan, which Intl calls "GMT+9" in most languages.
export function zoneLabel(at_ms: number, style: TimeStyle): string {
  if (style.zone === "UTC") return "UTC";
  if (style.zone === "Asia/Tokyo") return "JST";
  const parts = format(style, { timeZoneName: "short" }).formatToParts(at_ms);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  return name === "GMT+9" ? "JST" : name;
}

export function dateText(at_ms: number, style: TimeStyle, year = true): string {
  const wareki = style.wareki && style.language === "ja";
  return format(style, {
    ...(year && { year: "numeric" }),
    ...(year && wareki && { era: "long" }),
    month: style.language === "ja" && !wareki ? "numeric" : wareki ? "numeric" : "short",
    day: "numeric",
    weekday: "short",
  }).format(at_ms);
}

export function clockText(at_ms: number, style: TimeStyle): string {
  return format(style, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at_ms);
}

// "2026/11/24(火) 13:00 JST"
export function instantText(at_ms: number, style: TimeStyle): string {
  const parts = [dateText(at_ms, style), clockText(at_ms, style), zoneLabel(at_ms, style)];
  return parts.join(" ");
}

// How far away, in the coarsest unit that still says something: "in 3 hours", "2 日前".
export function distanceText(at_ms: number, now_ms: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const away_ms = at_ms - now_ms;
  const size_ms = Math.abs(away_ms);
  if (size_ms < hour_ms) return relative.format(Math.round(away_ms / minute_ms), "minute");
  if (size_ms < 2 * day_ms) return relative.format(Math.round(away_ms / hour_ms), "hour");
  if (size_ms < 60 * day_ms) return relative.format(Math.round(away_ms / day_ms), "day");
  return relative.format(Math.round(away_ms / (30.4 * day_ms)), "month");
}

// A running clock: "1:05:09" or "05:09"; negative past the end.
export function countdownText(left_ms: number): string {
  const sign = left_ms < 0 ? "-" : "";
  const total_s = Math.floor(Math.abs(left_ms) / 1000);
  const hours = Math.floor(total_s / 3600);
  const two = (n: number) => String(n).padStart(2, "0");
  const tail = `${two(Math.floor((total_s % 3600) / 60))}:${two(total_s % 60)}`;
  return sign + (hours > 0 ? `${hours}:${tail}` : tail);
}

// The start of the JST day of an instant. Japan has had one offset since 1952.
export function midnightInJapan(at_ms: number): number {
  const offset_ms = 9 * hour_ms;
  return Math.floor((at_ms + offset_ms) / day_ms) * day_ms - offset_ms;
}

// "2026-11-24" of the JST day.
export function dayInJapan(at_ms: number): string {
  return new Date(at_ms + 9 * hour_ms).toISOString().slice(0, 10);
}

// For <input type="datetime-local">, which has no zone: the wall clock in Japan, both ways.
export function toJapanInput(at_ms: number): string {
  return new Date(at_ms + 9 * hour_ms).toISOString().slice(0, 16);
}
export function fromJapanInput(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const at_ms = Date.parse(`${text.slice(0, 16)}:00+09:00`);
  return Number.isNaN(at_ms) ? null : toLedgerInstant(at_ms);
}

// The one text that the ledger writes for an instant: six decimals.
export function toLedgerInstant(at_ms: number): string {
  return new Date(at_ms).toISOString().replace("Z", "000Z");
}
