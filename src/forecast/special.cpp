#include "forecast/special.hpp"

#include <algorithm>
#include <cmath>

#include "forecast/elementary.hpp"

namespace meguri::forecast {
namespace {

constexpr double epsilon = 0x1.0p-52;
constexpr double tiny = 1e-300;
constexpr int most_terms = 100000;  // far above what any shape up to 1e6 needs

// Stirling's series needs x of 10 or more for 16 digits.
double stirling(double x) {
  const double inverse = 1 / x;
  const double square = inverse * inverse;
  const double series =
      inverse *
      (1.0 / 12 -
       square *
           (1.0 / 360 -
            square * (1.0 / 1260 -
                      square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360360 -
                                                                              square / 156.0))))));
  constexpr double half_log_two_pi = 0.91893853320467274178;
  return (x - 0.5) * logarithm(x) - x + half_log_two_pi + series;
}

// The terms of 8.7.1: x^a e^-x / Gamma(a + 1) (1 + x / (a + 1) + ...), for x < a + 1.
double gamma_series(double a, double x, double front) {
  double term = 1 / a;
  double sum = term;
  for (int n = 1; n < most_terms; ++n) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * epsilon) break;
  }
  return sum * front;
}

// The continued fraction 8.9.2 by Lentz's method, for x >= a + 1.
double gamma_fraction(double a, double x, double front) {
  double b = x + 1 - a;
  double c = 1 / tiny;
  double d = 1 / b;
  double value = d;
  for (int n = 1; n < most_terms; ++n) {
    const double an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (std::abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (std::abs(c) < tiny) c = tiny;
    d = 1 / d;
    const double step = d * c;
    value *= step;
    if (std::abs(step - 1) < epsilon) break;
  }
  return value * front;
}

// The continued fraction 8.17.22 by Lentz's method, for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
  const auto guarded = [](double v) { return std::abs(v) < tiny ? tiny : v; };
  double c = 1;
  double d = 1 / guarded(1 - (a + b) * x / (a + 1));
  double value = d;
  for (int m = 1; m < most_terms; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    value *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const double step = d * c;
    value *= step;
    if (std::abs(step - 1) < epsilon) break;
  }
  return value;
}

double log_beta(double a, double b) { return log_gamma(a) + log_gamma(b) - log_gamma(a + b); }

// Solves tails(x) = at for an increasing distribution by Newton's method on the logarithm of the
// smaller tail, kept inside a bracket that each step narrows.
template <class TailsOf, class Density>
double solve(TailsOf tails_of, Density density, Tails at, double low, double high, double x) {
  const bool from_below = at.lower <= at.upper;
  const double goal = from_below ? at.lower : at.upper;
  for (int round = 0; round < 200; ++round) {
    const Tails here = tails_of(x);
    const double value = from_below ? here.lower : here.upper;
    const bool too_low = from_below ? value < goal : value > goal;
    (too_low ? low : high) = x;
    // The slope of log(tail) is +-density / tail; an empty tail or density asks for bisection.
    const double slope = value > 0 ? density(x) / value : 0;
    const double step = slope > 0 ? logarithm(goal / value) / slope : infinity;
    double next = from_below ? x + step : x - step;
    if (next > low && next < high) {
      // Newton's steps square the error: after one of 1e-9 nothing is left of it.
      if (std::abs(next - x) <= 1e-9 * std::abs(x)) return next;
    } else {
      next = high < infinity ? low + (high - low) / 2 : 2 * x + 1;
      if (std::abs(next - x) <= 4 * epsilon * std::abs(x)) return next;
    }
    x = next;
  }
  return x;
}

Tails gamma_tails(double shape, double x, double log_gamma_of_shape) {
  if (!(x > 0)) return {0, 1};
  if (x == infinity) return {1, 0};
  const double front = exponential(shape * logarithm(x) - x - log_gamma_of_shape);
  if (x < shape + 1) {
    const double lower = std::min(1.0, gamma_series(shape, x, front));
    return {lower, 1 - lower};
  }
  const double upper = std::min(1.0, gamma_fraction(shape, x, front));
  return {1 - upper, upper};
}

Tails beta_tails(double a, double b, double x, double log_beta_of_both) {
  if (!(x > 0)) return {0, 1};
  if (x >= 1) return {1, 0};
  const double front =
      exponential(a * logarithm(x) + b * logarithm_of_one_plus(-x) - log_beta_of_both);
  if (x < (a + 1) / (a + b + 2)) {
    const double lower = std::min(1.0, front * beta_fraction(a, b, x) / a);
    return {lower, 1 - lower};
  }
  const double upper = std::min(1.0, front * beta_fraction(b, a, 1 - x) / b);
  return {1 - upper, upper};
}

double rational(const double (&numerator)[8], const double (&denominator)[8], double r) {
  double top = numerator[7];
  double bottom = denominator[7];
  for (int i = 6; i >= 0; --i) {
    top = top * r + numerator[i];
    bottom = bottom * r + denominator[i];
  }
  return top / bottom;
}

}  // namespace

double log_gamma(double x) {
  // Gamma(x) = Gamma(x + n) / (x (x + 1) ... (x + n - 1)): up to where Stirling's series holds.
  double product = 1;
  while (x < 10) product *= x++;
  return stirling(x) - logarithm(product);
}

Tails normal_tails(double z) {
  // The square of a standard normal is twice a gamma of shape one half.
  const Tails square = gamma_tails(0.5, z * z / 2);
  const Tails of_positive{1 - square.upper / 2, square.upper / 2};
  return z > 0 ? of_positive : of_positive.swapped();
}

double normal_quantile(Tails at) {
  static constexpr double a[8] = {3.3871328727963666080e0,  1.3314166789178437745e+2,
                                  1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                  4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                  3.3430575583588128105e+4, 2.5090809287301226727e+3};
  static constexpr double b[8] = {1.0,
                                  4.2313330701600911252e+1,
                                  6.8718700749205790830e+2,
                                  5.3941960214247511077e+3,
                                  2.1213794301586595867e+4,
                                  3.9307895800092710610e+4,
                                  2.8729085735721942674e+4,
                                  5.2264952788528545610e+3};
  static constexpr double c[8] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                  5.76949722146069140550e0,  3.64784832476320460504e0,
                                  1.27045825245236838258e0,  2.41780725177450611770e-1,
                                  2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static constexpr double d[8] = {1.0,
                                  2.05319162663775882187e0,
                                  1.67638483018380384940e0,
                                  6.89767334985100004550e-1,
                                  1.48103976427480074590e-1,
                                  1.51986665636164571966e-2,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
  static constexpr double e[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                  1.78482653991729133580e0,  2.96560571828504891230e-1,
                                  2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr double f[8] = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
  const double q = at.lower <= at.upper ? at.lower - 0.5 : 0.5 - at.upper;
  if (std::abs(q) <= 0.425) return q * rational(a, b, 0.180625 - q * q);
  const double tail = std::min(at.lower, at.upper);
  if (tail <= 0) return q < 0 ? -infinity : infinity;
  const double r = std::sqrt(-logarithm(tail));
  const double z = r <= 5 ? rational(c, d, r - 1.6) : rational(e, f, r - 5);
  return q < 0 ? -z : z;
}

Tails gamma_tails(double shape, double x) { return gamma_tails(shape, x, log_gamma(shape)); }

double gamma_quantile(double shape, Tails at) {
  if (at.lower <= 0) return 0;
  if (at.upper <= 0) return infinity;
  // Wilson and Hilferty's cube of a normal; the first term of the series for small values.
  const double ninth = 1 / (9 * shape);
  const double root = 1 - ninth + normal_quantile(at) * std::sqrt(ninth);
  double start = shape * root * root * root;
  if (root <= 0 || start < 0.3 * shape) {
    start = exponential((logarithm(at.lower) + log_gamma(shape + 1)) / shape);
  }
  const double front = log_gamma(shape);
  const auto density = [&](double x) {
    return exponential((shape - 1) * logarithm(x) - x - front);
  };
  const auto tails_of = [&](double x) { return gamma_tails(shape, x, front); };
  return solve(tails_of, density, at, 0, infinity, std::max(start, tiny));
}

Tails beta_tails(double a, double b, double x) { return beta_tails(a, b, x, log_beta(a, b)); }

double beta_quantile(double a, double b, Tails at) {
  if (at.lower <= 0) return 0;
  if (at.upper <= 0) return 1;
  const double front = log_beta(a, b);
  const auto density = [&](double x) {
    return exponential((a - 1) * logarithm(x) + (b - 1) * logarithm_of_one_plus(-x) - front);
  };
  const auto tails_of = [&](double x) { return beta_tails(a, b, x, front); };
  // A normal of the same mean and variance, or the first term of the series near either end.
  const double mean = a / (a + b);
  const double deviation = std::sqrt(mean * (1 - mean) / (a + b + 1));
  double start = mean + deviation * normal_quantile(at);
  if (start < mean / 4) start = exponential((logarithm(at.lower * a) + front) / a);
  if (start > 1 - (1 - mean) / 4) start = 1 - exponential((logarithm(at.upper * b) + front) / b);
  return solve(tails_of, density, at, 0, 1, std::clamp(start, 1e-12, 1 - 1e-12));
}

}  // namespace meguri::forecast
