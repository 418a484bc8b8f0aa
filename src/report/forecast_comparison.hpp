// Two forecasts side by side: as planned and changed by a what-if, under the same luck patient by
// patient, so that a difference comes from the change and not from chance. Both bars of a road
// stand on one axis, the planned one above; the table gives the difference in days and in points of
// probability.
#pragma once

#include <span>
#include <string>

#include "report/forecast_text.hpp"

namespace meguri::report {

// `changes`: what was changed, as it was asked for. Roads are matched by their order.
[[nodiscard]] std::string comparison_text(const Outlook& planned, const Outlook& changed,
                                          std::span<const std::string> changes,
                                          const TextStyle& style);

}  // namespace meguri::report
