// The small programme in which a seed plays: organisations, people, places, lanes, a road,
// protocols. Everything is tight (one or two places of each kind, short intervals), so that things
// meet.
#pragma once

#include <vector>

#include "simulation/scene.hpp"

namespace meguri::simulation {

// The commands that set it up, in order, all by the first administrator.
[[nodiscard]] std::vector<Command> setup_of(Chance& chance, Instant begin);

}  // namespace meguri::simulation
