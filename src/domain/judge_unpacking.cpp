// Before a shipment leaves it may be undone: one thing comes out again, or the whole shipment is
// cancelled because nobody came for it. The sender had custody all the time and keeps it; how warm
// it was in the shipper is known only as far as its logger was read, and unknown is never good.
// Standards (from memory): GCTP ordinance (MHLW Ordinance 93 of 2014), shipment; 21 CFR 1271.260.
#include "domain/find.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr RoleSet sending_roles =
    role_set(Role::site_coordinator, Role::nurse, Role::operator_, Role::quality_assurance);

// The shipment, for its sender, with a store of theirs or none.
Verdict sender_may_undo(const State& state, ShipmentId id, ResourceId store, const Meta& meta) {
  const Shipment* shipment = state.shipments.find(id);
  MEGURI_REQUIRE(shipment, not_found, id);
  const OrganisationId sender = state.lanes[shipment->lane].from;
  MEGURI_REQUIRE(may(state, meta, sending_roles, sender), not_permitted, id);
  MEGURI_REQUIRE(store_fits(state, store, sender), not_found, store);
  return {};
}

// Invariant 8: what lay in the shipper for longer than a logger may be silent is held.
void hold_if_unseen(const State& state, const Shipment& shipment, MaterialId id,
                    const Material& material, Instant now, Events& events) {
  if (alive(material.status) && condition_proven(material.condition) &&
      now - shipment.known_until > silence_allowed(state, material))
    events.emplace_back(ConditionLost{id, shipment.custodian});
}

}  // namespace

Verdict judge(const State& state, const UnpackMaterial& command, const Meta& meta, Events& events) {
  const ShipmentId id = command.shipment;
  if (Verdict allowed = sender_may_undo(state, id, command.store, meta); !allowed) return allowed;
  const Shipment& shipment = state.shipments[id];
  const Material* material = state.materials.find(command.material);
  MEGURI_REQUIRE(material, not_found, command.material);
  MEGURI_REQUIRE(shipment.status == ShipmentStatus::planned, shipment_wrong_status, id);
  MEGURI_REQUIRE(material->shipment == id, material_not_packed, command.material);
  if (!agrees(state, *material, command.scan))
    return mismatch(*material, command.material, command.scan, Rule::identity_mismatch, events);
  hold_if_unseen(state, shipment, command.material, *material, meta.at, events);
  events.emplace_back(MaterialUnpacked{id, command.material, command.store});
  return {};
}

// As long as the carrier has not scanned, the sender holds everything and may take it back.
Verdict judge(const State& state, const CancelShipment& command, const Meta& meta, Events& events) {
  const ShipmentId id = command.shipment;
  if (Verdict allowed = sender_may_undo(state, id, command.store, meta); !allowed) return allowed;
  const Shipment& shipment = state.shipments[id];
  MEGURI_REQUIRE(shipment.status == ShipmentStatus::planned ||
                     (shipment.status == ShipmentStatus::offered &&
                      shipment.custodian == state.lanes[shipment.lane].from),
                 shipment_wrong_status, id);
  MEGURI_REQUIRE(meta.has_note, note_missing, id);
  each_packed(state, id, [&](MaterialId material, const Material& row) {
    hold_if_unseen(state, shipment, material, row, meta.at, events);
  });
  events.emplace_back(ShipmentCancelled{id, command.store});
  return {};
}

}  // namespace meguri
