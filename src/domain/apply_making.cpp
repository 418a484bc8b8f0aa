#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr Numbering dose_labels{"D", 9};
void record_count(Batch& batch, std::int64_t cells, std::int32_t viability_bp,
                  std::int32_t purity_bp) {
  batch.cells = cells;
  batch.viability_bp = viability_bp;
  batch.purity_bp = purity_bp;
}

// Every act of making changes the record and makes its person a maker, who may not release the lot.
void sign_as_maker(Batch& batch, UserId user) {
  join_makers(batch, user);
  touch(batch);
}

}  // namespace

void apply_one(State& state, const BatchStarted& event, const Meta& meta) {
  Order& order = state.orders[event.order];
  Material& material = state.materials[order.starting_material];
  MEGURI_CHECK(order.status == OrderStatus::received);
  MEGURI_CHECK(material.status == MaterialStatus::available && material.portions > 0);
  if (--material.portions == 0) material.status = MaterialStatus::consumed;
  const Duration retained_life = state.protocols[order.protocol].collection.retained_life;
  if (material.portions > 0 && retained_life > Duration{})
    material.expires_at = meta.at + retained_life;
  material.order = event.order;  // what is left of it goes with the latest order
  order.status = OrderStatus::in_process;
  order.batch = event.batch;
  occupy(state, event.suite);
  Batch& batch = state.batches.add(event.batch);
  batch.order = event.order;
  batch.protocol = order.protocol;
  batch.facility = state.resources[event.suite].organisation;
  batch.suite = event.suite;
  batch.suite_occupied = true;
  batch.lot = event.lot;
  batch.started_at = meta.at;
  sign_as_maker(batch, meta.by);
}

void apply_one(State& state, const StepPerformed& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  const auto bit = static_cast<std::uint16_t>(1u << event.step);
  MEGURI_CHECK(batch.status == BatchStatus::started && (batch.steps_done & bit) == 0);
  batch.steps_done = static_cast<std::uint16_t>(batch.steps_done | bit);
  batch.performed_by[event.step] = event.by;
  batch.step_overdue_seen = false;  // the next step has a time of its own
  sign_as_maker(batch, event.by);
}

void apply_one(State& state, const StepVerified& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  const auto bit = static_cast<std::uint16_t>(1u << event.step);
  MEGURI_CHECK((batch.steps_done & bit) != 0 && batch.performed_by[event.step] != event.by);
  batch.steps_verified = static_cast<std::uint16_t>(batch.steps_verified | bit);
  sign_as_maker(batch, event.by);
}

void apply_one(State& state, const StepOverdue& event, const Meta&) {
  state.batches[event.batch].step_overdue_seen = true;
}

void apply_one(State& state, const CountRecorded& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(event.count == batch.counts + 1);
  batch.counts = event.count;
  record_count(batch, event.cells, event.viability_bp, event.purity_bp);
  sign_as_maker(batch, event.by);
}

// Only the last count of a running culture is still what the batch holds; the harvest overrides it.
void apply_one(State& state, const CountCorrected& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  if (event.count == batch.counts && batch.status == BatchStatus::started)
    record_count(batch, event.cells, event.viability_bp, event.purity_bp);
  sign_as_maker(batch, event.by);
}

// A rejected lot stays rejected: a lost signature never makes a lot better.
void apply_one(State& state, const SignatureVoided& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  if (is_released(batch.disposition)) quarantine_doses(state, batch);
  if (batch.disposition != Disposition::rejected) batch.disposition = Disposition::pending;
  batch.reviewed_by = {};
  batch.signed_revision = 0;
  batch.justified = false;
  batch.sponsor_agreed = false;
}

void apply_one(State& state, const BatchHarvested& event, const Meta& meta) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.status == BatchStatus::started);
  batch.status = BatchStatus::harvested;
  batch.harvested_at = meta.at;
  record_count(batch, event.cells, event.viability_bp, event.purity_bp);
  sign_as_maker(batch, event.by);
  state.orders[batch.order].status = OrderStatus::harvested;
}

void apply_one(State& state, const SuiteCleared& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.suite_occupied && batch.status != BatchStatus::started);
  batch.suite_occupied = false;
  free_place(state, batch.suite);
}

void apply_one(State& state, const LabelsPrinted& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  batch.labels_printed = static_cast<std::uint16_t>(batch.labels_printed + event.labels);
}

void apply_one(State& state, const LabelsDestroyed& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  batch.labels_destroyed = static_cast<std::uint16_t>(batch.labels_destroyed + event.labels);
  MEGURI_CHECK(batch.labels_used + batch.labels_destroyed <= batch.labels_printed);
}

// Doses belong to the course of their order; a donor's doses get theirs by allocation. The doses of
// a course that has ended meanwhile exist, but nobody may use them.
void apply_one(State& state, const BatchFilled& event, const Meta& meta) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.status == BatchStatus::harvested);
  Order& order = state.orders[batch.order];
  Material dose;
  dose.kind = MaterialKind::dose;
  dose.order = batch.order;
  dose.course = order.course;
  dose.batch = event.batch;
  dose.custodian = batch.facility;
  dose.store = event.store;
  dose.stored_at = meta.at;
  dose.expires_at = event.expires_at;
  dose.cells = state.protocols[batch.protocol].product.dose_cells;
  if (some(order.course)) {
    Course& course = state.courses[order.course];
    course.doses_in_stock = static_cast<std::uint16_t>(course.doses_in_stock + event.doses);
    if (!running(course.status)) dose.status = MaterialStatus::quarantined;
  }
  for (std::uint32_t i = 0; i < event.doses; ++i) {
    const auto id = static_cast<MaterialId>(number(event.first) + i);
    dose.label = dose_labels.code(number(id));
    state.materials.add(id, dose);
  }
  batch.status = BatchStatus::filled;
  batch.first_dose = event.first;
  batch.doses = batch.doses_left = event.doses;
  batch.labels_used = static_cast<std::uint16_t>(batch.labels_used + event.doses);
  MEGURI_CHECK(batch.labels_used + batch.labels_destroyed <= batch.labels_printed);
  sign_as_maker(batch, event.by);
  order.status = OrderStatus::filled;
}

void apply_one(State& state, const BatchFailed& event, const Meta& meta) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.status == BatchStatus::started || batch.status == BatchStatus::harvested);
  batch.status = BatchStatus::failed;
  batch.disposition = Disposition::rejected;
  batch.harvested_at = meta.at;  // the changeover of its suite counts from here
  touch(batch);
  if (!ended(state.orders[batch.order].status))
    close_order(state, batch.order, OrderStatus::failed);
}

void apply_one(State& state, const BatchClosed& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.labels_printed == batch.labels_used + batch.labels_destroyed);
  batch.status = BatchStatus::closed;
}

}  // namespace meguri
