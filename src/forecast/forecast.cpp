#include "forecast/forecast.hpp"

#include <algorithm>
#include <cmath>

#include "forecast/cost_harvest.hpp"
#include "forecast/replicates.hpp"
#include "forecast/statistics.hpp"
#include "forecast/world.hpp"

namespace meguri::forecast {
namespace {

constexpr double day_us = 86'400e6;
constexpr std::size_t drivers_max = 5;

// What every run leaves, by run, so that the reduction has one order.
struct Harvest {
  std::size_t milestones, courses, resources, figures;
  std::vector<Instant> milestone;  // run-major
  std::vector<Instant> dose;
  std::vector<double> luck;
  std::vector<double> use, wait;                      // share of capacity; days a piece of work
  std::vector<double> vein_to_vein, late, slot_wait;  // -1: nothing to measure
  std::vector<Tally> tally;
  std::vector<std::uint8_t> finished;
  CostHarvest cost;

  Harvest(const State& live, const Scenario& scenario, std::size_t runs)
      : milestones(live.milestones.size() + 1),
        courses(live.courses.size()),
        resources(live.resources.size() + 1),
        figures(scenario.figures.size()),
        milestone(runs * milestones, never),
        dose(runs * courses, never),
        luck(runs * figures, 0.5),
        use(runs * resources),
        wait(runs * resources),
        vein_to_vein(runs, -1),
        late(runs, -1),
        slot_wait(runs, -1),
        tally(runs),
        finished(runs, 0),
        cost(live, scenario, runs) {}

  void store(std::size_t run, const World& world, const State& live) {
    const Outcome& outcome = world.outcome();
    std::copy(outcome.milestone_done.begin(), outcome.milestone_done.end(),
              milestone.begin() + static_cast<std::ptrdiff_t>(run * milestones));
    std::copy(outcome.next_dose.begin(), outcome.next_dose.end(),
              dose.begin() + static_cast<std::ptrdiff_t>(run * courses));
    for (std::size_t f = 0; f < figures; ++f)
      luck[run * figures + f] = world.luck().mean_luck(static_cast<FigureRef>(f));
    const auto length = static_cast<double>((outcome.ended - live.now).us);
    double waited = 0, asked = 0;
    for (std::size_t i = 0; i < live.resources.size(); ++i) {
      const ResourceId id = live.resources.id_at(i);
      const std::size_t at = run * resources + number(id);
      const Resource& resource = live.resources[id];
      if (length > 0)
        use[at] = static_cast<double>(outcome.in_use_us[number(id)]) / length / resource.capacity;
      const auto times = static_cast<double>(outcome.waits[number(id)]);
      const auto total = static_cast<double>(outcome.wait_us[number(id)]) / day_us;
      wait[at] = times > 0 ? total / times : 0;
      if (resource.kind != ResourceKind::suite) continue;
      waited += total;
      asked += times;
    }
    if (asked > 0) slot_wait[run] = waited / asked;
    if (outcome.vein_to_vein > 0) {
      const auto n = static_cast<double>(outcome.vein_to_vein);
      vein_to_vein[run] = static_cast<double>(outcome.vein_to_vein_us) / day_us / n;
      late[run] = static_cast<double>(outcome.late) / n;
    }
    tally[run] = outcome.tally;
    cost.store(run, outcome);
    finished[run] = 1;
  }
};

// Value at the 1-based rank; below the first and above the last there is no bound.
Instant at_rank(const std::vector<Instant>& sorted, std::uint64_t rank) {
  if (rank == 0) return sorted.front();
  return rank > sorted.size() ? never : sorted[rank - 1];
}

DateQuantile date_quantile(const std::vector<Instant>& sorted, double p) {
  const auto n = sorted.size();
  const auto rank = static_cast<std::uint64_t>(std::ceil(p * static_cast<double>(n)));
  const RankInterval interval = quantile_ranks(n, p);
  return {at_rank(sorted, std::max<std::uint64_t>(rank, 1)), at_rank(sorted, interval.lower),
          at_rank(sorted, interval.upper)};
}

DateForecast date_forecast(std::vector<Instant> dates) {
  std::sort(dates.begin(), dates.end());
  DateForecast answer;
  if (dates.empty()) return answer;
  answer.p10 = date_quantile(dates, 0.1);
  answer.p50 = date_quantile(dates, 0.5);
  answer.p90 = date_quantile(dates, 0.9);
  const auto reached = std::lower_bound(dates.begin(), dates.end(), never) - dates.begin();
  answer.reached = static_cast<double>(reached) / static_cast<double>(dates.size());
  answer.dates = std::move(dates);
  return answer;
}

std::vector<Instant> column(const std::vector<Instant>& all, std::size_t width, std::size_t index,
                            const std::vector<std::uint8_t>& finished) {
  std::vector<Instant> picked;
  picked.reserve(finished.size());
  for (std::size_t run = 0; run < finished.size(); ++run)
    if (finished[run] != 0) picked.push_back(all[run * width + index]);
  return picked;
}

template <class T>
bool same_everywhere(const std::vector<T>& values) {
  return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>{}) == values.end();
}

// By figure, the ranks of the runs by its mean luck; empty for one that no run drew.
std::vector<std::vector<double>> ranked_luck(const Harvest& harvest) {
  std::vector<std::vector<double>> ranked(harvest.figures);
  std::vector<double> luck;
  for (std::size_t f = 1; f < harvest.figures; ++f) {
    if (harvest.cost.is_price(f)) continue;  // money moves no date
    luck.clear();
    for (std::size_t run = 0; run < harvest.finished.size(); ++run)
      if (harvest.finished[run] != 0) luck.push_back(harvest.luck[run * harvest.figures + f]);
    if (!same_everywhere(luck)) ranked[f] = ranks(luck);
  }
  return ranked;
}

std::vector<Driver> drivers_of(const std::vector<std::vector<double>>& luck,
                               const std::vector<Instant>& answer) {
  std::vector<Driver> found;
  if (same_everywhere(answer)) return found;
  std::vector<double> target;
  for (const Instant at : answer) target.push_back(static_cast<double>(at.us));
  target = ranks(target);
  for (std::size_t f = 1; f < luck.size(); ++f) {
    if (luck[f].empty()) continue;
    const double correlation = correlation_of_ranks(luck[f], target);
    if (correlation != 0) found.push_back({static_cast<FigureRef>(f), correlation});
  }
  std::stable_sort(found.begin(), found.end(), [](const Driver& a, const Driver& b) {
    return std::abs(a.correlation) > std::abs(b.correlation);
  });
  if (found.size() > drivers_max) found.resize(drivers_max);
  return found;
}

double mean_column(const std::vector<double>& all, std::size_t width, std::size_t index,
                   const std::vector<std::uint8_t>& finished) {
  Summary summary;
  for (std::size_t run = 0; run < finished.size(); ++run)
    if (finished[run] != 0) summary.add(all[run * width + index]);
  return summary.mean();
}

std::vector<double> measured(const std::vector<double>& values) {
  std::vector<double> kept;
  for (const double value : values)
    if (value >= 0) kept.push_back(value);
  return kept;
}

Result reduce(const State& live, const Scenario& scenario, const Harvest& harvest,
              const Options& options) {
  Result result;
  result.seed = options.seed;
  result.from = live.now;
  for (std::size_t run = 0; run < harvest.finished.size(); ++run) {
    if (harvest.finished[run] == 0) continue;
    ++result.runs;
    result.total.add(harvest.tally[run]);
  }
  const auto milestone_dates = [&](MilestoneId id) {
    return column(harvest.milestone, harvest.milestones, number(id), harvest.finished);
  };
  for (std::size_t i = 0; i < live.milestones.size(); ++i) {
    const MilestoneId id = live.milestones.id_at(i);
    result.milestones.push_back({id, date_forecast(milestone_dates(id))});
  }
  const std::vector<std::vector<double>> luck = ranked_luck(harvest);
  for (const Goal& goal : scenario.goals) {
    const std::vector<Instant> dates = milestone_dates(goal.milestone);
    const auto hits = static_cast<std::uint64_t>(
        std::count_if(dates.begin(), dates.end(), [&](Instant at) { return at <= goal.by; }));
    GoalForecast answer{.goal = goal};
    if (!dates.empty()) {
      const Interval interval = wilson_interval(hits, dates.size());
      answer.probability = static_cast<double>(hits) / static_cast<double>(dates.size());
      answer.low = interval.low;
      answer.high = interval.high;
    }
    result.goals.push_back(answer);
    result.drivers.push_back(drivers_of(luck, dates));
  }
  for (std::size_t i = 0; i < live.courses.size(); ++i) {
    const CourseId id = live.courses.id_at(i);
    if (!running(live.courses[id].status)) continue;
    result.courses.push_back(
        {id, date_forecast(column(harvest.dose, harvest.courses, i, harvest.finished))});
  }
  for (std::size_t i = 0; i < live.resources.size(); ++i) {
    const ResourceId id = live.resources.id_at(i);
    result.resources.push_back(
        {id, mean_column(harvest.use, harvest.resources, number(id), harvest.finished),
         mean_column(harvest.wait, harvest.resources, number(id), harvest.finished)});
  }
  result.vein_to_vein_days = measured(harvest.vein_to_vein);
  result.late_share = measured(harvest.late);
  result.slot_wait_days = measured(harvest.slot_wait);
  result.cost = harvest.cost.reduce(harvest.finished);
  return result;
}

}  // namespace

Result run_forecast(const State& live, const Scenario& scenario, const Options& options) {
  State fork = live;
  forget_closed(fork);
  const Samplers samplers(scenario);
  Harvest harvest(fork, scenario, options.runs);
  bool stop = false;
  RunOptions how;
  how.threads = options.threads;
  if (options.progress) {
    how.progress = [&](std::uint64_t done) {
      stop = stop || !options.progress(static_cast<std::uint32_t>(done));
    };
    how.cancel = [&] { return stop; };
  }
  std::vector<std::unique_ptr<World>> worlds(std::max(options.threads, 1u));
  const bool all = run_in_parallel(
      options.runs, how, [&](unsigned thread, std::uint64_t from, std::uint64_t to) {
        if (!worlds[thread]) worlds[thread] = std::make_unique<World>(fork, scenario, samplers);
        for (std::uint64_t run = from; run < to; ++run) {
          worlds[thread]->run(options.seed, run);
          harvest.store(run, *worlds[thread], fork);
        }
      });
  MEGURI_CHECK(all || stop);
  return reduce(fork, scenario, harvest, options);
}

}  // namespace meguri::forecast
