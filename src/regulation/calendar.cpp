#include "regulation/calendar.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"

namespace meguri::regulation {
namespace {

bool by_date(const Holiday& a, const Holiday& b) { return a.date < b.date; }

Date end_of_year(Date date) { return date_of({civil(date).year, 12, 31}); }

}  // namespace

Calendar::Calendar(Date first, Date last, std::vector<Holiday> holidays)
    : first_(first), last_(last), last_published_(last), holidays_(std::move(holidays)) {
  MEGURI_CHECK(first_ <= last_);
  MEGURI_CHECK(std::is_sorted(holidays_.begin(), holidays_.end(), by_date));
  for (std::size_t i = 0; i < holidays_.size(); ++i) {
    MEGURI_CHECK(covers(holidays_[i].date));
    MEGURI_CHECK(i == 0 || holidays_[i - 1].date < holidays_[i].date);
  }
  const auto guessed = std::ranges::find(holidays_, Certainty::forecast, &Holiday::certainty);
  if (guessed == holidays_.end()) return;
  // Holidays are announced a year at a time, so a year is known when its holidays are.
  last_published_ = guessed == holidays_.begin() ? first_ + -1 : end_of_year((guessed - 1)->date);
}

std::expected<Calendar, OutsideCalendar> Calendar::closed_also_on(std::vector<Holiday> more) const {
  for (const Holiday& extra : more)
    if (!covers(extra.date)) return std::unexpected(OutsideCalendar{extra.date, first_, last_});
  std::vector<Holiday> all = holidays_;
  all.insert(all.end(), more.begin(), more.end());
  std::ranges::stable_sort(all, by_date);
  const auto same_day = [](const Holiday& a, const Holiday& b) { return a.date == b.date; };
  all.erase(std::unique(all.begin(), all.end(), same_day), all.end());
  Calendar result{first_, last_, std::move(all)};
  result.last_published_ = last_published_;
  return result;
}

const Holiday* Calendar::holiday(Date date) const {
  const auto at = std::ranges::lower_bound(holidays_, date, {}, &Holiday::date);
  return at != holidays_.end() && at->date == date ? &*at : nullptr;
}

bool Calendar::open_unchecked(Date date) const {
  return weekday(date) < 5 && holiday(date) == nullptr;
}

std::expected<bool, OutsideCalendar> Calendar::is_working_day(Date date) const {
  if (!covers(date)) return std::unexpected(OutsideCalendar{date, first_, last_});
  return open_unchecked(date);
}

std::expected<Date, OutsideCalendar> Calendar::next_working_day(Date date) const {
  return add_working_days(date, 1);
}

std::expected<Date, OutsideCalendar> Calendar::working_day_on_or_after(Date date) const {
  return add_working_days(date, 0);
}

std::expected<Date, OutsideCalendar> Calendar::add_working_days(Date date, std::int32_t n) const {
  const std::int32_t step = n < 0 ? -1 : 1;
  std::int32_t left = n == 0 ? 1 : (n < 0 ? -n : n);
  if (n == 0) date = date + -1;  // the day itself counts
  while (left > 0) {
    date = date + step;
    if (!covers(date)) return std::unexpected(OutsideCalendar{date, first_, last_});
    if (open_unchecked(date)) --left;
  }
  return date;
}

std::expected<std::int32_t, OutsideCalendar> Calendar::working_days_between(Date from,
                                                                            Date to) const {
  std::int32_t count = 0;
  for (Date date = from; date < to; date = date + 1) {
    if (!covers(date)) return std::unexpected(OutsideCalendar{date, first_, last_});
    if (open_unchecked(date)) ++count;
  }
  return count;
}

std::expected<Certainty, OutsideCalendar> Calendar::certainty(Date from, Date to) const {
  if (!covers(from)) return std::unexpected(OutsideCalendar{from, first_, last_});
  if (!covers(to)) return std::unexpected(OutsideCalendar{to, first_, last_});
  return to <= last_published_ ? Certainty::published : Certainty::forecast;
}

Calendar weekdays_only(Date first, Date last) { return {first, last, {}}; }

}  // namespace meguri::regulation
