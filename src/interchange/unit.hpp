// Units of planning figures. A figure is written in the unit that people use and kept as a whole
// number of the base unit of its dimension, so that sums are exact.
//
// Dimension    base unit                     written as
// duration     microsecond                   minute hour day week month (30.4375 d) year (365.25 d)
// cells        1 cell                        cells million_cells
// volume       microlitre                    ul ml l
// ratio        millionth                     percent, share (0 to 1), bp
// temperature  thousandth of 1 degC          degC
// money        1 yen, 1 cent                 jpy million_jpy; usd million_usd
// count        1                             count (whole numbers only)
// rate         millionth a day               per_day per_week per_month per_year
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meguri::interchange {

enum class Dimension : std::uint8_t {
  duration,
  cells,
  volume,
  ratio,
  temperature,
  money_jpy,
  money_usd,
  count,
  rate,
};

struct Unit {
  std::string_view name;
  Dimension dimension{};
  double scale{};  // base units in one of this unit; exact in binary for all but percent-like ones
};

// Null when there is no such unit. Names are exact; "days" is not "day".
[[nodiscard]] const Unit* find_unit(std::string_view name);
[[nodiscard]] std::vector<std::string> unit_names();
[[nodiscard]] std::vector<std::string> unit_names(Dimension dimension);
// The nearest whole number of base units; nothing beyond +-9e18.
[[nodiscard]] std::optional<std::int64_t> to_base(double amount, const Unit& unit);
// May the figure be below zero? Only temperatures may.
[[nodiscard]] bool may_be_negative(Dimension dimension);

}  // namespace meguri::interchange
