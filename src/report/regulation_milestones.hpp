// The milestones of roads: planned, expected P10 - P50 - P90, actual; slack, how often a step
// decides the goal, and what a slip costs there. Of a programme file as planned, of a ledger with
// what is done. The same as JSON and CSV.
#pragma once

#include <string>
#include <vector>

#include "interchange/road_slack.hpp"
#include "report/forecast_text.hpp"

namespace meguri::report {

struct OutlookRoad {
  const interchange::RoadPlan* plan{};
  std::vector<interchange::StepFact> facts;
  interchange::RoadOutlook outlook;
};

struct MilestonesView {
  std::vector<OutlookRoad> roads;
  std::string basis;
  Date today{};
};

[[nodiscard]] std::string milestones_text(const MilestonesView& view, const TextStyle& style);
[[nodiscard]] std::string milestones_json(const MilestonesView& view);
[[nodiscard]] std::string milestones_csv(const MilestonesView& view);

}  // namespace meguri::report
