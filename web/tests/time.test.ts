import { describe, expect, test } from "vitest";
import {
  clockText, countdownText, dateText, dayInJapan, distanceText, fromJapanInput, instantText,
  midnightInJapan, parseInstant, toJapanInput, zoneLabel, type TimeStyle,
} from "../src/parts/time";

const japanese: TimeStyle = { language: "ja", zone: "Asia/Tokyo", wareki: false };
const english: TimeStyle = { language: "en", zone: "Asia/Tokyo", wareki: false };
const evening = Date.parse("2026-11-22T15:30:00Z"); // already the 23rd in Japan

describe("instants", () => {
  test("are shown in Japan's day with the zone's name", () => {
    expect(instantText(evening, japanese)).toBe("2026/11/23(月) 00:30 JST");
    expect(instantText(evening, english)).toContain("00:30 JST");
    expect(clockText(evening, { ...english, zone: "UTC" })).toBe("15:30");
    expect(zoneLabel(evening, { ...english, zone: "UTC" })).toBe("UTC");
  });
  test("are shown in the Japanese era when that is wished", () => {
    expect(dateText(evening, { ...japanese, wareki: true })).toContain("令和8");
    expect(dateText(evening, { ...english, wareki: true })).toContain("2026");
  });
  test("that never come are no dates", () => {
    expect(parseInstant("never")).toBeNull();
    expect(parseInstant(null)).toBeNull();
    expect(parseInstant("yesterday")).toBeNull();
    expect(parseInstant("2026-11-22T15:30:00.000000Z")).toBe(evening);
  });
  test("typed in Japan's wall clock come back as they went", () => {
    expect(toJapanInput(evening)).toBe("2026-11-23T00:30");
    expect(fromJapanInput("2026-11-23T00:30")).toBe("2026-11-22T15:30:00.000000Z");
    expect(fromJapanInput("2026-11-23")).toBeNull();
  });
  test("belong to the day in Japan, not to the device's", () => {
    expect(dayInJapan(evening)).toBe("2026-11-23");
    expect(new Date(midnightInJapan(evening)).toISOString()).toBe("2026-11-22T15:00:00.000Z");
  });
});

test("distances use the coarsest unit that says something", () => {
  const minute = 60_000;
  expect(distanceText(evening + 5 * minute, evening, "en")).toBe("in 5 minutes");
  expect(distanceText(evening - 26 * 60 * minute, evening, "en")).toBe("26 hours ago");
  expect(distanceText(evening + 3 * 1440 * minute, evening, "ja")).toBe("3 日後");
});

test("a countdown goes on below zero", () => {
  expect(countdownText(65_000)).toBe("01:05");
  expect(countdownText(3_909_000)).toBe("1:05:09");
  expect(countdownText(-1_000)).toBe("-00:01");
});
