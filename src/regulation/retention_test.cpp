#include "regulation/retention.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri;
using namespace meguri::regulation;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

RetentionRule rule(const char* id, RetentionTerm term) {
  return {id, "r", {"record"}, false, {term}, day("2000-01-01"), {}};
}

}  // namespace

TEST_CASE("the longest of all rules decides when a record may be erased") {
  const std::array rules{rule("ten", {.from = RecordAnchor::creation, .years = 10}),
                         rule("thirty", {.from = RecordAnchor::use, .years = 30}),
                         rule("three", {.from = RecordAnchor::use, .years = 3})};
  RecordFacts facts{"record", {"r"}, {{RecordAnchor::creation, day("2020-02-29")}}, {}, {}};
  auto answer = may_erase(rules, facts, day("2090-01-01"));
  CHECK_FALSE(answer.allowed);
  CHECK(answer.rule == 1);
  CHECK(answer.unknown == "use");
  facts.days[RecordAnchor::use] = day("2021-04-01");
  answer = may_erase(rules, facts, day("2051-03-31"));
  CHECK_FALSE(answer.allowed);
  CHECK(answer.rule == 1);
  CHECK(*answer.from == day("2051-04-01"));
  CHECK(may_erase(rules, facts, day("2051-04-01")).allowed);
}

TEST_CASE("a record that no rule knows is not erased either") {
  const std::array rules{rule("ten", {.from = RecordAnchor::creation, .years = 10})};
  const RecordFacts facts{"other", {"r"}, {{RecordAnchor::creation, day("1990-01-01")}}, {}, {}};
  const auto answer = may_erase(rules, facts, day("2090-01-01"));
  CHECK_FALSE(answer.allowed);
  CHECK_FALSE(answer.rule.has_value());
  CHECK(answer.unknown == "rule");
}

TEST_CASE("where an approval never came, the notice of stopping counts instead") {
  const std::array rules{rule("gcp", {.from = RecordAnchor::approval,
                                      .or_from = RecordAnchor::stop_notice,
                                      .or_years = 3,
                                      .years = 0})};
  RecordFacts facts{"record", {"r"}, {{RecordAnchor::stop_notice, day("2026-01-10")}}, {}, {}};
  CHECK(*may_erase(rules, facts, day("2026-01-11")).from == day("2029-01-10"));
  facts.days[RecordAnchor::approval] = day("2027-05-01");
  CHECK(*may_erase(rules, facts, day("2026-01-11")).from == day("2027-05-01"));
}
