// Working days: weekends and the public holidays of a country, and days an organisation closes on
// its own. Booking, site start-up and authority clocks ask here.
//
// A calendar knows a range of days; a question about a day outside it is an error, never a silent
// "working day". Holidays that the authority has not yet published are a forecast: computed from
// the law as it stands, they can still move, and `certainty` says so. Dates are civil dates of the
// country (for Japan: JST), without a time of day.
// Source of the Japanese holidays: data/calendars/PROVENANCE.md.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace meguri::regulation {

enum class Certainty : std::uint8_t { published, forecast };

struct Holiday {
  Date date;
  std::string name_ja;
  std::string name_en;
  Certainty certainty{};
};

// The day that was asked for and the days that the calendar knows, both ends included.
struct OutsideCalendar {
  Date asked;
  Date first;
  Date last;
  auto operator<=>(const OutsideCalendar&) const = default;
};

class Calendar {
public:
  // Holidays are sorted by date, one a day at most, and lie in first..last.
  Calendar(Date first, Date last, std::vector<Holiday> holidays);

  // The same calendar with more closed days. A day that is closed already is left as it is.
  [[nodiscard]] std::expected<Calendar, OutsideCalendar> closed_also_on(
      std::vector<Holiday> more) const;

  [[nodiscard]] Date first() const { return first_; }
  [[nodiscard]] Date last() const { return last_; }
  [[nodiscard]] const std::vector<Holiday>& holidays() const { return holidays_; }
  // The holiday on that day, weekend or not; null when there is none.
  [[nodiscard]] const Holiday* holiday(Date date) const;

  // Monday to Friday and no holiday.
  [[nodiscard]] std::expected<bool, OutsideCalendar> is_working_day(Date date) const;
  // The first working day after `date`; and that day or, when it is closed, the first after it.
  [[nodiscard]] std::expected<Date, OutsideCalendar> next_working_day(Date date) const;
  [[nodiscard]] std::expected<Date, OutsideCalendar> working_day_on_or_after(Date date) const;
  // n > 0: the n-th working day after `date`; n < 0: the n-th before it; 0: on or after it.
  [[nodiscard]] std::expected<Date, OutsideCalendar> add_working_days(Date date,
                                                                      std::int32_t n) const;
  // Working days in from..to-1; 0 when the range is empty.
  [[nodiscard]] std::expected<std::int32_t, OutsideCalendar> working_days_between(Date from,
                                                                                  Date to) const;
  // Forecast when the answer for a day in from..to could still change by an announcement: the range
  // reaches beyond the year of the last published holiday.
  [[nodiscard]] std::expected<Certainty, OutsideCalendar> certainty(Date from, Date to) const;

private:
  [[nodiscard]] bool covers(Date date) const { return first_ <= date && date <= last_; }
  [[nodiscard]] bool open_unchecked(Date date) const;

  Date first_;
  Date last_;
  Date last_published_;
  std::vector<Holiday> holidays_;
};

// Reads "date,name_ja,name_en,certainty" with that header line. The range is whole years, from the
// year of the first row to that of the last. Errors name the line.
[[nodiscard]] std::expected<Calendar, std::string> parse_calendar(std::string_view csv);

// Built in at compile time; 2000 to 2050.
[[nodiscard]] const Calendar& japan_calendar();
// Japan, and 29 December to 3 January, when authorities are closed.
[[nodiscard]] const Calendar& japan_government_calendar();
// Monday to Friday, no holidays, for countries whose holidays are not built in.
[[nodiscard]] Calendar weekdays_only(Date first, Date last);

}  // namespace meguri::regulation
