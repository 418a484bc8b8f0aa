#include "report/axis.hpp"

#include <algorithm>
#include <array>

namespace meguri::report {
namespace {

Date month_of(Date date) {
  YearMonthDay c = civil(date);
  c.day = 1;
  return date_of(c);
}

}  // namespace

Axis::Axis(std::span<const Instant> instants) {
  Instant low = never, high{INT64_MIN};
  for (const Instant instant : instants) {
    if (instant == never) continue;
    low = std::min(low, instant);
    high = std::max(high, instant);
  }
  if (low == never) low = high = Instant{};
  first_ = month_of(date_in_japan(low));
  last_ = add_months(month_of(date_in_japan(high)), 1);
}

double Axis::at(Instant instant) const {
  if (instant == never) return 1;
  const double all = static_cast<double>((midnight_in_japan(last_) - midnight_in_japan(first_)).us);
  const double here = static_cast<double>((instant - midnight_in_japan(first_)).us);
  return std::clamp(here / all, 0.0, 1.0);
}

std::size_t Axis::column(Instant instant, std::size_t columns) const {
  const auto column = static_cast<std::size_t>(at(instant) * static_cast<double>(columns));
  return std::min(column, columns - 1);
}

std::vector<Tick> Axis::ticks(double room) const {
  const YearMonthDay begin = civil(first_);
  const double month = 30.4 / static_cast<double>(last_ - first_);
  std::int32_t step = 12;
  for (const std::int32_t months : {12, 6, 3, 2, 1})
    if (month * months >= room) step = months;
  while (month * step < room) step += 12;
  std::vector<Tick> ticks;
  const std::int32_t skip = (step - (begin.month - 1) % step) % step;
  for (Date date = add_months(first_, skip); date < last_; date = add_months(date, step))
    ticks.push_back({date, at(midnight_in_japan(date)), to_text(date).substr(0, 7)});
  return ticks;
}

}  // namespace meguri::report
