#include "interchange/road_sampling.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "interchange/step_draw.hpp"

namespace meguri::interchange {
namespace {

constexpr double day_us = static_cast<double>(days(1).us);

}  // namespace

double RoadDays::quantile_days(double share) const {
  MEGURI_CHECK(!sorted_us.empty());
  const double index = std::ceil(share * static_cast<double>(sorted_us.size())) - 1;
  return static_cast<double>(sorted_us[static_cast<std::size_t>(std::max(index, 0.0))]) / day_us;
}

double RoadDays::share_within(Duration length) const {
  if (sorted_us.empty()) return 0;
  const auto until = std::ranges::upper_bound(sorted_us, length.us);
  return static_cast<double>(until - sorted_us.begin()) / static_cast<double>(sorted_us.size());
}

RoadDays travel_days(const RoadPlan& road, std::uint32_t runs, std::uint64_t seed) {
  MEGURI_CHECK(runs > 0 && !road.steps.empty());
  std::vector<StepDraw> draws;
  for (const RoadStepPlan& step : road.steps)
    draws.emplace_back(step.duration ? &*step.duration : nullptr,
                       step.rounds ? &*step.rounds : nullptr);
  RoadDays result;
  std::vector<Duration> durations(road.steps.size());
  std::vector<regulation::StepTimes> times(road.steps.size());
  for (std::uint64_t run = 0; run < runs; ++run) {
    for (std::size_t i = 0; i < draws.size(); ++i) durations[i] = draws[i].draw(seed, run, i);
    road.network.travel(durations, times);
    result.sorted_us.push_back(times[road.goal].end.us);
  }
  std::ranges::sort(result.sorted_us);
  return result;
}

RoadDays chain_days(const std::vector<std::string>& steps, std::uint32_t runs, std::uint64_t seed) {
  RoadDays result;
  std::vector<StepDraw> draws;
  std::vector<Duration> least;
  for (const std::string& id : steps) {
    const TrackStep* step = find_track_step(id);
    if (step == nullptr || !step->plan) return result;
    draws.emplace_back(&*step->plan, nullptr);
    least.push_back(Duration{step->statutory ? step->statutory->constant() : 0});
  }
  for (std::uint64_t run = 0; run < runs; ++run) {
    Duration sum{};
    for (std::size_t i = 0; i < draws.size(); ++i)
      sum += std::max(draws[i].draw(seed, run, i), least[i]);
    result.sorted_us.push_back(sum.us);
  }
  std::ranges::sort(result.sorted_us);
  return result;
}

}  // namespace meguri::interchange
