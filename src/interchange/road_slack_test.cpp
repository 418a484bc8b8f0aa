#include "interchange/road_slack.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "interchange/road_sampling.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

// Two ways to the goal: a long one of 100 days, a short one of 40; then a gate of 30.
std::string step(const std::string& id, int days, const std::string& more = "") {
  return "[[road.two.step]]\nid = \"" + id + "\"\nname_ja = \"" + id + "\"\nname_en = \"" + id +
         "\"\nduration = { value = " + std::to_string(days) +
         ", unit = \"day\", source = \"s\", mark = \"choice\" }\n" + more + "\n";
}

const std::string two_ways =
    "[road.two]\nname_en = \"Two ways\"\nname_ja = \"二つの道\"\ngoal = \"goal\"\n" +
    step("long", 100) + step("short", 40) +
    step("gate", 30,
         "after = [\"long\", \"short\"]\n"
         "gate = { value = 30, unit = \"day\", source = \"s\", mark = \"choice\" }") +
    step("goal", 10, "after = [\"gate\"]") + step("aside", 500, "after = [\"short\"]");

const Date start = date_of({2026, 1, 1});

struct Road {
  explicit Road(const std::string& text) {
    const std::array<Source, 1> sources{Source{"roads.toml", text}};
    Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
    const Node root = read_toml(sources, reading.diagnostics);
    TableReader top(reading, root, "");
    roads = read_roads(reading, top, start);
    std::vector<std::string> files{"roads.toml"};
    for (const Diagnostic& one : reading.diagnostics.sorted())
      MESSAGE(render(one, files, Language::english));
    REQUIRE(reading.diagnostics.empty());
    facts.resize(roads[0].steps.size());
  }
  RoadOutlook look(Date today = start) const {
    return outlook_of(roads[0], start, today, facts, 50, 1, days(30));
  }
  std::vector<RoadPlan> roads;
  std::vector<StepFact> facts;
};

TEST_CASE("the long way is critical, the short one has the difference as slack") {
  const RoadOutlook outlook = Road(two_ways).look();
  CHECK(outlook.steps[0].critical_share == 1);
  CHECK(outlook.steps[0].slip_cost_days == 30);
  CHECK(outlook.steps[1].critical_share == 0);
  CHECK(outlook.steps[1].slack_days_p50 == 60);
  CHECK(outlook.steps[1].slip_cost_days == 0);
  CHECK(to_text(*outlook.steps[3].p50) == to_text(start + 140));
  // What the goal does not wait for is on nobody's critical path, however long it takes.
  CHECK(!outlook.steps[4].before_goal);
  CHECK(outlook.steps[4].critical_share == 0);
}

TEST_CASE("what is done ended when it did; what runs took at least so long; the rest is not past") {
  Road road(two_ways);
  road.facts[0].done = start + 20;  // the long way was short
  RoadOutlook outlook = road.look(start + 30);
  CHECK(!outlook.steps[0].p50);
  CHECK(outlook.steps[1].critical_share == 1);
  // The short way has not begun by day 30: it ends on day 70.
  CHECK(to_text(*outlook.steps[1].p50) == to_text(start + 70));
  road.facts[1].started = start + 5;
  outlook = road.look(start + 60);  // it should have ended on day 45 and still runs
  CHECK(to_text(*outlook.steps[1].p50) == to_text(start + 60));
  CHECK(to_text(*outlook.steps[3].p50) == to_text(start + 100));
}

TEST_CASE("a gate is not crushed, and a slip behind it is what it is") {
  Road road(two_ways);
  road.facts[0].done = road.facts[1].done = start + 20;
  road.facts[2].started = start + 21;
  const RoadOutlook outlook = road.look(start + 22);
  CHECK(to_text(*outlook.steps[2].p50) == to_text(start + 51));
  CHECK(outlook.steps[2].slip_cost_days == 30);
}

}  // namespace
