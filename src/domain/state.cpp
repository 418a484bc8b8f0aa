#include "domain/state.hpp"

#include <algorithm>

#include "domain/decide.hpp"
#include "domain/find.hpp"

namespace meguri {

std::size_t State::bytes() const {
  return sizeof(State) + organisations.bytes() + users.bytes() + resources.bytes() +
         closed_days.size() * sizeof(ClosedDay) + lanes.bytes() + equipment.bytes() +
         reagent_lots.bytes() + protocols.bytes() + milestones.bytes() + donors.bytes() +
         courses.bytes() + orders.bytes() + reservations.bytes() + bookings.bytes() +
         materials.bytes() + shipments.bytes() + batches.bytes() + deviations.bytes() +
         visits.bytes() + adverse_events.bytes() + regulatory.bytes();
}

namespace {

// The smallest number that rows which stay still point at, for each table that is pointed at.
struct Floors {
  std::uint32_t course = UINT32_MAX, order = UINT32_MAX, material = UINT32_MAX, batch = UINT32_MAX,
                shipment = UINT32_MAX, reservation = UINT32_MAX;
  static void keep(std::uint32_t& floor, std::uint32_t id) {
    if (id != 0) floor = std::min(floor, id);
  }
};

template <class T, class Closed>
void drop_below(T& table, std::uint32_t floor, Closed closed) {
  table.drop_front_while(
      [&](auto id, const auto& row) { return number(id) < floor && closed(id, row); });
}

bool closed_material(MaterialId, const Material& m) {
  // A retained sample asks nothing of the future: its lot knows that it was taken.
  return !alive(m.status) &&
         (m.status != MaterialStatus::retained || m.kind == MaterialKind::retained_sample);
}

bool closed_batch(BatchId, const Batch& b) {
  return !b.suite_occupied && !b.review_open && b.doses_left == 0 && b.deviations_unassessed == 0 &&
         (b.status == BatchStatus::closed || b.status == BatchStatus::failed ||
          b.status == BatchStatus::filled);
}

}  // namespace

void forget_closed(State& state) {
  state.regulatory.forget_records();
  // Visits and adverse events first, then what they point at: material, batch, order, course.
  state.visits.drop_front_while(
      [](VisitId, const Visit& v) { return v.status > VisitStatus::arrived; });
  state.adverse_events.drop_front_while(
      [](AdverseEventId, const AdverseEvent& a) { return a.closed; });
  state.deviations.drop_front_while(
      [](DeviationId, const Deviation& d) { return d.status == DeviationStatus::closed; });
  state.shipments.drop_front_while(
      [](ShipmentId, const Shipment& s) { return s.status >= ShipmentStatus::received; });
  state.bookings.drop_front_while([](BookingId, const Booking& b) { return !some(b.reservation); });

  Floors floors;
  for (const Visit& v : state.visits) {
    Floors::keep(floors.course, number(v.course));
    Floors::keep(floors.material, number(v.dose));
  }
  for (const AdverseEvent& a : state.adverse_events) {
    Floors::keep(floors.course, number(a.course));
    Floors::keep(floors.material, number(a.dose));
  }
  for (const Deviation& d : state.deviations) Floors::keep(floors.batch, number(d.batch));
  for (const Booking& b : state.bookings) Floors::keep(floors.reservation, number(b.reservation));
  for (const Shipment& s : state.shipments) Floors::keep(floors.material, number(s.first));
  for (const Order& o : state.orders)
    if (!ended(o.status)) Floors::keep(floors.material, number(o.starting_material));
  state.batches.each([&](BatchId id, const Batch& b) {
    if (!closed_batch(id, b)) Floors::keep(floors.material, number(b.first_dose));
  });
  drop_below(state.materials, floors.material, closed_material);

  for (const Material& m : state.materials) {
    Floors::keep(floors.batch, number(m.batch));
    Floors::keep(floors.order, number(m.order));
    Floors::keep(floors.course, number(m.course));
  }
  drop_below(state.batches, floors.batch, closed_batch);
  for (const Batch& b : state.batches) Floors::keep(floors.order, number(b.order));
  for (const Booking& b : state.bookings)
    if (some(b.reservation))
      Floors::keep(floors.order, number(state.reservations[b.reservation].order));
  drop_below(state.orders, floors.order, [&](OrderId id, const Order& o) {
    if (!ended(o.status)) return false;
    // A running course may place another order, which names the last.
    const Course* course = state.courses.find(o.course);
    return course == nullptr || !running(course->status) || course->last_order != id;
  });
  for (const Order& o : state.orders) {
    Floors::keep(floors.course, number(o.course));
    Floors::keep(floors.reservation, number(o.reservation));
  }
  drop_below(state.reservations, floors.reservation, [](ReservationId, const Reservation& r) {
    return r.status != ReservationStatus::held && r.status != ReservationStatus::confirmed;
  });
  drop_below(state.courses, floors.course,
             [](CourseId, const Course& c) { return !running(c.status); });
  state.patients = {};
  for (const Course& c : state.courses) state.patients.put(c.patient);
  state.labels = {};
  for (const Material& m : state.materials)
    if (m.kind == MaterialKind::starting_material) state.labels.put(m.label);
}

}  // namespace meguri
