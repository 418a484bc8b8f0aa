// Adverse events: what was seen, how serious, whether expected, what became of it (ICH E2A's
// words).
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr RoleSet safety_roles =
    role_set(Role::physician, Role::nurse, Role::site_coordinator, Role::safety);

bool may_report(const State& state, const Meta& meta, const Course& course) {
  return may(state, meta, safety_roles, course.site) || may(state, meta, role_set(Role::safety));
}

}  // namespace

Verdict judge(const State& state, const ReportAdverseEvent& command, const Meta& meta,
              Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may_report(state, meta, *course), not_permitted, command.course);
  MEGURI_REQUIRE(command.aware_at <= meta.at, out_of_range, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  if (some(command.dose)) {
    const Material* dose = state.materials.find(command.dose);
    MEGURI_REQUIRE(dose, not_found, command.dose);
    MEGURI_REQUIRE(dose->course == command.course, dose_of_other_patient, command.dose);
  }
  events.emplace_back(AdverseEventReported{state.adverse_events.next(), command});
  return {};
}

Verdict judge(const State& state, const FollowUpAdverseEvent& command, const Meta& meta,
              Events& events) {
  const AdverseEvent* seen = state.adverse_events.find(command.adverse_event);
  MEGURI_REQUIRE(seen, not_found, command.adverse_event);
  MEGURI_REQUIRE(may_report(state, meta, state.courses[seen->course]), not_permitted,
                 command.adverse_event);
  MEGURI_REQUIRE(!seen->closed, adverse_event_closed, command.adverse_event);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.adverse_event);
  events.emplace_back(AdverseEventFollowedUp{command});
  return {};
}

Verdict judge(const State& state, const CloseAdverseEvent& command, const Meta& meta,
              Events& events) {
  const AdverseEvent* seen = state.adverse_events.find(command.adverse_event);
  MEGURI_REQUIRE(seen, not_found, command.adverse_event);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::safety)), not_permitted, command.adverse_event);
  MEGURI_REQUIRE(!seen->closed, adverse_event_closed, command.adverse_event);
  events.emplace_back(AdverseEventClosed{command.adverse_event});
  return {};
}

}  // namespace meguri
