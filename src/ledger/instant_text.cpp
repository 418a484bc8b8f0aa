#include "ledger/instant_text.hpp"

#include "base/check.hpp"

namespace meguri {
namespace {

constexpr std::int64_t us_a_day = 86'400'000'000;
constexpr std::string_view pattern = "0000-00-00T00:00:00.000000Z";
constexpr Instant first{-62'135'596'800'000'000};  // 0001-01-01T00:00:00Z
constexpr Instant last{253'402'300'799'999'999};   // 9999-12-31T23:59:59.999999Z

void put(char* at, std::size_t width, std::int64_t value) {
  for (std::size_t i = width; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

std::int32_t get(std::string_view text, std::size_t at, std::size_t width) {
  std::int32_t value = 0;
  for (std::size_t i = at; i < at + width; ++i) value = value * 10 + (text[i] - '0');
  return value;
}

bool has_shape(std::string_view text) {
  if (text.size() != instant_length) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (pattern[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != pattern[i]) return false;
  return true;
}

}  // namespace

bool has_text(Instant at) { return (first <= at && at <= last) || at == never; }

void append_instant(std::string& out, Instant at) {
  if (at == never) {
    out += "never";
    return;
  }
  MEGURI_CHECK(has_text(at));
  std::int64_t day = at.us / us_a_day, rest = at.us % us_a_day;
  if (rest < 0) --day, rest += us_a_day;
  const YearMonthDay date = civil({static_cast<std::int32_t>(day)});
  const std::size_t start = out.size();
  out += pattern;
  char* const text = out.data() + start;
  put(text, 4, date.year);
  put(text + 5, 2, date.month);
  put(text + 8, 2, date.day);
  put(text + 11, 2, rest / 3'600'000'000);
  put(text + 14, 2, rest / 60'000'000 % 60);
  put(text + 17, 2, rest / 1'000'000 % 60);
  put(text + 20, 6, rest % 1'000'000);
}

std::optional<Instant> instant_from(std::string_view text) {
  if (text == "never") return never;
  if (!has_shape(text)) return std::nullopt;
  const std::int32_t hour = get(text, 11, 2), minute = get(text, 14, 2), second = get(text, 17, 2);
  const YearMonthDay written{get(text, 0, 4), get(text, 5, 2), get(text, 8, 2)};
  if (written.year < 1 || written.month < 1 || written.month > 12 || written.day < 1 ||
      written.day > 31 || hour > 23 || minute > 59 || second > 59)
    return std::nullopt;
  const Date date = date_of(written);
  if (written.day > 28 && civil(date) != written) return std::nullopt;  // no such day
  const std::int64_t seconds = (hour * 60 + minute) * 60 + second;
  return Instant{date.day * us_a_day + seconds * 1'000'000 + get(text, 20, 6)};
}

}  // namespace meguri
