#include <algorithm>

#include "domain/apply_one.hpp"

namespace meguri {

void apply_one(State& state, const OrganisationDefined& event, const Meta&) {
  state.organisations.add(event.organisation, {.kind = event.kind, .users = 0});
}

void apply_one(State& state, const UserDefined& event, const Meta&) {
  state.users.add(event.user, {event.organisation, event.roles, true, {}});
  ++state.organisations[event.organisation].users;
}

void apply_one(State& state, const UserChanged& event, const Meta&) {
  User& user = state.users[event.user];
  user.roles = event.roles;
  user.active = event.active;
}

void apply_one(State& state, const SigningKeyRegistered& event, const Meta&) {
  User& user = state.users[event.user];
  MEGURI_CHECK(user.signing_key.empty() && !event.key.empty());
  user.signing_key = event.key;
}

void apply_one(State& state, const SigningKeyRevoked& event, const Meta&) {
  User& user = state.users[event.user];
  MEGURI_CHECK(user.signing_key == event.key && !event.key.empty());
  user.signing_key = {};
}

void apply_one(State& state, const SignaturesRequired&, const Meta&) {
  state.signatures_required = true;
}

void apply_one(State& state, const ResourceDefined& event, const Meta&) {
  const DefineResource& d = event.definition;
  Resource resource;
  resource.organisation = d.organisation;
  resource.kind = d.kind;
  resource.capacity = d.capacity;
  resource.open_weekdays = d.open_weekdays;
  resource.changeover = d.changeover;
  resource.band = d.band;
  state.resources.add(event.resource, resource);
}

void apply_one(State& state, const CapacityChanged& event, const Meta&) {
  Resource& resource = state.resources[event.resource];
  resource.capacity = event.capacity;
  MEGURI_CHECK(resource.occupied <= resource.capacity);
}

void apply_one(State& state, const DayClosed& event, const Meta&) {
  const ClosedDay closed{event.resource, event.day};
  const auto before = [](const ClosedDay& a, const ClosedDay& b) {
    return a.resource != b.resource ? a.resource < b.resource : a.day < b.day;
  };
  const auto at =
      std::lower_bound(state.closed_days.begin(), state.closed_days.end(), closed, before);
  if (at == state.closed_days.end() || !(*at == closed)) state.closed_days.insert(at, closed);
}

void apply_one(State& state, const LaneDefined& event, const Meta&) {
  const DefineLane& d = event.definition;
  state.lanes.add(event.lane, {d.from, d.to, d.carrier, d.handover_limit, d.transit_max, d.band});
}

void apply_one(State& state, const EquipmentDefined& event, const Meta&) {
  state.equipment.add(event.equipment, {event.organisation, event.calibrated_until});
}

void apply_one(State& state, const EquipmentCalibrated& event, const Meta&) {
  state.equipment[event.equipment].calibrated_until = event.calibrated_until;
}

void apply_one(State& state, const ReagentLotDefined& event, const Meta&) {
  state.reagent_lots.add(event.reagent, {event.organisation, event.lot, event.expires_at});
}

}  // namespace meguri
