// What leads, regulatory affairs and administrators do next: plant, protocols, roads.
#include "simulation/scene.hpp"

namespace meguri::simulation {
namespace {

constexpr RoleSet lead = role_set(Role::programme_lead);
constexpr RoleSet road = role_set(Role::programme_lead, Role::regulatory);

template <StrongId Id, class Row>
Id any(const Scene& s, const Table<Id, Row>& table) {
  return s.pick(table, [](Id, const Row&) { return true; });
}

}  // namespace

PublicKey any_key(Chance& chance) {
  PublicKey key;
  for (std::uint8_t& byte : key.bytes) byte = static_cast<std::uint8_t>(chance.bits());
  return key;
}

MaybeAct act_for_plant(const Scene& s) {
  const ResourceId resource = any(s, s.state.resources);
  switch (s.chance.below(9)) {
    case 0:
      return s.act(ChangeCapacity{resource, static_cast<std::uint16_t>(s.chance.between(1, 3))},
                   lead);
    case 1: {
      const Date day = date_in_japan(s.now()) + static_cast<std::int32_t>(s.chance.between(1, 20));
      return s.act(CloseDay{resource, day}, lead);
    }
    case 2: return s.act(CalibrateEquipment{any(s, s.state.equipment), s.now() + days(60)}, lead);
    case 3: {
      const Code lot = numbered_code("RG", s.chance.below(10'000), 5);
      const OrganisationId facility = s.organisation(OrganisationKind::facility);
      return s.act(DefineReagentLot{facility, lot, s.now() + days(s.chance.between(1, 60))}, lead);
    }
    case 4: {
      // Who is away comes back before the next one goes.
      UserId user = s.pick(s.state.users, [](UserId, const User& u) { return !u.active; });
      const bool back = some(user);
      if (!back) user = any(s, s.state.users);
      const RoleSet roles = s.state.users[user].roles;
      return s.act(ChangeUser{user, roles, back || s.chance.percent(60)},
                   role_set(Role::administrator));
    }
    case 5: {
      const OrganisationId at = any(s, s.state.organisations);
      const RoleSet roles = static_cast<RoleSet>(s.chance.below(RoleSet{1} << 14));
      return s.act(DefineUser{at, roles}, role_set(Role::administrator));
    }
    case 6: {
      if (s.chance.percent(40)) return s.act(RequireSignatures{}, lead);
      const UserId user = s.pick(s.state.users, [](UserId, const User& u) { return u.active; });
      return Act{RegisterSigningKey{any_key(s.chance)}, user};
    }
    case 7: {
      const UserId user =
          s.pick(s.state.users, [](UserId, const User& u) { return !u.signing_key.empty(); });
      if (!some(user)) return {};
      if (s.chance.percent(50)) return Act{RevokeSigningKey{user}, user};
      return s.act(RevokeSigningKey{user}, role_set(Role::administrator));
    }
    default: {
      // Store: from where the last reading ended, or only the last hour; now and then too warm.
      const ResourceId store = s.pick(s.state.resources, [](ResourceId, const Resource& r) {
        return r.kind == ResourceKind::store;
      });
      if (!some(store)) return {};
      const Resource& row = s.state.resources[store];
      RecordTemperature reading{.store = store, .from = row.known_until, .until = s.now()};
      if (row.known_until == Instant{} || s.chance.percent(20)) reading.from = s.now() - hours(1);
      reading.low_mc = row.band.low_mc;
      reading.high_mc = row.band.high_mc + (s.chance.percent(15) ? 30'000 : 0);
      return s.act(reading, role_set(Role::operator_, Role::nurse), row.organisation);
    }
  }
}

// An amendment: a copy of a version, a term changed, published; or an old one retired.
MaybeAct act_for_protocol(const Scene& s) {
  const ProtocolId draft = s.pick(s.state.protocols, [](ProtocolId, const Protocol& p) {
    return p.status == ProtocolStatus::draft;
  });
  if (!some(draft)) {
    if (s.chance.percent(10) && s.state.protocols.size() > 2)
      return s.act(RetireProtocol{any(s, s.state.protocols)}, lead);
    const ProtocolId based_on = s.chance.percent(15) ? ProtocolId{} : any(s, s.state.protocols);
    return s.act(DraftProtocol{based_on}, lead);
  }
  const Protocol& p = s.state.protocols[draft];
  if (s.chance.percent(50)) return s.act(PublishProtocol{draft}, lead);
  if (s.chance.percent(50)) {
    SetScheduleTerms terms{draft, p.schedule};
    terms.terms.doses_planned = static_cast<std::uint16_t>(s.chance.between(1, 4));
    return s.act(terms, lead);
  }
  SetMakingTerms terms{draft, p.making};
  terms.terms.attempts = static_cast<std::uint8_t>(s.chance.between(1, 3));
  return s.act(terms, lead);
}

MaybeAct act_for_road(const Scene& s) {
  const MilestoneId id = s.pick(s.state.milestones, [](MilestoneId, const Milestone& m) {
    return m.status <= MilestoneStatus::started;
  });
  if (!some(id)) return {};
  const Milestone& milestone = s.state.milestones[id];
  if (s.chance.percent(8)) return s.act(SkipMilestone{id}, road);
  if (milestone.status == MilestoneStatus::waiting) return s.act(StartMilestone{id}, road);
  return s.act(CompleteMilestone{id}, road);
}

}  // namespace meguri::simulation
