#include "base/instant.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace meguri {
namespace {

constexpr std::int64_t us_a_day = 86'400'000'000;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::chrono::year_month_day to_chrono(YearMonthDay c) {
  return std::chrono::year{c.year} / static_cast<int>(c.month) / static_cast<int>(c.day);
}

// Reads exactly `width` digits at `at`; -1 when there are none.
std::int64_t digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return -1;
  std::int64_t value = 0;
  for (std::size_t i = at; i < at + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

template <class... Args>
std::string format(const char* pattern, Args... args) {
  std::array<char, 64> buffer{};
  const int n = std::snprintf(buffer.data(), buffer.size(), pattern, args...);
  return std::string(buffer.data(), static_cast<std::size_t>(n));
}

}  // namespace

YearMonthDay civil(Date date) {
  const std::chrono::year_month_day c{std::chrono::sys_days{std::chrono::days{date.day}}};
  return {static_cast<int>(c.year()), static_cast<int>(static_cast<unsigned>(c.month())),
          static_cast<int>(static_cast<unsigned>(c.day()))};
}

Date date_of(YearMonthDay c) {
  const std::chrono::sys_days first{to_chrono({c.year, c.month, 1})};
  return {static_cast<std::int32_t>(first.time_since_epoch().count()) + c.day - 1};
}

Date add_months(Date date, std::int32_t n) {
  using namespace std::chrono;
  const YearMonthDay c = civil(date);
  const year_month target =
      year_month{year{c.year}, month{static_cast<unsigned>(c.month)}} + months{n};
  const auto last = static_cast<int>(static_cast<unsigned>((target / std::chrono::last).day()));
  return date_of({static_cast<int>(target.year()),
                  static_cast<int>(static_cast<unsigned>(target.month())),
                  c.day < last ? c.day : last});
}

Date date_in_japan(Instant at) {
  return {static_cast<std::int32_t>(floor_div((at + jst_offset).us, us_a_day))};
}

Instant midnight_in_japan(Date date) { return Instant{date.day * us_a_day} - jst_offset; }

std::string to_rfc3339(Instant at) {
  const std::int64_t day = floor_div(at.us, us_a_day);
  const std::int64_t rest = at.us - day * us_a_day;
  const YearMonthDay c = civil({static_cast<std::int32_t>(day)});
  return format("%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", c.year, c.month, c.day,
                static_cast<int>(rest / 3'600'000'000), static_cast<int>(rest / 60'000'000 % 60),
                static_cast<int>(rest / 1'000'000 % 60), static_cast<int>(rest % 1'000'000));
}

std::string to_text(Date date) {
  const YearMonthDay c = civil(date);
  return format("%04d-%02d-%02d", c.year, c.month, c.day);
}

std::string to_japan_text(Instant at) {
  const Date date = date_in_japan(at);
  const std::int64_t minute = (at - midnight_in_japan(date)).us / 60'000'000;
  return to_text(date) +
         format(" %02d:%02d JST", static_cast<int>(minute / 60), static_cast<int>(minute % 60));
}

std::expected<Date, std::string> parse_date(std::string_view text) {
  const std::int64_t y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || y < 1 || m < 0 || d < 0)
    return std::unexpected("expected a date like 2026-11-22");
  const YearMonthDay c{static_cast<std::int32_t>(y), static_cast<std::int32_t>(m),
                       static_cast<std::int32_t>(d)};
  if (!to_chrono(c).ok()) return std::unexpected("there is no such day in the calendar");
  return date_of(c);
}

std::expected<Instant, std::string> parse_rfc3339(std::string_view text) {
  const std::string wanted =
      "expected a time like 2026-11-22T03:00:00Z or 2026-11-22T12:00:00+09:00";
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::unexpected(wanted);
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::unexpected(date.error());
  const std::int64_t h = digits(text, 11, 2), m = digits(text, 14, 2), s = digits(text, 17, 2);
  if (text[13] != ':' || text[16] != ':' || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59)
    return std::unexpected(wanted);
  std::int64_t us = ((h * 60 + m) * 60 + s) * 1'000'000;
  std::size_t i = 19;
  if (text[i] == '.') {
    std::int64_t unit = 100'000;
    const std::size_t first = ++i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, unit /= 10)
      us += (text[i] - '0') * unit;
    if (i == first || i - first > 6) return std::unexpected(wanted);
  }
  const std::string_view zone = text.substr(i);
  if (zone == "Z" || zone == "z") return Instant{date->day * us_a_day + us};
  const std::int64_t zh = digits(zone, 1, 2), zm = digits(zone, 4, 2);
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || zh < 0 ||
      zh > 23 || zm < 0 || zm > 59)
    return std::unexpected(wanted);
  const std::int64_t offset = (zh * 60 + zm) * 60'000'000 * (zone[0] == '-' ? -1 : 1);
  return Instant{date->day * us_a_day + us - offset};
}

}  // namespace meguri
