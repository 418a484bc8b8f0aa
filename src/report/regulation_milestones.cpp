#include "report/regulation_milestones.hpp"

#include <cmath>

#include "report/chart.hpp"
#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::report {
namespace {

using interchange::StepFact;
using interchange::StepOutlook;

std::string day_or(const std::optional<Date>& day) { return day ? to_text(*day) : "–"; }

std::string percent_of(double share) {
  return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string slack_of(const StepOutlook& step) {
  if (!step.p50 || !step.before_goal) return "–";
  return decimal(step.slack_days_p50, 0);
}

std::string road_text(const OutlookRoad& road, const TextStyle& style) {
  const Language language = style.language;
  const auto slip = static_cast<std::int64_t>(road.outlook.slip.us / days(1).us);
  Grid grid({{say(language, Phrase::column_step)},
             {"", false, true},
             {say(language, Phrase::column_planned)},
             {"P10"},
             {"P50"},
             {"P90"},
             {say(language, Phrase::column_actual)},
             {say(language, Phrase::column_slack), true},
             {say(language, Phrase::column_critical), true},
             {say(language, Phrase::column_slip, slip), true}});
  for (std::size_t i = 0; i < road.plan->steps.size(); ++i) {
    const StepOutlook& step = road.outlook.steps[i];
    const StepFact& fact = road.facts[i];
    const bool goal = i == road.plan->goal;
    const bool weighs = step.p50 && step.before_goal;
    grid.add(
        {{road.plan->steps[i].id, goal ? Style::strong : Style::plain},
         {in(language, road.plan->steps[i].name), goal ? Style::strong : Style::plain},
         {day_or(fact.planned), Style::faint},
         {day_or(step.p10)},
         {day_or(step.p50), Style::accent},
         {day_or(step.p90)},
         {fact.skipped ? say(language, Phrase::milestone_skipped) : day_or(fact.done), Style::good},
         {slack_of(step)},
         {weighs ? percent_of(step.critical_share) : "–",
          step.critical_share >= 0.5 ? Style::bad : Style::plain},
         {weighs ? "+" + decimal(step.slip_cost_days, 0) : "–"}});
  }
  return heading(style, in(language, road.plan->name)) + grid.text(style.ink, style.columns);
}

}  // namespace

std::string milestones_text(const MilestonesView& view, const TextStyle& style) {
  const Language language = style.language;
  std::string out = style.ink(Style::strong, say(language, Phrase::milestones_title,
                                                 to_text(view.today), view.basis)) +
                    "\n" + style.ink(Style::faint, say(language, Phrase::milestones_how)) + "\n";
  for (const OutlookRoad& road : view.roads) out += road_text(road, style);
  return out;
}

std::string milestones_json(const MilestonesView& view) {
  JsonWriter json;
  const auto day = [&](std::string_view key, const std::optional<Date>& value) {
    json.key(key);
    if (value)
      json.text(to_text(*value));
    else
      json.nothing();
  };
  json.begin_object();
  json.key("as_of");
  json.text(to_text(view.today));
  json.key("roads");
  json.begin_list();
  for (const OutlookRoad& road : view.roads) {
    json.begin_object();
    json.key("road");
    json.text(road.plan->id);
    json.key("name");
    json.both(road.plan->name);
    json.key("runs");
    json.whole(road.outlook.runs);
    json.key("slip_days");
    json.whole(road.outlook.slip.us / days(1).us);
    json.key("milestones");
    json.begin_list();
    for (std::size_t i = 0; i < road.plan->steps.size(); ++i) {
      const StepOutlook& step = road.outlook.steps[i];
      json.begin_object();
      json.key("step");
      json.text(road.plan->steps[i].id);
      json.key("name");
      json.both(road.plan->steps[i].name);
      json.key("goal");
      json.truth(i == road.plan->goal);
      day("planned", road.facts[i].planned);
      day("started", road.facts[i].started);
      day("actual", road.facts[i].done);
      day("p10", step.p10);
      day("p50", step.p50);
      day("p90", step.p90);
      json.key("before_goal");
      json.truth(step.before_goal);
      json.key("critical_share");
      json.share(step.critical_share);
      json.key("slack_days_p50");
      json.share(step.slack_days_p50);
      json.key("slip_cost_days");
      json.share(step.slip_cost_days);
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.take();
}

std::string milestones_csv(const MilestonesView& view) {
  const auto cell = [](const std::optional<Date>& day) { return day ? to_text(*day) : ""; };
  std::string out;
  append_csv(out, {"road", "step", "name_en", "name_ja", "planned", "p10", "p50", "p90", "actual",
                   "slack_days_p50", "critical_share", "slip_cost_days"});
  for (const OutlookRoad& road : view.roads)
    for (std::size_t i = 0; i < road.plan->steps.size(); ++i) {
      const StepOutlook& step = road.outlook.steps[i];
      append_csv(out, {road.plan->id, road.plan->steps[i].id, road.plan->steps[i].name.en,
                       road.plan->steps[i].name.ja, cell(road.facts[i].planned), cell(step.p10),
                       cell(step.p50), cell(step.p90), cell(road.facts[i].done),
                       decimal(step.slack_days_p50, 1), decimal(step.critical_share, 3),
                       decimal(step.slip_cost_days, 1)});
    }
  return out;
}

}  // namespace meguri::report
