// The roads of a programme file: [road.NAME] with its steps, checked and ready to be travelled.
//
//   [road.pmd_import]
//   name_ja = "..."            name_en = "..."
//   goal = "JP-10"                        # the step whose end is what the road is for
//   [[road.pmd_import.step]]
//   from = "JP-03"                        # names, law and planned days of a known step
//   after = ["JP-02"]                     # steps of this road that must have ended
//   rounds = { weights = [[1, 0.4], [2, 0.4], [3, 0.2]], unit = "count", source = ..., mark = ... }
//
// A step without `from` needs an id, both names, and a duration or a trigger; with it, each of them
// may be given anew. `gate = true` makes the statutory days of a known step a time that cannot be
// crushed, `gate = { value = ... }` any other. "Not before the end of JP-02 + 30 days" is a step of
// 30 days with a gate. `not_before`, `started` and `done` are dates of what is known. `trigger =
// "first_infusion"` (all_enrolled, all_completed) ends the step when that happens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kinds.hpp"
#include "interchange/road_library.hpp"
#include "regulation/road.hpp"

namespace meguri::interchange {

struct RoadStepPlan {
  std::string id;
  BothLanguages name;
  BothLanguages submitter;
  BothLanguages reviewer;
  std::string from;                // id of the known step, or empty
  std::optional<Figure> duration;  // of one round; none: a trigger ends it
  std::optional<Figure> rounds;    // how often it is gone through, drawn anew each time
  Duration gate{};                 // 0: no gate
  std::optional<Date> not_before;
  std::optional<Date> started;
  std::optional<Date> done;
  MilestoneTrigger trigger{};
  Position at;
};

struct RoadPlan {
  std::string id;
  BothLanguages name;
  BothLanguages note;               // what it pays, builds, risks; may be empty
  std::vector<RoadStepPlan> steps;  // in the order of the file
  regulation::Road network;         // the same steps by index
  std::size_t goal{};               // index of the step
  Position at;
};

// Reads every [road.NAME]. `start` is day 0 of the roads. A road with a mistake is in the list
// too, so that what refers to it is not a second mistake; it is not fit to be travelled.
[[nodiscard]] std::vector<RoadPlan> read_roads(Reading& reading, TableReader& top, Date start);

}  // namespace meguri::interchange
