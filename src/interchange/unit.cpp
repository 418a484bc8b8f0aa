#include "interchange/unit.hpp"

#include <array>
#include <cmath>

namespace meguri::interchange {
namespace {

using enum Dimension;

constexpr double minute_us = 60e6;
constexpr double day_us = 86'400e6;

constexpr std::array units = std::to_array<Unit>({
    {"day", duration, day_us},  // first of its dimension: the one that examples show
    {"second", duration, 1e6},
    {"minute", duration, minute_us},
    {"hour", duration, 60 * minute_us},
    {"week", duration, 7 * day_us},
    {"month", duration, 30.4375 * day_us},
    {"year", duration, 365.25 * day_us},
    {"cells", cells, 1},
    {"million_cells", cells, 1e6},
    {"ul", volume, 1},
    {"ml", volume, 1e3},
    {"l", volume, 1e6},
    {"percent", ratio, 1e4},
    {"share", ratio, 1e6},
    {"bp", ratio, 1e2},
    {"degC", temperature, 1e3},
    {"jpy", money_jpy, 1},
    {"million_jpy", money_jpy, 1e6},
    {"usd", money_usd, 1e2},
    {"million_usd", money_usd, 1e8},
    {"count", count, 1},
    {"per_day", rate, 1e6},
    {"per_week", rate, 1e6 / 7},
    {"per_month", rate, 1e6 / 30.4375},
    {"per_year", rate, 1e6 / 365.25},
});

}  // namespace

const Unit* find_unit(std::string_view name) {
  for (const Unit& unit : units)
    if (unit.name == name) return &unit;
  return nullptr;
}

std::vector<std::string> unit_names() {
  std::vector<std::string> names;
  for (const Unit& unit : units) names.emplace_back(unit.name);
  return names;
}

std::vector<std::string> unit_names(Dimension dimension) {
  std::vector<std::string> names;
  for (const Unit& unit : units)
    if (unit.dimension == dimension) names.emplace_back(unit.name);
  return names;
}

std::optional<std::int64_t> to_base(double amount, const Unit& unit) {
  const double scaled = std::round(amount * unit.scale);
  if (!(std::abs(scaled) <= 9e18)) return std::nullopt;
  return static_cast<std::int64_t>(scaled);
}

bool may_be_negative(Dimension dimension) { return dimension == temperature; }

}  // namespace meguri::interchange
