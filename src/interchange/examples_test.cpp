// The example programmes: read without a mistake, accepted by the rules, and saying what they are
// meant to say.
#include <doctest/doctest.h>

#include <algorithm>

#include "interchange/compile.hpp"
#include "interchange/figure_distribution.hpp"
#include "interchange/programme_reader.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

struct Example {
  CompiledProgramme programme;
  State state;
};

Example load(const std::string& name) {
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  const auto sources = load_sources(MEGURI_ROOT "/examples/" + name, reading.diagnostics);
  reading.sources = sources;
  const auto programme = read_programme(reading);
  std::optional<CompiledProgramme> compiled;
  if (programme)
    compiled = compile(*programme, reading.figures, midnight_in_japan(programme->start),
                       reading.diagnostics);
  State state;
  if (compiled) state = define(compiled->definitions, never, reading.diagnostics);
  std::vector<std::string> files;
  for (const Source& source : sources) files.push_back(source.name);
  for (const Diagnostic& mistake : reading.diagnostics.sorted())
    MESSAGE(render(mistake, files, Language::english));
  REQUIRE(compiled.has_value());
  CHECK(reading.diagnostics.empty());
  return {std::move(*compiled), std::move(state)};
}

void check_whole(const Example& example) {
  const CompiledProgramme& p = example.programme;
  CHECK(p.figures.size() == p.scenario.figures.size());
  CHECK(p.all_figures.size() > p.figures.size());
  for (const Figure& figure : p.all_figures) {
    CAPTURE(figure.path);
    CHECK_FALSE(figure.source.empty());
    // What is assumed says why, in both languages.
    CHECK(figure.why_en.empty() == figure.why_ja.empty());
    if (figure.source == "assumption of this example" &&
        figure.path.find("rounds") == std::string::npos)
      CHECK_FALSE(figure.why_en.empty());
  }
  for (const Name& name : p.names) {
    CHECK_FALSE(name.name.ja.empty());
    CHECK_FALSE(name.name.en.empty());
  }
  CHECK(example.state.organisations.size() == p.programme.organisations.size());
  CHECK(example.state.resources.size() == p.programme.resources.size());
  CHECK(example.state.lanes.size() == p.programme.lanes.size());
  CHECK(example.state.roads == p.programme.roads.size());
  CHECK(example.state.donors.size() == p.programme.donors.size());
  REQUIRE(example.state.protocols.size() == p.programme.protocols.size());
  for (const Protocol& protocol : example.state.protocols)
    CHECK(protocol.status == ProtocolStatus::published);
}

}  // namespace

TEST_CASE("what troculeucel costs comes from its figures; what was due once is spent later on") {
  const Example example = load("troculeucel-japan");
  const auto& costs = example.programme.scenario.costs;
  REQUIRE(costs.size() == 5);
  CHECK(costs[0].per == forecast::CostUnit::batch);
  CHECK(example.programme.figures[costs[0].amount].path == "cost.batch.amount");
  CHECK(example.programme.scenario.figures[costs[0].amount].unit == Duration{});
  CHECK(costs[4].per == forecast::CostUnit::once);
  CHECK_FALSE(costs[4].already_spent);
  Diagnostics diagnostics;
  const auto later =
      compile(example.programme.programme, {},
              midnight_in_japan(example.programme.programme.start) + days(30), diagnostics);
  REQUIRE(later.has_value());
  CHECK(later->scenario.costs[4].already_spent);
}

TEST_CASE("troculeucel in Japan: goal, arms, roads and dose are those that are public") {
  const Example example = load("troculeucel-japan");
  check_whole(example);
  const Programme& p = example.programme.programme;
  REQUIRE(p.goals.size() == 1);
  CHECK(p.start == date_of({2025, 7, 17}));
  CHECK(p.goals[0].by == add_months(p.start, 12));
  CHECK(p.goals[0].outcome == GoalOutcome::unknown);
  CHECK(p.goals[0].mark == Mark::verified);
  CHECK(p.goals[0].milestones.size() == 5);
  CHECK(p.roads.size() == 5);
  REQUIRE(p.protocols.size() == 2);
  CHECK(p.product.dose_cells == 6'000'000'000);
  for (const ProtocolPlan& arm : p.protocols) {
    CHECK(arm.schedule.courses_planned == 30);
    CHECK(arm.schedule.doses_planned == 17);
    CHECK(arm.schedule.dose_interval == days(21));
    CHECK(arm.opens_after.has_value());
  }
  // Of the five first doses only that of the road taken is a real patient's.
  std::vector<bool> triggered;
  for (const RoadPoint& point : p.goals[0].milestones) {
    const MilestoneId id = example.programme.milestone(point);
    triggered.push_back(example.state.milestones[id].trigger == MilestoneTrigger::first_infusion);
    const auto& plans = example.programme.scenario.milestones;
    const auto plan = std::ranges::find(plans, id, &forecast::MilestonePlan::milestone);
    REQUIRE(plan != plans.end());
    CHECK((plan->duration == 0) == triggered.back());
  }
  CHECK(triggered == std::vector<bool>{true, false, false, false, false});
  CHECK(example.programme.scenario.goals[0].by == midnight_in_japan(date_of({2026, 7, 18})));
}

TEST_CASE("the 30 days of the first notification reach the rules as a gate") {
  const Example example = load("troculeucel-japan");
  const auto& names = example.programme.names;
  const auto gate = std::ranges::find(names, "pmd_import.JP-07", &Name::id);
  REQUIRE(gate != names.end());
  CHECK(example.state.milestones[static_cast<MilestoneId>(gate->number)].gate == days(30));
}

TEST_CASE("hospitals are closed on Japanese holidays and at New Year, suites never") {
  const Example example = load("troculeucel-japan");
  const auto& p = example.programme;
  const auto closed = [&](std::string_view id, Date day) {
    const auto name = std::ranges::find_if(
        p.names, [&](const Name& n) { return n.thing == Thing::resource && n.id == id; });
    REQUIRE(name != p.names.end());
    return std::ranges::find(example.state.closed_days,
                             ClosedDay{static_cast<ResourceId>(name->number), day}) !=
           example.state.closed_days.end();
  };
  CHECK(closed("site_a_chair", date_of({2025, 7, 21})));  // Marine Day
  CHECK(closed("site_a_chair", date_of({2025, 12, 30})));
  CHECK_FALSE(closed("site_a_chair", date_of({2025, 7, 22})));
  CHECK_FALSE(closed("suites", date_of({2025, 12, 30})));
}

TEST_CASE("snk02: donors are eligible and their batches ordered") {
  const Example example = load("snk02-allogeneic");
  check_whole(example);
  CHECK(example.state.orders.size() == 6);
  for (const Donor& donor : example.state.donors) CHECK(donor.eligible);
  CHECK(example.programme.programme.product.kind == ProductKind::allogeneic);
}

TEST_CASE("cart-network is the benchmark model V1, figure by figure") {
  const Example example = load("cart-network");
  check_whole(example);
  const CompiledProgramme& p = example.programme;
  const auto draw = [&](forecast::FigureRef ref, double u) {
    return forecast::quantile(p.scenario.figures.at(ref).distribution, u);
  };
  REQUIRE(p.scenario.enrolments.size() == 5);
  double a_year = 0;
  for (const forecast::Enrolment& site : p.scenario.enrolments) {
    a_year += 365 / forecast::mean(p.scenario.figures.at(site.interval).distribution);
    CHECK(site.until - site.from == days(1095));
  }
  CHECK(a_year == doctest::Approx(400));
  REQUIRE(p.scenario.journeys.size() == 1);
  const forecast::JourneyPlan& journey = p.scenario.journeys[0];
  CHECK(draw(journey.culture, 0.025) == doctest::Approx(14).epsilon(1e-4));
  CHECK(draw(journey.culture, 0.975) == doctest::Approx(21).epsilon(1e-4));
  CHECK(draw(journey.collection, 0.5) == doctest::Approx(0.75));
  CHECK(draw(journey.rapid_tests, 0.9) == 7);
  CHECK(draw(journey.rapid_fails, 0.9) == doctest::Approx(0.08));
  CHECK(draw(journey.review, 0.25) == doctest::Approx(0.75));
  CHECK(p.scenario.lanes.size() == 10);
  for (const forecast::LanePlan& lane : p.scenario.lanes) {
    CHECK(draw(lane.transit, 0.75) == doctest::Approx(1.25));
    CHECK(lane.warm == 0);
  }
  CHECK(p.scenario.late_after == days(35));
  std::uint32_t chairs = 0;
  for (const Resource& resource : example.state.resources) {
    chairs += resource.kind == ResourceKind::chair ? resource.capacity : 0;
    if (resource.kind == ResourceKind::suite) CHECK(resource.capacity == 24);
    if (resource.kind == ResourceKind::quality_assurance) CHECK(resource.capacity == 2);
    CHECK(resource.open_weekdays == 127);
  }
  CHECK(chairs == 5);
  CHECK(example.state.closed_days.empty());
}

TEST_CASE("a forecast from a later day looks as far ahead") {
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  const auto sources = load_sources(MEGURI_ROOT "/examples/troculeucel-japan", reading.diagnostics);
  reading.sources = sources;
  const auto programme = read_programme(reading);
  REQUIRE(programme.has_value());
  const Instant later = midnight_in_japan(date_of({2026, 11, 22}));
  const auto compiled = compile(*programme, reading.figures, later, reading.diagnostics);
  REQUIRE(compiled.has_value());
  CHECK(compiled->scenario.horizon == later + programme->horizon);
  const auto early = compile(*programme, reading.figures, Instant{}, reading.diagnostics);
  CHECK(early->scenario.horizon == midnight_in_japan(programme->start) + programme->horizon);
}
