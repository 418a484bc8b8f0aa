// Duties of a living programme: the facts of a ledger, under the laws its protocol is placed under.
#include "interchange/obligation_live.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "ledger/described.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

Date day(std::int32_t year, std::int32_t month, std::int32_t day) {
  return date_of({year, month, day});
}
Code code(std::string_view text) { return *parse_code(text); }

// A programme of one protocol and one course, told event by event.
struct Life {
  State state;
  RegulatoryRecord record;
  std::uint64_t records = 0;

  Life() {
    state.protocols.add(ProtocolId{1});
    Course course;
    course.protocol = ProtocolId{1};
    state.courses.add(CourseId{1}, course);
  }
  void under(Law law, TreatmentPlanId plan = {}) {
    state.regulatory.under_law.push_back({ProtocolId{1}, law, {}, plan, {}});
  }
  template <class E>
  void tell(Date on, const E& event, const char* note = "") {
    record.see(state, event, {records++, midnight_in_japan(on) + hours(10), UserId{1}, note});
  }
  void reported(Date aware, Seriousness seriousness, bool expected, bool related = true) {
    ++cases;
    tell(aware, AdverseEventReported{static_cast<AdverseEventId>(cases),
                                     {CourseId{1},
                                      {},
                                      midnight_in_japan(aware),
                                      seriousness,
                                      expected,
                                      related,
                                      Outcome::unknown}});
  }
  void filed(Date on, AdverseEventId about, const char* rule, const char* recipient,
             OccurrenceId occurrence = {}, std::uint16_t period = 0,
             FilingKind kind = FilingKind::filed) {
    tell(on, DutyFiled{static_cast<FilingId>(++filings), about, occurrence, on, code(rule),
                       code(recipient), code("R1"), period, kind});
  }
  OpenedDuties owed(Date until, Law otherwise = Law::none) const {
    return ledger_duties(record, state, otherwise, until);
  }
  std::uint32_t cases = 0, filings = 0;
};

// "2026-06-10 OB-JP-T1 pmda met"
std::string line(const OpenedDuties& opened, const OwedDuty& owed, Date today) {
  const regulation::ObligationRule& rule = opened.file.obligations.rules[owed.duty.rule];
  const DutyEvent& event = opened.file.events[owed.event];
  const auto standing = regulation::state_of(owed.duty, rule, opened.file.filings, today, 7,
                                             event.decided ? std::nullopt : event.applied);
  constexpr const char* words[]{"open", "soon", "today", "overdue", "met", "late", "suspended"};
  return (owed.duty.due ? to_text(*owed.duty.due) : "-") + " " + rule.id + " " +
         owed.duty.recipient + " " + words[static_cast<int>(standing.standing)];
}
std::vector<std::string> lines(const OpenedDuties& opened, Date today) {
  std::vector<std::string> all;
  for (const OwedDuty& owed : opened.duties) all.push_back(line(opened, owed, today));
  return all;
}
using Lines = std::vector<std::string>;

TEST_CASE("a case of the ledger that turns fatal has the earlier of its dates") {
  Life life;
  life.under(Law::pmd_trial);
  const Date june = day(2026, 6, 1);
  life.reported(june, Seriousness::hospitalisation, false);
  life.reported(june, Seriousness::death, false, false);  // nobody suspects the product
  life.tell(june + 2, AdverseEventFollowedUp{
                          {AdverseEventId{1}, Seriousness::death, false, true, Outcome::fatal}});
  CHECK(lines(life.owed(day(2027, 1, 1)), june) == Lines{"2026-06-10 OB-JP-T1 pmda open"});
}

TEST_CASE("a report that was filed before a case turned fatal does not meet the new clock") {
  Life life;
  life.under(Law::pmd_trial);
  const Date june = day(2026, 6, 1);
  life.reported(june, Seriousness::hospitalisation, false);
  life.filed(june + 3, AdverseEventId{1}, "OBJPT2", "PMDA");
  CHECK(lines(life.owed(june), june + 4) == Lines{"2026-06-16 OB-JP-T2 pmda met"});
  life.tell(june + 5, AdverseEventFollowedUp{
                          {AdverseEventId{1}, Seriousness::death, false, true, Outcome::fatal}});
  CHECK(lines(life.owed(june), june + 6) == Lines{"2026-06-13 OB-JP-T1 pmda soon"});
  life.filed(june + 7, AdverseEventId{1}, "OBJPT1", "PMDA");
  CHECK(lines(life.owed(june), june + 8) == Lines{"2026-06-13 OB-JP-T1 pmda met"});
  CHECK(life.owed(june).findings.empty());
}

TEST_CASE("golden 1 live: the death clock of the Act on Safety, for both recipients") {
  Life life;
  life.under(Law::asrm);
  life.reported(day(2025, 8, 20), Seriousness::death, false);
  life.filed(day(2025, 8, 27), AdverseEventId{1}, "OBJPA1", "MHLW");
  life.filed(day(2025, 8, 28), AdverseEventId{1}, "OBJPA1", "COMMITTEE");
  const auto found = lines(life.owed(day(2025, 12, 31)), day(2025, 8, 29));
  CHECK(std::ranges::count(found, "2025-08-27 OB-JP-A1 mhlw met") == 1);
  CHECK(std::ranges::count(found, "2025-08-27 OB-JP-A1 committee late") == 1);
}

TEST_CASE("one case under two laws owes both") {
  Life life;
  life.under(Law::pmd_trial);
  life.under(Law::ind);
  life.reported(day(2026, 6, 1), Seriousness::life_threatening, false);
  const auto found = lines(life.owed(day(2026, 12, 31)), day(2026, 6, 1));
  CHECK(std::ranges::count(found, "2026-06-08 OB-JP-T1 pmda soon") == 1);
  CHECK(std::ranges::count(found, "2026-06-08 OB-US-T1 fda soon") == 1);
}

TEST_CASE("a protocol under no law owes nothing, unless one is named for it") {
  Life life;
  life.reported(day(2026, 6, 1), Seriousness::death, false);
  CHECK(life.owed(day(2026, 12, 31)).duties.empty());
  CHECK(lines(life.owed(day(2026, 12, 31), Law::pmd_trial), day(2026, 6, 1)) ==
        Lines{"2026-06-08 OB-JP-T1 pmda soon"});
}

TEST_CASE("golden 16 and 17 live: sixty days and ten, and a year with no patient at all") {
  Life life;
  life.under(Law::asrm, TreatmentPlanId{1});
  life.state.regulatory.plans.add(TreatmentPlanId{1});
  life.tell(day(2026, 1, 9), ClassDecided{TreatmentPlanId{1}, {}, TreatmentClass::ii, code("M1")});
  life.tell(day(2026, 1, 10),
            PlanSubmitted{TreatmentPlanId{1}, OccurrenceId{1}, day(2026, 1, 10), code("P1")});
  // Nothing happened: no 60-day report, but the yearly one, to both.
  CHECK(lines(life.owed(day(2027, 1, 31)), day(2026, 6, 1)) ==
        Lines{"2027-04-09 OB-JP-A4 committee open", "2027-04-09 OB-JP-A4 mhlw open"});
  life.reported(day(2026, 2, 1), Seriousness::not_serious, true);
  const auto found = lines(life.owed(day(2026, 3, 31)), day(2026, 6, 1));
  CHECK(std::ranges::count(found, "2026-03-20 OB-JP-A3 committee overdue") == 1);
}

TEST_CASE("golden 19 live: a leak by attack has thirty days more, also when that is learnt later") {
  Life life;
  life.tell(day(2026, 6, 2),
            OccurrenceRecorded{
                OccurrenceId{1}, Law::privacy, DutyTrigger::leak, day(2026, 6, 1), {}, {}});
  const auto full = [&] {
    for (const std::string& one : lines(life.owed(day(2027, 1, 1)), day(2026, 6, 2)))
      if (one.find("OB-JP-D2") != one.npos) return one.substr(0, 10);
    return std::string();
  };
  CHECK(full() == "2026-07-01");  // unknown: the shorter time
  OccurrenceFacts attacked;
  attacked.attack = Fact::yes;
  life.tell(day(2026, 6, 3), OccurrenceAmended{OccurrenceId{1}, attacked});
  CHECK(full() == "2026-07-31");
}

TEST_CASE("a new application suspends the application that the term asks for") {
  Life life;
  Approval approval;
  approval.law = Law::pmd_market;
  approval.years = 7;
  approval.day = day(2018, 12, 28);
  life.state.regulatory.approvals.add(ApprovalId{1}, approval);
  life.tell(day(2018, 12, 28),
            ApprovalRecorded{ApprovalId{1},
                             OccurrenceId{1},
                             {Law::pmd_market, day(2018, 12, 28), 7, false, code("A1")}});
  const auto application = [&](Date today) {
    for (const std::string& one : lines(life.owed(day(2026, 6, 1)), today))
      if (one.find("OB-JP-P8") != one.npos) return one;
    return std::string();
  };
  CHECK(application(day(2025, 11, 1)) == "2025-12-27 OB-JP-P8 mhlw open");
  life.tell(day(2025, 11, 14), AppliedAgain{ApprovalId{1}, day(2025, 11, 14), code("A2")});
  CHECK(application(day(2026, 2, 1)) == "2025-12-27 OB-JP-P8 mhlw suspended");
  life.tell(day(2026, 3, 1), ApprovalExtended{ApprovalId{1}, 1, day(2026, 3, 1), code("A3")});
  CHECK(application(day(2026, 3, 1)).starts_with("2026-12-27"));
}

TEST_CASE("nothing to report closes a period where the rule asks only then, and nothing else") {
  Life life;
  life.under(Law::pmd_market);
  Approval approval;
  approval.law = Law::pmd_market;
  approval.day = day(2026, 5, 1);
  life.state.regulatory.approvals.add(ApprovalId{1}, approval);
  life.tell(day(2026, 5, 1),
            ApprovalRecorded{ApprovalId{1},
                             OccurrenceId{1},
                             {Law::pmd_market, day(2026, 5, 1), 0, false, code("A1")}});
  life.filed(day(2026, 11, 10), {}, "OBJPP5", "PMDA", OccurrenceId{1}, 1,
             FilingKind::nothing_to_report);
  life.filed(day(2026, 11, 10), {}, "OBJPP6", "PMDA", OccurrenceId{1}, 1,
             FilingKind::nothing_to_report);
  const auto opened = life.owed(day(2026, 11, 30));
  const auto found = lines(opened, day(2026, 11, 11));
  const auto one_of = [&](const char* rule, const char* to) {
    for (const std::string& one : found)
      if (one.find(std::string(rule) + " " + to) != one.npos) return one.substr(one.rfind(' ') + 1);
    return std::string("none");
  };
  CHECK(one_of("OB-JP-P5", "pmda") == "met");
  CHECK(one_of("OB-JP-P5", "mhlw") != "met");
  CHECK(one_of("OB-JP-P6", "pmda") != "met");  // always owed
  CHECK(opened.findings.size() == 1);          // and the filing is shown as one that closes nothing
}

TEST_CASE("what the tables do not know is a finding with its record, and stops nothing") {
  Life life;
  life.under(Law::pmd_trial);
  life.reported(day(2026, 6, 1), Seriousness::death, false);
  life.filed(day(2026, 6, 2), AdverseEventId{1}, "OBJPT9", "PMDA");  // no such rule
  life.filed(day(2026, 6, 2), AdverseEventId{1}, "OBJPT2", "PMDA");  // not owed
  life.tell(day(2026, 6, 3), OccurrenceRecorded{OccurrenceId{1},
                                                Law::privacy,
                                                DutyTrigger::trial_end,
                                                day(2026, 6, 3),
                                                {},
                                                {}});  // no rule of that law
  life.tell(day(2026, 6, 3), OccurrenceRecorded{OccurrenceId{2},
                                                Law::privacy,
                                                DutyTrigger::leak,
                                                day(2020, 6, 3),
                                                {},
                                                {}});  // before the rule
  const auto opened = life.owed(day(2026, 12, 31));
  CHECK(opened.mistakes.empty());
  CHECK(lines(opened, day(2026, 6, 2)) == Lines{"2026-06-08 OB-JP-T1 pmda soon"});
  std::vector<std::pair<std::uint32_t, Message>> found;
  for (const Diagnostic& one : opened.findings) found.emplace_back(one.at.line, one.message);
  CHECK(found == std::vector<std::pair<std::uint32_t, Message>>{{2, Message::filing_names_nothing},
                                                                {3, Message::filing_without_duty},
                                                                {4, Message::no_rule_for_event},
                                                                {5, Message::before_rule}});
}

TEST_CASE("a withdrawn filing meets nothing, and the key of a duty is what is filed") {
  Life life;
  life.under(Law::pmd_trial);
  life.reported(day(2026, 6, 1), Seriousness::death, false);
  const auto owed = life.owed(day(2026, 12, 31));
  REQUIRE(owed.duties.size() == 1);
  const DutyKey key =
      key_of(owed.duties[0].duty, owed.file.obligations.rules[owed.duties[0].duty.rule]);
  CHECK(key == DutyKey{AdverseEventId{1}, {}, code("OBJPT1"), code("PMDA"), 0});
  life.tell(day(2026, 6, 2), DutyFiled{FilingId{1},
                                       key.adverse_event,
                                       {},
                                       day(2026, 6, 2),
                                       key.rule,
                                       key.recipient,
                                       code("R1"),
                                       0,
                                       {}});
  CHECK(lines(life.owed(day(2026, 12, 31)), day(2026, 6, 2)) ==
        Lines{"2026-06-08 OB-JP-T1 pmda met"});
  life.tell(day(2026, 6, 2), FilingWithdrawn{FilingId{1}});
  CHECK(lines(life.owed(day(2026, 12, 31)), day(2026, 6, 2)) ==
        Lines{"2026-06-08 OB-JP-T1 pmda soon"});
}

TEST_CASE("every rule and recipient of the law has a code of its own") {
  std::vector<std::pair<Code, std::string>> codes;
  const auto add = [&](const std::string& id) {
    const Code one = duty_code(id);
    CHECK_MESSAGE(!one.empty(), id);
    for (const auto& [other, name] : codes) CHECK_MESSAGE((other != one || name == id), id);
    codes.emplace_back(one, id);
  };
  for (const auto& rule : obligation_library().rules) add(rule.id);
  codes.clear();
  for (const Recipient& recipient : obligation_library().recipients) add(recipient.id);
  CHECK(to_text(duty_code("OB-EU-T1-follow-up")) == "OBEUT1FOLLOWUP");
}

TEST_CASE("the laws of the ledger are the regimes of the tables") {
  for (const auto& word : described::words<Law>)
    if (word.value != Law::none)
      CHECK_MESSAGE(find_regime(obligation_library(), word.text) != nullptr, word.text);
  CHECK(described::words<Law>.size() - 1 == obligation_library().regimes.size());
}

}  // namespace
