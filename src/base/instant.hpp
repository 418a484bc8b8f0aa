// Time in Meguri: a point in time is a count of microseconds since 1970-01-01T00:00:00Z, a length
// of time a count of microseconds. Both are integers, so sums are exact and replays repeat to the
// bit. Range: years 1 to 9999 for text; arithmetic aborts nowhere and must stay within +-292,000
// years. Japan keeps one offset, UTC+9 without summer time (since 1952), so JST dates need no zone
// table.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace meguri {

struct Duration {
  std::int64_t us{};
  auto operator<=>(const Duration&) const = default;
  constexpr Duration& operator+=(Duration other) {
    us += other.us;
    return *this;
  }
};

struct Instant {
  std::int64_t us{};
  auto operator<=>(const Instant&) const = default;
  constexpr Instant& operator+=(Duration other) {
    us += other.us;
    return *this;
  }
};

constexpr Instant operator+(Instant a, Duration b) { return {a.us + b.us}; }
constexpr Instant operator-(Instant a, Duration b) { return {a.us - b.us}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.us - b.us}; }
constexpr Duration operator+(Duration a, Duration b) { return {a.us + b.us}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.us - b.us}; }
constexpr Duration operator*(Duration a, std::int64_t n) { return {a.us * n}; }

constexpr Duration seconds(std::int64_t n) { return {n * 1'000'000}; }
constexpr Duration minutes(std::int64_t n) { return {n * 60'000'000}; }
constexpr Duration hours(std::int64_t n) { return {n * 3'600'000'000}; }
constexpr Duration days(std::int64_t n) { return {n * 86'400'000'000}; }

inline constexpr Instant never{INT64_MAX};        // a deadline that does not come
inline constexpr Duration jst_offset = hours(9);  // Japan Standard Time

// A civil date of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Date {
  std::int32_t day{};
  auto operator<=>(const Date&) const = default;
};

constexpr Date operator+(Date a, std::int32_t n) { return {a.day + n}; }
constexpr std::int32_t operator-(Date a, Date b) { return a.day - b.day; }

struct YearMonthDay {
  std::int32_t year{};
  std::int32_t month{};  // 1 to 12
  std::int32_t day{};    // 1 to 31
  auto operator<=>(const YearMonthDay&) const = default;
};

[[nodiscard]] YearMonthDay civil(Date date);
[[nodiscard]] Date date_of(YearMonthDay civil);            // a day past the month's end rolls over
[[nodiscard]] Date add_months(Date date, std::int32_t n);  // day clipped to the month's last day
[[nodiscard]] Date date_in_japan(Instant at);              // the JST date at that instant
[[nodiscard]] Instant midnight_in_japan(Date date);        // 00:00 JST of that date
constexpr std::int32_t weekday(Date date) {                // 0 Monday to 6 Sunday
  return ((date.day + 3) % 7 + 7) % 7;
}

// RFC 3339 in UTC with microseconds, "2026-11-22T03:00:00.000000Z": one text for one instant.
[[nodiscard]] std::string to_rfc3339(Instant at);
[[nodiscard]] std::string to_text(Date date);         // "2026-11-22"
[[nodiscard]] std::string to_japan_text(Instant at);  // "2026-11-22 12:00 JST"

// Errors say what was expected; input is never partly used.
[[nodiscard]] std::expected<Instant, std::string> parse_rfc3339(std::string_view text);
[[nodiscard]] std::expected<Date, std::string> parse_date(std::string_view text);

}  // namespace meguri
