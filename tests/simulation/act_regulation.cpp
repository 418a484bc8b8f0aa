// What regulatory affairs and safety people do next: approvals with their terms and bans, plans and
// trials, the law over a protocol, filings, cases, data that go abroad, documents. Some of it comes
// twice, too late or too early, as it does.
#include "simulation/scene.hpp"

namespace meguri::simulation {
namespace {

constexpr RoleSet office = role_set(Role::regulatory);
constexpr RoleSet safety = role_set(Role::safety);

template <StrongId Id, class Row>
Id any(const Scene& s, const Table<Id, Row>& table) {
  return s.pick(table, [](Id, const Row&) { return true; });
}

Code paper(const Scene& s) { return numbered_code("DOC", s.chance.below(1000), 4); }

Date some_days_ago(const Scene& s, std::uint64_t most) {
  return date_in_japan(s.now()) + -static_cast<std::int32_t>(s.chance.below(most + 1));
}

std::uint8_t years(const Scene& s, std::uint64_t most) {
  return static_cast<std::uint8_t>(s.chance.below(most + 1));
}

MaybeAct act_for_approval(const Scene& s) {
  const ApprovalId approval = any(s, s.state.regulatory.approvals);
  if (!some(approval) || s.chance.percent(15))
    return s.act(RecordApproval{Law::pmd_market, some_days_ago(s, 800), years(s, 2),
                                s.chance.percent(30), paper(s)},
                 office);
  const Date day = some_days_ago(s, 40);
  switch (s.chance.below(5)) {
    case 0: return s.act(ExtendApproval{approval, years(s, 8), day, paper(s)}, office);
    case 1: return s.act(ApplyAgain{approval, day, paper(s)}, office);
    case 2: return s.act(DecideApplication{approval, s.chance.percent(50), day, paper(s)}, office);
    case 3: return s.act(BanShipping{approval, day, paper(s)}, office);
    default: return s.act(LiftShippingBan{approval, day, paper(s)}, office);
  }
}

// A treatment plan of class I from decision to submission; a trial from notice to contract.
MaybeAct act_for_gate(const Scene& s) {
  const RegulatoryState& known = s.state.regulatory;
  if (s.chance.percent(50)) {
    const TrialNoticeId notice = any(s, known.notices);
    if (!some(notice))
      return s.act(NotifyTrial{TrialNotice::first, some_days_ago(s, 60), paper(s)}, office);
    const OrganisationId site = s.organisation(OrganisationKind::hospital);
    return s.act(SignContract{notice, site, some_days_ago(s, 20), paper(s)}, office);
  }
  const TreatmentPlanId plan = any(s, known.plans);
  if (!some(plan)) {
    const TreatmentFacts facts{.origin = CellOrigin::allogeneic,
                               .gene_modified = Fact::no,
                               .in_vivo_gene = Fact::no,
                               .processed = Fact::yes,
                               .rebuilds_body = Fact::no,
                               .homologous_use = Fact::no,
                               .approved_or_trial = Fact::no};
    return s.act(DecideClass{{}, facts, TreatmentClass::i, paper(s)}, office);
  }
  if (!known.plans[plan].favourable)
    return s.act(RecordOpinion{plan, CommitteeKind::specified_certified, true, some_days_ago(s, 3),
                               paper(s)},
                 office);
  return s.act(SubmitPlan{plan, some_days_ago(s, 10), paper(s)}, office);
}

// Rare, and only where a dose was given before: it stops what its gates do not let through.
MaybeAct act_for_law(const Scene& s) {
  if (s.state.infusions == 0) return {};
  const RegulatoryState& known = s.state.regulatory;
  const ProtocolId protocol = s.pick(s.state.protocols, [](ProtocolId, const Protocol& p) {
    return p.status == ProtocolStatus::published;
  });
  const TreatmentPlanId plan =
      s.pick(known.plans, [](TreatmentPlanId, const TreatmentPlan& p) { return p.submitted; });
  const ApprovalId approval = any(s, known.approvals);
  const TrialNoticeId notice = any(s, known.notices);
  if (some(notice) && s.chance.percent(30))
    return s.act(PlaceUnderLaw{protocol, notice, {}, {}}, office);
  if (some(plan) && s.chance.percent(50))
    return s.act(PlaceUnderLaw{protocol, {}, plan, {}}, office);
  if (some(approval)) return s.act(PlaceUnderLaw{protocol, {}, {}, approval}, office);
  return {};
}

MaybeAct act_for_case(const Scene& s) {
  const RegulatoryState& known = s.state.regulatory;
  const Code term = numbered_code("TERM", s.chance.below(2), 1);
  const AdverseEventId seen = s.pick(
      s.state.adverse_events, [](AdverseEventId, const AdverseEvent& a) { return !a.closed; });
  if (!some(seen) || s.chance.percent(30)) {
    const ReferenceId draft = s.pick(
        known.references, [](ReferenceId, const SafetyReference& r) { return !r.published; });
    if (!some(draft)) return s.act(DraftReference{}, safety);
    if (s.chance.percent(60)) return s.act(ListReaction{draft, term, true}, safety);
    return s.act(PublishReference{draft, date_in_japan(s.now())}, safety);
  }
  if (s.chance.percent(50)) {
    DescribeCase command{.adverse_event = seen, .term = term, .country = *parse_code("JP")};
    command.age_years = 70;
    return s.act(command, safety);
  }
  const ReferenceId reference = s.chance.percent(50) ? ReferenceId{} : any(s, known.references);
  return s.act(
      AssessCase{seen, reference, s.chance.percent(40), Causality::possible, Causality::unlikely},
      safety);
}

MaybeAct act_for_paper(const Scene& s) {
  const RegulatoryState& known = s.state.regulatory;
  switch (s.chance.below(4)) {
    case 0: {
      const FilingId filing = any(s, known.filings);
      if (some(filing))
        return s.act(
            FileDuty{known.filings[filing].duty, FilingKind::filed, some_days_ago(s, 0), paper(s)},
            office);
      const OccurrenceId about = any(s, known.occurrences);
      const DutyKey duty{
          .occurrence = about, .rule = *parse_code("OBJPT1"), .recipient = *parse_code("PMDA")};
      return s.act(FileDuty{duty, FilingKind::filed, some_days_ago(s, 0), paper(s)}, office);
    }
    case 1: {
      const BindingId bound = any(s, known.bindings);
      if (some(bound) && s.chance.percent(60)) {
        const Binding& row = known.bindings[bound];
        return s.act(BindDocument{row.dossier, row.item, row.content}, office);
      }
      Digest content{};
      content.bytes[0] = 1;
      return s.act(BindDocument{*parse_code("CTN"), *parse_code("PROTOCOL"), content}, office);
    }
    case 2: {
      const CourseId course = any(s, s.state.courses);
      if (!some(course)) return {};
      return s.act(RecordTransferConsent{course, *parse_code("US"), s.chance.percent(80), paper(s)},
                   role_set(Role::site_coordinator, Role::physician), s.state.courses[course].site);
    }
    default: {
      const CourseId course = any(s, s.state.courses);
      const Fact identified = s.chance.percent(50) ? Fact::yes : Fact::no;
      return s.act(SendAbroad{course, *parse_code("US"), identified, false, paper(s)}, safety);
    }
  }
}

}  // namespace

MaybeAct act_for_regulation(const Scene& s) {
  const std::uint64_t luck = s.chance.below(100);
  if (luck < 35) return act_for_approval(s);
  if (luck < 50) return act_for_gate(s);
  if (luck < 53) return act_for_law(s);
  if (luck < 75) return act_for_case(s);
  return act_for_paper(s);
}

}  // namespace meguri::simulation
