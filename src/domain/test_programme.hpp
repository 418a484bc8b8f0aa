// A small programme for the tests of the rules: one hospital, one facility, one carrier, a sponsor,
// their people, and a protocol with two steps, a rapid and a late test. Everything is set up
// through commands, and after every single event the sweep over all invariants runs.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "domain/find.hpp"
#include "domain/invariants.hpp"

namespace meguri {

constexpr std::int32_t celsius(std::int32_t degrees) { return degrees * 1000; }
constexpr std::int64_t billion = 1'000'000'000;

class TestProgramme {
public:
  State state;
  Instant now{days(20'000).us};
  OrganisationId sponsor, hospital, other_hospital, facility, carrier, other_carrier;
  UserId admin, coordinator, nurse, physician, outsider, courier, stranger, maker, second_maker,
      verifier, laboratory, quality, sponsor_quality;
  ResourceId chair, suite, reviewer, freezer, hospital_freezer;
  LaneId lane_in, lane_home;
  EquipmentId incubator;
  ReagentLotId medium;
  ProtocolId protocol;

  explicit TestProgramme(bool booking_required = false, std::uint8_t retained_samples = 0);

  // What the rules answer: "accepted" or the name of the rule that refuses. Events and traces are
  // applied, as the live programme does.
  std::string answer(UserId by, const Command& command, bool note = true);
  void tell(UserId by, const Command& command);
  // The events of the last command that are of one kind.
  template <class E>
  std::size_t seen() const {
    std::size_t n = 0;
    for (const Event& event : last) n += holds_alternative<E>(event);
    return n;
  }
  void wait(Duration length) { now += length; }
  void pass_time() { tell(admin, PassTime{}); }

  Scan scan(MaterialId id) const;
  const Material& material(MaterialId id) const { return state.materials[id]; }
  const Batch& batch(BatchId id) const { return state.batches[id]; }
  const Shipment& shipment(ShipmentId id) const { return state.shipments[id]; }

  CourseId enrol(std::uint64_t patient = 1);
  OrderId order(CourseId course);
  MaterialId collect(OrderId id);
  MaterialId collected() { return collect(order(enrol(++patients_))); }

  // A shipment with this material, planned and packed.
  ShipmentId pack(LaneId lane, MaterialId id);
  void hand_over(ShipmentId box, UserId giver, UserId receiver);
  UserId sender_of(ShipmentId box) const { return shipment(box).lane == lane_in ? nurse : maker; }
  UserId receiver_of(ShipmentId box) const { return shipment(box).lane == lane_in ? maker : nurse; }
  // Ten hours with the carrier, all of them within the band, and the second handover.
  void carry(ShipmentId box);
  // A reading from where the last one ended until now, `off` thousandths outside the lane's band.
  void record(ShipmentId box, UserId by, std::int32_t off);
  ResourceId store_of(ShipmentId box) const;
  void ship(LaneId lane, MaterialId id);

  // Cells at the facility and a batch of them, just started.
  BatchId started();
  BatchId start(OrderId id);
  void steps(BatchId lot);
  BatchId harvested();
  BatchId filled(std::uint16_t doses = 3);
  void test(BatchId lot, std::uint8_t which, TestOutcome outcome);
  // A result of the sample that the test waits for.
  RecordTestResult result(BatchId lot, std::uint8_t which, TestOutcome outcome) const;
  BatchId reviewed();
  BatchId interim_released();
  MaterialId dose(BatchId lot, std::uint32_t k = 0) const;

  Events last;
  std::function<void(const Meta&, const Events&)> seen_by;  // hears of every record's events

private:
  OrganisationId organisation(OrganisationKind kind);
  template <class... Roles>
  UserId user(OrganisationId home, Roles... roles) {
    const UserId id = state.users.next();
    tell(admin, DefineUser{home, role_set(roles...)});
    return id;
  }
  ResourceId resource(OrganisationId owner, ResourceKind kind, Duration changeover = {},
                      Band band = {}) {
    const ResourceId id = state.resources.next();
    tell(admin, DefineResource{owner, kind, 1, 127, changeover, band});
    return id;
  }

  void people();

  void places();

  void terms(bool booking_required, std::uint8_t retained_samples);

  static constexpr Band fresh{celsius(2), celsius(8), hours(2)};
  static constexpr Band frozen{celsius(-200), celsius(-120), minutes(10)};
  static constexpr Band wide{celsius(-200), celsius(20), {}};
  std::uint64_t commands_ = 0;
  std::uint64_t patients_ = 0;
};

}  // namespace meguri
