// A programme in which one command can be given for ever without the state growing: the capacity of
// a chair is changed and changed again. What is measured with it is the way of a command to the
// disk and back, not the rules' thinking.
#pragma once

#include <cstdint>
#include <vector>

#include "programme/answer.hpp"

namespace meguri::bench {

// An organisation, its administrator, a chair.
inline std::vector<Submission> cheap_programme() {
  const OrganisationId hospital{1};
  const RoleSet lead = role_set(Role::administrator, Role::programme_lead);
  return {
      {DefineOrganisation{OrganisationKind::hospital}, UserId{}, 1, "hospital", {}},
      {DefineUser{hospital, lead}, UserId{}, 2, "administrator", {}},
      {DefineResource{hospital, ResourceKind::chair, 2, 127, {}, {}}, UserId{1}, 3, "chair", {}}};
}
inline constexpr std::uint64_t cheap_from = 4;  // the first free command id

inline Submission cheap_command(std::uint64_t command_id) {
  const auto capacity = static_cast<std::uint16_t>(1 + command_id % 9);
  return {ChangeCapacity{ResourceId{1}, capacity}, UserId{1}, command_id, "", {}};
}

}  // namespace meguri::bench
