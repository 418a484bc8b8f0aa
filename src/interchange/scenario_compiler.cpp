#include "interchange/scenario_compiler.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.hpp"
#include "interchange/figure_distribution.hpp"

namespace meguri::interchange {
namespace {

using forecast::FigureRef;
using forecast::JourneyPlan;

// The members of a journey in the order of journey_keys.
constexpr std::array<FigureRef JourneyPlan::*, journey_keys.size()> journey_members{
    &JourneyPlan::screening,        &JourneyPlan::screening_fails,
    &JourneyPlan::consent,          &JourneyPlan::consent_refused,
    &JourneyPlan::ordering,         &JourneyPlan::collection,
    &JourneyPlan::collection_fails, &JourneyPlan::culture,
    &JourneyPlan::growth_rate,      &JourneyPlan::growth_lag,
    &JourneyPlan::start_cells,      &JourneyPlan::contaminated,
    &JourneyPlan::rapid_tests,      &JourneyPlan::rapid_fails,
    &JourneyPlan::late_tests,       &JourneyPlan::late_fails,
    &JourneyPlan::deviation,        &JourneyPlan::deviation_time,
    &JourneyPlan::review,           &JourneyPlan::quality_decision,
    &JourneyPlan::quality_refuses,  &JourneyPlan::dispatch_ahead,
    &JourneyPlan::visit_missed,     &JourneyPlan::visit_delay,
    &JourneyPlan::dropout,          &JourneyPlan::death};

class ScenarioCompiler {
public:
  ScenarioCompiler(CompiledProgramme& out, Instant as_of, Diagnostics& diagnostics)
      : out_(out), programme_(out.programme), as_of_(as_of), diagnostics_(diagnostics) {
    out_.figures.resize(1);  // 0 is "none"
  }

  void compile() {
    forecast::Scenario& scenario = out_.scenario;
    for (const EnrolmentPlan& plan : programme_.enrolments) enrolment(plan);
    for (std::size_t i = 0; i < programme_.roads.size(); ++i) road(i);
    for (std::size_t i = 0; i < programme_.lanes.size(); ++i) lane(i);
    for (std::size_t i = 0; i < programme_.protocols.size(); ++i) journey(i);
    for (const CostPlan& plan : programme_.costs) cost(plan);
    for (const GoalPlan& goal : programme_.goals)
      for (const RoadPoint& point : goal.milestones)
        scenario.goals.push_back({out_.milestone(point), midnight_in_japan(goal.by + 1)});
    scenario.policy = programme_.policy;
    scenario.horizon = as_of_ + programme_.horizon;
    scenario.late_after = programme_.late_after;
  }

private:
  // One place in the table for every different figure: what a protocol takes from [journey] is the
  // same assumption for all protocols.
  FigureRef add(const std::optional<Figure>& figure) {
    if (!figure) return 0;
    const auto same = std::ranges::find_if(out_.figures, [&](const Figure& known) {
      return known.path == figure->path && known.at == figure->at;
    });
    if (same != out_.figures.end()) return static_cast<FigureRef>(same - out_.figures.begin());
    const auto distribution = to_distribution(*figure);
    if (!distribution) {
      diagnostics_.add(figure->at, Message::no_probability_left, {figure->path, "...", "..."});
      return 0;
    }
    MEGURI_CHECK(out_.figures.size() < UINT16_MAX);
    const bool is_time = figure->dimension == Dimension::duration;
    out_.figures.push_back(*figure);
    out_.scenario.figures.push_back({*distribution, is_time ? days(1) : Duration{}});
    return static_cast<FigureRef>(out_.figures.size() - 1);
  }

  void enrolment(const EnrolmentPlan& plan) {
    const auto instant = [](const std::optional<Date>& date, Instant otherwise) {
      return date ? midnight_in_japan(*date) : otherwise;
    };
    out_.scenario.enrolments.push_back(
        {static_cast<OrganisationId>(plan.site + 1), static_cast<ProtocolId>(plan.protocol + 1),
         add(plan.interval), instant(plan.from, midnight_in_japan(programme_.start)),
         instant(plan.until, never)});
  }

  void road(std::size_t i) {
    const RoadPlan& plan = programme_.roads[i];
    const bool taken = !programme_.road || *programme_.road == i;
    for (const std::uint32_t index : plan.network.order()) {
      const RoadStepPlan& step = plan.steps[index];
      const bool by_trigger = step.trigger != MilestoneTrigger::none && (taken || !step.duration);
      forecast::MilestonePlan milestone{};
      milestone.milestone = out_.milestones[i][index];
      if (!by_trigger) milestone.duration = add(step.duration);
      if (!by_trigger) milestone.rounds = add(step.rounds);
      if (step.not_before) milestone.not_before = midnight_in_japan(*step.not_before);
      out_.scenario.milestones.push_back(milestone);
    }
  }

  void cost(const CostPlan& plan) {
    const auto per = std::ranges::find(cost_units, plan.per) - cost_units.begin();
    const bool begun = as_of_ > midnight_in_japan(programme_.start);
    out_.scenario.costs.push_back({add(plan.amount), static_cast<forecast::CostUnit>(per), begun});
  }

  void lane(std::size_t i) {
    const LaneFigures& figures = programme_.lanes[i].figures;
    out_.scenario.lanes.push_back({static_cast<LaneId>(i + 1), add(figures.transit),
                                   add(figures.warm), add(figures.warm_time), add(figures.silent)});
  }

  void journey(std::size_t i) {
    JourneyPlan plan{};
    plan.protocol = static_cast<ProtocolId>(i + 1);
    const JourneyFigures& figures = programme_.protocols[i].journey;
    for (std::size_t key = 0; key < figures.size(); ++key)
      plan.*journey_members[key] = add(figures[key]);
    out_.scenario.journeys.push_back(plan);
  }

  CompiledProgramme& out_;
  const Programme& programme_;
  Instant as_of_;
  Diagnostics& diagnostics_;
};

}  // namespace

void compile_scenario(CompiledProgramme& out, Instant as_of, Diagnostics& diagnostics) {
  ScenarioCompiler(out, as_of, diagnostics).compile();
}

}  // namespace meguri::interchange
