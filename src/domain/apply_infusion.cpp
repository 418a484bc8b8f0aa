#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

// A dose that is lost leaves its visit: another may be allocated.
void leave_visit(State& state, Material& dose) {
  if (state.visits.find(dose.visit) != nullptr) state.visits[dose.visit].dose = {};
  dose.visit = {};
}

}  // namespace

void apply_one(State& state, const VisitPlanned& event, const Meta&) {
  state.visits.add(event.visit, {event.course, VisitStatus::planned, event.planned_at, {}});
}

void apply_one(State& state, const VisitMoved& event, const Meta&) {
  state.visits[event.visit].planned_at = event.planned_at;
}

void apply_one(State& state, const VisitMissed& event, const Meta&) {
  Visit& visit = state.visits[event.visit];
  visit.status = VisitStatus::missed;
  if (some(visit.dose)) state.materials[visit.dose].visit = {};
  visit.dose = {};
}

void apply_one(State& state, const VisitArrived& event, const Meta&) {
  state.visits[event.visit].status = VisitStatus::arrived;
}

void apply_one(State& state, const DoseAllocated& event, const Meta&) {
  Material& dose = state.materials[event.dose];
  MEGURI_CHECK(!some(dose.course) || dose.course == event.course);  // invariant 1
  if (!some(dose.course)) {
    dose.course = event.course;
    Course& course = state.courses[event.course];
    ++course.doses_in_stock;
    if (course.status == CourseStatus::identified) course.status = CourseStatus::active;
  }
  if (some(dose.visit)) state.visits[dose.visit].dose = {};
  dose.visit = event.visit;
  if (some(event.visit)) state.visits[event.visit].dose = event.dose;
}

void apply_one(State& state, const DoseThawed& event, const Meta& meta) {
  Material& dose = state.materials[event.dose];
  MEGURI_CHECK(dose.status == MaterialStatus::available);
  dose.status = MaterialStatus::thawed;
  dose.thawed_at = meta.at;
}

void apply_one(State& state, const ThawWindowClosed& event, const Meta&) {
  Material& dose = state.materials[event.dose];
  MEGURI_CHECK(dose.status == MaterialStatus::thawed || dose.status == MaterialStatus::verified);
  dose.status = MaterialStatus::wasted;
  leave_visit(state, dose);
  take_from_stock(state, dose);
}

void apply_one(State& state, const BedsideChecked& event, const Meta&) {
  Material& dose = state.materials[event.dose];
  MEGURI_CHECK(event.first != event.second);
  dose.status = MaterialStatus::verified;
  dose.verified_by = event.first;
  dose.verified_with = event.second;
}

void apply_one(State& state, const DoseInfused& event, const Meta& meta) {
  Material& dose = state.materials[event.dose];
  const Batch& batch = state.batches[dose.batch];
  const Protocol& protocol = state.protocols[batch.protocol];
  MEGURI_CHECK(dose.course == event.course);                              // invariant 1
  MEGURI_CHECK(is_cleared(protocol, batch.disposition));                  // invariant 2
  MEGURI_CHECK(meta.at < dose.expires_at);                                // invariant 2
  MEGURI_CHECK(meta.at < dose.thawed_at + protocol.product.thaw_window);  // invariant 2
  MEGURI_CHECK(dose.status == MaterialStatus::verified && condition_proven(dose.condition));
  dose.status = MaterialStatus::infused;
  take_from_stock(state, dose);
  Course& course = state.courses[event.course];
  ++course.doses_infused;
  course.last_infusion_at = meta.at;
  course.status = CourseStatus::active;
  if (some(dose.visit)) state.visits[dose.visit].status = VisitStatus::infused;
  ++state.infusions;
}

void apply_one(State& state, const DoseWasted& event, const Meta&) {
  Material& dose = state.materials[event.dose];
  MEGURI_CHECK(alive(dose.status));
  dose.status = MaterialStatus::wasted;
  leave_visit(state, dose);
  take_from_stock(state, dose);
}

void apply_one(State& state, const AdverseEventReported& event, const Meta&) {
  const ReportAdverseEvent& r = event.report;
  state.adverse_events.add(event.adverse_event, {r.course, r.dose, r.seriousness, r.outcome,
                                                 r.expected, r.related, false, r.aware_at});
}

void apply_one(State& state, const AdverseEventFollowedUp& event, const Meta&) {
  AdverseEvent& seen = state.adverse_events[event.report.adverse_event];
  seen.seriousness = event.report.seriousness;
  seen.expected = event.report.expected;
  seen.related = event.report.related;
  seen.outcome = event.report.outcome;
}

void apply_one(State& state, const AdverseEventClosed& event, const Meta&) {
  state.adverse_events[event.adverse_event].closed = true;
}

// The sighting is in the ledger; the right material is not punished for a wrong scan.
void apply_one(State&, const IdentityMismatchSeen&, const Meta&) {}

}  // namespace meguri
