// The roads of the programme file on the day of the page: each milestone as it was planned at the
// start, as it is expected, as it came; how often a step decides the goal, how much later it could
// end, what a slip costs there (interchange/road_slack.hpp). Expected dates are those of the last
// forecast where there is one, so that all pages say the same.
#pragma once

#include "interchange/road_reader.hpp"
#include "view/sources.hpp"

namespace meguri {

// From the programme file: what the roads are and which milestones of the state their steps became.
struct PlannedRoads {
  Date start{};
  std::vector<interchange::RoadPlan> roads;
  std::vector<std::vector<MilestoneId>> milestones;  // by road and step
};

// Days: sampled over the plan of a road, or counted over approvals.
struct DaySpreadView {
  std::int64_t low_days{};  // P10
  std::int64_t median_days{};
  std::int64_t high_days{};    // P90
  std::int64_t cases{};        // counted; 0: sampled
  std::int64_t from_memory{};  // of them
};
MEGURI_DESCRIBE(DaySpreadView, low_days, median_days, high_days, cases, from_memory)

struct StepOutlookView {
  MilestoneId milestone{};
  std::string step;       // "JP-07", or the id in the file
  std::string from_step;  // of the known roads; may be empty
  std::string step_name;
  std::optional<Date> agreed;  // the date that the ledger was given
  std::optional<Date> plan_low;
  std::optional<Date> plan_median;
  std::optional<Date> plan_high;  // as the file plans it, from day 0
  std::optional<Date> expected_low;
  std::optional<Date> expected_median;
  std::optional<Date> expected_high;
  std::optional<Date> done;
  bool skipped{};
  bool goal{};
  bool weighs{};  // the goal waits for it, and it is not done: the next three say something
  std::int32_t critical_bp{};
  std::int32_t slack_days{};
  std::int32_t slip_cost_days{};
  std::int32_t plan_critical_bp{};  // the same at the start of the road
  std::int32_t plan_slack_days{};
};
MEGURI_DESCRIBE(StepOutlookView, milestone, step, from_step, step_name, agreed, plan_low,
                plan_median, plan_high, expected_low, expected_median, expected_high, done, skipped,
                goal, weighs, critical_bp, slack_days, slip_cost_days, plan_critical_bp,
                plan_slack_days)

struct RoadOutlookView {
  std::string road_id;
  std::string road_name;
  std::string note;
  std::string track;  // of its first known step
  bool reference{};   // not of the programme: a market to compare with, from the same day 0
  Date start{};
  std::int64_t slip_days{};  // the slip that is asked about
  DaySpreadView to_goal;     // as the file plans it, from day 0 to the goal
  std::int32_t within_year_bp{};
  std::vector<StepOutlookView> steps;
};
MEGURI_DESCRIBE(RoadOutlookView, road_id, road_name, note, track, reference, start, slip_days,
                to_goal, within_year_bp, steps)

// The roads of the programme, then the first dose in the markets that it has no road to.
[[nodiscard]] std::vector<RoadOutlookView> road_outlooks(const Sources& sources,
                                                         const Viewer& viewer,
                                                         const PlannedRoads& planned);

// What it costs a road when this step ends `slip_days` later; of a step that is done, its day.
struct StepEffectView {
  std::string road_name;
  std::optional<Date> done;
  std::optional<Date> expected_median;
  std::int64_t slip_days{};
  std::int32_t moved_days{};
  std::int32_t critical_bp{};
};
MEGURI_DESCRIBE(StepEffectView, road_name, done, expected_median, slip_days, moved_days,
                critical_bp)

[[nodiscard]] std::vector<StepEffectView> effects_of(const std::vector<RoadOutlookView>& roads,
                                                     std::string_view step);

}  // namespace meguri
