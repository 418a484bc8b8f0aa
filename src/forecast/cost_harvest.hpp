// What every run cost, by run, and what the runs came to together.
#pragma once

#include <vector>

#include "forecast/world.hpp"

namespace meguri::forecast {

class CostHarvest {
public:
  CostHarvest(const State& live, const Scenario& scenario, std::size_t runs);

  void store(std::size_t run, const Outcome& outcome);
  // Over the finished runs; empty when the scenario has no costs.
  [[nodiscard]] CostForecast reduce(const std::vector<std::uint8_t>& finished) const;
  [[nodiscard]] bool is_price(std::size_t figure) const;

private:
  std::size_t items_;
  std::vector<MilestoneId> milestones_;  // whose cost is kept
  std::vector<FigureRef> prices_;
  std::vector<double> of_item_;       // run-major
  std::vector<double> at_milestone_;  // run-major; -1: not reached
  std::vector<double> per_course_;    // -1: no patient
};

}  // namespace meguri::forecast
