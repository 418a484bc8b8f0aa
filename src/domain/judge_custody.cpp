// Custody: material is in the hands of exactly one organisation, and changes hands by two matching
// scans, the giver's and then the receiver's. Until the second the giver answers for it.
// Standards (from memory): FACT-JACIE chain of custody; 21 CFR 1271.265 (receipt and distribution
// of HCT/Ps); GCTP ordinance (MHLW Ordinance 93 of 2014), shipment and acceptance.
#include "domain/find.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr Numbering shipper_codes{"S", 7};
constexpr RoleSet sending_roles =
    role_set(Role::site_coordinator, Role::nurse, Role::operator_, Role::quality_assurance);
constexpr RoleSet receiving_roles = role_set(Role::site_coordinator, Role::nurse, Role::physician,
                                             Role::operator_, Role::quality_control);
constexpr RoleSet carrying_roles = role_set(Role::courier);

bool belongs_to(const State& state, const Meta& meta, OrganisationId organisation) {
  const User* user = state.users.find(meta.by);
  return user != nullptr && user->organisation == organisation;
}

// The only one who may take the shipment from `giver`; nobody at the end of the lane.
OrganisationId next_on(const Lane& lane, OrganisationId giver) {
  if (giver == lane.carrier) return lane.to;
  return giver == lane.from ? lane.carrier : OrganisationId{};
}

// A wrong shipper or a wrong receiver: refused, and kept in the ledger.
Verdict refuse_handover(ShipmentId id, Code scanned, Events& events) {
  events.emplace_back(HandoverMismatchSeen{id, scanned});
  return refuse(Rule::handover_mismatch, id);
}

// Whether material may travel: of proven condition, in date, and a dose only once its lot is
// released.
Verdict fit_to_leave(const State& state, MaterialId id, const Material& material,
                     const Meta& meta) {
  MEGURI_REQUIRE(meta.at < material.expires_at, material_expired, id);
  MEGURI_REQUIRE(condition_proven(material.condition), condition_not_proven, id);
  MEGURI_REQUIRE(material.status == MaterialStatus::available, material_not_available, id);
  MEGURI_REQUIRE(!store_silent(state, material, meta.at), store_silent, material.store);
  if (material.kind == MaterialKind::dose)
    MEGURI_REQUIRE(is_released(state.batches[material.batch].disposition), dose_not_released, id);
  return {};
}

// Who may act on a shipment at its destination, and when.
Verdict at_destination(const State& state, ShipmentId id, const Meta& meta) {
  const Shipment* shipment = state.shipments.find(id);
  MEGURI_REQUIRE(shipment, not_found, id);
  MEGURI_REQUIRE(may(state, meta, receiving_roles, state.lanes[shipment->lane].to), not_permitted,
                 id);
  MEGURI_REQUIRE(shipment->status == ShipmentStatus::arrived, shipment_wrong_status, id);
  return {};
}

}  // namespace

Verdict judge(const State& state, const PlanShipment& command, const Meta& meta, Events& events) {
  const Lane* lane = state.lanes.find(command.lane);
  MEGURI_REQUIRE(lane, not_found, command.lane);
  MEGURI_REQUIRE(may(state, meta, sending_roles, lane->from), not_permitted, command.lane);
  const ShipmentId id = state.shipments.next();
  events.emplace_back(ShipmentPlanned{id, command.lane, shipper_codes.code(number(id))});
  return {};
}

Verdict judge(const State& state, const PackMaterial& command, const Meta& meta, Events& events) {
  const Shipment* shipment = state.shipments.find(command.shipment);
  MEGURI_REQUIRE(shipment, not_found, command.shipment);
  const Material* material = state.materials.find(command.material);
  MEGURI_REQUIRE(material, not_found, command.material);
  const OrganisationId sender = state.lanes[shipment->lane].from;
  MEGURI_REQUIRE(may(state, meta, sending_roles, sender), not_permitted, command.shipment);
  MEGURI_REQUIRE(shipment->status == ShipmentStatus::planned, shipment_wrong_status,
                 command.shipment);
  MEGURI_REQUIRE(material->custodian == sender, not_in_custody, command.material);
  if (!agrees(state, *material, command.scan))
    return mismatch(*material, command.material, command.scan, Rule::identity_mismatch, events);
  if (Verdict fit = fit_to_leave(state, command.material, *material, meta); !fit) return fit;
  MEGURI_REQUIRE(packed_count(state, command.shipment) < packed_max, limit_reached,
                 command.shipment);
  events.emplace_back(MaterialPacked{command.shipment, command.material});
  return {};
}

Verdict judge(const State& state, const OfferHandover& command, const Meta& meta, Events& events) {
  const ShipmentId id = command.shipment;
  const Shipment* shipment = state.shipments.find(id);
  MEGURI_REQUIRE(shipment, not_found, id);
  const Lane& lane = state.lanes[shipment->lane];
  MEGURI_REQUIRE(belongs_to(state, meta, shipment->custodian), not_in_custody, id);
  MEGURI_REQUIRE(
      may(state, meta, shipment->custodian == lane.carrier ? carrying_roles : sending_roles),
      not_permitted, id);
  MEGURI_REQUIRE(
      shipment->status == ShipmentStatus::planned || shipment->status == ShipmentStatus::in_transit,
      shipment_wrong_status, id);
  MEGURI_REQUIRE(packed_count(state, id) > 0, shipment_empty, id);
  MEGURI_REQUIRE(some(command.to) && command.to == next_on(lane, shipment->custodian),
                 handover_not_on_lane, id);
  if (command.scanned != shipment->code) return refuse_handover(id, command.scanned, events);
  events.emplace_back(HandoverOffered{id, shipment->custodian, command.to});
  return {};
}

Verdict judge(const State& state, const AcceptHandover& command, const Meta& meta, Events& events) {
  const ShipmentId id = command.shipment;
  const Shipment* shipment = state.shipments.find(id);
  MEGURI_REQUIRE(shipment, not_found, id);
  MEGURI_REQUIRE(may(state, meta, receiving_roles | carrying_roles), not_permitted, id);
  MEGURI_REQUIRE(shipment->status == ShipmentStatus::offered, shipment_wrong_status, id);
  const bool to_carrier = shipment->offered_to == state.lanes[shipment->lane].carrier;
  const bool right_shipper = command.scanned == shipment->code;
  if (!may(state, meta, to_carrier ? carrying_roles : receiving_roles, shipment->offered_to)) {
    // Who holds the shipper in hand is a wrong receiver; who does not, or gives it, only erred.
    MEGURI_REQUIRE(right_shipper && !belongs_to(state, meta, shipment->custodian) &&
                       !belongs_to(state, meta, shipment->offered_to),
                   not_permitted, id);
    return refuse_handover(id, command.scanned, events);
  }
  if (!right_shipper) return refuse_handover(id, command.scanned, events);
  const OrganisationId giver = shipment->custodian;
  // A late second scan is late whether or not the clock has said so before.
  const Duration limit = state.lanes[shipment->lane].handover_limit;
  if (!shipment->overdue_seen && meta.at >= shipment->offered_at + limit)
    events.emplace_back(HandoverOverdue{id});
  events.emplace_back(HandoverAccepted{id, giver, shipment->offered_to, command.seal_intact});
  // A broken seal, or a shipper that stood unread for too long: both in the giver's hands.
  const Duration unseen = meta.at - shipment->known_until;
  each_packed(state, id, [&](MaterialId material, const Material& row) {
    if (!alive(row.status)) return;
    if (!command.seal_intact ||
        (to_carrier && condition_proven(row.condition) && unseen > silence_allowed(state, row)))
      events.emplace_back(ConditionLost{material, giver});
  });
  return {};
}

Verdict judge(const State& state, const ReceiveShipment& command, const Meta& meta,
              Events& events) {
  const ShipmentId id = command.shipment;
  if (Verdict fits = at_destination(state, id, meta); !fits) return fits;
  const Shipment& shipment = state.shipments[id];
  const Lane& lane = state.lanes[shipment.lane];
  MEGURI_REQUIRE(store_fits(state, command.store, lane.to), not_found, command.store);
  events.emplace_back(ShipmentReceived{id, command.store});
  // What no logger saw on the way is unknown, and unknown is never good (invariant 8).
  const Duration unseen = shipment.offered_at - shipment.known_until;
  each_packed(state, id, [&](MaterialId material, const Material& row) {
    if (alive(row.status) && condition_proven(row.condition) &&
        unseen > silence_allowed(state, row))
      events.emplace_back(ConditionLost{material, lane.carrier});
  });
  return {};
}

Verdict judge(const State& state, const RefuseShipment& command, const Meta& meta, Events& events) {
  if (Verdict fits = at_destination(state, command.shipment, meta); !fits) return fits;
  MEGURI_REQUIRE(meta.has_note, note_missing, command.shipment);
  events.emplace_back(ShipmentRefused{command.shipment});
  return {};
}

}  // namespace meguri
