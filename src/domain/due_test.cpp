#include "domain/due.hpp"

#include "domain/test_programme.hpp"

using namespace meguri;

TEST_CASE("settled, the bound on the next deadline is the next deadline") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  settle_deadlines(p.state, p.now);
  const Instant next = next_deadline(p.state);
  CHECK(next == p.material(cells).expires_at);
  CHECK(is_quiet(p.state, next - Duration{1}));
  CHECK_FALSE(is_quiet(p.state, next));
}

TEST_CASE("what is packed and offered after settling is due in time") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  settle_deadlines(p.state, p.now);
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  const Instant due = p.now + p.state.lanes[p.lane_in].handover_limit;
  CHECK_FALSE(is_quiet(p.state, due));
  p.now = due;
  settle_deadlines(p.state, p.now);
  p.pass_time();
  CHECK(p.seen<HandoverOverdue>() == 1);
}

TEST_CASE("a deadline that was met no longer wakes anybody") {
  TestProgramme p;
  const MaterialId cells = p.collected();
  settle_deadlines(p.state, p.now);
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  const Instant due = p.now + p.state.lanes[p.lane_in].handover_limit;
  p.tell(p.courier, AcceptHandover{box, p.shipment(box).code, true});
  CHECK_FALSE(is_quiet(p.state, due));  // not settled: somebody looks, and finds nothing
  settle_deadlines(p.state, due);
  CHECK(is_quiet(p.state, due));
}
