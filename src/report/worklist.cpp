#include "report/worklist.hpp"

#include <algorithm>

#include "domain/find.hpp"

namespace meguri::report {
namespace {

Instant chair_time(const State& state, const Order& order) {
  for (const Booking& booking : state.bookings)
    if (some(booking.reservation) && booking.reservation == order.reservation &&
        state.resources[booking.resource].kind == ResourceKind::chair)
      return booking.from;
  return never;
}

bool has_open_visit(const State& state, CourseId course) {
  return std::ranges::any_of(state.visits, [&](const Visit& visit) {
    return visit.course == course &&
           (visit.status == VisitStatus::planned || visit.status == VisitStatus::arrived);
  });
}

bool may_open(const State& state, const Course& course) {
  const Milestone* gate =
      state.milestones.find(state.protocols[course.protocol].schedule.opens_after);
  return gate == nullptr || gate->status >= MilestoneStatus::done;
}

void add_course(const State& state, CourseId id, std::vector<Task>& tasks) {
  const Course& course = state.courses[id];
  const auto add = [&](Phrase what, Role role, Instant due = never) {
    tasks.push_back({what, role, course.site, id, {}, course.identity, due});
  };
  if (course.hold != HoldReason::none) return add(Phrase::task_decide_hold, Role::physician);
  switch (course.status) {
    case CourseStatus::proposed: return add(Phrase::task_record_screening, Role::site_coordinator);
    case CourseStatus::screened: return add(Phrase::task_record_consent, Role::site_coordinator);
    case CourseStatus::consented:
      return add(
          may_open(state, course) ? Phrase::task_assign_identity : Phrase::task_wait_for_opening,
          Role::site_coordinator);
    default: break;
  }
  const ScheduleTerms& schedule = state.protocols[course.protocol].schedule;
  const bool needs_cells = course.doses_infused + course.doses_in_stock < schedule.doses_planned &&
                           state.protocols[course.protocol].product.kind == ProductKind::autologous;
  if (course.orders_open == 0 && needs_cells &&
      (course.recollection_proposed || course.doses_in_stock == 0))
    add(course.recollection_proposed ? Phrase::task_order_recollection : Phrase::task_place_order,
        Role::site_coordinator);
  if (course.doses_in_stock > 0 && !has_open_visit(state, id))
    add(Phrase::task_plan_visit, Role::site_coordinator,
        course.last_infusion_at == Instant{} ? never
                                             : course.last_infusion_at + schedule.dose_interval);
}

void add_order(const State& state, OrderId id, std::vector<Task>& tasks) {
  const Order& order = state.orders[id];
  const auto add = [&](Phrase what, Role role, Instant due = never) {
    tasks.push_back({what, role, order.site, order.course, {}, order.code, due});
  };
  switch (order.status) {
    case OrderStatus::placed: {
      const bool booked = state.protocols[order.protocol].collection.booking_required;
      return booked ? add(Phrase::task_reserve_chain, Role::site_coordinator)
                    : add(Phrase::task_begin_collection, Role::nurse);
    }
    case OrderStatus::chain_held:
      return add(Phrase::task_confirm_chain, Role::site_coordinator,
                 state.reservations[order.reservation].hold_until);
    case OrderStatus::chain_confirmed:
      return add(Phrase::task_begin_collection, Role::nurse, chair_time(state, order));
    case OrderStatus::collecting: return add(Phrase::task_record_collection, Role::nurse);
    default: return;
  }
}

void add_visits(const State& state, std::vector<Task>& tasks) {
  for (const Visit& visit : state.visits) {
    const Course& course = state.courses[visit.course];
    if (visit.status == VisitStatus::planned)
      tasks.push_back({Phrase::task_receive_patient,
                       Role::nurse,
                       course.site,
                       visit.course,
                       {},
                       course.identity,
                       visit.planned_at});
  }
}

void add_safety(const State& state, std::vector<Task>& tasks) {
  for (const AdverseEvent& event : state.adverse_events)
    if (!event.closed)
      tasks.push_back({Phrase::task_follow_up_adverse_event,
                       Role::safety,
                       {},
                       event.course,
                       {},
                       state.courses[event.course].identity,
                       never});
}

void add_roads(const State& state, std::vector<Task>& tasks) {
  for (std::size_t i = 0; i < state.milestones.size(); ++i) {
    const MilestoneId id = state.milestones.id_at(i);
    const Milestone& milestone = state.milestones[id];
    if (milestone.trigger != MilestoneTrigger::none) continue;  // completes by itself
    const bool ready = std::ranges::all_of(milestone.after, [&](MilestoneId before) {
      const Milestone* row = state.milestones.find(before);
      return row == nullptr || row->status >= MilestoneStatus::done;
    });
    const bool started = milestone.status == MilestoneStatus::started;
    if (!started && (milestone.status != MilestoneStatus::waiting || !ready)) continue;
    tasks.push_back({started ? Phrase::task_complete_milestone : Phrase::task_start_milestone,
                     Role::regulatory,
                     {},
                     {},
                     id,
                     {},
                     milestone.planned_at});
  }
}

}  // namespace

std::vector<Task> worklist(const State& state) {
  std::vector<Task> tasks;
  add_material_tasks(state, tasks);
  add_batch_tasks(state, tasks);
  for (std::size_t i = 0; i < state.orders.size(); ++i)
    add_order(state, state.orders.id_at(i), tasks);
  add_visits(state, tasks);
  for (std::size_t i = 0; i < state.courses.size(); ++i)
    if (const CourseId id = state.courses.id_at(i); running(state.courses[id].status))
      add_course(state, id, tasks);
  add_safety(state, tasks);
  add_roads(state, tasks);
  std::erase_if(tasks, [&](const Task& task) {
    return some(task.course) && !running(state.courses[task.course].status) &&
           task.what != Phrase::task_follow_up_adverse_event;
  });
  std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
    return a.course != b.course ? a.course < b.course : a.due < b.due;
  });
  return tasks;
}

std::optional<Task> next_task(const std::vector<Task>& tasks, CourseId course) {
  const auto found = std::ranges::find(tasks, course, &Task::course);
  return found == tasks.end() ? std::nullopt : std::optional{*found};
}

}  // namespace meguri::report
