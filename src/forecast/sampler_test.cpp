#include "forecast/sampler.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace meguri::forecast {
namespace {

struct Case {
  std::string name;
  Distribution distribution;
  double error;  // allowed, in units of the value
};

std::vector<Case> cases() {
  const std::vector<Point> rounds{{1, 0.4}, {2, 0.4}, {3, 0.2}};
  const std::vector<double> seen{4, 5.5, 6, 6.5, 9, 14, 21.5};
  return {
      {"constant", *shifted(*constant(7), 1), 0},
      {"uniform", *uniform_between(0.5, 1.5), 1e-14},
      {"truncated uniform", *truncated(*uniform_between(0, 10), 2, 4), 1e-14},
      {"exponential", *shifted(*exponential_with_mean(4), 2), 4e-8},
      {"truncated exponential", *truncated(*exponential_with_mean(4), 1, 9), 1e-12},
      {"normal", *normal(30, 4), 4e-8},
      {"lognormal", *lognormal(2.8417881, 0.1034350), 1e-7},
      {"truncated lognormal", *truncated(*lognormal(2.84, 0.3), 10, 30), 2e-5},
      {"gamma", *gamma(2.5, 3), 1e-5},
      {"gamma of small shape", *gamma(0.4, 3), 2e-5},
      {"erlang", *erlang(30, 12), 1e-5},
      {"pert", *pert(10, 14, 40), 3e-5},
      {"pert with the mode at an end", *pert(10, 10, 40), 3e-5},
      {"weibull", *weibull(1.7, 20), 1e-12},
      {"triangular", *triangular(1, 4, 9), 1e-13},
      {"weighted", *weighted(rounds), 0},
      {"empirical", *empirical(seen), 1e-12},
  };
}

TEST_CASE("a sampler gives the quantile within its bound and never falls") {
  for (const auto& [name, distribution, error] : cases()) {
    INFO(name);
    const Sampler sampler{distribution};
    double worst = 0;
    double before = -infinity;
    bool rises = true;
    constexpr int n = 30000;
    for (int i = 0; i < n; ++i) {
      const double u = (i + 0.5) / n;
      const double value = sampler.value(u);
      worst = std::max(worst, std::abs(value - quantile(distribution, u)));
      rises = rises && value >= before;
      before = value;
    }
    for (double u = 0x1.0p-53; u < 0.3; u *= 1.37) {
      worst = std::max(worst, std::abs(sampler.value(u) - quantile(distribution, u)));
      worst = std::max(worst, std::abs(sampler.value(1 - u) - quantile(distribution, 1 - u)));
    }
    CHECK(worst <= error);
    CHECK(rises);
  }
}

TEST_CASE("table cells join: a step of one part in 2^52 never makes a quantile fall") {
  for (const auto& [name, distribution, error] : cases()) {
    INFO(name);
    const Sampler sampler{distribution};
    bool rises = true;
    for (int k = 1; k < 1024; ++k) {
      const double edge = k / 1024.0;  // every cell of the middle ends at one of these
      const double below = sampler.value(edge - 0x1.0p-52);
      const double above = sampler.value(edge + 0x1.0p-52);
      rises = rises && below <= above + 1e-14 * std::abs(above);
    }
    CHECK(rises);
  }
}

TEST_CASE("the average of many samples is the mean") {
  for (const auto& [name, distribution, error] : cases()) {
    INFO(name);
    const Sampler sampler{distribution};
    const DrawKey key = draw_key(4, 2);
    double sum = 0;
    double square = 0;
    constexpr std::uint32_t n = 20000;
    for (std::uint32_t i = 0; i < n; ++i) {
      const double value = sampler.value(uniform(key, i, 1));
      sum += value;
      square += value * value;
    }
    const double average = sum / n;
    const double sigma = std::sqrt(std::max(0.0, square / n - average * average) / n);
    CHECK(std::abs(average - mean(distribution)) <= 4.5 * sigma + 1e-9);
  }
}

TEST_CASE("samples have the same bytes whatever compiled them") {
  // The digest was the same with g++ 12 and clang 19 at -O0 to -O3, with and without -march=native.
  std::uint64_t digest = 0xcbf29ce484222325u;
  const auto add = [&](std::uint64_t bits) { digest = (digest ^ bits) * 0x100000001b3u; };
  for (const auto& [name, distribution, error] : cases()) {
    const Sampler sampler{distribution};
    add(std::bit_cast<std::uint64_t>(mean(distribution)));
    for (std::uint32_t i = 0; i < 500; ++i) {
      const double u = uniform(draw_key(1, 1), i, 1);
      add(std::bit_cast<std::uint64_t>(sampler.value(u)));
      add(std::bit_cast<std::uint64_t>(quantile(distribution, u)));
      add(std::bit_cast<std::uint64_t>(cumulative(distribution, quantile(distribution, u))));
      add(static_cast<std::uint64_t>(sampler.duration(u).us));
    }
  }
  CHECK(digest == 0x634ab5c3abf316d2u);
}

TEST_CASE("durations come out in microseconds of the unit that was named") {
  CHECK(Sampler{*constant(2), hours(1)}.duration(0.5) == hours(2));
  CHECK(Sampler{*uniform_between(0, 2)}.duration(0.25) == hours(12));
  CHECK(Sampler{*normal(0, 1)}.duration(0.001) == Duration{0});
  CHECK(Sampler{*constant(7)}.duration_beyond(days(5), 0.5) == days(7));
  const Distribution lasting = *lognormal_between(14, 21, 0.95);
  const Duration exact = sample_duration(lasting, days(1), 0.3);
  CHECK(std::abs((Sampler{lasting}.duration(0.3) - exact).us) < 50'000);
}

}  // namespace
}  // namespace meguri::forecast
