// The warm start: every thing that is in progress at the fork goes on from where it is.
#include "domain/packed.hpp"
#include "forecast/world_act.hpp"

namespace meguri::forecast {

void World::resume() {
  // What is on its way first, so that nobody sends a second dose after it.
  for (std::size_t i = 0; i < state_.orders.size(); ++i) {
    const OrderId id = state_.orders.id_at(i);
    const Order& order = state_.orders[id];
    OrderTrack& mine = track(id);
    if (some(order.course)) {
      CourseTrack& known = track(order.course);
      known.last_order = id;
      mine.nth = known.orders++;
      mine.collected = state_.courses[order.course].last_collection_at;
      mine.infused = state_.courses[order.course].doses_infused > 0;
    } else {
      mine.nth = donor_orders_++;
    }
  }
  for (const Material& material : state_.materials)
    if (material.kind == MaterialKind::dose && some(material.course) && alive(material.status) &&
        state_.organisations[material.custodian].kind != OrganisationKind::facility)
      track(material.course).dose_on_its_way = true;
  for (std::size_t i = 0; i < state_.visits.size(); ++i) {
    const Visit& visit = state_.visits[state_.visits.id_at(i)];
    if (visit.status == VisitStatus::planned || visit.status == VisitStatus::arrived)
      track(visit.course).planned_visit = state_.visits.id_at(i);
  }
  begin_ready_milestones();
  start_enrolments({});
  for (std::size_t i = 0; i < state_.courses.size(); ++i) {
    const CourseId id = state_.courses.id_at(i);
    const Course& course = state_.courses[id];
    if (!running(course.status)) continue;
    after_status(id, now_ - course.since);
    if (course.identity.empty()) continue;
    const JourneyPlan& plan = journey(course.protocol);
    const Duration age = now_ - course.since;
    if (plan.dropout != 0)
      later(luck_.rest(plan.dropout, age, number(id)), Task::dropout, number(id));
    if (plan.death != 0) later(luck_.rest(plan.death, age, number(id)), Task::death, number(id));
    if (course.status == CourseStatus::identified && course.orders_open == 0 &&
        course.doses_in_stock == 0 && some(track(id).last_order) == false)
      order(id, OrderReason::first);
  }
  resume_orders();
  resume_batches();
  for (std::size_t i = 0; i < state_.shipments.size(); ++i) {
    const ShipmentId id = state_.shipments.id_at(i);
    const Shipment& shipment = state_.shipments[id];
    if (shipment.status < ShipmentStatus::received && packed_count(state_, id) > 0)
      advance(id, now_ - shipment.known_until);
  }
  for (std::size_t i = 0; i < state_.materials.size(); ++i) {
    const MaterialId id = state_.materials.id_at(i);
    const Material& material = state_.materials[id];
    if (some(material.shipment) || !alive(material.status)) continue;
    const bool at_facility =
        state_.organisations[material.custodian].kind == OrganisationKind::facility;
    if (material.kind == MaterialKind::dose && material.status >= MaterialStatus::thawed)
      infuse(id);
    else if (material.kind == MaterialKind::dose && !at_facility)
      arrived(id);
    else if (material.kind == MaterialKind::starting_material &&
             material.status == MaterialStatus::quarantined &&
             !ended(state_.orders[material.order].status))
      arrived(id);
  }
  for (std::size_t i = 0; i < state_.courses.size(); ++i) dispatch_next(state_.courses.id_at(i));
}

void World::resume_orders() {
  const std::size_t count = state_.orders.size();
  for (std::size_t i = 0; i < count; ++i) {
    const OrderId id = state_.orders.id_at(i);
    const Order& order = state_.orders[id];
    switch (order.status) {
      case OrderStatus::placed:
      case OrderStatus::chain_held:
      case OrderStatus::chain_confirmed: pursue(id); break;
      case OrderStatus::collecting:
        later(luck_.rest(journey(order.protocol).collection, now_ - order.collecting_since,
                         entity_of(order), track(id).nth),
              Task::collection_end, number(id));
        break;
      case OrderStatus::collected:
        if (const Material& m = state_.materials[order.starting_material];
            m.status == MaterialStatus::available && !some(m.shipment))
          ship(cast_.site(order.site).in, order.starting_material);
        break;
      case OrderStatus::received:
        if (state_.materials[order.starting_material].status == MaterialStatus::available)
          want_suite(id);
        break;
      default: break;
    }
  }
}

void World::resume_batches() {
  const std::size_t count = state_.batches.size();
  for (std::size_t i = 0; i < count; ++i) {
    const BatchId id = state_.batches.id_at(i);
    const Batch& batch = state_.batches[id];
    const JourneyPlan& plan = journey(batch.protocol);
    const std::uint64_t entity = entity_of(state_.orders[batch.order]);
    const std::uint32_t nth = track(batch.order).nth;
    if (batch.deviations_unassessed > 0 || batch.deviations_blocking > 0)
      later(luck_.time(plan.deviation_time, entity, nth), Task::deviation_end, number(id));
    if (batch.review_open)
      later(luck_.time(plan.review, entity, nth), Task::review_end, number(id));
    if (batch.suite_occupied && batch.status > BatchStatus::harvested)
      later(state_.resources[batch.suite].changeover, Task::suite_clear, number(id));
    if (batch.status == BatchStatus::started) plan_culture(id, now_ - batch.started_at);
    if (batch.status == BatchStatus::harvested) {
      fill(id);
      continue;
    }
    if (batch.status != BatchStatus::filled) continue;
    if (batch.disposition != Disposition::rejected) take_samples(id);
    const auto wait_for = [&](TestClass which, FigureRef figure, Task task) {
      const Protocol& protocol = state_.protocols[batch.protocol];
      for (std::size_t t = 0; t < protocol.tests.size(); ++t)
        if (protocol.tests[t].class_ == which && batch.tests[t] == TestStatus::sampled)
          return later(luck_.rest(figure, now_ - batch.sampled_at[t], entity, nth), task,
                       number(id));
    };
    wait_for(TestClass::rapid, plan.rapid_tests, Task::rapid_results);
    wait_for(TestClass::late, plan.late_tests, Task::late_results);
    try_review(id);
  }
}

}  // namespace meguri::forecast
