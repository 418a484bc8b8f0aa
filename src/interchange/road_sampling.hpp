// How long roads take when each step takes what its planning figure says: many runs through the
// network, steps drawn independently of each other. It holds no queue of staff, no gap in money and
// no refusal, so true spreads are wider and later; the forecast (forecast/forecast.hpp) knows more.
// The same arguments give the same days on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interchange/road_reader.hpp"

namespace meguri::interchange {

struct RoadDays {
  std::vector<std::int64_t> sorted_us;  // from the start of the road to its goal, one a run

  [[nodiscard]] double quantile_days(double share) const;
  [[nodiscard]] double share_within(Duration length) const;
};

// The road as its file plans it; rounds and gates count. `runs` > 0.
[[nodiscard]] RoadDays travel_days(const RoadPlan& road, std::uint32_t runs, std::uint64_t seed);

// Known steps one after the other, each as long as its plan but not shorter than its law; empty
// when a step is unknown or has no plan.
[[nodiscard]] RoadDays chain_days(const std::vector<std::string>& steps, std::uint32_t runs,
                                  std::uint64_t seed);

}  // namespace meguri::interchange
