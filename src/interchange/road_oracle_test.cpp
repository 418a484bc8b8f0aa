// The five roads of examples/troculeucel-japan against their known quantiles: sampled from the
// file, through the same distributions and draws that the forecast uses.
//
// 40,000 runs. The standard error of a sampled quantile is sqrt(p(1-p)/n)/f(x) with f the density
// there: at most 0.8 days for P90 of the widest road, 0.25 % for the share of the year. The known
// values are rounded and come from 20,000 runs themselves, so the tolerance is 3 days (1 day for
// the short roads) and 1 percentage point: about three standard errors of the difference.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "forecast/draw.hpp"
#include "interchange/figure_distribution.hpp"
#include "interchange/road_reader.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

constexpr std::uint64_t runs = 40'000;

std::string text_of_file(const std::string& name) {
  std::ifstream file(MEGURI_ROOT "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

std::vector<RoadPlan> roads_of_example() {
  const std::string name = "examples/troculeucel-japan/roads.toml";
  const std::array<Source, 1> sources{Source{name, text_of_file(name)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  auto roads = read_roads(reading, top, date_of({2025, 7, 17}));
  CHECK(reading.diagnostics.empty());
  return roads;
}

// A step's days in one run; every round is drawn anew. `step` keeps the draws of steps apart.
Duration draw_step(const RoadStepPlan& plan, std::uint64_t run, std::uint64_t step) {
  if (!plan.duration) return {};
  const auto length = to_distribution(*plan.duration).value();
  std::uint32_t rounds = 1;
  if (plan.rounds) {
    const auto count = to_distribution(*plan.rounds).value();
    const double u = forecast::unit_interval(forecast::draw(7, run, step, 0));
    rounds = static_cast<std::uint32_t>(std::lround(forecast::quantile(count, u)));
  }
  Duration sum{};
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const double u = forecast::unit_interval(forecast::draw(7, run, step, 1, round));
    sum += forecast::sample_duration(length, days(1), u);
  }
  return sum;
}

struct Quantiles {
  double p10, p50, p90, within_a_year;
};

Quantiles travel(const RoadPlan& road) {
  std::vector<std::int64_t> ends;
  std::vector<Duration> durations(road.steps.size());
  std::vector<regulation::StepTimes> times(road.steps.size());
  for (std::uint64_t run = 0; run < runs; ++run) {
    for (std::size_t i = 0; i < durations.size(); ++i)
      durations[i] = draw_step(road.steps[i], run, i);
    road.network.travel(durations, times);
    ends.push_back(times[road.goal].end.us);
  }
  std::ranges::sort(ends);
  const auto at = [&](double p) {
    return static_cast<double>(ends[static_cast<std::size_t>(p * static_cast<double>(runs))]) /
           static_cast<double>(days(1).us);
  };
  const auto in_time = std::ranges::upper_bound(ends, days(365).us) - ends.begin();
  return {at(0.1), at(0.5), at(0.9), static_cast<double>(in_time) / static_cast<double>(runs)};
}

}  // namespace

TEST_CASE("the five roads to a first dose in Japan take the days that are known for them") {
  struct Known {
    double p10, p50, p90, within_a_year, tolerance;
  };
  const std::map<std::string, Known> known{{"pmd_import", {270, 351, 473, 0.56, 3}},
                                           {"pmd_japan", {349, 425, 509, 0.16, 3}},
                                           {"asrm_clinic", {127, 155, 187, 1.00, 1}},
                                           {"asrm_licence", {203, 245, 292, 1.00, 1.5}},
                                           {"asrm_foreign", {252, 314, 391, 0.80, 2}}};
  const auto roads = roads_of_example();
  REQUIRE(roads.size() == known.size());
  for (const RoadPlan& road : roads) {
    CAPTURE(road.id);
    const Known& wanted = known.at(road.id);
    const Quantiles found = travel(road);
    CHECK(std::abs(found.p10 - wanted.p10) < wanted.tolerance);
    CHECK(std::abs(found.p50 - wanted.p50) < wanted.tolerance);
    CHECK(std::abs(found.p90 - wanted.p90) < wanted.tolerance);
    CHECK(std::abs(found.within_a_year - wanted.within_a_year) < 0.01);
  }
}

TEST_CASE("the gate of the first trial notification holds even when it is planned away") {
  const auto roads = roads_of_example();
  const RoadPlan& road = roads.front();
  std::vector<Duration> durations(road.steps.size());  // everything at once
  std::vector<regulation::StepTimes> times(road.steps.size());
  road.network.travel(durations, times);
  CHECK(times[road.goal].end == days(30));
}
