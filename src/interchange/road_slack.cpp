#include "interchange/road_slack.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.hpp"
#include "interchange/step_draw.hpp"

namespace meguri::interchange {
namespace {

using regulation::StepTimes;

constexpr double day_us = static_cast<double>(days(1).us);

// One road with what is known of it; times are since its start.
class Traveller {
public:
  Traveller(const RoadPlan& road, Date start, Date today, const std::vector<StepFact>& facts)
      : road_(road), facts_(facts), start_(start), now_(since(today)) {
    MEGURI_CHECK(facts.size() == road.steps.size());
    for (const RoadStepPlan& step : road.steps)
      draws_.emplace_back(step.duration ? &*step.duration : nullptr,
                          step.rounds ? &*step.rounds : nullptr);
    mark_before_goal();
  }

  void draw(std::uint64_t seed, std::uint64_t run, std::vector<Duration>& durations) const {
    for (std::size_t i = 0; i < draws_.size(); ++i) durations[i] = draws_[i].draw(seed, run, i);
  }

  void travel(const std::vector<Duration>& durations, std::vector<StepTimes>& times) const {
    for (const std::uint32_t i : road_.network.order()) times[i] = step(i, durations[i], times);
  }

  // The latest end of each step that leaves the goal where it is; nothing waits for the goal.
  void latest_ends(const std::vector<StepTimes>& times, std::vector<Duration>& latest) const {
    std::ranges::fill(latest, Duration{std::numeric_limits<std::int64_t>::max()});
    latest[road_.goal] = times[road_.goal].end;
    const auto& order = road_.network.order();
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
      const std::uint32_t i = *at;
      if (latest[i].us == std::numeric_limits<std::int64_t>::max()) continue;
      const Duration begins = latest[i] - (times[i].end - times[i].start);
      for (const regulation::Wait& wait : road_.network.steps()[i].after)
        latest[wait.step] = std::min(latest[wait.step], begins - wait.lag);
    }
  }

  [[nodiscard]] bool before_goal(std::size_t i) const { return before_goal_[i]; }
  [[nodiscard]] bool over(std::size_t i) const {
    return facts_[i].done.has_value() || facts_[i].skipped;
  }
  [[nodiscard]] Date date(Duration at) const {
    return start_ + static_cast<std::int32_t>(std::ceil(static_cast<double>(at.us) / day_us));
  }

private:
  Duration since(Date date) const { return days(date - start_); }

  StepTimes step(std::uint32_t i, Duration length, const std::vector<StepTimes>& times) const {
    const regulation::RoadStep& known = road_.network.steps()[i];
    const StepFact& fact = facts_[i];
    if (fact.done) {
      const Duration end = since(*fact.done);
      return {fact.started ? since(*fact.started) : end, end};
    }
    Duration begin = known.earliest;
    for (const regulation::Wait& wait : known.after)
      begin = std::max(begin, times[wait.step].end + wait.lag);
    if (fact.skipped) return {begin, begin};
    length = std::max(length, known.gate_minimum);
    if (fact.started) {
      begin = since(*fact.started);
      return {begin, begin + std::max(length, now_ - begin)};
    }
    begin = std::max(begin, now_);
    return {begin, begin + length};
  }

  void mark_before_goal() {
    before_goal_.assign(road_.steps.size(), false);
    before_goal_[road_.goal] = true;
    const auto& order = road_.network.order();
    for (auto at = order.rbegin(); at != order.rend(); ++at)
      if (before_goal_[*at])
        for (const regulation::Wait& wait : road_.network.steps()[*at].after)
          before_goal_[wait.step] = true;
  }

  const RoadPlan& road_;
  const std::vector<StepFact>& facts_;
  Date start_;
  Duration now_;
  std::vector<StepDraw> draws_;
  std::vector<bool> before_goal_;
};

std::int64_t quantile(std::vector<std::int64_t>& values, double share) {
  const auto at = static_cast<std::size_t>(
      std::max(std::ceil(share * static_cast<double>(values.size())) - 1, 0.0));
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(at));
  return values[at];
}

// All that the runs say of one step.
struct Seen {
  std::vector<std::int64_t> ends, slacks;
  std::size_t critical = 0;
  double moved_us = 0;
};

void see_run(const Traveller& traveller, const RoadPlan& road, Duration slip,
             std::vector<Duration>& durations, std::vector<Seen>& seen) {
  std::vector<StepTimes> times(road.steps.size()), later(road.steps.size());
  std::vector<Duration> latest(road.steps.size());
  traveller.travel(durations, times);
  traveller.latest_ends(times, latest);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    seen[i].ends.push_back(times[i].end.us);
    if (!traveller.before_goal(i) || traveller.over(i)) continue;
    const Duration slack = latest[i] - times[i].end;
    seen[i].slacks.push_back(slack.us);
    seen[i].critical += slack.us <= 0;
    if (slack.us >= slip.us) continue;  // the goal does not move
    // Later by `slip` than it would end in this run, whatever gate or elapsed time decided that.
    const Duration before = durations[i];
    durations[i] = times[i].end - times[i].start + slip;
    traveller.travel(durations, later);
    durations[i] = before;
    seen[i].moved_us += static_cast<double>((later[road.goal].end - times[road.goal].end).us);
  }
}

}  // namespace

RoadOutlook outlook_of(const RoadPlan& road, Date start, Date today,
                       const std::vector<StepFact>& facts, std::uint32_t runs, std::uint64_t seed,
                       Duration slip) {
  MEGURI_CHECK(runs > 0 && !road.steps.empty());
  const Traveller traveller(road, start, today, facts);
  std::vector<Seen> seen(road.steps.size());
  std::vector<Duration> durations(road.steps.size());
  for (std::uint64_t run = 0; run < runs; ++run) {
    traveller.draw(seed, run, durations);
    see_run(traveller, road, slip, durations, seen);
  }
  RoadOutlook outlook{.steps = {}, .runs = runs, .slip = slip};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    StepOutlook step;
    step.before_goal = traveller.before_goal(i);
    if (!traveller.over(i)) {
      step.p10 = traveller.date({quantile(seen[i].ends, 0.1)});
      step.p50 = traveller.date({quantile(seen[i].ends, 0.5)});
      step.p90 = traveller.date({quantile(seen[i].ends, 0.9)});
    }
    if (!seen[i].slacks.empty()) {
      step.critical_share = static_cast<double>(seen[i].critical) / runs;
      step.slack_days_p50 = static_cast<double>(quantile(seen[i].slacks, 0.5)) / day_us;
      step.slip_cost_days = seen[i].moved_us / day_us / runs;
    }
    outlook.steps.push_back(step);
  }
  return outlook;
}

}  // namespace meguri::interchange
