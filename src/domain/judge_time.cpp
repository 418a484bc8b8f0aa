// What becomes due by the clock alone. One list of deadlines serves both questions: when is the
// next one (next_deadline), and which have come (PassTime). The shell repeats PassTime until it
// yields nothing.
#include <algorithm>

#include "domain/batch_record.hpp"

namespace meguri {
namespace {

constexpr Duration deviation_due = days(30);  // a closed deviation is expected within this; choice

// Calls f(when, event) for every deadline that the state holds.
template <class F>
void booking_deadlines(const State& state, F f) {
  state.reservations.each([&](ReservationId id, const Reservation& r) {
    if (r.status == ReservationStatus::held)
      f(r.hold_until, [=] { return ChainEnded{id, ReservationStatus::lapsed}; });
  });
  state.visits.each([&](VisitId id, const Visit& v) {
    if (v.status != VisitStatus::planned) return;
    const Duration late = state.protocols[state.courses[v.course].protocol].schedule.visit_late;
    f(v.planned_at + late, [=] { return VisitMissed{id, MissReason::window_closed}; });
  });
}

template <class F>
void material_deadlines(const State& state, F f) {
  state.shipments.each([&](ShipmentId id, const Shipment& s) {
    if (s.status == ShipmentStatus::offered && !s.overdue_seen)
      f(s.offered_at + state.lanes[s.lane].handover_limit, [=] { return HandoverOverdue{id}; });
  });
  state.materials.each([&](MaterialId id, const Material& m) {
    if (!alive(m.status)) return;
    if (m.status == MaterialStatus::thawed || m.status == MaterialStatus::verified)
      f(m.thawed_at + state.protocols[state.batches[m.batch].protocol].product.thaw_window,
        [=] { return ThawWindowClosed{id}; });
    else
      f(m.expires_at, [=] { return MaterialExpired{id}; });
  });
}

template <class F>
void making_deadlines(const State& state, F f) {
  state.batches.each([&](BatchId id, const Batch& b) {
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
  });
  state.deviations.each([&](DeviationId id, const Deviation& d) {
    if (d.status != DeviationStatus::closed && !d.overdue_seen)
      f(d.opened_at + deviation_due, [=] { return DeviationOverdue{id}; });
  });
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
void programme_deadlines(const State& state, F f) {
  state.milestones.each([&](MilestoneId id, const Milestone& m) {
    if (m.status <= MilestoneStatus::started && !m.overdue_seen && m.planned_at != never)
      f(m.planned_at, [=] { return MilestoneOverdue{id}; });
  });
  state.courses.each([&](CourseId id, const Course& course) {
    const Instant due = recollection_due(state, course);
    if (due != never) f(due, [=] { return RecollectionProposed{id}; });
  });
}

template <class F>
void every_deadline(const State& state, F f) {
  booking_deadlines(state, f);
  material_deadlines(state, f);
  making_deadlines(state, f);
  programme_deadlines(state, f);
}

}  // namespace

Instant next_deadline(const State& state) {
  Instant first = never;
  every_deadline(state, [&](Instant when, auto) { first = std::min(first, when); });
  return first;
}

Verdict judge(const State& state, const PassTime&, const Meta& meta, Events& events) {
  every_deadline(state, [&](Instant when, auto event) {
    if (when <= meta.at && !events.full()) events.emplace_back(event());
  });
  return {};
}

}  // namespace meguri
