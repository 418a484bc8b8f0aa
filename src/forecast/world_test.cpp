// The world against the vein-to-vein benchmark model V1 (docs of the example cart-network): every
// command passes the rules of the live programme, and the three answers still come out.
#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "domain/invariants.hpp"
#include "domain/judge.hpp"
#include "forecast/forecast.hpp"
#include "forecast/statistics.hpp"
#include "forecast/world.hpp"

using namespace meguri;
using namespace meguri::forecast;

namespace {

constexpr Duration forever = days(36'500);

struct Builder {
  State state;
  Scenario scenario;
  UserId admin{};

  template <class C>
  void run(const C& command) {
    Events events;
    const Meta meta{state.now, admin, 0, true};
    const Verdict verdict = decide_one(state, command, meta, events);
    if (!verdict) MESSAGE(std::string(text_of(verdict.error().rule).english));
    REQUIRE(verdict.has_value());
    for (const Event& event : events) apply(state, event, meta);
  }
  OrganisationId organisation(OrganisationKind kind) {
    run(DefineOrganisation{kind});
    return state.organisations.id_at(state.organisations.size() - 1);
  }
  UserId user(OrganisationId organisation, RoleSet roles) {
    run(DefineUser{organisation, roles});
    return state.users.id_at(state.users.size() - 1);
  }
  FigureRef figure(const MaybeDistribution& distribution, Duration unit) {
    REQUIRE(distribution.has_value());
    scenario.figures.push_back({*distribution, unit});
    return static_cast<FigureRef>(scenario.figures.size() - 1);
  }
};

// Model V1 with `sites` sites; see vein_to_vein.md.
Builder benchmark_model() {
  Builder b;
  b.state.now = midnight_in_japan(*parse_date("2026-01-01"));
  b.run(DefineOrganisation{OrganisationKind::sponsor});
  const OrganisationId sponsor{1};
  b.admin = UserId{1};
  b.run(DefineUser{sponsor, role_set(Role::administrator, Role::programme_lead, Role::regulatory)});
  const OrganisationId facility = b.organisation(OrganisationKind::facility);
  const OrganisationId carrier = b.organisation(OrganisationKind::carrier);
  b.user(facility, role_set(Role::operator_));
  b.user(facility, role_set(Role::verifier));
  b.user(facility, role_set(Role::quality_control, Role::quality_assurance));
  b.user(carrier, role_set(Role::courier));
  b.run(DefineResource{facility, ResourceKind::suite, 24, 127, {}, {}});
  b.run(DefineResource{facility, ResourceKind::quality_assurance, 2, 127, {}, {}});

  const Band wide{-200'000, 100'000, forever};
  b.run(DraftProtocol{});
  const ProtocolId protocol{1};
  b.run(SetProductTerms{protocol,
                        {ProductKind::autologous, 1'000'000, 1, false, forever, hours(2), wide}});
  b.run(SetScheduleTerms{protocol, {1, 0, days(1), days(1), days(1), {}, {}}});
  b.run(SetCollectionTerms{
      protocol, {CollectionKind::apheresis, false, 255, 0, 0, days(1), forever, {}, wide}});
  b.run(SetMakingTerms{protocol, {{}, forever, 7'000, 7'000, days(2), 255, false}});
  b.run(SetStep{protocol, 0, {days(1), 0, 100, true, false, false, Severity::minor}});
  b.run(SetTest{protocol, 0, {TestClass::rapid, 0, days(8)}});
  b.run(PublishProtocol{protocol});

  const FigureRef courier = b.figure(uniform_between(0.5, 1.5), days(1));
  JourneyPlan plan;
  plan.protocol = protocol;
  plan.collection = b.figure(uniform_between(0.5, 1.0), days(1));
  plan.culture = b.figure(lognormal(std::log(std::sqrt(14.0 * 21.0)), 0.1034350), days(1));
  plan.rapid_tests = b.figure(constant(7), days(1));
  plan.rapid_fails = b.figure(constant(0.08), {});
  plan.review = b.figure(uniform_between(0.5, 1.5), days(1));
  b.scenario.journeys.push_back(plan);
  const FigureRef interval = b.figure(exponential_with_mean(365.0 / 80.0), days(1));
  for (int i = 0; i < 5; ++i) {
    const OrganisationId site = b.organisation(OrganisationKind::hospital);
    b.user(site, role_set(Role::site_coordinator, Role::nurse));
    b.user(site, role_set(Role::physician));
    b.run(DefineResource{site, ResourceKind::chair, 1, 127, {}, {}});
    b.run(DefineLane{site, facility, carrier, hours(6), days(3), wide});
    b.run(DefineLane{facility, site, carrier, hours(6), days(3), wide});
    for (const LaneId lane : {LaneId(2 * i + 1), LaneId(2 * i + 2)})
      b.scenario.lanes.push_back({lane, courier, 0, 0, 0});
    b.scenario.enrolments.push_back({site, protocol, interval, {}, b.state.now + days(1095)});
  }
  b.scenario.late_after = days(35);
  return b;
}

}  // namespace

TEST_CASE("the benchmark model gives its three answers with every rule in force") {
  Builder b = benchmark_model();
  Options options;
  options.runs = 200;
  options.seed = 11;
  options.threads = 2;
  const Result result = run_forecast(b.state, b.scenario, options);
  Summary vein, late, wait;
  for (const double x : result.vein_to_vein_days) vein.add(x);
  for (const double x : result.late_share) late.add(x);
  for (const double x : result.slot_wait_days) wait.add(x);
  CHECK(vein.within(4).contains(30.602));
  CHECK(wait.within(4).contains(0.970));
  CHECK(late.within(4).contains(0.1059));
  const double patients =
      static_cast<double>(result.total.happened[static_cast<std::size_t>(Branch::dose_infused)]) /
      200;
  CHECK(patients == doctest::Approx(1199.5).epsilon(0.01));
  // A plan that works is refused nothing.
  for (const RuleText& rule : all_rules()) {
    INFO(rule.id);
    CHECK(result.total.refused[static_cast<std::size_t>(rule.rule)] == 0);
  }
}

TEST_CASE("one thread and several give the same bytes") {
  Builder b = benchmark_model();
  Options options;
  options.runs = 20;
  const Result one = run_forecast(b.state, b.scenario, options);
  options.threads = 3;
  const Result three = run_forecast(b.state, b.scenario, options);
  CHECK(one.vein_to_vein_days == three.vein_to_vein_days);
  CHECK(one.late_share == three.late_share);
  CHECK(one.slot_wait_days == three.slot_wait_days);
  CHECK(one.total.happened == three.total.happened);
  CHECK(one.total.events == three.total.events);
}

TEST_CASE("a simulated state breaks no invariant, and a run can be forked in the middle") {
  Builder b = benchmark_model();
  b.scenario.horizon = b.state.now + days(400);
  const Samplers samplers(b.scenario);
  World world(b.state, b.scenario, samplers);
  world.run(5, 0);
  CHECK_FALSE(broken_invariant(world.state()).has_value());
  State fork = world.state();
  forget_closed(fork);
  CHECK_FALSE(broken_invariant(fork).has_value());
  std::size_t open = 0;
  for (const Course& course : fork.courses) open += running(course.status);
  CHECK(open > 40);
  MESSAGE("rows: courses ", fork.courses.size(), " orders ", fork.orders.size(), " materials ",
          fork.materials.size(), " shipments ", fork.shipments.size(), " batches ",
          fork.batches.size(), " reservations ", fork.reservations.size(), " deviations ",
          fork.deviations.size());
  MESSAGE("bytes a fork copies, per open course: ", fork.bytes() / open);

  Scenario further = b.scenario;
  further.horizon = fork.now + days(120);
  for (Enrolment& enrolment : further.enrolments) enrolment.until = {};
  World later(fork, further, samplers);
  later.run(5, 1);
  CHECK_FALSE(broken_invariant(later.state()).has_value());
  std::size_t still_open = 0;
  for (const Course& course : later.state().courses) still_open += running(course.status);
  CHECK(still_open == 0);  // everybody who was in progress is infused
}

TEST_CASE("what a run costs is what happened times the prices") {
  Builder b = benchmark_model();
  b.run(DefineRoad{});
  b.run(DefineMilestone{RoadId{1}, {}, MilestoneTrigger::first_infusion, {}, never});
  b.scenario.milestones.push_back({MilestoneId{1}, 0, 0, {}});
  b.scenario.horizon = b.state.now + days(365);
  constexpr std::array<double, 9> prices{1e9, 5e6, 7'000, 500, 100, 10, 3, 4, 2};
  for (std::size_t i = 0; i < prices.size(); ++i)
    b.scenario.costs.push_back(
        {b.figure(constant(prices[i]), {}), static_cast<CostUnit>(i), i == 0});
  Options options;
  options.runs = 20;
  const Result result = run_forecast(b.state, b.scenario, options);
  const auto each_run = [&](Branch branch) {
    return static_cast<double>(result.total.happened[static_cast<std::size_t>(branch)]) / 20;
  };
  const std::vector<double>& cost = result.cost.of_item;
  REQUIRE(cost.size() == prices.size());
  CHECK(cost[0] == 0);  // spent before the forecast begins
  CHECK(cost[1] == doctest::Approx(5e6 * 12).epsilon(0.01));
  CHECK(cost[2] == doctest::Approx(7'000 * each_run(Branch::enrolled)));
  CHECK(cost[3] == doctest::Approx(500 * each_run(Branch::collection)));
  CHECK(cost[4] == doctest::Approx(100 * each_run(Branch::batch_started)));
  CHECK(cost[5] == doctest::Approx(10 * each_run(Branch::dose_made)));
  CHECK(cost[6] > 3 * 2 * each_run(Branch::dose_infused));  // there and back
  CHECK(cost[7] >= 4 * each_run(Branch::dose_infused));
  CHECK(cost[8] >= 2 * each_run(Branch::released));
  CHECK(result.cost.total.p50 > 6e7);
  CHECK(result.cost.per_course.runs == 20);
  CHECK(result.cost.per_course.p50 > 7'000 + 500);
  CHECK(result.cost.per_course.p50 < 7'000 + 2 * (500 + 100 + 10 + 6 + 4 + 2));
  REQUIRE(result.cost.milestone.size() == 1);
  const CostQuantiles& first = result.cost.milestone[0].until;
  CHECK(first.runs == 20);
  CHECK(first.p10 > 7'000 + 500 + 100 + 10);
  CHECK(first.p90 < result.cost.total.p10);
  CHECK(first.p10 <= first.p50);
  b.scenario.costs.clear();
  CHECK(run_forecast(b.state, b.scenario, options).cost.total.runs == 0);
}

TEST_CASE("prices are drawn once a run, and no date depends on them") {
  Builder b = benchmark_model();
  b.scenario.horizon = b.state.now + days(200);
  Options options;
  options.runs = 40;
  const Result without = run_forecast(b.state, b.scenario, options);
  b.scenario.costs.push_back({b.figure(uniform_between(100, 200), {}), CostUnit::batch, false});
  const Result with = run_forecast(b.state, b.scenario, options);
  CHECK(with.total.happened == without.total.happened);
  CHECK(with.vein_to_vein_days == without.vein_to_vein_days);
  // Drawn anew for each of a hundred batches, the mean price would hardly leave 150.
  const double batches =
      static_cast<double>(with.total.happened[static_cast<std::size_t>(Branch::batch_started)]) /
      40;
  CHECK(with.cost.total.p10 < 125 * batches);
  CHECK(with.cost.total.p90 > 175 * batches);
}
