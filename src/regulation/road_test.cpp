#include "regulation/road.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri;
using namespace meguri::regulation;
using Indices = std::vector<std::uint32_t>;

namespace {

RoadStep step(std::string id, std::vector<Wait> after = {}) {
  return {std::move(id), after, {}, {}};
}

std::vector<StepTimes> times(const Road& road, std::vector<std::int64_t> in_days) {
  std::vector<Duration> durations;
  for (const std::int64_t n : in_days) durations.push_back(days(n));
  std::vector<StepTimes> result(durations.size());
  road.travel(durations, result);
  return result;
}

}  // namespace

TEST_CASE("a step starts when the last of those it waits for has ended") {
  const Road road = Road::make({step("a"), step("b", {{0, {}}}), step("c", {{0, {}}}),
                                step("d", {{1, {}}, {2, {}}})})
                        .value();
  const auto found = times(road, {10, 5, 20, 1});
  CHECK(found[3].start == days(30));
  CHECK(found[3].end == days(31));
  CHECK(road.critical_path(found, 3) == Indices{0, 2, 3});
  CHECK(road.critical_path(times(road, {10, 25, 20, 1}), 3) == Indices{0, 1, 3});
}

TEST_CASE("steps may be listed in any order") {
  const Road road = Road::make({step("last", {{1, {}}}), step("first")}).value();
  CHECK(road.order() == Indices{1, 0});
  CHECK(times(road, {3, 4})[0].end == days(7));
}

TEST_CASE("a lag and an earliest start hold a step back") {
  RoadStep late = step("late", {{0, days(30)}});
  const Road lag = Road::make({step("a"), late}).value();
  CHECK(times(lag, {5, 1})[1].start == days(35));
  CHECK(lag.critical_path(times(lag, {5, 1}), 1) == Indices{0, 1});
  late.earliest = days(100);
  const Road dated = Road::make({step("a"), late}).value();
  CHECK(times(dated, {5, 1})[1].start == days(100));
  CHECK(dated.critical_path(times(dated, {5, 1}), 1) == Indices{1});
  CHECK(times(dated, {90, 1})[1].start == days(120));
}

TEST_CASE("a gate cannot be crushed, other steps can") {
  RoadStep gate = step("30 days", {{0, {}}});
  gate.gate_minimum = days(30);
  const Road road = Road::make({step("a"), gate}).value();
  CHECK(times(road, {0, 0})[1].end == days(30));
  CHECK(times(road, {0, 45})[1].end == days(45));
}

TEST_CASE("a cycle is found and named step by step") {
  const auto road = Road::make({step("a"), step("b", {{3, {}}}), step("c", {{1, {}}}),
                                step("d", {{2, {}}, {0, {}}}), step("e", {{2, {}}})});
  REQUIRE_FALSE(road.has_value());
  CHECK(road.error().kind == RoadFault::Kind::cycle);
  CHECK(road.error().steps == Indices{1, 3, 2});  // b waits for d, d for c, c for b
  const auto itself = Road::make({step("a", {{0, {}}})});
  CHECK(itself.error().steps == Indices{0});
}

TEST_CASE("what is no network is refused") {
  CHECK(Road::make({step("a", {{7, {}}})}).error().kind == RoadFault::Kind::unknown_step);
  CHECK(Road::make({step("a"), step("b", {{0, days(-1)}})}).error().kind ==
        RoadFault::Kind::negative_time);
  CHECK(Road::make(std::vector<RoadStep>(1'001, step("a"))).error().kind ==
        RoadFault::Kind::too_large);
  CHECK(Road::make({}).value().order().empty());
}

TEST_CASE("completion is the end of the last step, whichever that is") {
  const Road road = Road::make({step("a"), step("b")}).value();
  std::array<StepTimes, 2> scratch{};
  CHECK(road.completion(std::array{days(3), days(9)}, scratch) == days(9));
  CHECK(road.completion(std::array{days(13), days(9)}, scratch) == days(13));
}
