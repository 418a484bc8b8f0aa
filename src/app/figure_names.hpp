// What a figure is called by people: "Screening failures", "Air freight to site A: transit time".
// The path of a figure ("journey.screening_fails") says where to change it; this says what it is.
#pragma once

#include "interchange/compile.hpp"

namespace meguri::app {

// Empty for a figure that is shown by its path alone.
[[nodiscard]] interchange::BothLanguages name_of_figure(
    const interchange::CompiledProgramme& compiled, const interchange::Figure& figure);

}  // namespace meguri::app
