// One judge a command: the rules that bind it, in the order in which a person would want to hear of
// them. The files judge_*.cpp are the rule book; decide() only finds the judge. The forecast calls
// judges directly, without the detour over the Command variant.
#pragma once

#include "domain/decide.hpp"

namespace meguri {

#define MEGURI_JUDGE(Type)                                                               \
  [[nodiscard]] Verdict judge(const State& state, const Type& command, const Meta& meta, \
                              Events& events);

// judge_plant.cpp
MEGURI_JUDGE(DefineOrganisation)
MEGURI_JUDGE(DefineUser)
MEGURI_JUDGE(ChangeUser)
MEGURI_JUDGE(DefineResource)
MEGURI_JUDGE(ChangeCapacity)
MEGURI_JUDGE(CloseDay)
MEGURI_JUDGE(DefineLane)
MEGURI_JUDGE(DefineEquipment)
MEGURI_JUDGE(CalibrateEquipment)
MEGURI_JUDGE(DefineReagentLot)
// judge_signing.cpp
MEGURI_JUDGE(RegisterSigningKey)
MEGURI_JUDGE(RevokeSigningKey)
MEGURI_JUDGE(RequireSignatures)
// judge_protocol.cpp
MEGURI_JUDGE(DraftProtocol)
MEGURI_JUDGE(SetProductTerms)
MEGURI_JUDGE(SetScheduleTerms)
MEGURI_JUDGE(SetCollectionTerms)
MEGURI_JUDGE(SetMakingTerms)
MEGURI_JUDGE(SetStep)
MEGURI_JUDGE(SetTest)
MEGURI_JUDGE(PublishProtocol)
MEGURI_JUDGE(RetireProtocol)
// judge_road.cpp
MEGURI_JUDGE(DefineRoad)
MEGURI_JUDGE(DefineMilestone)
MEGURI_JUDGE(StartMilestone)
MEGURI_JUDGE(CompleteMilestone)
MEGURI_JUDGE(SkipMilestone)
// judge_course.cpp
MEGURI_JUDGE(RegisterDonor)
MEGURI_JUDGE(QualifyDonor)
MEGURI_JUDGE(ProposeCourse)
MEGURI_JUDGE(RecordScreening)
MEGURI_JUDGE(RecordConsent)
MEGURI_JUDGE(AssignIdentity)
MEGURI_JUDGE(HoldCourse)
MEGURI_JUDGE(ResumeCourse)
MEGURI_JUDGE(WithdrawCourse)
MEGURI_JUDGE(RecordDeath)
MEGURI_JUDGE(StopCourse)
MEGURI_JUDGE(MigrateCourse)
// judge_order.cpp
MEGURI_JUDGE(PlaceOrder)
MEGURI_JUDGE(SetOrderPriority)
MEGURI_JUDGE(CancelOrder)
// judge_booking.cpp
MEGURI_JUDGE(ReserveChain)
MEGURI_JUDGE(ConfirmChain)
MEGURI_JUDGE(MoveChain)
MEGURI_JUDGE(CancelChain)
// judge_collection.cpp
MEGURI_JUDGE(BeginCollection)
MEGURI_JUDGE(RecordCollection)
MEGURI_JUDGE(RecordFailedCollection)
// judge_custody.cpp
MEGURI_JUDGE(PlanShipment)
MEGURI_JUDGE(PackMaterial)
MEGURI_JUDGE(OfferHandover)
MEGURI_JUDGE(AcceptHandover)
MEGURI_JUDGE(ReceiveShipment)
MEGURI_JUDGE(RefuseShipment)
// judge_unpacking.cpp
MEGURI_JUDGE(UnpackMaterial)
MEGURI_JUDGE(CancelShipment)
// judge_condition.cpp
MEGURI_JUDGE(RecordTemperature)
MEGURI_JUDGE(DecideCondition)
MEGURI_JUDGE(DestroyMaterial)
MEGURI_JUDGE(RetainMaterial)
// judge_making.cpp
MEGURI_JUDGE(StartBatch)
MEGURI_JUDGE(PerformStep)
MEGURI_JUDGE(VerifyStep)
MEGURI_JUDGE(RecordCount)
MEGURI_JUDGE(CorrectCount)
MEGURI_JUDGE(HarvestBatch)
MEGURI_JUDGE(ClearSuite)
// judge_filling.cpp
MEGURI_JUDGE(PrintLabels)
MEGURI_JUDGE(DestroyLabels)
MEGURI_JUDGE(FillBatch)
MEGURI_JUDGE(FailBatch)
MEGURI_JUDGE(CloseBatch)
// judge_quality.cpp
MEGURI_JUDGE(OpenDeviation)
MEGURI_JUDGE(AssessDeviation)
MEGURI_JUDGE(CloseDeviation)
// judge_sample.cpp
MEGURI_JUDGE(TakeSample)
MEGURI_JUDGE(RetainSample)
MEGURI_JUDGE(RecordTestResult)
// judge_release.cpp
MEGURI_JUDGE(BeginReview)
MEGURI_JUDGE(SignReview)
MEGURI_JUDGE(ReleaseBatch)
MEGURI_JUDGE(RejectBatch)
MEGURI_JUDGE(JustifyOutOfSpecification)
MEGURI_JUDGE(AgreeOutOfSpecification)
MEGURI_JUDGE(NotifyAuthority)
MEGURI_JUDGE(ReleaseOutOfSpecification)
// judge_infusion.cpp
MEGURI_JUDGE(PlanVisit)
MEGURI_JUDGE(MoveVisit)
MEGURI_JUDGE(MissVisit)
MEGURI_JUDGE(ArriveVisit)
MEGURI_JUDGE(AllocateDose)
MEGURI_JUDGE(ThawDose)
MEGURI_JUDGE(CheckBedside)
MEGURI_JUDGE(InfuseDose)
MEGURI_JUDGE(WasteDose)
// judge_safety.cpp
MEGURI_JUDGE(ReportAdverseEvent)
MEGURI_JUDGE(FollowUpAdverseEvent)
MEGURI_JUDGE(CloseAdverseEvent)
// judge_duty.cpp
MEGURI_JUDGE(RecordOccurrence)
MEGURI_JUDGE(AmendOccurrence)
MEGURI_JUDGE(EndOccurrence)
MEGURI_JUDGE(FileDuty)
MEGURI_JUDGE(WithdrawFiling)
MEGURI_JUDGE(SetClock)
// judge_authority.cpp
MEGURI_JUDGE(DecideClass)
MEGURI_JUDGE(RecordOpinion)
MEGURI_JUDGE(SubmitPlan)
MEGURI_JUDGE(NotifyTrial)
MEGURI_JUDGE(SignContract)
MEGURI_JUDGE(PlaceUnderLaw)
// judge_approval.cpp
MEGURI_JUDGE(RecordApproval)
MEGURI_JUDGE(ExtendApproval)
MEGURI_JUDGE(ApplyAgain)
MEGURI_JUDGE(DecideApplication)
MEGURI_JUDGE(BanShipping)
MEGURI_JUDGE(LiftShippingBan)
MEGURI_JUDGE(DecideProductFacts)
MEGURI_JUDGE(ApplyForDesignation)
MEGURI_JUDGE(RecordTransferConsent)
MEGURI_JUDGE(SendAbroad)
MEGURI_JUDGE(BindDocument)
MEGURI_JUDGE(UnbindDocument)
// judge_case.cpp
MEGURI_JUDGE(DraftReference)
MEGURI_JUDGE(ListReaction)
MEGURI_JUDGE(PublishReference)
MEGURI_JUDGE(DescribeCase)
MEGURI_JUDGE(AssessCase)
MEGURI_JUDGE(BlindProtocol)
MEGURI_JUDGE(BreakBlind)
// judge_time.cpp
MEGURI_JUDGE(PassTime)

#undef MEGURI_JUDGE

// What binds every command: a known, active person and a clock that does not go back. Time passes
// in nobody's name (docs/decisions/0011).
[[nodiscard]] Verdict why_not_now(const State& state, const Meta& meta,
                                  bool by_nobody);  // decide.cpp
[[nodiscard]] inline Verdict judge_meta(const State& state, const Meta& meta,
                                        bool by_nobody = false) {
  const User* user = state.users.find(meta.by);
  if (user != nullptr && user->active && meta.at >= state.now) [[likely]]
    return {};
  return why_not_now(state, meta, by_nobody);
}

// decide() for a command whose type is known.
template <class C>
[[nodiscard]] Verdict decide_one(const State& state, const C& command, const Meta& meta,
                                 Events& events) {
  constexpr bool by_nobody = std::is_same_v<C, PassTime>;
  if (Verdict verdict = judge_meta(state, meta, by_nobody); !verdict) return verdict;
  // As long as there is nobody, nothing else can be done.
  if constexpr (!std::is_same_v<C, DefineOrganisation> && !std::is_same_v<C, DefineUser>)
    MEGURI_REQUIRE(state.users.size() > 0, unknown_user, meta.by);
  return judge(state, command, meta, events);
}

// Whether the person may act in one of `roles`, for `organisation` (none: any).
[[nodiscard]] inline bool may(const State& state, const Meta& meta, RoleSet roles,
                              OrganisationId organisation = {}) {
  const User* user = state.users.find(meta.by);
  if (user == nullptr) return state.users.size() == 0;
  return (user->roles & roles) != 0 && (!some(organisation) || user->organisation == organisation);
}

}  // namespace meguri
