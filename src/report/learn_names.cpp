#include "report/learn_names.hpp"

namespace meguri::report {
namespace {

constexpr std::size_t name_max = 200;  // a longer note is a description, not a name

BothLanguages name_in(std::string_view note) {
  if (note.starts_with(synthetic_note)) {
    const std::size_t end = note.find("\n\n");
    note = end == note.npos ? std::string_view{} : note.substr(end + 2);
  }
  if (note.size() > 2 * name_max) return {};
  const std::size_t line = note.find('\n');
  if (line == note.npos) return {std::string(note), std::string(note)};
  return {std::string(note.substr(0, line)), std::string(note.substr(line + 1))};
}

void put(std::vector<BothLanguages>& names, std::uint32_t number, BothLanguages name) {
  if (number == 0) return;
  if (names.size() < number) names.resize(number);
  if (names[number - 1].en.empty()) names[number - 1] = std::move(name);
}

struct Learn {
  Legend& legend;
  BothLanguages name;

  void operator()(const OrganisationDefined& e) {
    put(legend.organisations, number(e.organisation), std::move(name));
  }
  void operator()(const ResourceDefined& e) {
    put(legend.resources, number(e.resource), std::move(name));
  }
  void operator()(const LaneDefined& e) { put(legend.lanes, number(e.lane), std::move(name)); }
  void operator()(const EquipmentDefined& e) {
    put(legend.equipment, number(e.equipment), std::move(name));
  }
  void operator()(const ReagentLotDefined& e) {
    put(legend.reagent_lots, number(e.reagent), std::move(name));
  }
  void operator()(const ProtocolDrafted& e) {
    put(legend.protocols, number(e.protocol), std::move(name));
  }
  void operator()(const RoadDefined& e) {
    const std::uint32_t road = number(e.road);
    if (legend.roads.size() < road)
      legend.roads.push_back({std::to_string(road), std::move(name), {}, {}});
  }
  void operator()(const MilestoneDefined& e) {
    if (find_milestone(legend, e.milestone) == nullptr)
      legend.milestones.push_back(
          {e.milestone, "", std::to_string(number(e.definition.road)), std::move(name)});
  }
  template <class Other>
  void operator()(const Other&) {}
};

}  // namespace

void learn_name(Legend& legend, const Event& first, std::string_view note) {
  visit(Learn{legend, name_in(note)}, first);
}

}  // namespace meguri::report
