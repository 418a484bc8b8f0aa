// The simple forecasts of a review time that every better one must beat, scored on what happened:
// "it takes the target clock", the median of the others, and the rolling median of the products
// that had been approved when this one was filed (the only one without a look ahead).
//
// Every answer carries how many cases it rests on and how many of their dates come from memory.
// The cases are times GIVEN approval: refused and withdrawn applications are not in the lists.
// Days are calendar days; an error is the mean of |forecast - actual|.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace meguri::regulation {

struct ReviewCase {
  std::string product;
  Date filed{};
  Date approved{};
  std::int32_t target_days{};
  bool from_memory{};  // one of the dates
};

struct BaselineError {
  std::int32_t cases{};
  double mean_days{};
};

struct ReviewBaselines {
  std::int32_t cases{};
  std::int32_t from_memory{};
  std::int32_t within_target{};
  double median_days{};
  std::int32_t least_days{};
  std::int32_t most_days{};
  BaselineError target_clock;
  BaselineError others_median;   // leave one out
  BaselineError rolling_median;  // cases with at least `rolling_minimum` approvals before filing
  BaselineError target_on_rolling_cases;
};

inline constexpr std::int32_t rolling_minimum = 3;

[[nodiscard]] std::int32_t days_of(const ReviewCase& review);
// The value below which a share of the sorted days lies, straight between neighbours (type 7).
[[nodiscard]] double quantile_days(std::span<const std::int32_t> sorted, double share);
// At least two cases.
[[nodiscard]] ReviewBaselines baselines_of(std::span<const ReviewCase> cases);

// What a forecast of a review must print: an interval with its evidence and its rivals.
struct ReviewForecast {
  double p10_days{};
  double p50_days{};
  double p90_days{};
  ReviewBaselines evidence;
};

// Three cases at least; fewer are no distribution.
[[nodiscard]] std::optional<ReviewForecast> forecast_review(std::span<const ReviewCase> cases);

}  // namespace meguri::regulation
