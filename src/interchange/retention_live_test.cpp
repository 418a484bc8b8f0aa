// Behaviour 18 in the living programme: what may be erased, and why not.
#include "interchange/retention_live.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace meguri;
using namespace meguri::interchange;

namespace {

Date day(std::int32_t year, std::int32_t month, std::int32_t day) {
  return date_of({year, month, day});
}

struct Held {
  State state;
  RegulatoryRecord record;
  const Code patient = numbered_code("P", 1, 5);

  explicit Held(CourseStatus status) {
    Protocol& protocol = state.protocols.add(ProtocolId{1});
    protocol.product.dose_shelf_life = days(365);
    Course course;
    course.patient = patient;
    course.protocol = ProtocolId{1};
    course.status = status;
    course.since = midnight_in_japan(day(2026, 6, 1)) + hours(9);
    course.last_infusion_at = midnight_in_japan(day(2026, 5, 1)) + hours(9);
    state.courses.add(CourseId{1}, course);
  }
  void under(Law law) { state.regulatory.under_law.push_back({ProtocolId{1}, law, {}, {}, {}}); }
  void designated(Fact fact) {
    record.see(state, ProductFactsDecided{{ProtocolId{1}, fact, Fact::yes, true, {}}}, {});
  }
  regulation::ErasureAnswer answer(Date on) const {
    const auto held = keeps_person(state, record, patient, on);
    REQUIRE(held.has_value());
    return held->answer;
  }
};

TEST_CASE("a person whose course runs is kept: nobody knows the last treatment") {
  Held held(CourseStatus::active);
  held.under(Law::asrm);
  held.designated(Fact::no);
  CHECK(!held.answer(day(2090, 1, 1)).allowed);
  CHECK(held.answer(day(2090, 1, 1)).unknown == "treatment");
}

TEST_CASE("under no law nobody can tell, so nothing is erased") {
  const Held held(CourseStatus::completed);
  CHECK(!held.answer(day(2090, 1, 1)).allowed);
  CHECK(held.answer(day(2090, 1, 1)).unknown == "rule");
}

TEST_CASE("designated or not must be decided; then ten years, or thirty") {
  Held held(CourseStatus::completed);
  held.under(Law::asrm);
  CHECK(held.answer(day(2090, 1, 1)).unknown == "designated");
  held.designated(Fact::no);
  CHECK(!held.answer(day(2036, 4, 30)).allowed);
  CHECK(held.answer(day(2036, 5, 1)).allowed);
  held.designated(Fact::yes);
  CHECK(!held.answer(day(2036, 5, 1)).allowed);
  CHECK(to_text(*held.answer(day(2036, 5, 1)).from) == "2056-05-01");
}

TEST_CASE("of several laws the longest wins") {
  Held held(CourseStatus::completed);
  held.under(Law::asrm);
  held.designated(Fact::no);
  held.under(Law::pmd_market);
  // The donor record: ten years and the shelf life, from the end of the course.
  CHECK(to_text(*held.answer(day(2030, 1, 1)).from) == "2037-06-01");
}

TEST_CASE("a trial's documents wait for the end of the trial and for the approval") {
  Held held(CourseStatus::completed);
  held.under(Law::pmd_trial);
  CHECK(!held.answer(day(2090, 1, 1)).allowed);
  held.record.see(
      held.state,
      OccurrenceRecorded{
          OccurrenceId{1}, Law::pmd_trial, DutyTrigger::trial_end, day(2027, 1, 10), {}, {}},
      {});
  CHECK(held.answer(day(2090, 1, 1)).unknown == "approval");
  held.record.see(
      held.state,
      ApprovalRecorded{
          ApprovalId{1}, OccurrenceId{2}, {Law::pmd_market, day(2028, 2, 1), 0, false, {}}},
      {});
  CHECK(to_text(*held.answer(day(2029, 1, 1)).from) == "2030-01-10");
  CHECK(reason_of(*keeps_person(held.state, held.record, held.patient, day(2029, 1, 1))) ==
        "P00001R trial_document: RC-09, from 2030-01-10");
}

TEST_CASE("a patient whom no course knows is nobody's to keep or to erase") {
  const Held held(CourseStatus::completed);
  CHECK(!keeps_person(held.state, held.record, numbered_code("P", 2, 5), day(2090, 1, 1)));
}

}  // namespace
