#include <algorithm>

#include "domain/apply_one.hpp"
#include "domain/approval.hpp"

namespace meguri {

std::size_t RegulatoryState::bytes() const {
  return occurrences.bytes() + filings.bytes() + plans.bytes() + notices.bytes() +
         approvals.bytes() + references.bytes() + bindings.bytes() +
         contracts.size() * sizeof(SiteContract) + under_law.size() * sizeof(UnderLaw) +
         product_facts.size() * sizeof(ProductFacts) +
         transfer_consents.size() * sizeof(TransferConsent) +
         listed.size() * sizeof(ListedReaction) + case_terms.size() * sizeof(CaseTerm) +
         blinded.size() * sizeof(ProtocolId) + unblinded.size() * sizeof(CourseId);
}

void RegulatoryState::forget_records() {
  occurrences = {};
  filings = {};
  references = {};
  bindings = {};
  transfer_consents.clear();
  listed.clear();
  case_terms.clear();
}

void apply_one(State& state, const OccurrenceRecorded& event, const Meta&) {
  state.regulatory.occurrences.add(event.occurrence, {event.law, event.trigger, false, event.day});
}

void apply_one(State& state, const OccurrenceAmended& event, const Meta&) {
  MEGURI_CHECK(state.regulatory.occurrences.find(event.occurrence) != nullptr);
}

void apply_one(State& state, const OccurrenceEnded& event, const Meta&) {
  state.regulatory.occurrences[event.occurrence].ended = true;
}

void apply_one(State& state, const DutyFiled& event, const Meta&) {
  MEGURI_CHECK(some(event.adverse_event) != some(event.occurrence));
  state.regulatory.filings.add(
      event.filing,
      {{event.adverse_event, event.occurrence, event.rule, event.recipient, event.period}, false});
}

void apply_one(State& state, const FilingWithdrawn& event, const Meta&) {
  state.regulatory.filings[event.filing].withdrawn = true;
}

void apply_one(State&, const ClockSet&, const Meta&) {}  // the rules count no clock of the law

void apply_one(State& state, const ClassDecided& event, const Meta&) {
  auto& plans = state.regulatory.plans;
  if (event.plan == plans.next()) plans.add(event.plan);
  TreatmentPlan& plan = plans[event.plan];
  MEGURI_CHECK(!plan.submitted);
  plan.treatment_class = event.treatment_class;
  plan.favourable = false;  // an opinion is on one class
}

void apply_one(State& state, const OpinionRecorded& event, const Meta&) {
  TreatmentPlan& plan = state.regulatory.plans[event.plan];
  MEGURI_CHECK(committee_may_judge(event.committee, plan.treatment_class));
  plan.favourable = event.favourable;
}

void apply_one(State& state, const PlanSubmitted& event, const Meta&) {
  TreatmentPlan& plan = state.regulatory.plans[event.plan];
  MEGURI_CHECK(plan.favourable && !plan.submitted);
  plan.submitted = true;
  plan.submitted_on = event.day;
  state.regulatory.occurrences.add(event.occurrence,
                                   {Law::asrm, DutyTrigger::plan_submitted, false, event.day});
}

void apply_one(State& state, const TrialNotified& event, const Meta&) {
  state.regulatory.notices.add(event.notice, {event.kind, event.day});
}

void apply_one(State& state, const ContractSigned& event, const Meta&) {
  state.regulatory.contracts.push_back({event.notice, event.site});
}

void apply_one(State& state, const PlacedUnderLaw& event, const Meta&) {
  state.regulatory.under_law.push_back(
      {event.protocol, event.law, event.notice, event.plan, event.approval});
}

void apply_one(State& state, const ApprovalRecorded& event, const Meta&) {
  const RecordApproval& terms = event.terms;
  state.regulatory.approvals.add(event.approval, {.law = terms.law,
                                                  .years = terms.years,
                                                  .shipping_banned = terms.shipping_banned,
                                                  .day = terms.day});
  const DutyTrigger trigger =
      terms.years > 0 ? DutyTrigger::conditional_approval : DutyTrigger::approval;
  state.regulatory.occurrences.add(event.occurrence, {terms.law, trigger, false, terms.day});
}

void apply_one(State& state, const ApprovalExtended& event, const Meta&) {
  Approval& approval = state.regulatory.approvals[event.approval];
  approval.extended_by_years = static_cast<std::uint8_t>(approval.extended_by_years + event.years);
  MEGURI_CHECK(approval.years > 0 && approval.extended_by_years <= term_years_max);
}

void apply_one(State& state, const AppliedAgain& event, const Meta&) {
  Approval& approval = state.regulatory.approvals[event.approval];
  MEGURI_CHECK(!approval.pending && !approval.refused);
  approval.pending = true;
}

void apply_one(State& state, const ApplicationDecided& event, const Meta&) {
  Approval& approval = state.regulatory.approvals[event.approval];
  MEGURI_CHECK(approval.pending);
  approval.pending = false;
  approval.refused = !event.granted;
  approval.decided_on = event.day;
  if (!event.granted) return;
  approval.years = 0;
  approval.extended_by_years = 0;
}

void apply_one(State& state, const ShippingBanned& event, const Meta&) {
  state.regulatory.approvals[event.approval].shipping_banned = true;
}

void apply_one(State& state, const ShippingBanLifted& event, const Meta&) {
  state.regulatory.approvals[event.approval].shipping_banned = false;
}

void apply_one(State& state, const ProductFactsDecided& event, const Meta&) {
  const DecideProductFacts& f = event.facts;
  auto& products = state.regulatory.product_facts;
  std::erase_if(products, [&](const ProductFacts& row) { return row.protocol == f.protocol; });
  products.push_back({f.protocol, f.designated, f.blood_started, f.blood_country_stated});
}

void apply_one(State&, const DesignationApplied&, const Meta&) {}  // no rule asks about it later

void apply_one(State& state, const TransferConsentRecorded& event, const Meta&) {
  auto& consents = state.regulatory.transfer_consents;
  const TransferConsent consent{event.course, event.country};
  std::erase(consents, consent);
  if (event.given) consents.push_back(consent);
}

void apply_one(State& state, const SentAbroad& event, const Meta&) {
  MEGURI_CHECK(state.courses.find(event.course) != nullptr);
}

void apply_one(State& state, const DocumentBound& event, const Meta&) {
  state.regulatory.bindings.add(event.binding, {event.dossier, event.item, event.content, false});
}

void apply_one(State& state, const DocumentUnbound& event, const Meta&) {
  state.regulatory.bindings[event.binding].ended = true;
}

void apply_one(State& state, const ReferenceDrafted& event, const Meta&) {
  state.regulatory.references.add(event.reference);
}

void apply_one(State& state, const ReactionListed& event, const Meta&) {
  MEGURI_CHECK(!state.regulatory.references[event.reference].published);
  state.regulatory.listed.push_back({event.reference, event.term, event.fatal});
}

void apply_one(State& state, const ReferencePublished& event, const Meta&) {
  SafetyReference& reference = state.regulatory.references[event.reference];
  reference.published = true;
  reference.valid_from = event.valid_from;
}

void apply_one(State& state, const CaseDescribed& event, const Meta&) {
  auto& terms = state.regulatory.case_terms;
  const AdverseEventId id = event.description.adverse_event;
  std::erase_if(terms, [&](const CaseTerm& row) { return row.adverse_event == id; });
  terms.push_back({id, event.description.term});
}

void apply_one(State& state, const CaseAssessed& event, const Meta&) {
  const AssessCase& assessment = event.assessment;
  AdverseEvent& seen = state.adverse_events[assessment.adverse_event];
  seen.expected = assessment.expected;
  seen.related = suspects(assessment.by_reporter) || suspects(assessment.by_sponsor);
}

void apply_one(State& state, const ProtocolBlinded& event, const Meta&) {
  state.regulatory.blinded.push_back(event.protocol);
}

void apply_one(State& state, const BlindBroken& event, const Meta&) {
  state.regulatory.unblinded.push_back(event.course);
}

}  // namespace meguri
