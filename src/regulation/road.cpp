#include "regulation/road.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.hpp"

namespace meguri::regulation {
namespace {

constexpr std::size_t steps_max = 1'000;
constexpr std::size_t waits_max = 64;

std::optional<RoadFault> fault_of(std::span<const RoadStep> steps) {
  using Kind = RoadFault::Kind;
  if (steps.size() > steps_max) return RoadFault{Kind::too_large, {}};
  for (std::uint32_t i = 0; i < steps.size(); ++i) {
    const RoadStep& step = steps[i];
    if (step.after.size() > waits_max) return RoadFault{Kind::too_large, {i}};
    if (step.earliest < Duration{} || step.gate_minimum < Duration{})
      return RoadFault{Kind::negative_time, {i}};
    for (const Wait& wait : step.after) {
      if (wait.step >= steps.size()) return RoadFault{Kind::unknown_step, {i}};
      if (wait.lag < Duration{}) return RoadFault{Kind::negative_time, {i}};
    }
  }
  return std::nullopt;
}

bool is_free(const RoadStep& step, const std::vector<bool>& placed) {
  return std::ranges::all_of(step.after, [&](const Wait& wait) { return placed[wait.step]; });
}

// Walks back from a step that could not be placed: each such step waits for another, so the walk
// meets itself.
RoadFault cycle_in(std::span<const RoadStep> steps, const std::vector<bool>& placed) {
  const auto first = std::ranges::find(placed, false);
  auto at = static_cast<std::uint32_t>(first - placed.begin());
  std::vector<std::uint32_t> walk;
  while (std::ranges::find(walk, at) == walk.end()) {
    walk.push_back(at);
    const auto stuck =
        std::ranges::find_if(steps[at].after, [&](const Wait& wait) { return !placed[wait.step]; });
    MEGURI_CHECK(stuck != steps[at].after.end());
    at = stuck->step;
  }
  walk.erase(walk.begin(), std::ranges::find(walk, at));
  std::ranges::rotate(walk, std::ranges::min_element(walk));  // one cycle, one way to say it
  return {RoadFault::Kind::cycle, std::move(walk)};
}

}  // namespace

std::expected<Road, RoadFault> Road::make(std::vector<RoadStep> steps) {
  if (auto fault = fault_of(steps)) return std::unexpected(std::move(*fault));
  Road road;
  std::vector<bool> placed(steps.size(), false);
  while (road.order_.size() < steps.size()) {
    std::uint32_t next = 0;
    while (next < steps.size() && (placed[next] || !is_free(steps[next], placed))) ++next;
    if (next == steps.size()) return std::unexpected(cycle_in(steps, placed));
    placed[next] = true;
    road.order_.push_back(next);
  }
  road.steps_ = std::move(steps);
  return road;
}

void Road::travel(std::span<const Duration> durations, std::span<StepTimes> times) const {
  MEGURI_CHECK(durations.size() == steps_.size());
  MEGURI_CHECK(times.size() == steps_.size());
  for (const std::uint32_t i : order_) {
    const RoadStep& step = steps_[i];
    MEGURI_CHECK(durations[i] >= Duration{});
    Duration start = step.earliest;
    for (const Wait& wait : step.after) start = std::max(start, times[wait.step].end + wait.lag);
    times[i] = {start, start + std::max(durations[i], step.gate_minimum)};
  }
}

Duration Road::completion(std::span<const Duration> durations, std::span<StepTimes> scratch) const {
  travel(durations, scratch);
  Duration last{};
  for (const StepTimes& times : scratch) last = std::max(last, times.end);
  return last;
}

std::vector<std::uint32_t> Road::critical_path(std::span<const StepTimes> times,
                                               std::uint32_t last) const {
  MEGURI_CHECK(times.size() == steps_.size() && last < steps_.size());
  std::vector<std::uint32_t> path{last};
  for (;;) {
    const std::uint32_t at = path.back();
    const auto& after = steps_[at].after;
    const auto decides = [&](const Wait& wait) {
      return times[wait.step].end + wait.lag == times[at].start;
    };
    const auto before = std::ranges::find_if(after, decides);
    // A step that starts at its own earliest time waited for no other step, unless one ended then.
    if (before == after.end()) break;
    path.push_back(before->step);
  }
  std::ranges::reverse(path);
  return path;
}

}  // namespace meguri::regulation
