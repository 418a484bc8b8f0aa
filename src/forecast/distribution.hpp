// What is not known for sure: a duration, a share, a count, as a distribution that is sampled by
// its quantile function, so that one uniform number u gives one value, and more luck gives more.
//
// A Distribution is a value of fixed size without pointers; a scenario holds many and is copied for
// a what-if. It has no unit: build it in days, sample it as a Duration by saying what 1 means.
// Factories check their arguments and return a fault that has a sentence in both languages.
// shifted() and truncated() apply to any distribution and to each other's results.
// For millions of draws make a Sampler of it (sampler.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

#include "base/instant.hpp"
#include "forecast/elementary.hpp"
#include "forecast/special.hpp"

namespace meguri::forecast {

enum class Shape : std::uint8_t {
  constant,
  uniform,
  triangular,
  pert,
  exponential,
  erlang,
  gamma,
  weibull,
  normal,
  lognormal,
  empirical,  // through given quantiles, straight lines between
  weighted,   // one of a few values
};

enum class DistributionFault : std::uint8_t {
  not_finite,
  not_positive,
  minimum_above_maximum,
  mode_outside,
  probability_outside,
  count_outside,
  no_points,
  too_many_points,
  points_not_rising,
  points_without_ends,
  negative_weight,
  no_weight,
  nothing_left,
  negative_duration,
};

[[nodiscard]] std::string_view english(DistributionFault fault);
[[nodiscard]] std::string_view japanese(DistributionFault fault);

// A value and its probability: cumulative in quantiles, relative weight in a choice.
struct Point {
  double value;
  double probability;
};

struct Distribution {
  static constexpr std::size_t most_points = 32;

  Shape shape = Shape::constant;
  bool cut = false;  // truncated
  std::uint8_t point_count = 0;
  // constant: a. uniform: a to b. triangular, pert: a to b, mode c (pert: weight d of the mode).
  // exponential: mean a. erlang, gamma: shape a, scale b. weibull: shape a, scale b.
  // normal: mean a, deviation b. lognormal: a and b are those of the logarithm.
  double a = 0, b = 0, c = 0, d = 0;
  double shift = 0;        // added to the value after the cut
  Tails below{0, 1};       // at the lower cut
  Tails above{1, 0};       // at the upper cut
  double low = -infinity;  // the cut, before the shift
  double high = infinity;
  std::array<Point, most_points> point{};  // cumulative probabilities, values rising

  [[nodiscard]] std::span<const Point> points() const { return {point.data(), point_count}; }
};

using MaybeDistribution = std::expected<Distribution, DistributionFault>;

[[nodiscard]] MaybeDistribution constant(double value);
[[nodiscard]] MaybeDistribution uniform_between(double low, double high);
[[nodiscard]] MaybeDistribution triangular(double low, double mode, double high);
// Beta on low to high with mean (low + weight mode + high) / (weight + 2); 4 is usual.
[[nodiscard]] MaybeDistribution pert(double low, double mode, double high, double weight = 4);
[[nodiscard]] MaybeDistribution exponential_with_mean(double mean);
[[nodiscard]] MaybeDistribution erlang(std::uint32_t stages, double mean);  // of the sum of stages
[[nodiscard]] MaybeDistribution gamma(double shape, double scale);
[[nodiscard]] MaybeDistribution gamma_with(double mean, double deviation);
[[nodiscard]] MaybeDistribution weibull(double shape, double scale);
[[nodiscard]] MaybeDistribution normal(double mean, double deviation);
[[nodiscard]] MaybeDistribution lognormal(double log_mean, double log_deviation);
[[nodiscard]] MaybeDistribution lognormal_with(double mean, double deviation);
// `inside` of the probability lies between low and high, as much below as above: 0.95 in 14 to 21
// d.
[[nodiscard]] MaybeDistribution lognormal_between(double low, double high, double inside);
[[nodiscard]] MaybeDistribution normal_between(double low, double high, double inside);
// Observations; more than 32 are represented by 32 of their quantiles, evenly spaced.
[[nodiscard]] MaybeDistribution empirical(std::span<const double> observations);
// Known quantiles from probability 0 to 1, both included, straight lines between them.
[[nodiscard]] MaybeDistribution through_quantiles(std::span<const Point> quantiles);
// One of a few values with the given weights; they need not add up to one, values need not rise.
[[nodiscard]] MaybeDistribution weighted(std::span<const Point> choices);

[[nodiscard]] MaybeDistribution shifted(const Distribution& distribution, double by);
// Given that the value lies in low to high, both included; either may be infinite.
[[nodiscard]] MaybeDistribution truncated(const Distribution& distribution, double low,
                                          double high);

// u in 0 to 1. quantile(tails) takes both tails for values far out at the upper end.
[[nodiscard]] double quantile(const Distribution& distribution, double u);
[[nodiscard]] double quantile(const Distribution& distribution, Tails at);
[[nodiscard]] Tails tails(const Distribution& distribution, double x);
[[nodiscard]] double cumulative(const Distribution& distribution, double x);  // P(X <= x)
[[nodiscard]] double mean(const Distribution& distribution);  // to 1e-9; infinite never
[[nodiscard]] double minimum(const Distribution& distribution);
[[nodiscard]] double maximum(const Distribution& distribution);

// The warm start: the value given that it exceeds `age`, u' = F(age) + u (1 - F(age)). What is
// older than any value could be is due now: `age` itself.
[[nodiscard]] double quantile_beyond(const Distribution& distribution, double age, double u);

// A fault when the distribution reaches below zero: no length of time does.
[[nodiscard]] std::expected<void, DistributionFault> check_duration(
    const Distribution& distribution);
// The value times `unit`, rounded to the microsecond at once; negative becomes 0, and the longest
// duration is 146,000 years.
[[nodiscard]] Duration in_units(double value, Duration unit);
[[nodiscard]] Duration sample_duration(const Distribution& distribution, Duration unit, double u);
[[nodiscard]] Duration sample_duration_beyond(const Distribution& distribution, Duration unit,
                                              Duration age, double u);  // the whole, not the rest

}  // namespace meguri::forecast
