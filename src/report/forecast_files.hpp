// A forecast for other programs: JSON (docs/forecast.schema.json), CSV of the milestones, and a
// picture as SVG. Equal results give equal bytes.
#pragma once

#include <span>
#include <string>

#include "report/outlook.hpp"

namespace meguri::report {

// `changes`: what a what-if changed, as it was asked for.
[[nodiscard]] std::string forecast_json(const Outlook& outlook,
                                        std::span<const std::string> changes = {});

// RFC 4180 with a header line: number,road,id,name_ja,name_en,p10,p50,p90,p50_low,p50_high,reached,
// goal_by,probability,cost_p10_jpy,cost_p50_jpy,cost_p90_jpy (spent until then, in yen). Dates are
// those of Japan; empty where there is none.
[[nodiscard]] std::string forecast_csv(const Outlook& outlook);

// One picture that stands alone: no script, no font and nothing else from elsewhere; with title and
// description for those who cannot see it; readable on white and on dark ground.
[[nodiscard]] std::string forecast_svg(const Outlook& outlook, Language language);

}  // namespace meguri::report
