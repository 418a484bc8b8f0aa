// A distribution made ready for millions of draws: build one for each assumption when a forecast
// starts, share them read-only among threads. value(u) is the distribution's quantile within the
// bounds below, never falls as u rises, and costs a few nanoseconds whatever the shape:
//   - constant, uniform, triangular, Weibull, weighted, empirical: evaluated directly;
//   - normal, lognormal: one table of normal quantiles for all, error below 1e-8 deviations;
//   - exponential: one table of its quantiles for all, error below 1e-8 means;
//   - gamma, Erlang, PERT: a table of its own, error below 1e-6 of the quantile (or of the width).
// Tables hold cubics in cells that are narrower toward both ends (16 or 32 to an octave of the
// smaller tail); further out than they reach (probability 1e-4 and less) the exact quantile
// answers.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "base/instant.hpp"
#include "forecast/distribution.hpp"
#include "forecast/draw.hpp"

namespace meguri::forecast {

// A rising function of u as cubics in the 2^cell_bits cells of each octave of min(u, 1 - u), from
// 1/2 down to 2^-octaves-1.
template <int octaves, int cell_bits>
class QuantileTable {
public:
  // `quantile(Tails)` is sampled at the ends and the thirds of each cell.
  template <class Quantile>
  void build(Quantile&& quantile);

  // False further out than the table reaches; `value` is then left alone.
  [[nodiscard]] bool find(double u, double& value) const {
    // Which half u is in is a coin toss, so no branch: positive doubles order like their bits.
    const auto below = std::bit_cast<std::uint64_t>(u);
    const auto above = std::bit_cast<std::uint64_t>(1 - u);
    const auto upper = static_cast<std::uint64_t>(static_cast<std::int64_t>(above - below) >> 63);
    const std::uint64_t bits = below ^ ((below ^ above) & upper);
    const std::uint64_t cell = (bits - lowest) >> cell_shift;
    if (cell >= half) [[unlikely]]
      return false;
    // The bits below the cell's are where in the cell the number lies: as a double of 1 to 2.
    const double t = std::bit_cast<double>((bits << cell_bits & fraction_mask) | one) - 1;
    const Cubic& cubic = cubic_[cell + (upper & half)];
    value = (cubic.c0 + cubic.c1 * t) + (cubic.c2 + cubic.c3 * t) * (t * t);
    return true;
  }

private:
  static constexpr std::uint64_t one = 0x3ff0000000000000u;
  static constexpr std::uint64_t fraction_mask = 0x000fffffffffffffu;
  static constexpr int cell_shift = 52 - cell_bits;
  static constexpr std::uint64_t half = std::uint64_t{octaves} << cell_bits;  // cells of a tail
  // The bits of the smallest tail in the table.
  static constexpr std::uint64_t lowest = std::uint64_t{1022 - octaves} << 52;

  struct alignas(32) Cubic {
    double c0, c1, c2, c3;
  };
  std::vector<Cubic> cubic_;  // lower tail, then upper tail
};

// Standard quantiles for all, built before main().
using StandardTable = QuantileTable<16, 5>;
extern const StandardTable normal_table;
extern const StandardTable exponential_table;

[[nodiscard]] inline double fast_normal_quantile(double u) {
  double z = 0;
  if (normal_table.find(u, z)) [[likely]]
    return z;
  return normal_quantile({u, 1 - u});
}
[[nodiscard]] inline double fast_exponential_quantile(double u) {
  double x = 0;
  if (exponential_table.find(u, x)) [[likely]]
    return x;
  return -logarithm(1 - u);
}

class Sampler {
public:
  Sampler() = default;  // the constant 0
  explicit Sampler(const Distribution& distribution, Duration unit = days(1));

  // 0 < u < 1.
  [[nodiscard]] double value(double u) const { return scaled(in_units_, u); }

  // value(u) units, rounded to the microsecond; negative becomes 0.
  [[nodiscard]] Duration duration(double u) const {
    const double us = scaled(in_us_, u);  // one half is in it already, for rounding
    if (us >= 1 && us < 0x1.0p62) [[likely]]
      return {static_cast<std::int64_t>(us)};
    return in_units(value(u), unit_);
  }
  [[nodiscard]] Duration duration_beyond(Duration age, double u) const {
    return sample_duration_beyond(distribution_, unit_, age, u);
  }

  [[nodiscard]] const Distribution& distribution() const { return distribution_; }

private:
  enum class Way : std::uint8_t { line, exponential, normal, lognormal, table, exact };
  struct Scale {
    double at;
    double width;
    double middle;  // of the logarithm
  };

  [[nodiscard]] double scaled(const Scale& to, double u) const {
    switch (way_) {
      case Way::line: return to.at + to.width * u;
      case Way::exponential: return to.at + to.width * fast_exponential_quantile(u);
      case Way::normal: return to.at + to.width * fast_normal_quantile(u);
      case Way::lognormal:
        return to.at + exponential(to.middle + distribution_.b * fast_normal_quantile(u));
      case Way::table: {
        double found = 0;
        if (table_.find(u, found)) [[likely]]
          return to.at + to.width * found;
        break;
      }
      case Way::exact: break;
    }
    return to.at + to.width * quantile(distribution_, u);
  }

  void prepare();  // way_, in_units_ and table_ from the distribution

  Way way_ = Way::line;
  Scale in_us_{0.5, 0, 0};
  Scale in_units_{0, 0, 0};
  Duration unit_ = days(1);
  QuantileTable<12, 4> table_;
  Distribution distribution_;
};

template <int octaves, int cell_bits>
template <class Quantile>
void QuantileTable<octaves, cell_bits>::build(Quantile&& quantile) {
  cubic_.clear();
  cubic_.reserve(2 * half);
  for (const bool upper : {false, true}) {
    double last = 0;
    for (std::uint64_t cell = 0; cell < half; ++cell) {
      const double from = std::bit_cast<double>(lowest + (cell << cell_shift));
      const double to = std::bit_cast<double>(lowest + ((cell + 1) << cell_shift));
      double y[4];
      for (int i = 0; i < 4; ++i) {
        const double tail = i == 3 ? to : from + (to - from) * i / 3;
        const bool known = i == 0 && cell > 0;
        y[i] = known ? last : quantile(upper ? Tails{1 - tail, tail} : Tails{tail, 1 - tail});
      }
      last = y[3];
      // Newton's form at 0, 1/3, 2/3, 1, written out in powers of t.
      const double d1 = 3 * (y[1] - y[0]);
      const double d2 = 4.5 * (y[2] - 2 * y[1] + y[0]);
      const double d3 = 4.5 * (y[3] - 3 * y[2] + 3 * y[1] - y[0]);
      cubic_.push_back({y[0], d1 - d2 / 3 + d3 * 2 / 9, d2 - d3, d3});
    }
  }
}

}  // namespace meguri::forecast
