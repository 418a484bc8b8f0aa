#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {

void apply_one(State& state, const DonorRegistered& event, const Meta&) {
  state.donors.add(event.donor, {event.reference, event.identity, event.site, false});
}

void apply_one(State& state, const DonorQualified& event, const Meta&) {
  state.donors[event.donor].eligible = event.eligible;
}

void apply_one(State& state, const CourseProposed& event, const Meta& meta) {
  Course course;
  course.since = meta.at;
  course.patient = event.patient;
  course.site = event.site;
  course.protocol = event.protocol;
  state.courses.add(event.course, course);
  state.patients.put(event.patient);
}

void apply_one(State& state, const CourseScreened& event, const Meta& meta) {
  Course& course = state.courses[event.course];
  course.since = meta.at;
  MEGURI_CHECK(course.status == CourseStatus::proposed);
  course.status = event.passed ? CourseStatus::screened : CourseStatus::screen_failed;
}

void apply_one(State& state, const ConsentRecorded& event, const Meta& meta) {
  Course& course = state.courses[event.course];
  if (course.status == CourseStatus::screened) {
    course.status = CourseStatus::consented;
    course.since = meta.at;
  }
  course.consent_until = event.valid_until;
}

void apply_one(State& state, const IdentityAssigned& event, const Meta& meta) {
  Course& course = state.courses[event.course];
  MEGURI_CHECK(course.identity.empty());  // assigned once
  course.identity = event.identity;
  course.status = CourseStatus::identified;
  course.since = meta.at;
  ++state.protocols[course.protocol].courses_identified;
}

void apply_one(State& state, const CourseHeld& event, const Meta&) {
  state.courses[event.course].hold = event.reason;
}

void apply_one(State& state, const CourseResumed& event, const Meta&) {
  state.courses[event.course].hold = HoldReason::none;
}

void apply_one(State& state, const CourseEnded& event, const Meta& meta) {
  Course& course = state.courses[event.course];
  MEGURI_CHECK(running(course.status));
  course.status = event.status;
  if (!course.identity.empty()) ++state.protocols[course.protocol].courses_ended;
  for (Material& material : state.materials)
    if (material.course == event.course && material.kind != MaterialKind::sample)
      quarantine(material);  // the tests of a lot go on: somebody may have had of it
  for (Visit& visit : state.visits)
    if (visit.course == event.course && visit.status <= VisitStatus::arrived)
      visit.status = VisitStatus::cancelled;
  // What is not yet in a culture vessel stops here; a running batch is failed by a decision.
  for (std::size_t i = 0; i < state.orders.size(); ++i) {
    const OrderId id = state.orders.id_at(i);
    if (state.orders[id].course == event.course &&
        state.orders[id].status < OrderStatus::in_process)
      apply_one(state, OrderCancelled{id}, meta);
  }
}

void apply_one(State& state, const CourseCompleted& event, const Meta&) {
  Course& course = state.courses[event.course];
  MEGURI_CHECK(running(course.status));
  course.status = CourseStatus::completed;
  ++state.protocols[course.protocol].courses_ended;
}

void apply_one(State& state, const CourseMigrated& event, const Meta&) {
  Course& course = state.courses[event.course];
  if (!course.identity.empty()) {
    --state.protocols[course.protocol].courses_identified;
    ++state.protocols[event.protocol].courses_identified;
  }
  course.protocol = event.protocol;
}

void apply_one(State& state, const RecollectionProposed& event, const Meta&) {
  state.courses[event.course].recollection_proposed = true;
}

void apply_one(State& state, const OrderPlaced& event, const Meta& meta) {
  Order order;
  order.course = event.course;
  order.donor = event.donor;
  order.protocol = event.protocol;
  order.replaces = event.replaces;
  order.reason = event.reason;
  order.attempt = event.attempt;
  order.code = event.code;
  order.placed_at = meta.at;
  order.priority = 1;
  if (event.reason == OrderReason::remake) {
    order.starting_material = state.orders[event.replaces].starting_material;
    state.materials[order.starting_material].order = event.order;
    order.status = OrderStatus::received;
  }
  if (some(event.course)) {
    Course& course = state.courses[event.course];
    order.site = course.site;
    ++course.orders_open;
    course.last_order = event.order;
    course.recollection_proposed = false;
  } else {
    order.site = state.donors[event.donor].site;
  }
  state.orders.add(event.order, order);
}

void apply_one(State& state, const OrderPrioritySet& event, const Meta&) {
  state.orders[event.order].priority = event.priority;
}

void apply_one(State& state, const OrderCancelled& event, const Meta& meta) {
  Order& order = state.orders[event.order];
  if (order.status == OrderStatus::collecting) free_place(state, order.chair);
  if (const Reservation* r = state.reservations.find(order.reservation);
      r != nullptr &&
      (r->status == ReservationStatus::held || r->status == ReservationStatus::confirmed ||
       r->status == ReservationStatus::kept))
    apply_one(state, ChainEnded{order.reservation, ReservationStatus::cancelled}, meta);
  if (some(order.starting_material)) quarantine(state.materials[order.starting_material]);
  close_order(state, event.order, OrderStatus::cancelled);
}

}  // namespace meguri
