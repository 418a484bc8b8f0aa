#include "forecast/elementary.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "forecast/draw.hpp"

namespace meguri::forecast {
namespace {

double relative(double a, double b) { return b == 0 ? std::abs(a) : std::abs(a / b - 1); }

TEST_CASE("the exponential is the C library's to 1e-15") {
  double worst = 0;
  for (std::uint32_t i = 0; i < 200000; ++i) {
    const double u = uniform(draw_key(1, 1), i, 1);
    for (const double x : {(u - 0.5) * 1400, (u - 0.5) * 10, (u - 0.5) * 0.01}) {
      worst = std::max(worst, relative(exponential(x), std::exp(x)));
    }
  }
  CHECK(worst < 1e-15);
  CHECK(exponential(0) == 1);
  CHECK(exponential(-1000) == 0);
  CHECK(exponential(1000) == infinity);
  CHECK(exponential(-infinity) == 0);
}

TEST_CASE("the logarithm is the C library's to 1e-15") {
  double worst = 0;
  for (std::uint32_t i = 0; i < 200000; ++i) {
    const double u = uniform(draw_key(1, 2), i, 1);
    for (const double x :
         {u, u * 4, 1 + (u - 0.5) * 0.1, 1 + (u - 0.5) * 1e-4, std::exp((u - 0.5) * 1400)}) {
      worst = std::max(worst, relative(logarithm(x), std::log(x)));
    }
  }
  CHECK(worst < 1e-15);
  CHECK(logarithm(1) == 0);
  CHECK(logarithm(0) == -infinity);
  CHECK(logarithm(infinity) == infinity);
  CHECK(std::isnan(logarithm(-1)));
}

TEST_CASE("small arguments lose nothing, and powers are those of the C library to 1e-14") {
  double worst = 0;
  for (std::uint32_t i = 0; i < 50000; ++i) {
    const double u = uniform(draw_key(1, 3), i, 1);
    for (const double x : {(u - 0.5) * 0.2, (u - 0.5) * 1e-6, (u - 0.5) * 1e-12, u * 3}) {
      worst = std::max(worst, relative(logarithm_of_one_plus(x), std::log1p(x)));
      worst = std::max(worst, relative(exponential_minus_one(x), std::expm1(x)));
    }
    CHECK(relative(power(u * 9, 7.5 * (u - 0.5)), std::pow(u * 9, 7.5 * (u - 0.5))) < 1e-14);
  }
  CHECK(worst < 1e-13);
}

TEST_CASE("results are the same when the compiler computes them") {
  constexpr double at_compile_time[] = {exponential(1.25), exponential(-40.1), logarithm(3.7),
                                        logarithm(0.9999), power(2.5, 1.5)};
  volatile double x[] = {1.25, -40.1, 3.7, 0.9999, 2.5, 1.5};
  CHECK(exponential(x[0]) == at_compile_time[0]);
  CHECK(exponential(x[1]) == at_compile_time[1]);
  CHECK(logarithm(x[2]) == at_compile_time[2]);
  CHECK(logarithm(x[3]) == at_compile_time[3]);
  CHECK(power(x[4], x[5]) == at_compile_time[4]);
}

}  // namespace
}  // namespace meguri::forecast
