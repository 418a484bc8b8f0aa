// Who acts in a simulated programme, and where: for every organisation and role the first and
// second person of the live state, and for every hospital its chair, its way to a facility and
// back. A forecast asks nobody who is not there: a missing verifier becomes a refused command,
// which is a finding.
#pragma once

#include <array>
#include <vector>

#include "domain/state.hpp"

namespace meguri::forecast {

struct SitePlan {
  ResourceId chair{};
  LaneId in{};   // from the site to a facility
  LaneId out{};  // from that facility to the site
  OrganisationId facility{};
};

struct FacilityPlan {
  ResourceId suite{};
  ResourceId reviewer{};
  ResourceId store{};
  EquipmentId equipment{};
  ReagentLotId reagent{};
};

class Cast {
public:
  explicit Cast(const State& state);

  // UserId{} when there is nobody.
  [[nodiscard]] UserId first(OrganisationId organisation, Role role) const {
    return people_[number(organisation)][static_cast<std::size_t>(role)].first;
  }
  // Somebody else than the first, in this role; the first one's stand-in.
  [[nodiscard]] UserId second(OrganisationId organisation, Role role) const {
    return people_[number(organisation)][static_cast<std::size_t>(role)].second;
  }
  // Of whatever organisation.
  [[nodiscard]] UserId anybody(Role role) const { return anybody_[static_cast<std::size_t>(role)]; }

  [[nodiscard]] const SitePlan& site(OrganisationId id) const { return sites_[number(id)]; }
  [[nodiscard]] const FacilityPlan& facility(OrganisationId id) const {
    return facilities_[number(id)];
  }

private:
  static constexpr std::size_t roles = 14;
  struct Pair {
    UserId first{}, second{};
  };
  std::vector<std::array<Pair, roles>> people_;
  std::array<UserId, roles> anybody_{};
  std::vector<SitePlan> sites_;
  std::vector<FacilityPlan> facilities_;
};

}  // namespace meguri::forecast
