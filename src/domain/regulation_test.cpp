// The golden behaviours of regulatory life through decide(): who may not do what, and what follows.
#include "domain/judge_law.hpp"
#include "domain/test_programme.hpp"

namespace {

using namespace meguri;

Date day(std::int32_t year, std::int32_t month, std::int32_t day) {
  return date_of({year, month, day});
}
const Code proof = numbered_code("E", 1, 4);

struct Authority : TestProgramme {
  UserId regulatory, safety;

  explicit Authority(Date today) {
    now = midnight_in_japan(today) + hours(9);
    regulatory = user_of(Role::regulatory);
    safety = user_of(Role::safety);
  }
  void on(Date date) { now = midnight_in_japan(date) + hours(9); }
  TrialNoticeId notified(TrialNotice kind, Date filed) {
    const TrialNoticeId id = state.regulatory.notices.next();
    tell(regulatory, NotifyTrial{kind, filed, proof});
    return id;
  }
  ApprovalId approved(Date granted, std::uint8_t years, bool banned = false) {
    const ApprovalId id = state.regulatory.approvals.next();
    tell(regulatory, RecordApproval{Law::pmd_market, granted, years, banned, proof});
    return id;
  }
  TreatmentPlanId classed(TreatmentClass treatment_class) {
    const TreatmentPlanId id = state.regulatory.plans.next();
    tell(regulatory, DecideClass{{}, {}, treatment_class, proof});
    return id;
  }

private:
  UserId user_of(Role role) {
    const UserId id = state.users.next();
    tell(admin, DefineUser{sponsor, role_set(role)});
    return id;
  }
};

TEST_CASE("behaviour 8 live: filed on 1 June, the first contract is on 1 July") {
  Authority p(day(2026, 6, 1));
  const TrialNoticeId notice = p.notified(TrialNotice::first, day(2026, 6, 1));
  p.on(day(2026, 6, 30));
  CHECK(p.answer(p.regulatory, SignContract{notice, p.hospital, day(2026, 6, 30), proof}) ==
        "trial_gate");
  p.on(day(2026, 7, 1));
  // A contract cannot be dated back into the waiting time either.
  CHECK(p.answer(p.regulatory, SignContract{notice, p.hospital, day(2026, 6, 30), proof}) ==
        "trial_gate");
  CHECK(p.answer(p.regulatory, SignContract{notice, p.hospital, day(2026, 7, 1), proof}) ==
        "accepted");
}

TEST_CASE("behaviour 9 live: a class needs its author, reason and evidence") {
  Authority p(day(2026, 6, 1));
  const DecideClass decision{{}, {}, TreatmentClass::ii, proof};
  CHECK(p.answer(p.coordinator, decision) == "not_permitted");
  CHECK(p.answer(p.regulatory, decision, false) == "note_missing");
  CHECK(p.answer(p.regulatory, DecideClass{{}, {}, TreatmentClass::ii, {}}) == "evidence_missing");
  CHECK(p.answer(p.regulatory, DecideClass{{}, {}, TreatmentClass::none, proof}) ==
        "class_missing");
  CHECK(p.answer(p.regulatory, decision) == "accepted");
}

TEST_CASE("behaviour 10 live: a Class I plan treats nobody for ninety days") {
  Authority p(day(2026, 6, 1));
  const TreatmentPlanId plan = p.classed(TreatmentClass::i);
  p.tell(p.regulatory, PlaceUnderLaw{p.protocol, {}, plan, {}});
  p.tell(p.regulatory,
         RecordOpinion{plan, CommitteeKind::specified_certified, true, day(2026, 6, 1), proof});
  CHECK(!law_admits(p.state, p.protocol, p.hospital));
  p.tell(p.regulatory, SubmitPlan{plan, day(2026, 6, 1), proof});
  CHECK(law_admits(p.state, p.protocol, p.hospital));
  const auto treats = [&](Date on) {
    return law_lets_treat(p.state, p.protocol, p.hospital, midnight_in_japan(on)).has_value();
  };
  CHECK(!treats(day(2026, 8, 29)));
  CHECK(treats(day(2026, 8, 30)));
}

TEST_CASE("behaviour 11 live: a plain committee may judge Class III and no other") {
  for (const auto& [treatment_class, answer] :
       {std::pair{TreatmentClass::i, "committee_kind_wrong"},
        std::pair{TreatmentClass::ii, "committee_kind_wrong"},
        std::pair{TreatmentClass::iii, "accepted"}}) {
    Authority p(day(2026, 6, 1));
    const TreatmentPlanId plan = p.classed(treatment_class);
    CHECK(p.answer(p.regulatory, RecordOpinion{plan, CommitteeKind::certified, true,
                                               day(2026, 6, 1), proof}) == answer);
  }
}

TEST_CASE("a committee that advised against leaves the plan where it is") {
  Authority p(day(2026, 6, 1));
  const TreatmentPlanId plan = p.classed(TreatmentClass::iii);
  p.tell(p.regulatory,
         RecordOpinion{plan, CommitteeKind::certified, false, day(2026, 6, 1), proof});
  CHECK(p.answer(p.regulatory, SubmitPlan{plan, day(2026, 6, 1), proof}) == "opinion_missing");
}

TEST_CASE("behaviour 12 live: 289,000 patients are too many, 10,808 are not") {
  Authority p(day(2026, 6, 1));
  const auto apply = [&](std::int64_t patients) {
    return p.answer(p.regulatory,
                    ApplyForDesignation{DesignationKind::orphan, patients, day(2026, 6, 1), proof});
  };
  CHECK(apply(289'000) == "patients_too_many");
  CHECK(apply(50'000) == "patients_too_many");
  CHECK(apply(49'999) == "accepted");
  CHECK(apply(10'808) == "accepted");
  CHECK(apply(0) == "patients_unknown");
}

TEST_CASE("behaviour 13 live: after seven years the approval stands only while it is pending") {
  Authority p(day(2025, 11, 14));
  const ApprovalId id = p.approved(day(2018, 12, 28), 7);
  const auto on = [&](Date date) { return validity_on(p.state.regulatory.approvals[id], date); };
  CHECK(to_text(last_day(p.state.regulatory.approvals[id])) == "2025-12-27");
  CHECK(on(day(2025, 12, 28)) == Validity::expired);
  p.tell(p.regulatory, ApplyAgain{id, day(2025, 11, 14), proof});
  CHECK(on(day(2025, 12, 27)) == Validity::valid);
  CHECK(on(day(2025, 12, 28)) == Validity::valid_pending);
  p.on(day(2026, 9, 1));
  CHECK(p.answer(p.regulatory, ApplyAgain{id, day(2026, 9, 1), proof}) ==
        "application_wrong_status");
  p.tell(p.regulatory, DecideApplication{id, false, day(2026, 9, 1), proof});
  CHECK(on(day(2026, 9, 1)) == Validity::expired);
}

TEST_CASE("an application after the term is refused, and a granted one ends the term") {
  Authority p(day(2025, 12, 28));
  const ApprovalId late = p.approved(day(2018, 12, 28), 7);
  CHECK(p.answer(p.regulatory, ApplyAgain{late, day(2025, 12, 28), proof}) ==
        "application_too_late");
  const ApprovalId id = p.approved(day(2020, 1, 1), 7);
  p.tell(p.regulatory, ApplyAgain{id, day(2025, 12, 28), proof});
  p.tell(p.regulatory, DecideApplication{id, true, day(2025, 12, 28), proof});
  CHECK(validity_on(p.state.regulatory.approvals[id], day(2040, 1, 1)) == Validity::valid);
}

TEST_CASE("behaviour 14 live: five years and three more, and never more than seven again") {
  Authority p(day(2024, 11, 1));
  const ApprovalId id = p.approved(day(2015, 9, 18), 5);
  CHECK(p.answer(p.regulatory, ExtendApproval{id, 8, day(2020, 9, 1), proof}) == "term_too_long");
  p.tell(p.regulatory, ExtendApproval{id, 3, day(2020, 9, 1), proof});
  CHECK(to_text(last_day(p.state.regulatory.approvals[id])) == "2023-09-17");
  CHECK(p.answer(p.regulatory, ExtendApproval{id, 5, day(2020, 9, 1), proof}) == "term_too_long");
}

TEST_CASE("behaviour 15 live: approved with a ban releases nothing until it is lifted") {
  Authority p(day(2025, 6, 1));
  const BatchId lot = p.reviewed();
  const ApprovalId id = p.approved(day(2025, 6, 1), 7, true);
  p.tell(p.regulatory, PlaceUnderLaw{p.protocol, {}, {}, id});
  CHECK(p.answer(p.quality, ReleaseBatch{lot}) == "shipping_banned");
  p.tell(p.regulatory, LiftShippingBan{id, date_in_japan(p.now), proof});
  CHECK(p.answer(p.quality, ReleaseBatch{lot}) == "accepted");
}

TEST_CASE("behaviour 17 live: no label before its marks are known") {
  Authority p(day(2025, 6, 1));
  const BatchId lot = p.harvested();
  p.tell(p.regulatory, PlaceUnderLaw{p.protocol, {}, {}, p.approved(day(2025, 6, 1), 7)});
  CHECK(p.answer(p.maker, PrintLabels{lot, 3}) == "label_facts_unknown");
  p.tell(p.regulatory, DecideProductFacts{p.protocol, Fact::unknown, Fact::yes, false, proof});
  CHECK(p.answer(p.maker, PrintLabels{lot, 3}) == "label_facts_unknown");
  p.tell(p.regulatory, DecideProductFacts{p.protocol, Fact::no, Fact::yes, false, proof});
  CHECK(p.answer(p.maker, PrintLabels{lot, 3}) == "accepted");  // the patient's own blood
  CHECK(legal_marks(p.state, p.protocol) ==
        std::vector{LabelMark::regenerative, LabelMark::conditional});
}

TEST_CASE("behaviour 17 live: a donor's blood names its country, or the decision is refused") {
  Authority p(day(2026, 6, 1));
  const ProtocolId donor = p.state.protocols.next();
  p.tell(p.admin, DraftProtocol{p.protocol});
  ProductTerms terms = p.state.protocols[p.protocol].product;
  terms.kind = ProductKind::allogeneic;
  p.tell(p.admin, SetProductTerms{donor, terms});
  CHECK(p.answer(p.regulatory, DecideProductFacts{donor, Fact::no, Fact::yes, false, proof}) ==
        "blood_country_missing");
  CHECK(p.answer(p.regulatory, DecideProductFacts{donor, Fact::no, Fact::yes, true, proof}) ==
        "accepted");
}

TEST_CASE("behaviour 19 live: identified data go abroad with consent only") {
  Authority p(day(2026, 6, 1));
  const CourseId course = p.enrol();
  const Code us = *parse_code("US");
  CHECK(p.answer(p.regulatory, SendAbroad{course, us, Fact::yes, false, proof}) ==
        "transfer_consent_missing");
  CHECK(p.answer(p.regulatory, SendAbroad{course, us, Fact::unknown, false, proof}) ==
        "transfer_consent_missing");
  CHECK(p.answer(p.regulatory, SendAbroad{course, us, Fact::yes, true, proof}) == "accepted");
  p.tell(p.coordinator, RecordTransferConsent{course, us, true, proof});
  CHECK(p.answer(p.regulatory, SendAbroad{course, us, Fact::yes, false, proof}) == "accepted");
  CHECK(p.answer(p.regulatory, SendAbroad{course, *parse_code("KR"), Fact::yes, false, proof}) ==
        "transfer_consent_missing");
}

TEST_CASE("a case is judged by the version that was in force when it became known") {
  Authority p(day(2026, 6, 1));
  const Code fever = *parse_code("10016558");
  const auto publish = [&](Date from) {
    const ReferenceId id = p.state.regulatory.references.next();
    p.tell(p.safety, DraftReference{});
    p.tell(p.safety, ListReaction{id, fever, false});
    p.tell(p.safety, PublishReference{id, from});
    return id;
  };
  const ReferenceId first = publish(day(2026, 6, 1));
  const CourseId course = p.enrol();
  p.on(day(2026, 7, 1));
  const AdverseEventId seen = p.state.adverse_events.next();
  p.tell(p.nurse,
         ReportAdverseEvent{
             course, {}, p.now, Seriousness::hospitalisation, false, true, Outcome::unknown});
  p.tell(p.safety, DescribeCase{seen,
                                fever,
                                *parse_code("JP"),
                                70,
                                PatientSex::female,
                                {},
                                {},
                                ReporterKind::physician,
                                ActionTaken::paused,
                                Fact::no});
  p.on(day(2026, 7, 2));
  const ReferenceId second = publish(day(2026, 7, 2));
  const auto assess = [&](ReferenceId reference) {
    return p.answer(p.safety,
                    AssessCase{seen, reference, true, Causality::possible, Causality::unrelated});
  };
  CHECK(assess(second) == "reference_not_in_force");
  CHECK(assess(first) == "accepted");
  CHECK(p.state.adverse_events[seen].expected);
  CHECK(p.state.adverse_events[seen].related);  // one judge suspects it
}

TEST_CASE("what starts duties does not make a forecast's copy of the state larger") {
  Authority p(day(2026, 6, 1));
  const std::size_t before = p.state.bytes();
  for (int i = 0; i < 200; ++i)
    p.tell(p.regulatory,
           RecordOccurrence{Law::privacy, DutyTrigger::leak, day(2026, 6, 1), {}, proof});
  CHECK(p.state.bytes() > before);
  forget_closed(p.state);
  CHECK(p.state.bytes() <= before);
}

}  // namespace
