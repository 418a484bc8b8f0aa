// What must never happen, as a question to the state: docs/promises.md names each invariant, its
// requirement ids and its tests. apply() enforces most of them a second time at the moment of
// change; this sweep looks at everything and is what tests run after every event.
#pragma once

#include <optional>
#include <string>

#include "domain/state.hpp"

namespace meguri {

// The first broken invariant, as a sentence with the row; nothing when all hold. Costs O(rows).
[[nodiscard]] std::optional<std::string> broken_invariant(const State& state);

}  // namespace meguri
