// A bar of days on one scale, for a terminal: thin from the least to the most, thick from P10 to
// P90, a dot at P50. Every number of the picture stands in the table beside it, and in the JSON.
#pragma once

#include <string>

#include "report/ink.hpp"
#include "report/json_writer.hpp"

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

// p10_days, p50_days and p90_days, into the object that is open.
void write_quantiles(JsonWriter& json, const DaySpread& spread);

}  // namespace meguri::report
