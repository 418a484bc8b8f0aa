// A road: the steps from a decision to a goal (a first dose, an approval) and what each waits for.
//
// A road is an acyclic network. A step starts at the latest of: the ends of the steps that it waits
// for, each with its lag ("not before x + 30 days"), and its own earliest start. It takes its
// duration, but a gate takes at least its minimum: the law's waiting time cannot be crushed,
// however short a duration somebody hopes for. Times are Durations since the start of the road.
// Finding times is a pure function over arrays of durations, so that a forecast can draw them.
// Limits: 1,000 steps, 64 waits a step. Source of the rule of a longest path: Kelley and Walker,
// "Critical-path planning and scheduling" (1959).
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace meguri::regulation {

struct Wait {
  std::uint32_t step{};  // index of the step that must have ended
  Duration lag{};        // and so long ago; not negative
};

struct RoadStep {
  std::string id;
  std::vector<Wait> after;
  Duration earliest{};      // not before this; 0: no such rule
  Duration gate_minimum{};  // 0: no gate
};

// Why steps make no road.
struct RoadFault {
  enum class Kind : std::uint8_t {
    cycle,         // `steps` wait for each other in this order, the last for the first
    unknown_step,  // steps[0] waits for an index that is not there
    negative_time,
    too_large,
  };
  Kind kind{};
  std::vector<std::uint32_t> steps;
};

struct StepTimes {
  Duration start;
  Duration end;
  bool operator==(const StepTimes&) const = default;
};

class Road {
public:
  [[nodiscard]] static std::expected<Road, RoadFault> make(std::vector<RoadStep> steps);

  [[nodiscard]] const std::vector<RoadStep>& steps() const { return steps_; }
  // Every step after all that it waits for; of those that are free the first in the list.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }

  // Start and end of every step, written to `times`. One duration a step, none negative.
  void travel(std::span<const Duration> durations, std::span<StepTimes> times) const;
  // The end of the last step to end.
  [[nodiscard]] Duration completion(std::span<const Duration> durations,
                                    std::span<StepTimes> scratch) const;
  // The steps that decide when `last` ends, from the start of the road: shortening anything else
  // does not help. Of equals the first in the list.
  [[nodiscard]] std::vector<std::uint32_t> critical_path(std::span<const StepTimes> times,
                                                         std::uint32_t last) const;

private:
  std::vector<RoadStep> steps_;
  std::vector<std::uint32_t> order_;
};

}  // namespace meguri::regulation
