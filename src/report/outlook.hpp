// A forecast made ready to be shown, the same for text, SVG, JSON and CSV: which dates belong to
// which road, the goal's date and how likely it is, how many figures nobody verified. Views into
// the result and the legend, which must outlive it.
#pragma once

#include <span>
#include <vector>

#include "forecast/forecast.hpp"
#include "report/chart.hpp"
#include "report/legend.hpp"

namespace meguri::report {

struct DateLine {
  const MilestoneName* name{};  // null: a milestone that no road of the legend names
  const forecast::MilestoneForecast* forecast{};
  Instant goal_by{never};  // the goal's date that counts for this milestone
  double by_goal = 0;      // share of the runs on or before it

  [[nodiscard]] Dates dates() const { return forecast->date.dates; }
};

// One line of the picture: when a road arrives; or, on a road that has arrived, when a milestone
// that is still open falls.
struct RoadLine {
  const RoadName* road{};
  DateLine arrival;
  BothLanguages title;
};

struct Outlook {
  const forecast::Result* result{};
  const Legend* legend{};
  std::vector<DateLine> milestones;
  std::vector<RoadLine> roads;    // what is still to come
  std::vector<RoadLine> arrived;  // roads whose goal is done
  Instant goal_by{never};         // of the first goal; never when its milestone is done

  // What the histogram shows: the first goal's milestone, or the first line when that is done; or
  // null.
  [[nodiscard]] const DateLine* main() const;
  [[nodiscard]] std::size_t figures_unverified() const;
};

[[nodiscard]] Outlook outlook_of(const forecast::Result& result, const Legend& legend);

// It happened before the forecast's first day, the same in all runs.
[[nodiscard]] bool is_done(const DateLine& line, Instant from);

// The name of a date line in a language: "JP-10 First infusion".
[[nodiscard]] std::string title_of(const DateLine& line, Language language);
// The road of a date line, or the milestone itself where no road is known.
[[nodiscard]] std::string road_of(const Outlook& outlook, const DateLine& line, Language language);

// What the histogram is about: a road, or a milestone of a road that has arrived.
[[nodiscard]] std::string main_title(const Outlook& outlook, Language language);

}  // namespace meguri::report
