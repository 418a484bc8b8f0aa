// A patient's way through the programme: proposed, screened, consented, identified, then active
// until the last dose; or ended by withdrawal, death or decision. A hold lies over any of it.
#include "domain/find.hpp"
#include "domain/judge_law.hpp"

namespace meguri {
namespace {

constexpr Numbering identities{"MG", 7};
constexpr Numbering donor_codes{"DN", 7};
constexpr RoleSet site_roles = role_set(Role::site_coordinator, Role::physician);

// The course, when the person may act for its site and it is in `wanted`.
Found<Course> course_in(const State& state, CourseId id, CourseStatus wanted, const Meta& meta) {
  const Course* course = state.courses.find(id);
  MEGURI_REQUIRE(course, not_found, id);
  MEGURI_REQUIRE(may(state, meta, site_roles, course->site), not_permitted, id);
  MEGURI_REQUIRE(course->status == wanted, course_wrong_status, id);
  return course;
}

Verdict end_course(const State& state, CourseId id, CourseStatus status, const Meta& meta,
                   Events& events) {
  const Course* course = state.courses.find(id);
  MEGURI_REQUIRE(course, not_found, id);
  MEGURI_REQUIRE(may(state, meta, site_roles | role_set(Role::nurse), course->site), not_permitted,
                 id);
  MEGURI_REQUIRE(running(course->status), course_wrong_status, id);
  MEGURI_REQUIRE(meta.has_note, note_missing, id);
  events.emplace_back(CourseEnded{id, status});
  const Protocol& protocol = state.protocols[course->protocol];
  if (!course->identity.empty() && is_last_to_end(protocol))
    complete_by_itself(state, MilestoneTrigger::all_completed, protocol.schedule.opens_after,
                       events);
  return {};
}

}  // namespace

Verdict judge(const State& state, const RegisterDonor& command, const Meta& meta, Events& events) {
  const Organisation* site = state.organisations.find(command.site);
  MEGURI_REQUIRE(site, not_found, command.site);
  MEGURI_REQUIRE(may(state, meta, site_roles, command.site), not_permitted, command.site);
  MEGURI_REQUIRE(site->kind == OrganisationKind::hospital, wrong_organisation_kind, command.site);
  MEGURI_REQUIRE(!command.reference.empty(), out_of_range, command.site);
  const DonorId donor = state.donors.next();
  events.emplace_back(
      DonorRegistered{donor, command.reference, donor_codes.code(number(donor)), command.site});
  return {};
}

Verdict judge(const State& state, const QualifyDonor& command, const Meta& meta, Events& events) {
  const Donor* donor = state.donors.find(command.donor);
  MEGURI_REQUIRE(donor, not_found, command.donor);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::physician, Role::quality_assurance)),
                 not_permitted, command.donor);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.donor);
  events.emplace_back(DonorQualified{command.donor, command.eligible});
  return {};
}

Verdict judge(const State& state, const ProposeCourse& command, const Meta& meta, Events& events) {
  const Organisation* site = state.organisations.find(command.site);
  MEGURI_REQUIRE(site, not_found, command.site);
  MEGURI_REQUIRE(may(state, meta, site_roles, command.site), not_permitted, command.site);
  MEGURI_REQUIRE(site->kind == OrganisationKind::hospital, wrong_organisation_kind, command.site);
  const Protocol* protocol = state.protocols.find(command.protocol);
  MEGURI_REQUIRE(protocol, not_found, command.protocol);
  MEGURI_REQUIRE(protocol->status == ProtocolStatus::published, protocol_not_published,
                 command.protocol);
  MEGURI_REQUIRE(!command.patient.empty(), out_of_range, command.site);
  if (state.patients.may_hold(command.patient))
    for (const Course& other : state.courses)
      MEGURI_REQUIRE(other.patient != command.patient || !running(other.status),
                     patient_already_enrolled, command.site);
  events.emplace_back(
      CourseProposed{state.courses.next(), command.patient, command.site, command.protocol});
  return {};
}

Verdict judge(const State& state, const RecordScreening& command, const Meta& meta,
              Events& events) {
  const auto course = course_in(state, command.course, CourseStatus::proposed, meta);
  if (!course) return std::unexpected(course.error());
  events.emplace_back(CourseScreened{command.course, command.passed});
  return {};
}

Verdict judge(const State& state, const RecordConsent& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, site_roles, course->site), not_permitted, command.course);
  // Consent is taken once screened and may be renewed as long as the course runs.
  MEGURI_REQUIRE(running(course->status) && course->status != CourseStatus::proposed,
                 course_wrong_status, command.course);
  MEGURI_REQUIRE(command.valid_until > meta.at, out_of_range, command.course);
  events.emplace_back(ConsentRecorded{command.course, command.valid_until});
  return {};
}

Verdict judge(const State& state, const AssignIdentity& command, const Meta& meta, Events& events) {
  const auto course = course_in(state, command.course, CourseStatus::consented, meta);
  if (!course) return std::unexpected(course.error());
  MEGURI_REQUIRE((*course)->hold == HoldReason::none, course_on_hold, command.course);
  const Protocol& protocol = state.protocols[(*course)->protocol];
  const ScheduleTerms& schedule = protocol.schedule;
  if (some(schedule.opens_after))
    MEGURI_REQUIRE(state.milestones[schedule.opens_after].status == MilestoneStatus::done,
                   programme_not_open, schedule.opens_after);
  MEGURI_REQUIRE(
      schedule.courses_planned == 0 || protocol.courses_identified < schedule.courses_planned,
      enrolment_full, command.course);
  if (Verdict lawful = law_admits(state, (*course)->protocol, (*course)->site); !lawful)
    return lawful;
  events.emplace_back(IdentityAssigned{command.course, identities.code(number(command.course))});
  if (protocol.courses_identified + 1 == schedule.courses_planned)
    complete_by_itself(state, MilestoneTrigger::all_enrolled, schedule.opens_after, events);
  return {};
}

Verdict judge(const State& state, const HoldCourse& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, site_roles, course->site) ||
                     may(state, meta, role_set(Role::safety, Role::programme_lead)),
                 not_permitted, command.course);
  MEGURI_REQUIRE(running(course->status), course_wrong_status, command.course);
  MEGURI_REQUIRE(command.reason != HoldReason::none, out_of_range, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  events.emplace_back(CourseHeld{command.course, command.reason});
  return {};
}

Verdict judge(const State& state, const ResumeCourse& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, site_roles, course->site) ||
                     may(state, meta, role_set(Role::safety, Role::programme_lead)),
                 not_permitted, command.course);
  MEGURI_REQUIRE(course->hold != HoldReason::none, course_wrong_status, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  events.emplace_back(CourseResumed{command.course});
  return {};
}

Verdict judge(const State& state, const WithdrawCourse& command, const Meta& meta, Events& events) {
  return end_course(state, command.course, CourseStatus::withdrawn, meta, events);
}

Verdict judge(const State& state, const RecordDeath& command, const Meta& meta, Events& events) {
  return end_course(state, command.course, CourseStatus::died, meta, events);
}

Verdict judge(const State& state, const StopCourse& command, const Meta& meta, Events& events) {
  return end_course(state, command.course, CourseStatus::stopped, meta, events);
}

Verdict judge(const State& state, const MigrateCourse& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::programme_lead)), not_permitted, command.course);
  const Protocol* protocol = state.protocols.find(command.protocol);
  MEGURI_REQUIRE(protocol, not_found, command.protocol);
  MEGURI_REQUIRE(protocol->status == ProtocolStatus::published, protocol_not_published,
                 command.protocol);
  MEGURI_REQUIRE(running(course->status), course_wrong_status, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  events.emplace_back(CourseMigrated{command.course, command.protocol});
  return {};
}

}  // namespace meguri
