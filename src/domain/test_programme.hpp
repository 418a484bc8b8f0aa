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

  explicit TestProgramme(bool booking_required = false, std::uint8_t retained_samples = 0) {
    people();
    places();
    terms(booking_required, retained_samples);
  }

  // What the rules answer: "accepted" or the name of the rule that refuses. Events and traces are
  // applied, as the live programme does.
  template <class C>
  std::string answer(UserId by, const C& command, bool note = true) {
    const Meta meta{now, by, ++commands_, note};
    last.clear();
    const Verdict verdict = decide(state, command, meta, last);
    for (const Event& event : last) {
      apply(state, event, meta);
      const auto broken = broken_invariant(state);
      REQUIRE_MESSAGE(!broken.has_value(), broken.value_or("") << " after " << type_name<C>);
    }
    if (seen_by) seen_by(meta, last);
    return verdict ? "accepted" : std::string{text_of(verdict.error().rule).name};
  }
  template <class C>
  void tell(UserId by, const C& command) {
    const std::string said = answer(by, command);
    REQUIRE_MESSAGE(said == "accepted", type_name<C> << ": " << said);
  }
  // The events of the last command that are of one kind.
  template <class E>
  std::size_t seen() const {
    std::size_t n = 0;
    for (const Event& event : last) n += std::holds_alternative<E>(event);
    return n;
  }
  void wait(Duration length) { now += length; }
  void pass_time() { tell(admin, PassTime{}); }

  Scan scan(MaterialId id) const {
    const Material& material = state.materials[id];
    return {material.label, identity_of(state, material)};
  }
  const Material& material(MaterialId id) const { return state.materials[id]; }
  const Batch& batch(BatchId id) const { return state.batches[id]; }
  const Shipment& shipment(ShipmentId id) const { return state.shipments[id]; }

  CourseId enrol(std::uint64_t patient = 1) {
    const CourseId course = state.courses.next();
    tell(coordinator, ProposeCourse{numbered_code("P", patient, 5), hospital, protocol});
    tell(coordinator, RecordScreening{course, true});
    tell(coordinator, RecordConsent{course, never});
    tell(coordinator, AssignIdentity{course});
    return course;
  }
  OrderId order(CourseId course) {
    const OrderId id = state.orders.next();
    tell(coordinator, PlaceOrder{course, {}, {}, OrderReason::first, {}});
    return id;
  }
  MaterialId collect(OrderId id) {
    const MaterialId cells = state.materials.next();
    tell(nurse, BeginCollection{id, chair, identity_of(state, state.orders[id])});
    tell(nurse, RecordCollection{id, numbered_code("A", number(cells), 9), 100'000, billion, 1000});
    return cells;
  }
  MaterialId collected() { return collect(order(enrol(++patients_))); }

  // A shipment with this material, planned and packed.
  ShipmentId pack(LaneId lane, MaterialId id) {
    const UserId sender = lane == lane_in ? nurse : maker;
    const ShipmentId box = state.shipments.next();
    tell(sender, PlanShipment{lane});
    tell(sender, PackMaterial{box, id, scan(id)});
    return box;
  }
  void hand_over(ShipmentId box, UserId giver, UserId receiver) {
    tell(giver, OfferHandover{box, state.users[receiver].organisation, shipment(box).code});
    tell(receiver, AcceptHandover{box, shipment(box).code, true});
  }
  UserId sender_of(ShipmentId box) const { return shipment(box).lane == lane_in ? nurse : maker; }
  UserId receiver_of(ShipmentId box) const { return shipment(box).lane == lane_in ? maker : nurse; }
  // Ten hours with the carrier, all of them within the band, and the second handover.
  void carry(ShipmentId box) {
    hand_over(box, sender_of(box), courier);
    wait(hours(10));
    record(box, courier, 0);
    hand_over(box, courier, receiver_of(box));
  }
  // A reading from where the last one ended until now, `off` thousandths outside the lane's band.
  void record(ShipmentId box, UserId by, std::int32_t off) {
    const Band& band = state.lanes[shipment(box).lane].band;
    tell(by, RecordTemperature{
                 box, {}, shipment(box).known_until, now, band.low_mc, band.high_mc + off});
  }
  ResourceId store_of(ShipmentId box) const {
    return shipment(box).lane == lane_in ? freezer : hospital_freezer;
  }
  void ship(LaneId lane, MaterialId id) {
    const ShipmentId box = pack(lane, id);
    carry(box);
    tell(receiver_of(box), ReceiveShipment{box, store_of(box)});
  }

  // Cells at the facility and a batch of them, just started.
  BatchId started() {
    const MaterialId cells = collected();
    ship(lane_in, cells);
    return start(state.materials[cells].order);
  }
  BatchId start(OrderId id) {
    const BatchId lot = state.batches.next();
    tell(maker, StartBatch{id, suite, scan(state.orders[id].starting_material)});
    return lot;
  }
  void steps(BatchId lot) {
    tell(maker, PerformStep{lot, 0, 50, {}, {}});
    tell(verifier, VerifyStep{lot, 0});
    tell(maker, PerformStep{lot, 1, 50, incubator, medium});
  }
  BatchId harvested() {
    const BatchId lot = started();
    steps(lot);
    wait(days(7));
    tell(maker, HarvestBatch{lot, 5 * billion, 9000, 9500});
    return lot;
  }
  BatchId filled(std::uint16_t doses = 3) {
    const BatchId lot = harvested();
    tell(maker, PrintLabels{lot, doses});
    tell(maker, FillBatch{lot, doses, freezer});
    return lot;
  }
  void test(BatchId lot, std::uint8_t which, TestOutcome outcome) {
    tell(laboratory, TakeSample{lot, which, {}});
    tell(laboratory, result(lot, which, outcome));
  }
  // A result of the sample that the test waits for.
  RecordTestResult result(BatchId lot, std::uint8_t which, TestOutcome outcome) const {
    const Material* sample = state.materials.find(batch(lot).samples[which]);
    return {lot, which, sample == nullptr ? Code{} : sample->label, outcome};
  }
  BatchId reviewed() {
    const BatchId lot = filled();
    test(lot, 0, TestOutcome::pass);
    tell(quality, BeginReview{lot, reviewer});
    tell(quality, SignReview{lot});
    return lot;
  }
  BatchId interim_released() {
    const BatchId lot = reviewed();
    tell(quality, ReleaseBatch{lot});
    return lot;
  }
  MaterialId dose(BatchId lot, std::uint32_t k = 0) const {
    return static_cast<MaterialId>(number(batch(lot).first_dose) + k);
  }

  Events last;
  std::function<void(const Meta&, const Events&)> seen_by;  // hears of every record's events

private:
  OrganisationId organisation(OrganisationKind kind) {
    const OrganisationId id = state.organisations.next();
    tell(admin, DefineOrganisation{kind});
    return id;
  }
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

  void people() {
    sponsor = organisation(OrganisationKind::sponsor);
    admin = user(sponsor, Role::administrator, Role::programme_lead);
    hospital = organisation(OrganisationKind::hospital);
    other_hospital = organisation(OrganisationKind::hospital);
    facility = organisation(OrganisationKind::facility);
    carrier = organisation(OrganisationKind::carrier);
    other_carrier = organisation(OrganisationKind::carrier);
    coordinator = user(hospital, Role::site_coordinator);
    nurse = user(hospital, Role::nurse);
    physician = user(hospital, Role::physician);
    outsider = user(other_hospital, Role::nurse, Role::quality_assurance);
    courier = user(carrier, Role::courier);
    stranger = user(other_carrier, Role::courier);
    maker = user(facility, Role::operator_);
    second_maker = user(facility, Role::operator_);
    verifier = user(facility, Role::verifier);
    laboratory = user(facility, Role::quality_control);
    quality = user(facility, Role::quality_assurance);
    sponsor_quality = user(sponsor, Role::quality_assurance);
  }

  void places() {
    chair = resource(hospital, ResourceKind::chair);
    suite = resource(facility, ResourceKind::suite, hours(4));
    reviewer = resource(facility, ResourceKind::quality_assurance);
    freezer = resource(facility, ResourceKind::store, {}, wide);
    hospital_freezer = resource(hospital, ResourceKind::store, {}, wide);
    lane_in = state.lanes.next();
    tell(admin, DefineLane{hospital, facility, carrier, hours(1), hours(24), fresh});
    lane_home = state.lanes.next();
    tell(admin, DefineLane{facility, hospital, carrier, hours(1), hours(48), frozen});
    incubator = state.equipment.next();
    tell(admin, DefineEquipment{facility, now + days(365)});
    medium = state.reagent_lots.next();
    tell(admin, DefineReagentLot{facility, numbered_code("M", 1, 5), now + days(365)});
  }

  void terms(bool booking_required, std::uint8_t retained_samples) {
    protocol = state.protocols.next();
    tell(admin, DraftProtocol{});
    tell(admin, SetProductTerms{protocol,
                                {.kind = ProductKind::autologous,
                                 .dose_cells = billion,
                                 .doses_a_batch = 6,
                                 .infuse_on_interim = true,
                                 .dose_shelf_life = days(365),
                                 .thaw_window = hours(2),
                                 .dose_band = frozen}});
    tell(admin, SetScheduleTerms{protocol,
                                 {.doses_planned = 4,
                                  .courses_planned = 0,
                                  .dose_interval = days(21),
                                  .visit_early = days(2),
                                  .visit_late = days(2),
                                  .lead_time = days(30),
                                  .opens_after = {}}});
    tell(admin, SetCollectionTerms{protocol,
                                   {.kind = CollectionKind::apheresis,
                                    .booking_required = booking_required,
                                    .portions = 2,
                                    .volume_min_ul = 0,
                                    .nucleated_cells_min = 0,
                                    .hold_time = days(1),
                                    .fresh_limit = days(30),
                                    .washout = {},
                                    .band = fresh}});
    tell(admin, SetMakingTerms{protocol,
                               {.culture_min = days(5),
                                .culture_max = days(14),
                                .viability_min_bp = 7000,
                                .purity_min_bp = 8000,
                                .logger_gap_max = minutes(30),
                                .attempts = 2,
                                .authority_notice = false,
                                .retained_samples = retained_samples}});
    tell(admin, SetStep{protocol, 0, {days(1), 0, 100, true, false, false, Severity::minor}});
    tell(admin, SetStep{protocol, 1, {days(2), 0, 100, false, true, true, Severity::major}});
    tell(admin, SetTest{protocol, 0, {TestClass::rapid, 1, days(3)}});
    tell(admin, SetTest{protocol, 1, {TestClass::late, 0, days(14)}});
    tell(admin, PublishProtocol{protocol});
  }

  static constexpr Band fresh{celsius(2), celsius(8), hours(2)};
  static constexpr Band frozen{celsius(-200), celsius(-120), minutes(10)};
  static constexpr Band wide{celsius(-200), celsius(20), {}};
  std::uint64_t commands_ = 0;
  std::uint64_t patients_ = 0;
};

}  // namespace meguri
