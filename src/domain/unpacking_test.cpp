#include <algorithm>

#include "domain/test_programme.hpp"

using namespace meguri;

TEST_CASE("packed too early: it comes out again, and the sender had it all the time") {
  TestProgramme p;
  const MaterialId cells = p.collected(), others = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  const auto out = [&](MaterialId id, const Scan& scan) {
    return UnpackMaterial{box, id, p.hospital_freezer, scan};
  };
  CHECK(p.answer(p.maker, out(cells, p.scan(cells))) == "not_permitted");
  CHECK(p.answer(p.nurse, out(others, p.scan(others))) == "material_not_packed");
  CHECK(p.answer(p.nurse, out(cells, p.scan(others))) == "identity_mismatch");
  CHECK(p.seen<IdentityMismatchSeen>() == 1);
  CHECK(p.answer(p.nurse, UnpackMaterial{box, cells, p.freezer, p.scan(cells)}) == "not_found");
  p.wait(minutes(30));  // as long as a logger may be silent
  p.tell(p.nurse, out(cells, p.scan(cells)));
  CHECK(p.material(cells).status == MaterialStatus::available);
  CHECK(p.material(cells).custodian == p.hospital);
  CHECK(p.material(cells).store == p.hospital_freezer);
  CHECK(p.answer(p.nurse, out(cells, p.scan(cells))) == "material_not_packed");
  CHECK(p.answer(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code}) == "shipment_empty");
  // Empty, it begins anew: nothing of the time before counts for what is packed now.
  p.wait(hours(5));
  p.tell(p.nurse, PackMaterial{box, others, p.scan(others)});
  CHECK(p.shipment(box).known_until == p.now);
  p.hand_over(box, p.nurse, p.courier);
  CHECK(p.answer(p.nurse, out(others, p.scan(others))) == "shipment_wrong_status");
  CHECK(condition_proven(p.material(others).condition));
}

TEST_CASE("the courier did not come: a cancelled shipment gives everything back") {
  TestProgramme p;
  const MaterialId cells = p.collected(), others = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.tell(p.nurse, PackMaterial{box, others, p.scan(others)});
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  const CancelShipment cancel{box, p.hospital_freezer};
  CHECK(p.answer(p.courier, cancel) == "not_permitted");
  CHECK(p.answer(p.nurse, cancel, false) == "note_missing");
  p.tell(p.nurse, cancel);
  for (const MaterialId id : {cells, others}) {
    CHECK(p.material(id).status == MaterialStatus::available);
    CHECK(p.material(id).store == p.hospital_freezer);
    CHECK(p.material(id).custodian == p.hospital);
  }
  CHECK(p.answer(p.courier, AcceptHandover{box, p.shipment(box).code, true}) ==
        "shipment_wrong_status");
  CHECK(p.answer(p.nurse, cancel) == "shipment_wrong_status");
  p.ship(p.lane_in, cells);  // with the next courier
  CHECK(p.material(cells).custodian == p.facility);
}

TEST_CASE("what the carrier has is not cancelled, and what nobody saw in the shipper is held") {
  TestProgramme p;
  SUBCASE("with the carrier") {
    const ShipmentId box = p.pack(p.lane_in, p.collected());
    p.hand_over(box, p.nurse, p.courier);
    CHECK(p.answer(p.nurse, CancelShipment{box, {}}) == "shipment_wrong_status");
    p.tell(p.courier, OfferHandover{box, p.facility, p.shipment(box).code});
    CHECK(p.answer(p.nurse, CancelShipment{box, {}}) == "shipment_wrong_status");
  }
  SUBCASE("an hour without a reading, and then back") {
    const MaterialId cells = p.collected();
    const ShipmentId box = p.pack(p.lane_in, cells);
    p.wait(hours(1));
    p.tell(p.nurse, CancelShipment{box, {}});
    CHECK(p.seen<ConditionLost>() == 1);
    CHECK(p.material(cells).status == MaterialStatus::quarantined);
    CHECK(p.material(cells).condition == Condition::unknown);
  }
  SUBCASE("an hour without a reading, and then the courier") {
    const MaterialId cells = p.collected();
    const ShipmentId box = p.pack(p.lane_in, cells);
    p.wait(hours(1));
    p.hand_over(box, p.nurse, p.courier);
    CHECK(p.material(cells).condition == Condition::unknown);
  }
  SUBCASE("an hour that the shipper's logger saw") {
    const MaterialId cells = p.collected();
    const ShipmentId box = p.pack(p.lane_in, cells);
    p.wait(hours(1));
    p.record(box, p.nurse, 0);
    p.tell(p.nurse, CancelShipment{box, {}});
    CHECK(p.material(cells).status == MaterialStatus::available);
  }
}

TEST_CASE("what lay in a store while its logger was silent is held") {
  TestProgramme p;
  const BatchId lot = p.filled();
  const MaterialId early = p.dose(lot);
  const auto read = [&](Instant from) {
    return p.answer(p.maker,
                    RecordTemperature{{}, p.freezer, from, p.now, celsius(-150), celsius(-140)});
  };
  p.wait(minutes(20));
  CHECK(read(p.now - minutes(10)) == "accepted");  // the first reading: ten minutes unseen
  CHECK(p.material(early).status == MaterialStatus::available);
  p.wait(hours(4));
  CHECK(read(p.now - minutes(241)) == "reading_overlaps");
  p.tell(p.maker, ClearSuite{lot});
  const MaterialId late = p.dose(p.filled());
  p.wait(minutes(10));
  CHECK(read(p.now - minutes(5)) == "accepted");
  CHECK(p.material(early).condition == Condition::unknown);
  CHECK(p.material(early).status == MaterialStatus::quarantined);
  CHECK(p.material(late).status == MaterialStatus::available);  // it came after the silence
}

TEST_CASE("nothing leaves a store whose logger is not read up to now") {
  TestProgramme p;
  const auto read = [&](ResourceId store, UserId by) {
    const Instant from = std::max(p.state.resources[store].known_until, p.now - minutes(10));
    p.tell(by, RecordTemperature{{}, store, from, p.now, celsius(-150), celsius(-140)});
  };
  const BatchId lot = p.interim_released();
  const MaterialId dose = p.dose(lot);
  p.wait(minutes(1));
  read(p.freezer, p.maker);
  p.wait(minutes(31));
  const ShipmentId box = p.state.shipments.next();
  p.tell(p.maker, PlanShipment{p.lane_home});
  CHECK(p.answer(p.maker, PackMaterial{box, dose, p.scan(dose)}) == "store_silent");
  read(p.freezer, p.maker);  // 21 minutes stay unseen: the limit is 30
  p.tell(p.maker, PackMaterial{box, dose, p.scan(dose)});
  p.carry(box);
  p.tell(p.nurse, ReceiveShipment{box, p.hospital_freezer});
  p.wait(minutes(20));
  read(p.hospital_freezer, p.nurse);
  p.wait(hours(1));
  CHECK(p.answer(p.nurse, ThawDose{dose, p.scan(dose)}) == "store_silent");
  const MaterialId cells = p.collected();
  p.ship(p.lane_in, cells);
  p.wait(hours(2));
  const OrderId order = p.material(cells).order;
  CHECK(p.answer(p.maker, StartBatch{order, p.suite, p.scan(cells)}) == "store_silent");
}
