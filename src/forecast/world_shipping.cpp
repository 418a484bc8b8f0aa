// Shipments: packed, handed over by two scans, driven, handed over again, received.
#include "domain/packed.hpp"
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr std::int32_t far_outside_mc = 10'000;  // how far a warm shipment leaves its band; choice

}  // namespace

// Before something is taken out of a store with a logger, the logger is read.
void World::read_store(MaterialId id) {
  const Material& material = state_.materials[id];
  if (!some(material.store)) return;
  const Resource& store = state_.resources[material.store];
  if (store.known_until == Instant{} || store.known_until >= now_) return;
  const Band& band = band_of(state_, material);
  const std::int32_t usual =
      std::max(band.low_mc, store.band.low_mc) / 2 + std::min(band.high_mc, store.band.high_mc) / 2;
  act(sender(store.organisation),
      RecordTemperature{{}, material.store, store.known_until, now_, usual, usual});
}

void World::ship(LaneId lane, MaterialId material) {
  read_store(material);
  const ShipmentId shipment = state_.shipments.next();
  const UserId from = sender(state_.lanes[lane].from);
  if (!act(from, PlanShipment{lane})) return;
  if (!act(from, PackMaterial{shipment, material, scan_of(state_.materials[material])})) return;
  ++outcome_.shipments;
  advance(shipment, {});
}

// Brings the shipment to its next wait, from whatever status it is in; `age`: of the drive.
void World::advance(ShipmentId id, Duration age) {
  const Shipment& shipment = state_.shipments[id];
  const Lane& lane = state_.lanes[shipment.lane];
  if (shipment.status == ShipmentStatus::planned &&
      !act(sender(lane.from), OfferHandover{id, lane.carrier, shipment.code}))
    return;
  if (shipment.status == ShipmentStatus::offered && shipment.offered_to == lane.carrier &&
      !act(cast_.first(lane.carrier, Role::courier), AcceptHandover{id, shipment.code, true}))
    return;
  if (shipment.status == ShipmentStatus::in_transit) {
    const Material& material = state_.materials[shipment.first];
    const std::uint64_t entity =
        some(material.course) ? number(material.course) : entity_of(state_.orders[material.order]);
    const std::uint32_t nth =
        some(material.course) ? track(material.course).shipments++ : number(id);
    return later(luck_.rest(lane_plan(shipment.lane).transit, age, entity,
                            number(shipment.lane) << 16 | nth),
                 Task::arrival, number(id));
  }
  if (shipment.status == ShipmentStatus::offered || shipment.status == ShipmentStatus::arrived)
    arrival(id);
}

void World::arrival(ShipmentId id) {
  const Shipment& shipment = state_.shipments[id];
  const Lane& lane = state_.lanes[shipment.lane];
  const LanePlan& plan = lane_plan(shipment.lane);
  const UserId courier = cast_.first(lane.carrier, Role::courier);
  if (shipment.status == ShipmentStatus::in_transit) {
    const Material& material = state_.materials[shipment.first];
    const std::uint64_t entity = 4ULL << 32 | number(id);
    if (luck_.happens(plan.silent, entity)) {
      tally(Branch::unknown_temperature);
    } else if (shipment.known_until < now_) {
      const Band& band = band_of(state_, material);
      const std::int32_t usual = std::max(band.low_mc, lane.band.low_mc) / 2 +
                                 std::min(band.high_mc, lane.band.high_mc) / 2;
      Instant good_until = now_;
      if (luck_.happens(plan.warm, entity)) {
        tally(Branch::warm_shipment);
        const Duration warm = luck_.time(plan.warm_time, entity);
        good_until = std::max(shipment.known_until, now_ - warm);
      }
      if (shipment.known_until < good_until)
        act(courier, RecordTemperature{id, {}, shipment.known_until, good_until, usual, usual});
      if (good_until < now_) {
        const std::int32_t warm_mc = band.high_mc + far_outside_mc;
        act(courier, RecordTemperature{id, {}, good_until, now_, usual, warm_mc});
      }
    }
    if (!act(courier, OfferHandover{id, lane.to, shipment.code})) return;
  }
  const UserId receiver = sender(lane.to);
  if (shipment.status == ShipmentStatus::offered &&
      !act(receiver, AcceptHandover{id, shipment.code, true}))
    return;
  const std::uint32_t first = number(shipment.first), last = number(shipment.last);
  if (!act(receiver, ReceiveShipment{id, cast_.facility(lane.to).store})) return;
  for (std::uint32_t n = first; n <= last; ++n) {
    const Material& material = state_.materials[static_cast<MaterialId>(n)];
    if (material.custodian == lane.to && alive(material.status))
      arrived(static_cast<MaterialId>(n));
  }
}

// Material has come to its place: culture, bedside, or first quality's decision.
void World::arrived(MaterialId id) {
  const Material& material = state_.materials[id];
  if (material.status == MaterialStatus::quarantined || !condition_proven(material.condition)) {
    const ProtocolId protocol = state_.orders[material.order].protocol;
    return later(luck_.time(journey(protocol).quality_decision, number(id)), Task::decision,
                 number(id));
  }
  if (material.kind == MaterialKind::starting_material) return want_suite(material.order);
  if (material.kind == MaterialKind::dose) visit(id);
}

void World::decision(MaterialId id) {
  const Material* material = state_.materials.find(id);
  if (material == nullptr || !alive(material->status)) return;
  const Order& order = state_.orders[material->order];
  const JourneyPlan& plan = journey(order.protocol);
  // Nothing is accepted for a course that is over; a donor's dose has its patient's course.
  const bool wanted = course_runs(order) &&
                      (!some(material->course) || running(state_.courses[material->course].status));
  const bool accepted = !luck_.happens(plan.quality_refuses, number(id)) && wanted;
  const UserId quality = cast_.anybody(Role::quality_assurance);
  if (act(quality, DecideCondition{id, accepted}, "decision on the temperature record") && accepted)
    return arrived(id);
  tally(Branch::quality_refused);
  const CourseId course = material->course;
  const bool at_site = state_.organisations[material->custodian].kind == OrganisationKind::hospital;
  act(cast_.first(material->custodian, at_site ? Role::nurse : Role::quality_assurance),
      DestroyMaterial{id}, "refused by quality");
  if (material->kind == MaterialKind::starting_material && !ended(order.status))
    act(cast_.anybody(Role::programme_lead), CancelOrder{material->order}, "material refused");
  if (!some(course)) return;
  track(course).dose_on_its_way = false;
  if (material->kind == MaterialKind::dose) dispatch_next(course);
}

}  // namespace meguri::forecast
