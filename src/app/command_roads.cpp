#include <algorithm>

#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "report/number_text.hpp"
#include "report/regulation_roads.hpp"

namespace meguri::app {
namespace {

constexpr std::uint32_t runs = 20'000;
constexpr std::uint64_t seed = 1;

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// The roads of a programme that were asked for, by their own name or by their track's.
std::expected<void, ExitCode> choose(const RoadsOptions& options,
                                     const interchange::OpenedProgramme& opened,
                                     report::RoadsView& view, Console& console) {
  std::vector<std::string> known = report::known_tracks();
  const bool by_track = std::ranges::find(known, options.road) != known.end();
  if (opened.programme) {
    view.start = opened.programme->programme.start;
    for (const interchange::RoadPlan& road : opened.programme->programme.roads) {
      known.push_back(road.id);
      if (options.road.empty() || options.road == road.id ||
          (by_track && report::track_of(road) == options.road))
        view.roads.push_back({&road, interchange::travel_days(road, runs, seed)});
    }
  }
  if (by_track) view.track = options.road;
  if (options.road.empty() || by_track || !view.roads.empty()) return {};
  return std::unexpected(
      console.fail(ExitCode::wrong_use, Phrase::unknown_road, options.road, listed(known)));
}

}  // namespace

ExitCode roads(const RoadsOptions& options, Console& console) {
  interchange::OpenedProgramme opened;
  if (!options.programme.empty()) {
    opened = interchange::open_programme(options.programme);
    if (!opened.programme) return report_mistakes(console, opened);
  }
  report::RoadsView view;
  view.runs = runs;
  if (const auto chosen = choose(options, opened, view, console); !chosen) return chosen.error();
  if (options.json != "-" && options.csv != "-")
    console.print(report::roads_text(view, console.style(options.all, 110)));
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, report::roads_json(view));
        code != ExitCode::ok)
      return code;
  if (options.csv.empty()) return ExitCode::ok;
  return write_file(console, options.csv, report::roads_csv(view));
}

}  // namespace meguri::app
