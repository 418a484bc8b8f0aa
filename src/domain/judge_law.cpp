#include "domain/judge_law.hpp"

#include <algorithm>

namespace meguri {
namespace {

bool contracted(const RegulatoryState& known, ProtocolId protocol, OrganisationId site) {
  return std::ranges::any_of(known.under_law, [&](const UnderLaw& law) {
    return law.protocol == protocol && some(law.notice) &&
           std::ranges::find(known.contracts, SiteContract{law.notice, site}) !=
               known.contracts.end();
  });
}

bool is_trial(const RegulatoryState& known, ProtocolId protocol) {
  return std::ranges::any_of(known.under_law, [&](const UnderLaw& law) {
    return law.protocol == protocol && some(law.notice);
  });
}

LabelFacts label_facts(const ProductFacts& product, ProductKind kind, const Approval& approval) {
  return {.designated = product.designated,
          .conditional = approval.years > 0 ? Fact::yes : Fact::no,
          .blood_started = product.blood_started,
          .autologous = kind == ProductKind::autologous,
          .blood_country_stated = product.blood_country_stated};
}

// What the label of a product on the Japanese market says, or what is in the way.
std::expected<std::vector<LabelMark>, LabelFault::Kind> marks_under(const State& state,
                                                                    const UnderLaw& law) {
  const auto& products = state.regulatory.product_facts;
  const auto product = std::ranges::find(products, law.protocol, &ProductFacts::protocol);
  if (product == products.end()) return std::unexpected(LabelFault::Kind::designation_unknown);
  auto marks = label_marks(label_facts(*product, state.protocols[law.protocol].product.kind,
                                       state.regulatory.approvals[law.approval]));
  if (!marks) return std::unexpected(marks.error().kind);
  return *std::move(marks);
}

}  // namespace

const UnderLaw* law_of(const State& state, ProtocolId protocol) {
  const auto found = std::ranges::find(state.regulatory.under_law, protocol, &UnderLaw::protocol);
  return found == state.regulatory.under_law.end() ? nullptr : &*found;
}

Date last_day(const Approval& approval) {
  return last_day(Term{approval.day, approval.years, approval.extended_by_years});
}

Validity validity_on(const Approval& approval, Date day) {
  if (day < approval.day) return Validity::not_yet;
  if (approval.years == 0) return Validity::valid;
  const bool applied = approval.pending || approval.refused;
  return validity_on(
      Term{approval.day, approval.years, approval.extended_by_years},
      applied ? std::optional(approval.day) : std::nullopt,  // in the term, or it was refused
      approval.refused ? std::optional(approval.decided_on) : std::nullopt, day);
}

Gate gate_of(TrialNotice notice) {
  switch (notice) {
    case TrialNotice::first: return Gate::first_trial_notification;
    case TrialNotice::later: return Gate::later_trial_notification;
    case TrialNotice::us_investigational: break;
  }
  return Gate::us_investigational_application;
}

Verdict law_admits(const State& state, ProtocolId protocol, OrganisationId site) {
  const RegulatoryState& known = state.regulatory;
  if (known.under_law.empty()) [[likely]]
    return {};
  if (is_trial(known, protocol))
    MEGURI_REQUIRE(contracted(known, protocol, site), contract_missing, site);
  for (const UnderLaw& law : known.under_law)
    if (law.protocol == protocol && some(law.plan))
      MEGURI_REQUIRE(known.plans[law.plan].submitted, plan_not_submitted, law.plan);
  return {};
}

Verdict law_lets_treat(const State& state, ProtocolId protocol, OrganisationId site, Instant at) {
  const RegulatoryState& known = state.regulatory;
  if (known.under_law.empty()) [[likely]]
    return {};
  if (Verdict admitted = law_admits(state, protocol, site); !admitted) return admitted;
  for (const UnderLaw& law : known.under_law) {
    if (law.protocol != protocol || !some(law.plan)) continue;
    const TreatmentPlan& plan = known.plans[law.plan];
    MEGURI_REQUIRE(
        plan.treatment_class != TreatmentClass::i ||
            may_follow(Gate::class_i_plan, plan.submitted_on, date_in_japan(at)).has_value(),
        plan_gate, law.plan);
  }
  return {};
}

Verdict law_lets_release(const State& state, ProtocolId protocol, Instant at) {
  for (const UnderLaw& law : state.regulatory.under_law) {
    if (law.protocol != protocol || !some(law.approval)) continue;
    const Approval& approval = state.regulatory.approvals[law.approval];
    const Validity validity = validity_on(approval, date_in_japan(at));
    MEGURI_REQUIRE(validity == Validity::valid || validity == Validity::valid_pending,
                   approval_ended, law.approval);
    MEGURI_REQUIRE(!approval.shipping_banned, shipping_banned, law.approval);
  }
  return {};
}

Verdict law_lets_label(const State& state, ProtocolId protocol) {
  for (const UnderLaw& law : state.regulatory.under_law) {
    if (law.protocol != protocol || law.law != Law::pmd_market) continue;
    const auto marks = marks_under(state, law);
    if (marks) continue;
    MEGURI_REQUIRE(marks.error() == LabelFault::Kind::blood_country_missing, label_facts_unknown,
                   protocol);
    return refuse(Rule::blood_country_missing, protocol);
  }
  return {};
}

std::vector<LabelMark> legal_marks(const State& state, ProtocolId protocol) {
  for (const UnderLaw& law : state.regulatory.under_law)
    if (law.protocol == protocol && law.law == Law::pmd_market)
      return marks_under(state, law).value_or(std::vector<LabelMark>{});
  return {};
}

}  // namespace meguri
