#include "forecast/draw.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace meguri::forecast {
namespace {

using Bits = std::uint64_t (*)(std::uint64_t);  // the i-th draw of a sequence that must look random

// Every sequence moves one argument, or one bit position of it, and holds the others.
constexpr Bits sequences[] = {
    [](std::uint64_t i) { return draw(1, 1, i, 1, 0); },
    [](std::uint64_t i) { return draw(1, 1, 1, 1, static_cast<std::uint32_t>(i)); },
    [](std::uint64_t i) { return draw(1, 1, 1, static_cast<std::uint32_t>(i), 0); },
    [](std::uint64_t i) { return draw(1, i, 1, 1, 0); },
    [](std::uint64_t i) { return draw(i, 1, 1, 1, 0); },
    [](std::uint64_t i) { return draw(0, 0, i, 0, 0); },
    [](std::uint64_t i) { return draw(0, 0, i << 40, 0, 0); },
    [](std::uint64_t i) { return draw(7, 3, i >> 4, i & 15, 0); },
    [](std::uint64_t i) { return draw(7, i & 63, i >> 6, 2, static_cast<std::uint32_t>(i & 3)); },
    [](std::uint64_t i) { return std::rotl(draw(2, 5, i, 1, 0), 32); },
};
constexpr std::uint64_t length = 1 << 17;

// Pearson's chi-squared over 256 cells as a number of standard deviations from its mean.
double chi_squared_sigma(const std::vector<std::uint32_t>& count, double total) {
  const double expected = total / static_cast<double>(count.size());
  double sum = 0;
  for (const std::uint32_t n : count) sum += (n - expected) * (n - expected) / expected;
  const double freedom = static_cast<double>(count.size()) - 1;
  return (sum - freedom) / std::sqrt(2 * freedom);
}

TEST_CASE("a draw depends on nothing but its arguments, and on each of them") {
  static_assert(draw(1, 2, 3, 4, 5) == draw(draw_key(1, 2), 3, 4, 5));
  CHECK(draw(1, 2, 3, 4, 5) == 0xa402209548775dceu);
  CHECK(draw(1, 2, 3, 4, 5) != draw(2, 2, 3, 4, 5));
  CHECK(draw(1, 2, 3, 4, 5) != draw(1, 3, 3, 4, 5));
  CHECK(draw(1, 2, 3, 4, 5) != draw(1, 2, 4, 4, 5));
  CHECK(draw(1, 2, 3, 4, 5) != draw(1, 2, 3, 5, 5));
  CHECK(draw(1, 2, 3, 4, 5) != draw(1, 2, 3, 4, 6));
  CHECK(draw(1, 2, 3, 4, 5) != draw(2, 1, 3, 4, 5));  // seed and replicate are no pair to swap
}

TEST_CASE("numbers between 0 and 1 never reach either end and mirror exactly") {
  CHECK(unit_interval(0) == 0x1.0p-53);
  CHECK(unit_interval(~std::uint64_t{0}) == 1.0 - 0x1.0p-53);
  const double u = unit_interval(0x123456789abcdef0u);
  CHECK(1.0 - u == unit_interval(~std::uint64_t{0x123456789abcdef0u}));
}

TEST_CASE("draws fill the unit interval evenly, one by one and in neighbouring pairs") {
  for (const Bits bits : sequences) {
    std::vector<std::uint32_t> high(256), low(256), pair(4096);
    for (std::uint64_t i = 0; i < length; ++i) {
      const std::uint64_t now = bits(i);
      const std::uint64_t next = bits(i + 1);
      ++high[now >> 56];
      ++low[now & 255];
      ++pair[(now >> 58) << 6 | next >> 58];
    }
    CHECK(std::abs(chi_squared_sigma(high, length)) < 4.5);
    CHECK(std::abs(chi_squared_sigma(low, length)) < 4.5);
    CHECK(std::abs(chi_squared_sigma(pair, length)) < 4.5);
  }
}

TEST_CASE("draws at a distance of 1 to 256 counters are not correlated") {
  for (const Bits bits : sequences) {
    std::vector<double> x(length);
    for (std::uint64_t i = 0; i < length; ++i) x[i] = unit_interval(bits(i)) - 0.5;
    double worst = 0;
    for (std::uint64_t lag = 1; lag <= 256; lag = lag < 16 ? lag + 1 : lag * 2) {
      double sum = 0;
      for (std::uint64_t i = 0; i + lag < length; ++i) sum += x[i] * x[i + lag];
      worst = std::max(worst, std::abs(sum * 12 / std::sqrt(static_cast<double>(length))));
    }
    CHECK(worst < 4.8);
  }
}

TEST_CASE("two streams that differ in one neighbouring argument are not correlated") {
  double worst = 0;
  for (std::uint64_t shift = 0; shift < 64; ++shift) {
    double seeds = 0, replicates = 0, entities = 0, purposes = 0, attempts = 0;
    constexpr std::uint64_t n = 4096;
    for (std::uint64_t i = 0; i < n; ++i) {
      const std::uint64_t bit = std::uint64_t{1} << shift;
      const auto small = static_cast<std::uint32_t>(std::uint64_t{1} << shift % 32);
      const double x = unit_interval(draw(1, 2, i, 3, 4)) - 0.5;
      seeds += x * (unit_interval(draw(1 ^ bit, 2, i, 3, 4)) - 0.5);
      replicates += x * (unit_interval(draw(1, 2 ^ bit, i, 3, 4)) - 0.5);
      if (shift < 51) {  // above the bits that i takes
        entities += x * (unit_interval(draw(1, 2, i ^ bit << 13, 3, 4)) - 0.5);
      }
      purposes += x * (unit_interval(draw(1, 2, i, 3 ^ small, 4)) - 0.5);
      attempts += x * (unit_interval(draw(1, 2, i, 3, 4 ^ small)) - 0.5);
    }
    for (const double sum : {seeds, replicates, entities, purposes, attempts}) {
      worst = std::max(worst, std::abs(sum * 12 / std::sqrt(static_cast<double>(n))));
    }
  }
  CHECK(worst < 5.0);
}

TEST_CASE("a bit of an argument turns each bit of the draw with a chance of one half") {
  constexpr int keys = 2000;
  double worst = 0;
  for (int from = 0; from < 128; ++from) {
    std::array<int, 64> turned{};
    for (int k = 0; k < keys; ++k) {
      const DrawKey key = draw_key(11, static_cast<std::uint64_t>(k) / 50);
      const auto entity = static_cast<std::uint64_t>(k % 50);
      const std::uint64_t there = from < 64 ? std::uint64_t{1} << from : 0;
      const std::uint64_t what = from < 64 ? 0 : std::uint64_t{1} << (from - 64);
      const std::uint64_t difference =
          draw(key, entity, 1, 0) ^ draw(key, entity ^ there,
                                         1 ^ static_cast<std::uint32_t>(what >> 32),
                                         static_cast<std::uint32_t>(what));
      for (std::size_t to = 0; to < 64; ++to) {
        turned[to] += static_cast<int>(difference >> to & 1);
      }
    }
    for (const int n : turned) worst = std::max(worst, std::abs(n - keys / 2.0));
  }
  CHECK(worst < 5.5 * std::sqrt(keys / 4.0));  // the largest of 8,192 binomial counts
}

TEST_CASE("sums of many draws have the variance of independent ones") {
  // A sequence that is too even (a Weyl sequence) or too lumpy shows here although its cells fill.
  for (const Bits bits : sequences) {
    constexpr std::uint64_t block = 64, blocks = length / block;
    double square = 0;
    for (std::uint64_t b = 0; b < blocks; ++b) {
      double sum = 0;
      for (std::uint64_t i = 0; i < block; ++i) sum += unit_interval(bits(b * block + i)) - 0.5;
      square += sum * sum * 12 / block;
    }
    const double sigma = std::sqrt(2.0 / static_cast<double>(blocks));
    CHECK(std::abs(square / static_cast<double>(blocks) - 1) < 4.5 * sigma);
  }
}

}  // namespace
}  // namespace meguri::forecast
