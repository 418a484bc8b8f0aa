// A planning figure as people read it: "triangular 60 – 90 – 150 days", in the unit of its file.
#pragma once

#include <string>

#include "report/legend.hpp"

namespace meguri::report {

[[nodiscard]] std::string value_text(const interchange::Figure& figure, Language language);

}  // namespace meguri::report
