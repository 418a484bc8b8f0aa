// Whether a command names anything that its giver may not see, by walking the described fields of
// the command: so that a refusal cannot be used to find out what others have. Compiled alone.
#pragma once

#include "domain/command.hpp"
#include "view/visible.hpp"

namespace meguri::server {

[[nodiscard]] bool names_unseen(const State& state, const Viewer& viewer, const Command& command);

}  // namespace meguri::server
