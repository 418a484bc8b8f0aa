// From order to collection: a booked chain, or the next free chair.
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr Numbering donation_numbers{"C", 9};

Duration round_up_to_hour(Duration d) { return hours((d.us + hours(1).us - 1) / hours(1).us); }

}  // namespace

// What an order needs next before its cells are collected.
void World::pursue(OrderId id) {
  const Order* order = state_.orders.find(id);
  if (order == nullptr || !course_runs(*order)) return;
  const CollectionTerms& terms = state_.protocols[order->protocol].collection;
  switch (order->status) {
    case OrderStatus::placed: {
      if (terms.booking_required) {
        if (!book(id)) later(scenario_.policy.search_again, Task::pursue, number(id));
        return;
      }
      const Instant last =
          some(order->course) ? state_.courses[order->course].last_collection_at : Instant{};
      if (last != Instant{} && now_ < last + terms.washout)
        return later(last + terms.washout - now_, Task::pursue, number(id));
      const ResourceId chair = cast_.site(order->site).chair;
      lines_[number(chair)].join(number(id), now_);
      return serve_chair(chair);
    }
    case OrderStatus::chain_held:
      if (act(cast_.first(order->site, Role::site_coordinator), ConfirmChain{order->reservation}))
        keep_booking(id);
      return;
    case OrderStatus::chain_confirmed: return keep_booking(id);
    case OrderStatus::received: return want_suite(id);
    default: return;
  }
}

// Holds and confirms the earliest chain that the rules accept.
bool World::book(OrderId id) {
  const Order& order = state_.orders[id];
  const SitePlan& site = cast_.site(order.site);
  const Protocol& protocol = state_.protocols[order.protocol];
  const JourneyPlan& plan = journey(order.protocol);
  const auto planned = [&](FigureRef figure) {
    return figure == 0 ? hours(1)
                       : round_up_to_hour(luck_.planned(figure, scenario_.policy.planned_quantile));
  };
  const Duration chair_time = planned(plan.collection);
  const Duration transit = planned(lane_plan(site.in).transit);
  const Duration suite_time = protocol.making.culture_max + days(1);
  const UserId coordinator = cast_.first(order.site, Role::site_coordinator);
  const ResourceId suite = cast_.facility(site.facility).suite;
  const Date today = date_in_japan(now_);
  Instant possible{};  // no chain that begins earlier finds its places
  Events sketch;
  for (int day = 1; day <= days_to_search(); ++day) {
    const Instant from = midnight_in_japan(today + day) + scenario_.policy.day_begins;
    if (from < possible) continue;
    const Instant start = from + chair_time + transit;
    const Instant room = earliest_room(state_, suite, start, suite_time);
    possible =
        std::max(earliest_room(state_, site.chair, from, chair_time), room - chair_time - transit);
    if (from < possible) continue;
    ReserveChain command{.order = id, .slots = {}};
    command.slots.push_back({site.chair, from, from + chair_time});
    command.slots.push_back({suite, start, start + suite_time});
    sketch.clear();
    if (!judge(state_, command, Meta{now_, coordinator, 0, true}, sketch)) continue;
    const ReservationId reservation = state_.reservations.next();
    if (!act(coordinator, command) || !act(coordinator, ConfirmChain{reservation})) return false;
    keep_booking(id);
    return true;
  }
  tally(Branch::booking_retried);
  return false;
}

// The material of a remake is there already: it needs the earliest free time of a suite. True when
// that is now; else the order is taken up again when its time has come.
bool World::book_suite(OrderId id, ResourceId suite) {
  const Order& order = state_.orders[id];
  const Duration length = state_.protocols[order.protocol].making.culture_max + days(1);
  const UserId coordinator = cast_.first(order.site, Role::site_coordinator);
  const Date today = date_in_japan(now_);
  Instant possible{};
  Events sketch;
  for (int day = 0; day <= days_to_search(); ++day) {
    const Instant from =
        day == 0 ? now_ : midnight_in_japan(today + day) + scenario_.policy.day_begins;
    if (from < possible) continue;
    possible = earliest_room(state_, suite, from, length);
    if (from < possible) continue;
    ReserveChain command{.order = id, .slots = {}};
    command.slots.push_back({suite, from, from + length});
    sketch.clear();
    if (!judge(state_, command, Meta{now_, coordinator, 0, true}, sketch)) continue;
    const ReservationId reservation = state_.reservations.next();
    if (!act(coordinator, command) || !act(coordinator, ConfirmChain{reservation})) return false;
    if (day > 0) later(from - now_, Task::pursue, number(id), Priority::start);
    return day == 0;
  }
  tally(Branch::booking_retried);
  later(scenario_.policy.search_again, Task::pursue, number(id));
  return false;
}

void World::keep_booking(OrderId id) {
  const Order& order = state_.orders[id];
  for (const Booking& booking : state_.bookings)
    if (booking.reservation == order.reservation &&
        booking.resource == cast_.site(order.site).chair)
      agenda_.push(std::max(now_, booking.from), Priority::start,
                   {Task::collection_begin, number(id)});
}

void World::collection_begin(OrderId id) {
  const Order* order = state_.orders.find(id);
  if (order == nullptr || order->status != OrderStatus::chain_confirmed || !course_runs(*order))
    return;
  const ResourceId chair = cast_.site(order->site).chair;
  lines_[number(chair)].join(number(id), now_);
  serve_chair(chair);
}

void World::serve_chair(ResourceId chair) {
  if (!some(chair)) return;
  Line& line = lines_[number(chair)];
  while (!line.empty() && state_.resources[chair].occupied < state_.resources[chair].capacity) {
    const Line::Place first = line.front();
    line.leave();
    const auto id = static_cast<OrderId>(first.id);
    const Order* order = state_.orders.find(id);
    if (order == nullptr || !course_runs(*order) ||
        (order->status != OrderStatus::placed && order->status != OrderStatus::chain_confirmed))
      continue;
    const BeginCollection command{id, chair, identity_of(state_, *order)};
    if (!act(cast_.first(order->site, Role::nurse), command)) continue;
    took(chair, first.since);
    later(luck_.time(journey(order->protocol).collection, entity_of(*order), track(id).nth),
          Task::collection_end, first.id);
  }
}

void World::collection_end(OrderId id) {
  const Order* order = state_.orders.find(id);
  if (order == nullptr || order->status != OrderStatus::collecting) return;
  const Protocol& protocol = state_.protocols[order->protocol];
  const UserId nurse = cast_.first(order->site, Role::nurse);
  const ResourceId chair = order->chair;
  if (luck_.happens(journey(order->protocol).collection_fails, entity_of(*order), track(id).nth)) {
    tally(Branch::collection_failed);
    act(nurse, RecordFailedCollection{id}, "collection failed");
  } else {
    const MaterialId material = state_.materials.next();
    const CollectionTerms& terms = protocol.collection;
    const RecordCollection command{
        id, donation_numbers.code(number(material)), std::max(terms.volume_min_ul, 50'000),
        std::max<std::int64_t>(terms.nucleated_cells_min, 1'000'000'000), 1'500};
    if (act(nurse, command)) {
      tally(Branch::collection);
      track(id).collected = now_;
      ship(cast_.site(state_.orders[id].site).in, material);
    }
  }
  used(chair, -1);
  serve_chair(chair);
}

}  // namespace meguri::forecast
