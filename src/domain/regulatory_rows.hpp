// What the rules need of regulatory life, as rows of the state: few, flat, in a part of their own.
// What people need beyond it (evidence, reasons, cases) is read from the ledger
// (interchange/regulatory_record.hpp).
#pragma once

#include <vector>

#include "base/code.hpp"
#include "base/instant.hpp"
#include "domain/command_regulation.hpp"
#include "domain/table.hpp"

namespace meguri {

struct OccurrenceRow {
  Law law{};
  DutyTrigger trigger{};
  bool ended{};
  Date day{};
  bool operator==(const OccurrenceRow&) const = default;
};

struct FilingRow {
  DutyKey duty{};
  bool withdrawn{};
  bool operator==(const FilingRow&) const = default;
};

struct TreatmentPlan {
  TreatmentClass treatment_class{};
  bool favourable{};  // the committee's opinion on this very class
  bool submitted{};
  Date submitted_on{};
  bool operator==(const TreatmentPlan&) const = default;
};

struct TrialNoticeRow {
  TrialNotice kind{};
  Date day{};
  bool operator==(const TrialNoticeRow&) const = default;
};

struct SiteContract {
  TrialNoticeId notice{};
  OrganisationId site{};
  bool operator==(const SiteContract&) const = default;
};

struct UnderLaw {
  ProtocolId protocol{};
  Law law{};
  TrialNoticeId notice{};
  TreatmentPlanId plan{};
  ApprovalId approval{};
  bool operator==(const UnderLaw&) const = default;
};

struct Approval {
  Law law{};
  std::uint8_t years{};  // 0: no term
  std::uint8_t extended_by_years{};
  bool shipping_banned{};
  bool pending{};  // a new application, filed in the term
  bool refused{};  // and decided against
  Date day{};
  Date decided_on{};
  bool operator==(const Approval&) const = default;
};

struct ProductFacts {
  ProtocolId protocol{};
  Fact designated{};
  Fact blood_started{};
  bool blood_country_stated{};
  bool operator==(const ProductFacts&) const = default;
};

struct TransferConsent {
  CourseId course{};
  Code country{};
  bool operator==(const TransferConsent&) const = default;
};

struct SafetyReference {
  bool published{};
  Date valid_from{};
  bool operator==(const SafetyReference&) const = default;
};

struct ListedReaction {
  ReferenceId reference{};
  Code term{};
  bool fatal{};
  bool operator==(const ListedReaction&) const = default;
};

struct CaseTerm {
  AdverseEventId adverse_event{};
  Code term{};
  bool operator==(const CaseTerm&) const = default;
};

struct Binding {
  Code dossier{};
  Code item{};
  Digest content{};
  bool ended{};
  bool operator==(const Binding&) const = default;
};

struct RegulatoryState {
  Table<OccurrenceId, OccurrenceRow> occurrences;
  Table<FilingId, FilingRow> filings;
  Table<TreatmentPlanId, TreatmentPlan> plans;
  Table<TrialNoticeId, TrialNoticeRow> notices;
  Table<ApprovalId, Approval> approvals;
  Table<ReferenceId, SafetyReference> references;
  Table<BindingId, Binding> bindings;
  std::vector<SiteContract> contracts;
  std::vector<UnderLaw> under_law;
  std::vector<ProductFacts> product_facts;
  std::vector<TransferConsent> transfer_consents;
  std::vector<ListedReaction> listed;
  std::vector<CaseTerm> case_terms;
  std::vector<ProtocolId> blinded;
  std::vector<CourseId> unblinded;

  // Bytes that a fork copies.
  [[nodiscard]] std::size_t bytes() const;
  // A forecast decides nothing about filings, documents and cases: their rows are not copied along.
  void forget_records();
  bool operator==(const RegulatoryState&) const = default;
};

}  // namespace meguri
