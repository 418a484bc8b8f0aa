// What a run has cost so far: the counts of the run times prices that are drawn once a run, because
// they are uncertain in the same way for every batch. What the fork had already cost is not known
// here.
#include "forecast/world.hpp"

namespace meguri::forecast {
namespace {

constexpr std::uint64_t cost_entity = 5ULL << 32;
constexpr double month_us = 30.4375 * 86'400e6;  // the month of interchange/unit.hpp

}  // namespace

double World::units(const CostPlan& cost) const {
  const auto count = [&](Branch branch) {
    return static_cast<double>(outcome_.tally.happened[static_cast<std::size_t>(branch)]);
  };
  switch (cost.per) {
    case CostUnit::once: return cost.already_spent ? 0 : 1;
    case CostUnit::month: return static_cast<double>((now_ - live_.now).us) / month_us;
    case CostUnit::patient: return count(Branch::enrolled);
    case CostUnit::collection: return count(Branch::collection) + count(Branch::collection_failed);
    case CostUnit::batch: return count(Branch::batch_started);
    case CostUnit::dose: return count(Branch::dose_made);
    case CostUnit::shipment: return static_cast<double>(outcome_.shipments);
    case CostUnit::visit: return static_cast<double>(outcome_.visits);
    case CostUnit::test: return static_cast<double>(outcome_.tests);
  }
  return 0;
}

void World::draw_prices() {
  prices_.clear();
  for (std::uint32_t i = 0; i < scenario_.costs.size(); ++i)
    prices_.push_back(luck_.value(scenario_.costs[i].amount, cost_entity | i));
}

double World::spent() const {
  double sum = 0;
  for (std::size_t i = 0; i < scenario_.costs.size(); ++i)
    sum += prices_[i] * units(scenario_.costs[i]);
  return sum;
}

// What patients cause divided by the patients that there were, new and under way at the fork.
void World::count_cost() {
  outcome_.cost_of_item.clear();
  double direct = 0;
  for (std::size_t i = 0; i < scenario_.costs.size(); ++i) {
    const CostPlan& cost = scenario_.costs[i];
    const double sum = prices_[i] * units(cost);
    outcome_.cost_of_item.push_back(sum);
    if (cost.per != CostUnit::once && cost.per != CostUnit::month) direct += sum;
  }
  std::uint64_t patients = outcome_.tally.happened[static_cast<std::size_t>(Branch::enrolled)];
  for (const Course& course : live_.courses)
    patients += running(course.status) && !course.identity.empty();
  outcome_.cost_per_course = patients == 0 ? -1 : direct / static_cast<double>(patients);
}

}  // namespace meguri::forecast
