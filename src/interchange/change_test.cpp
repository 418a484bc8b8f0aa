#include "interchange/change.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "interchange/open_programme.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

const char* const example = MEGURI_ROOT "/examples/troculeucel-japan";

OpenedProgramme with(const std::vector<std::string>& changes) {
  return open_programme(example, {}, changes);
}

std::vector<std::string> mistakes_of(const std::vector<std::string>& changes) {
  const OpenedProgramme opened = with(changes);
  CHECK_FALSE(opened.programme.has_value());
  std::vector<std::string> result;
  for (const Diagnostic& mistake : opened.mistakes)
    result.push_back(render(mistake, opened.files, Language::english));
  return result;
}

const Figure& figure_at(const OpenedProgramme& opened, const std::string& path) {
  REQUIRE(opened.programme.has_value());
  const auto& figures = opened.programme->all_figures;
  const auto found = std::ranges::find(figures, path, &Figure::path);
  REQUIRE(found != figures.end());
  return *found;
}

}  // namespace

TEST_CASE("a step of a road takes other days, and says that they are a what-if") {
  const std::string path = "road.pmd_import.step.JP-03.duration";
  const OpenedProgramme opened = with({path + "=triangular 30 45 60 day"});
  const Figure& figure = figure_at(opened, path);
  CHECK(figure.spread.shape == Shape::triangular);
  CHECK(figure.spread.amounts == std::vector<std::int64_t>{days(30).us, days(45).us, days(60).us});
  CHECK(figure.source == "what-if");
  CHECK(figure.mark == Mark::choice);
  // The same step of another road keeps its own.
  CHECK(figure_at(opened, "road.pmd_japan.step.JP-03.duration").mark == Mark::inferred);
}

TEST_CASE("a number without a unit has that of the figure it replaces") {
  const OpenedProgramme opened = with({"resource.suites.capacity=12"});
  CHECK(figure_at(opened, "resource.suites.capacity").constant() == 12);
  CHECK(opened.programme->programme.resources.size() == opened.state.resources.size());
  const auto suites =
      std::ranges::find(opened.programme->programme.resources, "suites", &ResourcePlan::id);
  CHECK(suites->capacity == 12);
}

TEST_CASE("dates, words and several changes at once") {
  const OpenedProgramme opened = with({"programme.start=2025-10-01", "programme.road=\"pmd_japan\"",
                                       "protocol.alzheimer.opens_after=\"pmd_japan.JP-09\"",
                                       "protocol.parkinson.opens_after=\"pmd_japan.JP-09\""});
  for (const Diagnostic& mistake : opened.mistakes)
    MESSAGE(render(mistake, opened.files, Language::english));
  REQUIRE(opened.programme.has_value());
  CHECK(opened.programme->programme.start == date_of({2025, 10, 1}));
  CHECK(opened.programme->programme.roads[*opened.programme->programme.road].id == "pmd_japan");
}

TEST_CASE("a change goes through every check of the file") {
  const auto gate = mistakes_of({"road.pmd_import.step.JP-07.duration=10 day"});
  REQUIRE(gate.size() == 1);
  CHECK(gate[0].find("shorter (10 days) than the law allows (30 days)") != std::string::npos);
  const auto unit = mistakes_of({"product.shelf_life=12 monts"});
  REQUIRE(unit.size() == 1);
  CHECK(unit[0].starts_with("--what-if:1:"));
  CHECK(unit[0].find("Did you mean \"month\"?") != std::string::npos);
}

TEST_CASE("a change of what is not there, or of no form, is said") {
  CHECK(mistakes_of({"road.pmd_imprt.step.JP-03.duration=30 day"})[0].find("road.pmd_imprt") !=
        std::string::npos);
  CHECK(mistakes_of({"resource.suites.capacity"})[0].find("PATH=VALUE") != std::string::npos);
  CHECK(mistakes_of({"resource.suites.capacty=12 count"})[0].find("Did you mean \"capacity\"?") !=
        std::string::npos);
  CHECK_FALSE(mistakes_of({"resource.suites.capacity=many"}).empty());
  CHECK_FALSE(mistakes_of({"=3"}).empty());
}
