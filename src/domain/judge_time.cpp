// What becomes due by the clock alone. One list of deadlines serves both questions: when is the
// next one (next_deadline), and which have come (PassTime). The shell repeats PassTime until it
// yields nothing.
#include <algorithm>

#include "domain/batch_record.hpp"
#include "domain/due.hpp"

namespace meguri {
namespace {

constexpr Duration deviation_due = days(30);  // a closed deviation is expected within this; choice

// Each calls f(when, event) for every deadline of one row.
template <class F>
void deadlines_of(const State&, ReservationId id, const Reservation& r, F f) {
  if (r.status == ReservationStatus::held)
    f(r.hold_until, [=] { return ChainEnded{id, ReservationStatus::lapsed}; });
}

template <class F>
void deadlines_of(const State& state, VisitId id, const Visit& v, F f) {
  if (v.status != VisitStatus::planned) return;
  const Duration late = state.protocols[state.courses[v.course].protocol].schedule.visit_late;
  f(v.planned_at + late, [=] { return VisitMissed{id, MissReason::window_closed}; });
}

template <class F>
void deadlines_of(const State& state, ShipmentId id, const Shipment& s, F f) {
  if (s.status == ShipmentStatus::offered && !s.overdue_seen)
    f(s.offered_at + state.lanes[s.lane].handover_limit, [=] { return HandoverOverdue{id}; });
}

template <class F>
void deadlines_of(const State& state, MaterialId id, const Material& m, F f) {
  if (!alive(m.status)) return;
  if (m.status == MaterialStatus::thawed || m.status == MaterialStatus::verified)
    f(m.thawed_at + state.protocols[state.batches[m.batch].protocol].product.thaw_window,
      [=] { return ThawWindowClosed{id}; });
  else
    f(m.expires_at, [=] { return MaterialExpired{id}; });
}

template <class F>
void deadlines_of(const State& state, BatchId id, const Batch& b, F f) {
  if (b.status == BatchStatus::closed || b.status == BatchStatus::failed) return;
  if (b.status == BatchStatus::filled && b.tests_waiting == 0) return;
  const Protocol& protocol = state.protocols[b.protocol];
  if (b.status == BatchStatus::started && !b.step_overdue_seen) {
    const std::size_t done = steps_done_count(b);
    const Duration due =
        done < protocol.steps.size() ? protocol.steps[done].due : protocol.making.culture_max;
    f(b.started_at + due, [=] { return StepOverdue{id}; });
  }
  for (std::uint8_t t = 0; t < protocol.tests.size(); ++t)
    if (b.tests[t] == TestStatus::sampled && (b.tests_overdue_seen >> t & 1) == 0)
      f(b.sampled_at[t] + protocol.tests[t].due, [=] { return TestOverdue{id, t}; });
}

template <class F>
void deadlines_of(const State&, DeviationId id, const Deviation& d, F f) {
  if (d.status != DeviationStatus::closed && !d.overdue_seen)
    f(d.opened_at + deviation_due, [=] { return DeviationOverdue{id}; });
}

template <class F>
void deadlines_of(const State&, MilestoneId id, const Milestone& m, F f) {
  if (m.status <= MilestoneStatus::started && !m.overdue_seen && m.planned_at != never)
    f(m.planned_at, [=] { return MilestoneOverdue{id}; });
}

// When the stock of a course will run out so soon that a new chain would come too late.
Instant recollection_due(const State& state, const Course& course) {
  if (course.status != CourseStatus::active || course.recollection_proposed ||
      course.orders_open != 0)
    return never;
  const Protocol& protocol = state.protocols[course.protocol];
  const ScheduleTerms& schedule = protocol.schedule;
  if (course.doses_infused + course.doses_in_stock >= schedule.doses_planned ||
      protocol.product.kind != ProductKind::autologous)
    return never;
  if (course.doses_in_stock == 0) return state.now;
  const Instant last = std::max(course.last_infusion_at, course.last_collection_at);
  return last + schedule.dose_interval * (course.doses_in_stock + 1) - schedule.lead_time;
}

template <class F>
void deadlines_of(const State& state, CourseId id, const Course& course, F f) {
  const Instant due = recollection_due(state, course);
  if (due != never) f(due, [=] { return RecollectionProposed{id}; });
}

template <class F>
void every_deadline(const State& state, F f) {
  const auto each_row = [&](const auto& table) {
    table.each([&](auto id, const auto& row) { deadlines_of(state, id, row, f); });
  };
  each_row(state.reservations);
  each_row(state.visits);
  each_row(state.shipments);
  each_row(state.materials);
  each_row(state.batches);
  each_row(state.deviations);
  each_row(state.milestones);
  each_row(state.courses);
}

constexpr Duration soon = days(14);  // what is due within this is watched; a choice

// The nearest are watched; when there is room for no more, the furthest gives way.
void watch(State& state, Watched one) {
  if (!state.watched.full()) return state.watched.push_back(one);
  const auto last =
      std::max_element(state.watched.begin(), state.watched.end(),
                       [](const Watched& a, const Watched& b) { return a.due < b.due; });
  if (one.due < last->due) std::swap(one, *last);
  expect(state, one.due);
}

// Exactly the first deadline of the row: near, it is watched, one entry a row.
template <class T, class Id>
void expect_row(State& state, const T& table, Id id, Watched::Kind kind) {
  const auto* row = table.find(id);
  if (row == nullptr) return;
  Instant first = never;
  deadlines_of(state, id, *row, [&](Instant due, auto) { first = std::min(first, due); });
  if (first == never) return;
  for (Watched& one : state.watched)
    if (one.id == number(id) && one.kind == kind) {
      one.due = first;
      return;
    }
  if (first - state.now >= soon) return expect(state, first);
  watch(state, {first, kind, number(id)});
}

// Calls f(table, id) for the row that is watched.
template <class F>
void with_row(const State& state, const Watched& one, F f) {
  switch (one.kind) {
    case Watched::Kind::reservation:
      return f(state.reservations, static_cast<ReservationId>(one.id));
    case Watched::Kind::visit: return f(state.visits, static_cast<VisitId>(one.id));
    case Watched::Kind::shipment: return f(state.shipments, static_cast<ShipmentId>(one.id));
    case Watched::Kind::material: return f(state.materials, static_cast<MaterialId>(one.id));
    case Watched::Kind::batch: return f(state.batches, static_cast<BatchId>(one.id));
    case Watched::Kind::deviation: return f(state.deviations, static_cast<DeviationId>(one.id));
    case Watched::Kind::course: return f(state.courses, static_cast<CourseId>(one.id));
  }
}

// All that is due by `at`, when nothing is due but what is watched: in the order of every_deadline.
template <class F>
void watched_deadlines(const State& state, Instant at, F f) {
  FixedVector<Watched, watched_max> due;
  for (const Watched& one : state.watched)
    if (one.due <= at) due.push_back(one);
  std::sort(due.begin(), due.end(), [](const Watched& a, const Watched& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
  });
  for (const Watched& one : due)
    with_row(state, one, [&](const auto& table, auto id) {
      if (const auto* row = table.find(id); row != nullptr) deadlines_of(state, id, *row, f);
    });
}

}  // namespace

void expect_from(State& state, ReservationId id) {
  expect_row(state, state.reservations, id, Watched::Kind::reservation);
}
void expect_from(State& state, VisitId id) {
  expect_row(state, state.visits, id, Watched::Kind::visit);
}
void expect_from(State& state, ShipmentId id) {
  expect_row(state, state.shipments, id, Watched::Kind::shipment);
}
void expect_from(State& state, MaterialId id) {
  expect_row(state, state.materials, id, Watched::Kind::material);
}
void expect_from(State& state, BatchId id) {
  expect_row(state, state.batches, id, Watched::Kind::batch);
}
void expect_from(State& state, DeviationId id) {
  expect_row(state, state.deviations, id, Watched::Kind::deviation);
}
void expect_from(State& state, CourseId id) {
  expect_row(state, state.courses, id, Watched::Kind::course);
}

// What is near is watched again, so that the bound is a deadline further away.
static void look_at_everything(State& state) {
  state.watched.clear();
  state.quiet_until = never;
  const auto each_row = [&](const auto& table) {
    for (std::size_t i = 0; i < table.size(); ++i) expect_from(state, table.id_at(i));
  };
  each_row(state.reservations);
  each_row(state.visits);
  each_row(state.shipments);
  each_row(state.materials);
  each_row(state.batches);
  each_row(state.deviations);
  each_row(state.courses);
  state.milestones.each([&](MilestoneId id, const Milestone& row) {
    deadlines_of(state, id, row, [&](Instant due, auto) { expect(state, due); });
  });
}

void settle_deadlines(State& state, Instant now) {
  const auto come = [&](const Watched& one) { return one.due <= now; };
  if (std::any_of(state.watched.begin(), state.watched.end(), come)) {
    const auto before = state.watched;
    state.watched.clear();
    for (const Watched& one : before)
      if (!come(one)) state.watched.push_back(one);
    for (const Watched& one : before)
      if (come(one)) with_row(state, one, [&](const auto&, auto id) { expect_from(state, id); });
  }
  if (state.quiet_until <= now) look_at_everything(state);
}

Instant next_deadline(const State& state) {
  Instant first = never;
  every_deadline(state, [&](Instant when, auto) { first = std::min(first, when); });
  return first;
}

Verdict judge(const State& state, const PassTime&, const Meta& meta, Events& events) {
  if (is_quiet(state, meta.at)) return {};
  const auto tell = [&](Instant when, auto event) {
    if (when <= meta.at && !events.full()) events.emplace_back(event());
  };
  if (meta.at < state.quiet_until)
    watched_deadlines(state, meta.at, tell);
  else
    every_deadline(state, tell);
  return {};
}

}  // namespace meguri
