// The pages of regulatory affairs and safety: the roads with what they give and cost, the duties
// with their dates, the safety cases, the dossiers, and the decision between roads. Every figure of
// the law or of the public record has a source and a mark (verified, partly, memory, inferred);
// `notice` says once that nothing of it is legal advice. Dates are civil dates; days are counted
// from them.
//
// Duties, cases and dossiers are for who sees every course (visible.hpp); a site sees the cases of
// its own patients. A blinded patient's lot and label are empty.
#pragma once

#include "view/parts.hpp"
#include "view/regulation_outlook.hpp"
#include "view/sources.hpp"

namespace meguri {

struct StatementView {
  std::string text;
  std::string source;
  std::string mark;
};
MEGURI_DESCRIBE(StatementView, text, source, mark)

struct TrackStepView {
  std::string step;  // "JP-07"
  std::string name;
  std::string submitter;
  std::string reviewer;
  std::string requires_text;
  std::string triggers_text;
  std::vector<std::string> after;
  std::optional<std::int64_t> statutory_days;
  std::optional<std::int64_t> target_days;
  std::optional<std::int64_t> observed_days;  // median
  std::int64_t observed_cases{};
  std::optional<std::int64_t> plan_low_days;  // P10, P50, P90 of the plan
  std::optional<std::int64_t> plan_median_days;
  std::optional<std::int64_t> plan_high_days;
  std::string plan_text;  // "triangular 60 – 90 – 150 days"
  std::string plan_mark;
  std::string source;
  std::string mark;
};
MEGURI_DESCRIBE(TrackStepView, step, name, submitter, reviewer, requires_text, triggers_text, after,
                statutory_days, target_days, observed_days, observed_cases, plan_low_days,
                plan_median_days, plan_high_days, plan_text, plan_mark, source, mark)

struct RoadBranchView {
  std::string name;
  StatementView then;
};
MEGURI_DESCRIBE(RoadBranchView, name, then)

// What work on one road spares another.
struct RoadGiftView {
  std::string to;  // a track
  std::string to_name;
  StatementView what;
};
MEGURI_DESCRIBE(RoadGiftView, to, to_name, what)

// One road as the law and the public record show it; what it gives and costs is the same in the
// decision.
struct TrackView {
  std::string track;
  std::string track_name;
  StatementView may_claim;
  StatementView pays;
  StatementView builds;
  StatementView gate;
  StatementView risk;
  StatementView cost;
  StatementView patients;
  std::vector<RoadBranchView> branches;
  std::vector<RoadGiftView> gives;
  std::vector<TrackStepView> steps;
};
MEGURI_DESCRIBE(TrackView, track, track_name, may_claim, pays, builds, gate, risk, cost, patients,
                branches, gives, steps)

// A decision or filing that stands in the ledger.
struct DecisionView {
  std::string what;
  Date day{};
  std::string evidence;
  std::string note;
  std::uint64_t record{};
  UserId by{};
};
MEGURI_DESCRIBE(DecisionView, what, day, evidence, note, record, by)

struct TreatmentPlanView {
  TreatmentPlanId plan{};
  TreatmentClass treatment_class{};
  std::string class_name;
  std::string proposal_name;    // what the table of the law proposes for the same facts
  std::string proposal_reason;  // or which fact is missing
  std::string proposal_mark;
  std::optional<Date> submitted;
  std::optional<Date> treats_from;  // the first day, where the law makes it wait
  std::vector<DecisionView> history;
};
MEGURI_DESCRIBE(TreatmentPlanView, plan, treatment_class, class_name, proposal_name,
                proposal_reason, proposal_mark, submitted, treats_from, history)

struct TrialNoticeView {
  TrialNoticeId notice{};
  std::string name;
  Date day{};
  Date contracts_from{};
  std::string article;
  std::string mark;
  std::vector<DecisionView> contracts;
};
MEGURI_DESCRIBE(TrialNoticeView, notice, name, day, contracts_from, article, mark, contracts)

BOOST_DEFINE_FIXED_ENUM_CLASS(ApprovalStanding, std::uint8_t, not_yet, valid, valid_pending,
                              expired)

struct ApprovalView {
  ApprovalId approval{};
  std::string law_name;
  ApprovalStanding standing{};
  std::optional<Date> last_day;
  std::int32_t days_left{};
  bool shipping_banned{};
  std::vector<DecisionView> history;
};
MEGURI_DESCRIBE(ApprovalView, approval, law_name, standing, last_day, days_left, shipping_banned,
                history)

struct RoadMapView {
  std::string notice;
  Date today{};
  std::vector<TrackView> tracks;
  std::vector<RoadOutlookView> roads;  // of the programme; none without its file
  std::vector<TrialNoticeView> notices;
  std::vector<TreatmentPlanView> plans;
  std::vector<ApprovalView> approvals;
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(RoadMapView, notice, today, tracks, roads, notices, plans, approvals, forms)

// `planned`: null where there is no programme file.
[[nodiscard]] RoadMapView road_map_view(const Sources& sources, const Viewer& viewer,
                                        const PlannedRoads* planned);

BOOST_DEFINE_FIXED_ENUM_CLASS(DutyStanding, std::uint8_t, open, due_soon, due_today, overdue, met,
                              met_late, suspended, waits)

struct DutyLineView {
  std::string subject;  // "AE-3", "OC-5"
  std::string rule;     // "OB-JP-A1"
  std::string title;
  std::string trigger;
  std::string condition;
  std::string article;
  std::string source;
  std::string mark;
  std::string road;  // of the rule's regime; may be empty
  std::string regime_name;
  std::string recipient;
  std::string recipient_name;
  std::optional<Date> due;
  std::optional<Date> early;
  Date counts_from{};
  std::int32_t period{};
  Date period_first{};
  Date period_last{};
  DutyStanding standing{};
  std::int32_t days{};  // to go; negative: late by
  bool escalated{};
  bool only_if_something{};
  bool fact_assumed{};
  bool nothing_to_report{};
  std::string evidence;
  std::optional<Date> filed;
  std::optional<CommandForm> form;  // to file it
};
MEGURI_DESCRIBE(DutyLineView, subject, rule, title, trigger, condition, article, source, mark, road,
                regime_name, recipient, recipient_name, due, early, counts_from, period,
                period_first, period_last, standing, days, escalated, only_if_something,
                fact_assumed, nothing_to_report, evidence, filed, form)

struct ObligationsView {
  std::string notice;
  Date today{};
  Counting counting{};
  std::uint32_t overdue{};
  std::uint32_t due_today{};
  std::uint32_t due_soon{};
  std::uint32_t open{};
  std::uint32_t met{};
  std::uint32_t met_late{};
  std::uint32_t suspended{};
  std::vector<DutyLineView> duties;   // by due date; those that wait for another last
  std::vector<std::string> findings;  // what the ledger says and the tables do not know
  std::vector<CommandForm> forms;     // to record what starts duties
};
MEGURI_DESCRIBE(ObligationsView, notice, today, counting, overdue, due_today, due_soon, open, met,
                met_late, suspended, duties, findings, forms)

// Duties whose periods end within a year of today.
[[nodiscard]] ObligationsView obligations_view(const Sources& sources, const Viewer& viewer);
// The same as a calendar (RFC 5545): what is owed and not met, for subscribing.
[[nodiscard]] std::string obligations_calendar(const Sources& sources, const Viewer& viewer);

struct CaseVersionView {
  Date aware{};
  Seriousness seriousness{};
  std::string seriousness_name;
  Outcome outcome{};
  std::string outcome_name;
  bool expected{};
  bool related{};
  std::string note;
  std::uint64_t record{};
  UserId by{};
};
MEGURI_DESCRIBE(CaseVersionView, aware, seriousness, seriousness_name, outcome, outcome_name,
                expected, related, note, record, by)

struct SafetyCaseView {
  AdverseEventId adverse_event{};
  std::string name;  // "AE-3"
  CourseId course{};
  std::string course_name;
  bool closed{};
  bool blinded{};
  std::string lot;
  std::string label;
  std::string term;
  std::string narrative;
  std::optional<Date> onset;
  std::optional<Date> ended;
  std::string country;
  std::int32_t age_years{};
  PatientSex sex{};
  ReporterKind reporter{};
  ActionTaken action{};
  Causality by_reporter{};
  Causality by_sponsor{};
  ReferenceId reference{};                // against which it was judged; 0: not yet
  std::vector<CaseVersionView> versions;  // the last one counts
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(SafetyCaseView, adverse_event, name, course, course_name, closed, blinded, lot,
                label, term, narrative, onset, ended, country, age_years, sex, reporter, action,
                by_reporter, by_sponsor, reference, versions, forms)

struct SafetyCasesPage {
  Date today{};
  std::vector<SafetyCaseView> cases;  // the newest first
  std::vector<CommandForm> forms;     // of the reference of what is expected
};
MEGURI_DESCRIBE(SafetyCasesPage, today, cases, forms)

[[nodiscard]] SafetyCasesPage safety_cases_page(const Sources& sources, const Viewer& viewer);
// Nothing: no such case, or none that the viewer may see.
[[nodiscard]] std::optional<SafetyCaseView> safety_case_view(const Sources& sources,
                                                             const Viewer& viewer,
                                                             AdverseEventId id);
// A line a version (report/safety_cases.hpp), as far as the viewer may know.
[[nodiscard]] std::string safety_cases_csv(const Sources& sources, const Viewer& viewer);
// HL7 FHIR R4 AdverseEvent, as far as the viewer may know.
[[nodiscard]] std::optional<std::string> safety_case_fhir(const Sources& sources,
                                                          const Viewer& viewer, AdverseEventId id);

struct DossierEvidenceView {
  std::string name;
  std::uint64_t record{};
  std::string sha256;  // of the document; empty: the record itself is the proof
};
MEGURI_DESCRIBE(DossierEvidenceView, name, record, sha256)

struct DossierItemView {
  std::string item;
  std::string name;
  bool proved{};
  std::int64_t wanted{};  // records of the ledger; 0: a document
  std::vector<DossierEvidenceView> evidence;
  std::string source;
  std::string mark;
  std::optional<CommandForm> form;  // to bind a document
};
MEGURI_DESCRIBE(DossierItemView, item, name, proved, wanted, evidence, source, mark, form)

struct DossierPage {
  std::string dossier;  // "ctn"
  std::string name;
  std::string step;  // that cannot start while an item is missing
  std::string step_name;
  std::uint32_t proved{};
  std::vector<std::string> steps_waiting;
  std::vector<StepEffectView> effects;  // one a road of the programme that takes the step
  std::vector<DossierItemView> items;
};
MEGURI_DESCRIBE(DossierPage, dossier, name, step, step_name, proved, steps_waiting, effects, items)

struct DossiersPage {
  std::string notice;
  std::vector<DossierPage> dossiers;
};
MEGURI_DESCRIBE(DossiersPage, notice, dossiers)

[[nodiscard]] DossiersPage dossiers_page(const Sources& sources, const Viewer& viewer,
                                         const PlannedRoads* planned);

}  // namespace meguri
