#include "forecast/special.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "forecast/elementary.hpp"

namespace meguri::forecast {
namespace {

double relative(double a, double b) { return std::abs(a / b - 1); }

// Levels from one end to the other, both tails exact.
std::vector<Tails> levels() {
  std::vector<Tails> result;
  for (double p = 0x1.0p-50; p < 0.4; p *= 1.7) {
    result.push_back({p, 1 - p});
    result.push_back({1 - p, p});
  }
  result.push_back({0.5, 0.5});
  return result;
}

double worst_round_trip(auto quantile, auto tails) {
  double worst = 0;
  for (const Tails at : levels()) {
    const Tails back = tails(quantile(at));
    const double error =
        at.lower < at.upper ? relative(back.lower, at.lower) : relative(back.upper, at.upper);
    worst = std::max(worst, error);
  }
  return worst;
}

TEST_CASE("log gamma is the C library's") {
  for (double x = 0.01; x < 3000; x *= 1.013) {
    CHECK(std::abs(log_gamma(x) - std::lgamma(x)) < 1e-14 * (1 + std::abs(std::lgamma(x)) * 0.1));
  }
}

TEST_CASE("normal tails are those of the C library's erfc, far out too") {
  for (double z = -20; z <= 20; z += 0.37) {
    CHECK(relative(normal_tails(z).lower, std::erfc(-z / std::sqrt(2.0)) / 2) < 1e-12);
    CHECK(relative(normal_tails(z).upper, std::erfc(z / std::sqrt(2.0)) / 2) < 1e-12);
  }
}

TEST_CASE("normal quantiles are Wichura's published values and invert the tails") {
  CHECK(relative(normal_quantile({0.25, 0.75}), -0.6744897501960817) < 1e-15);
  CHECK(relative(normal_quantile({0.001, 0.999}), -3.090232306167814) < 1e-15);
  CHECK(relative(normal_quantile({1e-20, 1}), -9.262340089798408) < 1e-15);
  CHECK(normal_quantile({0.5, 0.5}) == 0);
  CHECK(worst_round_trip(normal_quantile, normal_tails) < 1e-12);
}

TEST_CASE("gamma tails agree with Erlang's finite sum") {
  for (const int shape : {1, 2, 5, 30, 100}) {
    for (double x = 0.05; x < 200; x *= 1.31) {
      double term = std::exp(-x);
      double upper = 0;
      for (int n = 0; n < shape; ++n, term *= x / n) upper += term;
      if (upper > 1e-200) CHECK(relative(gamma_tails(shape, x).upper, upper) < 1e-11);
    }
  }
  CHECK(gamma_tails(3, 0).lower == 0);
  CHECK(gamma_tails(3, infinity).upper == 0);
}

TEST_CASE("gamma quantiles invert the tails for small and large shapes") {
  for (const double shape : {0.1, 0.5, 1.0, 1.5, 2.0, 7.3, 40.0, 400.0}) {
    const double worst = worst_round_trip([&](Tails at) { return gamma_quantile(shape, at); },
                                          [&](double x) { return gamma_tails(shape, x); });
    CHECK(worst < 1e-10);
  }
  // R: qgamma(0.9, 2.5, lower = TRUE) and the chi-squared table, 95 % point of 10 degrees.
  CHECK(relative(2 * gamma_quantile(5, {0.95, 0.05}), 18.307038053275146) < 1e-12);
  CHECK(gamma_quantile(2, {0, 1}) == 0);
  CHECK(gamma_quantile(2, {1, 0}) == infinity);
}

TEST_CASE("beta tails agree with the binomial sum and quantiles invert them") {
  for (const int n : {3, 10, 60}) {
    for (int k = 1; k <= n; ++k) {
      for (const double x : {0.02, 0.3, 0.5, 0.77}) {
        double sum = 0;
        for (int j = k; j <= n; ++j) {
          sum += std::exp(std::lgamma(n + 1) - std::lgamma(j + 1) - std::lgamma(n - j + 1) +
                          j * std::log(x) + (n - j) * std::log1p(-x));
        }
        CHECK(relative(beta_tails(k, n - k + 1, x).lower, sum) < 1e-10);
      }
    }
  }
  for (const auto& [a, b] :
       {std::pair{0.5, 2.5}, {1.0, 5.0}, {2.5, 3.5}, {1.2, 4.8}, {80.0, 7.0}}) {
    const double worst = worst_round_trip([&](Tails at) { return beta_quantile(a, b, at); },
                                          [&](double x) { return beta_tails(a, b, x); });
    INFO(a << " " << b);
    CHECK(worst < 1e-8);  // 1 - x has few digits left near 1
  }
}

}  // namespace
}  // namespace meguri::forecast
