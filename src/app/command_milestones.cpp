#include <algorithm>

#include "app/clock.hpp"
#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "report/regulation_milestones.hpp"

namespace meguri::app {
namespace {

using interchange::StepFact;

constexpr std::uint32_t runs = 2'000;
constexpr std::uint64_t seed = 1;
constexpr Duration slip = days(30);

// As the file plans it: what it says happened by `today` is done.
std::vector<StepFact> facts_of(const interchange::RoadPlan& road, Date today) {
  std::vector<StepFact> facts;
  for (const interchange::RoadStepPlan& step : road.steps) {
    StepFact fact;
    if (step.started && *step.started <= today) fact.started = step.started;
    if (step.done && *step.done <= today) fact.done = step.done;
    facts.push_back(fact);
  }
  return facts;
}

// As the ledger tells it.
std::vector<StepFact> facts_of(const State& state, const std::vector<MilestoneId>& milestones) {
  std::vector<StepFact> facts;
  for (const MilestoneId id : milestones) {
    const Milestone& row = state.milestones[id];
    StepFact fact;
    if (row.planned_at != never) fact.planned = date_in_japan(row.planned_at);
    if (row.started_at != Instant{}) fact.started = date_in_japan(row.started_at);
    if (row.status == MilestoneStatus::done) fact.done = date_in_japan(row.done_at);
    fact.skipped = row.status == MilestoneStatus::skipped;
    facts.push_back(fact);
  }
  return facts;
}

ExitCode show(const MilestonesOptions& options, const interchange::CompiledProgramme& programme,
              const State* state, Date today, Console& console) {
  report::MilestonesView view{.roads = {}, .basis = options.from, .today = today};
  for (std::size_t i = 0; i < programme.programme.roads.size(); ++i) {
    const interchange::RoadPlan& road = programme.programme.roads[i];
    if (!options.road.empty() && options.road != road.id) continue;
    report::OutlookRoad one{
        &road, state ? facts_of(*state, programme.milestones[i]) : facts_of(road, today), {}};
    one.outlook = interchange::outlook_of(road, programme.programme.start, today, one.facts, runs,
                                          seed, slip);
    view.roads.push_back(std::move(one));
  }
  if (view.roads.empty()) {
    std::string known;
    for (const interchange::RoadPlan& road : programme.programme.roads)
      known += (known.empty() ? "" : ", ") + road.id;
    return console.fail(ExitCode::wrong_use, Phrase::unknown_road, options.road, known);
  }
  if (options.json != "-" && options.csv != "-")
    console.print(report::milestones_text(view, console.style(options.all, 130)));
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, report::milestones_json(view));
        code != ExitCode::ok)
      return code;
  return options.csv.empty() ? ExitCode::ok
                             : write_file(console, options.csv, report::milestones_csv(view));
}

}  // namespace

ExitCode milestones(const MilestonesOptions& options, Console& console) {
  if (!is_ledger(options.from)) {
    const auto opened = interchange::open_programme(options.from);
    if (!opened.programme) return report_mistakes(console, opened);
    const auto today = day_of(console, options.as_of, opened.programme->programme.start);
    if (!today) return today.error();
    return show(options, *opened.programme, nullptr,
                std::max(*today, opened.programme->programme.start), console);
  }
  auto ledger = look_at_ledger(console, options.from);
  if (!ledger) return ledger.error();
  const auto opened = programme_of(console, *ledger, options.from, options.programme);
  if (!opened) return opened.error();
  if (!*opened)
    return console.fail(ExitCode::wrong_use, Phrase::programme_not_beside,
                        programme_beside(options.from).string());
  const State& state = ledger->replayed.state;
  const auto today = day_of(console, options.as_of, date_in_japan(state.now));
  if (!today) return today.error();
  return show(options, *(*opened)->programme, &state, *today, console);
}

}  // namespace meguri::app
