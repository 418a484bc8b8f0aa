// A bound on the next deadline, kept up as events are applied, so that PassTime answers at once
// while nothing is due. next_deadline(state) is never before State::quiet_until and what is
// watched; it may be later, because what made a deadline may have gone since: then PassTime looks
// at every row. settle_deadlines() brings the bound up to date, and looks at every row only when
// what is watched does not answer. Whoever adds a deadline to judge_time.cpp adds
// the events that make it here; an event that is not listed makes PassTime look at everything, so
// that forgetting one costs time and no deadline. The sweep over the invariants checks the bound.
#pragma once

#include <algorithm>

#include "domain/decide.hpp"

namespace meguri {

// Events after which no deadline is earlier than before.
template <class E, class... Listed>
inline constexpr bool is_one_of = (std::is_same_v<E, Listed> || ...);
template <class E>
inline constexpr bool makes_no_deadline = is_one_of<
    E, CourseProposed, CourseScreened, ConsentRecorded, IdentityAssigned, CourseHeld, CourseResumed,
    CourseCompleted, RecollectionProposed, OrderPlaced, OrderPrioritySet, SlotBooked,
    ChainConfirmed, CollectionBegun, VisitArrived, VisitMissed, BedsideChecked,
    IdentityMismatchSeen, TemperatureRecorded, ShipmentPlanned, MaterialPacked, MaterialUnpacked,
    ShipmentCancelled, SampleRetained, HandoverAccepted, ShipmentReceived, StepVerified,
    StepOverdue, CountRecorded, CountCorrected, BatchHarvested, SuiteCleared, LabelsPrinted,
    LabelsDestroyed, BatchClosed, DeviationAssessed, DeviationClosed, DeviationOverdue,
    TestResulted, TestOverdue, ReviewBegun, ReviewSigned, MilestoneStarted, MilestoneCompleted,
    MilestoneSkipped, MilestoneOverdue, ChainEnded, HandoverOverdue, HandoverMismatchSeen,
    OccurrenceRecorded, OccurrenceAmended, OccurrenceEnded, DutyFiled, FilingWithdrawn, ClockSet,
    ClassDecided, OpinionRecorded, PlanSubmitted, TrialNotified, ContractSigned, PlacedUnderLaw,
    ApprovalRecorded, ApprovalExtended, AppliedAgain, ApplicationDecided, ShippingBanned,
    ShippingBanLifted, ProductFactsDecided, DesignationApplied, TransferConsentRecorded, SentAbroad,
    DocumentBound, DocumentUnbound, ReferenceDrafted, ReactionListed, ReferencePublished,
    CaseDescribed, CaseAssessed, ProtocolBlinded, BlindBroken>;

[[nodiscard]] inline bool is_quiet(const State& state, Instant at) {
  return at < state.quiet_until && std::all_of(
                                       state.watched.begin(), state.watched.end(),
                                       [&](const Watched& one) { return at < one.due; });
}

inline void expect(State& state, Instant deadline) {
  state.quiet_until = std::min(state.quiet_until, deadline);
}

// judge_time.cpp: the deadlines of one row.
void expect_from(State& state, ReservationId id);
void expect_from(State& state, VisitId id);
void expect_from(State& state, ShipmentId id);
void expect_from(State& state, MaterialId id);
void expect_from(State& state, BatchId id);
void expect_from(State& state, DeviationId id);
void expect_from(State& state, CourseId id);  // none: nothing

// After `event` was applied. What is not listed: look at everything.
template <class E>
void expect_after(State& state, const E&) {
  expect(state, state.now);
}
inline void expect_after(State& state, const ChainReserved& e) {
  expect_from(state, e.reservation);
}
inline void expect_after(State& state, const VisitPlanned& e) { expect_from(state, e.visit); }
inline void expect_after(State& state, const VisitMoved& e) { expect_from(state, e.visit); }
inline void expect_after(State& state, const HandoverOffered& e) { expect_from(state, e.shipment); }
inline void expect_after(State& state, const CollectionRecorded& e) {
  expect_from(state, e.material);
}
inline void expect_after(State& state, const BatchStarted& e) {
  expect_from(state, e.batch);
  expect_from(state, state.orders[e.order].starting_material);
}
inline void expect_after(State& state, const StepPerformed& e) { expect_from(state, e.batch); }
inline void expect_after(State& state, const BatchFilled& e) {
  expect(state, e.expires_at);
  expect_from(state, state.orders[state.batches[e.batch].order].course);
}
inline void expect_after(State& state, const CollectionFailed& e) {
  expect_from(state, state.orders[e.order].course);
}
inline void expect_after(State& state, const OrderCancelled& e) {
  expect_from(state, state.orders[e.order].course);
}
inline void expect_after(State& state, const ConditionLost& e) { expect_from(state, e.material); }
inline void expect_after(State& state, const BandLeft& e) { expect_from(state, e.material); }
inline void expect_after(State& state, const ConditionDecided& e) {
  expect_from(state, e.material);
  expect_from(state, state.materials[e.material].course);  // a refused dose is no stock
}
inline void expect_after(State& state, const SampleTaken& e) { expect_from(state, e.batch); }
inline void expect_after(State& state, const DeviationOpened& e) {
  expect_from(state, e.deviation);
}
inline void expect_after(State& state, const DoseThawed& e) { expect_from(state, e.dose); }
inline void expect_after(State& state, const DoseInfused& e) { expect_from(state, e.course); }
inline void expect_after(State& state, const DoseAllocated& e) { expect_from(state, e.course); }
// Material that is lost may have been the last of its course.
inline void expect_after(State& state, const MaterialDestroyed& e) {
  expect_from(state, state.materials[e.material].course);
}
inline void expect_after(State& state, const MaterialExpired& e) {
  expect_from(state, state.materials[e.material].course);
}
inline void expect_after(State& state, const ThawWindowClosed& e) {
  expect_from(state, state.materials[e.dose].course);
}
inline void expect_after(State& state, const DoseWasted& e) {
  expect_from(state, state.materials[e.dose].course);
}
inline void expect_after(State& state, const BatchReleased& e) {
  if (e.disposition == Disposition::released_out_of_specification) return expect(state, state.now);
  expect_from(state, state.orders[state.batches[e.batch].order].course);
}
inline void expect_after(State& state, const BatchRejected& e) {
  const Batch& batch = state.batches[e.batch];
  for (std::uint32_t i = 0; i < batch.doses; ++i)  // on hold, their thaw no longer counts
    expect_from(state, static_cast<MaterialId>(number(batch.first_dose) + i));
  expect_from(state, state.orders[batch.order].course);
}
inline void expect_after(State& state, const BatchFailed& e) {
  expect_from(state, state.orders[state.batches[e.batch].order].course);
}

}  // namespace meguri
