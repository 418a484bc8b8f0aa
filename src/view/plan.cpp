#include "view/plan.hpp"

#include "domain/find.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

bool is_bookable(ResourceKind kind) { return kind != ResourceKind::store; }

bool is_open(const State& state, ResourceId id, Date day) {
  if ((state.resources[id].open_weekdays >> weekday(day) & 1) == 0) return false;
  return std::ranges::none_of(state.closed_days, [&](const ClosedDay& closed) {
    return closed.resource == id && closed.day == day;
  });
}

// An order that needs a chain or has one that can still change.
bool is_chained(const Order& order) {
  return order.status <= OrderStatus::chain_confirmed || order.status == OrderStatus::received;
}

BookingView booking_view(const Reader& reader, BookingId id) {
  const State& state = reader.state();
  const Booking& booking = state.bookings[id];
  BookingView view{
      .booking = id, .course_name = {}, .from_at = booking.from, .until_at = booking.until};
  const Reservation* chain = state.reservations.find(booking.reservation);
  if (chain == nullptr) return view;
  view.status = chain->status;
  if (!reader.sight.sees(chain->order)) return view;
  view.reservation = booking.reservation;
  view.order = chain->order;
  view.course = state.orders[chain->order].course;
  view.course_name = reader.name(view.course);
  return view;
}

std::uint16_t most_booked(const std::vector<BookingView>& bookings, Date day, Duration changeover) {
  const Instant from = midnight_in_japan(day), until = midnight_in_japan(day + 1);
  const auto crowd = [&](Instant at) {
    return std::ranges::count_if(bookings, [&](const BookingView& one) {
      return one.from_at <= at && at < one.until_at + changeover;
    });
  };
  auto most = crowd(from);
  for (const BookingView& one : bookings)  // the most crowded moment is a start
    if (one.from_at >= from && one.from_at < until) most = std::max(most, crowd(one.from_at));
  return static_cast<std::uint16_t>(most);
}

PlanResourceView resource_view(const Reader& reader, ResourceId id, Date from, std::uint16_t days) {
  const State& state = reader.state();
  const Resource& resource = state.resources[id];
  PlanResourceView view{.resource = id,
                        .resource_name = reader.name(id),
                        .organisation = resource.organisation,
                        .organisation_name = reader.name(resource.organisation),
                        .kind = resource.kind,
                        .capacity = resource.capacity,
                        .occupied = resource.occupied,
                        .changeover_us = resource.changeover,
                        .days = {},
                        .bookings = {}};
  const Instant first = midnight_in_japan(from), last = midnight_in_japan(from + days);
  for (BookingId booking = resource.first_booking; some(booking);) {
    const Booking& row = state.bookings[booking];
    if (row.from < last && row.until + resource.changeover > first)
      view.bookings.push_back(booking_view(reader, booking));
    booking = row.next;
  }
  std::ranges::stable_sort(view.bookings, {}, &BookingView::from_at);
  for (std::int32_t day = 0; day < days; ++day)
    view.days.push_back({from + day, is_open(state, id, from + day),
                         most_booked(view.bookings, from + day, resource.changeover)});
  return view;
}

ChainTermsView terms_view(const State& state, const Order& order) {
  const Protocol& protocol = state.protocols[order.protocol];
  ChainTermsView view{.chair_needed = !some(order.starting_material),
                      .collection_not_before_at = {},
                      .collection_to_culture_max_us = protocol.collection.fresh_limit,
                      .culture_min_us = protocol.making.culture_min,
                      .culture_max_us = protocol.making.culture_max,
                      .hold_time_us = protocol.collection.hold_time};
  if (some(order.course))
    if (const Instant last = state.courses[order.course].last_collection_at; last != Instant{})
      view.collection_not_before_at = last + protocol.collection.washout;
  return view;
}

ChainView chain_view(const Reader& reader, OrderId id) {
  const State& state = reader.state();
  const Order& order = state.orders[id];
  ChainView view{.order = id,
                 .course = order.course,
                 .course_name = reader.name(order.course),
                 .site = order.site,
                 .site_name = reader.name(order.site),
                 .status = order.status,
                 .priority = order.priority,
                 .reservation_status = {},
                 .hold_until_at = {},
                 .slots = {},
                 .terms = terms_view(state, order),
                 .forms = {}};
  const Reservation* chain = state.reservations.find(order.reservation);
  if (chain != nullptr &&
      (chain->status == ReservationStatus::held || chain->status == ReservationStatus::confirmed)) {
    view.reservation = order.reservation;
    view.reservation_status = chain->status;
    if (chain->status == ReservationStatus::held) view.hold_until_at = given(chain->hold_until);
  }
  Offers offers(reader);
  offer_chain(offers, reader, id);
  view.forms = offers.take();
  return view;
}

// The slots of every chain, read from the bookings once.
void add_slots(const State& state, std::vector<ChainView>& chains) {
  std::vector<std::size_t> by_reservation(number(state.reservations.next()), SIZE_MAX);
  for (std::size_t i = 0; i < chains.size(); ++i)
    if (some(chains[i].reservation)) by_reservation[number(chains[i].reservation)] = i;
  for (const Booking& booking : state.bookings) {
    if (!some(booking.reservation)) continue;
    const std::size_t chain = by_reservation[number(booking.reservation)];
    if (chain != SIZE_MAX)
      chains[chain].slots.push_back({booking.resource, booking.from, booking.until});
  }
  for (ChainView& chain : chains) std::ranges::stable_sort(chain.slots, {}, &Slot::from);
}

}  // namespace

PlanView plan_view(const Sources& sources, const Viewer& viewer, Date from, std::uint16_t days) {
  const Reader reader(sources, viewer);
  const State& state = sources.state;
  PlanView view{.now = reader.now(),
                .from = from,
                .days = std::min(days, plan_days_max),
                .resources = {},
                .chains = {}};
  for (std::size_t i = 0; i < state.resources.size(); ++i) {
    const ResourceId id = state.resources.id_at(i);
    if (is_bookable(state.resources[id].kind) && reader.sight.sees(id))
      view.resources.push_back(resource_view(reader, id, from, view.days));
  }
  state.orders.each([&](OrderId id, const Order& order) {
    if (is_chained(order) && reader.sight.sees(id)) view.chains.push_back(chain_view(reader, id));
  });
  add_slots(state, view.chains);
  return view;
}

}  // namespace meguri
