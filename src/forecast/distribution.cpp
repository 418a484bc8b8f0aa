#include "forecast/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace meguri::forecast {
namespace {

struct BetaShape {
  double a;
  double b;
};

BetaShape beta_of(const Distribution& d) {
  const double width = d.b - d.a;
  return {1 + d.d * (d.c - d.a) / width, 1 + d.d * (d.b - d.c) / width};
}

double minus_log_upper(Tails at) {
  return at.lower <= at.upper ? -logarithm_of_one_plus(-at.lower) : -logarithm(at.upper);
}

double triangular_quantile(const Distribution& d, Tails at) {
  const double width = d.b - d.a;
  if (at.lower * width < d.c - d.a) return d.a + std::sqrt(at.lower * width * (d.c - d.a));
  return d.b - std::sqrt(at.upper * width * (d.b - d.c));
}

double empirical_quantile(const Distribution& d, double u) {
  std::size_t i = 1;
  while (i + 1 < d.point_count && d.point[i].probability < u) ++i;
  const Point& left = d.point[i - 1];
  const Point& right = d.point[i];
  const double part = (u - left.probability) / (right.probability - left.probability);
  return left.value + part * (right.value - left.value);
}

double weighted_quantile(const Distribution& d, double u) {
  std::size_t i = 0;
  while (i + 1 < d.point_count && d.point[i].probability < u) ++i;
  return d.point[i].value;
}

// Before cut and shift.
double plain_quantile(const Distribution& d, Tails at) {
  switch (d.shape) {
    case Shape::constant: return d.a;
    case Shape::uniform:
      return at.lower <= at.upper ? d.a + (d.b - d.a) * at.lower : d.b - (d.b - d.a) * at.upper;
    case Shape::triangular: return triangular_quantile(d, at);
    case Shape::pert: {
      const BetaShape shape = beta_of(d);
      return d.a + (d.b - d.a) * beta_quantile(shape.a, shape.b, at);
    }
    case Shape::exponential: return d.a * minus_log_upper(at);
    case Shape::erlang:
    case Shape::gamma: return d.b * gamma_quantile(d.a, at);
    case Shape::weibull: return d.b * power(minus_log_upper(at), 1 / d.a);
    case Shape::normal: return d.a + d.b * normal_quantile(at);
    case Shape::lognormal: return exponential(d.a + d.b * normal_quantile(at));
    case Shape::empirical: return empirical_quantile(d, at.lower);
    case Shape::weighted: return weighted_quantile(d, at.lower);
  }
  return d.a;
}

Tails of_lower(double lower) {
  lower = std::clamp(lower, 0.0, 1.0);
  return {lower, 1 - lower};
}

Tails triangular_tails(const Distribution& d, double x) {
  if (x <= d.a) return {0, 1};
  if (x >= d.b) return {1, 0};
  const double width = d.b - d.a;
  if (x < d.c) return of_lower((x - d.a) * (x - d.a) / (width * (d.c - d.a)));
  return of_lower((d.b - x) * (d.b - x) / (width * (d.b - d.c))).swapped();
}

Tails empirical_tails(const Distribution& d, double x) {
  if (x < d.a) return {0, 1};
  if (x >= d.b) return {1, 0};
  std::size_t i = 1;
  while (d.point[i].value <= x) ++i;
  const Point& left = d.point[i - 1];
  const Point& right = d.point[i];
  const double part = (x - left.value) / (right.value - left.value);
  return of_lower(left.probability + part * (right.probability - left.probability));
}

Tails weighted_tails(const Distribution& d, double x) {
  double lower = 0;
  for (const Point& point : d.points()) {
    if (point.value <= x) lower = point.probability;
  }
  return of_lower(lower);
}

Tails tails_of_hazard(double hazard) {  // the chance of lasting on is exp(-hazard)
  return {-exponential_minus_one(-hazard), exponential(-hazard)};
}

Tails plain_tails(const Distribution& d, double x) {
  switch (d.shape) {
    case Shape::constant: return x < d.a ? Tails{0, 1} : Tails{1, 0};
    case Shape::uniform: return of_lower((x - d.a) / (d.b - d.a));
    case Shape::triangular: return triangular_tails(d, x);
    case Shape::pert: {
      const BetaShape shape = beta_of(d);
      return beta_tails(shape.a, shape.b, (x - d.a) / (d.b - d.a));
    }
    case Shape::exponential: return x <= 0 ? Tails{0, 1} : tails_of_hazard(x / d.a);
    case Shape::erlang:
    case Shape::gamma: return gamma_tails(d.a, x / d.b);
    case Shape::weibull: return x <= 0 ? Tails{0, 1} : tails_of_hazard(power(x / d.b, d.a));
    case Shape::normal: return normal_tails((x - d.a) / d.b);
    case Shape::lognormal: return x <= 0 ? Tails{0, 1} : normal_tails((logarithm(x) - d.a) / d.b);
    case Shape::empirical: return empirical_tails(d, x);
    case Shape::weighted: return weighted_tails(d, x);
  }
  return {0, 1};
}

// The chance of less than x, and of x or more: differs from the tails where values have weight.
Tails tails_before(const Distribution& d, double x) {
  if (d.shape == Shape::constant) return x <= d.a ? Tails{0, 1} : Tails{1, 0};
  if (d.shape == Shape::weighted) return plain_tails(d, std::nextafter(x, -infinity));
  return plain_tails(d, x);
}

// The probability that the cut leaves, without loss in either tail.
double inside(const Distribution& d) {
  return d.below.lower < 0.5 ? d.above.lower - d.below.lower : d.below.upper - d.above.upper;
}

// The mean of a quantile function by Gauss-Legendre quadrature, eight points on each piece. Pieces
// halve toward both ends, where a tail may run to infinity, and part where the function has a kink.
double integrated_mean(const Distribution& d) {
  static constexpr double place[4] = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267,
                                      0.9602898564975363};
  static constexpr double weight[4] = {0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
                                       0.1012285362903763};
  std::vector<double> ends{0, 0.5, 1};
  for (int k = 2; k <= 46; ++k) {
    const double p = std::bit_cast<double>(static_cast<std::uint64_t>(1023 - k) << 52);
    ends.push_back(p);
    ends.push_back(1 - p);
  }
  const auto add_kink = [&](double value) {
    const double level = tails(d, value + d.shift).lower;
    if (level > 0 && level < 1) ends.push_back(level);
  };
  if (d.shape == Shape::triangular) add_kink(d.c);
  for (const Point& point : d.points()) add_kink(point.value);
  std::sort(ends.begin(), ends.end());
  double sum = 0;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const double half = (ends[i] - ends[i - 1]) / 2;
    const double middle = ends[i - 1] + half;
    for (std::size_t k = 0; k < 4; ++k) {
      const double step = half * place[k];
      sum += half * weight[k] * (quantile(d, middle - step) + quantile(d, middle + step));
    }
  }
  return sum;
}

double weighted_mean(const Distribution& d) {
  double sum = 0;
  double before = 0;
  for (const Point& point : d.points()) {
    const double weight = point.probability - before;
    before = point.probability;
    if (point.value >= d.low && point.value <= d.high) sum += weight * point.value;
  }
  return sum / inside(d) + d.shift;
}

double plain_mean(const Distribution& d) {
  switch (d.shape) {
    case Shape::constant:
    case Shape::normal:
    case Shape::exponential: return d.a;
    case Shape::uniform: return d.a + (d.b - d.a) / 2;
    case Shape::triangular: return (d.a + d.b + d.c) / 3;
    case Shape::pert: return (d.a + d.d * d.c + d.b) / (d.d + 2);
    case Shape::erlang:
    case Shape::gamma: return d.a * d.b;
    case Shape::weibull: return d.b * exponential(log_gamma(1 + 1 / d.a));
    case Shape::lognormal: return exponential(d.a + d.b * d.b / 2);
    case Shape::empirical:
    case Shape::weighted: break;
  }
  double sum = 0;
  for (std::size_t i = 1; i < d.point_count; ++i) {
    sum += (d.point[i].probability - d.point[i - 1].probability) *
           (d.point[i].value + d.point[i - 1].value) / 2;
  }
  return sum;
}

}  // namespace

MaybeDistribution truncated(const Distribution& distribution, double low, double high) {
  if (low != low || high != high) return std::unexpected{DistributionFault::not_finite};
  Distribution result = distribution;
  result.low = std::max(result.low, low - result.shift);
  result.high = std::min(result.high, high - result.shift);
  if (result.low > result.high) return std::unexpected{DistributionFault::nothing_left};
  result.below = tails_before(result, result.low);
  result.above = plain_tails(result, result.high);
  result.cut = true;
  if (!(inside(result) > 0)) return std::unexpected{DistributionFault::nothing_left};
  return result;
}

double quantile(const Distribution& d, Tails at) {
  if (!d.cut) return plain_quantile(d, at) + d.shift;
  const double part = inside(d);
  const Tails within{d.below.lower + at.lower * part, d.above.upper + at.upper * part};
  return std::clamp(plain_quantile(d, within), d.low, d.high) + d.shift;
}

double quantile(const Distribution& d, double u) { return quantile(d, Tails{u, 1 - u}); }

Tails tails(const Distribution& d, double x) {
  const double plain = x - d.shift;
  if (!d.cut) return plain_tails(d, plain);
  if (plain < d.low) return {0, 1};
  if (plain >= d.high) return {1, 0};
  const Tails at = plain_tails(d, plain);
  const double part = inside(d);
  const double since = d.below.lower < 0.5 ? at.lower - d.below.lower : d.below.upper - at.upper;
  return {std::clamp(since / part, 0.0, 1.0),
          std::clamp((at.upper - d.above.upper) / part, 0.0, 1.0)};
}

double cumulative(const Distribution& d, double x) { return tails(d, x).lower; }

double mean(const Distribution& d) {
  if (d.shape == Shape::weighted) return weighted_mean(d);
  return d.cut ? integrated_mean(d) : plain_mean(d) + d.shift;
}

double minimum(const Distribution& d) { return quantile(d, Tails{0, 1}); }
double maximum(const Distribution& d) { return quantile(d, Tails{1, 0}); }

double quantile_beyond(const Distribution& d, double age, double u) {
  const Tails at = tails(d, age);
  if (at.upper <= 0) return age;
  return std::max(age, quantile(d, Tails{at.lower + u * at.upper, (1 - u) * at.upper}));
}

std::expected<void, DistributionFault> check_duration(const Distribution& d) {
  if (minimum(d) < 0) return std::unexpected{DistributionFault::negative_duration};
  return {};
}

Duration in_units(double value, Duration unit) {
  constexpr double longest = 0x1.0p62;
  const double us = value * static_cast<double>(unit.us) + 0.5;
  if (!(us >= 1)) return {0};
  return {us < longest ? static_cast<std::int64_t>(us) : static_cast<std::int64_t>(longest)};
}

Duration sample_duration(const Distribution& d, Duration unit, double u) {
  return in_units(quantile(d, u), unit);
}

Duration sample_duration_beyond(const Distribution& d, Duration unit, Duration age, double u) {
  const double spent = static_cast<double>(age.us) / static_cast<double>(unit.us);
  return std::max(age, in_units(quantile_beyond(d, spent, u), unit));
}

}  // namespace meguri::forecast
