// A chain of bookings is held, confirmed, moved or cancelled as a whole. Two people may ask for the
// last slot: the ledger orders them, the second is refused.
#include <algorithm>

#include "domain/find.hpp"

namespace meguri {
namespace {

using Slots = FixedVector<Slot, chain_bookings_max>;

bool is_open(const State& state, ResourceId id, const Resource& resource, Instant at) {
  const Date day = date_in_japan(at);
  if ((resource.open_weekdays >> weekday(day) & 1) == 0) return false;
  const ClosedDay wanted{id, day};
  const auto before = [](const ClosedDay& a, const ClosedDay& b) {
    return a.resource != b.resource ? a.resource < b.resource : a.day < b.day;
  };
  return !std::binary_search(state.closed_days.begin(), state.closed_days.end(), wanted, before);
}

// Whether `resource` has a place for `slot` beside its bookings (but those of `replaced`) and the
// other slots of the same chain. The most crowded moment is a start, so only starts are looked at.
bool has_room(const State& state, const Resource& resource, const Slot& slot, const Slots& chain,
              ReservationId replaced) {
  const auto crowd_at = [&](Instant at) {
    std::uint32_t n = 0;
    for (BookingId id = resource.first_booking; some(id);) {
      const Booking& b = state.bookings[id];
      n += b.reservation != replaced && b.from <= at && at < b.until + resource.changeover;
      id = b.next;
    }
    for (const Slot& s : chain)
      n += s.resource == slot.resource && s.from <= at && at < s.until + resource.changeover;
    return n;
  };
  if (crowd_at(slot.from) > resource.capacity) return false;
  // Those that touch the slot at all are at least as many as meet at one moment of it.
  std::uint32_t touching = 0;
  for (BookingId id = resource.first_booking; some(id);) {
    const Booking& b = state.bookings[id];
    touching += b.reservation != replaced && b.from < slot.until + resource.changeover &&
                slot.from < b.until + resource.changeover;
    id = b.next;
  }
  for (const Slot& s : chain) touching += s.resource == slot.resource;
  if (touching <= resource.capacity) return true;
  for (BookingId id = resource.first_booking; some(id);) {
    const Booking& b = state.bookings[id];
    if (b.reservation != replaced && slot.from < b.from &&
        b.from < slot.until + resource.changeover && crowd_at(b.from) > resource.capacity)
      return false;
    id = b.next;
  }
  return true;
}

Verdict chain_fits(const State& state, const Order& order, OrderId id, const Slots& slots,
                   ReservationId replaced, const Meta& meta) {
  const Slot* chair = nullptr;
  const Slot* suite = nullptr;
  for (const Slot& slot : slots) {
    const Resource* resource = state.resources.find(slot.resource);
    MEGURI_REQUIRE(resource, not_found, slot.resource);
    MEGURI_REQUIRE(slot.from >= meta.at && slot.until > slot.from && slot.until != never,
                   slot_times_wrong, slot.resource);
    MEGURI_REQUIRE(is_open(state, slot.resource, *resource, slot.from), resource_closed,
                   slot.resource);
    if (resource->kind == ResourceKind::chair) chair = &slot;
    if (resource->kind == ResourceKind::suite) suite = &slot;
  }
  // A remake has its material already: it needs no chair.
  const bool has_material = some(order.starting_material);
  MEGURI_REQUIRE(suite != nullptr && (chair != nullptr || has_material), chain_incomplete, id);
  if (chair != nullptr) {
    MEGURI_REQUIRE(suite->from >= chair->until, chain_incomplete, id);
    const CollectionTerms& terms = state.protocols[order.protocol].collection;
    MEGURI_REQUIRE(suite->from - chair->until <= terms.fresh_limit, chain_too_long, id);
    if (some(order.course)) {
      const Course& course = state.courses[order.course];
      MEGURI_REQUIRE(course.last_collection_at == Instant{} ||
                         chair->from >= course.last_collection_at + terms.washout,
                     washout_not_over, order.course);
    }
  }
  for (const Slot& slot : slots)
    MEGURI_REQUIRE(has_room(state, state.resources[slot.resource], slot, slots, replaced),
                   slot_full, slot.resource);
  return {};
}

void book(const State& state, ReservationId reservation, const Slots& slots, Events& events) {
  for (std::uint32_t i = 0; i < slots.size(); ++i)
    events.emplace_back(SlotBooked{state.bookings.next(i), reservation, slots[i]});
}

bool may_book(const State& state, const Order& order, const Meta& meta) {
  return may(state, meta, role_set(Role::site_coordinator), order.site) ||
         may(state, meta, role_set(Role::programme_lead));
}

}  // namespace

Instant earliest_room(const State& state, ResourceId resource, Instant from, Duration length) {
  const Resource& place = state.resources[resource];
  // When the first of those that are there at `at` has gone; `at` itself when there is a place.
  const auto room_from = [&](Instant at) {
    std::uint32_t crowd = 0;
    Instant first_to_go = never;
    for (BookingId id = place.first_booking; some(id);) {
      const Booking& b = state.bookings[id];
      id = b.next;
      const Instant gone = b.until + place.changeover;
      if (b.from > at || gone <= at) continue;
      ++crowd;
      first_to_go = std::min(first_to_go, gone);
    }
    return crowd < place.capacity ? at : first_to_go;
  };
  for (Instant at = from;;) {
    Instant later = room_from(at);
    for (BookingId id = place.first_booking; some(id) && later == at;) {
      const Booking& b = state.bookings[id];
      id = b.next;
      if (at >= b.from || b.from >= at + length + place.changeover) continue;
      // A slot from any time up to this start would meet the same crowd there.
      if (const Instant room = room_from(b.from); room > b.from) later = room;
    }
    if (later == at) return at;
    at = later;
  }
}

Verdict judge(const State& state, const ReserveChain& command, const Meta& meta, Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may_book(state, *order, meta), not_permitted, command.order);
  MEGURI_REQUIRE(order->status == OrderStatus::placed ||
                     (order->status == OrderStatus::received && !some(order->reservation)),
                 order_wrong_status, command.order);
  if (some(order->course))
    MEGURI_REQUIRE(state.courses[order->course].hold == HoldReason::none, course_on_hold,
                   order->course);
  if (Verdict fits = chain_fits(state, *order, command.order, command.slots, {}, meta); !fits)
    return fits;
  const ReservationId reservation = state.reservations.next();
  const Duration hold = state.protocols[order->protocol].collection.hold_time;
  events.emplace_back(ChainReserved{reservation, command.order, meta.at + hold, false});
  book(state, reservation, command.slots, events);
  return {};
}

Verdict judge(const State& state, const ConfirmChain& command, const Meta& meta, Events& events) {
  const Reservation* reservation = state.reservations.find(command.reservation);
  MEGURI_REQUIRE(reservation, not_found, command.reservation);
  const Order* order = state.orders.find(reservation->order);  // none: over and forgotten
  MEGURI_REQUIRE(order, not_found, command.reservation);
  MEGURI_REQUIRE(may_book(state, *order, meta), not_permitted, command.reservation);
  MEGURI_REQUIRE(
      reservation->status == ReservationStatus::held && meta.at < reservation->hold_until,
      chain_wrong_status, command.reservation);
  events.emplace_back(ChainConfirmed{command.reservation});
  return {};
}

Verdict judge(const State& state, const MoveChain& command, const Meta& meta, Events& events) {
  const Reservation* old = state.reservations.find(command.reservation);
  MEGURI_REQUIRE(old, not_found, command.reservation);
  const Order* found = state.orders.find(old->order);  // none: over and forgotten
  MEGURI_REQUIRE(found, not_found, command.reservation);
  const Order& order = *found;
  MEGURI_REQUIRE(may_book(state, order, meta), not_permitted, command.reservation);
  const bool confirmed = old->status == ReservationStatus::confirmed;
  MEGURI_REQUIRE(confirmed || (old->status == ReservationStatus::held && meta.at < old->hold_until),
                 chain_wrong_status, command.reservation);
  // A chain whose order has gone on, or is over, has nothing left to move.
  MEGURI_REQUIRE(order.status == OrderStatus::chain_held ||
                     order.status == OrderStatus::chain_confirmed ||
                     order.status == OrderStatus::received,
                 order_wrong_status, old->order);
  if (Verdict fits = chain_fits(state, order, old->order, command.slots, command.reservation, meta);
      !fits)
    return fits;
  const ReservationId reservation = state.reservations.next();
  events.emplace_back(ChainEnded{command.reservation, ReservationStatus::moved});
  events.emplace_back(ChainReserved{reservation, old->order, old->hold_until, confirmed});
  book(state, reservation, command.slots, events);
  return {};
}

Verdict judge(const State& state, const CancelChain& command, const Meta& meta, Events& events) {
  const Reservation* reservation = state.reservations.find(command.reservation);
  MEGURI_REQUIRE(reservation, not_found, command.reservation);
  const Order* order = state.orders.find(reservation->order);  // none: over and forgotten
  MEGURI_REQUIRE(order, not_found, command.reservation);
  MEGURI_REQUIRE(may_book(state, *order, meta), not_permitted, command.reservation);
  MEGURI_REQUIRE(reservation->status == ReservationStatus::held ||
                     reservation->status == ReservationStatus::confirmed,
                 chain_wrong_status, command.reservation);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.reservation);
  events.emplace_back(ChainEnded{command.reservation, ReservationStatus::cancelled});
  return {};
}

}  // namespace meguri
