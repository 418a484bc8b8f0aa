// Events of regulatory life and of safety cases. What stands in a command and needs nothing more
// stands in its event as it was asked.
#pragma once

#include "domain/command_regulation.hpp"
#include "domain/command_safety.hpp"

namespace meguri {

struct OccurrenceRecorded {
  OccurrenceId occurrence{};
  Law law{};
  DutyTrigger trigger{};
  Date day{};
  OccurrenceFacts facts{};
  Code evidence{};
};
MEGURI_DESCRIBE(OccurrenceRecorded, occurrence, law, trigger, day, facts, evidence)

struct OccurrenceAmended {
  OccurrenceId occurrence{};
  OccurrenceFacts facts{};
};
MEGURI_DESCRIBE(OccurrenceAmended, occurrence, facts)

struct OccurrenceEnded {
  OccurrenceId occurrence{};
  Date day{};
};
MEGURI_DESCRIBE(OccurrenceEnded, occurrence, day)

struct DutyFiled {
  FilingId filing{};
  AdverseEventId adverse_event{};
  OccurrenceId occurrence{};
  Date day{};
  Code rule{};
  Code recipient{};
  Code evidence{};
  std::uint16_t period{};
  FilingKind kind{};
};
MEGURI_DESCRIBE(DutyFiled, filing, adverse_event, occurrence, day, rule, recipient, evidence,
                period, kind)

struct FilingWithdrawn {
  FilingId filing{};
};
MEGURI_DESCRIBE(FilingWithdrawn, filing)

struct ClockSet {
  Counting counting{};
  Straddle straddle{};
};
MEGURI_DESCRIBE(ClockSet, counting, straddle)

struct ClassDecided {
  TreatmentPlanId plan{};
  TreatmentFacts facts{};
  TreatmentClass treatment_class{};
  Code evidence{};
};
MEGURI_DESCRIBE(ClassDecided, plan, facts, treatment_class, evidence)

struct OpinionRecorded {
  TreatmentPlanId plan{};
  CommitteeKind committee{};
  bool favourable{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(OpinionRecorded, plan, committee, favourable, day, evidence)

struct PlanSubmitted {
  TreatmentPlanId plan{};
  OccurrenceId occurrence{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(PlanSubmitted, plan, occurrence, day, evidence)

struct TrialNotified {
  TrialNoticeId notice{};
  TrialNotice kind{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(TrialNotified, notice, kind, day, evidence)

struct ContractSigned {
  TrialNoticeId notice{};
  OrganisationId site{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ContractSigned, notice, site, day, evidence)

struct PlacedUnderLaw {
  ProtocolId protocol{};
  Law law{};
  TrialNoticeId notice{};
  TreatmentPlanId plan{};
  ApprovalId approval{};
};
MEGURI_DESCRIBE(PlacedUnderLaw, protocol, law, notice, plan, approval)

struct ApprovalRecorded {
  ApprovalId approval{};
  OccurrenceId occurrence{};
  RecordApproval terms{};
};
MEGURI_DESCRIBE(ApprovalRecorded, approval, occurrence, terms)

struct ApprovalExtended {
  ApprovalId approval{};
  std::uint8_t years{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ApprovalExtended, approval, years, day, evidence)

struct AppliedAgain {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(AppliedAgain, approval, day, evidence)

struct ApplicationDecided {
  ApprovalId approval{};
  bool granted{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ApplicationDecided, approval, granted, day, evidence)

struct ShippingBanned {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ShippingBanned, approval, day, evidence)

struct ShippingBanLifted {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ShippingBanLifted, approval, day, evidence)

struct ProductFactsDecided {
  DecideProductFacts facts{};
};
MEGURI_DESCRIBE(ProductFactsDecided, facts)

struct DesignationApplied {
  DesignationKind kind{};
  std::int64_t patients{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(DesignationApplied, kind, patients, day, evidence)

struct TransferConsentRecorded {
  CourseId course{};
  Code country{};
  bool given{};
  Code evidence{};
};
MEGURI_DESCRIBE(TransferConsentRecorded, course, country, given, evidence)

struct SentAbroad {
  CourseId course{};
  Code country{};
  Fact identified{};
  bool equivalent_measures{};
  Code evidence{};
};
MEGURI_DESCRIBE(SentAbroad, course, country, identified, equivalent_measures, evidence)

struct DocumentBound {
  BindingId binding{};
  Code dossier{};
  Code item{};
  Digest content{};
};
MEGURI_DESCRIBE(DocumentBound, binding, dossier, item, content)

struct DocumentUnbound {
  BindingId binding{};
};
MEGURI_DESCRIBE(DocumentUnbound, binding)

struct ReferenceDrafted {
  ReferenceId reference{};
};
MEGURI_DESCRIBE(ReferenceDrafted, reference)

struct ReactionListed {
  ReferenceId reference{};
  Code term{};
  bool fatal{};
};
MEGURI_DESCRIBE(ReactionListed, reference, term, fatal)

struct ReferencePublished {
  ReferenceId reference{};
  Date valid_from{};
};
MEGURI_DESCRIBE(ReferencePublished, reference, valid_from)

struct CaseDescribed {
  DescribeCase description{};
};
MEGURI_DESCRIBE(CaseDescribed, description)

struct CaseAssessed {
  AssessCase assessment{};
};
MEGURI_DESCRIBE(CaseAssessed, assessment)

struct ProtocolBlinded {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(ProtocolBlinded, protocol)

struct BlindBroken {
  CourseId course{};
};
MEGURI_DESCRIBE(BlindBroken, course)

}  // namespace meguri
