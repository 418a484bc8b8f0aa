#include "domain/test_programme.hpp"

using namespace meguri;

TEST_CASE("a batch starts with the right cells in a clear suite") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const OrderId order = p.material(cells).order;
  const StartBatch start{order, p.suite, p.scan(cells)};
  CHECK(p.answer(p.maker, start) == "order_wrong_status");  // still at the hospital
  p.ship(p.lane_in, cells);
  CHECK(p.answer(p.verifier, start) == "not_permitted");
  CHECK(p.answer(p.maker, StartBatch{OrderId{9}, p.suite, {}}) == "not_found");
  CHECK(p.answer(p.maker, StartBatch{order, p.freezer, {}}) == "not_found");
  const MaterialId others = p.collected();
  CHECK(p.answer(p.maker, StartBatch{order, p.suite, p.scan(others)}) == "identity_mismatch");
  CHECK(p.seen<IdentityMismatchSeen>() == 1);
  p.tell(p.maker, start);
  const BatchId lot{1};
  CHECK(p.batch(lot).lot == numbered_code("L", 1, 7));
  CHECK(p.material(cells).portions == 1);
  CHECK(p.material(cells).status == MaterialStatus::available);  // one portion is left
  CHECK(p.state.orders[order].status == OrderStatus::in_process);
  p.ship(p.lane_in, others);
  CHECK(p.answer(p.maker, StartBatch{p.material(others).order, p.suite, p.scan(others)}) ==
        "place_occupied");  // two patients' open material never meet
}

TEST_CASE("cells that are too old, held or of a course on hold are not cultured") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  p.ship(p.lane_in, cells);
  const OrderId order = p.material(cells).order;
  const CourseId course = p.material(cells).course;
  const StartBatch start{order, p.suite, p.scan(cells)};
  SUBCASE("too old, before the clock has said so") {
    p.wait(days(30));
    CHECK(p.answer(p.maker, start) == "material_expired");
  }
  SUBCASE("on hold") {
    p.tell(p.physician, HoldCourse{course, HoldReason::medical});
    CHECK(p.answer(p.maker, start) == "course_on_hold");
  }
  SUBCASE("refused by quality") {
    p.wait(hours(3));
    p.tell(p.maker, RecordTemperature{{}, p.freezer, p.now - hours(3), p.now, 0, celsius(9)});
    CHECK(p.answer(p.maker, start) == "condition_not_proven");
  }
  SUBCASE("withdrawn") {
    p.tell(p.physician, WithdrawCourse{course});
    CHECK(p.answer(p.maker, start) == "order_wrong_status");
    CHECK(p.answer(p.quality, DecideCondition{cells, true}) == "course_wrong_status");
  }
}

TEST_CASE("where a chain is required, no batch starts without it") {
  TestProgramme p(true);
  const OrderId order = p.order(p.enrol());
  const Instant from = p.now + hours(1);
  ReserveChain chain{order, {}};
  chain.slots.push_back({p.chair, from, from + hours(4)});
  chain.slots.push_back({p.suite, from + hours(24), from + days(12)});
  p.tell(p.coordinator, chain);
  p.tell(p.coordinator, ConfirmChain{ReservationId{1}});
  p.wait(hours(1));
  const MaterialId cells = p.collect(order);
  p.ship(p.lane_in, cells);
  SUBCASE("kept by the collection") { p.start(order); }
  SUBCASE("the remake needs one of its own") {
    const BatchId lot = p.start(order);
    p.tell(p.maker, FailBatch{lot, FailureCause::growth});
    const OrderId again = p.state.orders.next();
    p.tell(p.coordinator, PlaceOrder{p.material(cells).course, {}, {}, OrderReason::remake, order});
    CHECK(p.answer(p.maker, StartBatch{again, p.suite, p.scan(cells)}) == "chain_not_confirmed");
  }
}

TEST_CASE("steps are done in order, with their inputs, and seen by a second person") {
  TestProgramme p;
  const BatchId lot = p.started();
  const auto step = [&](std::uint8_t n, EquipmentId e = {}, ReagentLotId r = {}) {
    return PerformStep{lot, n, 50, e, r};
  };
  CHECK(p.answer(p.verifier, step(0)) == "not_permitted");
  CHECK(p.answer(p.maker, step(1, p.incubator, p.medium)) == "step_out_of_order");
  CHECK(p.answer(p.maker, step(2)) == "out_of_range");
  CHECK(p.answer(p.verifier, VerifyStep{lot, 0}) == "step_out_of_order");
  p.tell(p.maker, step(0));
  CHECK(p.answer(p.maker, step(0)) == "step_out_of_order");
  CHECK(p.answer(p.maker, step(1, p.incubator, p.medium)) == "step_not_verified");
  CHECK(p.answer(p.maker, VerifyStep{lot, 0}) == "verifier_is_performer");
  p.tell(p.verifier, VerifyStep{lot, 0});
  CHECK(p.answer(p.verifier, VerifyStep{lot, 0}) == "step_out_of_order");
  CHECK(p.answer(p.maker, step(1, {}, p.medium)) == "equipment_not_calibrated");
  CHECK(p.answer(p.maker, step(1, p.incubator, {})) == "reagent_expired");
  CHECK(p.answer(p.maker, HarvestBatch{lot, 0, 0, 0}) == "steps_missing");
  p.tell(p.second_maker, step(1, p.incubator, p.medium));
  CHECK(p.answer(p.maker, step(2)) == "out_of_range");
  CHECK(p.batch(lot).makers.size() == 3);
  CHECK(p.batch(lot).revision == 4);
}

TEST_CASE("calibration and expiry end at their instant") {
  TestProgramme p;
  const Instant end = p.now + days(365);
  p.wait(days(360));
  const BatchId lot = p.started();
  p.tell(p.maker, PerformStep{lot, 0, 50, {}, {}});
  p.tell(p.verifier, VerifyStep{lot, 0});
  p.now = end;
  const PerformStep step{lot, 1, 50, p.incubator, p.medium};
  CHECK(p.answer(p.maker, step) == "equipment_not_calibrated");
  p.tell(p.quality, CalibrateEquipment{p.incubator, end + days(365)});
  CHECK(p.answer(p.maker, step) == "reagent_expired");
  p.now = end - Duration{1};
  CHECK(p.answer(p.maker, step) == "clock_went_back");
}

TEST_CASE("a value out of limits opens a deviation at entry") {
  TestProgramme p;
  const BatchId lot = p.started();
  p.tell(p.maker, PerformStep{lot, 0, 101, {}, {}});
  CHECK(p.seen<DeviationOpened>() == 1);
  CHECK(p.batch(lot).deviations_unassessed == 1);
  CHECK(p.batch(lot).deviations_blocking == 0);  // minor
  p.tell(p.verifier, VerifyStep{lot, 0});
  p.tell(p.maker, PerformStep{lot, 1, -1, p.incubator, p.medium});
  CHECK(p.batch(lot).deviations_unassessed == 2);
  CHECK(p.batch(lot).deviations_blocking == 1);  // major
}

TEST_CASE("a late step is seen once, and the next step has its own time") {
  TestProgramme p;
  const BatchId lot = p.started();
  p.wait(days(1));
  p.pass_time();
  CHECK(p.seen<StepOverdue>() == 1);
  p.pass_time();
  CHECK(p.seen<StepOverdue>() == 0);
  p.steps(lot);
  p.wait(days(13));
  p.pass_time();
  CHECK(p.seen<StepOverdue>() == 1);  // the harvest
}

TEST_CASE("a corrected count keeps both, and the harvest overrides counts") {
  TestProgramme p;
  const BatchId lot = p.started();
  const auto count = [&](std::int64_t cells, std::int32_t viability) {
    return p.answer(p.maker, RecordCount{lot, cells, viability, 9000});
  };
  CHECK(count(-1, 9000) == "out_of_range");
  CHECK(count(1, 10'001) == "out_of_range");
  CHECK(count(100, 9000) == "accepted");
  CHECK(count(200, 9000) == "accepted");
  CHECK(p.batch(lot).counts == 2);
  CHECK(p.answer(p.maker, CorrectCount{lot, 3, 5, 9000, 9000}) == "count_unknown");
  CHECK(p.answer(p.maker, CorrectCount{lot, 0, 5, 9000, 9000}) == "count_unknown");
  CHECK(p.answer(p.maker, CorrectCount{lot, 1, 5, 9000, 9000}, false) == "note_missing");
  p.tell(p.maker, CorrectCount{lot, 1, 150, 9000, 9000});
  CHECK(p.batch(lot).cells == 200);
  p.tell(p.maker, CorrectCount{lot, 2, 250, 9000, 9000});
  CHECK(p.batch(lot).cells == 250);
  p.steps(lot);
  p.wait(days(6));
  p.tell(p.maker, HarvestBatch{lot, 900, 9000, 9000});
  p.tell(p.maker, CorrectCount{lot, 2, 260, 9000, 9000});
  CHECK(p.batch(lot).cells == 900);
  CHECK(count(1, 1) == "batch_wrong_status");
}

TEST_CASE("harvest within the culture time; below its limits it opens a deviation") {
  TestProgramme p;
  const BatchId lot = p.started();
  p.steps(lot);
  const Instant begun = p.batch(lot).started_at;
  p.now = begun + days(5) - Duration{1};
  const HarvestBatch harvest{lot, 5 * billion, 6999, 9500};
  CHECK(p.answer(p.maker, harvest) == "culture_time_wrong");
  SUBCASE("too long") {
    p.now = begun + days(14) + Duration{1};
    CHECK(p.answer(p.maker, harvest) == "culture_time_wrong");
  }
  SUBCASE("in time") {
    p.now = begun + days(14);
    p.tell(p.maker, harvest);
    CHECK(p.seen<DeviationOpened>() == 1);
    CHECK(p.batch(lot).deviations_blocking == 1);
    CHECK(p.state.orders[p.batch(lot).order].status == OrderStatus::harvested);
  }
}

TEST_CASE("the suite is free for the next patient after harvest, changeover and clearance") {
  TestProgramme p;
  BatchId lot{};
  SUBCASE("after a harvest") {
    lot = p.started();
    CHECK(p.answer(p.maker, ClearSuite{lot}) == "suite_not_clear");
    p.steps(lot);
    p.wait(days(6));
    p.tell(p.maker, HarvestBatch{lot, billion, 9000, 9000});
  }
  SUBCASE("after a failure") {
    lot = p.started();
    CHECK(p.answer(p.maker, FailBatch{lot, FailureCause::contamination}, false) == "note_missing");
    p.tell(p.maker, FailBatch{lot, FailureCause::contamination});
    CHECK(p.state.orders[p.batch(lot).order].status == OrderStatus::failed);
    CHECK(p.batch(lot).disposition == Disposition::rejected);
  }
  CHECK(p.state.resources[p.suite].occupied == 1);
  p.wait(hours(4) - Duration{1});
  CHECK(p.answer(p.maker, ClearSuite{lot}) == "suite_not_clear");
  p.wait(Duration{1});
  p.tell(p.maker, ClearSuite{lot});
  CHECK(p.state.resources[p.suite].occupied == 0);
  CHECK(p.answer(p.maker, ClearSuite{lot}) == "suite_not_clear");
}

TEST_CASE("a remake takes what is left of the collection, once more and not twice") {
  TestProgramme p;
  const BatchId lot = p.started();
  const OrderId order = p.batch(lot).order;
  const MaterialId cells = p.state.orders[order].starting_material;
  p.tell(p.maker, FailBatch{lot, FailureCause::growth});
  p.wait(hours(4));
  p.tell(p.maker, ClearSuite{lot});
  const OrderId again = p.state.orders.next();
  p.tell(p.coordinator, PlaceOrder{p.material(cells).course, {}, {}, OrderReason::remake, order});
  SUBCASE("it is made") {
    const BatchId second = p.start(again);
    CHECK(p.material(cells).status == MaterialStatus::consumed);
    p.tell(p.maker, FailBatch{second, FailureCause::growth});
    CHECK(p.answer(p.coordinator,
                   PlaceOrder{p.material(cells).course, {}, {}, OrderReason::remake, again}) ==
          "material_not_available");
  }
  SUBCASE("it expires first, and its order with it") {
    p.wait(days(30));
    p.pass_time();
    CHECK(p.state.orders[again].status == OrderStatus::failed);
  }
}

TEST_CASE(
    "doses need cells and labels; every label is used or destroyed before the record closes") {
  TestProgramme p;
  const BatchId lot = p.harvested();  // cells for five doses
  const auto fill = [&](std::uint16_t doses, ResourceId store) {
    return p.answer(p.maker, FillBatch{lot, doses, store});
  };
  CHECK(p.answer(p.nurse, PrintLabels{lot, 6}) == "not_permitted");
  CHECK(p.answer(p.maker, PrintLabels{lot, 0}) == "out_of_range");
  CHECK(p.answer(p.maker, PrintLabels{lot, 501}) == "limit_reached");
  CHECK(fill(5, p.freezer) == "labels_unaccounted");
  p.tell(p.maker, PrintLabels{lot, 7});
  CHECK(fill(0, p.freezer) == "out_of_range");
  CHECK(fill(7, p.freezer) == "out_of_range");
  CHECK(fill(6, p.freezer) == "cells_not_enough");
  CHECK(fill(5, p.hospital_freezer) == "not_found");
  CHECK(fill(5, p.freezer) == "accepted");
  CHECK(fill(5, p.freezer) == "batch_wrong_status");
  CHECK(p.answer(p.maker, PrintLabels{lot, 1}) == "batch_wrong_status");
  for (std::uint32_t k = 0; k < 5; ++k) {
    const MaterialId dose = p.dose(lot, k);
    CHECK(p.material(dose).label == numbered_code("D", number(dose), 9));
    CHECK(p.material(dose).course == p.state.orders[p.batch(lot).order].course);
    CHECK(p.material(dose).expires_at == p.now + days(365));
    CHECK(p.material(dose).store == p.freezer);
  }
  CHECK(p.answer(p.quality, CloseBatch{lot}) == "disposition_wrong");
  p.tell(p.quality, RejectBatch{lot});
  CHECK(p.answer(p.quality, CloseBatch{lot}) == "labels_unaccounted");
  CHECK(p.answer(p.maker, DestroyLabels{lot, 3}) == "labels_unaccounted");
  p.tell(p.maker, DestroyLabels{lot, 2});
  CHECK(p.answer(p.maker, CloseBatch{lot}) == "not_permitted");
  p.tell(p.quality, CloseBatch{lot});
  CHECK(p.answer(p.maker, DestroyLabels{lot, 1}) == "batch_wrong_status");
  CHECK(p.answer(p.maker, FailBatch{lot, FailureCause::error}) == "batch_wrong_status");
}

TEST_CASE("doses of a patient who withdrew meanwhile are made and held") {
  TestProgramme p;
  const BatchId lot = p.harvested();
  p.tell(p.maker, PrintLabels{lot, 2});
  p.tell(p.physician, WithdrawCourse{p.state.orders[p.batch(lot).order].course});
  p.tell(p.maker, FillBatch{lot, 2, p.freezer});
  CHECK(p.material(p.dose(lot)).status == MaterialStatus::quarantined);
  CHECK(p.answer(p.quality, DecideCondition{p.dose(lot), true}) == "course_wrong_status");
}

TEST_CASE("twenty people may take part in a batch; the list that decides releases is never cut") {
  TestProgramme p;
  const BatchId lot = p.started();
  std::vector<UserId> crowd;
  for (int i = 0; i < 20; ++i) {
    crowd.push_back(p.state.users.next());
    p.tell(p.admin, DefineUser{p.facility, role_set(Role::operator_)});
  }
  for (int i = 0; i < 19; ++i)
    p.tell(crowd[static_cast<std::size_t>(i)], RecordCount{lot, 1, 1, 1});
  CHECK(p.batch(lot).makers.full());
  CHECK(p.answer(crowd[19], RecordCount{lot, 1, 1, 1}) == "limit_reached");
  CHECK(p.answer(crowd[19], PerformStep{lot, 0, 1, {}, {}}) == "limit_reached");
  p.tell(p.maker, RecordCount{lot, 1, 1, 1});
}
