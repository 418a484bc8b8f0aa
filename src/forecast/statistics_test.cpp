#include "forecast/statistics.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "forecast/draw.hpp"

namespace meguri::forecast {
namespace {

TEST_CASE("a summary has the mean, deviation and error of its values") {
  Summary summary;
  CHECK(summary.standard_error() == 0);
  for (const double x : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) summary.add(x + 1e9);
  CHECK(summary.mean() == doctest::Approx(1e9 + 5).epsilon(1e-15));
  CHECK(summary.variance() == doctest::Approx(32.0 / 7));
  CHECK(summary.standard_error() == doctest::Approx(std::sqrt(32.0 / 7 / 8)));
  CHECK(summary.within(2).contains(1e9 + 5));
}

TEST_CASE("binomial probabilities are exact") {
  CHECK(binomial_cumulative(4, 0.5, 1) == doctest::Approx(5.0 / 16).epsilon(1e-13));
  CHECK(binomial_cumulative(10, 0.3, 10) == 1);
  CHECK(binomial_cumulative(3, 0.2, 0) == doctest::Approx(0.512).epsilon(1e-13));
}

TEST_CASE("order statistics cover the median as often as they say") {
  const RankInterval rank = quantile_ranks(60, 0.5);
  int covered = 0;
  constexpr int samples = 4000;
  for (std::uint32_t s = 0; s < samples; ++s) {
    std::vector<double> values;
    for (std::uint32_t i = 0; i < 60; ++i) values.push_back(uniform(draw_key(3, s), i, 0));
    std::sort(values.begin(), values.end());
    covered += estimate_quantile(values, 0.5).interval.contains(0.5);
  }
  const double share = static_cast<double>(covered) / samples;
  CHECK(std::abs(share - rank.coverage) < 4 * std::sqrt(0.05 * 0.95 / samples));
}

TEST_CASE("too few values give no false bound") {
  const RankInterval rank = quantile_ranks(10, 0.9);
  CHECK(rank.upper == 11);
  const std::vector<double> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  CHECK(estimate_quantile(ten, 0.9).value == 9);
  CHECK(estimate_quantile(ten, 0.9).interval.high == 10);
  CHECK(quantile_of(ten, 0.5) == 5);
  CHECK(quantile_of(ten, 0.51) == 6);
  CHECK(quantile_of(ten, 0) == 1);
  CHECK(quantile_of(ten, 1) == 10);
}

TEST_CASE("the intervals of a proportion are the published ones") {
  // Brown, Cai and DasGupta, Statistical Science 16(2), 2001; Wilson 10 of 100 by hand.
  const Interval wilson = wilson_interval(10, 100);
  CHECK(wilson.low == doctest::Approx(0.05522914).epsilon(1e-6));
  CHECK(wilson.high == doctest::Approx(0.17436566).epsilon(1e-6));
  const Interval exact = exact_interval(10, 100);
  CHECK(exact.low == doctest::Approx(0.04900469).epsilon(1e-6));
  CHECK(exact.high == doctest::Approx(0.17622260).epsilon(1e-6));
  CHECK(exact_interval(0, 20).low == 0);
  CHECK(exact_interval(0, 20).high == doctest::Approx(1 - std::pow(0.025, 1.0 / 20)));
  CHECK(wilson_interval(0, 20).low == 0);
  CHECK(wilson_interval(20, 20).high == 1);
}

TEST_CASE("the chance of a date counts those that never come") {
  const std::vector<double> values{1, 2, 3, 4};
  const Chance chance = chance_by(values, 3, 6);
  CHECK(chance.hits == 3);
  CHECK(chance.n == 10);
  CHECK(chance.probability == doctest::Approx(0.3));
  CHECK(chance.interval.contains(0.3));
  CHECK(chance_by({}, 1).interval.high == 1);
}

TEST_CASE("rank correlation sees any rising relation and shares the ranks of ties") {
  const std::vector<double> x{1, 2, 3, 4, 5};
  const std::vector<double> cube{1, 8, 27, 64, 125};
  const std::vector<double> falling{9, 7, 5, 3, 1};
  const std::vector<double> same(5, 2.0);
  CHECK(rank_correlation(x, cube) == doctest::Approx(1));
  CHECK(rank_correlation(x, falling) == doctest::Approx(-1));
  CHECK(rank_correlation(x, same) == 0);
  CHECK(ranks(std::vector<double>{3, 1, 3, 2}) == std::vector<double>{3.5, 1, 3.5, 2});
  // A worked example with ties: 1 - 6 sum d^2 / (n (n^2 - 1)) without ties, Pearson of ranks with.
  const std::vector<double> y{2, 1, 4, 3, 5};
  CHECK(rank_correlation(x, y) == doctest::Approx(0.8));
}

TEST_CASE("the assumption with the most weight comes first") {
  std::vector<std::vector<double>> sampled(3);
  std::vector<double> answer;
  for (std::uint32_t i = 0; i < 2000; ++i) {
    for (std::uint32_t k = 0; k < 3; ++k) sampled[k].push_back(uniform(draw_key(1, i), k, 1));
    answer.push_back(sampled[0][i] - 5 * sampled[2][i]);
  }
  const std::vector<Influence> order = influences(sampled, answer);
  CHECK(order[0].assumption == 2);
  CHECK(order[0].correlation < -0.9);
  CHECK(order[1].assumption == 0);
  CHECK(std::abs(order[2].correlation) < 0.1);
}

TEST_CASE("a histogram loses nobody") {
  const std::vector<double> values{-5, 0, 0.5, 1, 9.99, 10, 40};
  CHECK(histogram(values, 0, 10, 5) == std::vector<std::uint64_t>{4, 0, 0, 0, 3});
}

}  // namespace
}  // namespace meguri::forecast
