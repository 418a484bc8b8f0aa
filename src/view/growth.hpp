// How a culture grows: the band that the programme's figures of growth (lag, rate, cells at the
// start) and the counts so far leave open, and when it is expected to hold what was ordered.
//
// Cells at age t are start x e^(rate x max(0, t - lag)), as in the forecast (world_making.cpp). The
// figures are spread over 1,000 low-discrepancy points; each is weighted by how well it explains
// the counts, whose error is log-normal. So one count narrows the band, and a slow donor shows.
// An estimate for planning the harvest: it decides nothing and enters no record.
#pragma once

#include <span>

#include "forecast/scenario.hpp"
#include "view/parts.hpp"

namespace meguri {

// Standard deviation of the logarithm of a count around the truth: about 20 %, the usual size for
// counting nucleated cells in culture. Mark: inferred.
inline constexpr double count_error = 0.2;

struct GrowthPointView {
  Instant at{};
  std::int64_t p10_cells{};
  std::int64_t p50_cells{};
  std::int64_t p90_cells{};
};
MEGURI_DESCRIBE(GrowthPointView, at, p10_cells, p50_cells, p90_cells)

struct GrowthView {
  std::int64_t wanted_cells{};        // for all doses of a batch
  std::int64_t least_cells{};         // for one dose
  std::vector<GrowthPointView> band;  // from the start to the longest culture, twice a day
  // When the culture holds what is wanted; null: not within the longest culture.
  std::optional<Instant> harvest_p10_at;
  std::optional<Instant> harvest_p50_at;
  std::optional<Instant> harvest_p90_at;
  std::int32_t reached_bp{};  // chance that it does within the longest culture
  bool counts_explained{};    // false: the counts lie outside what the figures allow
  std::vector<AssumptionView> assumptions;
};
MEGURI_DESCRIBE(GrowthView, wanted_cells, least_cells, band, harvest_p10_at, harvest_p50_at,
                harvest_p90_at, reached_bp, counts_explained, assumptions)

struct CountSeen {
  Duration age{};
  std::int64_t cells{};
};

// Without assumptions. Nothing when the plan does not model growth.
[[nodiscard]] std::optional<GrowthView> growth_view(const forecast::Scenario& scenario,
                                                    const forecast::JourneyPlan& plan,
                                                    const Protocol& protocol, Instant started_at,
                                                    std::span<const CountSeen> counts);

}  // namespace meguri
