#include "report/status_text.hpp"

#include <algorithm>

#include "domain/find.hpp"
#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/words.hpp"
#include "report/worklist_duty.hpp"

namespace meguri::report {
namespace {

constexpr std::size_t tasks_shown = 12;

std::string counts_text(const State& state, Language language) {
  std::size_t in_progress = 0, completed = 0, not_eligible = 0;
  for (const Course& course : state.courses) {
    if (running(course.status)) ++in_progress;
    if (course.status == CourseStatus::completed) ++completed;
    if (course.status == CourseStatus::screen_failed) ++not_eligible;
  }
  const std::size_t all = state.courses.size();
  return say(language, Phrase::status_counts, all, in_progress, completed,
             all - in_progress - completed - not_eligible, not_eligible, state.infusions,
             state.batches.size());
}

// "9/17" while it runs; else, or before the first dose, the state in words.
std::string state_of_course(const State& state, const Course& course, Language language) {
  const std::string doses = say(language, Phrase::doses_of, course.doses_infused,
                                state.protocols[course.protocol].schedule.doses_planned);
  if (!running(course.status)) return std::string(word(language, course.status)) + " " + doses;
  if (course.hold != HoldReason::none)
    return say(language, Phrase::on_hold, word(language, course.hold));
  return course.identity.empty() ? std::string(word(language, course.status)) : doses;
}

std::string what_of(const Task& task, const Legend& legend, Language language) {
  return say(
      language, task.what,
      some(task.milestone) ? name_of(legend, task.milestone, language) : in(language, task.about));
}

// "12-30", "! 12-08" when it is overdue, "now" without a time.
Cell when_of(const Task& task, Instant now, Language language) {
  if (task.due == never) return {say(language, Phrase::as_soon_as_possible), Style::faint};
  const std::string day = to_japan_text(task.due).substr(5, 5);
  if (task.due < now) return {"! " + day, Style::bad};
  const bool today = task.due < now + days(1);
  return {today ? to_japan_text(task.due).substr(5, 11) : day, today ? Style::warn : Style::plain};
}

std::string who_of(const Task& task, const Legend& legend, Language language) {
  std::string who(word(language, task.role));
  if (some(task.organisation)) who += ", " + short_name_of(legend, task.organisation, language);
  return who;
}

std::string courses_text(const Standing& standing, const std::vector<Task>& tasks,
                         const TextStyle& style) {
  const State& state = *standing.state;
  const Language language = style.language;
  const auto column = [&](Phrase phrase, bool gives_way = false) {
    return Column{say(language, phrase), false, gives_way, true};
  };
  Grid grid({column(Phrase::column_identity), column(Phrase::column_site, true),
             column(Phrase::column_doses, true), column(Phrase::column_last, true),
             column(Phrase::column_next, true), column(Phrase::column_when),
             column(Phrase::column_who, true)});
  for (std::size_t i = 0; i < state.courses.size(); ++i) {
    const CourseId id = state.courses.id_at(i);
    const Course& course = state.courses[id];
    const bool over = !running(course.status);
    if (over && !style.all) continue;
    const auto next = next_task(tasks, id);
    const CourseTrace::Last* last = standing.trace->last(id);
    const Style ground = over ? Style::faint : Style::plain;
    const bool held = course.hold != HoldReason::none && !over;
    grid.add({{name_of(*standing.legend, id), over ? Style::faint : Style::strong},
              {short_name_of(*standing.legend, course.site, language), ground},
              {state_of_course(state, course, language), held ? Style::warn : ground},
              {last == nullptr
                   ? ""
                   : day_text(last->at).substr(5) + " " + std::string(word(language, last->event)),
               ground},
              {next ? what_of(*next, *standing.legend, language) : "", ground},
              next ? when_of(*next, state.now, language) : Cell{},
              {next ? std::string(word(language, next->role)) : "", Style::faint}});
  }
  if (grid.empty()) return "\n  " + say(language, Phrase::status_no_courses) + "\n";
  return heading(style, say(language, Phrase::status_courses_heading)) +
         grid.text(style.ink, style.columns);
}

// What has a time, the earliest first.
std::string due_text(const Standing& standing, std::vector<Task> tasks, const TextStyle& style) {
  const Language language = style.language;
  std::erase_if(tasks, [](const Task& task) { return task.due == never; });
  std::ranges::stable_sort(tasks, {}, &Task::due);
  const std::size_t shown = style.all ? tasks.size() : std::min(tasks.size(), tasks_shown);
  Grid grid({{say(language, Phrase::column_when)},
             {say(language, Phrase::column_next), false, true, true},
             {say(language, Phrase::column_subject)},
             {say(language, Phrase::column_who), false, true, true}});
  for (std::size_t i = 0; i < shown; ++i)
    grid.add({when_of(tasks[i], standing.state->now, language),
              {what_of(tasks[i], *standing.legend, language)},
              {to_text(tasks[i].subject), Style::faint},
              {who_of(tasks[i], *standing.legend, language)}});
  std::string out = heading(style, say(language, Phrase::status_due_heading));
  if (grid.empty()) return out + "  " + say(language, Phrase::status_nothing_due) + "\n";
  out += grid.text(style.ink, style.columns);
  if (shown < tasks.size())
    out += "  " +
           style.ink(Style::faint, say(language, Phrase::status_more, tasks.size() - shown)) + "\n";
  return out;
}

// What has no time but waits for somebody: the same task of the same people counted together.
std::string waiting_text(const Standing& standing, const std::vector<Task>& tasks,
                         const TextStyle& style) {
  struct Group {
    Task first;
    std::size_t count;
  };
  std::vector<Group> groups;
  for (const Task& task : tasks) {
    if (task.due != never || task.what == Phrase::task_wait_for_opening) continue;
    const auto same = std::ranges::find_if(groups, [&](const Group& group) {
      return group.first.what == task.what && group.first.role == task.role &&
             group.first.organisation == task.organisation &&
             group.first.milestone == task.milestone;
    });
    if (same == groups.end())
      groups.push_back({task, 1});
    else
      ++same->count;
  }
  std::ranges::stable_sort(groups, std::greater{}, &Group::count);
  Grid grid({{"", true},
             {say(style.language, Phrase::column_next), false, true, true},
             {say(style.language, Phrase::column_who), false, true, true}});
  for (const Group& group : groups)
    grid.add({{std::to_string(group.count)},
              {what_of(group.first, *standing.legend, style.language)},
              {who_of(group.first, *standing.legend, style.language)}});
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::status_waiting_heading)) +
         grid.text(style.ink, style.columns);
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
  std::vector<Task> tasks = worklist(state);
  if (standing.regulatory != nullptr)
    add_duty_tasks(*standing.regulatory, state, date_in_japan(state.now), tasks);
  std::string out;
  if (const std::string& name = in(style.language, legend.programme); !name.empty())
    out += style.ink(Style::strong, name) + "\n";
  out +=
      style.ink(Style::faint, say(style.language, Phrase::status_basis, grouped(standing.records),
                                  to_japan_text(state.now), legend.basis)) +
      "\n";
  if (legend.synthetic)
    out += style.ink(Style::warn, say(style.language, Phrase::synthetic_data)) + "\n";
  out += "\n  " + counts_text(state, style.language) + "\n";
  return out + courses_text(standing, tasks, style) + due_text(standing, tasks, style) +
         waiting_text(standing, tasks, style) + roads_text(standing, style);
}

}  // namespace meguri::report
