#include "view/reader.hpp"

#include "ledger/described.hpp"
#include "report/words.hpp"

namespace meguri {
namespace {

using report::Phrase;

std::string numbered(const std::vector<report::BothLanguages>& names, std::uint32_t number,
                     Phrase kind, Language language) {
  if (number == 0) return {};
  if (number <= names.size())
    if (const std::string& known = report::in(language, names[number - 1]); !known.empty())
      return known;
  return report::say(language, kind, number);
}

}  // namespace

std::span<const report::Task> Reader::tasks() const {
  if (sources.tasks != nullptr) return *sources.tasks;
  if (!own_tasks_) own_tasks_ = report::worklist(state());
  return *own_tasks_;
}
std::span<const report::Task> Reader::tasks(CourseId course) const {
  const auto all = tasks();
  const auto found = std::ranges::equal_range(all, course, {}, &report::Task::course);
  return {found.begin(), found.end()};
}

std::string Reader::name(OrganisationId id) const {
  return numbered(sources.legend.organisations, number(id), Phrase::organisation_n,
                  viewer.language);
}
std::string Reader::name(ResourceId id) const {
  return numbered(sources.legend.resources, number(id), Phrase::resource_n, viewer.language);
}
std::string Reader::name(LaneId id) const {
  return numbered(sources.legend.lanes, number(id), Phrase::lane_n, viewer.language);
}
std::string Reader::name(EquipmentId id) const {
  return numbered(sources.legend.equipment, number(id), Phrase::equipment_n, viewer.language);
}
std::string Reader::name(ReagentLotId id) const {
  return numbered(sources.legend.reagent_lots, number(id), Phrase::reagent_lot_n, viewer.language);
}
std::string Reader::name(ProtocolId id) const {
  return numbered(sources.legend.protocols, number(id), Phrase::protocol_n, viewer.language);
}
std::string Reader::step_name(std::size_t step) const {
  return numbered(sources.legend.steps, static_cast<std::uint32_t>(step + 1), Phrase::step_n,
                  viewer.language);
}
std::string Reader::test_name(std::size_t test) const {
  return numbered(sources.legend.tests, static_cast<std::uint32_t>(test + 1), Phrase::test_n,
                  viewer.language);
}

std::string Reader::name(CourseId id) const {
  if (!some(id) || !sight.sees(id)) return {};
  const Course& course = state().courses[id];
  if (!course.identity.empty()) return to_text(course.identity);
  if (course.site == viewer.organisation) return to_text(course.patient);
  return report::say(viewer.language, Phrase::course_n, number(id));
}

RuleView Reader::rule(Rule which) const {
  const RuleText& text = text_of(which);
  return {std::string(text.id),
          std::string(viewer.language == Language::japanese ? text.japanese : text.english)};
}

HappeningView Reader::happening(std::uint32_t event) const {
  const report::Happening seen = sources.history.happening(event);
  return {seen.record, seen.at, seen.by, std::string(described::names<Event>[seen.kind]),
          std::string(report::event_word(viewer.language, seen.kind))};
}

std::string tail(Code code) {
  if (code.empty()) return {};
  const std::string text = to_text(code);
  constexpr std::size_t shown = 4;
  return text.size() <= shown ? text : "…" + text.substr(text.size() - shown);
}

std::optional<Instant> given(Instant at) {
  if (at == never || at == Instant{}) return std::nullopt;
  return at;
}

Urgency urgency_of(Instant due, Instant now) {
  if (due == never) return Urgency::waiting;
  if (due < now) return Urgency::overdue;
  if (date_in_japan(due) == date_in_japan(now)) return Urgency::today;
  return due < now + days(3) ? Urgency::soon : Urgency::later;
}

}  // namespace meguri
