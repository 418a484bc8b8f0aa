// Visits and the bedside. What is refused here is refused loudly: every wrong scan leaves its
// trace.
#include "domain/find.hpp"
#include "domain/judge_law.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr RoleSet bedside_roles = role_set(Role::nurse, Role::physician);
constexpr RoleSet visit_roles = role_set(Role::site_coordinator, Role::nurse, Role::physician);

Found<Visit> visit_for_site(const State& state, VisitId id, const Meta& meta) {
  const Visit* visit = state.visits.find(id);
  MEGURI_REQUIRE(visit, not_found, id);
  MEGURI_REQUIRE(may(state, meta, visit_roles, state.courses[visit->course].site), not_permitted,
                 id);
  MEGURI_REQUIRE(visit->status == VisitStatus::planned, visit_wrong_status, id);
  return visit;
}

// The earliest time of the next dose by the interval of the protocol.
bool far_enough(const State& state, const Course& course, Instant at) {
  const ScheduleTerms& schedule = state.protocols[course.protocol].schedule;
  return course.last_infusion_at == Instant{} ||
         at >= course.last_infusion_at + schedule.dose_interval - schedule.visit_early;
}

bool in_window(const State& state, const Visit& visit, Instant at) {
  const ScheduleTerms& schedule = state.protocols[state.courses[visit.course].protocol].schedule;
  return at >= visit.planned_at - schedule.visit_early &&
         at <= visit.planned_at + schedule.visit_late;
}

// What must hold for a dose to come near its patient: allocated, at the patient's site, released
// for infusion, its temperature proven, not expired, the course running and consented.
Verdict dose_is_fit(const State& state, MaterialId id, const Material& dose, const Meta& meta) {
  MEGURI_REQUIRE(dose.kind == MaterialKind::dose && some(dose.course), dose_wrong_status, id);
  const Course& course = state.courses[dose.course];
  MEGURI_REQUIRE(may(state, meta, bedside_roles, course.site), not_permitted, id);
  MEGURI_REQUIRE(dose.custodian == course.site, not_in_custody, id);
  const Batch& batch = state.batches[dose.batch];
  MEGURI_REQUIRE(is_cleared(state.protocols[batch.protocol], batch.disposition), dose_not_cleared,
                 id);
  MEGURI_REQUIRE(condition_proven(dose.condition), condition_not_proven, id);
  MEGURI_REQUIRE(meta.at < dose.expires_at, material_expired, id);
  MEGURI_REQUIRE(running(course.status), course_wrong_status, dose.course);
  MEGURI_REQUIRE(course.hold == HoldReason::none, course_on_hold, dose.course);
  MEGURI_REQUIRE(course.consent_until > meta.at, consent_missing, dose.course);
  return law_lets_treat(state, course.protocol, course.site, meta.at);
}

bool thaw_open(const State& state, const Material& dose, Instant at) {
  const Duration window = state.protocols[state.batches[dose.batch].protocol].product.thaw_window;
  return at < dose.thawed_at + window;
}

// Wristband and bag against the dose.
Verdict right_patient_right_bag(const State& state, MaterialId id, const Material& dose,
                                Code wristband, Code bag, Events& events) {
  const Scan scan{bag, wristband};
  if (wristband != state.courses[dose.course].identity)
    return mismatch(dose, id, scan, Rule::dose_of_other_patient, events);
  if (bag != dose.label) return mismatch(dose, id, scan, Rule::identity_mismatch, events);
  return {};
}

}  // namespace

Verdict judge(const State& state, const PlanVisit& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, visit_roles, course->site), not_permitted, command.course);
  MEGURI_REQUIRE(running(course->status) && !course->identity.empty(), course_wrong_status,
                 command.course);
  MEGURI_REQUIRE(command.planned_at >= meta.at && command.planned_at != never &&
                     far_enough(state, *course, command.planned_at),
                 visit_out_of_window, command.course);
  events.emplace_back(VisitPlanned{state.visits.next(), command.course, command.planned_at});
  return {};
}

Verdict judge(const State& state, const MoveVisit& command, const Meta& meta, Events& events) {
  const auto visit = visit_for_site(state, command.visit, meta);
  if (!visit) return std::unexpected(visit.error());
  MEGURI_REQUIRE(command.planned_at >= meta.at && command.planned_at != never &&
                     far_enough(state, state.courses[(*visit)->course], command.planned_at),
                 visit_out_of_window, command.visit);
  events.emplace_back(VisitMoved{command.visit, command.planned_at});
  return {};
}

Verdict judge(const State& state, const MissVisit& command, const Meta& meta, Events& events) {
  const auto visit = visit_for_site(state, command.visit, meta);
  if (!visit) return std::unexpected(visit.error());
  events.emplace_back(VisitMissed{command.visit, command.reason});
  return {};
}

Verdict judge(const State& state, const ArriveVisit& command, const Meta& meta, Events& events) {
  const auto visit = visit_for_site(state, command.visit, meta);
  if (!visit) return std::unexpected(visit.error());
  MEGURI_REQUIRE(in_window(state, **visit, meta.at), visit_out_of_window, command.visit);
  events.emplace_back(VisitArrived{command.visit});
  return {};
}

Verdict judge(const State& state, const AllocateDose& command, const Meta& meta, Events& events) {
  const Material* dose = state.materials.find(command.dose);
  MEGURI_REQUIRE(dose, not_found, command.dose);
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, visit_roles, course->site) ||
                     may(state, meta, role_set(Role::quality_assurance, Role::programme_lead)),
                 not_permitted, command.dose);
  MEGURI_REQUIRE(dose->kind == MaterialKind::dose && dose->status == MaterialStatus::available,
                 dose_wrong_status, command.dose);
  // A dose that has a patient never gets another (invariant 1).
  MEGURI_REQUIRE(!some(dose->course) || dose->course == command.course, dose_of_other_patient,
                 command.dose);
  const Batch& batch = state.batches[dose->batch];
  MEGURI_REQUIRE(batch.protocol == course->protocol || some(dose->course), dose_of_other_patient,
                 command.dose);
  MEGURI_REQUIRE(is_released(batch.disposition), dose_not_released, command.dose);
  MEGURI_REQUIRE(meta.at < dose->expires_at, material_expired, command.dose);
  MEGURI_REQUIRE(running(course->status) && !course->identity.empty(), course_wrong_status,
                 command.course);
  if (some(command.visit)) {
    const Visit* visit = state.visits.find(command.visit);
    MEGURI_REQUIRE(visit, not_found, command.visit);
    MEGURI_REQUIRE(
        visit->course == command.course && !some(visit->dose) &&
            (visit->status == VisitStatus::planned || visit->status == VisitStatus::arrived),
        visit_wrong_status, command.visit);
  }
  events.emplace_back(DoseAllocated{command.dose, command.course, command.visit});
  return {};
}

Verdict judge(const State& state, const ThawDose& command, const Meta& meta, Events& events) {
  const Material* dose = state.materials.find(command.dose);
  MEGURI_REQUIRE(dose, not_found, command.dose);
  if (Verdict fit = dose_is_fit(state, command.dose, *dose, meta); !fit) return fit;
  MEGURI_REQUIRE(dose->status == MaterialStatus::available, dose_wrong_status, command.dose);
  MEGURI_REQUIRE(!store_silent(state, *dose, meta.at), store_silent, dose->store);
  if (!agrees(state, *dose, command.scan))
    return mismatch(*dose, command.dose, command.scan, Rule::identity_mismatch, events);
  events.emplace_back(DoseThawed{command.dose});
  return {};
}

Verdict judge(const State& state, const CheckBedside& command, const Meta& meta, Events& events) {
  const Material* dose = state.materials.find(command.dose);
  MEGURI_REQUIRE(dose, not_found, command.dose);
  if (Verdict fit = dose_is_fit(state, command.dose, *dose, meta); !fit) return fit;
  MEGURI_REQUIRE(dose->status == MaterialStatus::thawed || dose->status == MaterialStatus::verified,
                 dose_wrong_status, command.dose);
  MEGURI_REQUIRE(thaw_open(state, *dose, meta.at), thaw_window_closed, command.dose);
  MEGURI_REQUIRE(command.second != meta.by, same_person_twice, command.dose);
  Meta second = meta;
  second.by = command.second;
  const User* person = state.users.find(command.second);
  MEGURI_REQUIRE(person != nullptr && person->active, unknown_user, command.second);
  MEGURI_REQUIRE(may(state, second, bedside_roles, state.courses[dose->course].site), not_permitted,
                 command.second);
  if (Verdict right = right_patient_right_bag(state, command.dose, *dose, command.wristband,
                                              command.bag, events);
      !right)
    return right;
  if (command.order != state.orders[dose->order].code)
    return mismatch(*dose, command.dose, Scan{command.order, command.wristband},
                    Rule::identity_mismatch, events);
  events.emplace_back(BedsideChecked{command.dose, meta.by, command.second});
  return {};
}

Verdict judge(const State& state, const InfuseDose& command, const Meta& meta, Events& events) {
  const Material* dose = state.materials.find(command.dose);
  MEGURI_REQUIRE(dose, not_found, command.dose);
  if (Verdict fit = dose_is_fit(state, command.dose, *dose, meta); !fit) return fit;
  MEGURI_REQUIRE(dose->status == MaterialStatus::thawed || dose->status == MaterialStatus::verified,
                 dose_wrong_status, command.dose);
  MEGURI_REQUIRE(thaw_open(state, *dose, meta.at), thaw_window_closed, command.dose);
  MEGURI_REQUIRE(dose->status == MaterialStatus::verified &&
                     (meta.by == dose->verified_by || meta.by == dose->verified_with),
                 bedside_not_checked, command.dose);
  if (Verdict right = right_patient_right_bag(state, command.dose, *dose, command.wristband,
                                              command.bag, events);
      !right)
    return right;
  const Course& course = state.courses[dose->course];
  if (some(dose->visit))
    MEGURI_REQUIRE(in_window(state, state.visits[dose->visit], meta.at), visit_out_of_window,
                   dose->visit);
  MEGURI_REQUIRE(far_enough(state, course, meta.at), visit_out_of_window, dose->course);
  events.emplace_back(DoseInfused{command.dose, dose->course});
  if (state.infusions == 0) complete_by_itself(state, MilestoneTrigger::first_infusion, {}, events);
  const Protocol& protocol = state.protocols[course.protocol];
  const ScheduleTerms& schedule = protocol.schedule;
  if (course.doses_infused + 1 >= schedule.doses_planned) {
    events.emplace_back(CourseCompleted{dose->course});
    if (is_last_to_end(protocol))
      complete_by_itself(state, MilestoneTrigger::all_completed, schedule.opens_after, events);
  }
  return {};
}

Verdict judge(const State& state, const WasteDose& command, const Meta& meta, Events& events) {
  const Material* dose = state.materials.find(command.dose);
  MEGURI_REQUIRE(dose, not_found, command.dose);
  MEGURI_REQUIRE(
      may(state, meta, bedside_roles | role_set(Role::quality_assurance), dose->custodian),
      not_permitted, command.dose);
  MEGURI_REQUIRE(dose->kind == MaterialKind::dose && alive(dose->status) &&
                     dose->status != MaterialStatus::packed,
                 dose_wrong_status, command.dose);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.dose);
  events.emplace_back(DoseWasted{command.dose});
  return {};
}

}  // namespace meguri
