#include "app/demo_visits.hpp"

#include "domain/find.hpp"

namespace meguri::app {
namespace {

constexpr Duration ahead = days(14);
constexpr Duration opening_hour = hours(10);  // after midnight in Japan
constexpr Duration act_time = minutes(1);     // from one act to the next
constexpr std::int32_t saturday = 5;

UserId first_of(const State& state, OrganisationId organisation, Role role) {
  UserId chosen{};
  state.users.each([&](UserId id, const User& user) {
    const bool fits =
        user.organisation == organisation && user.active && (user.roles & role_set(role)) != 0;
    if (fits && !some(chosen)) chosen = id;
  });
  return chosen;
}

// Ten o'clock of the first working day that is not before `at`.
Instant morning_from(Instant at) {
  Date day = date_in_japan(at);
  while (midnight_in_japan(day) + opening_hour < at || weekday(day) >= saturday) day = day + 1;
  return midnight_in_japan(day) + opening_hour;
}

// The dose that waits at the site for this patient, to be given at that time.
MaterialId waiting_dose(const State& state, CourseId id, Instant at) {
  const Course& course = state.courses[id];
  MaterialId chosen{};
  state.materials.each([&](MaterialId one, const Material& material) {
    const bool waits = material.kind == MaterialKind::dose && material.course == id &&
                       material.status == MaterialStatus::available &&
                       material.custodian == course.site && material.expires_at > at;
    if (waits && !some(chosen)) chosen = one;
  });
  return chosen;
}

bool has_open_visit(const State& state, CourseId course) {
  bool open = false;
  state.visits.each([&](VisitId, const Visit& visit) {
    open = open || (visit.course == course &&
                    (visit.status == VisitStatus::planned || visit.status == VisitStatus::arrived));
  });
  return open;
}

bool act(State& state, std::vector<DemoRecord>& records, UserId by, const Command& command) {
  Events events;
  const Meta meta{state.now + act_time, by, 0, false, {}};
  if (!decide(state, command, meta, events)) return false;
  for (const Event& event : events) apply(state, event, meta);
  records.push_back({command, meta, {}});
  return true;
}

}  // namespace

void plan_visits(State& state, std::vector<DemoRecord>& records) {
  const Instant now = state.now;
  for (std::size_t i = 0; i < state.courses.size(); ++i) {
    const CourseId id = state.courses.id_at(i);
    const Course& course = state.courses[id];
    if (!running(course.status) || course.hold != HoldReason::none ||
        course.last_infusion_at == Instant{} || has_open_visit(state, id))
      continue;
    const Instant due =
        course.last_infusion_at + state.protocols[course.protocol].schedule.dose_interval;
    if (due > now + ahead) continue;
    const Instant planned_at = morning_from(std::max(due, now + days(1)));
    const MaterialId dose = waiting_dose(state, id, planned_at);
    if (!some(dose)) continue;
    const OrganisationId site = course.site;
    const VisitId visit = state.visits.next();
    if (act(state, records, first_of(state, site, Role::site_coordinator),
            PlanVisit{id, planned_at}))
      act(state, records, first_of(state, site, Role::nurse), AllocateDose{dose, id, visit});
  }
}

}  // namespace meguri::app
