// The demonstration's planned visits, and that a forecast from them keeps the plan.
#include "app/demo_visits.hpp"

#include <doctest/doctest.h>

#include <map>

#include "domain/find.hpp"
#include "forecast/world.hpp"

namespace meguri::app {
namespace {

struct Ended {
  interchange::OpenedProgramme opened;
  State state;
};

// The state at the end of the demonstration's history.
const Ended& ended() {
  static const Ended made = [] {
    Ended end{interchange::open_programme(std::string(MEGURI_ROOT) + "/examples/troculeucel-japan"),
              {}};
    REQUIRE(end.opened.programme.has_value());
    const auto history = find_demo_history(end.opened, 1, 4'000, [](std::uint64_t) {});
    REQUIRE(history.has_value());
    end.state = end.opened.state;
    for (const DemoRecord& record : history->records) {
      Events events;
      static_cast<void>(decide(end.state, record.command, record.meta, events));
      for (const Event& event : events) apply(end.state, event, record.meta);
    }
    return end;
  }();
  return made;
}

TEST_CASE("the next visits stand in the plan, on a working morning, each with its dose") {
  const State& state = ended().state;
  std::size_t planned = 0;
  for (const Visit& visit : state.visits) {
    if (visit.status != VisitStatus::planned) continue;
    ++planned;
    CHECK(visit.planned_at > state.now);
    CHECK(weekday(date_in_japan(visit.planned_at)) < 5);
    CHECK(visit.planned_at - midnight_in_japan(date_in_japan(visit.planned_at)) == hours(10));
    REQUIRE(some(visit.dose));
    const Material& dose = state.materials[visit.dose];
    CHECK(dose.course == visit.course);
    CHECK(dose.custodian == state.courses[visit.course].site);
    CHECK(dose.expires_at > visit.planned_at);
  }
  CHECK(planned >= 5);
}

// Counts what a forecast does with the visits that were planned when it began.
struct Kept final : forecast::Recorder {
  std::map<std::uint32_t, std::uint32_t> open{};  // course: its planned visit
  std::size_t came = 0, missed = 0, doubled = 0;

  void record(const Command& command, const Meta&, const Events& events,
              std::string_view) override {
    if (const auto* plan = get_if<PlanVisit>(&command))
      doubled += open.contains(number(plan->course));
    for (const Event& event : events) {
      if (const auto* arrived = get_if<VisitArrived>(&event)) came += closed(arrived->visit);
      if (const auto* gone = get_if<VisitMissed>(&event)) missed += closed(gone->visit);
    }
  }

private:
  bool closed(VisitId visit) {
    return std::erase_if(open, [&](const auto& one) { return one.second == number(visit); }) > 0;
  }
};

TEST_CASE("a forecast keeps a visit that is planned, and plans no second one beside it") {
  const Ended& from = ended();
  Kept kept;
  from.state.visits.each([&](VisitId id, const Visit& visit) {
    if (visit.status == VisitStatus::planned) kept.open[number(visit.course)] = number(id);
  });
  const std::size_t planned = kept.open.size();
  forecast::Scenario scenario = from.opened.programme->scenario;
  scenario.horizon = from.state.now + days(45);
  const forecast::Samplers samplers(scenario);
  forecast::World world(from.state, scenario, samplers);
  world.run(1, 0, &kept);
  CHECK(kept.doubled == 0);
  CHECK(kept.came + kept.missed + kept.open.size() == planned);
  CHECK(kept.came * 2 > planned);
}

}  // namespace
}  // namespace meguri::app
