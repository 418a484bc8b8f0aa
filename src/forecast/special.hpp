// The special functions behind the distributions: normal, gamma and beta, each as both tails (so
// that neither loses its small values) and as the quantile of both tails. Doubles; own code, one
// result everywhere (elementary.hpp). Accuracy: tails to 1e-12 relative for parameters up to 1,000,
// quantiles so that the tails of the result agree to 1e-10 relative (special_test.cpp).
// Sources: Wichura, algorithm AS 241, Applied Statistics 37 (1988);
// DLMF 5.11, 8.7, 8.9, 8.17, 8.25.
#pragma once

namespace meguri::forecast {

// The chance of at most x and of more than x; they add up to one.
struct Tails {
  double lower;
  double upper;
  [[nodiscard]] constexpr Tails swapped() const { return {upper, lower}; }
};

[[nodiscard]] double log_gamma(double x);  // x > 0

[[nodiscard]] Tails normal_tails(double z);
[[nodiscard]] double normal_quantile(Tails at);

// Gamma with the given shape > 0 and scale 1, x >= 0.
[[nodiscard]] Tails gamma_tails(double shape, double x);
[[nodiscard]] double gamma_quantile(double shape, Tails at);

// Beta on 0 to 1, a > 0, b > 0. Near 1 a quantile is as fine as doubles are there (1e-16).
[[nodiscard]] Tails beta_tails(double a, double b, double x);
[[nodiscard]] double beta_quantile(double a, double b, Tails at);

}  // namespace meguri::forecast
