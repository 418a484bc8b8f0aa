// What happens to material next: packed, handed over, measured, received, decided, thawed, infused.
#include "domain/packed.hpp"
#include "simulation/scene.hpp"

namespace meguri::simulation {
namespace {

constexpr RoleSet sending =
    role_set(Role::site_coordinator, Role::nurse, Role::operator_, Role::quality_assurance);
constexpr RoleSet receiving =
    role_set(Role::site_coordinator, Role::nurse, Role::operator_, Role::quality_control);
constexpr RoleSet carrying = role_set(Role::courier);
constexpr RoleSet bedside = role_set(Role::nurse, Role::physician);

Scan scan_of(const Scene& s, const Material& m) { return {m.label, identity_of(s.state, m)}; }

// The store's logger, read from where the last reading ended.
MaybeAct read_store(const Scene& s, ResourceId store) {
  const Resource& row = s.state.resources[store];
  return s.act(
      RecordTemperature{{}, store, row.known_until, s.now(), row.band.low_mc, row.band.high_mc},
      role_set(Role::operator_, Role::nurse), row.organisation);
}

// Where material has to go from where it is; none when it is there. Samples are tested where they
// were taken, but now and then one goes to a hospital's laboratory.
OrganisationId destination(const Scene& s, const Material& m) {
  if (m.kind == MaterialKind::starting_material) {
    const bool travels = s.state.orders[m.order].status == OrderStatus::collected;
    return travels ? s.organisation(OrganisationKind::facility) : OrganisationId{};
  }
  if (m.kind == MaterialKind::sample)
    return s.chance.percent(2) ? s.organisation(OrganisationKind::hospital) : OrganisationId{};
  if (!some(m.course) || !is_released(s.state.batches[m.batch].disposition)) return {};
  const OrganisationId home = s.state.courses[m.course].site;
  return m.custodian == home ? OrganisationId{} : home;
}

MaybeAct offer(const Scene& s, ShipmentId id, const Shipment& shipment) {
  const Lane& lane = s.state.lanes[shipment.lane];
  const bool first = shipment.custodian == lane.from;
  return s.act(OfferHandover{id, first ? lane.carrier : lane.to, shipment.code},
               first ? sending : carrying, shipment.custodian);
}

// The courier did not come, or it was the wrong thing.
MaybeAct undo(const Scene& s, ShipmentId id, const Lane& lane) {
  const ResourceId store = s.place(ResourceKind::store, lane.from);
  const MaterialId packed =
      s.pick(s.state.materials, [&](MaterialId, const Material& m) { return m.shipment == id; });
  if (!some(packed) || s.chance.percent(40))
    return s.act(CancelShipment{id, store}, sending, lane.from);
  return s.act(UnpackMaterial{id, packed, store, scan_of(s, s.state.materials[packed])}, sending,
               lane.from);
}

// A logger's reading from where the last one ended; now and then it starts late, or is warm.
MaybeAct read_logger(const Scene& s, ShipmentId id, const Shipment& shipment) {
  const Lane& lane = s.state.lanes[shipment.lane];
  RecordTemperature reading{.shipment = id, .from = shipment.known_until, .until = s.now()};
  if (s.chance.percent(3)) reading.from += hours(3);
  if (reading.from >= s.now()) return offer(s, id, shipment);
  reading.low_mc = lane.band.low_mc;
  reading.high_mc = lane.band.high_mc;
  if (s.chance.percent(6)) reading.high_mc += 9'000;
  const OrganisationId at = s.chance.percent(50) ? lane.carrier : lane.to;
  return s.act(reading, carrying | receiving, at);
}

MaybeAct at_the_bedside(const Scene& s, MaterialId id, const Material& dose) {
  const Course& course = s.state.courses[dose.course];
  const OrganisationId at = course.site;
  if (s.chance.percent(2)) return s.act(WasteDose{id}, bedside, at);
  if (dose.status == MaterialStatus::available && store_silent(s.state, dose, s.now()) &&
      s.chance.percent(90))
    return read_store(s, dose.store);
  if (dose.status == MaterialStatus::available)
    return s.act(ThawDose{id, scan_of(s, dose)}, bedside, at);
  if (dose.status == MaterialStatus::thawed && s.chance.percent(95)) {
    const Code order = s.state.orders[dose.order].code;
    return s.act(CheckBedside{id, s.someone(bedside, at), course.identity, dose.label, order},
                 bedside, at);
  }
  if (s.chance.percent(5)) return s.act(InfuseDose{id, course.identity, dose.label}, bedside, at);
  const UserId by = s.chance.percent(50) ? dose.verified_by : dose.verified_with;
  return Act{InfuseDose{id, course.identity, dose.label}, by};
}

}  // namespace

MaybeAct act_for_packing(const Scene& s) {
  const MaterialId id = s.pick(s.state.materials, [&](MaterialId, const Material& m) {
    return m.status == MaterialStatus::available && some(destination(s, m));
  });
  if (!some(id)) return {};
  const Material& material = s.state.materials[id];
  if (store_silent(s.state, material, s.now()) && s.chance.percent(90))
    return read_store(s, material.store);
  const LaneId lane = s.lane(material.custodian, destination(s, material));
  const ShipmentId open = s.pick(s.state.shipments, [&](ShipmentId, const Shipment& x) {
    return x.status == ShipmentStatus::planned && x.lane == lane;
  });
  if (!some(open)) return s.act(PlanShipment{lane}, sending, material.custodian);
  return s.act(PackMaterial{open, id, scan_of(s, material)}, sending, material.custodian);
}

MaybeAct act_for_shipment(const Scene& s) {
  const ShipmentId id = s.pick(s.state.shipments, [&](ShipmentId one, const Shipment& x) {
    return x.status < ShipmentStatus::received &&
           (packed_count(s.state, one) > 0 || s.chance.percent(5));
  });
  if (!some(id)) return {};
  const Shipment& shipment = s.state.shipments[id];
  const Lane& lane = s.state.lanes[shipment.lane];
  switch (shipment.status) {
    case ShipmentStatus::planned:
      if (s.chance.percent(12)) return undo(s, id, lane);
      return offer(s, id, shipment);
    case ShipmentStatus::in_transit:
      return s.chance.percent(40) ? read_logger(s, id, shipment) : offer(s, id, shipment);
    case ShipmentStatus::offered: {
      if (shipment.custodian == lane.from && s.chance.percent(4)) return undo(s, id, lane);
      const bool intact = s.chance.percent(97);
      const bool carried = shipment.offered_to == lane.carrier;
      return s.act(AcceptHandover{id, shipment.code, intact}, carried ? carrying : receiving,
                   shipment.offered_to);
    }
    default: break;
  }
  if (s.chance.percent(4)) return s.act(RefuseShipment{id}, receiving, lane.to);
  if (shipment.known_until < shipment.offered_at && s.chance.percent(85))
    return read_logger(s, id, shipment);
  return s.act(ReceiveShipment{id, s.place(ResourceKind::store, lane.to)}, receiving, lane.to);
}

// Quarantined, of unknown condition, or left over: quality decides.
MaybeAct act_for_doubt(const Scene& s) {
  const MaterialId id = s.pick(s.state.materials, [](MaterialId, const Material& m) {
    return m.status == MaterialStatus::quarantined ||
           (alive(m.status) && !condition_proven(m.condition)) ||
           m.status == MaterialStatus::expired || m.status == MaterialStatus::retained;
  });
  if (!some(id)) return {};
  const Material& material = s.state.materials[id];
  const RoleSet keeping = role_set(Role::operator_, Role::quality_assurance, Role::nurse);
  const bool over = some(material.course) && !running(s.state.courses[material.course].status);
  if (over || material.status != MaterialStatus::quarantined || s.chance.percent(8))
    return s.chance.percent(70) ? s.act(DestroyMaterial{id}, keeping, material.custodian)
                                : s.act(RetainMaterial{id}, keeping, material.custodian);
  return s.act(DecideCondition{id, s.chance.percent(85)}, role_set(Role::quality_assurance));
}

MaybeAct act_for_dose(const Scene& s) {
  // What is thawed does not wait.
  MaterialId id = s.pick(s.state.materials, [&](MaterialId, const Material& m) {
    return m.status == MaterialStatus::thawed || m.status == MaterialStatus::verified;
  });
  if (!some(id))
    id = s.pick(s.state.materials, [&](MaterialId, const Material& m) {
      return m.kind == MaterialKind::dose && m.status == MaterialStatus::available &&
             (is_released(s.state.batches[m.batch].disposition) || s.chance.percent(1));
    });
  if (!some(id)) return {};
  const Material& dose = s.state.materials[id];
  if (dose.status != MaterialStatus::available) return at_the_bedside(s, id, dose);
  const ProtocolId protocol = s.state.batches[dose.batch].protocol;
  const CourseId course =
      some(dose.course) ? dose.course : s.pick(s.state.courses, [&](CourseId, const Course& c) {
        return running(c.status) && !c.identity.empty() && c.protocol == protocol;
      });
  if (!some(course)) return {};
  const VisitId visit = s.pick(s.state.visits, [&](VisitId, const Visit& v) {
    return v.course == course && v.status <= VisitStatus::arrived && !some(v.dose);
  });
  if (!some(dose.course) || (!some(dose.visit) && some(visit)))
    return s.act(AllocateDose{id, course, visit}, role_set(Role::programme_lead));
  if (dose.custodian != s.state.courses[course].site) return {};
  if (some(dose.visit) && s.state.visits[dose.visit].status == VisitStatus::planned &&
      s.chance.percent(70))
    return s.act(ArriveVisit{dose.visit}, bedside, dose.custodian);
  const Course& patient = s.state.courses[course];
  const ScheduleTerms& schedule = s.state.protocols[patient.protocol].schedule;
  const bool soon = patient.last_infusion_at != Instant{} &&
                    s.now() < patient.last_infusion_at + schedule.dose_interval;
  const bool away =
      some(dose.visit) && s.now() < s.state.visits[dose.visit].planned_at - schedule.visit_early;
  const bool not_now = soon || away || patient.hold != HoldReason::none ||
                       !running(patient.status) || patient.consent_until <= s.now();
  if (not_now && s.chance.percent(95)) return {};
  return at_the_bedside(s, id, dose);
}

}  // namespace meguri::simulation
