#include "view/regulation_outlook.hpp"

#include <algorithm>
#include <cmath>

#include "interchange/road_sampling.hpp"
#include "interchange/road_slack.hpp"
#include "report/regulation_compare.hpp"
#include "view/reader.hpp"

namespace meguri {
namespace {

using interchange::RoadPlan;
using interchange::StepFact;
using interchange::StepOutlook;

constexpr std::uint32_t runs = 1'000;
constexpr std::uint64_t seed = 1;
constexpr Duration slip = days(30);

std::optional<Date> day_of(Instant at) {
  return at == never || at == Instant{} ? std::nullopt : std::optional(date_in_japan(at));
}

std::int32_t whole(double value) { return static_cast<std::int32_t>(std::lround(value)); }
std::int32_t basis_points(double share) { return whole(share * 10'000); }

StepFact fact_of(const Milestone& row) {
  return {.started = day_of(row.started_at),
          .done = row.status == MilestoneStatus::done ? day_of(row.done_at) : std::nullopt,
          .planned = day_of(row.planned_at),
          .skipped = row.status == MilestoneStatus::skipped};
}

const forecast::DateForecast* forecast_of(const Sources& sources, MilestoneId id) {
  if (sources.forecast == nullptr) return nullptr;
  for (const forecast::MilestoneForecast& one : sources.forecast->milestones)
    if (one.milestone == id) return &one.date;
  return nullptr;
}

void set_expected(StepOutlookView& view, const StepOutlook& outlook,
                  const forecast::DateForecast* date) {
  view.expected_low = date ? day_of(date->p10.at) : outlook.p10;
  view.expected_median = date ? day_of(date->p50.at) : outlook.p50;
  view.expected_high = date ? day_of(date->p90.at) : outlook.p90;
}

StepOutlookView step_view(const interchange::RoadStepPlan& step, const StepFact& fact,
                          const StepOutlook& planned, const StepOutlook& now, Language language) {
  return {.milestone = {},
          .step = step.id,
          .from_step = step.from,
          .step_name = report::in(language, step.name),
          .agreed = fact.planned,
          .plan_low = planned.p10,
          .plan_median = planned.p50,
          .plan_high = planned.p90,
          .expected_low = {},
          .expected_median = {},
          .expected_high = {},
          .done = fact.done,
          .skipped = fact.skipped,
          .goal = false,
          .weighs = now.p50.has_value() && now.before_goal,
          .critical_bp = basis_points(now.critical_share),
          .slack_days = whole(now.slack_days_p50),
          .slip_cost_days = whole(now.slip_cost_days),
          .plan_critical_bp = planned.before_goal ? basis_points(planned.critical_share) : 0,
          .plan_slack_days = whole(planned.slack_days_p50)};
}

DaySpreadView spread_of(const interchange::RoadDays& travelled) {
  return {.low_days = std::lround(travelled.quantile_days(0.1)),
          .median_days = std::lround(travelled.quantile_days(0.5)),
          .high_days = std::lround(travelled.quantile_days(0.9)),
          .cases = 0,
          .from_memory = 0};
}

void set_time(RoadOutlookView& view, const RoadPlan& road) {
  const interchange::RoadDays travelled = interchange::travel_days(road, runs, seed);
  view.to_goal = spread_of(travelled);
  view.within_year_bp = basis_points(travelled.share_within(days(365)));
}

// What a trigger ends has no days in the plan.
void forget_plan(StepOutlookView& step) {
  step.plan_low = step.plan_median = step.plan_high = std::nullopt;
  step.plan_critical_bp = step.plan_slack_days = 0;
}

RoadOutlookView outlook_view(const Reader& reader, const RoadPlan& road, Date start,
                             const std::vector<MilestoneId>& milestones) {
  const Language language = reader.viewer.language;
  RoadOutlookView view;
  view.road_id = road.id;
  view.road_name = report::in(language, road.name);
  view.note = report::in(language, road.note);
  view.start = start;
  view.slip_days = slip.us / days(1).us;
  set_time(view, road);
  std::vector<StepFact> facts;
  for (const MilestoneId id : milestones) {
    const Milestone* row = reader.state().milestones.find(id);
    facts.push_back(row == nullptr ? StepFact{} : fact_of(*row));
  }
  const std::vector<StepFact> nothing(road.steps.size());
  const auto planned = interchange::outlook_of(road, start, start, nothing, runs, seed, slip);
  const auto now =
      interchange::outlook_of(road, start, date_in_japan(reader.now()), facts, runs, seed, slip);
  for (std::size_t i = 0; i < road.steps.size(); ++i) {
    StepOutlookView step =
        step_view(road.steps[i], facts[i], planned.steps[i], now.steps[i], language);
    if (!road.steps[i].duration) forget_plan(step);
    step.milestone = milestones[i];
    step.goal = i == road.goal;
    if (!step.done && !step.skipped)
      set_expected(step, now.steps[i], forecast_of(reader.sources, milestones[i]));
    if (const auto* known = interchange::find_track_step(road.steps[i].from);
        known != nullptr && view.track.empty())
      view.track = known->track;
    view.steps.push_back(std::move(step));
  }
  return view;
}

StepOutlookView reference_step(const interchange::TrackStep& step,
                               const interchange::RoadDays& until, Date start, Language language) {
  const auto on = [&](double share) {
    return std::optional(start + static_cast<std::int32_t>(whole(until.quantile_days(share))));
  };
  StepOutlookView view;
  view.step = view.from_step = step.id;
  view.step_name = report::in(language, step.name);
  view.plan_low = on(0.1);
  view.plan_median = on(0.5);
  view.plan_high = on(0.9);
  return view;
}

RoadOutlookView reference_road(interchange::Region region, Date start, Language language) {
  const std::vector<std::string>& chain = report::first_dose_steps(region);
  const auto* const first = interchange::find_track_step(chain.front());
  RoadOutlookView view;
  view.road_id = view.track = first->track;
  view.road_name = report::in(language, first->track_name);
  view.reference = true;
  view.start = start;
  for (std::size_t length = 1; length <= chain.size(); ++length) {
    const auto part =
        std::vector(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(length));
    const interchange::RoadDays until = interchange::chain_days(part, runs, seed);
    view.steps.push_back(
        reference_step(*interchange::find_track_step(part.back()), until, start, language));
    if (length < chain.size()) continue;
    view.to_goal = spread_of(until);
    view.within_year_bp = basis_points(until.share_within(days(365)));
    view.steps.back().goal = true;
  }
  return view;
}

}  // namespace

std::vector<RoadOutlookView> road_outlooks(const Sources& sources, const Viewer& viewer,
                                           const PlannedRoads& planned) {
  const Reader reader(sources, viewer);
  std::vector<RoadOutlookView> views;
  for (std::size_t i = 0; i < planned.roads.size(); ++i) {
    const RoadPlan& road = planned.roads[i];
    if (planned.milestones[i].size() == road.steps.size())
      views.push_back(outlook_view(reader, road, planned.start, planned.milestones[i]));
  }
  for (const interchange::Region region : {interchange::Region::us, interchange::Region::eu}) {
    RoadOutlookView view = reference_road(region, planned.start, viewer.language);
    if (std::ranges::find(views, view.track, &RoadOutlookView::track) == views.end())
      views.push_back(std::move(view));
  }
  return views;
}

std::vector<StepEffectView> effects_of(const std::vector<RoadOutlookView>& roads,
                                       std::string_view step) {
  std::vector<StepEffectView> effects;
  for (const RoadOutlookView& road : roads)
    for (const StepOutlookView& one : road.steps)
      if (one.from_step == step && !road.reference)
        effects.push_back({.road_name = road.road_name,
                           .done = one.done,
                           .expected_median = one.expected_median,
                           .slip_days = road.slip_days,
                           .moved_days = one.weighs ? one.slip_cost_days : 0,
                           .critical_bp = one.weighs ? one.critical_bp : one.plan_critical_bp});
  return effects;
}

}  // namespace meguri
