// What the numbers of a forecast and of a state mean to people: names of roads, milestones, places,
// and what stands behind each figure. The state of the rules and the forecast hold numbers only;
// this comes from the programme file. A number without a name is shown as it is ("milestone 7").
#pragma once

#include <string>
#include <vector>

#include "domain/id.hpp"
#include "forecast/forecast.hpp"
#include "interchange/figure.hpp"
#include "interchange/message.hpp"
#include "interchange/road_library.hpp"

namespace meguri::report {

using interchange::BothLanguages;
using interchange::Language;
using interchange::Mark;

struct RoadName {
  std::string id;  // "pmd_import"
  BothLanguages name;
  BothLanguages note{};
  MilestoneId goal{};  // the step whose end is what the road is for
};

struct MilestoneName {
  MilestoneId milestone{};
  std::string id;  // of the step, "JP-10"
  std::string road;
  BothLanguages name;
};

// A figure as its programme file gives it.
struct FigureNote {
  std::string path;     // "road.pmd_import.step.JP-03.duration"
  BothLanguages value;  // "triangular 60 – 90 – 150 days"
  BothLanguages source;
  Mark mark{};
  BothLanguages name{};  // of the step or thing that it belongs to; may be empty
};

// A cost of the programme file.
struct CostName {
  std::string id;
  BothLanguages name;
  std::string per;  // one of interchange::cost_units
};

struct Legend {
  BothLanguages programme{};
  BothLanguages goal{};     // "First dose within 12 months of ..."
  BothLanguages outcome{};  // what is known of the goal by now
  std::string basis{};      // the programme's or ledger's file
  bool synthetic{};         // the ledger says that its data is made up
  std::vector<RoadName> roads{};
  std::vector<MilestoneName> milestones{};
  std::vector<CostName> costs{};               // in the scenario's order
  std::vector<FigureNote> figures{};           // by FigureRef; the first means "none"
  std::vector<BothLanguages> resources{};      // by number, from 1 on: the first is resource 1
  std::vector<BothLanguages> organisations{};  // likewise
  std::vector<std::string> courses{};          // likewise: identity or patient reference
  std::vector<BothLanguages> lanes{};          // likewise
  std::vector<BothLanguages> equipment{};      // likewise
  std::vector<BothLanguages> reagent_lots{};   // likewise
  std::vector<BothLanguages> protocols{};      // likewise
  std::vector<BothLanguages> steps{};          // of the process, the first is step 0
  std::vector<BothLanguages> tests{};          // likewise
  std::vector<std::string> step_measures{};    // see StepView::measure; empty: no value
};

[[nodiscard]] const std::string& in(Language language, const BothLanguages& text);

// Null when there is none.
[[nodiscard]] const MilestoneName* find_milestone(const Legend& legend, MilestoneId milestone);
[[nodiscard]] const RoadName* find_road(const Legend& legend, const std::string& id);

// The figure of its price; null when the legend has none.
[[nodiscard]] const FigureNote* price_of(const Legend& legend, const CostName& cost);

[[nodiscard]] std::string name_of(const Legend& legend, MilestoneId milestone, Language language);
[[nodiscard]] std::string name_of(const Legend& legend, ResourceId resource, Language language);
[[nodiscard]] std::string name_of(const Legend& legend, OrganisationId organisation,
                                  Language language);
[[nodiscard]] std::string name_of(const Legend& legend, CourseId course);
// Without what stands in parentheses, at most 24 columns: for narrow tables.
[[nodiscard]] std::string short_name_of(const Legend& legend, OrganisationId organisation,
                                        Language language);

// Not everything behind it was checked in its source: the forecast says so wherever it matters.
[[nodiscard]] bool unverified(Mark mark);

}  // namespace meguri::report
