#include "forecast/distribution.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <type_traits>
#include <vector>

namespace meguri::forecast {
namespace {

static_assert(std::is_trivially_copyable_v<Distribution>);

double relative(double a, double b) { return std::abs(a - b) / (std::abs(b) + 1e-300); }

struct Named {
  std::string name;
  Distribution distribution;
};

const std::vector<Point> three_weights{{1, 0.4}, {2, 0.4}, {3, 0.2}};
const std::vector<Point> known_quantiles{{3, 0}, {5, 0.1}, {9, 0.5}, {14, 0.9}, {30, 1}};

std::vector<Named> continuous() {
  const std::vector<double> seen{4, 5.5, 6, 6.5, 9, 14, 21.5};
  return {
      {"uniform", *uniform_between(0.5, 1.5)},
      {"triangular", *triangular(2, 3, 10)},
      {"triangular, mode at an end", *triangular(2, 2, 10)},
      {"pert", *pert(2, 3, 10)},
      {"exponential", *exponential_with_mean(4.5)},
      {"erlang", *erlang(3, 12)},
      {"gamma", *gamma(0.7, 5)},
      {"weibull", *weibull(1.7, 20)},
      {"normal", *normal(30, 4)},
      {"lognormal", *lognormal(2.84, 0.1)},
      {"empirical", *empirical(seen)},
      {"quantiles", *through_quantiles(known_quantiles)},
      {"shifted gamma", *shifted(*gamma(2, 3), 10)},
      {"truncated normal", *truncated(*normal(1, 2), 0, infinity)},
      {"far tail of a normal", *truncated(*normal(0, 1), 8, 9)},
      {"truncated, shifted, truncated",
       *truncated(*shifted(*truncated(*weibull(1.5, 8), 1, 40), 5), 7, 20)},
      {"truncated triangular", *truncated(*triangular(0, 5, 20), 3, 12)},
      {"truncated quantiles", *truncated(*through_quantiles(known_quantiles), 4, 25)},
  };
}

TEST_CASE("cumulative probability and quantile are each other's inverse") {
  for (const auto& [name, d] : continuous()) {
    INFO(name);
    double before = -infinity;
    for (int i = 1; i < 2000; ++i) {
      const double u = i / 2000.0;
      const double x = quantile(d, u);
      CHECK(x >= before);
      CHECK(std::abs(cumulative(d, x) - u) < 1e-9);
      before = x;
    }
    CHECK(minimum(d) <= quantile(d, 1e-12));
    CHECK(maximum(d) >= quantile(d, 1 - 1e-12));
    CHECK(cumulative(d, minimum(d)) < 1e-12);
    CHECK(tails(d, maximum(d)).upper < 1e-12);
  }
}

TEST_CASE("the mean is the average of the quantiles") {
  for (const auto& [name, d] : continuous()) {
    INFO(name);
    double sum = 0;
    constexpr int n = 20000;
    for (int i = 0; i < n; ++i) sum += quantile(d, (i + 0.5) / n);
    CHECK(relative(mean(d), sum / n) < 2e-4);
  }
}

TEST_CASE("means and quantiles that can be computed by hand are exact") {
  CHECK(mean(*erlang(4, 10)) == 10);
  CHECK(relative(mean(*weibull(2, 1)), std::sqrt(std::acos(-1.0)) / 2) < 1e-14);
  CHECK(mean(*pert(2, 3, 10)) == 4);
  CHECK(relative(mean(*lognormal(0, 0.5)), std::exp(0.125)) < 1e-15);
  CHECK(relative(mean(*truncated(*exponential_with_mean(2), 0, 3)), 2 - 3 / (std::exp(1.5) - 1)) <
        1e-12);
  CHECK(relative(mean(*truncated(*normal(0, 1), 0, infinity)), std::sqrt(2 / std::acos(-1.0))) <
        1e-10);
  CHECK(relative(quantile(*triangular(0, 1, 2), 0.5), 1) < 1e-15);
  CHECK(relative(quantile(*exponential_with_mean(3), 0.5), 3 * std::log(2.0)) < 1e-15);
  CHECK(relative(quantile(*weibull(2, 5), 1 - std::exp(-4.0)), 10) < 1e-13);
  CHECK(quantile(*constant(7), 0.3) == 7);
}

TEST_CASE("a spread between two values holds what was asked for") {
  const Distribution manufacture = *lognormal_between(14, 21, 0.95);
  CHECK(relative(quantile(manufacture, 0.025), 14) < 1e-13);
  CHECK(relative(quantile(manufacture, 0.975), 21) < 1e-13);
  CHECK(relative(manufacture.b, 0.1034350) < 1e-4);  // the benchmark model's, with 1.96
  CHECK(relative(mean(*lognormal_with(31.5, 13)), 31.5) < 1e-14);
  CHECK(relative(mean(*gamma_with(24, 9)), 24) < 1e-14);
  CHECK(relative(quantile(*normal_between(10, 20, 0.8), 0.9), 20) < 1e-14);
}

TEST_CASE("a weighted choice gives each value its weight, also when truncated") {
  const Distribution rounds = *weighted(three_weights);
  CHECK(quantile(rounds, 0.39) == 1);
  CHECK(quantile(rounds, 0.41) == 2);
  CHECK(quantile(rounds, 0.79) == 2);
  CHECK(quantile(rounds, 0.999) == 3);
  CHECK(relative(mean(rounds), 1.8) < 1e-15);
  CHECK(relative(cumulative(rounds, 2), 0.8) < 1e-15);
  CHECK(cumulative(rounds, 0.9) == 0);
  const Distribution at_least_two = *truncated(rounds, 2, infinity);
  CHECK(quantile(at_least_two, 0.01) == 2);
  CHECK(quantile(at_least_two, 0.66) == 2);
  CHECK(quantile(at_least_two, 0.67) == 3);
  CHECK(relative(mean(at_least_two), (0.4 * 2 + 0.2 * 3) / 0.6) < 1e-15);
}

TEST_CASE("a warm start draws from what is left of the distribution") {
  for (const auto& [name, d] : continuous()) {
    INFO(name);
    const double age = quantile(d, 0.6);
    CHECK(relative(quantile_beyond(d, age, 0x1.0p-53), age) < 1e-6);
    CHECK(relative(quantile_beyond(d, age, 0.5), quantile(d, 0.8)) < 1e-8);
    CHECK(quantile_beyond(d, minimum(d) - 1, 0.3) == doctest::Approx(quantile(d, 0.3)));
  }
  // An exponential has no memory, however old.
  const Distribution exponential = *exponential_with_mean(2);
  CHECK(relative(quantile_beyond(exponential, 400, 0.5) - 400, 2 * std::log(2.0)) < 1e-10);
  // What is older than any value could be is due now.
  CHECK(quantile_beyond(*uniform_between(1, 2), 5, 0.9) == 5);
  CHECK(quantile_beyond(*constant(3), 2, 0.9) == 3);
  CHECK(quantile_beyond(*constant(3), 4, 0.9) == 4);
}

TEST_CASE("durations are rounded to the microsecond at once") {
  CHECK(sample_duration(*constant(7), days(1), 0.4) == days(7));
  CHECK(sample_duration(*uniform_between(0, 1), seconds(1), 0.2500004).us == 250000);
  CHECK(sample_duration(*uniform_between(0, 1), seconds(1), 0.2500006).us == 250001);
  CHECK(in_units(1e300, days(1)).us == std::int64_t{1} << 62);
  CHECK(in_units(-5, days(1)).us == 0);
  CHECK(sample_duration_beyond(*constant(7), days(1), days(5), 0.1) == days(7));
  CHECK(sample_duration_beyond(*constant(7), days(1), days(9), 0.1) == days(9));
}

TEST_CASE("what cannot be a distribution is refused with a reason") {
  using Fault = DistributionFault;
  CHECK(constant(infinity).error() == Fault::not_finite);
  CHECK(uniform_between(2, 2).error() == Fault::minimum_above_maximum);
  CHECK(triangular(1, 5, 4).error() == Fault::mode_outside);
  CHECK(pert(1, 2, 3, 0).error() == Fault::not_positive);
  CHECK(exponential_with_mean(0).error() == Fault::not_positive);
  CHECK(erlang(0, 5).error() == Fault::count_outside);
  CHECK(gamma(-1, 5).error() == Fault::not_positive);
  CHECK(gamma_with(1, std::nan("")).error() == Fault::not_finite);
  CHECK(normal(0, 0).error() == Fault::not_positive);
  CHECK(lognormal_between(0, 5, 0.9).error() == Fault::not_positive);
  CHECK(lognormal_between(4, 5, 1).error() == Fault::probability_outside);
  CHECK(empirical({}).error() == Fault::no_points);
  CHECK(through_quantiles(std::vector<Point>{{1, 0}, {0, 1}}).error() == Fault::points_not_rising);
  CHECK(through_quantiles(std::vector<Point>{{1, 0.1}, {2, 1}}).error() ==
        Fault::points_without_ends);
  CHECK(weighted(std::vector<Point>{{1, -1}}).error() == Fault::negative_weight);
  CHECK(weighted(std::vector<Point>{{1, 0}}).error() == Fault::no_weight);
  CHECK(weighted(std::vector<Point>(40, {1, 1})).error() == Fault::too_many_points);
  CHECK(truncated(*uniform_between(1, 2), 3, 4).error() == Fault::nothing_left);
  CHECK(truncated(*uniform_between(1, 2), 2, 1).error() == Fault::nothing_left);
  CHECK(check_duration(*normal(5, 1)).error() == Fault::negative_duration);
  CHECK(check_duration(*truncated(*normal(5, 1), 0, infinity)).has_value());
  for (int i = 0; i <= static_cast<int>(Fault::negative_duration); ++i) {
    CHECK_FALSE(english(static_cast<Fault>(i)).empty());
    CHECK_FALSE(japanese(static_cast<Fault>(i)).empty());
  }
}

TEST_CASE("more observations than fit keep their quantiles") {
  std::vector<double> seen;
  for (int i = 0; i <= 620; ++i) seen.push_back((i * 37 % 621) * 0.1);
  const Distribution d = *empirical(seen);
  for (const double u : {0.1, 0.5, 0.9}) CHECK(std::abs(quantile(d, u) - 62 * u) < 1e-9);
  CHECK(quantile(*empirical(std::vector<double>{4}), 0.2) == 4);
}

}  // namespace
}  // namespace meguri::forecast
