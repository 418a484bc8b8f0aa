// The length of one step of a road in one run. For the files that travel roads.
#pragma once

#include <cmath>

#include "forecast/draw.hpp"
#include "interchange/figure_distribution.hpp"

namespace meguri::interchange {

// A step's length in one run; every round is drawn anew. `step` keeps the draws of steps apart.
class StepDraw {
public:
  StepDraw(const Figure* duration, const Figure* rounds) {
    if (duration != nullptr) length_ = to_distribution(*duration).value();
    if (rounds != nullptr) rounds_ = to_distribution(*rounds).value();
    timed_ = duration != nullptr;
    repeated_ = rounds != nullptr;
  }

  [[nodiscard]] Duration draw(std::uint64_t seed, std::uint64_t run, std::uint64_t step) const {
    if (!timed_) return {};
    std::uint32_t rounds = 1;
    if (repeated_) {
      const double u = forecast::unit_interval(forecast::draw(seed, run, step, 0));
      rounds = static_cast<std::uint32_t>(std::lround(forecast::quantile(rounds_, u)));
    }
    Duration sum{};
    for (std::uint32_t round = 0; round < rounds; ++round) {
      const double u = forecast::unit_interval(forecast::draw(seed, run, step, 1, round));
      sum += forecast::sample_duration(length_, days(1), u);
    }
    return sum;
  }

private:
  forecast::Distribution length_;
  forecast::Distribution rounds_;
  bool timed_ = false;
  bool repeated_ = false;
};

}  // namespace meguri::interchange
