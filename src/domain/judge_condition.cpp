// Condition: what loggers saw, what nobody saw, and what quality decides about it. Time outside a
// band eats the product's stability budget; silence of a logger is unknown, and unknown is never
// good. Standards (from memory): GCTP ordinance (MHLW Ordinance 93 of 2014), storage and transport;
// 21 CFR 1271.260 (storage: acceptable limits, recorded); USP <1079> (excursions against a budget).
#include "domain/find.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr RoleSet store_roles =
    role_set(Role::site_coordinator, Role::nurse, Role::physician, Role::operator_,
             Role::quality_control, Role::quality_assurance);
constexpr RoleSet reading_roles = store_roles | role_set(Role::courier);
constexpr RoleSet keeping_roles =
    role_set(Role::operator_, Role::quality_assurance, Role::nurse, Role::physician);
constexpr std::int32_t lowest_mc = -273'150;
constexpr std::int32_t highest_mc = 200'000;  // no logger of this trade reads higher

bool within(const RecordTemperature& reading, const Band& band) {
  return reading.low_mc >= band.low_mc && reading.high_mc <= band.high_mc;
}

// The custodian of the reading's time: a logger is often read only after the last handover.
OrganisationId custodian_then(const Shipment& shipment, const Lane& lane,
                              const RecordTemperature& reading) {
  const bool on_the_way =
      shipment.status == ShipmentStatus::arrived && reading.from < shipment.offered_at;
  return on_the_way ? lane.carrier : shipment.custodian;
}

Verdict judge_shipment_reading(const State& state, const RecordTemperature& reading,
                               const Meta& meta, Events& events) {
  const ShipmentId id = reading.shipment;
  const Shipment* shipment = state.shipments.find(id);
  MEGURI_REQUIRE(shipment, not_found, id);
  const Lane& lane = state.lanes[shipment->lane];
  MEGURI_REQUIRE(may(state, meta, reading_roles, lane.carrier) ||
                     may(state, meta, reading_roles, lane.to) ||
                     may(state, meta, reading_roles, lane.from),
                 not_permitted, id);
  MEGURI_REQUIRE(shipment->status < ShipmentStatus::received, shipment_wrong_status, id);
  MEGURI_REQUIRE(reading.from >= shipment->known_until, reading_overlaps, id);
  events.emplace_back(TemperatureRecorded{reading});
  const OrganisationId custodian = custodian_then(*shipment, lane, reading);
  const Duration silence = reading.from - shipment->known_until;
  const Duration outside = reading.until - reading.from;
  const bool lane_kept = within(reading, lane.band);
  each_packed(state, id, [&](MaterialId material, const Material& row) {
    if (!alive(row.status)) return;
    if (silence > silence_allowed(state, row))
      events.emplace_back(ConditionLost{material, custodian});
    const Band& band = band_of(state, row);
    if (lane_kept && within(reading, band)) return;
    events.emplace_back(
        BandLeft{material, custodian, outside, row.out_of_band + outside > band.budget});
  });
  return {};
}

// A store holds more than one record could name: the reading itself is the fact, and apply()
// charges everything that lies in the store, for what was too warm and for what nobody saw.
Verdict judge_store_reading(const State& state, const RecordTemperature& reading, const Meta& meta,
                            Events& events) {
  const Resource* store = state.resources.find(reading.store);
  MEGURI_REQUIRE(store != nullptr && store->kind == ResourceKind::store, not_found, reading.store);
  MEGURI_REQUIRE(may(state, meta, store_roles, store->organisation), not_permitted, reading.store);
  MEGURI_REQUIRE(reading.from >= store->known_until, reading_overlaps, reading.store);
  events.emplace_back(TemperatureRecorded{reading});
  return {};
}

// Material that somebody can still put a hand on.
bool gone(MaterialStatus status) {
  return status == MaterialStatus::consumed || status == MaterialStatus::infused ||
         status == MaterialStatus::wasted || status == MaterialStatus::destroyed;
}

// Destroying and retaining are decisions of the one who holds the material, with a reason.
Verdict may_put_away(const State& state, MaterialId id, const Meta& meta) {
  const Material* material = state.materials.find(id);
  MEGURI_REQUIRE(material, not_found, id);
  MEGURI_REQUIRE(may(state, meta, keeping_roles), not_permitted, id);
  MEGURI_REQUIRE(may(state, meta, keeping_roles, material->custodian), not_in_custody, id);
  MEGURI_REQUIRE(!gone(material->status), material_not_available, id);
  MEGURI_REQUIRE(meta.has_note, note_missing, id);
  return {};
}

}  // namespace

Verdict judge(const State& state, const RecordTemperature& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(some(command.shipment) != some(command.store), out_of_range, command.shipment);
  MEGURI_REQUIRE(command.from < command.until && command.until <= meta.at &&
                     command.low_mc <= command.high_mc && command.low_mc >= lowest_mc &&
                     command.high_mc <= highest_mc,
                 out_of_range, command.shipment);
  return some(command.shipment) ? judge_shipment_reading(state, command, meta, events)
                                : judge_store_reading(state, command, meta, events);
}

Verdict judge(const State& state, const DecideCondition& command, const Meta& meta,
              Events& events) {
  const MaterialId id = command.material;
  const Material* material = state.materials.find(id);
  MEGURI_REQUIRE(material, not_found, id);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::quality_assurance)), not_permitted, id);
  const OrganisationId home = state.users[meta.by].organisation;
  const OrganisationKind kind = state.organisations[home].kind;
  MEGURI_REQUIRE(home == material->custodian || kind == OrganisationKind::facility ||
                     kind == OrganisationKind::sponsor,
                 not_permitted, id);
  MEGURI_REQUIRE(alive(material->status) && (material->status == MaterialStatus::quarantined ||
                                             !condition_proven(material->condition)),
                 material_wrong_status, id);
  MEGURI_REQUIRE(meta.has_note, note_missing, id);
  if (command.accepted) {
    // A temperature that was acceptable does not bring back a rejected lot or an ended course.
    // A thawed dose goes on to the bedside, so its lot must be released at this moment.
    if (material->kind == MaterialKind::dose) {
      const Disposition lot = state.batches[material->batch].disposition;
      MEGURI_REQUIRE(
          material->thawed_at == Instant{} ? lot != Disposition::rejected : is_released(lot),
          disposition_wrong, id);
    }
    if (some(material->course))
      MEGURI_REQUIRE(running(state.courses[material->course].status), course_wrong_status,
                     material->course);
  }
  events.emplace_back(ConditionDecided{id, command.accepted});
  return {};
}

Verdict judge(const State& state, const DestroyMaterial& command, const Meta& meta,
              Events& events) {
  if (Verdict allowed = may_put_away(state, command.material, meta); !allowed) return allowed;
  events.emplace_back(MaterialDestroyed{command.material});
  return {};
}

Verdict judge(const State& state, const RetainMaterial& command, const Meta& meta, Events& events) {
  if (Verdict allowed = may_put_away(state, command.material, meta); !allowed) return allowed;
  MEGURI_REQUIRE(state.materials[command.material].status != MaterialStatus::retained,
                 material_not_available, command.material);
  events.emplace_back(MaterialRetained{command.material});
  return {};
}

}  // namespace meguri
