// Roads to the patient side by side: the steps of the known tracks with who does them and the days
// of law, target, observation and plan; the roads of a programme as distributions; what each may
// claim, who pays, what it builds, its gate, its branches. The same as JSON and CSV.
#pragma once

#include <string>
#include <vector>

#include "interchange/obligation_claims.hpp"
#include "interchange/road_sampling.hpp"
#include "report/forecast_text.hpp"

namespace meguri::report {

struct TravelledRoad {
  const interchange::RoadPlan* plan{};
  interchange::RoadDays days;
};

struct RoadsView {
  std::string track;                   // only this one; empty: all
  std::vector<TravelledRoad> roads{};  // of a programme; none: the known tracks alone
  Date start{};                        // of the programme
  std::uint32_t runs{};
};

// The known tracks, by name.
[[nodiscard]] std::vector<std::string> known_tracks();
// The track that most steps of a programme's road come from; empty when they come from none.
[[nodiscard]] std::string track_of(const interchange::RoadPlan& road);

[[nodiscard]] std::string roads_text(const RoadsView& view, const TextStyle& style);
[[nodiscard]] std::string roads_json(const RoadsView& view);
[[nodiscard]] std::string roads_csv(const RoadsView& view);

}  // namespace meguri::report
