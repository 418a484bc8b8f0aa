#include "view/today.hpp"

#include "view/acts.hpp"
#include "view/task_view.hpp"

namespace meguri {
namespace {

using report::Phrase;

Page page_of(Phrase what) {
  switch (what) {
    case Phrase::task_reserve_chain:
    case Phrase::task_confirm_chain: return Page::plan;
    case Phrase::task_receive_patient:
    case Phrase::task_check_bedside:
    case Phrase::task_infuse:
    case Phrase::task_thaw: return Page::bedside;
    case Phrase::task_hand_over:
    case Phrase::task_take_over:
    case Phrase::task_deliver:
    case Phrase::task_receive_shipment:
    case Phrase::task_ship_material:
    case Phrase::task_ship_dose: return Page::custody;
    case Phrase::task_start_batch:
    case Phrase::task_verify_step:
    case Phrase::task_next_step:
    case Phrase::task_fill:
    case Phrase::task_harvest:
    case Phrase::task_take_sample:
    case Phrase::task_record_result: return Page::batch;
    case Phrase::task_decide_material:
    case Phrase::task_decide_lot:
    case Phrase::task_review:
    case Phrase::task_release:
    case Phrase::task_release_finally:
    case Phrase::task_close_record:
    case Phrase::task_assess_deviation:
    case Phrase::task_close_deviation: return Page::quality;
    case Phrase::task_start_milestone:
    case Phrase::task_complete_milestone:
    case Phrase::task_file_duty:
    case Phrase::task_escalated_duty: return Page::programme;
    default: return Page::courses;
  }
}

void count(TodayView& view, Urgency urgency) {
  switch (urgency) {
    case Urgency::overdue: ++view.overdue; break;
    case Urgency::today: ++view.today; break;
    case Urgency::soon: ++view.soon; break;
    case Urgency::later: ++view.later; break;
    case Urgency::waiting: ++view.waiting; break;
  }
}

bool needs_scan(const std::vector<CommandForm>& forms) {
  return std::ranges::any_of(forms, [](const CommandForm& form) {
    return std::ranges::any_of(form.missing, [](const std::string& field) {
      return field == "scan" || field == "wristband";
    });
  });
}

}  // namespace

bool is_mine(const Reader& reader, const report::Task& task) {
  const Viewer& viewer = reader.viewer;
  return viewer.has(task.role) &&
         (!some(task.organisation) || task.organisation == viewer.organisation);
}

bool sees_task(const Reader& reader, const report::Task& task) {
  const Sight& sight = reader.sight;
  if (task.duty) return sight.everything();
  if (some(task.shipment)) return sight.sees(task.shipment);
  if (some(task.adverse_event)) return sight.sees(task.adverse_event);
  if (some(task.material)) return sight.sees(task.material);
  if (some(task.batch)) return sight.sees(task.batch);
  if (some(task.order)) return sight.sees(task.order);
  if (some(task.course)) return sight.sees(task.course);
  return some(task.milestone) && reader.viewer.roles != 0;
}

std::string word_of(const report::Task& task) {
  return std::string(report::all_phrases()[static_cast<std::size_t>(task.what)].name);
}

std::string text_of(const Reader& reader, const report::Task& task) {
  return report::say(reader.viewer.language, task.what,
                     some(task.milestone) ? report::name_of(reader.sources.legend, task.milestone,
                                                            reader.viewer.language)
                                          : report::in(reader.viewer.language, task.about));
}

TaskView task_view(const Reader& reader, const report::Task& task) {
  TaskView view{.what = word_of(task),
                .text = text_of(reader, task),
                .urgency = urgency_of(task.due, reader.now()),
                .due_at = given(task.due),
                .role = task.role,
                .organisation = task.organisation,
                .organisation_name = reader.name(task.organisation),
                .course_name = {},
                .label_tail = tail(task.subject),
                .mine = is_mine(reader, task),
                .page = page_of(task.what),
                .subject = {},
                .forms = {}};
  const Sight& sight = reader.sight;
  if (sight.sees(task.course)) view.subject.course = task.course;
  if (sight.sees(task.order)) view.subject.order = task.order;
  if (sight.sees(task.visit)) view.subject.visit = task.visit;
  if (sight.sees(task.batch)) view.subject.batch = task.batch;
  view.subject.material = task.material;
  view.subject.shipment = task.shipment;
  view.subject.deviation = task.deviation;
  view.subject.adverse_event = task.adverse_event;
  view.subject.milestone = task.milestone;
  if (sight.sees(task.order))
    view.subject.reservation = reader.state().orders[task.order].reservation;
  if (view.mine) view.forms = forms_of(reader, task);
  // What must be scanned is not shown whole, not as a course's name either.
  view.course_name = reader.name(task.course);
  if (!view.course_name.empty() && (view.page == Page::bedside || needs_scan(view.forms)))
    view.course_name = tail(reader.state().courses[task.course].identity);
  return view;
}

TodayView today_view(const Sources& sources, const Viewer& viewer, TaskScope scope) {
  const Reader reader(sources, viewer);
  TodayView view{.now = reader.now(),
                 .programme_name = report::in(viewer.language, sources.legend.programme),
                 .synthetic = sources.legend.synthetic,
                 .tasks = {}};
  for (const report::Task& task : reader.tasks()) {
    if (scope == TaskScope::mine && !is_mine(reader, task)) continue;
    if (!sees_task(reader, task)) continue;
    view.tasks.push_back(task_view(reader, task));
    count(view, view.tasks.back().urgency);
  }
  std::ranges::stable_sort(view.tasks, [](const TaskView& a, const TaskView& b) {
    if (a.urgency != b.urgency) return a.urgency < b.urgency;
    return a.due_at.value_or(never) < b.due_at.value_or(never);
  });
  return view;
}

}  // namespace meguri
