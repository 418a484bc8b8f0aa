import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { follow, type Change, type LiveStatus } from "../src/api/live";

class Source {
  static made: Source[] = [];
  onopen?: () => void;
  onmessage?: (event: unknown) => void;
  onerror?: () => void;
  readyState = 0;
  listeners = new Map<string, (event: unknown) => void>();
  constructor(readonly url: string) { Source.made.push(this); }
  addEventListener(kind: string, listener: (event: unknown) => void) {
    this.listeners.set(kind, listener);
  }
  close() { this.readyState = 2; }
  tell(id: number, data: string) {
    this.listeners.get("record")?.({ lastEventId: String(id), data });
  }
  fail() {
    this.readyState = 2;
    this.onerror?.();
  }
}

let changes: Change[];
let states: LiveStatus[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Source.made = [];
  [changes, states] = [[], []];
  stop = follow({ onChange: (c) => changes.push(c), onStatus: (s) => states.push(s),
    open: (url) => new Source(url) as unknown as EventSource });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("a lost stream is opened again from the last record that was seen", () => {
  const first = Source.made[0]!;
  first.onopen?.();
  first.tell(41, '{"events":["DoseInfused"]}');
  first.fail();
  expect(states).toEqual(["connecting", "live", "away"]);
  vi.advanceTimersByTime(1_000);
  expect(Source.made[1]!.url).toBe("/api/events?after=41");
  expect(changes).toEqual([{ index: 41, data: { events: ["DoseInfused"] } }]);
});

test("the pauses between tries grow and end at half a minute", () => {
  for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = Source.made.length;
    Source.made.at(-1)!.fail();
    vi.advanceTimersByTime(pause - 1);
    expect(Source.made.length).toBe(before);
    vi.advanceTimersByTime(1);
    expect(Source.made.length).toBe(before + 1);
  }
});

test("a broken line does not end the stream", () => {
  Source.made[0]!.tell(1, "{");
  Source.made[0]!.tell(2, "{}");
  expect(changes.map((c) => c.index)).toEqual([2]);
});

test("nothing is opened after the end", () => {
  Source.made[0]!.fail();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(Source.made).toHaveLength(1);
});
