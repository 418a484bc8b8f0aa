// The calendar file that is built into the program, and its reader.
#include <array>
#include <utility>

#include "base/check.hpp"
#include "regulation/calendar.hpp"

namespace meguri::embedded {
extern const std::string_view japan_holidays_csv;
}

namespace meguri::regulation {
namespace {

constexpr std::string_view header = "date,name_ja,name_en,certainty";

// The text before `separator`, which is taken off `rest` together with the separator.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return part;
}

std::expected<Holiday, std::string> parse_row(std::string_view line) {
  std::array<std::string_view, 4> cell{};
  for (std::string_view& text : cell) text = take(line, ',');
  const auto date = parse_date(cell[0]);
  if (!date) return std::unexpected(date.error());
  if (cell[1].empty() || cell[2].empty()) return std::unexpected("a holiday needs both names");
  if (cell[3] != "published" && cell[3] != "forecast")
    return std::unexpected("certainty is published or forecast");
  if (!line.empty()) return std::unexpected("more than four cells");
  return Holiday{*date, std::string(cell[1]), std::string(cell[2]),
                 cell[3] == "published" ? Certainty::published : Certainty::forecast};
}

}  // namespace

std::expected<Calendar, std::string> parse_calendar(std::string_view csv) {
  if (take(csv, '\n') != header) return std::unexpected("line 1: expected " + std::string(header));
  std::vector<Holiday> holidays;
  for (int number = 2; !csv.empty(); ++number) {
    auto row = parse_row(take(csv, '\n'));
    const std::string where = "line " + std::to_string(number) + ": ";
    if (!row) return std::unexpected(where + row.error());
    if (!holidays.empty() && row->date <= holidays.back().date)
      return std::unexpected(where + "dates must rise");
    if (!holidays.empty() && holidays.back().certainty == Certainty::forecast &&
        row->certainty == Certainty::published)
      return std::unexpected(where + "a published day after a forecast one");
    holidays.push_back(std::move(*row));
  }
  if (holidays.empty()) return std::unexpected("no holidays");
  const Date first = date_of({civil(holidays.front().date).year, 1, 1});
  const Date last = date_of({civil(holidays.back().date).year, 12, 31});
  return Calendar{first, last, std::move(holidays)};
}

const Calendar& japan_calendar() {
  static const Calendar calendar = [] {
    auto parsed = parse_calendar(embedded::japan_holidays_csv);
    MEGURI_CHECK(parsed.has_value());  // built in, so a mistake is ours
    return std::move(*parsed);
  }();
  return calendar;
}

const Calendar& japan_government_calendar() {
  static const Calendar calendar = [] {
    const Calendar& base = japan_calendar();
    std::vector<Holiday> closed;
    const auto close = [&](std::int32_t year, std::int32_t month, std::int32_t day) {
      // The law fixes these days, so they are certain whenever the year itself is known.
      closed.push_back({date_of({year, month, day}), "年末年始の休み", "New Year closure",
                        Certainty::published});
    };
    for (std::int32_t year = civil(base.first()).year; year <= civil(base.last()).year; ++year) {
      for (std::int32_t day = 1; day <= 3; ++day) close(year, 1, day);
      for (std::int32_t day = 29; day <= 31; ++day) close(year, 12, day);
    }
    auto with_closure = base.closed_also_on(std::move(closed));
    MEGURI_CHECK(with_closure.has_value());
    return std::move(*with_closure);
  }();
  return calendar;
}

}  // namespace meguri::regulation
