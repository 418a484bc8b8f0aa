#include "regulation/clock.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri;
using namespace meguri::regulation;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

ObligationRule rule(const char* id, Span due, Anchor from = Anchor::awareness) {
  ObligationRule made;
  made.id = id;
  made.regime = "r";
  made.country = "JP";
  made.event = EventKind::reaction;
  made.report = "initial";
  made.recipients = {"office"};
  made.due = {due, 0, from, HowDue::within};
  made.valid_from = day("2020-01-01");
  return made;
}

Occurrence seen(const char* date, EventKind kind = EventKind::reaction) {
  Occurrence made;
  made.id = "c";
  made.regime = "r";
  made.kind = kind;
  made.day = day(date);
  return made;
}

const std::array<CountryCalendar, 1> calendars{CountryCalendar{"JP", &japan_government_calendar()}};

}  // namespace

TEST_CASE("one setting says whether the day of awareness counts") {
  const std::array rules{rule("a", {7, DueUnit::day})};
  const RuleBook book{rules, calendars};
  const auto zero = duties_of(book, seen("2025-08-20"), {Counting::awareness_is_day_0, {}, {}});
  const auto one = duties_of(book, seen("2025-08-20"), {Counting::awareness_is_day_1, {}, {}});
  CHECK(*zero->at(0).due == day("2025-08-27"));
  CHECK(*one->at(0).due == day("2025-08-26"));
}

TEST_CASE("working days skip holidays and need the calendar of the country") {
  std::array rules{rule("a", {3, DueUnit::working_day})};
  const RuleBook book{rules, calendars};
  // Friday 25 April 2025; 29 April is Showa Day.
  CHECK(*duties_of(book, seen("2025-04-25"), {})->at(0).due == day("2025-05-01"));
  CHECK(*duties_of(book, seen("2025-04-25"), {Counting::awareness_is_day_1, {}, {}})->at(0).due ==
        day("2025-04-30"));
  rules[0].country = "US";
  const auto missing = duties_of(book, seen("2025-04-25"), {});
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().kind == DutyRefusal::Kind::no_calendar);
  rules[0].country = "JP";
  const auto late = duties_of(book, seen("2050-12-30"), {});
  REQUIRE_FALSE(late.has_value());
  CHECK(late.error().kind == DutyRefusal::Kind::outside_calendar);
}

TEST_CASE("an event before every rule, after every rule or without a rule is refused") {
  std::array rules{rule("a", {7, DueUnit::day}), rule("b", {8, DueUnit::day})};
  rules[0].valid_until = day("2021-12-31");
  rules[1].valid_from = day("2022-06-01");
  rules[1].valid_until = day("2023-12-31");
  const RuleBook book{rules, calendars};
  CHECK(duties_of(book, seen("2019-12-31"), {}).error() ==
        DutyRefusal{DutyRefusal::Kind::before_rule, 0, day("2019-12-31")});
  CHECK(*duties_of(book, seen("2020-01-01"), {})->at(0).due == day("2020-01-08"));
  CHECK(duties_of(book, seen("2022-01-01"), {}).error().kind == DutyRefusal::Kind::after_rule);
  CHECK(*duties_of(book, seen("2022-06-01"), {})->at(0).due == day("2022-06-09"));
  CHECK(duties_of(book, seen("2024-01-01"), {}).error() ==
        DutyRefusal{DutyRefusal::Kind::after_rule, 1, day("2024-01-01")});
  CHECK(duties_of(book, seen("2021-01-01", EventKind::leak), {}).error().kind ==
        DutyRefusal::Kind::no_rule);
  Occurrence elsewhere = seen("2021-01-01");
  elsewhere.regime = "x";
  CHECK(duties_of(book, elsewhere, {}).error().kind == DutyRefusal::Kind::unknown_regime);
}

TEST_CASE("what is unknown binds and says so; what nobody suspects does not") {
  std::array rules{rule("a", {7, DueUnit::day})};
  rules[0].cases = {{.predicted = Wanted::no}};
  const RuleBook book{rules, calendars};
  Occurrence case_ = seen("2025-01-10");
  CHECK(duties_of(book, case_, {})->at(0).assumed);
  case_.predicted = Answer::no;
  CHECK_FALSE(duties_of(book, case_, {})->at(0).assumed);
  case_.predicted = Answer::yes;
  CHECK(duties_of(book, case_, {})->empty());
  case_.predicted = Answer::no;
  case_.related = Answer::no;
  CHECK(duties_of(book, case_, {})->empty());
}

TEST_CASE("periods follow each other without a gap, change their length and end with their cause") {
  std::array rules{rule("a", {30, DueUnit::day}, Anchor::period_end)};
  rules[0].event = EventKind::approval;
  rules[0].recurrence = {{{3, DueUnit::month}, 2, {}}, {{1, DueUnit::year}, 0, Span{60, {}}}};
  rules[0].nothing_to_report_is_due = true;
  const RuleBook book{rules, calendars};
  Occurrence approval = seen("2022-11-30", EventKind::approval);
  ClockSettings settings{{}, {}, day("2025-12-31")};
  const auto duties = duties_of(book, approval, settings).value();
  REQUIRE(duties.size() == 4);
  for (std::size_t i = 1; i < duties.size(); ++i)
    CHECK(duties[i].period_first == duties[i - 1].period_last + 1);
  CHECK(duties[0].period_last == day("2023-02-27"));
  CHECK(*duties[0].due == day("2023-03-29"));
  CHECK(duties[3].period_last == day("2025-05-29"));
  CHECK(*duties[3].due == day("2025-07-28"));  // 60 days where the yearly part says so
  approval.ends = day("2024-01-01");
  CHECK(duties_of(book, approval, settings)->size() == 2);
}

TEST_CASE("a duty is open, due soon, due today, overdue, met, or met late") {
  const std::array rules{rule("a", {7, DueUnit::day})};
  const Duty duty = duties_of({rules, calendars}, seen("2025-08-20"), {})->at(0);
  const auto on = [&](const char* today, std::span<const Filing> filings = {}) {
    return state_of(duty, rules[0], filings, day(today), 3, {});
  };
  CHECK(on("2025-08-21").standing == Standing::open);
  CHECK(on("2025-08-24").standing == Standing::due_soon);
  CHECK(on("2025-08-24").days == 3);
  CHECK(on("2025-08-27").standing == Standing::due_today);
  CHECK(on("2025-08-28").standing == Standing::overdue);
  CHECK(on("2025-08-28").days == -1);
  std::array filings{Filing{"a", "office", "c", 0, day("2025-08-27"), "receipt"}};
  CHECK(on("2025-09-30", filings).standing == Standing::met);
  filings[0].day = day("2025-08-29");
  CHECK(on("2025-09-30", filings).standing == Standing::met_late);
  CHECK(on("2025-09-30", filings).days == -2);
  filings[0].recipient = "another";
  CHECK(on("2025-09-30", filings).standing == Standing::overdue);
}

TEST_CASE("two rules for one event, a circle and a missing rule are found, versions are not") {
  std::vector<ObligationRule> rules{rule("a", {7, DueUnit::day}), rule("b", {15, DueUnit::day})};
  auto faults = faults_of(rules);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == RuleFault::Kind::two_rules);
  rules[0].cases = {{.predicted = Wanted::no}};
  rules[1].cases = {{.predicted = Wanted::yes}};
  CHECK(faults_of(rules).empty());
  rules[1].cases = {{.seriousness = 1}};
  CHECK(faults_of(rules).size() == 1);
  rules[1].report = "written";
  CHECK(faults_of(rules).empty());
  rules[1].id = "a";  // the same rule on the same day
  CHECK(faults_of(rules).size() == 1);
  rules[0].valid_until = day("2020-12-31");
  rules[1].valid_from = day("2021-01-01");
  CHECK(faults_of(rules).empty());
  rules[1].valid_until = day("2020-06-01");
  CHECK(faults_of(rules)[0].kind == RuleFault::Kind::validity_order);

  rules = {rule("a", {}, Anchor::filing), rule("b", {}, Anchor::filing)};
  rules[1].report = "other";
  rules[0].after = "b";
  rules[1].after = "a";
  faults = faults_of(rules);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == RuleFault::Kind::cycle);
  CHECK(faults[0].path == std::vector<std::size_t>{0, 1});
  rules[1].after = "z";
  faults = faults_of(rules);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == RuleFault::Kind::unknown_rule);
  CHECK(faults[0].first == 1);
}
