// What decides the goal of a road: how often a step is on the critical path, how much later it
// could end without moving the goal, and what a slip costs. Runs through the network as
// road_sampling.hpp draws them, with what is known of the steps already: a step that is done ended
// when it did, one that runs began when it did and takes at least as long as it took so far, one
// that waits does not begin before today. Total float after Kelley and Walker (1959). The same
// arguments give the same numbers on every machine; a network without queues and refusals is
// optimistic.
#pragma once

#include <optional>
#include <vector>

#include "interchange/road_reader.hpp"

namespace meguri::interchange {

// What is known of a step on the day of the question.
struct StepFact {
  std::optional<Date> started;
  std::optional<Date> done;
  std::optional<Date> planned;
  bool skipped{};
};

struct StepOutlook {
  std::optional<Date> p10, p50, p90;  // of its end
  double critical_share{};            // of the runs
  double slack_days_p50{};            // total float
  double slip_cost_days{};            // mean delay of the goal when it ends `slip` later
  bool before_goal{};                 // the goal waits for it
};

struct RoadOutlook {
  std::vector<StepOutlook> steps;  // of the step with the same index
  std::size_t runs{};
  Duration slip{};
};

// `start`: day 0 of the road. One fact a step.
[[nodiscard]] RoadOutlook outlook_of(const RoadPlan& road, Date start, Date today,
                                     const std::vector<StepFact>& facts, std::uint32_t runs,
                                     std::uint64_t seed, Duration slip);

}  // namespace meguri::interchange
