import { expect, test } from "vitest";
import type { BedsideVisitView } from "../src/api/views";
import { agreement, localRefusal, scanDigest } from "../src/offline/bedside_check";

const now = Date.parse("2026-11-22T03:00:00Z");
const good = {
  visit: 12, dose_cleared: true, infuse_until_at: "2026-11-22T03:20:00Z",
  dose_expires_at: "2027-01-01T00:00:00Z", window_from_at: "2026-11-20T00:00:00Z",
  window_until_at: "2026-11-25T00:00:00Z", hold: "none", consent_valid: true, scans: [],
} as unknown as BedsideVisitView;

test("the digest is the one of the page's contract", async () => {
  const text = new TextEncoder().encode("meguri-bedside\n12\nbag\nD000000017");
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  expect(await scanDigest(12, "bag", "D000000017")).toBe(Buffer.from(bytes).toString("hex"));
});

test("a scan agrees, differs, or nobody knows", async () => {
  const visit = { ...good, scans: [
    { field: "bag", digest: await scanDigest(12, "bag", "D1") },
    { field: "order", digest: "" }] };
  expect(await agreement(visit, "bag", "D1")).toBe("agrees");
  expect(await agreement(visit, "bag", "D2")).toBe("differs");
  expect(await agreement(visit, "order", "O1")).toBe("unknown");
  expect(await agreement(visit, "wristband", "W1")).toBe("unknown");
});

test("alone, a device accepts only what is known and good", () => {
  const three = ["agrees", "agrees", "agrees"] as const;
  const refused = (change: object, agreements: readonly never[] | typeof three = three) =>
    localRefusal({ ...good, ...change }, agreements, now, 7, 8);
  expect(refused({})).toBeNull();
  expect(localRefusal(good, ["agrees", "differs"], now, 7, 8)).toBe("differs");
  expect(localRefusal(good, ["agrees", "unknown"], now, 7, 8)).toBe("unknown");
  expect(refused({}, [])).toBe("unknown");
  expect(localRefusal(good, three, now, 7, 7)).toBe("same_person");
  expect(refused({ dose_cleared: false })).toBe("not_cleared");
  expect(refused({ infuse_until_at: null })).toBe("thaw_over");
  expect(refused({ infuse_until_at: "2026-11-22T02:59:59Z" })).toBe("thaw_over");
  expect(refused({ dose_expires_at: "2026-11-22T02:00:00Z" })).toBe("expired");
  expect(refused({ window_until_at: "2026-11-22T02:00:00Z" })).toBe("window");
  expect(refused({ hold: "medical" })).toBe("obstacle");
  expect(refused({ consent_valid: false })).toBe("obstacle");
});
