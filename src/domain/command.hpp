// Everything a person or the clock can ask of the programme. Imperative; the rules may refuse.
#pragma once

#include "base/choice.hpp"
#include "domain/command_course.hpp"
#include "domain/command_material.hpp"
#include "domain/command_plant.hpp"
#include "domain/command_regulation.hpp"
#include "domain/command_safety.hpp"

namespace meguri {

struct Command
    : Choice<DefineOrganisation, DefineUser, ChangeUser, RegisterSigningKey, RevokeSigningKey,
             RequireSignatures, DefineResource, ChangeCapacity, CloseDay, DefineLane,
             DefineEquipment, CalibrateEquipment, DefineReagentLot, DraftProtocol, SetProductTerms,
             SetScheduleTerms, SetCollectionTerms, SetMakingTerms, SetStep, SetTest,
             PublishProtocol, RetireProtocol, DefineRoad, DefineMilestone, StartMilestone,
             CompleteMilestone, SkipMilestone, RegisterDonor, QualifyDonor, ProposeCourse,
             RecordScreening, RecordConsent, AssignIdentity, HoldCourse, ResumeCourse,
             WithdrawCourse, RecordDeath, StopCourse, MigrateCourse, PlaceOrder, SetOrderPriority,
             CancelOrder, ReserveChain, ConfirmChain, MoveChain, CancelChain, BeginCollection,
             RecordCollection, RecordFailedCollection, PlanVisit, MoveVisit, MissVisit, ArriveVisit,
             AllocateDose, ThawDose, CheckBedside, InfuseDose, WasteDose, ReportAdverseEvent,
             FollowUpAdverseEvent, CloseAdverseEvent, PlanShipment, PackMaterial, OfferHandover,
             AcceptHandover, RecordTemperature, ReceiveShipment, RefuseShipment, UnpackMaterial,
             CancelShipment, DecideCondition, DestroyMaterial, RetainMaterial, StartBatch,
             PerformStep, VerifyStep, RecordCount, CorrectCount, HarvestBatch, ClearSuite,
             PrintLabels, DestroyLabels, FillBatch, FailBatch, CloseBatch, OpenDeviation,
             AssessDeviation, CloseDeviation, TakeSample, RetainSample, RecordTestResult,
             BeginReview, SignReview, ReleaseBatch, RejectBatch, JustifyOutOfSpecification,
             AgreeOutOfSpecification, NotifyAuthority, ReleaseOutOfSpecification, PassTime,
             RecordOccurrence, AmendOccurrence, EndOccurrence, FileDuty, WithdrawFiling, SetClock,
             DecideClass, RecordOpinion, SubmitPlan, NotifyTrial, SignContract, PlaceUnderLaw,
             RecordApproval, ExtendApproval, ApplyAgain, DecideApplication, BanShipping,
             LiftShippingBan, DecideProductFacts, ApplyForDesignation, RecordTransferConsent,
             SendAbroad, BindDocument, UnbindDocument, DraftReference, ListReaction,
             PublishReference, DescribeCase, AssessCase, BlindProtocol, BreakBlind> {
  using Choice::Choice;
};

// What the writer found of a signature before it asked the rules: none came with the command, it is
// good under the key of signing_key_for() (domain/signing.hpp), or it is not.
enum class SignatureFinding : std::uint8_t { none, good, wrong };

struct Signing {
  SignatureFinding finding{};
  SignatureMeaning meaning{};
  Instant at{};  // when the person signed
};

// Who asked, when, under which id. A retried command keeps its id. `has_note`: a reason or
// description was given (the text itself stays in the ledger's record).
struct Meta {
  Instant at{};
  UserId by{};
  std::uint64_t command_id{};
  bool has_note{};
  Signing signing{};
};

}  // namespace meguri
