#include <utility>

#include "domain/apply_one.hpp"
#include "domain/change.hpp"
#include "domain/find.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

void quarantine_packed(State& state, ShipmentId id) {
  each_packed(state, id, [](MaterialId, Material& material) { quarantine(material); });
}

// The test whose sample is lost waits for another one.
void miss_sample(State& state, MaterialId id, const Material& sample) {
  Batch& batch = state.batches[sample.batch];
  for (std::size_t test = 0; test < batch.samples.size(); ++test) {
    if (batch.samples[test] != id || batch.tests[test] != TestStatus::sampled) continue;
    batch.tests[test] = TestStatus::due;
    batch.tests_waiting = static_cast<std::uint16_t>(batch.tests_waiting & ~(1u << test));
  }
}

// Material that is lost to treatment: a dose leaves the stock and its visit; starting material that
// was not in a culture vessel yet takes its order along.
void lose(State& state, MaterialId id, MaterialStatus status) {
  Material& material = state.materials[id];
  const bool counted = alive(material.status);
  material.status = status;
  if (!counted) return;
  if (material.kind == MaterialKind::dose) {
    if (std::as_const(state.visits).find(material.visit) != nullptr)
      state.visits[material.visit].dose = {};
    material.visit = {};
    take_from_stock(state, material);
    return;
  }
  if (material.kind == MaterialKind::sample) return miss_sample(state, id, material);
  const OrderStatus order = state.orders[material.order].status;
  if (order == OrderStatus::collected || order == OrderStatus::received)
    close_order(state, material.order, OrderStatus::failed);
}

void leave_band(Material& material, Duration outside, bool budget_spent) {
  material.out_of_band += outside;
  if (!budget_spent) return;
  if (material.condition != Condition::refused) material.condition = Condition::excursion;
  quarantine(material);
}

// Nobody saw how warm it was: a known excursion or a refusal says more than that, so it stays.
void lose_condition(Material& material) {
  if (condition_proven(material.condition)) material.condition = Condition::unknown;
  quarantine(material);
}

// Everything that lies in the store was outside for as long as it lay there; thawed doses have left
// it. What lay there while the logger was silent is of unknown condition (invariant 8).
void charge_store(State& state, const RecordTemperature& reading) {
  Resource& store = state.resources[reading.store];
  MEGURI_CHECK(reading.from >= store.known_until);
  const Instant known_until = store.known_until;
  store.known_until = reading.until;
  const Band& own = store.band;
  const bool store_kept = reading.low_mc >= own.low_mc && reading.high_mc <= own.high_mc;
  for (Material& material : state.materials) {
    if (material.store != reading.store || !alive(material.status) ||
        material.thawed_at != Instant{})
      continue;
    const Instant seen = std::max(known_until, material.stored_at);
    if (reading.from > seen && reading.from - seen > silence_allowed(state, material))
      lose_condition(material);
    const Duration outside = reading.until - std::max(reading.from, material.stored_at);
    if (outside <= Duration{}) continue;
    const Band& band = band_of(state, material);
    if (store_kept && reading.low_mc >= band.low_mc && reading.high_mc <= band.high_mc) continue;
    leave_band(material, outside, material.out_of_band + outside > band.budget);
  }
}

// Back with the sender, who held it all the time.
void put_back(State& state, Material& material, ResourceId store, Instant now) {
  if (material.status == MaterialStatus::packed) material.status = MaterialStatus::available;
  unpack(state, material);
  material.store = store;
  material.stored_at = now;
}

void arrive(State& state, ShipmentId id, ResourceId store, Instant now) {
  each_packed(state, id, [&](MaterialId, Material& material) {
    put_back(state, material, store, now);
    if (material.kind != MaterialKind::starting_material) return;
    Order& order = state.orders[material.order];
    if (order.status == OrderStatus::collected) order.status = OrderStatus::received;
  });
}

}  // namespace

void apply_one(State& state, const ShipmentPlanned& event, const Meta& meta) {
  Shipment shipment;
  shipment.lane = event.lane;
  shipment.code = event.code;
  shipment.custodian = state.lanes[event.lane].from;
  shipment.known_until = meta.at;
  state.shipments.add(event.shipment, shipment);
}

void apply_one(State& state, const MaterialPacked& event, const Meta& meta) {
  Shipment& shipment = state.shipments[event.shipment];
  Material& material = state.materials[event.material];
  MEGURI_CHECK(shipment.status == ShipmentStatus::planned);
  MEGURI_CHECK(material.status == MaterialStatus::available);
  MEGURI_CHECK(material.custodian == shipment.custodian);  // invariant 3
  if (shipment.packed == 0)                                // nothing to be warm before
    shipment.known_until = std::max(shipment.known_until, meta.at);
  pack(state, event.material, event.shipment);
  material.status = MaterialStatus::packed;
  material.store = {};
}

void apply_one(State& state, const MaterialUnpacked& event, const Meta& meta) {
  Material& material = state.materials[event.material];
  MEGURI_CHECK(material.shipment == event.shipment);
  MEGURI_CHECK(material.custodian == state.shipments[event.shipment].custodian);  // invariant 3
  put_back(state, material, event.store, meta.at);
}

void apply_one(State& state, const ShipmentCancelled& event, const Meta& meta) {
  Shipment& shipment = state.shipments[event.shipment];
  MEGURI_CHECK(shipment.custodian == state.lanes[shipment.lane].from);
  shipment.status = ShipmentStatus::cancelled;
  shipment.offered_to = {};
  each_packed(state, event.shipment, [&](MaterialId, Material& material) {
    put_back(state, material, event.store, meta.at);
  });
}

void apply_one(State& state, const HandoverOffered& event, const Meta& meta) {
  Shipment& shipment = state.shipments[event.shipment];
  MEGURI_CHECK(shipment.custodian == event.from);
  shipment.status = ShipmentStatus::offered;
  shipment.offered_to = event.to;
  shipment.offered_at = meta.at;
  shipment.overdue_seen = false;
}

// Custody changes at this instant, from one to one (invariant 3).
void apply_one(State& state, const HandoverAccepted& event, const Meta& meta) {
  Shipment& shipment = state.shipments[event.shipment];
  MEGURI_CHECK(shipment.status == ShipmentStatus::offered);
  MEGURI_CHECK(shipment.custodian == event.from && shipment.offered_to == event.to);
  each_packed(state, event.shipment, [&](MaterialId, Material& material) {
    MEGURI_CHECK(material.custodian == event.from);
    material.custodian = event.to;
  });
  const bool at_destination = event.to == state.lanes[shipment.lane].to;
  shipment.status = at_destination ? ShipmentStatus::arrived : ShipmentStatus::in_transit;
  // The carrier's logger starts with the carrier's custody.
  if (!at_destination) shipment.known_until = meta.at;
  shipment.custodian = event.to;
  shipment.offered_to = {};
  shipment.offered_at = meta.at;
}

void apply_one(State& state, const HandoverOverdue& event, const Meta&) {
  state.shipments[event.shipment].overdue_seen = true;
  quarantine_packed(state, event.shipment);
}

void apply_one(State& state, const HandoverMismatchSeen& event, const Meta&) {
  quarantine_packed(state, event.shipment);
}

void apply_one(State& state, const TemperatureRecorded& event, const Meta&) {
  if (some(event.reading.store)) return charge_store(state, event.reading);
  Shipment& shipment = state.shipments[event.reading.shipment];
  MEGURI_CHECK(event.reading.from >= shipment.known_until);
  shipment.known_until = event.reading.until;
}

void apply_one(State& state, const BandLeft& event, const Meta&) {
  leave_band(state.materials[event.material], event.outside, event.budget_spent);
}

void apply_one(State& state, const ConditionLost& event, const Meta&) {
  lose_condition(state.materials[event.material]);
}

void apply_one(State& state, const ShipmentReceived& event, const Meta& meta) {
  Shipment& shipment = state.shipments[event.shipment];
  MEGURI_CHECK(shipment.status == ShipmentStatus::arrived);
  shipment.status = ShipmentStatus::received;
  arrive(state, event.shipment, event.store, meta.at);
}

// The destination has custody already, so the material stays there, quarantined and in no shipment.
void apply_one(State& state, const ShipmentRefused& event, const Meta&) {
  Shipment& shipment = state.shipments[event.shipment];
  MEGURI_CHECK(shipment.status == ShipmentStatus::arrived);
  shipment.status = ShipmentStatus::refused;
  each_packed(state, event.shipment, [&](MaterialId, Material& material) {
    quarantine(material);
    unpack(state, material);
  });
}

void apply_one(State& state, const ConditionDecided& event, const Meta&) {
  Material& material = state.materials[event.material];
  MEGURI_CHECK(alive(material.status));
  const auto decide = [&](Condition condition) {
    if (material.kind == MaterialKind::dose) return set_condition(state, material, condition);
    material.condition = condition;
  };
  if (!event.accepted) {
    decide(Condition::refused);
    quarantine(material);
    return;
  }
  decide(Condition::accepted);
  if (material.status != MaterialStatus::quarantined) return;
  // Back to where the quarantine found it: a thaw or a journey goes on, no clock starts anew.
  if (material.thawed_at != Instant{})
    material.status = MaterialStatus::thawed;
  else
    material.status = some(material.shipment) ? MaterialStatus::packed : MaterialStatus::available;
  if (material.kind == MaterialKind::dose || some(material.shipment)) return;
  // Starting material of a refused shipment lies at its destination: accepting it is receiving it.
  Order& order = state.orders[material.order];
  if (order.status == OrderStatus::collected && material.custodian != order.site)
    order.status = OrderStatus::received;
}

void apply_one(State& state, const MaterialExpired& event, const Meta&) {
  MEGURI_CHECK(alive(state.materials[event.material].status));
  lose(state, event.material, MaterialStatus::expired);
}

void apply_one(State& state, const MaterialDestroyed& event, const Meta&) {
  lose(state, event.material, MaterialStatus::destroyed);
  unpack(state, state.materials[event.material]);
}

void apply_one(State& state, const MaterialRetained& event, const Meta&) {
  lose(state, event.material, MaterialStatus::retained);
  unpack(state, state.materials[event.material]);
}

}  // namespace meguri
