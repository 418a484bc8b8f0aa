// Who looks: a signed-in person as the state knows them, and the language they read. Every page is
// made for one viewer and holds nothing that is not theirs (visible.hpp decides). Who signed in is
// the server's business; what they may do is decided by the rules when they submit.
#pragma once

#include "domain/state.hpp"
#include "interchange/message.hpp"

namespace meguri {

using interchange::Language;

struct Viewer {
  UserId user{};
  OrganisationId organisation{};
  OrganisationKind kind{};
  RoleSet roles{};  // empty: sees nothing
  Language language = Language::english;

  [[nodiscard]] bool has(Role role) const { return (roles & role_set(role)) != 0; }
  [[nodiscard]] bool any_of(RoleSet wanted) const { return (roles & wanted) != 0; }
};

// An unknown or inactive user has no roles.
[[nodiscard]] Viewer viewer_of(const State& state, UserId user, Language language);

}  // namespace meguri
