// Regulatory life as the ledger tells it: what started duties and how they were met, decisions with
// author, day, reason and evidence, approvals, safety cases with all their versions, documents of
// dossiers. Collected record by record while a ledger is replayed and while it grows, as
// report/history.hpp; the state of the rules keeps only what the rules need.
//
// Free text is the note of its record. Nothing here holds a personal name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/state.hpp"

namespace meguri::interchange {

// The record that says so.
struct Told {
  std::uint64_t record{};  // in the ledger, from 0
  Instant at{};
  UserId by{};
  std::string note;
};

struct SeenOccurrence {
  OccurrenceId id{};
  Law law{};
  DutyTrigger trigger{};
  Date day{};
  OccurrenceFacts facts{};
  std::optional<Date> ends{};
  TreatmentPlanId plan{};  // of a submitted plan
  ApprovalId approval{};   // of an approval
  Code evidence{};
  Told told{};
};

struct SeenFiling {
  FilingId id{};
  DutyKey duty{};
  FilingKind kind{};
  Date day{};
  Code evidence{};
  bool withdrawn{};
  Told told{};
};

struct ClassDecisionSeen {
  TreatmentFacts facts{};
  TreatmentClass treatment_class{};
  Code evidence{};
  Told told{};
};

struct OpinionSeen {
  CommitteeKind committee{};
  bool favourable{};
  Date day{};
  Code evidence{};
  Told told{};
};

struct SeenPlan {
  TreatmentPlanId id{};
  std::vector<ClassDecisionSeen> decisions{};  // the last one counts
  std::vector<OpinionSeen> opinions{};
  std::optional<Date> submitted{};
  OccurrenceId occurrence{};
};

struct SeenContract {
  OrganisationId site{};
  Date day{};
  Code evidence{};
  Told told{};
};

struct SeenNotice {
  TrialNoticeId id{};
  TrialNotice kind{};
  Date day{};
  Code evidence{};
  std::vector<SeenContract> contracts{};
  Told told{};
};

// One step in the life of an approval: "ApprovalExtended" and so on.
struct ApprovalStep {
  std::size_t event{};  // index in Event
  Date day{};
  std::uint8_t years{};
  bool granted{};
  Code evidence{};
  Told told{};
};

struct SeenApproval {
  ApprovalId id{};
  OccurrenceId occurrence{};
  Law law{};
  std::vector<ApprovalStep> steps{};  // the first is the approval
  std::optional<Date> applied{};      // a new application
  std::optional<Date> decided{};
};

// What was known of a case from one day on.
struct CaseVersion {
  Date aware{};
  Seriousness seriousness{};
  Outcome outcome{};
  bool expected{};
  bool related{};
  Told told{};
};

struct CaseDescription {
  DescribeCase what{};
  Told told{};
};

struct CaseAssessment {
  AssessCase what{};
  Told told{};
};

struct SafetyCase {
  AdverseEventId id{};
  CourseId course{};
  ProtocolId protocol{};
  MaterialId dose{};
  Code lot{};    // of the dose
  Code label{};  // of the dose
  Code identity{};
  Code patient{};
  std::vector<CaseVersion> versions{};  // the first is the report
  std::vector<CaseDescription> descriptions{};
  std::vector<CaseAssessment> assessments{};
  std::optional<Told> closed{};
};

struct SeenReference {
  ReferenceId id{};
  std::vector<ListReaction> listed{};
  std::optional<Date> valid_from{};
  Told told{};
};

struct SeenBinding {
  BindingId id{};
  Code dossier{};
  Code item{};
  Digest content{};
  bool ended{};
  Told told{};  // the note names the file
};

struct SeenProductFacts {
  DecideProductFacts facts{};
  Told told{};
};

struct ClockSeen {
  Counting counting{};
  Straddle straddle{};
  Told told{};
};

class RegulatoryRecord {
public:
  // `after`: the state with the events of the record applied.
  void see(const State& after, const Event& event, const Told& told);

  [[nodiscard]] const std::vector<SeenOccurrence>& occurrences() const { return occurrences_; }
  [[nodiscard]] const std::vector<SeenFiling>& filings() const { return filings_; }
  [[nodiscard]] const std::vector<SeenPlan>& plans() const { return plans_; }
  [[nodiscard]] const std::vector<SeenNotice>& notices() const { return notices_; }
  [[nodiscard]] const std::vector<SeenApproval>& approvals() const { return approvals_; }
  [[nodiscard]] const std::vector<SafetyCase>& cases() const { return cases_; }
  [[nodiscard]] const std::vector<SeenReference>& references() const { return references_; }
  [[nodiscard]] const std::vector<SeenBinding>& bindings() const { return bindings_; }
  [[nodiscard]] const std::vector<SeenProductFacts>& product_facts() const { return products_; }
  [[nodiscard]] const std::vector<ClockSeen>& clocks() const { return clocks_; }

private:
  struct Listener;

  std::vector<SeenOccurrence> occurrences_;
  std::vector<SeenFiling> filings_;
  std::vector<SeenPlan> plans_;
  std::vector<SeenNotice> notices_;
  std::vector<SeenApproval> approvals_;
  std::vector<SafetyCase> cases_;
  std::vector<SeenReference> references_;
  std::vector<SeenBinding> bindings_;
  std::vector<SeenProductFacts> products_;
  std::vector<ClockSeen> clocks_;
};

[[nodiscard]] std::string case_name(AdverseEventId id);      // "AE-3"
[[nodiscard]] std::string occurrence_name(OccurrenceId id);  // "OC-5"
[[nodiscard]] const SafetyCase* find_case(const RegulatoryRecord& record, AdverseEventId id);

}  // namespace meguri::interchange
