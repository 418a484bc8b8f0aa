// A bar of days on one scale, for a terminal: thin from the least to the most, thick from P10 to
// P90, a dot at P50. Every number of the picture stands in the table beside it.
#pragma once

#include <string>

#include "report/ink.hpp"

namespace meguri::report {

struct DaySpread {
  double least{};
  double p10{};
  double p50{};
  double p90{};
  double most{};
};

// `scale_days`: the days at the right end; greater than 0. Exactly `columns` wide.
[[nodiscard]] std::string day_bar(const DaySpread& spread, double scale_days, std::size_t columns);

}  // namespace meguri::report
