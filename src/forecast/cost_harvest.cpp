#include "forecast/cost_harvest.hpp"

#include <algorithm>

#include "forecast/statistics.hpp"

namespace meguri::forecast {
namespace {

// Of the values that are there; -1 marks the others.
CostQuantiles quantiles(std::vector<double> values) {
  std::erase_if(values, [](double value) { return value < 0; });
  if (values.empty()) return {};
  std::ranges::sort(values);
  return {quantile_of(values, 0.1), quantile_of(values, 0.5), quantile_of(values, 0.9),
          static_cast<std::uint32_t>(values.size())};
}

}  // namespace

CostHarvest::CostHarvest(const State& live, const Scenario& scenario, std::size_t runs)
    : items_(scenario.costs.size()) {
  if (items_ == 0) return;
  for (const CostPlan& cost : scenario.costs) prices_.push_back(cost.amount);
  // Only patients cost by the piece, so only what patients complete has a cost of its own.
  live.milestones.each([&](MilestoneId id, const Milestone& milestone) {
    if (milestone.trigger != MilestoneTrigger::none && milestone.status < MilestoneStatus::done)
      milestones_.push_back(id);
  });
  of_item_.assign(runs * items_, 0.0);
  at_milestone_.assign(runs * milestones_.size(), -1.0);
  per_course_.assign(runs, -1.0);
}

bool CostHarvest::is_price(std::size_t figure) const {
  return std::ranges::find(prices_, figure) != prices_.end();
}

void CostHarvest::store(std::size_t run, const Outcome& outcome) {
  if (items_ == 0) return;
  std::ranges::copy(outcome.cost_of_item,
                    of_item_.begin() + static_cast<std::ptrdiff_t>(run * items_));
  for (std::size_t m = 0; m < milestones_.size(); ++m) {
    const std::uint32_t id = number(milestones_[m]);
    if (outcome.milestone_done[id] != never)
      at_milestone_[run * milestones_.size() + m] = outcome.cost_at[id];
  }
  per_course_[run] = outcome.cost_per_course;
}

CostForecast CostHarvest::reduce(const std::vector<std::uint8_t>& finished) const {
  CostForecast answer;
  if (items_ == 0) return answer;
  answer.of_item.assign(items_, 0.0);
  std::vector<double> totals, per_course;
  std::vector<std::vector<double>> until(milestones_.size());
  for (std::size_t run = 0; run < finished.size(); ++run) {
    if (finished[run] == 0) continue;
    double total = 0;
    for (std::size_t i = 0; i < items_; ++i) {
      answer.of_item[i] += of_item_[run * items_ + i];
      total += of_item_[run * items_ + i];
    }
    totals.push_back(total);
    per_course.push_back(per_course_[run]);
    for (std::size_t m = 0; m < milestones_.size(); ++m)
      until[m].push_back(at_milestone_[run * milestones_.size() + m]);
  }
  if (totals.empty()) return answer;
  for (double& sum : answer.of_item) sum /= static_cast<double>(totals.size());
  answer.total = quantiles(std::move(totals));
  answer.per_course = quantiles(std::move(per_course));
  for (std::size_t m = 0; m < milestones_.size(); ++m)
    answer.milestone.push_back({milestones_[m], quantiles(std::move(until[m]))});
  return answer;
}

}  // namespace meguri::forecast
