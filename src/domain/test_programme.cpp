#include "domain/test_programme.hpp"

#include <doctest/doctest.h>

#include "domain/invariants.hpp"

namespace meguri {
namespace {

std::string_view name_of(const Command& command) {
  return visit([]<class C>(const C&) -> std::string_view { return type_name<C>; }, command);
}

}  // namespace

std::string TestProgramme::answer(UserId by, const Command& command, bool note) {
  const Meta meta{now, by, ++commands_, note};
  last.clear();
  const Verdict verdict = decide(state, command, meta, last);
  for (const Event& event : last) {
    apply(state, event, meta);
    const auto broken = broken_invariant(state);
    REQUIRE_MESSAGE(!broken.has_value(), broken.value_or("") << " after " << name_of(command));
  }
  if (seen_by) seen_by(meta, last);
  return verdict ? "accepted" : std::string{text_of(verdict.error().rule).name};
}

void TestProgramme::tell(UserId by, const Command& command) {
  const std::string said = answer(by, command);
  REQUIRE_MESSAGE(said == "accepted", name_of(command) << ": " << said);
}

TestProgramme::TestProgramme(bool booking_required, std::uint8_t retained_samples) {
  people();
  places();
  terms(booking_required, retained_samples);
}

Scan TestProgramme::scan(MaterialId id) const {
  const Material& material = state.materials[id];
  return {material.label, identity_of(state, material)};
}

CourseId TestProgramme::enrol(std::uint64_t patient) {
  const CourseId course = state.courses.next();
  tell(coordinator, ProposeCourse{numbered_code("P", patient, 5), hospital, protocol});
  tell(coordinator, RecordScreening{course, true});
  tell(coordinator, RecordConsent{course, never});
  tell(coordinator, AssignIdentity{course});
  return course;
}

OrderId TestProgramme::order(CourseId course) {
  const OrderId id = state.orders.next();
  tell(coordinator, PlaceOrder{course, {}, {}, OrderReason::first, {}});
  return id;
}

MaterialId TestProgramme::collect(OrderId id) {
  const MaterialId cells = state.materials.next();
  tell(nurse, BeginCollection{id, chair, identity_of(state, state.orders[id])});
  tell(nurse, RecordCollection{id, numbered_code("A", number(cells), 9), 100'000, billion, 1000});
  return cells;
}

ShipmentId TestProgramme::pack(LaneId lane, MaterialId id) {
  const UserId sender = lane == lane_in ? nurse : maker;
  const ShipmentId box = state.shipments.next();
  tell(sender, PlanShipment{lane});
  tell(sender, PackMaterial{box, id, scan(id)});
  return box;
}

void TestProgramme::hand_over(ShipmentId box, UserId giver, UserId receiver) {
  tell(giver, OfferHandover{box, state.users[receiver].organisation, shipment(box).code});
  tell(receiver, AcceptHandover{box, shipment(box).code, true});
}

void TestProgramme::carry(ShipmentId box) {
  hand_over(box, sender_of(box), courier);
  wait(hours(10));
  record(box, courier, 0);
  hand_over(box, courier, receiver_of(box));
}

void TestProgramme::record(ShipmentId box, UserId by, std::int32_t off) {
  const Band& band = state.lanes[shipment(box).lane].band;
  tell(by,
       RecordTemperature{box, {}, shipment(box).known_until, now, band.low_mc, band.high_mc + off});
}

ResourceId TestProgramme::store_of(ShipmentId box) const {
  return shipment(box).lane == lane_in ? freezer : hospital_freezer;
}

void TestProgramme::ship(LaneId lane, MaterialId id) {
  const ShipmentId box = pack(lane, id);
  carry(box);
  tell(receiver_of(box), ReceiveShipment{box, store_of(box)});
}

BatchId TestProgramme::started() {
  const MaterialId cells = collected();
  ship(lane_in, cells);
  return start(state.materials[cells].order);
}

BatchId TestProgramme::start(OrderId id) {
  const BatchId lot = state.batches.next();
  tell(maker, StartBatch{id, suite, scan(state.orders[id].starting_material)});
  return lot;
}

void TestProgramme::steps(BatchId lot) {
  tell(maker, PerformStep{lot, 0, 50, {}, {}});
  tell(verifier, VerifyStep{lot, 0});
  tell(maker, PerformStep{lot, 1, 50, incubator, medium});
}

BatchId TestProgramme::harvested() {
  const BatchId lot = started();
  steps(lot);
  wait(days(7));
  tell(maker, HarvestBatch{lot, 5 * billion, 9000, 9500});
  return lot;
}

BatchId TestProgramme::filled(std::uint16_t doses) {
  const BatchId lot = harvested();
  tell(maker, PrintLabels{lot, doses});
  tell(maker, FillBatch{lot, doses, freezer});
  return lot;
}

void TestProgramme::test(BatchId lot, std::uint8_t which, TestOutcome outcome) {
  tell(laboratory, TakeSample{lot, which, {}});
  tell(laboratory, result(lot, which, outcome));
}

RecordTestResult TestProgramme::result(BatchId lot, std::uint8_t which, TestOutcome outcome) const {
  const Material* sample = state.materials.find(batch(lot).samples[which]);
  return {lot, which, sample == nullptr ? Code{} : sample->label, outcome};
}

BatchId TestProgramme::reviewed() {
  const BatchId lot = filled();
  test(lot, 0, TestOutcome::pass);
  tell(quality, BeginReview{lot, reviewer});
  tell(quality, SignReview{lot});
  return lot;
}

BatchId TestProgramme::interim_released() {
  const BatchId lot = reviewed();
  tell(quality, ReleaseBatch{lot});
  return lot;
}

MaterialId TestProgramme::dose(BatchId lot, std::uint32_t k) const {
  return static_cast<MaterialId>(number(batch(lot).first_dose) + k);
}

OrganisationId TestProgramme::organisation(OrganisationKind kind) {
  const OrganisationId id = state.organisations.next();
  tell(admin, DefineOrganisation{kind});
  return id;
}

void TestProgramme::people() {
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

void TestProgramme::places() {
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

void TestProgramme::terms(bool booking_required, std::uint8_t retained_samples) {
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

}  // namespace meguri
