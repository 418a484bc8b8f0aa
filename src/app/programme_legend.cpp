#include "app/programme_legend.hpp"

#include "app/figure_names.hpp"
#include "report/figure_text.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::app {
namespace {

using interchange::BothLanguages;
using interchange::CompiledProgramme;
using interchange::Figure;
using interchange::Language;
using interchange::Thing;
using report::Phrase;

std::string outcome_text(const interchange::GoalPlan& goal, Language language) {
  const std::string& note = report::in(language, goal.outcome_note);
  switch (goal.outcome) {
    case interchange::GoalOutcome::reached:
      return report::say(language, Phrase::outcome_reached,
                         goal.reached_on ? to_text(*goal.reached_on) : "", note);
    case interchange::GoalOutcome::missed:
      return report::say(language, Phrase::outcome_missed, note);
    case interchange::GoalOutcome::unknown: break;
  }
  return report::say(language, Phrase::outcome_unknown, note);
}

// A sentence, and the note of the programme file, if there is one.
BothLanguages outcome_of(const interchange::GoalPlan& goal) {
  BothLanguages outcome{.ja = outcome_text(goal, Language::japanese),
                        .en = outcome_text(goal, Language::english)};
  while (outcome.en.ends_with(' ')) outcome.en.pop_back();
  return outcome;
}

// What a step's value is, in the base unit of its dimension (interchange/unit.hpp); empty: the step
// has no value.
std::string measure_of(const interchange::NamedStep& step) {
  switch (step.measure) {
    case interchange::Dimension::temperature: return "temperature_mc";
    case interchange::Dimension::ratio: return "ratio_millionth";
    case interchange::Dimension::volume: return "volume_ul";
    case interchange::Dimension::duration: return "duration_us";
    case interchange::Dimension::cells: return "cells";
    default: break;
  }
  return step.terms.value_low == 0 && step.terms.value_high == 0 ? "" : "count";
}

void add_names(report::Legend& legend, const CompiledProgramme& compiled) {
  for (const interchange::Name& name : compiled.names) {
    if (name.thing == Thing::organisation) legend.organisations.push_back(name.name);
    if (name.thing == Thing::resource) legend.resources.push_back(name.name);
    if (name.thing == Thing::lane) legend.lanes.push_back(name.name);
    if (name.thing == Thing::equipment) legend.equipment.push_back(name.name);
    if (name.thing == Thing::reagent_lot) legend.reagent_lots.push_back(name.name);
    if (name.thing == Thing::protocol) legend.protocols.push_back(name.name);
    if (name.thing == Thing::step) legend.steps.push_back(name.name);
    if (name.thing == Thing::test) legend.tests.push_back(name.name);
  }
  for (const interchange::NamedStep& step : compiled.programme.steps)
    legend.step_measures.push_back(measure_of(step));
  const auto& programme = compiled.programme;
  for (std::size_t road = 0; road < programme.roads.size(); ++road) {
    const interchange::RoadPlan& plan = programme.roads[road];
    legend.roads.push_back({plan.id, plan.name, plan.note, compiled.milestone({road, plan.goal})});
    for (std::size_t step = 0; step < plan.steps.size(); ++step)
      legend.milestones.push_back(
          {compiled.milestone({road, step}), plan.steps[step].id, plan.id, plan.steps[step].name});
  }
}

}  // namespace

report::Legend legend_of(const CompiledProgramme& compiled, const std::string& basis) {
  report::Legend legend;
  legend.programme = compiled.programme.name;
  legend.basis = basis;
  if (!compiled.programme.goals.empty()) {
    legend.goal = compiled.programme.goals.front().name;
    legend.outcome = outcome_of(compiled.programme.goals.front());
  }
  add_names(legend, compiled);
  for (const interchange::CostPlan& cost : compiled.programme.costs)
    legend.costs.push_back({cost.id, cost.name, cost.per});
  legend.figures.resize(1);
  for (std::size_t i = 1; i < compiled.figures.size(); ++i) {
    const Figure& figure = compiled.figures[i];
    legend.figures.push_back(
        {figure.path,
         {report::value_text(figure, Language::japanese),
          report::value_text(figure, Language::english)},
         interchange::source_in_both(figure.source, compiled.programme.source_words),
         figure.mark,
         name_of_figure(compiled, figure)});
  }
  return legend;
}

}  // namespace meguri::app
