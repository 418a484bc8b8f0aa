#include "report/status_text.hpp"

#include <algorithm>

#include "domain/find.hpp"
#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/words.hpp"
#include "report/worklist.hpp"

namespace meguri::report {
namespace {

constexpr std::size_t tasks_shown = 12;

std::string counts_text(const State& state, Language language) {
  std::size_t in_progress = 0, completed = 0;
  for (const Course& course : state.courses) {
    if (running(course.status)) ++in_progress;
    if (course.status == CourseStatus::completed) ++completed;
  }
  const std::size_t all = state.courses.size();
  return say(language, Phrase::status_counts, all, in_progress, completed,
             all - in_progress - completed, state.infusions, state.batches.size());
}

std::string identity_of_course(const Course& course, Language language) {
  if (!course.identity.empty()) return to_text(course.identity);
  return say(language, Phrase::patient_without_identity, to_text(course.patient));
}

std::string state_of_course(const Course& course, Language language) {
  if (course.hold != HoldReason::none && running(course.status))
    return say(language, Phrase::on_hold, word(language, course.hold));
  return std::string(word(language, course.status));
}

std::string what_of(const Task& task, const Legend& legend, Language language) {
  return say(language, task.what,
             some(task.milestone) ? name_of(legend, task.milestone, language) : std::string());
}

Cell when_of(const Task& task, Instant now, Language language) {
  if (task.due == never) return {say(language, Phrase::as_soon_as_possible), Style::faint};
  const std::string day = to_japan_text(task.due).substr(5, 11);
  if (task.due < now) return {say(language, Phrase::overdue, day), Style::bad};
  return {day, task.due < now + days(2) ? Style::warn : Style::plain};
}

std::string who_of(const Task& task, const Legend& legend, Language language) {
  std::string who(word(language, task.role));
  if (some(task.organisation)) who += ", " + name_of(legend, task.organisation, language);
  return who;
}

std::string courses_text(const Standing& standing, const std::vector<Task>& tasks,
                         const TextStyle& style) {
  const State& state = *standing.state;
  const Language language = style.language;
  const auto column = [&](Phrase phrase, bool gives_way = false) {
    return Column{say(language, phrase), false, gives_way};
  };
  Grid grid({column(Phrase::column_identity), column(Phrase::column_site, true),
             column(Phrase::column_state, true), column(Phrase::column_doses),
             column(Phrase::column_last, true), column(Phrase::column_next, true),
             column(Phrase::column_when)});
  for (std::size_t i = 0; i < state.courses.size(); ++i) {
    const CourseId id = state.courses.id_at(i);
    const Course& course = state.courses[id];
    const bool over = !running(course.status);
    if (over && !style.all && course.status == CourseStatus::screen_failed) continue;
    const auto next = next_task(tasks, id);
    const CourseTrace::Last* last = standing.trace->last(id);
    const Style ground = over ? Style::faint : Style::plain;
    const Style alarm = course.hold != HoldReason::none && !over ? Style::warn : ground;
    grid.add({{identity_of_course(course, language), over ? Style::faint : Style::strong},
              {name_of(*standing.legend, course.site, language), ground},
              {state_of_course(course, language), alarm},
              {say(language, Phrase::doses_of, course.doses_infused,
                   state.protocols[course.protocol].schedule.doses_planned), ground},
              {last == nullptr ? "" : day_text(last->at).substr(5) + " " +
                                          std::string(word(language, last->event)), ground},
              {next ? what_of(*next, *standing.legend, language) : "", ground},
              next ? when_of(*next, state.now, language) : Cell{}});
  }
  if (grid.empty()) return "\n  " + say(language, Phrase::status_no_courses) + "\n";
  return heading(style, say(language, Phrase::status_courses_heading)) +
         grid.text(style.ink, style.columns);
}

std::string due_text(const Standing& standing, std::vector<Task> tasks, const TextStyle& style) {
  const Language language = style.language;
  std::ranges::stable_sort(tasks, {}, [](const Task& task) { return task.due; });
  const std::size_t shown = style.all ? tasks.size() : std::min(tasks.size(), tasks_shown);
  Grid grid({{say(language, Phrase::column_when)},
             {say(language, Phrase::column_next), false, true},
             {say(language, Phrase::column_subject)},
             {say(language, Phrase::column_who), false, true}});
  for (std::size_t i = 0; i < shown; ++i)
    grid.add({when_of(tasks[i], standing.state->now, language),
              {what_of(tasks[i], *standing.legend, language)},
              {to_text(tasks[i].subject), Style::faint},
              {who_of(tasks[i], *standing.legend, language)}});
  std::string out = heading(style, say(language, Phrase::status_due_heading));
  if (grid.empty()) return out + "  " + say(language, Phrase::status_nothing_due) + "\n";
  out += grid.text(style.ink, style.columns);
  if (shown < tasks.size())
    out += "  " + style.ink(Style::faint,
                            say(language, Phrase::status_more, tasks.size() - shown)) + "\n";
  return out;
}

std::string roads_text(const Standing& standing, const TextStyle& style) {
  const State& state = *standing.state;
  Grid grid({{say(style.language, Phrase::column_road), false, true},
             {""},
             {say(style.language, Phrase::column_state), true}});
  for (std::uint32_t road = 1; road <= state.roads; ++road) {
    std::size_t all = 0, done = 0;
    std::string name = say(style.language, Phrase::road_n, road);
    for (std::size_t i = 0; i < state.milestones.size(); ++i) {
      const MilestoneId id = state.milestones.id_at(i);
      if (number(state.milestones[id].road) != road) continue;
      ++all;
      if (state.milestones[id].status >= MilestoneStatus::done) ++done;
      if (const MilestoneName* milestone = find_milestone(*standing.legend, id))
        if (const RoadName* known = find_road(*standing.legend, milestone->road))
          name = in(style.language, known->name);
    }
    if (all == 0) continue;
    const double share = static_cast<double>(done) / static_cast<double>(all);
    grid.add({{name},
              {share_bar(share, 16), Style::accent},
              {std::to_string(done) + "/" + std::to_string(all)}});
  }
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::status_roads_heading)) +
         grid.text(style.ink, style.columns);
}

}  // namespace

std::string status_text(const Standing& standing, const TextStyle& style) {
  const State& state = *standing.state;
  const Legend& legend = *standing.legend;
  const std::vector<Task> tasks = worklist(state);
  std::string out;
  if (const std::string& name = in(style.language, legend.programme); !name.empty())
    out += style.ink(Style::strong, name) + "\n";
  out += style.ink(Style::faint, say(style.language, Phrase::status_basis,
                                     grouped(standing.records), to_japan_text(state.now),
                                     legend.basis)) + "\n";
  if (legend.synthetic)
    out += style.ink(Style::warn, say(style.language, Phrase::synthetic_data)) + "\n";
  out += "\n  " + counts_text(state, style.language) + "\n";
  return out + courses_text(standing, tasks, style) + due_text(standing, tasks, style) +
         roads_text(standing, style);
}

}  // namespace meguri::report
