// From a programme (programme.hpp) to what the other parts of Meguri take: the commands that define
// it, the scenario that forecasts it, the names of everything, and the figures with their sources.
//
// The commands are in the order in which the rules accept them in an empty state, so that the n-th
// organisation of the file becomes OrganisationId n, and so on for every list; steps of roads are
// numbered road by road, each road in an order in which nothing comes before what it waits for.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "domain/command.hpp"
#include "domain/decide.hpp"
#include "forecast/scenario.hpp"
#include "interchange/programme.hpp"

namespace meguri::interchange {

// One command that defines the programme. `by` is none until there is a first person.
struct Definition {
  Instant at{};
  UserId by{};
  Command command;
  BothLanguages note;  // the name or description that goes into the record's note; may be empty
  Position position;   // of what it comes from
};

// What a number of the state is called.
enum class Thing : std::uint8_t {
  organisation,
  resource,
  lane,
  equipment,
  reagent_lot,
  protocol,
  road,
  milestone,
  step,  // of the process, from 0; the same for all protocols
  test,  // from 0
  donor,
};

struct Name {
  Thing thing{};
  std::uint32_t number{};
  std::string id;  // as in the file; of a milestone "road.step"
  BothLanguages name;
};

struct CompiledProgramme {
  Programme programme;
  std::vector<Definition> definitions;
  forecast::Scenario scenario;
  // Source and mark of scenario.figures[i] stand in figures[i]; 0 is "none" in both.
  std::vector<Figure> figures;
  std::vector<Name> names;
  std::vector<Figure> all_figures;  // every figure of the file, limits and decisions too

  [[nodiscard]] const Name* name_of(Thing thing, std::uint32_t number) const;
  [[nodiscard]] MilestoneId milestone(RoadPoint point) const;
  std::vector<std::vector<MilestoneId>> milestones;  // by road and step, in the order of the file
};

// Forecasts start at `as_of`, not before the start of the programme; the horizon counts from there.
// Mistakes that only show here (a tail without probability) go to `diagnostics`; then nothing
// comes.
[[nodiscard]] std::optional<CompiledProgramme> compile(const Programme& programme,
                                                       const std::vector<Figure>& all_figures,
                                                       Instant as_of, Diagnostics& diagnostics);

// Gives the definitions to the rules, in an empty state. What a rule refuses is a mistake at the
// place that the command came from. The state holds all that was accepted up to `until`.
[[nodiscard]] State define(const std::vector<Definition>& definitions, Instant until,
                           Diagnostics& diagnostics);

}  // namespace meguri::interchange
