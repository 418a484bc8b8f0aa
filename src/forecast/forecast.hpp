// The forecast: the live state, copied and driven on by the same rules under many lots of luck.
// What it says holds for the scenario it was given; figures that nobody verified make answers that
// nobody should quote without their mark. Same state, scenario, seed and runs: same bytes, for any
// number of threads.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "domain/rule.hpp"
#include "forecast/scenario.hpp"
#include "forecast/tally.hpp"

namespace meguri::forecast {

struct Options {
  std::uint64_t seed = 1;
  std::uint32_t runs = 2'000;
  std::uint32_t threads = 1;
  // Called now and then with the number of finished runs; returning false stops the forecast.
  std::function<bool(std::uint32_t)> progress;
};

// A quantile over the runs with its 95 % order-statistic interval. `never`: beyond the horizon.
struct DateQuantile {
  Instant at{never};
  Instant low{never};
  Instant high{never};
};

struct DateForecast {
  DateQuantile p10, p50, p90;
  double reached = 0;          // share of the runs that got there within the horizon
  std::vector<Instant> dates;  // one a run, sorted; `never` where it was not reached
};

struct MilestoneForecast {
  MilestoneId milestone{};
  DateForecast date;
};

struct GoalForecast {
  Goal goal;
  double probability = 0;
  double low = 0, high = 0;  // 95 % interval of the share
};

// How much an assumption moves an answer: Spearman's rank correlation, over the runs, of the
// figure's mean luck with the date. Positive: more of the figure, later the date.
struct Driver {
  FigureRef figure{};
  double correlation = 0;
};

struct CourseForecast {
  CourseId course{};
  DateForecast next_dose;
};

struct ResourceForecast {
  ResourceId resource{};
  double utilisation = 0;  // mean share of the capacity that is in use
  double wait_days = 0;    // mean time that work waited for it
};

struct Result {
  std::uint64_t seed = 0;
  std::uint32_t runs = 0;                     // that were finished
  Instant from{};                             // where the fork was taken
  std::vector<MilestoneForecast> milestones;  // every milestone of the state, in its order
  std::vector<GoalForecast> goals;
  std::vector<std::vector<Driver>> drivers;  // per goal, strongest first, at most five
  std::vector<CourseForecast> courses;       // those that run at the fork
  std::vector<ResourceForecast> resources;
  Tally total;                            // counts added up over the runs; divide by `runs`
  std::vector<double> vein_to_vein_days;  // mean of each run, where there was one
  std::vector<double> late_share;         // of each run
  std::vector<double> slot_wait_days;     // mean of each run, per attempt
  CostForecast cost;                      // empty when the scenario has no costs
};

[[nodiscard]] Result run_forecast(const State& live, const Scenario& scenario,
                                  const Options& options);

}  // namespace meguri::forecast
