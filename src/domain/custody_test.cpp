#include "domain/test_programme.hpp"

using namespace meguri;

TEST_CASE("material has one custodian, and changes hands with the receiver's scan") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  CHECK(p.material(cells).status == MaterialStatus::packed);
  const Code code = p.shipment(box).code;
  p.tell(p.nurse, OfferHandover{box, p.carrier, code});
  p.wait(minutes(20));
  CHECK(p.material(cells).custodian == p.hospital);  // until the second scan
  p.tell(p.courier, AcceptHandover{box, code, true});
  CHECK(p.material(cells).custodian == p.carrier);
  CHECK(p.shipment(box).status == ShipmentStatus::in_transit);
  CHECK(p.shipment(box).known_until == p.now);
  p.hand_over(box, p.courier, p.maker);
  CHECK(p.shipment(box).status == ShipmentStatus::arrived);
  p.tell(p.maker, ReceiveShipment{box, p.freezer});
  CHECK(p.material(cells).status == MaterialStatus::available);
  CHECK(p.material(cells).custodian == p.facility);
  CHECK(p.material(cells).store == p.freezer);
  CHECK(p.state.orders[p.material(cells).order].status == OrderStatus::received);
  CHECK(p.answer(p.maker, ReceiveShipment{box, p.freezer}) == "shipment_wrong_status");
}

TEST_CASE("only people of the lane's first organisation plan and pack") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  CHECK(p.answer(p.nurse, PlanShipment{LaneId{99}}) == "not_found");
  CHECK(p.answer(p.maker, PlanShipment{p.lane_in}) == "not_permitted");
  CHECK(p.answer(p.physician, PlanShipment{p.lane_in}) == "not_permitted");
  p.tell(p.nurse, PlanShipment{p.lane_in});
  const ShipmentId box{1};
  CHECK(p.answer(p.nurse, PackMaterial{box, MaterialId{9}, {}}) == "not_found");
  CHECK(p.answer(p.maker, PackMaterial{box, cells, p.scan(cells)}) == "not_permitted");
  CHECK(p.answer(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code}) == "shipment_empty");
  p.tell(p.maker, PlanShipment{p.lane_home});
  CHECK(p.answer(p.maker, PackMaterial{ShipmentId{2}, cells, p.scan(cells)}) == "not_in_custody");
}

TEST_CASE("packing compares the label and the identity, and keeps a mismatch") {
  TestProgramme p;
  const MaterialId cells = p.collected(), others = p.collected();
  p.tell(p.nurse, PlanShipment{p.lane_in});
  const Scan wrong{p.scan(cells).label, p.scan(others).identity};
  CHECK(p.answer(p.nurse, PackMaterial{ShipmentId{1}, cells, wrong}) == "identity_mismatch");
  CHECK(p.seen<IdentityMismatchSeen>() == 1);
  CHECK(p.answer(p.nurse, PackMaterial{ShipmentId{1}, cells, p.scan(others)}) ==
        "identity_mismatch");
  CHECK(p.material(cells).status == MaterialStatus::available);
}

TEST_CASE("expired, unproven, used or unreleased material does not leave") {
  TestProgramme p;
  const BatchId lot = p.filled();
  const MaterialId dose = p.dose(lot);
  const ShipmentId home = p.state.shipments.next();
  p.tell(p.maker, PlanShipment{p.lane_home});
  CHECK(p.answer(p.maker, PackMaterial{home, dose, p.scan(dose)}) == "dose_not_released");
  p.wait(hours(1));
  p.tell(p.maker, RecordTemperature{{}, p.freezer, p.now - hours(1), p.now, 0, celsius(10)});
  CHECK(p.answer(p.maker, PackMaterial{home, dose, p.scan(dose)}) == "condition_not_proven");

  const MaterialId cells = p.collected(), late = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  CHECK(p.answer(p.nurse, PackMaterial{box, cells, p.scan(cells)}) == "material_not_available");
  p.wait(days(31));
  CHECK(p.answer(p.nurse, PackMaterial{box, late, p.scan(late)}) == "material_expired");
}

TEST_CASE("a shipment takes so much that one record can speak of all of it") {
  TestProgramme p;
  const ShipmentId box = p.state.shipments.next();
  p.tell(p.nurse, PlanShipment{p.lane_in});
  CHECK(p.answer(p.nurse, PlanShipment{p.lane_in}) == "accepted");
  std::string said = "accepted";
  std::size_t packed = 0;
  for (; said == "accepted" && packed < 100; ++packed) {
    const MaterialId cells = p.collected();
    said = p.answer(p.nurse, PackMaterial{box, cells, p.scan(cells)});
  }
  CHECK(said == "limit_reached");
  CHECK(packed - 1 == 24);  // the most doses of one lot
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(10));
  const RecordTemperature hot{box, {}, p.now - hours(9), p.now, celsius(2), celsius(20)};
  CHECK(p.answer(p.courier, hot) == "accepted");  // an hour unseen, nine hours too warm
  CHECK(p.seen<ConditionLost>() == 24);
  CHECK(p.seen<BandLeft>() == 24);
}

TEST_CASE("a handover follows the lane") {
  TestProgramme p;
  const ShipmentId box = p.pack(p.lane_in, p.collected());
  const Code code = p.shipment(box).code;
  CHECK(p.answer(p.nurse, OfferHandover{box, p.facility, code}) == "handover_not_on_lane");
  CHECK(p.answer(p.nurse, OfferHandover{box, p.other_carrier, code}) == "handover_not_on_lane");
  CHECK(p.answer(p.courier, OfferHandover{box, p.facility, code}) == "not_in_custody");
  CHECK(p.answer(p.physician, OfferHandover{box, p.carrier, code}) == "not_permitted");
  CHECK(p.answer(p.courier, AcceptHandover{box, code, true}) == "shipment_wrong_status");
  p.tell(p.nurse, OfferHandover{box, p.carrier, code});
  CHECK(p.answer(p.nurse, OfferHandover{box, p.carrier, code}) == "shipment_wrong_status");
  CHECK(p.answer(p.nurse, AcceptHandover{box, code, true}) == "not_permitted");  // the giver
  CHECK(p.answer(p.admin, AcceptHandover{box, code, true}) == "not_permitted");
}

TEST_CASE("a wrong shipper at a handover is refused, kept, and quarantines what is inside") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  const ShipmentId other = p.pack(p.lane_in, p.collected());
  SUBCASE("at the giver's scan") {
    CHECK(p.answer(p.nurse, OfferHandover{box, p.carrier, p.shipment(other).code}) ==
          "handover_mismatch");
  }
  SUBCASE("at the receiver's scan") {
    p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
    CHECK(p.answer(p.courier, AcceptHandover{box, p.shipment(other).code, true}) ==
          "handover_mismatch");
  }
  SUBCASE("a carrier that was not asked") {
    p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
    CHECK(p.answer(p.stranger, AcceptHandover{box, Code{}, true}) == "not_permitted");
    CHECK(p.material(cells).status == MaterialStatus::packed);  // it had no shipper in hand
    CHECK(p.answer(p.stranger, AcceptHandover{box, p.shipment(box).code, true}) ==
          "handover_mismatch");
  }
  CHECK(p.seen<HandoverMismatchSeen>() == 1);
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  CHECK(p.material(cells).custodian == p.hospital);
  // Quality finds that it was the right one after all: the journey goes on.
  p.tell(p.quality, DecideCondition{cells, true});
  CHECK(p.material(cells).status == MaterialStatus::packed);
}

TEST_CASE("a second scan that does not come holds the material") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  p.wait(hours(1));
  p.pass_time();
  CHECK(p.seen<HandoverOverdue>() == 1);
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  p.pass_time();
  CHECK(p.seen<HandoverOverdue>() == 0);
  p.tell(p.courier, AcceptHandover{box, p.shipment(box).code, true});
  CHECK(p.material(cells).custodian == p.carrier);
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  p.tell(p.courier, OfferHandover{box, p.facility, p.shipment(box).code});
  p.wait(hours(1));
  p.pass_time();
  CHECK(p.seen<HandoverOverdue>() == 1);  // each handover has its own time
}

TEST_CASE("a broken seal is charged to the giver") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(1));
  p.record(box, p.courier, 0);
  p.tell(p.courier, OfferHandover{box, p.facility, p.shipment(box).code});
  p.tell(p.maker, AcceptHandover{box, p.shipment(box).code, false});
  REQUIRE(p.seen<ConditionLost>() == 1);
  CHECK(get<ConditionLost>(p.last.back()).custodian == p.carrier);
  p.tell(p.maker, ReceiveShipment{box, p.freezer});
  CHECK(p.seen<ConditionLost>() == 0);
  CHECK(p.material(cells).condition == Condition::unknown);
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
}

TEST_CASE("an hour on the way that no logger saw is unknown at receipt") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(9));
  p.record(box, p.courier, 0);
  SUBCASE("within what the protocol allows") {
    p.wait(minutes(30));
    p.hand_over(box, p.courier, p.maker);
    p.wait(days(1));  // the time at the destination is not the carrier's
    p.tell(p.maker, ReceiveShipment{box, p.freezer});
    CHECK(p.seen<ConditionLost>() == 0);
    CHECK(p.material(cells).status == MaterialStatus::available);
  }
  SUBCASE("beyond it") {
    p.wait(minutes(31));
    p.hand_over(box, p.courier, p.maker);
    p.tell(p.maker, ReceiveShipment{box, {}});
    CHECK(p.seen<ConditionLost>() == 1);
    CHECK(p.material(cells).status == MaterialStatus::quarantined);
    CHECK(p.answer(p.maker, StartBatch{p.material(cells).order, p.suite, p.scan(cells)}) ==
          "condition_not_proven");
    p.tell(p.sponsor_quality, DecideCondition{cells, true});
    p.start(p.material(cells).order);
  }
}

TEST_CASE("a silence between two readings is unknown, and charged to who had custody then") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(4));
  p.hand_over(box, p.courier, p.maker);
  // The logger is read at the destination; it was the carrier's time.
  const Instant begun = p.shipment(box).known_until;
  const RecordTemperature reading{box, {}, begun + minutes(31), p.now, celsius(2), celsius(8)};
  CHECK(p.answer(p.maker, reading) == "accepted");
  REQUIRE(p.seen<ConditionLost>() == 1);
  CHECK(get<ConditionLost>(p.last.back()).custodian == p.carrier);
  CHECK(p.answer(p.maker, reading) == "reading_overlaps");
  CHECK(p.answer(p.outsider, reading) == "not_permitted");
}

TEST_CASE("time outside the band eats the budget, then quality must decide") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(2));
  p.record(box, p.courier, 1);
  REQUIRE(p.seen<BandLeft>() == 1);
  const BandLeft first = get<BandLeft>(p.last.back());
  CHECK(first.custodian == p.carrier);
  CHECK(first.outside == hours(2));
  CHECK_FALSE(first.budget_spent);  // two hours are the budget
  CHECK(p.material(cells).status == MaterialStatus::packed);
  p.wait(minutes(1));
  p.record(box, p.courier, 1);
  CHECK(get<BandLeft>(p.last.back()).budget_spent);
  CHECK(p.material(cells).condition == Condition::excursion);
  CHECK(p.material(cells).out_of_band == hours(2) + minutes(1));
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  CHECK(p.answer(p.quality, DecideCondition{cells, true}, false) == "note_missing");
  CHECK(p.answer(p.outsider, DecideCondition{cells, true}) == "not_permitted");
  CHECK(p.answer(p.maker, DecideCondition{cells, true}) == "not_permitted");
  p.tell(p.quality, DecideCondition{cells, true});
  CHECK(p.material(cells).status == MaterialStatus::packed);
  CHECK(p.answer(p.quality, DecideCondition{cells, true}) == "material_wrong_status");
  p.wait(minutes(1));
  p.record(box, p.courier, 1);  // accepted once is not accepted for ever
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  p.tell(p.quality, DecideCondition{cells, false});
  CHECK(p.material(cells).condition == Condition::refused);
  p.wait(minutes(1));
  p.record(box, p.courier, 1);
  CHECK(p.material(cells).condition == Condition::refused);
}

TEST_CASE("a reading must be possible") {
  TestProgramme p;
  const ShipmentId box = p.pack(p.lane_in, p.collected());
  p.wait(hours(3));
  const Instant from = p.now - hours(1);
  const auto answer = [&](const RecordTemperature& r) { return p.answer(p.nurse, r); };
  CHECK(answer({box, p.freezer, from, p.now, 0, 1}) == "out_of_range");
  CHECK(answer({{}, {}, from, p.now, 0, 1}) == "out_of_range");
  CHECK(answer({box, {}, p.now, p.now, 0, 1}) == "out_of_range");
  CHECK(answer({box, {}, from, p.now + minutes(1), 0, 1}) == "out_of_range");
  CHECK(answer({box, {}, from, p.now, 1, 0}) == "out_of_range");
  CHECK(answer({box, {}, from, p.now, celsius(-274), 1}) == "out_of_range");
  CHECK(answer({ShipmentId{9}, {}, from, p.now, 0, 1}) == "not_found");
  CHECK(answer({{}, p.chair, from, p.now, 0, 1}) == "not_found");
  CHECK(answer({{}, p.freezer, from, p.now, 0, 1}) == "not_permitted");
}

TEST_CASE("a warm freezer holds every dose in it, however many") {
  TestProgramme p;
  const BatchId lot = p.filled(3);
  p.wait(minutes(10));
  CHECK(p.answer(p.maker,
                 RecordTemperature{
                     {}, p.freezer, p.now - minutes(10), p.now, celsius(-150), celsius(-119)}) ==
        "accepted");
  CHECK(p.material(p.dose(lot)).out_of_band == minutes(10));
  CHECK(p.material(p.dose(lot)).status == MaterialStatus::available);
  p.wait(minutes(1));
  p.tell(p.maker,
         RecordTemperature{{}, p.freezer, p.now - minutes(1), p.now, celsius(-150), celsius(-119)});
  for (std::uint32_t k = 0; k < 3; ++k) {
    CHECK(p.material(p.dose(lot, k)).status == MaterialStatus::quarantined);
    CHECK(p.material(p.dose(lot, k)).condition == Condition::excursion);
  }
}

TEST_CASE("a refused shipment stays where it is, held; accepting it later is receiving it") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.carry(box);
  CHECK(p.answer(p.nurse, RefuseShipment{box}) == "not_permitted");
  CHECK(p.answer(p.maker, RefuseShipment{box}, false) == "note_missing");
  CHECK(p.answer(p.maker, ReceiveShipment{box, p.hospital_freezer}) == "not_found");
  p.tell(p.maker, RefuseShipment{box});
  CHECK(p.shipment(box).status == ShipmentStatus::refused);
  CHECK(p.material(cells).status == MaterialStatus::quarantined);
  CHECK(p.material(cells).custodian == p.facility);
  CHECK(p.state.orders[p.material(cells).order].status == OrderStatus::collected);
  p.tell(p.quality, DecideCondition{cells, true});
  CHECK(p.material(cells).status == MaterialStatus::available);
  p.start(p.material(cells).order);
}

TEST_CASE("cells that expire before their culture end their order") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  const OrderId order = p.material(cells).order;
  SUBCASE("by the clock") {
    p.wait(days(30));
    p.pass_time();
    CHECK(p.material(cells).status == MaterialStatus::expired);
  }
  SUBCASE("by decision") {
    CHECK(p.answer(p.nurse, DestroyMaterial{cells}, false) == "note_missing");
    CHECK(p.answer(p.maker, DestroyMaterial{cells}) == "not_in_custody");
    CHECK(p.answer(p.courier, DestroyMaterial{cells}) == "not_permitted");
    p.tell(p.nurse, DestroyMaterial{cells});
    CHECK(p.material(cells).status == MaterialStatus::destroyed);
    CHECK(p.answer(p.nurse, DestroyMaterial{cells}) == "material_not_available");
  }
  SUBCASE("kept for reference") {
    p.tell(p.nurse, RetainMaterial{cells});
    CHECK(p.material(cells).status == MaterialStatus::retained);
    CHECK(p.answer(p.nurse, RetainMaterial{cells}) == "material_not_available");
  }
  CHECK(p.state.orders[order].status == OrderStatus::failed);
}

TEST_CASE("a destroyed or expired dose leaves the stock") {
  TestProgramme p;
  const BatchId lot = p.filled(3);
  const CourseId course = p.material(p.dose(lot)).course;
  CHECK(p.state.courses[course].doses_in_stock == 3);
  p.tell(p.quality, DestroyMaterial{p.dose(lot)});
  CHECK(p.state.courses[course].doses_in_stock == 2);
  CHECK(p.batch(lot).doses_left == 2);
  p.wait(days(365));
  p.pass_time();
  CHECK(p.state.courses[course].doses_in_stock == 0);
  p.tell(p.quality, DestroyMaterial{p.dose(lot, 1)});  // expired before: counted once
  CHECK(p.state.courses[course].doses_in_stock == 0);
}
