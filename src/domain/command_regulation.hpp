// Commands of regulatory life: what starts duties and how they are met, treatment plans and trial
// notices with their gates, approvals, designations, transfers of data, documents of dossiers.
//
// The ledger records facts and decisions; what follows from them by when is worked out by
// src/regulation from the tables of the law that are in force on the day that governs. Rules and
// recipients of those tables are named by their letters and digits in capitals: OB-JP-A1 is OBJPA1,
// regional_bureau is REGIONALBUREAU. `evidence` names what proves the act (a receipt number, a
// minute); reasons and titles travel in the note. Days are civil dates of the law's country.
#pragma once

#include "base/code.hpp"
#include "base/digest.hpp"
#include "domain/describe.hpp"
#include "domain/id.hpp"
#include "domain/kinds.hpp"
#include "domain/treatment_class.hpp"

namespace meguri {

// What is known of an occurrence beside its kind and its day.
struct OccurrenceFacts {
  Fact related{};
  Fact predicted{};
  Fact infection{};
  Fact foreign{};
  Fact is_protected{};  // data that were encrypted or pseudonymised
  Fact attack{};        // a leak with a wrongful purpose
  Fact translation{};   // the report rests on a translation
  Fact seriousness_known{};
  Seriousness seriousness{};
  bool operator==(const OccurrenceFacts&) const = default;
};
BOOST_DESCRIBE_STRUCT(OccurrenceFacts, (),
                      (related, predicted, infection, foreign, is_protected, attack, translation,
                       seriousness_known, seriousness))

// Anything that starts duties and has no command of its own: a leak, a foreign measure, knowledge
// of an infection, the start or end of a trial. `day`: from which the law counts.
struct RecordOccurrence {
  Law law{};
  DutyTrigger trigger{};
  Date day{};
  OccurrenceFacts facts{};
  Code evidence{};
};
MEGURI_DESCRIBE(RecordOccurrence, law, trigger, day, facts, evidence)

// More is known now: the facts stand in place of those before; the day stays.
struct AmendOccurrence {
  OccurrenceId occurrence{};
  OccurrenceFacts facts{};
};
MEGURI_DESCRIBE(AmendOccurrence, occurrence, facts)

// What recurs because of it ends with this day.
struct EndOccurrence {
  OccurrenceId occurrence{};
  Date day{};
};
MEGURI_DESCRIBE(EndOccurrence, occurrence, day)

// Exactly one of adverse_event and occurrence: what the duty is about. `period` of a recurring
// duty from 1, else 0.
struct DutyKey {
  AdverseEventId adverse_event{};
  OccurrenceId occurrence{};
  Code rule{};
  Code recipient{};
  std::uint16_t period{};
  bool operator==(const DutyKey&) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyKey, (), (adverse_event, occurrence, rule, recipient, period))

struct FileDuty {
  DutyKey duty{};
  FilingKind kind{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(FileDuty, duty, kind, day, evidence)

// The filing was recorded wrongly: the duty is open again. What was recorded stays in the ledger.
struct WithdrawFiling {
  FilingId filing{};
};
MEGURI_DESCRIBE(WithdrawFiling, filing)

struct SetClock {
  Counting counting{};
  Straddle straddle{};
};
MEGURI_DESCRIBE(SetClock, counting, straddle)

// The class of a treatment: its author is who submits, its reason the note. `plan` none: a new one.
struct DecideClass {
  TreatmentPlanId plan{};
  TreatmentFacts facts{};
  TreatmentClass treatment_class{};
  Code evidence{};
};
MEGURI_DESCRIBE(DecideClass, plan, facts, treatment_class, evidence)

struct RecordOpinion {
  TreatmentPlanId plan{};
  CommitteeKind committee{};
  bool favourable{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(RecordOpinion, plan, committee, favourable, day, evidence)

struct SubmitPlan {
  TreatmentPlanId plan{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(SubmitPlan, plan, day, evidence)

struct NotifyTrial {
  TrialNotice notice{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(NotifyTrial, notice, day, evidence)

// The trial is requested of a site.
struct SignContract {
  TrialNoticeId notice{};
  OrganisationId site{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(SignContract, notice, site, day, evidence)

// The law under which the courses of a protocol run. Several may bind one protocol: a trial in two
// countries. Exactly one of notice, plan and approval.
struct PlaceUnderLaw {
  ProtocolId protocol{};
  TrialNoticeId notice{};
  TreatmentPlanId plan{};
  ApprovalId approval{};
};
MEGURI_DESCRIBE(PlaceUnderLaw, protocol, notice, plan, approval)

// `years` 0: without a term.
struct RecordApproval {
  Law law{};
  Date day{};
  std::uint8_t years{};
  bool shipping_banned{};
  Code evidence{};
};
MEGURI_DESCRIBE(RecordApproval, law, day, years, shipping_banned, evidence)

struct ExtendApproval {
  ApprovalId approval{};
  std::uint8_t years{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ExtendApproval, approval, years, day, evidence)

struct ApplyAgain {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ApplyAgain, approval, day, evidence)

// The decision on the new application: granted, the approval has no term any more.
struct DecideApplication {
  ApprovalId approval{};
  bool granted{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(DecideApplication, approval, granted, day, evidence)

struct BanShipping {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(BanShipping, approval, day, evidence)

// `day`: the first without the ban.
struct LiftShippingBan {
  ApprovalId approval{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(LiftShippingBan, approval, day, evidence)

// What the law asks of the product's labels and records rests on these. The reason in the note.
struct DecideProductFacts {
  ProtocolId protocol{};
  Fact designated{};     // a designated product, or raw material like one
  Fact blood_started{};  // made from blood
  bool blood_country_stated{};
  Code evidence{};
};
MEGURI_DESCRIBE(DecideProductFacts, protocol, designated, blood_started, blood_country_stated,
                evidence)

// `patients`: in Japan, 0 for not known.
struct ApplyForDesignation {
  DesignationKind kind{};
  std::int64_t patients{};
  Date day{};
  Code evidence{};
};
MEGURI_DESCRIBE(ApplyForDesignation, kind, patients, day, evidence)

// Consent to send data that identify the person to a country (two capitals), after information on
// its protection of personal data.
struct RecordTransferConsent {
  CourseId course{};
  Code country{};
  bool given{};  // false: withdrawn
  Code evidence{};
};
MEGURI_DESCRIBE(RecordTransferConsent, course, country, given, evidence)

struct SendAbroad {
  CourseId course{};
  Code country{};
  Fact identified{};
  bool equivalent_measures{};
  Code evidence{};
};
MEGURI_DESCRIBE(SendAbroad, course, country, identified, equivalent_measures, evidence)

// The document that proves an item of a dossier; its file name stands in the note, its content
// outside the ledger.
struct BindDocument {
  Code dossier{};
  Code item{};
  Digest content{};  // SHA-256
};
MEGURI_DESCRIBE(BindDocument, dossier, item, content)

struct UnbindDocument {
  BindingId binding{};
};
MEGURI_DESCRIBE(UnbindDocument, binding)

}  // namespace meguri
