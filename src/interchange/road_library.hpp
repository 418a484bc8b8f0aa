// The steps of the known roads: data/roads/*.toml, built into the program. A programme file refers
// to a step by its id ("JP-03") and takes its names, its law and its planned days from here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/figure.hpp"
#include "interchange/table_reader.hpp"

namespace meguri::interchange {

// A text that people read, in both languages.
struct BothLanguages {
  std::string ja;
  std::string en;
  bool operator==(const BothLanguages&) const = default;
};

// Reads PREFIX_ja and PREFIX_en, for instance name_ja and name_en.
[[nodiscard]] BothLanguages read_both(TableReader& in, std::string_view prefix,
                                      Need need = Need::required);

// What happened to others who took the step: calendar days.
struct Observed {
  std::int64_t cases{};
  std::optional<Duration> median;
  std::optional<Duration> low;
  std::optional<Duration> high;
  std::string source;
  Mark mark{};
};

struct TrackStep {
  std::string id;
  std::string track;  // "japan_pmd"
  BothLanguages track_name;
  std::string scheme;  // "PMD", "ASRM", "FDA", "EMA", ...
  BothLanguages name;
  BothLanguages submitter;
  BothLanguages reviewer;
  BothLanguages requires_;
  BothLanguages triggers;
  std::vector<std::string> after;
  std::string after_event;  // an event outside the track, or empty
  std::string source;
  Mark mark{};
  std::string mark_note;
  std::optional<Figure> statutory;
  std::string statutory_note;
  std::optional<Figure> target;
  std::optional<Observed> observed;
  std::string observed_note;
  std::optional<Figure> plan;
};

// Reads the tracks of `root` ([track.NAME] with [[track.NAME.step]]); mistakes go to `reading`.
[[nodiscard]] std::vector<TrackStep> read_tracks(Reading& reading, const Node& root);

// All built-in steps in the order of the files; aborts when the built-in files are wrong.
[[nodiscard]] const std::vector<TrackStep>& road_library();
// Null when there is no such step.
[[nodiscard]] const TrackStep* find_track_step(std::string_view id);

}  // namespace meguri::interchange
