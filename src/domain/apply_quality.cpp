#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

bool blocks(Severity severity) { return severity >= Severity::major; }

template <class Taken>
void add_sample(State& state, const Taken& event, MaterialKind kind, const Meta& meta) {
  const Batch& batch = state.batches[event.batch];
  Material sample;
  sample.kind = kind;
  sample.order = batch.order;
  sample.course = state.orders[batch.order].course;
  sample.batch = event.batch;
  sample.label = event.label;
  sample.custodian = batch.facility;
  sample.store = event.store;
  sample.stored_at = meta.at;
  state.materials.add(event.sample, sample);
}

}  // namespace

void apply_one(State& state, const DeviationOpened& event, const Meta& meta) {
  Batch& batch = state.batches[event.batch];
  state.deviations.add(event.deviation,
                       {event.batch, event.severity, DeviationStatus::open, false, meta.at});
  ++batch.deviations_unassessed;
  if (blocks(event.severity)) ++batch.deviations_blocking;
  touch(batch);
}

void apply_one(State& state, const DeviationAssessed& event, const Meta&) {
  Deviation& deviation = state.deviations[event.deviation];
  Batch& batch = state.batches[deviation.batch];
  MEGURI_CHECK(deviation.status == DeviationStatus::open && batch.deviations_unassessed > 0);
  --batch.deviations_unassessed;
  if (blocks(deviation.severity)) --batch.deviations_blocking;
  if (blocks(event.severity)) ++batch.deviations_blocking;
  deviation.severity = event.severity;
  deviation.status = DeviationStatus::assessed;
  touch(batch);
}

// What was found and decided stands in the record since the assessment; closing follows it up, and
// may come long after the release of a lot with a minor one. It is no change to what was signed.
void apply_one(State& state, const DeviationClosed& event, const Meta&) {
  Deviation& deviation = state.deviations[event.deviation];
  MEGURI_CHECK(deviation.status == DeviationStatus::assessed);
  deviation.status = DeviationStatus::closed;
  if (!blocks(deviation.severity)) return;
  Batch& batch = state.batches[deviation.batch];
  MEGURI_CHECK(batch.deviations_blocking > 0);
  --batch.deviations_blocking;
}

void apply_one(State& state, const DeviationOverdue& event, const Meta&) {
  state.deviations[event.deviation].overdue_seen = true;
}

void apply_one(State& state, const SampleTaken& event, const Meta& meta) {
  add_sample(state, event, MaterialKind::sample, meta);
  Batch& batch = state.batches[event.batch];
  batch.samples[event.test] = event.sample;
  batch.tests[event.test] = TestStatus::sampled;
  batch.sampled_at[event.test] = meta.at;
  batch.tests_waiting = static_cast<std::uint16_t>(batch.tests_waiting | 1u << event.test);
  batch.tests_overdue_seen =
      static_cast<std::uint16_t>(batch.tests_overdue_seen & ~(1u << event.test));
}

// Kept for later, so nothing of the journey uses it up.
void apply_one(State& state, const SampleRetained& event, const Meta& meta) {
  add_sample(state, event, MaterialKind::retained_sample, meta);
  state.materials[event.sample].status = MaterialStatus::retained;
  ++state.batches[event.batch].retained_samples;
}

// A result of a released lot is what its reviewer knew to be outstanding: it changes nothing that
// was signed, and the final release waits for it.
void apply_one(State& state, const TestResulted& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(batch.tests[event.test] == TestStatus::sampled);
  MEGURI_CHECK(batch.samples[event.test] == event.sample);
  state.materials[event.sample].status = MaterialStatus::consumed;
  batch.tests_waiting = static_cast<std::uint16_t>(batch.tests_waiting & ~(1u << event.test));
  switch (event.outcome) {
    case TestOutcome::pass: batch.tests[event.test] = TestStatus::passed; break;
    case TestOutcome::fail: batch.tests[event.test] = TestStatus::failed; break;
    case TestOutcome::invalid:
      batch.tests[event.test] = TestStatus::invalid;
      ++batch.test_repeats[event.test];
      break;
  }
  if (!is_released(batch.disposition)) touch(batch);
}

void apply_one(State& state, const TestOverdue& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  batch.tests_overdue_seen =
      static_cast<std::uint16_t>(batch.tests_overdue_seen | (1u << event.test));
}

void apply_one(State& state, const BatchRecalled& event, const Meta&) {
  Batch& batch = state.batches[event.batch];
  MEGURI_CHECK(is_released(batch.disposition));
  set_disposition(state, event.batch, Disposition::rejected);
  batch.reviewed_by = {};
  batch.signed_revision = 0;
  batch.justified = false;
  batch.sponsor_agreed = false;
  quarantine_doses(state, batch);
  if (!ended(state.orders[batch.order].status))
    close_order(state, batch.order, OrderStatus::failed);
}

}  // namespace meguri
