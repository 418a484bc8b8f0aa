// The same product in Japan, the United States and the European Union: days from the decision to
// the first dose (planned) and from application to approval (history) as distributions, with the
// difference and its reasons; the baselines a review forecast must beat; and what conditional
// approval really saves, shown from the data. Times of the histories are times given approval.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "interchange/approval_history.hpp"
#include "interchange/road_sampling.hpp"
#include "report/forecast_text.hpp"
#include "report/regulation_picture.hpp"

namespace meguri::report {

struct MarketView {
  interchange::Region region{};
  DaySpread first_dose;
  DaySpread review;
  std::int32_t cases{};
  std::int32_t from_memory{};
};

// What became of the conditional approvals, and what stood before them.
struct ConditionalView {
  double conditional_days{};
  double full_days{};
  std::int32_t conditional_cases{};
  std::int32_t full_cases{};
  std::int32_t granted{};
  std::int32_t refused{};
  std::int32_t withdrawn{};
  std::int32_t pending{};
  std::vector<std::string> patients;  // "7", "13", as far as known
};

struct ComparisonView {
  std::array<MarketView, 3> markets;
  regulation::ReviewForecast japan;
  ConditionalView conditional;
  std::uint32_t runs{};
};

// The steps of a market from the decision to the first dose, one after the other.
[[nodiscard]] const std::vector<std::string>& first_dose_steps(interchange::Region region);

[[nodiscard]] ComparisonView compare_markets(std::uint32_t runs, std::uint64_t seed);

[[nodiscard]] std::string comparison_of_markets_text(const ComparisonView& view,
                                                     const TextStyle& style);
[[nodiscard]] std::string comparison_of_markets_json(const ComparisonView& view);
[[nodiscard]] std::string comparison_of_markets_csv(const ComparisonView& view);

}  // namespace meguri::report
