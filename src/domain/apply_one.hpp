// One overload an event: how it changes the state. Total: an event that is in the ledger has
// happened, so nothing here refuses; a state that contradicts it is a bug and aborts
// (MEGURI_CHECK). The checks are where the invariants of docs/promises.md are enforced a second
// time.
#pragma once

#include <array>

#include "domain/decide.hpp"

namespace meguri {

#define MEGURI_APPLY(Type) void apply_one(State& state, const Type& event, const Meta& meta);

// apply_plant.cpp, apply_protocol.cpp, apply_road.cpp
MEGURI_APPLY(OrganisationDefined)
MEGURI_APPLY(UserDefined)
MEGURI_APPLY(UserChanged)
MEGURI_APPLY(SigningKeyRegistered)
MEGURI_APPLY(SigningKeyRevoked)
MEGURI_APPLY(SignaturesRequired)
MEGURI_APPLY(ResourceDefined)
MEGURI_APPLY(CapacityChanged)
MEGURI_APPLY(DayClosed)
MEGURI_APPLY(LaneDefined)
MEGURI_APPLY(EquipmentDefined)
MEGURI_APPLY(EquipmentCalibrated)
MEGURI_APPLY(ReagentLotDefined)
MEGURI_APPLY(ProtocolDrafted)
MEGURI_APPLY(ProductTermsSet)
MEGURI_APPLY(ScheduleTermsSet)
MEGURI_APPLY(CollectionTermsSet)
MEGURI_APPLY(MakingTermsSet)
MEGURI_APPLY(StepSet)
MEGURI_APPLY(TestSet)
MEGURI_APPLY(ProtocolPublished)
MEGURI_APPLY(ProtocolRetired)
MEGURI_APPLY(RoadDefined)
MEGURI_APPLY(MilestoneDefined)
MEGURI_APPLY(MilestoneStarted)
MEGURI_APPLY(MilestoneCompleted)
MEGURI_APPLY(MilestoneSkipped)
MEGURI_APPLY(MilestoneOverdue)

// apply_course.cpp, apply_booking.cpp, apply_infusion.cpp
MEGURI_APPLY(DonorRegistered)
MEGURI_APPLY(DonorQualified)
MEGURI_APPLY(CourseProposed)
MEGURI_APPLY(CourseScreened)
MEGURI_APPLY(ConsentRecorded)
MEGURI_APPLY(IdentityAssigned)
MEGURI_APPLY(CourseHeld)
MEGURI_APPLY(CourseResumed)
MEGURI_APPLY(CourseEnded)
MEGURI_APPLY(CourseCompleted)
MEGURI_APPLY(CourseMigrated)
MEGURI_APPLY(RecollectionProposed)
MEGURI_APPLY(OrderPlaced)
MEGURI_APPLY(OrderPrioritySet)
MEGURI_APPLY(OrderCancelled)
MEGURI_APPLY(ChainReserved)
MEGURI_APPLY(SlotBooked)
MEGURI_APPLY(ChainConfirmed)
MEGURI_APPLY(ChainEnded)
MEGURI_APPLY(CollectionBegun)
MEGURI_APPLY(CollectionRecorded)
MEGURI_APPLY(CollectionFailed)
MEGURI_APPLY(VisitPlanned)
MEGURI_APPLY(VisitMoved)
MEGURI_APPLY(VisitMissed)
MEGURI_APPLY(VisitArrived)
MEGURI_APPLY(DoseAllocated)
MEGURI_APPLY(DoseThawed)
MEGURI_APPLY(ThawWindowClosed)
MEGURI_APPLY(BedsideChecked)
MEGURI_APPLY(DoseInfused)
MEGURI_APPLY(DoseWasted)
MEGURI_APPLY(AdverseEventReported)
MEGURI_APPLY(AdverseEventFollowedUp)
MEGURI_APPLY(AdverseEventClosed)
MEGURI_APPLY(IdentityMismatchSeen)

// apply_custody.cpp, apply_making.cpp, apply_quality.cpp
MEGURI_APPLY(ShipmentPlanned)
MEGURI_APPLY(MaterialPacked)
MEGURI_APPLY(HandoverOffered)
MEGURI_APPLY(HandoverAccepted)
MEGURI_APPLY(HandoverOverdue)
MEGURI_APPLY(HandoverMismatchSeen)
MEGURI_APPLY(TemperatureRecorded)
MEGURI_APPLY(BandLeft)
MEGURI_APPLY(ConditionLost)
MEGURI_APPLY(ShipmentReceived)
MEGURI_APPLY(ShipmentRefused)
MEGURI_APPLY(MaterialUnpacked)
MEGURI_APPLY(ShipmentCancelled)
MEGURI_APPLY(ConditionDecided)
MEGURI_APPLY(MaterialExpired)
MEGURI_APPLY(MaterialDestroyed)
MEGURI_APPLY(MaterialRetained)
MEGURI_APPLY(BatchStarted)
MEGURI_APPLY(StepPerformed)
MEGURI_APPLY(StepVerified)
MEGURI_APPLY(StepOverdue)
MEGURI_APPLY(CountRecorded)
MEGURI_APPLY(CountCorrected)
MEGURI_APPLY(SignatureVoided)
MEGURI_APPLY(BatchHarvested)
MEGURI_APPLY(SuiteCleared)
MEGURI_APPLY(LabelsPrinted)
MEGURI_APPLY(LabelsDestroyed)
MEGURI_APPLY(BatchFilled)
MEGURI_APPLY(BatchFailed)
MEGURI_APPLY(BatchClosed)
MEGURI_APPLY(DeviationOpened)
MEGURI_APPLY(DeviationAssessed)
MEGURI_APPLY(DeviationClosed)
MEGURI_APPLY(DeviationOverdue)
MEGURI_APPLY(SampleTaken)
MEGURI_APPLY(SampleRetained)
MEGURI_APPLY(TestResulted)
MEGURI_APPLY(TestOverdue)
MEGURI_APPLY(BatchRecalled)
MEGURI_APPLY(ReviewBegun)
MEGURI_APPLY(ReviewSigned)
MEGURI_APPLY(BatchReleased)
MEGURI_APPLY(BatchRejected)
MEGURI_APPLY(OutOfSpecificationJustified)
MEGURI_APPLY(OutOfSpecificationAgreed)
MEGURI_APPLY(AuthorityNotified)

// apply_regulation.cpp
MEGURI_APPLY(OccurrenceRecorded)
MEGURI_APPLY(OccurrenceAmended)
MEGURI_APPLY(OccurrenceEnded)
MEGURI_APPLY(DutyFiled)
MEGURI_APPLY(FilingWithdrawn)
MEGURI_APPLY(ClockSet)
MEGURI_APPLY(ClassDecided)
MEGURI_APPLY(OpinionRecorded)
MEGURI_APPLY(PlanSubmitted)
MEGURI_APPLY(TrialNotified)
MEGURI_APPLY(ContractSigned)
MEGURI_APPLY(PlacedUnderLaw)
MEGURI_APPLY(ApprovalRecorded)
MEGURI_APPLY(ApprovalExtended)
MEGURI_APPLY(AppliedAgain)
MEGURI_APPLY(ApplicationDecided)
MEGURI_APPLY(ShippingBanned)
MEGURI_APPLY(ShippingBanLifted)
MEGURI_APPLY(ProductFactsDecided)
MEGURI_APPLY(DesignationApplied)
MEGURI_APPLY(TransferConsentRecorded)
MEGURI_APPLY(SentAbroad)
MEGURI_APPLY(DocumentBound)
MEGURI_APPLY(DocumentUnbound)
MEGURI_APPLY(ReferenceDrafted)
MEGURI_APPLY(ReactionListed)
MEGURI_APPLY(ReferencePublished)
MEGURI_APPLY(CaseDescribed)
MEGURI_APPLY(CaseAssessed)
MEGURI_APPLY(ProtocolBlinded)
MEGURI_APPLY(BlindBroken)

#undef MEGURI_APPLY

// apply() where it happens, for a forecast: one step through a table, and each caller has its own
// guess of where it leads.
using Apply = void (*)(State&, const Event&, const Meta&);
extern const std::array<Apply, Event::count> apply_by_index;
inline void apply_here(State& state, const Event& event, const Meta& meta) {
  MEGURI_CHECK(meta.at >= state.now && event.index() < apply_by_index.size());
  state.now = meta.at;
  apply_by_index[event.index()](state, event, meta);
}

}  // namespace meguri
