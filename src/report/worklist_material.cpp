// What is to be done with shipments, material, batches and their tests.
#include <algorithm>
#include <bit>

#include "domain/find.hpp"
#include "domain/packed.hpp"
#include "report/worklist.hpp"

namespace meguri::report {
namespace {

Role sender_role(const State& state, OrganisationId organisation) {
  switch (state.organisations[organisation].kind) {
    case OrganisationKind::facility: return Role::operator_;
    case OrganisationKind::carrier: return Role::courier;
    default: return Role::nurse;
  }
}

// The course that a shipment's first material is for; one shipment may serve several.
CourseId course_of(const State& state, ShipmentId id) {
  CourseId course{};
  each_packed(state, id, [&](MaterialId, const Material& material) {
    if (!some(course)) course = material.course;
  });
  return course;
}

void add_shipment(const State& state, ShipmentId id, std::vector<Task>& tasks) {
  const Shipment& shipment = state.shipments[id];
  const Lane& lane = state.lanes[shipment.lane];
  const auto add = [&](Phrase what, OrganisationId organisation, Instant due) {
    tasks.push_back({.what = what,
                     .role = sender_role(state, organisation),
                     .organisation = organisation,
                     .course = course_of(state, id),
                     .subject = shipment.code,
                     .due = due,
                     .shipment = id});
  };
  switch (shipment.status) {
    case ShipmentStatus::planned: return add(Phrase::task_hand_over, lane.from, never);
    case ShipmentStatus::offered:
      return add(Phrase::task_take_over, shipment.offered_to,
                 shipment.offered_at + lane.handover_limit);
    case ShipmentStatus::in_transit:
      return add(Phrase::task_deliver, lane.carrier, shipment.offered_at + lane.transit_max);
    case ShipmentStatus::arrived: return add(Phrase::task_receive_shipment, lane.to, never);
    default: return;
  }
}

void add_material(const State& state, MaterialId id, std::vector<Task>& tasks) {
  const Material& material = state.materials[id];
  if (!alive(material.status)) return;
  const auto add = [&](Phrase what, Role role, OrganisationId organisation, Instant due) {
    tasks.push_back({.what = what,
                     .role = role,
                     .organisation = organisation,
                     .course = material.course,
                     .subject = material.label,
                     .due = due,
                     .order = material.order,
                     .visit = material.visit,
                     .material = id,
                     .batch = material.batch});
  };
  const OrganisationId holder = material.custodian;
  if (material.status == MaterialStatus::quarantined || !condition_proven(material.condition))
    return add(Phrase::task_decide_material, Role::quality_assurance, {}, material.expires_at);
  const Order& order = state.orders[material.order];
  if (material.kind == MaterialKind::starting_material) {
    if (material.status == MaterialStatus::available && order.status == OrderStatus::collected)
      add(Phrase::task_ship_material, Role::nurse, holder, material.expires_at);
    if (order.status == OrderStatus::received && material.status == MaterialStatus::available)
      add(Phrase::task_start_batch, Role::operator_, holder, material.expires_at);
    return;
  }
  const Instant window = material.thawed_at + state.protocols[order.protocol].product.thaw_window;
  if (material.status == MaterialStatus::thawed)
    return add(Phrase::task_check_bedside, Role::nurse, holder, window);
  if (material.status == MaterialStatus::verified)
    return add(Phrase::task_infuse, Role::nurse, holder, window);
  const Visit* visit = state.visits.find(material.visit);
  if (material.status != MaterialStatus::available || visit == nullptr) return;
  const bool at_site = some(material.course) && holder == state.courses[material.course].site;
  if (!at_site)
    add(Phrase::task_ship_dose, Role::operator_, holder, visit->planned_at);
  else if (visit->status == VisitStatus::arrived)
    add(Phrase::task_thaw, Role::nurse, holder, visit->planned_at);
}

Task task_of(const State& state, BatchId id, Phrase what, Role role, Instant due,
             std::size_t nth = 0) {
  const Batch& batch = state.batches[id];
  return {.what = what,
          .role = role,
          .organisation = batch.facility,
          .course = state.orders[batch.order].course,
          .subject = batch.lot,
          .due = due,
          .order = batch.order,
          .batch = id,
          .nth = static_cast<std::uint8_t>(nth)};
}

void add_making(const State& state, BatchId id, const Protocol& protocol,
                std::vector<Task>& tasks) {
  const Batch& batch = state.batches[id];
  const auto add = [&](Phrase what, Role role, Instant due = never, std::size_t nth = 0) {
    tasks.push_back(task_of(state, id, what, role, due, nth));
  };
  if (batch.status == BatchStatus::harvested) return add(Phrase::task_fill, Role::operator_);
  const auto done = static_cast<std::size_t>(std::popcount(batch.steps_done));
  for (std::size_t step = 0; step < done; ++step)
    if (protocol.steps[step].second_person && (batch.steps_verified >> step & 1) == 0)
      return add(Phrase::task_verify_step, Role::verifier, never, step);
  if (done < protocol.steps.size())
    return add(Phrase::task_next_step, Role::operator_, batch.started_at + protocol.steps[done].due,
               done);
  add(Phrase::task_harvest, Role::operator_, batch.started_at + protocol.making.culture_max);
}

void add_quality(const State& state, BatchId id, const Protocol& protocol,
                 std::vector<Task>& tasks) {
  const Batch& batch = state.batches[id];
  const auto add = [&](Phrase what, Role role, Instant due = never, std::size_t nth = 0) {
    tasks.push_back(task_of(state, id, what, role, due, nth));
  };
  bool rapid_passed = true, all_passed = true, failed = false;
  for (std::size_t t = 0; t < protocol.tests.size(); ++t) {
    const TestStatus status = batch.tests[t];
    if (status == TestStatus::due || status == TestStatus::invalid)
      add(Phrase::task_take_sample, Role::quality_control, never, t);
    if (status == TestStatus::sampled)
      add(Phrase::task_record_result, Role::quality_control,
          batch.sampled_at[t] + protocol.tests[t].due, t);
    const bool passed = status == TestStatus::passed;
    all_passed = all_passed && passed;
    if (protocol.tests[t].class_ == TestClass::rapid) rapid_passed = rapid_passed && passed;
    failed = failed || status == TestStatus::failed;
  }
  const bool undecided =
      batch.disposition == Disposition::pending || batch.disposition == Disposition::reviewed;
  if (failed && undecided) return add(Phrase::task_decide_lot, Role::quality_assurance);
  const bool is_signed = some(batch.reviewed_by) && batch.signed_revision == batch.revision;
  if (undecided && rapid_passed)
    return add(is_signed ? Phrase::task_release : Phrase::task_review, Role::quality_assurance);
  if (batch.disposition == Disposition::interim_released && all_passed)
    return add(is_signed ? Phrase::task_release_finally : Phrase::task_review,
               Role::quality_assurance);
  if (batch.disposition == Disposition::released || batch.disposition == Disposition::rejected)
    add(Phrase::task_close_record, Role::quality_assurance);
}

}  // namespace

void add_material_tasks(const State& state, std::vector<Task>& tasks) {
  for (std::size_t i = 0; i < state.shipments.size(); ++i)
    add_shipment(state, state.shipments.id_at(i), tasks);
  for (std::size_t i = 0; i < state.materials.size(); ++i)
    add_material(state, state.materials.id_at(i), tasks);
}

void add_batch_tasks(const State& state, std::vector<Task>& tasks) {
  state.batches.each([&](BatchId id, const Batch& batch) {
    if (batch.status == BatchStatus::closed || batch.status == BatchStatus::failed) return;
    const Protocol& protocol = state.protocols[batch.protocol];
    if (batch.status == BatchStatus::filled)
      add_quality(state, id, protocol, tasks);
    else
      add_making(state, id, protocol, tasks);
  });
  state.deviations.each([&](DeviationId id, const Deviation& deviation) {
    if (deviation.status == DeviationStatus::closed) return;
    const bool open = deviation.status == DeviationStatus::open;
    Task task = task_of(state, deviation.batch,
                        open ? Phrase::task_assess_deviation : Phrase::task_close_deviation,
                        Role::quality_assurance, deviation.opened_at + days(30));
    task.deviation = id;
    tasks.push_back(task);
  });
}

}  // namespace meguri::report
