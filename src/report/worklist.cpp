#include "report/worklist.hpp"

#include <algorithm>

#include "domain/find.hpp"

namespace meguri::report {
namespace {

// What would otherwise be searched once a course or order: the state is read through once.
struct Lookup {
  std::vector<bool> open_visit;     // by course
  std::vector<Instant> chair_time;  // by reservation

  explicit Lookup(const State& state)
      : open_visit(number(state.courses.next()), false),
        chair_time(number(state.reservations.next()), never) {
    for (const Visit& visit : state.visits)
      if (visit.status == VisitStatus::planned || visit.status == VisitStatus::arrived)
        open_visit[number(visit.course)] = true;
    for (const Booking& booking : state.bookings)
      if (some(booking.reservation) &&
          state.resources[booking.resource].kind == ResourceKind::chair)
        chair_time[number(booking.reservation)] = booking.from;
  }
};

bool may_open(const State& state, const Course& course) {
  const Milestone* gate =
      state.milestones.find(state.protocols[course.protocol].schedule.opens_after);
  return gate == nullptr || gate->status >= MilestoneStatus::done;
}

void add_course(const State& state, const Lookup& lookup, CourseId id, std::vector<Task>& tasks) {
  const Course& course = state.courses[id];
  const auto add = [&](Phrase what, Role role, Instant due = never) {
    tasks.push_back({.what = what,
                     .role = role,
                     .organisation = course.site,
                     .course = id,
                     .subject = course.identity,
                     .due = due});
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
  if (course.doses_in_stock > 0 && !lookup.open_visit[number(id)])
    add(Phrase::task_plan_visit, Role::site_coordinator,
        course.last_infusion_at == Instant{} ? never
                                             : course.last_infusion_at + schedule.dose_interval);
}

void add_order(const State& state, const Lookup& lookup, OrderId id, std::vector<Task>& tasks) {
  const Order& order = state.orders[id];
  const auto add = [&](Phrase what, Role role, Instant due = never) {
    tasks.push_back({.what = what,
                     .role = role,
                     .organisation = order.site,
                     .course = order.course,
                     .subject = order.code,
                     .due = due,
                     .order = id});
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
      return add(Phrase::task_begin_collection, Role::nurse,
                 lookup.chair_time[number(order.reservation)]);
    case OrderStatus::collecting: return add(Phrase::task_record_collection, Role::nurse);
    default: return;
  }
}

void add_visits(const State& state, std::vector<Task>& tasks) {
  state.visits.each([&](VisitId id, const Visit& visit) {
    const Course& course = state.courses[visit.course];
    if (visit.status == VisitStatus::planned)
      tasks.push_back({.what = Phrase::task_receive_patient,
                       .role = Role::nurse,
                       .organisation = course.site,
                       .course = visit.course,
                       .subject = course.identity,
                       .due = visit.planned_at,
                       .visit = id});
  });
}

void add_safety(const State& state, std::vector<Task>& tasks) {
  state.adverse_events.each([&](AdverseEventId id, const AdverseEvent& event) {
    if (!event.closed)
      tasks.push_back({.what = Phrase::task_follow_up_adverse_event,
                       .role = Role::safety,
                       .course = event.course,
                       .subject = state.courses[event.course].identity,
                       .adverse_event = id});
  });
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
    tasks.push_back(
        {.what = started ? Phrase::task_complete_milestone : Phrase::task_start_milestone,
         .role = Role::regulatory,
         .milestone = id,
         .due = milestone.planned_at});
  }
}

}  // namespace

std::vector<Task> worklist(const State& state) {
  const Lookup lookup(state);
  std::vector<Task> tasks;
  add_material_tasks(state, tasks);
  add_batch_tasks(state, tasks);
  for (std::size_t i = 0; i < state.orders.size(); ++i)
    add_order(state, lookup, state.orders.id_at(i), tasks);
  add_visits(state, tasks);
  for (std::size_t i = 0; i < state.courses.size(); ++i)
    if (const CourseId id = state.courses.id_at(i); running(state.courses[id].status))
      add_course(state, lookup, id, tasks);
  add_safety(state, tasks);
  add_roads(state, tasks);
  std::erase_if(tasks, [&](const Task& task) {
    return some(task.course) && !running(state.courses[task.course].status) &&
           task.what != Phrase::task_follow_up_adverse_event;
  });
  sort_tasks(tasks);
  return tasks;
}

void sort_tasks(std::vector<Task>& tasks) {
  std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
    return a.course != b.course ? a.course < b.course : a.due < b.due;
  });
}

std::optional<Task> next_task(const std::vector<Task>& tasks, CourseId course) {
  const auto found = std::ranges::find(tasks, course, &Task::course);
  return found == tasks.end() ? std::nullopt : std::optional{*found};
}

}  // namespace meguri::report
