// The factories of distribution.hpp: arguments in, a checked distribution or a fault out.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "forecast/distribution.hpp"

namespace meguri::forecast {
namespace {

using Fault = DistributionFault;

bool finite(std::initializer_list<double> values) {
  return std::ranges::all_of(values, [](double v) { return v > -infinity && v < infinity; });
}

std::unexpected<Fault> fault(Fault what) { return std::unexpected{what}; }

Distribution made(Shape shape, double a, double b = 0, double c = 0, double d = 0) {
  Distribution result;
  result.shape = shape;
  result.a = a;
  result.b = b;
  result.c = c;
  result.d = d;
  return result;
}

// A shape whose parameters all must be finite and b (and a, if asked) positive.
MaybeDistribution positive(Shape shape, double a, double b, bool a_too) {
  if (!finite({a, b})) return fault(Fault::not_finite);
  if (b <= 0 || (a_too && a <= 0)) return fault(Fault::not_positive);
  return made(shape, a, b);
}

std::optional<Fault> wrong_span(double low, double mode, double high) {
  if (!finite({low, mode, high})) return Fault::not_finite;
  if (low >= high) return Fault::minimum_above_maximum;
  if (mode < low || mode > high) return Fault::mode_outside;
  return std::nullopt;
}

struct MiddleAndDeviation {
  double middle;
  double deviation;
};

// Of the normal that has `inside` of its probability between the two values.
std::expected<MiddleAndDeviation, Fault> between(double low, double high, double inside) {
  if (!finite({low, high, inside})) return fault(Fault::not_finite);
  if (low >= high) return fault(Fault::minimum_above_maximum);
  if (inside <= 0 || inside >= 1) return fault(Fault::probability_outside);
  const double tail = (1 - inside) / 2;
  const double half_width = -normal_quantile({tail, 1 - tail});
  return MiddleAndDeviation{(low + high) / 2, (high - low) / 2 / half_width};
}

}  // namespace

MaybeDistribution constant(double value) {
  if (!finite({value})) return fault(Fault::not_finite);
  return made(Shape::constant, value);
}

MaybeDistribution uniform_between(double low, double high) {
  if (const auto wrong = wrong_span(low, low, high)) return fault(*wrong);
  return made(Shape::uniform, low, high);
}

MaybeDistribution triangular(double low, double mode, double high) {
  if (const auto wrong = wrong_span(low, mode, high)) return fault(*wrong);
  return made(Shape::triangular, low, high, mode);
}

MaybeDistribution pert(double low, double mode, double high, double weight) {
  if (const auto wrong = wrong_span(low, mode, high)) return fault(*wrong);
  if (!finite({weight})) return fault(Fault::not_finite);
  if (weight <= 0) return fault(Fault::not_positive);
  return made(Shape::pert, low, high, mode, weight);
}

MaybeDistribution exponential_with_mean(double mean) {
  return positive(Shape::exponential, mean, 1, true);
}

MaybeDistribution erlang(std::uint32_t stages, double mean) {
  if (stages < 1 || stages > 1000) return fault(Fault::count_outside);
  return positive(Shape::erlang, stages, mean / stages, true);
}

MaybeDistribution gamma(double shape, double scale) {
  return positive(Shape::gamma, shape, scale, true);
}

MaybeDistribution gamma_with(double mean, double deviation) {
  if (!finite({mean, deviation})) return fault(Fault::not_finite);
  if (mean <= 0 || deviation <= 0) return fault(Fault::not_positive);
  return gamma(mean / deviation * (mean / deviation), deviation / mean * deviation);
}

MaybeDistribution weibull(double shape, double scale) {
  return positive(Shape::weibull, shape, scale, true);
}

MaybeDistribution normal(double mean, double deviation) {
  return positive(Shape::normal, mean, deviation, false);
}

MaybeDistribution lognormal(double log_mean, double log_deviation) {
  return positive(Shape::lognormal, log_mean, log_deviation, false);
}

MaybeDistribution lognormal_with(double mean, double deviation) {
  if (!finite({mean, deviation})) return fault(Fault::not_finite);
  if (mean <= 0 || deviation <= 0) return fault(Fault::not_positive);
  const double variation = deviation / mean;
  const double square = logarithm_of_one_plus(variation * variation);
  return lognormal(logarithm(mean) - square / 2, std::sqrt(square));
}

MaybeDistribution lognormal_between(double low, double high, double inside) {
  if (low <= 0) return fault(Fault::not_positive);
  if (!finite({low, high})) return fault(Fault::not_finite);
  if (low >= high) return fault(Fault::minimum_above_maximum);
  const auto found = between(logarithm(low), logarithm(high), inside);
  if (!found) return fault(found.error());
  return lognormal(found->middle, found->deviation);
}

MaybeDistribution normal_between(double low, double high, double inside) {
  const auto found = between(low, high, inside);
  if (!found) return fault(found.error());
  return normal(found->middle, found->deviation);
}

MaybeDistribution empirical(std::span<const double> observations) {
  if (observations.empty()) return fault(Fault::no_points);
  std::vector<double> sorted(observations.begin(), observations.end());
  for (const double value : sorted) {
    if (!finite({value})) return fault(Fault::not_finite);
  }
  std::sort(sorted.begin(), sorted.end());
  if (sorted.front() == sorted.back()) return constant(sorted.front());
  const std::size_t count = std::min(sorted.size(), Distribution::most_points);
  Distribution result = made(Shape::empirical, sorted.front(), sorted.back());
  for (std::size_t i = 0; i < count; ++i) {
    const double level = static_cast<double>(i) / static_cast<double>(count - 1);
    const double place = level * static_cast<double>(sorted.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), sorted.size() - 2);
    const double part = place - static_cast<double>(below);
    result.point[i] = {sorted[below] + part * (sorted[below + 1] - sorted[below]), level};
  }
  result.point_count = static_cast<std::uint8_t>(count);
  return result;
}

MaybeDistribution through_quantiles(std::span<const Point> quantiles) {
  if (quantiles.size() < 2) return fault(Fault::no_points);
  if (quantiles.size() > Distribution::most_points) return fault(Fault::too_many_points);
  Distribution result = made(Shape::empirical, quantiles.front().value, quantiles.back().value);
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    const Point& point = quantiles[i];
    if (!finite({point.value, point.probability})) return fault(Fault::not_finite);
    if (i > 0 && (point.value < quantiles[i - 1].value ||
                  point.probability <= quantiles[i - 1].probability)) {
      return fault(Fault::points_not_rising);
    }
    result.point[i] = point;
  }
  if (quantiles.front().probability != 0 || quantiles.back().probability != 1) {
    return fault(Fault::points_without_ends);
  }
  if (result.a == result.b) return constant(result.a);
  result.point_count = static_cast<std::uint8_t>(quantiles.size());
  return result;
}

MaybeDistribution weighted(std::span<const Point> choices) {
  if (choices.empty()) return fault(Fault::no_points);
  if (choices.size() > Distribution::most_points) return fault(Fault::too_many_points);
  double total = 0;
  std::vector<Point> sorted;
  for (const Point& choice : choices) {
    if (!finite({choice.value, choice.probability})) return fault(Fault::not_finite);
    if (choice.probability < 0) return fault(Fault::negative_weight);
    total += choice.probability;
    if (choice.probability > 0) sorted.push_back(choice);
  }
  if (total <= 0) return fault(Fault::no_weight);
  if (total == infinity) return fault(Fault::not_finite);
  std::sort(sorted.begin(), sorted.end(), [](const Point& x, const Point& y) {
    return x.value != y.value ? x.value < y.value : x.probability < y.probability;
  });
  Distribution result = made(Shape::weighted, sorted.front().value, sorted.back().value);
  double sum = 0;
  for (const Point& choice : sorted) {
    sum += choice.probability;
    result.point[result.point_count++] = {choice.value, sum / total};
  }
  result.point[result.point_count - 1u].probability = 1;  // whatever the rounding left
  return result;
}

MaybeDistribution shifted(const Distribution& distribution, double by) {
  if (!finite({by})) return fault(Fault::not_finite);
  Distribution result = distribution;
  result.shift += by;
  return result;
}

}  // namespace meguri::forecast
