// Where bookings stand on the board: days from the left, and within a place as many lanes as are
// needed so that none covers another. Pure, so that it can be tested.
import type { BookingView, Slot } from "../api/views";
import { day_ms, toLedgerInstant } from "../parts/time";

export interface Bar {
  booking: BookingView;
  left_days: number;
  wide_days: number;
  lane: number;
}

// The JST midnight of a civil date "2026-11-24".
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}

export function barsOf(bookings: readonly BookingView[], from: string, days: number): Bar[] {
  const start_ms = dayStart(from);
  const end_ms = start_ms + days * day_ms;
  const free_at: number[] = []; // by lane
  const sorted = [...bookings].sort((a, b) => a.from_at.localeCompare(b.from_at));
  const bars: Bar[] = [];
  for (const booking of sorted) {
    const from_ms = Math.max(Date.parse(booking.from_at), start_ms);
    const until_ms = Math.min(Date.parse(booking.until_at), end_ms);
    if (until_ms <= from_ms) continue;
    let lane = free_at.findIndex((at_ms) => at_ms <= from_ms);
    if (lane < 0) lane = free_at.length;
    free_at[lane] = until_ms;
    bars.push({
      booking, lane,
      left_days: (from_ms - start_ms) / day_ms,
      wide_days: (until_ms - from_ms) / day_ms,
    });
  }
  return bars;
}

export function lanesOf(bars: readonly Bar[]): number {
  return bars.reduce((most, bar) => Math.max(most, bar.lane + 1), 1);
}

// The chain some days later; `only` moves one booking and leaves the others.
export function movedSlots(slots: readonly Slot[], by_days: number, only?: number): Slot[] {
  const moved = (text: string) => toLedgerInstant(Date.parse(text) + by_days * day_ms);
  return slots.map((slot, index) => only === undefined || only === index
    ? { ...slot, from: moved(slot.from), until: moved(slot.until) } : slot);
}

export function sameSlots(a: readonly Slot[], b: readonly Slot[]): boolean {
  return a.length === b.length && a.every((slot, index) => {
    const other = b[index]!;
    return slot.resource === other.resource &&
      Date.parse(slot.from) === Date.parse(other.from) &&
      Date.parse(slot.until) === Date.parse(other.until);
  });
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * day_ms).toISOString().slice(0, 10);
}
