#include "view/custody.hpp"

#include "view/quality.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

// Starting material on its way with the carrier, three hours of them outside the band.
ShipmentId warm_shipment(Followed& p, MaterialId cells) {
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  p.wait(hours(1));
  p.record(box, p.courier, 0);
  p.wait(hours(3));
  p.record(box, p.courier, 5'000);
  return box;
}

}  // namespace

TEST_CASE("Every warm minute has a custodian's name on it") {
  Followed p;
  const MaterialId cells = p.collected();
  const ShipmentId box = warm_shipment(p, cells);
  const auto view = shipment_view(p.sources(), p.viewer(p.courier), box);
  REQUIRE(view.has_value());
  REQUIRE(view->custody.size() == 2);
  CHECK(view->custody[0].custodian == p.hospital);
  CHECK(view->custody[0].outside_us == Duration{});
  CHECK(view->custody[0].until_at == view->custody[1].from_at);
  CHECK(view->custody[1].custodian == p.carrier);
  CHECK(view->custody[1].outside_us == hours(3));
  CHECK_FALSE(view->custody[1].until_at.has_value());
  REQUIRE(view->readings.size() == 2);
  CHECK(view->readings[0].within);
  CHECK_FALSE(view->readings[1].within);
  CHECK(view->readings[1].custodian == p.carrier);
  CHECK(view->limit_high_mc == celsius(8));
  CHECK(view->readings[1].high_mc == celsius(13));
  CHECK(view->line.condition == Condition::excursion);
  CHECK(view->line.out_of_band_us == hours(3));
  CHECK(view->line.budget_us == hours(2));
  const CustodyView all = custody_view(p.sources(), p.viewer(p.sponsor_quality));
  REQUIRE(all.warm.size() == 1);
  CHECK(all.warm[0].custodian == p.carrier);
  CHECK(all.warm[0].outside_us == hours(3));
}

TEST_CASE("The carrier reads labels and limits, not whose cells they are") {
  Followed p;
  const MaterialId cells = p.collected();
  const ShipmentId box = warm_shipment(p, cells);
  const auto carried = shipment_view(p.sources(), p.viewer(p.courier), box);
  REQUIRE(carried.has_value());
  REQUIRE(carried->materials.size() == 1);
  CHECK(carried->materials[0].label == to_text(p.material(cells).label));
  CHECK(carried->materials[0].course == CourseId{});
  CHECK(carried->materials[0].course_name.empty());
  const auto sent = shipment_view(p.sources(), p.viewer(p.nurse), box);
  REQUIRE(sent.has_value());
  CHECK(sent->materials[0].course == p.material(cells).course);
  CHECK_FALSE(shipment_view(p.sources(), p.viewer(p.stranger), box).has_value());
}

TEST_CASE("Both halves of a handover are offered to the one who makes them, code left to scan") {
  Followed p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  const auto forms_for = [&](UserId user) {
    return shipment_view(p.sources(), p.viewer(user), box)->line.forms;
  };
  const auto given_away = forms_for(p.nurse);
  REQUIRE(form_of<OfferHandover>(given_away) != nullptr);
  CHECK(form_of<OfferHandover>(given_away)->missing == std::vector<std::string>{"scanned"});
  CHECK(get<OfferHandover>(form_of<OfferHandover>(given_away)->command).scanned.empty());
  CHECK(form_of<OfferHandover>(forms_for(p.courier)) == nullptr);
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  const CustodyView view = custody_view(p.sources(), p.viewer(p.courier));
  REQUIRE(view.shipments.size() == 1);
  CHECK(view.shipments[0].offered_to == p.carrier);
  CHECK(view.shipments[0].custodian == p.hospital);
  REQUIRE(view.shipments[0].due_at.has_value());
  CHECK(*view.shipments[0].due_at == p.now + hours(1));
  CHECK_FALSE(view.shipments[0].overdue);
  CHECK(form_of<AcceptHandover>(view.shipments[0].forms) != nullptr);
  p.wait(hours(2));
  CHECK(custody_view(p.sources(), p.viewer(p.courier)).shipments[0].overdue);
}

TEST_CASE("Held material waits on the quality page with what happened to it") {
  Followed p;
  const MaterialId cells = p.collected();
  const ShipmentId box = warm_shipment(p, cells);
  p.hand_over(box, p.courier, p.maker);
  p.tell(p.maker, ReceiveShipment{box, p.freezer});
  const QualityView view = quality_view(p.sources(), p.viewer(p.quality));
  REQUIRE(view.held.size() == 1);
  CHECK(view.held[0].material == cells);
  CHECK(view.held[0].out_of_band_us == hours(3));
  const auto excursion =
      std::ranges::find(view.held[0].exceptions, ExceptionKind::excursion, &ExceptionView::kind);
  REQUIRE(excursion != view.held[0].exceptions.end());
  REQUIRE(excursion->record.has_value());
  CHECK(p.history.by(*excursion->record) == p.courier);
  const CommandForm* form = form_of<DecideCondition>(view.held[0].forms);
  REQUIRE(form != nullptr);
  CHECK(form->note_required);
  CHECK(form_of<DecideCondition>(quality_view(p.sources(), p.viewer(p.maker)).held[0].forms) ==
        nullptr);
  CHECK(quality_view(p.sources(), p.viewer(p.courier)).held.empty());
}

TEST_CASE("A wrong shipper scanned at a handover is shown to both ends") {
  Followed p;
  const MaterialId cells = p.collected();
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.tell(p.nurse, OfferHandover{box, p.carrier, p.shipment(box).code});
  const Code wrong = numbered_code("S", 999, 7);
  CHECK(p.answer(p.courier, AcceptHandover{box, wrong, true}) == "handover_mismatch");
  for (const UserId user : {p.nurse, p.courier, p.maker, p.sponsor_quality}) {
    const QualityView view = quality_view(p.sources(), p.viewer(user));
    REQUIRE(view.sightings.size() == 1);
    CHECK(view.sightings[0].kind == ExceptionKind::handover_mismatch);
    CHECK(view.sightings[0].by == p.courier);
  }
  CHECK(quality_view(p.sources(), p.viewer(p.stranger)).sightings.empty());
}

TEST_CASE(
    "A store says up to when its logger is read; reading it is offered to whose store it is") {
  Followed p;
  static_cast<void>(p.collected());
  const auto stores = [&](UserId user) { return custody_view(p.sources(), p.viewer(user)).stores; };
  const auto own = [&](UserId user) {
    std::vector<StoreView> found;
    for (const StoreView& one : stores(user))
      if (one.organisation == p.state.users[user].organisation) found.push_back(one);
    return found;
  };
  REQUIRE(own(p.maker).size() >= 1);
  CHECK(own(p.maker).size() == stores(p.maker).size());
  CHECK_FALSE(own(p.maker)[0].known_until_at.has_value());
  REQUIRE(own(p.maker)[0].forms.size() == 1);
  CHECK(own(p.maker)[0].forms[0].missing ==
        std::vector<std::string>{"from", "until", "low_mc", "high_mc"});
  CHECK(stores(p.courier).empty());
  for (const StoreView& one : stores(p.sponsor_quality)) CHECK(one.forms.empty());
}
