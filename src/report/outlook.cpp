#include "report/outlook.hpp"

#include <algorithm>

#include "report/phrase.hpp"

namespace meguri::report {
namespace {

Instant goal_of(const forecast::Result& result, MilestoneId milestone) {
  for (const forecast::GoalForecast& goal : result.goals)
    if (goal.goal.milestone == milestone) return goal.goal.by;
  return result.goals.empty() ? never : result.goals.front().goal.by;
}

const DateLine* line_of(const Outlook& outlook, MilestoneId milestone) {
  for (const DateLine& line : outlook.milestones)
    if (line.forecast->milestone == milestone) return &line;
  return nullptr;
}

void add_road(Outlook& outlook, const RoadName& road) {
  const DateLine* goal = line_of(outlook, road.goal);
  if (goal == nullptr) return;
  const Instant from = outlook.result->from;
  if (!is_done(*goal, from)) return outlook.roads.push_back({&road, *goal, road.name});
  outlook.arrived.push_back({&road, *goal, road.name});
  for (const DateLine& line : outlook.milestones)
    if (line.name != nullptr && line.name->road == road.id && !is_done(line, from))
      outlook.roads.push_back({&road, line, line.name->name});
}

}  // namespace

const DateLine* Outlook::main() const {
  if (!result->goals.empty()) {
    const DateLine* line = line_of(*this, result->goals.front().goal.milestone);
    if (line != nullptr && !is_done(*line, result->from)) return line;
  }
  return roads.empty() ? nullptr : &roads.front().arrival;
}

std::size_t Outlook::figures_unverified() const {
  const auto& figures = legend->figures;
  if (figures.empty()) return 0;
  return static_cast<std::size_t>(std::count_if(
      figures.begin() + 1, figures.end(), [](const FigureNote& f) { return unverified(f.mark); }));
}

Outlook outlook_of(const forecast::Result& result, const Legend& legend) {
  Outlook outlook;
  outlook.result = &result;
  outlook.legend = &legend;
  if (!result.goals.empty()) outlook.goal_by = result.goals.front().goal.by;
  for (const forecast::MilestoneForecast& milestone : result.milestones) {
    const Instant by = goal_of(result, milestone.milestone);
    const double chance = by == never ? 0 : share_by(milestone.date.dates, by);
    outlook.milestones.push_back(
        {find_milestone(legend, milestone.milestone), &milestone, by, chance});
  }
  for (const RoadName& road : legend.roads) add_road(outlook, road);
  if (!result.goals.empty()) {
    const DateLine* line = line_of(outlook, result.goals.front().goal.milestone);
    if (line != nullptr && is_done(*line, result.from)) outlook.goal_by = never;
  }
  if (outlook.goal_by == never)
    for (RoadLine& road : outlook.roads) road.arrival.goal_by = never;
  return outlook;
}

bool is_done(const DateLine& line, Instant from) {
  const Dates dates = line.dates();
  return !dates.empty() && dates.back() <= from;
}

std::string title_of(const DateLine& line, Language language) {
  if (line.name == nullptr)
    return say(language, Phrase::milestone_n, number(line.forecast->milestone));
  return line.name->id + " " + in(language, line.name->name);
}

std::string road_of(const Outlook& outlook, const DateLine& line, Language language) {
  if (line.name != nullptr)
    if (const RoadName* road = find_road(*outlook.legend, line.name->road))
      return in(language, road->name);
  return title_of(line, language);
}

std::string main_title(const Outlook& outlook, Language language) {
  const DateLine* main = outlook.main();
  if (main == nullptr) return {};
  for (const RoadLine& road : outlook.roads)
    if (road.arrival.forecast == main->forecast) return in(language, road.title);
  return road_of(outlook, *main, language);
}

}  // namespace meguri::report
