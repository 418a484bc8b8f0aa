// What a track gives and costs beside its steps: what may be claimed, who pays, what is built, the
// gate, the main risk, what it costs and whom it serves, and the branches with what must follow.
// From data/claims/roads.toml, built in: [claim.TRACK], [[claim.TRACK.branch]] and
// [[claim.TRACK.gives]] (what it spares another track), each with source and mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interchange/road_library.hpp"

namespace meguri::interchange {

struct RoadBranch {
  BothLanguages name;
  BothLanguages then;
  std::string source;
  Mark mark{};
};

// What work on a road spares another: shared trials, batches, data; or that it does not.
struct RoadGift {
  std::string to;  // a track
  BothLanguages what;
  std::string source;
  Mark mark{};
};

struct RoadClaim {
  std::string track;
  BothLanguages may_claim;
  BothLanguages pays;
  BothLanguages builds;
  BothLanguages risk;
  BothLanguages gate;
  std::string source;
  Mark mark{};
  BothLanguages cost;  // what is publicly known of it
  std::string cost_source;
  Mark cost_mark{};
  BothLanguages patients;  // whom the road serves
  std::string patients_source;
  Mark patients_mark{};
  std::vector<RoadBranch> branches;
  std::vector<RoadGift> gives;
};

// One for each track of the road library, in its order; aborts when the built-in file is wrong.
[[nodiscard]] const std::vector<RoadClaim>& road_claims();

}  // namespace meguri::interchange
