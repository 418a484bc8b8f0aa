// Exponential and logarithm with one result for every compiler, C library and processor: only
// additions, multiplications and table look-ups of IEEE doubles, never fused. The C library's own
// choose among variants by processor at run time, so that a replay elsewhere could differ in the
// last bit. Relative error below 1e-15 (elementary_test.cpp), which is ample for durations.
//
// Method: x = (128 k + i) ln 2 / 128 + r with a table of 2^(i/128) and a short polynomial for exp;
// z = c (1 + r) with a table of c in 128 steps and a short polynomial for log (after Tang, "Table-
// driven implementation of the exponential/logarithm function", ACM TOMS 15(2) 1989, 16(4) 1990).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace meguri::forecast {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

namespace detail {

inline constexpr double ln2 = 0x1.62e42fefa39efp-1;
inline constexpr double ln2_high = 0x1.62e42fefa0000p-1;  // its last 13 bits are zero
inline constexpr double ln2_low = 0x1.cf79abc9e3b39p-40;
inline constexpr std::uint64_t log_origin = 0x3fe6000000000000u;  // 0.6875

struct LogStep {
  double centre;
  double inverse;
  double log;
};

// exp(x) for |x| <= 1 by its series, summed from the small end.
constexpr double exp_series(double x) {
  double sum = 1;
  for (int n = 22; n > 0; --n) sum = 1 + sum * x / n;
  return sum;
}

// log(c) for c in 0.6 to 1.5: 2 artanh((c - 1) / (c + 1)).
constexpr double log_series(double c) {
  const double s = (c - 1) / (c + 1);
  double sum = 0;
  for (int n = 41; n > 0; n -= 2) sum = sum * s * s + 1.0 / n;
  return 2 * s * sum;
}

constexpr std::array<double, 128> make_exp_steps() {
  std::array<double, 128> steps{};
  for (int i = 0; i < 128; ++i) {
    const double half = exp_series(i * (ln2 / 256));
    steps[static_cast<std::size_t>(i)] = half * half;
  }
  return steps;
}

constexpr std::array<LogStep, 128> make_log_steps() {
  std::array<LogStep, 128> steps{};
  for (std::uint64_t i = 0; i < 128; ++i) {
    const double centre = std::bit_cast<double>(log_origin + (i << 45) + (std::uint64_t{1} << 44));
    steps[i] = {centre, 1 / centre, log_series(centre)};
  }
  return steps;
}

inline constexpr std::array<double, 128> exp_steps = make_exp_steps();
inline constexpr std::array<LogStep, 128> log_steps = make_log_steps();

// The absolute error is below 1e-16 near 1, where the relative one is not small.
constexpr double logarithm_by_table(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const std::uint64_t above = bits - log_origin;
  const LogStep& step = log_steps[above >> 45 & 127];
  const auto power = static_cast<double>(static_cast<std::int64_t>(above) >> 52);
  const double z = std::bit_cast<double>(bits - (above & 0xfff0000000000000u));
  const double r = (z - step.centre) * step.inverse;
  const double r2 = r * r;
  const double tail =
      r2 * (-0.5 + r * (1.0 / 3)) + r2 * r2 * ((-0.25 + r * 0.2) + r2 * (-1.0 / 6 + r * (1.0 / 7)));
  return power * ln2_high + step.log + (r + (tail + power * ln2_low));
}

}  // namespace detail

// e to the power x; 0 below -708 (no subnormal numbers), infinite above 709.
[[nodiscard]] constexpr double exponential(double x) {
  if (!(x > -708.0)) return x == x ? 0.0 : x;
  if (x > 709.0) return infinity;
  constexpr double rounder = 0x1.8p52;  // adding it rounds to an integer in the low bits
  const double shifted = x * (128 / detail::ln2) + rounder;
  const auto steps = std::bit_cast<std::uint64_t>(shifted);
  const double whole = shifted - rounder;
  const double r = (x - whole * (detail::ln2_high / 128)) - whole * (detail::ln2_low / 128);
  const double r2 = r * r;
  const double tail = r + r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));
  const double step = detail::exp_steps[steps % 128];
  const double mantissa = step + step * tail;
  // Exponent: the steps divided by 128, rounded down, as two's complement.
  const std::uint64_t power = (steps & ~std::uint64_t{127}) << 45;
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(mantissa) + power);
}

// Natural logarithm; -infinity at 0, not a number below. Subnormal numbers are not for it.
[[nodiscard]] constexpr double logarithm(double x) {
  if (!(x >= 0x1.0p-1022 && x < infinity)) {
    if (x == 0) return -infinity;
    return x == infinity ? x : std::numeric_limits<double>::quiet_NaN();
  }
  const double f = x - 1;
  if (f < 0x1.0p-7 && f > -0x1.0p-7) {
    const double f2 = f * f;
    const double odd = 1.0 / 3 + f2 * (1.0 / 5 + f2 * (1.0 / 7 + f2 * (1.0 / 9)));
    const double even = 0.5 + f2 * (0.25 + f2 * (1.0 / 6 + f2 * (1.0 / 8)));
    return f - f2 * (even - f * odd);
  }
  return detail::logarithm_by_table(x);
}

// log(1 + x) and exp(x) - 1 without loss for small x.
[[nodiscard]] constexpr double logarithm_of_one_plus(double x) {
  if (x > -0x1.0p-8 && x < 0x1.0p-8) {
    double sum = 0;
    for (int n = 9; n > 0; --n) sum = 1.0 / n - sum * x;
    return x * sum;
  }
  return logarithm(1 + x);
}
[[nodiscard]] constexpr double exponential_minus_one(double x) {
  if (x > -0.0625 && x < 0.0625) {
    double sum = 1;
    for (int n = 12; n > 1; --n) sum = 1 + sum * x / n;
    return x * sum;
  }
  return exponential(x) - 1;
}

// x to the power y for x >= 0; relative error grows with |y log x|, about 1e-16 of it.
[[nodiscard]] constexpr double power(double x, double y) {
  if (x == 0) return y == 0 ? 1.0 : 0.0;
  return exponential(y * logarithm(x));
}

}  // namespace meguri::forecast
