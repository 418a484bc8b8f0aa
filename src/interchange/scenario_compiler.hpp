// The second half of compile(): the scenario of a programme. The milestones of `out` are numbered.
#pragma once

#include "interchange/compile.hpp"

namespace meguri::interchange {

// Fills scenario and figures of `out`; a figure that gives no distribution is a mistake.
void compile_scenario(CompiledProgramme& out, Instant as_of, Diagnostics& diagnostics);

}  // namespace meguri::interchange
