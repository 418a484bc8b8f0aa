// What a device can know by itself: does a scan agree with the digest of the expected code, and is
// the clock still running? The rules decide when the check reaches them; here a doubt is a refusal.
import type { BedsideVisitView } from "../api/views";
import { parseInstant } from "../parts/time";
import { hex } from "./device_key";

const encoder = new TextEncoder();

export async function scanDigest(visit: number, field: string, code: string): Promise<string> {
  const text = `meguri-bedside\n${visit}\n${field}\n${code}`;
  return hex(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

export type Agreement = "agrees" | "differs" | "unknown";

export async function agreement(visit: BedsideVisitView, field: string, code: string):
  Promise<Agreement> {
  const expected = visit.scans.find((scan) => scan.field === field)?.digest;
  if (!expected) return "unknown";
  return (await scanDigest(visit.visit, field, code)) === expected ? "agrees" : "differs";
}

export type LocalRefusal = "differs" | "unknown" | "thaw_over" | "expired" | "not_cleared" |
  "window" | "same_person" | "obstacle";

// Whether the device alone may accept the check: everything known and good, nothing assumed.
export function localRefusal(visit: BedsideVisitView, agreements: readonly Agreement[],
  now_ms: number, by: number, second: number): LocalRefusal | null {
  if (agreements.includes("differs")) return "differs";
  if (agreements.length === 0 || agreements.includes("unknown")) return "unknown";
  if (by === second) return "same_person";
  if (!visit.dose_cleared) return "not_cleared";
  const until_ms = parseInstant(visit.infuse_until_at);
  if (until_ms === null || now_ms > until_ms) return "thaw_over";
  const expires_ms = parseInstant(visit.dose_expires_at);
  if (expires_ms !== null && now_ms > expires_ms) return "expired";
  if (now_ms < Date.parse(visit.window_from_at) || now_ms > Date.parse(visit.window_until_at))
    return "window";
  if (visit.hold !== "none" || !visit.consent_valid) return "obstacle";
  return null;
}
