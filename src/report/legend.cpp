#include "report/legend.hpp"

#include <algorithm>

#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

std::string numbered(const std::vector<BothLanguages>& names, std::uint32_t number, Phrase kind,
                     Language language) {
  if (number == 0) return "–";
  const bool named = number <= names.size() && !in(language, names[number - 1]).empty();
  return named ? in(language, names[number - 1]) : say(language, kind, number);
}

}  // namespace

const std::string& in(Language language, const BothLanguages& text) {
  return language == Language::japanese ? text.ja : text.en;
}

const MilestoneName* find_milestone(const Legend& legend, MilestoneId milestone) {
  const auto found = std::ranges::find(legend.milestones, milestone, &MilestoneName::milestone);
  return found == legend.milestones.end() ? nullptr : &*found;
}

const RoadName* find_road(const Legend& legend, const std::string& id) {
  const auto found = std::ranges::find(legend.roads, id, &RoadName::id);
  return found == legend.roads.end() ? nullptr : &*found;
}

const FigureNote* price_of(const Legend& legend, const CostName& cost) {
  const auto found =
      std::ranges::find(legend.figures, "cost." + cost.id + ".amount", &FigureNote::path);
  return found == legend.figures.end() ? nullptr : &*found;
}

std::string name_of(const Legend& legend, MilestoneId milestone, Language language) {
  const MilestoneName* name = find_milestone(legend, milestone);
  return name != nullptr ? in(language, name->name)
                         : say(language, Phrase::milestone_n, number(milestone));
}

std::string name_of(const Legend& legend, ResourceId resource, Language language) {
  return numbered(legend.resources, number(resource), Phrase::resource_n, language);
}

std::string name_of(const Legend& legend, OrganisationId organisation, Language language) {
  return numbered(legend.organisations, number(organisation), Phrase::organisation_n, language);
}

std::string name_of(const Legend& legend, CourseId course) {
  const std::size_t index = number(course) - 1;
  return index < legend.courses.size() ? legend.courses[index] : std::to_string(number(course));
}

std::string short_name_of(const Legend& legend, OrganisationId organisation, Language language) {
  const std::string name = name_of(legend, organisation, language);
  std::size_t end = std::min(name.find(" ("), name.find("（"));
  if (end == 0 || end == std::string::npos) end = name.size();
  return cut(name.substr(0, end), 24);
}

bool unverified(Mark mark) { return mark != Mark::verified && mark != Mark::choice; }

}  // namespace meguri::report
