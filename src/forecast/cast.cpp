#include "forecast/cast.hpp"

namespace meguri::forecast {
namespace {

OrganisationKind kind_of(const State& state, OrganisationId id) {
  return state.organisations[id].kind;
}

}  // namespace

Cast::Cast(const State& state) {
  const std::size_t count = state.organisations.size() + 1;
  people_.resize(count);
  sites_.resize(count);
  facilities_.resize(count);
  for (std::size_t i = 0; i < state.users.size(); ++i) {
    const UserId id = state.users.id_at(i);
    const User& user = state.users[id];
    if (!user.active) continue;
    for (std::size_t role = 0; role < roles; ++role) {
      if ((user.roles >> role & 1) == 0) continue;
      Pair& pair = people_[number(user.organisation)][role];
      if (!some(pair.first))
        pair.first = id;
      else if (!some(pair.second))
        pair.second = id;
      if (!some(anybody_[role])) anybody_[role] = id;
    }
  }
  for (std::size_t i = 0; i < state.resources.size(); ++i) {
    const ResourceId id = state.resources.id_at(i);
    const Resource& resource = state.resources[id];
    SitePlan& site = sites_[number(resource.organisation)];
    FacilityPlan& facility = facilities_[number(resource.organisation)];
    if (resource.kind == ResourceKind::chair && !some(site.chair)) site.chair = id;
    if (resource.kind == ResourceKind::suite && !some(facility.suite)) facility.suite = id;
    if (resource.kind == ResourceKind::quality_assurance && !some(facility.reviewer))
      facility.reviewer = id;
    if (resource.kind == ResourceKind::store && !some(facility.store)) facility.store = id;
  }
  for (std::size_t i = 0; i < state.equipment.size(); ++i) {
    const EquipmentId id = state.equipment.id_at(i);
    facilities_[number(state.equipment[id].organisation)].equipment = id;
  }
  for (std::size_t i = 0; i < state.reagent_lots.size(); ++i) {
    const ReagentLotId id = state.reagent_lots.id_at(i);
    facilities_[number(state.reagent_lots[id].organisation)].reagent = id;
  }
  for (std::size_t i = 0; i < state.lanes.size(); ++i) {
    const LaneId id = state.lanes.id_at(i);
    const Lane& lane = state.lanes[id];
    if (kind_of(state, lane.to) == OrganisationKind::facility) {
      SitePlan& site = sites_[number(lane.from)];
      if (!some(site.in)) {
        site.in = id;
        site.facility = lane.to;
      }
    }
  }
  for (std::size_t i = 0; i < state.lanes.size(); ++i) {
    const LaneId id = state.lanes.id_at(i);
    const Lane& lane = state.lanes[id];
    SitePlan& site = sites_[number(lane.to)];
    // A site that sends nothing, as with donor cells, is served by the first facility that has a
    // lane.
    if (!some(site.facility) && kind_of(state, lane.from) == OrganisationKind::facility)
      site.facility = lane.from;
    if (!some(site.out) && some(site.facility) && lane.from == site.facility) site.out = id;
  }
}

}  // namespace meguri::forecast
