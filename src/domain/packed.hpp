// Where material lies and what its protocol asks there. The materials of a shipment lie between
// shipment.first and shipment.last, so only that window is looked at; what else lies in it belongs
// to other shipments or to none.
#pragma once

#include <algorithm>

#include "domain/event.hpp"
#include "domain/state.hpp"

namespace meguri {

// One temperature reading may say two things about every material (condition lost, band left), and
// all that one command says must fit into one record. 24 is the most doses of one lot.
inline constexpr std::size_t packed_max = std::min<std::size_t>(24, (events_max - 2) / 2);

// Calls visit(MaterialId, Material&) for each, oldest first. `Rows` is State or const State.
template <class Rows, class Visit>
void each_packed(Rows& state, ShipmentId id, Visit visit) {
  const Shipment& shipment = state.shipments[id];
  if (shipment.packed == 0) return;
  for (std::uint32_t n = number(shipment.first); n <= number(shipment.last); ++n) {
    const auto material = static_cast<MaterialId>(n);
    const Material* row = state.materials.find(material);
    if (row != nullptr && row->shipment == id) visit(material, state.materials[material]);
  }
}

[[nodiscard]] inline std::size_t packed_count(const State& state, ShipmentId id) {
  return state.shipments[id].packed;
}

// The limits that the protocol sets for this material; its budget is what all readings together may
// eat.
[[nodiscard]] inline const Band& band_of(const State& state, const Material& material) {
  // A sample keeps to the limits of its lane or store; it has no budget to spend outside them.
  static constexpr Band of_samples{INT32_MIN, INT32_MAX, {}};
  if (material.kind == MaterialKind::sample || material.kind == MaterialKind::retained_sample)
    return of_samples;
  const Protocol& protocol = state.protocols[state.orders[material.order].protocol];
  return material.kind == MaterialKind::dose ? protocol.product.dose_band
                                             : protocol.collection.band;
}

// How long the loggers may be silent before the condition of this material is unknown.
[[nodiscard]] inline Duration silence_allowed(const State& state, const Material& material) {
  return state.protocols[state.orders[material.order].protocol].making.logger_gap_max;
}

// The logger of the store in which the material lies is not read up to `now`: how warm the material
// is, nobody knows (invariant 8). A store becomes one with a logger by its first reading.
[[nodiscard]] inline bool store_silent(const State& state, const Material& material, Instant now) {
  const Resource* store = state.resources.find(material.store);
  return store != nullptr && store->known_until != Instant{} &&
         now - std::max(store->known_until, material.stored_at) > silence_allowed(state, material);
}

// A store to put doses or shipments into: none, or one of this organisation.
[[nodiscard]] inline bool store_fits(const State& state, ResourceId id, OrganisationId owner) {
  if (!some(id)) return true;
  const Resource* store = state.resources.find(id);
  return store != nullptr && store->kind == ResourceKind::store && store->organisation == owner;
}

}  // namespace meguri
