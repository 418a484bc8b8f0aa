// What regulation demands, behaviour by behaviour, with the rules that are built in. Numbers are
// those of the list of twenty behaviours that must hold; each test
// names its own. The golden cases are a table of their own below.
#include "domain/test_programme.hpp"
#include "interchange/obligation_test_words.hpp"

using namespace meguri;
using namespace meguri::interchange;
using namespace meguri::interchange::test;
using namespace meguri::regulation;

TEST_CASE("behaviour 1: an unpredicted death starts the 7-day clock, at home and abroad") {
  for (const Answer foreign : {Answer::no, Answer::yes})
    for (const Seriousness grave : {Seriousness::death, Seriousness::life_threatening}) {
      Occurrence seen = reaction("pmd_trial", "2026-06-01", grave);
      seen.foreign = foreign;
      CHECK(due(duties(seen), "OB-JP-T1") == Texts{"2026-06-08"});
    }
  const auto predicted =
      duties(reaction("pmd_trial", "2026-06-01", Seriousness::death, Answer::yes));
  CHECK(due(predicted, "OB-JP-T1").empty());
  CHECK(due(predicted, "OB-JP-T3") == Texts{"2026-06-16"});
}

TEST_CASE("behaviour 2: any other unpredicted serious reaction starts the 15-day clock") {
  for (const Seriousness serious :
       {Seriousness::hospitalisation, Seriousness::disability, Seriousness::other_serious}) {
    const auto found = duties(reaction("pmd_trial", "2026-06-01", serious));
    CHECK(due(found, "OB-JP-T2") == Texts{"2026-06-16"});
    CHECK(found.size() == 1);
  }
  CHECK(duties(reaction("pmd_trial", "2026-06-01", Seriousness::not_serious)).empty());
}

TEST_CASE("behaviour 3: a case that turns fatal gets the 7-day clock and keeps the earlier date") {
  const auto kept = [](const char* fatal_on) {
    const std::array versions{reaction("pmd_trial", "2026-06-01", Seriousness::hospitalisation),
                              reaction("pmd_trial", fatal_on, Seriousness::death)};
    const auto found = duties_of_case(book(), versions, {});
    REQUIRE(found->size() == 1);
    return to_text(*found->at(0).due);
  };
  CHECK(kept("2026-06-03") == "2026-06-10");
  CHECK(kept("2026-06-12") == "2026-06-16");
}

TEST_CASE("behaviour 4: the death clock of the Act on Safety, met on its last day") {
  const auto found = duties(reaction("asrm", "2025-08-20", Seriousness::death));
  CHECK(due(found, "OB-JP-A1", "mhlw") == Texts{"2025-08-27"});
  CHECK(due(found, "OB-JP-A1", "committee") == Texts{"2025-08-27"});
  const std::array filings{Filing{"OB-JP-A1", "mhlw", "case", 0, day("2025-08-27"), "receipt"}};
  for (const Duty& duty : found) {
    const ObligationRule& rule = book().rules[duty.rule];
    const DutyState state = state_of(duty, rule, filings, day("2025-08-29"), 3, {});
    if (rule.id != "OB-JP-A1") continue;
    CHECK(state.standing == (duty.recipient == "mhlw" ? Standing::met : Standing::overdue));
    if (duty.recipient == "mhlw") CHECK(state.days == 0);
  }
}

TEST_CASE("behaviour 5: a hospital stay reported on 24 October was nine days late") {
  const auto found = duties(reaction("asrm", "2024-09-30", Seriousness::hospitalisation));
  CHECK(due(found, "OB-JP-A2", "mhlw") == Texts{"2024-10-15"});
  const std::array filings{Filing{"OB-JP-A2", "mhlw", "case", 0, day("2024-10-24"), "receipt"}};
  const auto duty = std::ranges::find_if(found, [](const Duty& one) {
    return book().rules[one.rule].id == "OB-JP-A2" && one.recipient == "mhlw";
  });
  const DutyState state =
      state_of(*duty, book().rules[duty->rule], filings, day("2026-01-01"), 3, {});
  CHECK(state.standing == Standing::met_late);
  CHECK(state.days == -9);
}

TEST_CASE("behaviour 6: sixty days from the plan, and ten more") {
  const auto found =
      duties(happened("asrm", EventKind::plan_submitted, "2026-01-10"), "2026-05-31");
  CHECK(due(found, "OB-JP-A3") == Texts{"2026-03-20", "2026-05-19"});
  const auto first = std::ranges::find_if(
      found, [](const Duty& one) { return book().rules[one.rule].id == "OB-JP-A3"; });
  CHECK(first->period_last == day("2026-03-10"));
}

TEST_CASE("behaviour 7: the yearly report is due with no patient at all") {
  Occurrence plan = happened("asrm", EventKind::plan_submitted, "2026-01-10");
  plan.report_days = std::vector<Date>{};  // nothing happened, and that is known
  const auto found = duties(plan, "2028-12-31");
  CHECK(due(found, "OB-JP-A4", "mhlw") == Texts{"2027-04-09", "2028-04-08"});
  CHECK(due(found, "OB-JP-A3").empty());
}

TEST_CASE("behaviour 8: no contract before the thirty days of the first notification have passed") {
  const Date filed = day("2026-06-01");
  const auto early = may_follow(Gate::first_trial_notification, filed, day("2026-06-30"));
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().earliest == day("2026-07-01"));
  CHECK(early.error().terms.article == "PMD Act Art. 80-2(3)");
  CHECK(may_follow(Gate::first_trial_notification, filed, day("2026-07-01")).has_value());
  CHECK(first_day_after(Gate::later_trial_notification, filed) == day("2026-06-15"));
}

TEST_CASE("behaviour 9: the table proposes a class and warns where it infers") {
  const auto cancer = propose_class(killer_cells_for(Answer::yes));
  CHECK(cancer->treatment_class == TreatmentClass::iii);
  CHECK_FALSE(cancer->inferred);
  const auto alzheimer = propose_class(killer_cells_for(Answer::no));
  CHECK(alzheimer->treatment_class == TreatmentClass::ii);
  CHECK(alzheimer->row == 8);
  CHECK(alzheimer->inferred);
  TreatmentFacts donor = killer_cells_for(Answer::yes);
  donor.origin = CellOrigin::allogeneic;
  CHECK(propose_class(donor)->treatment_class == TreatmentClass::i);
  TreatmentFacts modified = killer_cells_for(Answer::yes);
  modified.gene_modified = Answer::yes;
  CHECK(propose_class(modified)->treatment_class == TreatmentClass::i);
  const auto undecided = propose_class(killer_cells_for(Answer::unknown));
  REQUIRE_FALSE(undecided.has_value());
  CHECK(undecided.error().fact == "homologous_use");

  ClassDecision decision{TreatmentClass::ii, "U7", day("2026-02-01"), "asked the bureau", ""};
  CHECK(missing_part(decision) == "evidence");
  decision.evidence = "letter 12";
  CHECK(missing_part(decision).empty());
}

TEST_CASE("behaviour 10: a Class I plan treats nobody for ninety days") {
  const auto early = may_follow(Gate::class_i_plan, day("2026-01-01"), day("2026-03-31"));
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().earliest == day("2026-04-01"));
  CHECK(may_follow(Gate::class_i_plan, day("2026-01-01"), day("2026-04-01")).has_value());
}

TEST_CASE("behaviour 11: a plain committee may not judge Class II") {
  using enum TreatmentClass;
  CHECK_FALSE(committee_may_judge(CommitteeKind::certified, ii));
  CHECK_FALSE(committee_may_judge(CommitteeKind::certified, i));
  CHECK(committee_may_judge(CommitteeKind::certified, iii));
  CHECK(committee_may_judge(CommitteeKind::specified_certified, ii));
  CHECK_FALSE(committee_may_judge(CommitteeKind::specified_certified, none));
}

TEST_CASE("behaviour 12: Parkinson is too common for an orphan, MSA is not") {
  CHECK(orphan_by_number(289'000) == OrphanNumber::not_eligible);
  CHECK(orphan_by_number(10'808) == OrphanNumber::eligible);
  CHECK(orphan_by_number(50'000) == OrphanNumber::not_eligible);
  CHECK(orphan_by_number(49'999) == OrphanNumber::eligible);
  CHECK(orphan_by_number({}) == OrphanNumber::unknown);
}

TEST_CASE("behaviour 13: a term counts down, and stays valid while an application is pending") {
  CHECK(last_day(stemirac) == day("2025-12-27"));
  const Date applied = day("2025-11-14");
  CHECK(last_day(stemirac) - applied == 43);
  CHECK(validity_on(stemirac, applied, {}, day("2025-12-27")) == Validity::valid);
  CHECK(validity_on(stemirac, applied, {}, day("2025-12-28")) == Validity::valid_pending);
  CHECK(validity_on(stemirac, applied, day("2026-10-01"), day("2026-10-01")) == Validity::expired);
  CHECK(validity_on(stemirac, {}, {}, day("2025-12-28")) == Validity::expired);
  CHECK(validity_on(stemirac, day("2025-12-28"), {}, day("2025-12-29")) == Validity::expired);

  Occurrence approval = happened("pmd_market", EventKind::conditional_approval, "2018-12-28");
  CHECK(duties_of(book(), approval, {}).error().kind == DutyRefusal::Kind::no_term);
  approval.term_end = last_day(stemirac);
  const auto found = duties(approval, "2026-12-31");
  REQUIRE(due(found, "OB-JP-P8") == Texts{"2025-12-27"});
  for (const Duty& duty : found) {
    const ObligationRule& rule = book().rules[duty.rule];
    if (rule.id != "OB-JP-P8") continue;
    CHECK(state_of(duty, rule, {}, day("2026-01-05"), 3, applied).standing == Standing::suspended);
    CHECK(state_of(duty, rule, {}, day("2026-01-05"), 3, {}).standing == Standing::overdue);
    CHECK(state_of(duty, rule, {}, day("2026-01-05"), 3, day("2026-01-02")).standing ==
          Standing::overdue);  // too late to keep it alive
  }
}

TEST_CASE("behaviour 14: five years and three more") {
  CHECK(last_day({date_of({2015, 9, 18}), 5, 3}) == day("2023-09-17"));
}

TEST_CASE("behaviour 15: approved with a ban is not shipped until the ban is lifted") {
  const std::array bans{ShippingBan{day("2024-07-31"), day("2025-12-09")}};
  CHECK_FALSE(may_ship(bans, day("2024-07-31")));
  CHECK_FALSE(may_ship(bans, day("2025-12-08")));
  CHECK(may_ship(bans, day("2025-12-09")));
  CHECK_FALSE(may_ship(std::array{ShippingBan{day("2024-07-31"), {}}}, day("2030-01-01")));
  CHECK(may_ship({}, day("2024-07-31")));
}

TEST_CASE("behaviour 16: the infection report follows the rule of its day") {
  Occurrence approval = happened("pmd_market", EventKind::approval, "2025-02-01");
  approval.report_days = std::vector<Date>{};
  // Half-years end on 2025-07-31, 2026-01-31, 2026-07-31 (straddles), 2027-01-31.
  CHECK(due(duties(approval, "2027-12-31"), "OB-JP-P5", "pmda") ==
        Texts{"2025-08-31", "2026-02-28"});
  CHECK(due(duties(approval, "2027-12-31", Straddle::by_period_start), "OB-JP-P5", "pmda") ==
        Texts{"2025-08-31", "2026-02-28", "2026-08-31"});
  approval.report_days->push_back(day("2026-09-15"));
  approval.translation = Answer::yes;
  CHECK(due(duties(approval, "2027-12-31"), "OB-JP-P5", "pmda").back() == "2027-03-31");
  const auto knowledge = happened("pmd_market", EventKind::infection_knowledge, "2026-05-01");
  CHECK(due(duties(knowledge), "OB-JP-P4", "pmda") == Texts{"2026-05-31"});
  const auto before =
      duties_of(book(), happened("pmd_market", EventKind::infection_knowledge, "2026-04-30"), {});
  CHECK(before.error().kind == DutyRefusal::Kind::before_rule);
}

TEST_CASE("behaviour 17: the label carries the marks of the law, or is refused") {
  LabelFacts own{Answer::no, Answer::yes, Answer::yes, true, false};
  const auto marks = label_marks(own);
  REQUIRE(marks.has_value());
  REQUIRE(marks->size() == 2);
  CHECK(std::string(words_of(marks->at(0))) == "再生等");
  CHECK(std::string(words_of(marks->at(1))) == "条件・期限付");
  LabelFacts donor = own;
  donor.autologous = false;
  CHECK(std::string(label_marks(donor).error().rule) == "RC-15");
  donor.blood_country_stated = true;
  CHECK(label_marks(donor).has_value());
  own.designated = Answer::unknown;
  CHECK(std::string(label_marks(own).error().rule) == "RC-13");
}

TEST_CASE("behaviour 18: nothing is erased before the longest term, or while one is unknown") {
  const auto& rules = retention_library().rules;
  const auto name = [&](const ErasureAnswer& answer) { return rules[answer.rule.value()].id; };
  RecordFacts making{"making_record", {"asrm", "pmd_market"}, {}, {}, {}};
  making.days[RecordAnchor::creation] = day("2026-01-10");
  ErasureAnswer answer = may_erase(rules, making, day("2080-01-01"));
  CHECK_FALSE(answer.allowed);
  CHECK(answer.unknown == "designated");
  making.designated = Answer::yes;
  answer = may_erase(rules, making, day("2080-01-01"));
  CHECK_FALSE(answer.allowed);
  CHECK(answer.unknown == "shelf_life");
  CHECK(name(answer) == "RC-07");
  making.shelf_life_days = 365;
  answer = may_erase(rules, making, day("2057-01-09"));
  CHECK_FALSE(answer.allowed);
  CHECK(name(answer) == "RC-07");
  CHECK(*answer.from == day("2057-01-10"));
  CHECK(may_erase(rules, making, day("2057-01-10")).allowed);

  RecordFacts treatment{"treatment_record", {"asrm"}, {}, {}, Answer::no};
  treatment.days[RecordAnchor::treatment] = day("2026-01-10");
  CHECK(*may_erase(rules, treatment, day("2030-01-01")).from == day("2036-01-10"));
  treatment.designated = Answer::yes;
  answer = may_erase(rules, treatment, day("2040-01-01"));
  CHECK_FALSE(answer.allowed);
  CHECK(name(answer) == "RC-02");
  RecordFacts hospital{"hospital_use_record", {"pmd_market"}, {}, {}, Answer::yes};
  hospital.days[RecordAnchor::use] = day("2026-01-10");
  CHECK(*may_erase(rules, hospital, day("2026-02-01")).from == day("2046-01-10"));
}

TEST_CASE(
    "behaviour 19: a leak by attack has three to five and sixty days; data stay without "
    "consent") {
  Occurrence leak = happened("privacy", EventKind::leak, "2026-06-01");
  leak.attack = Answer::yes;
  const auto found = duties(leak);
  CHECK(due(found, "OB-JP-D1") == Texts{"2026-06-06"});
  CHECK(*found[1].early == day("2026-06-04"));
  CHECK(due(found, "OB-JP-D2") == Texts{"2026-07-31"});
  leak.attack = Answer::unknown;  // the shorter time holds
  CHECK(due(duties(leak), "OB-JP-D2") == Texts{"2026-07-01"});
  leak.is_protected = Answer::yes;
  CHECK(due(duties(leak), "OB-JP-D3").empty());

  const Date today = day("2026-06-01");
  CHECK_FALSE(may_send_abroad(Answer::yes, {}, false, today));
  CHECK_FALSE(may_send_abroad(Answer::unknown, {}, false, today));
  CHECK_FALSE(may_send_abroad(Answer::yes, day("2026-06-02"), false, today));
  CHECK(may_send_abroad(Answer::yes, today, false, today));
  CHECK(may_send_abroad(Answer::no, {}, false, today));
  CHECK(due(duties(happened("privacy", EventKind::transfer_abroad, "2026-06-01")), "OB-JP-D4") ==
        Texts{"2026-06-01"});
}

TEST_CASE(
    "behaviour 20: another patient's cells make no lot, and a review forecast shows its "
    "evidence") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const MaterialId others = p.collected();
  p.ship(p.lane_in, cells);
  const OrderId order = p.material(cells).order;
  Scan label = p.scan(cells);
  label.identity = p.scan(others).identity;
  for (const Scan& wrong : {p.scan(others), label, Scan{}})
    CHECK(p.answer(p.maker, StartBatch{order, p.suite, wrong}) == "identity_mismatch");
  CHECK(p.state.batches.size() == 0);  // no lot: nothing that could be released

  const auto cases = review_cases(Region::japan);
  const auto forecast = forecast_review(cases);
  REQUIRE(forecast.has_value());
  const ReviewBaselines& evidence = forecast->evidence;
  CHECK(evidence.cases == 18);
  CHECK(evidence.from_memory == 5);  // four applications, and the approval of Carvykti
  CHECK(evidence.median_days == doctest::Approx(295.5));
  CHECK(evidence.least_days == 165);
  CHECK(evidence.most_days == 877);
  CHECK(evidence.within_target == 9);
  CHECK(evidence.target_clock.mean_days == doctest::Approx(90.667).epsilon(0.0001));
  CHECK(evidence.others_median.mean_days == doctest::Approx(94.667).epsilon(0.0001));
  CHECK(evidence.rolling_median.cases == 12);
  CHECK(evidence.rolling_median.mean_days == doctest::Approx(112.833).epsilon(0.0001));
  CHECK(evidence.target_on_rolling_cases.mean_days == doctest::Approx(88.25));
  CHECK(forecast->p10_days < forecast->p50_days);
  CHECK(forecast->p50_days < forecast->p90_days);
  CHECK_FALSE(forecast_review(std::span(cases).first(2)).has_value());
}
