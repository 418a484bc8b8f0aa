#include "domain/test_programme.hpp"

using namespace meguri;

TEST_CASE("a deviation is opened, assessed and closed by the right people, each with a reason") {
  TestProgramme p;
  const BatchId lot = p.started();
  const DeviationId one{1};
  CHECK(p.answer(p.nurse, OpenDeviation{lot, Severity::minor}) == "not_permitted");
  CHECK(p.answer(p.maker, OpenDeviation{lot, Severity::minor}, false) == "note_missing");
  p.tell(p.maker, OpenDeviation{lot, Severity::critical});
  CHECK(p.batch(lot).deviations_blocking == 1);
  CHECK(p.answer(p.quality, CloseDeviation{one}) == "deviation_wrong_status");
  CHECK(p.answer(p.maker, AssessDeviation{one, Severity::minor}) == "not_permitted");
  CHECK(p.answer(p.quality, AssessDeviation{one, Severity::minor}, false) == "note_missing");
  CHECK(p.answer(p.quality, AssessDeviation{DeviationId{9}, Severity::minor}) == "not_found");
  p.tell(p.quality, AssessDeviation{one, Severity::major});
  CHECK(p.batch(lot).deviations_unassessed == 0);
  CHECK(p.batch(lot).deviations_blocking == 1);
  CHECK(p.answer(p.quality, AssessDeviation{one, Severity::minor}) == "deviation_wrong_status");
  p.tell(p.quality, CloseDeviation{one});
  CHECK(p.batch(lot).deviations_blocking == 0);
}

TEST_CASE("an assessment moves the severity both ways") {
  TestProgramme p;
  const BatchId lot = p.started();
  p.tell(p.maker, OpenDeviation{lot, Severity::minor});
  p.tell(p.maker, OpenDeviation{lot, Severity::major});
  p.tell(p.quality, AssessDeviation{DeviationId{1}, Severity::critical});
  CHECK(p.batch(lot).deviations_blocking == 2);
  p.tell(p.quality, AssessDeviation{DeviationId{2}, Severity::minor});
  CHECK(p.batch(lot).deviations_blocking == 1);
  p.wait(days(30));
  p.pass_time();
  CHECK(p.seen<DeviationOverdue>() == 2);
  p.pass_time();
  CHECK(p.seen<DeviationOverdue>() == 0);
}

TEST_CASE("a test is sampled, resulted, and repeated when invalid as often as allowed") {
  TestProgramme p;
  const BatchId lot = p.filled();
  CHECK(p.answer(p.laboratory, RecordTestResult{lot, 0, TestOutcome::pass}) == "test_wrong_status");
  CHECK(p.answer(p.laboratory, TakeSample{lot, 2}) == "out_of_range");
  CHECK(p.answer(p.quality, TakeSample{lot, 0}) == "not_permitted");
  p.tell(p.maker, TakeSample{lot, 0});
  CHECK(p.answer(p.laboratory, TakeSample{lot, 0}) == "test_wrong_status");
  CHECK(p.answer(p.maker, RecordTestResult{lot, 0, TestOutcome::pass}) == "not_permitted");
  p.tell(p.laboratory, RecordTestResult{lot, 0, TestOutcome::invalid});
  p.test(lot, 0, TestOutcome::invalid);  // the one repeat of the rapid test
  CHECK(p.answer(p.laboratory, TakeSample{lot, 0}) == "test_repeats_used");
  p.test(lot, 1, TestOutcome::pass);
  CHECK(p.answer(p.laboratory, TakeSample{lot, 1}) == "test_wrong_status");
}

TEST_CASE("a test that is not resulted in time is seen once") {
  TestProgramme p;
  const BatchId lot = p.filled();
  p.tell(p.laboratory, TakeSample{lot, 0});
  p.wait(days(3));
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 1);
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 0);
  p.tell(p.laboratory, RecordTestResult{lot, 0, TestOutcome::invalid});
  p.tell(p.laboratory, TakeSample{lot, 0});
  p.wait(days(3));
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 1);  // the repeat has its own time
}

TEST_CASE("no signature outlives a change to what it signed") {
  TestProgramme p;
  const BatchId lot = p.reviewed();
  SUBCASE("a new deviation") { p.tell(p.maker, OpenDeviation{lot, Severity::minor}); }
  SUBCASE("a result") {
    p.tell(p.laboratory, TakeSample{lot, 1});
    CHECK(p.batch(lot).disposition == Disposition::reviewed);  // a sample alone changes nothing
    p.tell(p.laboratory, RecordTestResult{lot, 1, TestOutcome::pass});
  }
  CHECK(p.seen<SignatureVoided>() == 1);
  CHECK(p.batch(lot).disposition == Disposition::pending);
  CHECK(p.batch(lot).signed_revision == 0);
  CHECK(p.material(p.dose(lot)).status == MaterialStatus::available);  // it never left
  CHECK(p.answer(p.quality, ReleaseBatch{lot}) != "accepted");
}

TEST_CASE("a count corrected after release takes the release back and holds the doses") {
  TestProgramme p;
  const BatchId lot = p.started();
  p.tell(p.maker, RecordCount{lot, 100, 9000, 9000});
  p.steps(lot);
  p.wait(days(7));
  p.tell(p.maker, HarvestBatch{lot, 5 * billion, 9000, 9500});
  p.tell(p.maker, PrintLabels{lot, 3});
  p.tell(p.maker, FillBatch{lot, 3, p.freezer});
  p.test(lot, 0, TestOutcome::pass);
  p.tell(p.quality, BeginReview{lot, p.reviewer});
  p.tell(p.quality, SignReview{lot});
  p.tell(p.quality, ReleaseBatch{lot});
  p.ship(p.lane_home, p.dose(lot));
  p.tell(p.maker, CorrectCount{lot, 1, 10, 9000, 9000});
  CHECK(p.batch(lot).disposition == Disposition::pending);
  for (std::uint32_t k = 0; k < 3; ++k)
    CHECK(p.material(p.dose(lot, k)).status == MaterialStatus::quarantined);
  p.tell(p.quality, BeginReview{lot, p.reviewer});
  p.tell(p.quality, SignReview{lot});
  p.tell(p.quality, ReleaseBatch{lot});
  p.tell(p.quality, DecideCondition{p.dose(lot), true});
  CHECK(p.material(p.dose(lot)).status == MaterialStatus::available);
}

TEST_CASE("a late test that passes leaves the interim release standing; the final one follows") {
  TestProgramme p;
  const BatchId lot = p.interim_released();
  CHECK(p.batch(lot).disposition == Disposition::interim_released);
  CHECK(p.answer(p.quality, CloseBatch{lot}) == "disposition_wrong");
  const std::uint32_t revision = p.batch(lot).revision;
  p.test(lot, 1, TestOutcome::pass);
  CHECK(p.batch(lot).revision == revision);
  p.tell(p.quality, ReleaseBatch{lot});
  CHECK(p.batch(lot).disposition == Disposition::released);
  p.tell(p.quality, CloseBatch{lot});
}

TEST_CASE("a late test that fails recalls what was not infused and counts what was") {
  TestProgramme p;
  const BatchId lot = p.interim_released();
  const MaterialId first = p.dose(lot, 0), second = p.dose(lot, 1), third = p.dose(lot, 2);
  const CourseId course = p.material(first).course;
  p.ship(p.lane_home, first);
  const ShipmentId under_way = p.pack(p.lane_home, second);
  p.hand_over(under_way, p.maker, p.courier);
  const Code wristband = p.state.courses[course].identity;
  const Code bag = p.material(first).label;
  const Code order = p.state.orders[p.material(first).order].code;
  p.tell(p.nurse, ThawDose{first, p.scan(first)});
  p.tell(p.nurse, CheckBedside{first, p.physician, wristband, bag, order});
  p.tell(p.nurse, InfuseDose{first, wristband, bag});
  p.test(lot, 1, TestOutcome::fail);
  REQUIRE(p.seen<BatchRecalled>() == 1);
  CHECK(std::get<BatchRecalled>(p.last.back()).infused == 1);
  CHECK(p.batch(lot).disposition == Disposition::rejected);
  CHECK(p.material(first).status == MaterialStatus::infused);
  CHECK(p.material(second).status == MaterialStatus::quarantined);
  CHECK(p.material(third).status == MaterialStatus::quarantined);
  CHECK(p.answer(p.quality, DecideCondition{third, true}) == "disposition_wrong");
  p.tell(p.quality, CloseBatch{lot});
}

TEST_CASE("a thawed dose that was held goes on only while its lot is released") {
  TestProgramme p;
  const BatchId lot = p.interim_released();
  const MaterialId dose = p.dose(lot);
  p.ship(p.lane_home, dose);
  p.tell(p.nurse, ThawDose{dose, p.scan(dose)});
  p.tell(p.maker, OpenDeviation{lot, Severity::minor});
  CHECK(p.material(dose).status == MaterialStatus::quarantined);
  CHECK(p.answer(p.quality, DecideCondition{dose, true}) == "disposition_wrong");
  p.tell(p.quality, AssessDeviation{DeviationId{1}, Severity::minor});
  p.tell(p.quality, BeginReview{lot, p.reviewer});
  p.tell(p.quality, SignReview{lot});
  p.tell(p.quality, ReleaseBatch{lot});
  p.tell(p.quality, DecideCondition{dose, true});
  CHECK(p.material(dose).status == MaterialStatus::thawed);  // its clock did not start anew
  p.wait(hours(2));
  p.pass_time();
  CHECK(p.material(dose).status == MaterialStatus::wasted);
}
