// Tests, deviations, review, release.
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

bool rapid_passed(const State& state, const Batch& batch) {
  const Protocol& protocol = state.protocols[batch.protocol];
  for (std::size_t t = 0; t < protocol.tests.size(); ++t)
    if (protocol.tests[t].class_ == TestClass::rapid && batch.tests[t] != TestStatus::passed)
      return false;
  return true;
}

}  // namespace

void World::results(BatchId id, TestClass which) {
  const Batch* found = state_.batches.find(id);
  if (found == nullptr || found->status != BatchStatus::filled) return;
  const Batch& batch = *found;
  const Protocol& protocol = state_.protocols[batch.protocol];
  const JourneyPlan& plan = journey(batch.protocol);
  const Order& order = state_.orders[batch.order];
  const bool late = which == TestClass::late;
  bool fails = luck_.happens(late ? plan.late_fails : plan.rapid_fails, entity_of(order),
                             track(batch.order).nth);
  const bool failed = fails;
  const UserId laboratory = cast_.first(batch.facility, Role::quality_control);
  for (std::uint8_t t = 0; t < protocol.tests.size(); ++t) {
    if (protocol.tests[t].class_ != which || batch.tests[t] != TestStatus::sampled) continue;
    ++outcome_.tests;
    const Code sample = state_.materials[batch.samples[t]].label;
    act(laboratory, RecordTestResult{id, t, sample, fails ? TestOutcome::fail : TestOutcome::pass});
    fails = false;  // the first test of the class fails
  }
  const Branch why = late ? Branch::late_test_failed : Branch::rapid_test_failed;
  if (failed && batch.disposition == Disposition::rejected) {  // recalled by the rules
    tally(why);
    if (some(order.course)) reorder(order.course);
  } else if (failed) {
    reject(id, why);
  } else if (batch.disposition == Disposition::interim_released) {
    if (act(cast_.first(batch.facility, Role::quality_assurance), ReleaseBatch{id})) released(id);
  } else {
    try_review(id);
  }
}

void World::deviation_end(BatchId id) {
  if (state_.batches.find(id) == nullptr) return;
  const UserId quality = cast_.first(state_.batches[id].facility, Role::quality_assurance);
  for (std::size_t i = 0; i < state_.deviations.size(); ++i) {
    const DeviationId deviation = state_.deviations.id_at(i);
    const Deviation& row = state_.deviations[deviation];
    if (row.batch != id || row.status == DeviationStatus::closed) continue;
    if (row.status == DeviationStatus::open)
      act(quality, AssessDeviation{deviation, row.severity}, "assessed");
    act(quality, CloseDeviation{deviation}, "closed");
  }
  try_review(id);
}

// Joins the reviewers' line once everything that review asks for is there.
void World::try_review(BatchId id) {
  const Batch& batch = state_.batches[id];
  if (batch.status != BatchStatus::filled || batch.disposition != Disposition::pending ||
      batch.review_open || batch.deviations_unassessed != 0 || batch.deviations_blocking != 0 ||
      !rapid_passed(state_, batch))
    return;
  const ResourceId reviewer = cast_.facility(batch.facility).reviewer;
  lines_[number(reviewer)].join(number(id), now_);
  serve_reviewer(reviewer);
}

void World::serve_reviewer(ResourceId reviewer) {
  Line& line = lines_[number(reviewer)];
  while (!line.empty() &&
         state_.resources[reviewer].occupied < state_.resources[reviewer].capacity) {
    const Line::Place first = line.front();
    line.leave();
    const auto id = static_cast<BatchId>(first.id);
    const Batch& batch = state_.batches[id];
    if (batch.review_open || batch.disposition != Disposition::pending) continue;
    if (!course_runs(state_.orders[batch.order])) {
      reject(id, Branch::rejected);
      continue;
    }
    if (!act(cast_.first(batch.facility, Role::quality_assurance), BeginReview{id, reviewer}))
      continue;
    took(reviewer, first.since);
    const Order& order = state_.orders[batch.order];
    later(luck_.time(journey(batch.protocol).review, entity_of(order), track(batch.order).nth),
          Task::review_end, first.id);
  }
}

void World::review_end(BatchId id) {
  const Batch& batch = state_.batches[id];
  if (!batch.review_open) return;
  const ResourceId reviewer = batch.reviewer;
  const UserId quality = cast_.first(batch.facility, Role::quality_assurance);
  // A patient who left while the record was read needs no release.
  if (course_runs(state_.orders[batch.order]) && act(quality, SignReview{id}) &&
      act(quality, ReleaseBatch{id}))
    released(id);
  else
    reject(id, Branch::rejected);
  used(reviewer, -1);
  serve_reviewer(reviewer);
}

void World::released(BatchId id) {
  tally(Branch::released);
  const Batch& batch = state_.batches[id];
  const Order& order = state_.orders[batch.order];
  if (some(order.course)) return dispatch_next(order.course);
  const ProtocolId protocol = order.protocol;
  for (std::size_t i = 0; i < state_.courses.size(); ++i) {
    const CourseId course = state_.courses.id_at(i);
    if (state_.courses[course].protocol == protocol) dispatch_next(course);
  }
}

void World::reject(BatchId id, Branch why) {
  tally(why);
  if (why != Branch::rejected) tally(Branch::rejected);
  const Batch& batch = state_.batches[id];
  const CourseId course = state_.orders[batch.order].course;
  const ProtocolId protocol = batch.protocol;
  const UserId quality = cast_.first(batch.facility, Role::quality_assurance);
  if (!act(quality, RejectBatch{id}, "out of limits")) return;
  for (std::uint32_t i = 0; i < batch.doses; ++i) {
    const auto dose = static_cast<MaterialId>(number(batch.first_dose) + i);
    const Material* row = state_.materials.find(dose);  // null: gone and forgotten
    if (row != nullptr && alive(row->status) && row->custodian == batch.facility &&
        !some(row->shipment))
      act(quality, DestroyMaterial{dose}, "the lot is rejected");
  }
  if (some(course))
    reorder(course);
  else
    stock_donor_doses(protocol);
}

}  // namespace meguri::forecast
