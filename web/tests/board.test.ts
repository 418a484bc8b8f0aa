import { expect, test } from "vitest";
import type { BookingView } from "../src/api/views";
import { addDays, barsOf, lanesOf, movedSlots, sameSlots } from "../src/plan/board";

const booking = (booking: number, from_at: string, until_at: string) =>
  ({ booking, from_at, until_at }) as BookingView;

test("bookings that overlap stand in lanes of their own, others share one", () => {
  const bars = barsOf([
    booking(1, "2026-11-22T00:00:00Z", "2026-11-24T00:00:00Z"),
    booking(2, "2026-11-23T00:00:00Z", "2026-11-25T00:00:00Z"),
    booking(3, "2026-11-24T00:00:00Z", "2026-11-26T00:00:00Z"),
  ], "2026-11-22", 14);
  expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 0]);
  expect(lanesOf(bars)).toBe(2);
  expect(bars[0]?.left_days).toBe(0.375); // nine o'clock in Japan
});

test("what lies outside the days shown is cut or left out", () => {
  const bars = barsOf([
    booking(1, "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z"),
    booking(2, "2026-11-20T15:00:00Z", "2026-12-30T15:00:00Z"),
  ], "2026-11-22", 7);
  expect(bars).toHaveLength(1);
  expect(bars[0]).toMatchObject({ left_days: 0, wide_days: 7 });
});

test("a chain moves as a whole, or one booking alone", () => {
  const slots = [1, 2].map((resource) => ({ resource, from: "2026-11-22T00:00:00.000000Z",
    until: "2026-11-23T00:00:00.000000Z" }));
  const moved = movedSlots(slots, 2);
  expect(moved.map((slot) => slot.from)).toEqual(Array(2).fill("2026-11-24T00:00:00.000000Z"));
  expect(movedSlots(slots, -1, 1)[0]).toEqual(slots[0]);
  expect(sameSlots(movedSlots(moved, -2), slots)).toBe(true);
  expect(sameSlots(moved, slots)).toBe(false);
});

test("days are counted across months", () => expect(addDays("2026-11-28", 5)).toBe("2026-12-03"));
