#include "report/regulation_picture.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/check.hpp"

namespace meguri::report {

std::string day_bar(const DaySpread& spread, double scale_days, std::size_t columns) {
  MEGURI_CHECK(scale_days > 0 && columns > 0);
  std::vector<std::string_view> lane(columns, " ");
  const auto column = [&](double days) {
    const double at = days / scale_days * static_cast<double>(columns - 1);
    return static_cast<std::size_t>(
        std::clamp(std::lround(at), 0L, static_cast<long>(columns - 1)));
  };
  const auto draw = [&](double from, double until, std::string_view mark) {
    for (std::size_t i = column(from); i <= column(until); ++i) lane[i] = mark;
  };
  draw(spread.least, spread.most, "─");
  draw(spread.p10, spread.p90, "━");
  lane[column(spread.p50)] = "●";
  std::string out;
  for (const std::string_view mark : lane) out += mark;
  return out;
}

void write_quantiles(JsonWriter& json, const DaySpread& spread) {
  json.key("p10_days");
  json.share(spread.p10);
  json.key("p50_days");
  json.share(spread.p50);
  json.key("p90_days");
  json.share(spread.p90);
}

}  // namespace meguri::report
