#include "interchange/regulatory_record.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace meguri::interchange {
namespace {

// Rows are numbered 1, 2, 3 ... in the order of the ledger.
template <class Rows, StrongId Id>
auto& at_number(Rows& rows, Id id) {
  MEGURI_CHECK(number(id) >= 1 && number(id) <= rows.size());
  return rows[number(id) - 1];
}

}  // namespace

struct RegulatoryRecord::Listener {
  RegulatoryRecord& r;
  const State& after;
  const Told& told;

  void operator()(const OccurrenceRecorded& e) const {
    add_occurrence(e.occurrence, e.law, e.trigger, e.day, e.evidence).facts = e.facts;
  }
  void operator()(const OccurrenceAmended& e) const {
    at_number(r.occurrences_, e.occurrence).facts = e.facts;
  }
  void operator()(const OccurrenceEnded& e) const {
    at_number(r.occurrences_, e.occurrence).ends = e.day;
  }
  void operator()(const DutyFiled& e) const {
    r.filings_.push_back({e.filing,
                          {e.adverse_event, e.occurrence, e.rule, e.recipient, e.period},
                          e.kind,
                          e.day,
                          e.evidence,
                          false,
                          told});
  }
  void operator()(const FilingWithdrawn& e) const {
    at_number(r.filings_, e.filing).withdrawn = true;
  }
  void operator()(const ClockSet& e) const { r.clocks_.push_back({e.counting, e.straddle, told}); }

  void operator()(const ClassDecided& e) const {
    if (number(e.plan) > r.plans_.size()) r.plans_.push_back({.id = e.plan});
    at_number(r.plans_, e.plan).decisions.push_back({e.facts, e.treatment_class, e.evidence, told});
  }
  void operator()(const OpinionRecorded& e) const {
    at_number(r.plans_, e.plan)
        .opinions.push_back({e.committee, e.favourable, e.day, e.evidence, told});
  }
  void operator()(const PlanSubmitted& e) const {
    SeenPlan& plan = at_number(r.plans_, e.plan);
    plan.submitted = e.day;
    plan.occurrence = e.occurrence;
    add_occurrence(e.occurrence, Law::asrm, DutyTrigger::plan_submitted, e.day, e.evidence).plan =
        e.plan;
  }
  void operator()(const TrialNotified& e) const {
    r.notices_.push_back({e.notice, e.kind, e.day, e.evidence, {}, told});
  }
  void operator()(const ContractSigned& e) const {
    at_number(r.notices_, e.notice).contracts.push_back({e.site, e.day, e.evidence, told});
  }

  void operator()(const ApprovalRecorded& e) const {
    const RecordApproval& t = e.terms;
    r.approvals_.push_back({.id = e.approval, .occurrence = e.occurrence, .law = t.law});
    step<ApprovalRecorded>(e.approval, t.day, t.years, false, t.evidence);
    const DutyTrigger trigger =
        t.years > 0 ? DutyTrigger::conditional_approval : DutyTrigger::approval;
    add_occurrence(e.occurrence, t.law, trigger, t.day, t.evidence).approval = e.approval;
  }
  void operator()(const ApprovalExtended& e) const {
    step<ApprovalExtended>(e.approval, e.day, e.years, false, e.evidence);
  }
  void operator()(const AppliedAgain& e) const {
    step<AppliedAgain>(e.approval, e.day, 0, false, e.evidence).applied = e.day;
  }
  void operator()(const ApplicationDecided& e) const {
    step<ApplicationDecided>(e.approval, e.day, 0, e.granted, e.evidence).decided = e.day;
  }
  void operator()(const ShippingBanned& e) const {
    step<ShippingBanned>(e.approval, e.day, 0, false, e.evidence);
  }
  void operator()(const ShippingBanLifted& e) const {
    step<ShippingBanLifted>(e.approval, e.day, 0, false, e.evidence);
  }

  void operator()(const AdverseEventReported& e) const {
    const ReportAdverseEvent& a = e.report;
    SafetyCase seen{.id = e.adverse_event, .course = a.course, .dose = a.dose};
    const Course& course = after.courses[a.course];
    seen.protocol = course.protocol;
    seen.identity = course.identity;
    seen.patient = course.patient;
    if (const Material* dose = after.materials.find(a.dose)) {
      seen.label = dose->label;
      if (const Batch* batch = after.batches.find(dose->batch)) seen.lot = batch->lot;
    }
    seen.versions.push_back(
        {date_in_japan(a.aware_at), a.seriousness, a.outcome, a.expected, a.related, told});
    r.cases_.push_back(std::move(seen));
  }
  void operator()(const AdverseEventFollowedUp& e) const {
    const FollowUpAdverseEvent& a = e.report;
    at_number(r.cases_, a.adverse_event)
        .versions.push_back(
            {date_in_japan(told.at), a.seriousness, a.outcome, a.expected, a.related, told});
  }
  void operator()(const CaseDescribed& e) const {
    at_number(r.cases_, e.description.adverse_event).descriptions.push_back({e.description, told});
  }
  // What the sponsor's judgement changes is known from that day on.
  void operator()(const CaseAssessed& e) const {
    SafetyCase& seen = at_number(r.cases_, e.assessment.adverse_event);
    seen.assessments.push_back({e.assessment, told});
    CaseVersion next = seen.versions.back();
    const bool related = suspects(e.assessment.by_reporter) || suspects(e.assessment.by_sponsor);
    if (next.expected == e.assessment.expected && next.related == related) return;
    next.aware = date_in_japan(told.at);
    next.expected = e.assessment.expected;
    next.related = related;
    next.told = told;
    seen.versions.push_back(std::move(next));
  }
  void operator()(const AdverseEventClosed& e) const {
    at_number(r.cases_, e.adverse_event).closed = told;
  }

  void operator()(const ReferenceDrafted& e) const {
    r.references_.push_back({e.reference, {}, {}, told});
  }
  void operator()(const ReactionListed& e) const {
    at_number(r.references_, e.reference).listed.push_back({e.reference, e.term, e.fatal});
  }
  void operator()(const ReferencePublished& e) const {
    at_number(r.references_, e.reference).valid_from = e.valid_from;
  }
  void operator()(const ProductFactsDecided& e) const { r.products_.push_back({e.facts, told}); }
  void operator()(const DocumentBound& e) const {
    r.bindings_.push_back({e.binding, e.dossier, e.item, e.content, false, told});
  }
  void operator()(const DocumentUnbound& e) const {
    at_number(r.bindings_, e.binding).ended = true;
  }
  template <class Other>
  void operator()(const Other&) const {}

private:
  SeenOccurrence& add_occurrence(OccurrenceId id, Law law, DutyTrigger trigger, Date day,
                                 Code evidence) const {
    SeenOccurrence seen;
    seen.id = id;
    seen.law = law;
    seen.trigger = trigger;
    seen.day = day;
    seen.evidence = evidence;
    seen.told = told;
    r.occurrences_.push_back(std::move(seen));
    return r.occurrences_.back();
  }
  template <class E>
  SeenApproval& step(ApprovalId id, Date day, std::uint8_t years, bool granted,
                     Code evidence) const {
    SeenApproval& approval = at_number(r.approvals_, id);
    approval.steps.push_back({Event(E{}).index(), day, years, granted, evidence, told});
    return approval;
  }
};

void RegulatoryRecord::see(const State& after, const Event& event, const Told& told) {
  visit(Listener{*this, after, told}, event);
}

std::string case_name(AdverseEventId id) { return "AE-" + std::to_string(number(id)); }
std::string occurrence_name(OccurrenceId id) { return "OC-" + std::to_string(number(id)); }

const SafetyCase* find_case(const RegulatoryRecord& record, AdverseEventId id) {
  const auto found = std::ranges::find(record.cases(), id, &SafetyCase::id);
  return found == record.cases().end() ? nullptr : &*found;
}

}  // namespace meguri::interchange
