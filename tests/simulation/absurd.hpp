// Commands that no reasonable person sends: any command with any values, and sensible commands with
// one field replaced. Values stay within what the ledger can write (docs/ledger_format.md), because
// what arrives has been read from JSON; ids and codes lean towards ones that exist, or nothing
// would be hit.
#pragma once

#include "domain/command.hpp"
#include "domain/state.hpp"
#include "simulation/chance.hpp"

namespace meguri::simulation {

[[nodiscard]] Command any_command(Chance& chance, const State& state);

// Replaces one field, wherever it lies; a command without fields stays what it is.
void change_one_field(Chance& chance, const State& state, Command& command);

}  // namespace meguri::simulation
