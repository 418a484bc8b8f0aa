#include "domain/apply_one.hpp"
#include "domain/change.hpp"

namespace meguri {
namespace {

// Takes `gone` out of the list of its resource and marks the row free.
void unlink(State& state, BookingId gone) {
  Booking& booking = state.bookings[gone];
  Resource& resource = state.resources[booking.resource];
  if (resource.first_booking == gone) {
    resource.first_booking = booking.next;
  } else {
    BookingId id = resource.first_booking;
    while (state.bookings[id].next != gone) id = state.bookings[id].next;
    state.bookings[id].next = booking.next;
  }
  booking.reservation = {};
}

}  // namespace

void apply_one(State& state, const ChainReserved& event, const Meta&) {
  state.reservations.add(
      event.reservation,
      {event.order, event.confirmed ? ReservationStatus::confirmed : ReservationStatus::held,
       event.hold_until});
  Order& order = state.orders[event.order];
  order.reservation = event.reservation;
  if (order.status == OrderStatus::received) return;  // a remake is past its collection
  order.status = event.confirmed ? OrderStatus::chain_confirmed : OrderStatus::chain_held;
}

void apply_one(State& state, const SlotBooked& event, const Meta& meta) {
  Resource& resource = state.resources[event.slot.resource];
  // Bookings that are over make room in the list.
  for (BookingId id = resource.first_booking; some(id);) {
    const Booking& old = state.bookings[id];
    const BookingId next = old.next;
    if (old.until + resource.changeover < meta.at) unlink(state, id);
    id = next;
  }
  state.bookings.add(event.booking, {event.reservation, event.slot.resource, event.slot.from,
                                     event.slot.until, resource.first_booking});
  resource.first_booking = event.booking;
}

void apply_one(State& state, const ChainConfirmed& event, const Meta&) {
  Reservation& reservation = state.reservations[event.reservation];
  MEGURI_CHECK(reservation.status == ReservationStatus::held);
  reservation.status = ReservationStatus::confirmed;
  Order& order = state.orders[reservation.order];
  if (order.status == OrderStatus::chain_held) order.status = OrderStatus::chain_confirmed;
}

void apply_one(State& state, const ChainEnded& event, const Meta&) {
  Reservation& reservation = state.reservations[event.reservation];
  reservation.status = event.status;
  for (std::size_t i = 0; i < state.bookings.size(); ++i) {
    const BookingId id = state.bookings.id_at(i);
    if (state.bookings[id].reservation == event.reservation) unlink(state, id);
  }
  Order& order = state.orders[reservation.order];
  if (order.reservation == event.reservation) order.reservation = {};
  if (order.status == OrderStatus::chain_held || order.status == OrderStatus::chain_confirmed)
    order.status = OrderStatus::placed;
}

void apply_one(State& state, const CollectionBegun& event, const Meta& meta) {
  Order& order = state.orders[event.order];
  order.status = OrderStatus::collecting;
  order.chair = event.chair;
  order.collecting_since = meta.at;
  occupy(state, event.chair);
  if (some(order.reservation))
    state.reservations[order.reservation].status = ReservationStatus::kept;
}

void apply_one(State& state, const CollectionRecorded& event, const Meta& meta) {
  Order& order = state.orders[event.order];
  MEGURI_CHECK(order.status == OrderStatus::collecting);
  const CollectionTerms& terms = state.protocols[order.protocol].collection;
  Material material;
  material.kind = MaterialKind::starting_material;
  material.portions = terms.portions;
  material.order = event.order;
  material.course = order.course;
  material.label = event.label;
  material.custodian = order.site;
  material.expires_at = meta.at + terms.fresh_limit;
  material.cells = event.nucleated_cells;
  state.materials.add(event.material, material);
  state.labels.put(event.label);
  order.starting_material = event.material;
  order.status = OrderStatus::collected;
  free_place(state, order.chair);
  if (!some(order.course)) return;
  Course& course = state.courses[order.course];
  begin_treatment(course);
  course.last_collection_at = meta.at;
}

void apply_one(State& state, const CollectionFailed& event, const Meta&) {
  const Order& order = state.orders[event.order];
  MEGURI_CHECK(order.status == OrderStatus::collecting);
  free_place(state, order.chair);
  if (some(order.course)) begin_treatment(state.courses[order.course]);
  close_order(state, event.order, OrderStatus::failed);
}

}  // namespace meguri
