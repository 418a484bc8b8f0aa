#include <utility>

#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

void end_review(State& state, Batch& batch) {
  if (!batch.review_open) return;
  batch.review_open = false;
  free_place(state, batch.reviewer);
}

}  // namespace

void apply_one(State& state, const ReviewBegun& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(!batch.review_open);
  batch.review_open = true;
  batch.reviewer = event.reviewer;
  occupy(state, event.reviewer);
}

void apply_one(State& state, const ReviewSigned& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(!is_maker(batch, event.by));  // invariant 4
  batch.reviewed_by = event.by;
  batch.signed_revision = event.revision;
  batch.disposition = Disposition::reviewed;
}

void apply_one(State& state, const BatchReleased& event, const Meta& meta) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(!is_maker(batch, meta.by));  // invariant 4
  MEGURI_CHECK(event.revision == batch.revision);
  const bool out_of_specification = event.disposition == Disposition::released_out_of_specification;
  MEGURI_CHECK(out_of_specification || batch.signed_revision == batch.revision);
  set_disposition(state, event.batch, event.disposition);
  end_review(state, batch);
  const Order& order = state.orders[batch.order];
  if (order.status != OrderStatus::used_up) close_order(state, batch.order, OrderStatus::disposed);
  if (!out_of_specification) return;
  // A rejection had quarantined the doses; the decision frees those whose temperature is proven.
  for (std::uint32_t i = 0; i < batch.doses; ++i) {
    const auto id = static_cast<MaterialId>(number(batch.first_dose) + i);
    if (std::as_const(state.materials).find(id) == nullptr) continue;  // gone and forgotten
    Material& dose = state.materials[id];
    if (dose.status != MaterialStatus::quarantined || !condition_proven(dose.condition)) continue;
    // Back to where the quarantine found it: a thaw or a journey goes on, no clock starts anew.
    dose.status = dose.thawed_at != Instant{} ? MaterialStatus::thawed
                  : some(dose.shipment)       ? MaterialStatus::packed
                                              : MaterialStatus::available;
  }
}

void apply_one(State& state, const BatchRejected& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  set_disposition(state, event.batch, Disposition::rejected);
  end_review(state, batch);
  quarantine_doses(state, batch);
  if (!ended(state.orders[batch.order].status))
    close_order(state, batch.order, OrderStatus::failed);
}

void apply_one(State& state, const OutOfSpecificationJustified& event, const Meta&) {
  state.batches[event.batch].justified = true;
}

void apply_one(State& state, const OutOfSpecificationAgreed& event, const Meta&) {
  state.batches[event.batch].sponsor_agreed = true;
}

void apply_one(State& state, const AuthorityNotified& event, const Meta&) {
  state.batches[event.batch].authority_told = true;
}

}  // namespace meguri
