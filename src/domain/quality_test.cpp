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
  CHECK(p.answer(p.laboratory, p.result(lot, 0, TestOutcome::pass)) == "test_wrong_status");
  CHECK(p.answer(p.laboratory, TakeSample{lot, 2, {}}) == "out_of_range");
  CHECK(p.answer(p.quality, TakeSample{lot, 0, {}}) == "not_permitted");
  p.tell(p.maker, TakeSample{lot, 0, {}});
  CHECK(p.answer(p.laboratory, TakeSample{lot, 0, {}}) == "test_wrong_status");
  CHECK(p.answer(p.maker, p.result(lot, 0, TestOutcome::pass)) == "not_permitted");
  p.tell(p.laboratory, p.result(lot, 0, TestOutcome::invalid));
  p.test(lot, 0, TestOutcome::invalid);  // the one repeat of the rapid test
  CHECK(p.answer(p.laboratory, TakeSample{lot, 0, {}}) == "test_repeats_used");
  p.test(lot, 1, TestOutcome::pass);
  CHECK(p.answer(p.laboratory, TakeSample{lot, 1, {}}) == "test_wrong_status");
}

TEST_CASE("a sample has a label and a custodian, and its test a result only by both") {
  TestProgramme p;
  const BatchId lot = p.filled();
  CHECK(p.answer(p.laboratory, TakeSample{lot, 0, p.hospital_freezer}) == "not_found");
  p.tell(p.laboratory, TakeSample{lot, 0, p.freezer});
  p.tell(p.laboratory, TakeSample{lot, 1, p.freezer});
  const MaterialId first = p.batch(lot).samples[0], second = p.batch(lot).samples[1];
  CHECK(first != second);
  CHECK(p.material(first).label != p.material(second).label);
  CHECK(p.material(first).custodian == p.facility);
  // The label of the other test's sample: refused, and kept in the ledger.
  const RecordTestResult mixed{lot, 0, p.material(second).label, TestOutcome::pass};
  CHECK(p.answer(p.laboratory, mixed) == "identity_mismatch");
  CHECK(p.seen<IdentityMismatchSeen>() == 1);
  // On its way to another laboratory nobody can test it; there, only they can.
  const ShipmentId box = p.pack(p.lane_home, first);
  CHECK(p.answer(p.laboratory, p.result(lot, 0, TestOutcome::pass)) == "sample_not_here");
  p.carry(box);
  p.tell(p.nurse, ReceiveShipment{box, p.hospital_freezer});
  CHECK(p.answer(p.laboratory, p.result(lot, 0, TestOutcome::pass)) == "sample_not_here");
  p.tell(p.laboratory, p.result(lot, 1, TestOutcome::pass));
  CHECK(p.material(second).status == MaterialStatus::consumed);
  CHECK(p.answer(p.laboratory, DestroyMaterial{second}) == "not_permitted");
  CHECK(p.answer(p.maker, DestroyMaterial{second}) == "material_not_available");
}

TEST_CASE("a donor's or another lot's label is never a sample's") {
  TestProgramme p;
  const OrderId order = p.order(p.enrol());
  p.tell(p.nurse, BeginCollection{order, p.chair, identity_of(p.state, p.state.orders[order])});
  for (const char* prefix : {"D", "Q"})
    CHECK(p.answer(p.nurse, RecordCollection{order, numbered_code(prefix, 7, 9), 100'000, billion,
                                             1000}) == "label_already_used");
}

TEST_CASE("a test whose sample is lost waits for another sample") {
  TestProgramme p;
  const BatchId lot = p.filled();
  p.tell(p.laboratory, TakeSample{lot, 0, {}});
  const MaterialId lost = p.batch(lot).samples[0];
  p.tell(p.maker, DestroyMaterial{lost});
  CHECK(p.batch(lot).tests[0] == TestStatus::due);
  CHECK(p.batch(lot).tests_waiting == 0);
  CHECK(p.answer(p.laboratory, p.result(lot, 0, TestOutcome::pass)) == "test_wrong_status");
  p.tell(p.laboratory, TakeSample{lot, 0, {}});
  CHECK(p.batch(lot).samples[0] != lost);
  p.tell(p.laboratory, p.result(lot, 0, TestOutcome::pass));
  CHECK(p.batch(lot).tests[0] == TestStatus::passed);
}

TEST_CASE("the last word on a lot waits for the retained sample that its protocol asks for") {
  TestProgramme p(false, 1);
  const BatchId lot = p.interim_released();
  p.test(lot, 1, TestOutcome::pass);
  CHECK(p.answer(p.quality, ReleaseBatch{lot}) == "retained_sample_missing");
  CHECK(p.answer(p.quality, RetainSample{lot, {}}) == "not_permitted");
  p.tell(p.maker, RetainSample{lot, p.freezer});
  const MaterialId kept = get<SampleRetained>(p.last[0]).sample;
  CHECK(p.material(kept).status == MaterialStatus::retained);
  CHECK(p.material(kept).kind == MaterialKind::retained_sample);
  CHECK(p.batch(lot).disposition == Disposition::interim_released);  // it voids nothing
  p.tell(p.quality, ReleaseBatch{lot});
  CHECK(p.batch(lot).disposition == Disposition::released);
}

TEST_CASE("the last word on a lot does not wait for a course that is over") {
  TestProgramme p;
  const BatchId lot = p.interim_released();
  const CourseId course = p.material(p.dose(lot)).course;
  p.tell(p.physician, WithdrawCourse{course});
  p.test(lot, 1, TestOutcome::pass);
  p.tell(p.quality, ReleaseBatch{lot});
  CHECK(p.batch(lot).disposition == Disposition::released);
  CHECK(p.material(p.dose(lot)).status == MaterialStatus::quarantined);  // nobody gets it for that
  p.tell(p.quality, CloseBatch{lot});
}

TEST_CASE("doses of a rejected lot are no stock; released out of specification they are again") {
  TestProgramme p;
  const BatchId lot = p.filled(3);
  const CourseId course = p.material(p.dose(lot)).course;
  const auto stock = [&] { return p.state.courses[course].doses_in_stock; };
  p.test(lot, 0, TestOutcome::fail);
  CHECK(stock() == 3);
  p.tell(p.quality, RejectBatch{lot});
  CHECK(stock() == 0);
  p.tell(p.quality, DestroyMaterial{p.dose(lot)});  // counted once
  CHECK(stock() == 0);
  p.tell(p.physician, JustifyOutOfSpecification{lot});
  p.tell(p.admin, AgreeOutOfSpecification{lot});
  p.tell(p.quality, ReleaseOutOfSpecification{lot});
  CHECK(stock() == 2);
  p.wait(hours(1));
  p.tell(p.maker, RecordTemperature{{}, p.freezer, p.now - hours(1), p.now, 0, celsius(1)});
  CHECK(stock() == 2);  // held, and perhaps good
  p.tell(p.sponsor_quality, DecideCondition{p.dose(lot, 1), false});
  CHECK(stock() == 1);
  p.tell(p.sponsor_quality, DecideCondition{p.dose(lot, 1), true});
  CHECK(stock() == 2);
}

TEST_CASE("a recall takes the doses out of stock, so that a new collection is proposed") {
  TestProgramme p;
  const BatchId lot = p.interim_released();
  const CourseId course = p.material(p.dose(lot)).course;
  p.tell(p.laboratory, TakeSample{lot, 1, {}});
  p.tell(p.laboratory, p.result(lot, 1, TestOutcome::fail));
  CHECK(p.seen<BatchRecalled>() == 1);
  CHECK(p.state.courses[course].doses_in_stock == 0);
}

TEST_CASE("a test that is not resulted in time is seen once") {
  TestProgramme p;
  const BatchId lot = p.filled();
  p.tell(p.laboratory, TakeSample{lot, 0, {}});
  p.wait(days(3));
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 1);
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 0);
  p.tell(p.laboratory, p.result(lot, 0, TestOutcome::invalid));
  p.tell(p.laboratory, TakeSample{lot, 0, {}});
  p.wait(days(3));
  p.pass_time();
  CHECK(p.seen<TestOverdue>() == 1);  // the repeat has its own time
}

TEST_CASE("no signature outlives a change to what it signed") {
  TestProgramme p;
  const BatchId lot = p.reviewed();
  SUBCASE("a new deviation") { p.tell(p.maker, OpenDeviation{lot, Severity::minor}); }
  SUBCASE("a result") {
    p.tell(p.laboratory, TakeSample{lot, 1, {}});
    CHECK(p.batch(lot).disposition == Disposition::reviewed);  // a sample alone changes nothing
    p.tell(p.laboratory, p.result(lot, 1, TestOutcome::pass));
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
  CHECK(get<BatchRecalled>(p.last.back()).infused == 1);
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
