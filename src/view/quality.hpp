// Quality: review by exception. A lot shows only what is not as it should be, with the evidence
// beside it, what still stands in the way of its release, and the decision forms.
#pragma once

#include "view/batch.hpp"

namespace meguri {

BOOST_DEFINE_FIXED_ENUM_CLASS(ExceptionKind, std::uint8_t, value_out_of_limits, step_overdue,
                              step_not_verified, count_corrected, viability_low, purity_low,
                              deviation_open, test_failed, test_invalid, test_overdue,
                              material_quarantined, condition_unknown, excursion, identity_mismatch,
                              handover_mismatch, handover_overdue, seal_broken, signature_voided,
                              labels_unaccounted, batch_recalled, out_of_specification)

struct ExceptionView {
  ExceptionKind kind{};
  Severity severity{};
  SubjectView subject;
  std::string what_name;  // of the step, test or material that it is about
  std::optional<Instant> at;
  std::optional<std::uint64_t> record;  // the evidence in the ledger
  UserId by{};
  std::int64_t value{};  // what was measured, where something was, in the unit of its limits
  std::int64_t limit_low{};
  std::int64_t limit_high{};
  bool settled{};  // decided, closed or repeated since: kept for the reviewer to see
};
MEGURI_DESCRIBE(ExceptionView, kind, severity, subject, what_name, at, record, by, value, limit_low,
                limit_high, settled)

// One requirement of a release. Unknown never counts as met.
struct GateView {
  RuleView requirement;
  bool met{};
};
MEGURI_DESCRIBE(GateView, requirement, met)

struct QualityLotView {
  BatchLineView line;
  std::vector<ExceptionView> exceptions;
  std::vector<TestView> tests;
  std::vector<DeviationView> deviations;
  std::vector<SignatureView> signatures;
  std::vector<GateView> gates;
  std::optional<RuleView> refused;  // what the rules would answer to this viewer's release now
  std::vector<CommandForm> forms;   // review, sign, release, reject ...: what the status allows
};
MEGURI_DESCRIBE(QualityLotView, line, exceptions, tests, deviations, signatures, gates, refused,
                forms)

struct HeldMaterialView {
  MaterialId material{};
  MaterialKind kind{};
  MaterialStatus status{};
  Condition condition{};
  std::string label;
  CourseId course{};
  std::string course_name;
  BatchId batch{};
  OrganisationId custodian{};
  std::string custodian_name;
  std::optional<Instant> expires_at;
  Duration out_of_band_us{};
  Duration budget_us{};
  std::vector<ExceptionView> exceptions;
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(HeldMaterialView, material, kind, status, condition, label, course, course_name,
                batch, custodian, custodian_name, expires_at, out_of_band_us, budget_us, exceptions,
                forms)

struct QualityView {
  Instant now{};
  std::uint32_t lots_clean{};            // waiting for a decision, without any exception
  std::vector<QualityLotView> lots;      // that wait for a decision: those with exceptions first
  std::vector<HeldMaterialView> held;    // material that waits for a decision
  std::vector<ExceptionView> sightings;  // mismatches of the last 30 days, the latest first
};
MEGURI_DESCRIBE(QualityView, now, lots_clean, lots, held, sightings)

[[nodiscard]] QualityView quality_view(const Sources& sources, const Viewer& viewer);

// One lot, decided or not. Nothing when there is none or the viewer may not see it.
[[nodiscard]] std::optional<QualityLotView> quality_lot_view(const Sources& sources,
                                                             const Viewer& viewer, BatchId batch);

}  // namespace meguri
