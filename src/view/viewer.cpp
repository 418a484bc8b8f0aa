#include "view/viewer.hpp"

namespace meguri {

Viewer viewer_of(const State& state, UserId user, Language language) {
  Viewer viewer{user, {}, {}, {}, language};
  const User* row = state.users.find(user);
  if (row == nullptr || !row->active) return viewer;
  viewer.organisation = row->organisation;
  viewer.kind = state.organisations[row->organisation].kind;
  viewer.roles = row->roles;
  return viewer;
}

}  // namespace meguri
