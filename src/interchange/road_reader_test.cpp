#include "interchange/road_reader.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri;
using namespace meguri::interchange;

namespace {

const std::string head = "[road.r]\nname_ja = \"道\"\nname_en = \"Road\"\n";

struct Result {
  std::vector<RoadPlan> roads;
  std::vector<std::string> mistakes;
  std::size_t figures{};
};

Result read(const std::string& text) {
  const std::array<Source, 1> sources{Source{"r", text}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  Result result{read_roads(reading, top, date_of({2025, 7, 17})), {}, reading.figures.size()};
  for (const Diagnostic& mistake : reading.diagnostics.sorted())
    result.mistakes.push_back(
        render(mistake, std::array<std::string, 1>{"r"}, Language::english).substr(2));
  return result;
}

std::string step(const std::string& lines) { return "[[road.r.step]]\n" + lines + "\n"; }

}  // namespace

TEST_CASE("a step takes its names, law and days from a known step and may replace each") {
  const Result result =
      read(head + "goal = \"b\"\n" + step("from = \"JP-07\"\ngate = true") +
           step("id = \"b\"\nname_ja = \"次\"\nname_en = \"Next\"\nafter = [\"JP-07\"]\n"
                "duration = { value = 3, unit = \"day\", source = \"s\", mark = \"choice\" }\n"
                "not_before = 2025-08-16"));
  CHECK(result.mistakes.empty());
  REQUIRE(result.roads.size() == 1);
  const RoadPlan& road = result.roads[0];
  REQUIRE(road.steps.size() == 2);
  CHECK(road.goal == 1);
  CHECK(road.steps[0].name.ja == "初回治験計画届（30日調査）");
  CHECK(road.steps[0].gate == days(30));
  CHECK(road.steps[0].duration->mark == Mark::inferred);
  CHECK(road.steps[0].duration->path == "road.r.step.JP-07.duration");
  CHECK(road.network.steps()[1].earliest == days(30));
  CHECK(result.figures == 3);  // planned days, the gate's law, own days
}

TEST_CASE("a circle is named by its steps") {
  const Result result =
      read(head + "goal = \"JP-01\"\n" + step("from = \"JP-01\"\nafter = [\"JP-03\"]") +
           step("from = \"JP-02\"\nafter = [\"JP-01\"]") +
           step("from = \"JP-03\"\nafter = [\"JP-02\"]"));
  REQUIRE(result.mistakes.size() == 1);
  CHECK(result.mistakes[0] ==
        "7:1: The road \"r\" goes in a circle: JP-01 <- JP-03 <- JP-02 <- JP-01. Remove one of "
        "these \"after\". [cycle]");
}

TEST_CASE("every mistake of a road is said") {
  const Result result = read(
      "[road.r]\nname_en = \"Road\"\ngoal = \"JP-02\"\n" + step("from = \"JP-O1\"") +
      step("from = \"JP-01\"\nafter = [\"JP-0\", \"JP-01\"]") + step("from = \"JP-01\"") +
      step("id = \"b\"\nname_ja = \"x\"\nname_en = \"x\"") +
      step("from = \"JP-07\"\ngate = true\n"
           "duration = { value = 20, unit = \"day\", source = \"hope\", mark = \"inferred\" }") +
      step("from = \"JP-03\"\ngate = true\nstarted = 2025-09-01\ndone = 2025-08-01"));
  const auto said = [&](std::string_view part) {
    for (const std::string& mistake : result.mistakes)
      if (mistake.find(part) != std::string::npos) return true;
    return false;
  };
  CHECK(said("needs \"name_ja\""));
  CHECK(said("no step \"JP-O1\". Did you mean \"JP-01\""));
  CHECK(said("no step \"JP-0\""));
  CHECK(said("\"JP-01\" waits for itself"));
  CHECK(said("The id \"JP-01\" is already used at r:"));
  CHECK(said("[road.r.step.b] needs \"duration\""));
  CHECK(said("can be shorter (20 days) than the law allows (30 days)"));
  CHECK(said("needs \"gate\""));
  CHECK(said("\"done\" (2025-08-01) must not be before \"started\" (2025-09-01)"));
  CHECK(said("no step \"JP-02\""));
  CHECK(result.mistakes.size() == 10);
}

TEST_CASE("a road needs a step") {
  const Result empty = read(head + "goal = \"JP-02\"\n");
  REQUIRE(empty.mistakes.size() == 2);
  CHECK(empty.mistakes[0].find("At least one [road.r.step] is needed") != std::string::npos);
}

TEST_CASE("a step that a trigger ends needs no days") {
  const Result result =
      read(head + "goal = \"all\"\n" + step("from = \"JP-01\"") +
           step("id = \"all\"\nname_ja = \"全員\"\nname_en = \"All\"\nafter = [\"JP-01\"]\n"
                "trigger = \"all_enrolled\""));
  CHECK(result.mistakes.empty());
  REQUIRE(result.roads.size() == 1);
  CHECK_FALSE(result.roads[0].steps[1].duration.has_value());
  CHECK(result.roads[0].steps[1].trigger == MilestoneTrigger::all_enrolled);
}
