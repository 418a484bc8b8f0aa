// Everything that can have happened. Past tense; apply() takes each without question.
#pragma once

#include "base/choice.hpp"
#include "domain/event_course.hpp"
#include "domain/event_material.hpp"
#include "domain/event_plant.hpp"
#include "domain/event_regulation.hpp"

namespace meguri {

struct Event
    : Choice<OrganisationDefined, UserDefined, UserChanged, SigningKeyRegistered, SigningKeyRevoked,
             SignaturesRequired, ResourceDefined, CapacityChanged, DayClosed, LaneDefined,
             EquipmentDefined, EquipmentCalibrated, ReagentLotDefined, ProtocolDrafted,
             ProductTermsSet, ScheduleTermsSet, CollectionTermsSet, MakingTermsSet, StepSet,
             TestSet, ProtocolPublished, ProtocolRetired, RoadDefined, MilestoneDefined,
             MilestoneStarted, MilestoneCompleted, MilestoneSkipped, MilestoneOverdue,
             DonorRegistered, DonorQualified, CourseProposed, CourseScreened, ConsentRecorded,
             IdentityAssigned, CourseHeld, CourseResumed, CourseEnded, CourseCompleted,
             CourseMigrated, RecollectionProposed, OrderPlaced, OrderPrioritySet, OrderCancelled,
             ChainReserved, SlotBooked, ChainConfirmed, ChainEnded, CollectionBegun,
             CollectionRecorded, CollectionFailed, VisitPlanned, VisitMoved, VisitMissed,
             VisitArrived, DoseAllocated, DoseThawed, ThawWindowClosed, BedsideChecked, DoseInfused,
             DoseWasted, AdverseEventReported, AdverseEventFollowedUp, AdverseEventClosed,
             IdentityMismatchSeen, ShipmentPlanned, MaterialPacked, HandoverOffered,
             HandoverAccepted, HandoverOverdue, HandoverMismatchSeen, TemperatureRecorded, BandLeft,
             ConditionLost, ShipmentReceived, ShipmentRefused, MaterialUnpacked, ShipmentCancelled,
             ConditionDecided, MaterialExpired, MaterialDestroyed, MaterialRetained, BatchStarted,
             StepPerformed, StepVerified, StepOverdue, CountRecorded, CountCorrected,
             SignatureVoided, BatchHarvested, SuiteCleared, LabelsPrinted, LabelsDestroyed,
             BatchFilled, BatchFailed, BatchClosed, DeviationOpened, DeviationAssessed,
             DeviationClosed, DeviationOverdue, SampleTaken, SampleRetained, TestResulted,
             TestOverdue, BatchRecalled, ReviewBegun, ReviewSigned, BatchReleased, BatchRejected,
             OutOfSpecificationJustified, OutOfSpecificationAgreed, AuthorityNotified,
             OccurrenceRecorded, OccurrenceAmended, OccurrenceEnded, DutyFiled, FilingWithdrawn,
             ClockSet, ClassDecided, OpinionRecorded, PlanSubmitted, TrialNotified, ContractSigned,
             PlacedUnderLaw, ApprovalRecorded, ApprovalExtended, AppliedAgain, ApplicationDecided,
             ShippingBanned, ShippingBanLifted, ProductFactsDecided, DesignationApplied,
             TransferConsentRecorded, SentAbroad, DocumentBound, DocumentUnbound, ReferenceDrafted,
             ReactionListed, ReferencePublished, CaseDescribed, CaseAssessed, ProtocolBlinded,
             BlindBroken> {
  using Choice::Choice;
};

static_assert(std::is_trivially_copyable_v<Event>);

// The events of one decision: all of them or none become part of the ledger. The longest speaks
// twice of every dose of a full shipment (packed.hpp).
inline constexpr std::size_t events_max = 50;
using Events = FixedVector<Event, events_max>;

}  // namespace meguri
