// What a simulated person looks at before acting: the state as it is, and luck. Picks people,
// places and things that fit; a pick that finds nothing gives the empty id, and the rules refuse
// the act.
#pragma once

#include <optional>

#include "domain/command.hpp"
#include "domain/find.hpp"
#include "domain/signing.hpp"
#include "simulation/chance.hpp"

namespace meguri::simulation {

// A command and who gives it, with or without the note that many commands need.
struct Act {
  Command command;
  UserId by{};
  bool note = true;
};
using MaybeAct = std::optional<Act>;

struct Scene {
  Chance& chance;
  const State& state;

  [[nodiscard]] Instant now() const { return state.now; }

  // Somebody active who may act in one of these roles, for this organisation (none: any).
  [[nodiscard]] UserId someone(RoleSet roles, OrganisationId at = {}) const {
    return pick(state.users, [&](UserId, const User& user) {
      return user.active && (user.roles & roles) != 0 && (!some(at) || user.organisation == at);
    });
  }
  [[nodiscard]] OrganisationId organisation(OrganisationKind kind) const {
    return pick(state.organisations,
                [&](OrganisationId, const Organisation& o) { return o.kind == kind; });
  }
  [[nodiscard]] ResourceId place(ResourceKind kind, OrganisationId at) const {
    return pick(state.resources, [&](ResourceId, const Resource& r) {
      return r.kind == kind && r.organisation == at;
    });
  }
  [[nodiscard]] LaneId lane(OrganisationId from, OrganisationId to) const {
    return pick(state.lanes, [&](LaneId, const Lane& l) { return l.from == from && l.to == to; });
  }

  // A random row that `fits`; none when there is none.
  template <StrongId Id, class Row, class Fits>
  [[nodiscard]] Id pick(const Table<Id, Row>& table, Fits fits) const {
    std::vector<Id> found;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Id id = table.id_at(i);
      if (fits(id, table[id])) found.push_back(id);
    }
    return found.empty() ? Id{} : chance.of(found);
  }

  // An act; `by` is found by role.
  [[nodiscard]] Act act(Command command, RoleSet roles, OrganisationId at = {}) const {
    return {std::move(command), someone(roles, at)};
  }
};

// A key that nobody else has; the signatures of a simulated person are not computed, only found
// good or wrong.
[[nodiscard]] PublicKey any_key(Chance& chance);

// The next sensible act for one thing of each sort; nothing when there is nothing to do.
[[nodiscard]] MaybeAct act_for_plant(const Scene& scene);
[[nodiscard]] MaybeAct act_for_protocol(const Scene& scene);
[[nodiscard]] MaybeAct act_for_road(const Scene& scene);
// act_regulation.cpp
[[nodiscard]] MaybeAct act_for_regulation(const Scene& scene);
[[nodiscard]] MaybeAct act_for_course(const Scene& scene);
[[nodiscard]] MaybeAct act_for_donor(const Scene& scene);
[[nodiscard]] MaybeAct act_for_order(const Scene& scene);
[[nodiscard]] MaybeAct act_for_visit(const Scene& scene);
[[nodiscard]] MaybeAct act_for_adverse_event(const Scene& scene);
[[nodiscard]] MaybeAct act_for_dose(const Scene& scene);
[[nodiscard]] MaybeAct act_for_doubt(const Scene& scene);
[[nodiscard]] MaybeAct act_for_shipment(const Scene& scene);
[[nodiscard]] MaybeAct act_for_packing(const Scene& scene);
[[nodiscard]] MaybeAct act_for_batch(const Scene& scene);
[[nodiscard]] MaybeAct act_for_disposition(const Scene& scene);

}  // namespace meguri::simulation
