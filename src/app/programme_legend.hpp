// What the numbers of a state and of a forecast are called, taken from a compiled programme.
#pragma once

#include <string>

#include "interchange/compile.hpp"
#include "report/legend.hpp"

namespace meguri::app {

// `basis`: the file or folder, as people named it.
[[nodiscard]] report::Legend legend_of(const interchange::CompiledProgramme& compiled,
                                       const std::string& basis);

}  // namespace meguri::app
