// Treatment plans under the Act on the Safety of Regenerative Medicine, trial notices, and the law
// under which a protocol runs.
#include <algorithm>

#include "domain/judge_law.hpp"
#include "domain/regulatory_find.hpp"

namespace meguri {
namespace {

constexpr Law law_of(TrialNotice notice) {
  return notice == TrialNotice::us_investigational ? Law::ind : Law::pmd_trial;
}

}  // namespace

Verdict judge(const State& state, const DecideClass& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const auto& plans = state.regulatory.plans;
  if (some(command.plan)) {
    const TreatmentPlan* plan = plans.find(command.plan);
    MEGURI_REQUIRE(plan, not_found, command.plan);
    MEGURI_REQUIRE(!plan->submitted, plan_already_submitted, command.plan);
  }
  MEGURI_REQUIRE(command.treatment_class != TreatmentClass::none, class_missing, command.plan);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.plan);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.plan);
  events.emplace_back(ClassDecided{some(command.plan) ? command.plan : plans.next(), command.facts,
                                   command.treatment_class, command.evidence});
  return {};
}

Verdict judge(const State& state, const RecordOpinion& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const TreatmentPlan* plan = state.regulatory.plans.find(command.plan);
  MEGURI_REQUIRE(plan, not_found, command.plan);
  MEGURI_REQUIRE(!plan->submitted, plan_already_submitted, command.plan);
  MEGURI_REQUIRE(plan->treatment_class != TreatmentClass::outside, class_outside_act, command.plan);
  MEGURI_REQUIRE(committee_may_judge(command.committee, plan->treatment_class),
                 committee_kind_wrong, command.plan);
  MEGURI_REQUIRE(is_past_day(command.day, meta), out_of_range, command.plan);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.plan);
  events.emplace_back(OpinionRecorded{command.plan, command.committee, command.favourable,
                                      command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const SubmitPlan& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const TreatmentPlan* plan = state.regulatory.plans.find(command.plan);
  MEGURI_REQUIRE(plan, not_found, command.plan);
  MEGURI_REQUIRE(!plan->submitted, plan_already_submitted, command.plan);
  MEGURI_REQUIRE(plan->treatment_class != TreatmentClass::outside, class_outside_act, command.plan);
  MEGURI_REQUIRE(plan->favourable, opinion_missing, command.plan);
  MEGURI_REQUIRE(is_past_day(command.day, meta), out_of_range, command.plan);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.plan);
  events.emplace_back(PlanSubmitted{command.plan, state.regulatory.occurrences.next(), command.day,
                                    command.evidence});
  return {};
}

Verdict judge(const State& state, const NotifyTrial& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(is_past_day(command.day, meta), out_of_range, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, meta.by);
  events.emplace_back(TrialNotified{state.regulatory.notices.next(), command.notice, command.day,
                                    command.evidence});
  return {};
}

Verdict judge(const State& state, const SignContract& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const TrialNoticeRow* notice = state.regulatory.notices.find(command.notice);
  MEGURI_REQUIRE(notice, not_found, command.notice);
  const Organisation* site = state.organisations.find(command.site);
  MEGURI_REQUIRE(site, not_found, command.site);
  MEGURI_REQUIRE(site->kind == OrganisationKind::hospital, wrong_organisation_kind, command.site);
  MEGURI_REQUIRE(is_past_day(command.day, meta), out_of_range, command.notice);
  MEGURI_REQUIRE(may_follow(gate_of(notice->kind), notice->day, command.day).has_value(),
                 trial_gate, command.notice);
  const auto& contracts = state.regulatory.contracts;
  MEGURI_REQUIRE(
      std::ranges::find(contracts, SiteContract{command.notice, command.site}) == contracts.end(),
      contract_exists, command.site);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.site);
  events.emplace_back(ContractSigned{command.notice, command.site, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const PlaceUnderLaw& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const RegulatoryState& known = state.regulatory;
  MEGURI_REQUIRE(state.protocols.find(command.protocol), not_found, command.protocol);
  MEGURI_REQUIRE(some(command.notice) + some(command.plan) + some(command.approval) == 1,
                 law_subject_wrong, command.protocol);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.protocol);
  PlacedUnderLaw placed{command.protocol, Law::asrm, command.notice, command.plan,
                        command.approval};
  if (some(command.notice)) {
    const TrialNoticeRow* notice = known.notices.find(command.notice);
    MEGURI_REQUIRE(notice, not_found, command.notice);
    placed.law = law_of(notice->kind);
  } else if (some(command.approval)) {
    const Approval* approval = known.approvals.find(command.approval);
    MEGURI_REQUIRE(approval, not_found, command.approval);
    placed.law = approval->law;
  } else {
    MEGURI_REQUIRE(known.plans.find(command.plan), not_found, command.plan);
  }
  for (const UnderLaw& law : known.under_law)
    MEGURI_REQUIRE(law.protocol != command.protocol || law.law != placed.law ||
                       law.notice != command.notice || law.plan != command.plan,
                   already_under_law, command.protocol);
  events.emplace_back(placed);
  return {};
}

}  // namespace meguri
