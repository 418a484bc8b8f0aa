// Who and what there is: organisations, people, places, lanes, equipment, reagents.
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr RoleSet plant_roles =
    role_set(Role::administrator, Role::programme_lead, Role::quality_assurance);
constexpr std::uint32_t organisations_max = 1000;
constexpr std::uint32_t users_max = 65'000;  // batch records keep 16-bit user numbers

bool kind_fits(OrganisationKind organisation, ResourceKind resource) {
  switch (resource) {
    case ResourceKind::chair:
    case ResourceKind::bed: return organisation == OrganisationKind::hospital;
    case ResourceKind::courier: return organisation == OrganisationKind::carrier;
    case ResourceKind::suite: return organisation == OrganisationKind::facility;
    case ResourceKind::quality_control:
    case ResourceKind::quality_assurance:
      return organisation == OrganisationKind::facility ||
             organisation == OrganisationKind::sponsor;
    case ResourceKind::store:
      return organisation == OrganisationKind::facility ||
             organisation == OrganisationKind::hospital;
  }
  return false;
}

}  // namespace

Verdict judge(const State& state, const DefineOrganisation& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);  // its name
  MEGURI_REQUIRE(state.organisations.size() < organisations_max, limit_reached, meta.by);
  events.emplace_back(OrganisationDefined{state.organisations.next(), command.kind});
  return {};
}

Verdict judge(const State& state, const DefineUser& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::administrator)), not_permitted, meta.by);
  MEGURI_REQUIRE(state.organisations.find(command.organisation), not_found, command.organisation);
  MEGURI_REQUIRE(command.roles < (RoleSet{1} << 14), out_of_range, meta.by);
  MEGURI_REQUIRE(state.users.size() < users_max, limit_reached, meta.by);
  // Somebody must be able to define the next person.
  MEGURI_REQUIRE(state.users.size() > 0 || (command.roles & role_set(Role::administrator)) != 0,
                 out_of_range, meta.by);
  events.emplace_back(UserDefined{state.users.next(), command.organisation, command.roles});
  return {};
}

Verdict judge(const State& state, const ChangeUser& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::administrator)), not_permitted, meta.by);
  MEGURI_REQUIRE(state.users.find(command.user), not_found, command.user);
  MEGURI_REQUIRE(command.roles < (RoleSet{1} << 14), out_of_range, command.user);
  // Nobody locks the house from outside: an administrator cannot take the role from himself.
  MEGURI_REQUIRE(command.user != meta.by, same_person_twice, command.user);
  events.emplace_back(UserChanged{command.user, command.roles, command.active});
  return {};
}

Verdict judge(const State& state, const DefineResource& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  const Organisation* organisation = state.organisations.find(command.organisation);
  MEGURI_REQUIRE(organisation, not_found, command.organisation);
  MEGURI_REQUIRE(kind_fits(organisation->kind, command.kind), wrong_organisation_kind,
                 command.organisation);
  MEGURI_REQUIRE(command.capacity >= 1 && command.open_weekdays >= 1 &&
                     command.open_weekdays < 128 && command.changeover >= Duration{} &&
                     command.band.low_mc <= command.band.high_mc,
                 out_of_range, command.organisation);
  events.emplace_back(ResourceDefined{state.resources.next(), command});
  return {};
}

Verdict judge(const State& state, const ChangeCapacity& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  const Resource* resource = state.resources.find(command.resource);
  MEGURI_REQUIRE(resource, not_found, command.resource);
  MEGURI_REQUIRE(command.capacity >= resource->occupied, capacity_in_use, command.resource);
  // A booking that was promised stays possible.
  for (BookingId id = resource->first_booking; some(id); id = state.bookings[id].next) {
    const Booking& one = state.bookings[id];
    std::uint32_t at_its_start = 0;
    for (BookingId other = resource->first_booking; some(other); other = state.bookings[other].next)
      at_its_start += state.bookings[other].from <= one.from &&
                      one.from < state.bookings[other].until + resource->changeover;
    MEGURI_REQUIRE(at_its_start <= command.capacity, capacity_in_use, command.resource);
  }
  events.emplace_back(CapacityChanged{command.resource, command.capacity});
  return {};
}

Verdict judge(const State& state, const CloseDay& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles | role_set(Role::site_coordinator)), not_permitted,
                 meta.by);
  MEGURI_REQUIRE(state.resources.find(command.resource), not_found, command.resource);
  events.emplace_back(DayClosed{command.resource, command.day});
  return {};
}

Verdict judge(const State& state, const DefineLane& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  for (const OrganisationId id : {command.from, command.to, command.carrier})
    MEGURI_REQUIRE(state.organisations.find(id), not_found, id);
  MEGURI_REQUIRE(state.organisations[command.carrier].kind == OrganisationKind::carrier,
                 wrong_organisation_kind, command.carrier);
  MEGURI_REQUIRE(command.from != command.to && command.handover_limit > Duration{} &&
                     command.transit_max > Duration{} &&
                     command.band.low_mc <= command.band.high_mc,
                 out_of_range, command.from);
  events.emplace_back(LaneDefined{state.lanes.next(), command});
  return {};
}

Verdict judge(const State& state, const DefineEquipment& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(state.organisations.find(command.organisation), not_found, command.organisation);
  events.emplace_back(
      EquipmentDefined{state.equipment.next(), command.organisation, command.calibrated_until});
  return {};
}

Verdict judge(const State& state, const CalibrateEquipment& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(state.equipment.find(command.equipment), not_found, command.equipment);
  MEGURI_REQUIRE(command.calibrated_until > meta.at, out_of_range, command.equipment);
  events.emplace_back(EquipmentCalibrated{command.equipment, command.calibrated_until});
  return {};
}

Verdict judge(const State& state, const DefineReagentLot& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, plant_roles | role_set(Role::quality_control)), not_permitted,
                 meta.by);
  MEGURI_REQUIRE(state.organisations.find(command.organisation), not_found, command.organisation);
  MEGURI_REQUIRE(!command.lot.empty(), out_of_range, command.organisation);
  events.emplace_back(ReagentLotDefined{state.reagent_lots.next(), command.organisation,
                                        command.lot, command.expires_at});
  return {};
}

}  // namespace meguri
