// Names that only the ledger knows: whoever defines an organisation, a place, a lane or a milestone
// writes its name into the record's note, the Japanese on the first line and the English on the
// second (one line is both). The first note of a ledger with made-up data says so before the name.
#pragma once

#include <string_view>

#include "domain/event.hpp"
#include "report/legend.hpp"

namespace meguri::report {

// The first record's note of a ledger with made-up data begins with this.
inline constexpr std::string_view synthetic_note = "SYNTHETIC DATA";

// `note`: of the record whose first event this is. A name that the legend has already stays.
void learn_name(Legend& legend, const Event& first, std::string_view note);

}  // namespace meguri::report
