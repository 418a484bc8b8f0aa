// An order asks for one batch. A remake uses what is left of the collection of a failed order; a
// re-collection starts again at the vein.
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr Numbering order_codes{"OR", 7};
constexpr RoleSet order_roles = role_set(Role::site_coordinator, Role::physician);

// The order that a remake or re-collection replaces must be over and of the same person.
Verdict replaced_order_fits(const State& state, const PlaceOrder& command, std::uint8_t& attempt) {
  const Order* replaced = state.orders.find(command.replaces);
  MEGURI_REQUIRE(replaced, order_replaces_wrong, command.replaces);
  MEGURI_REQUIRE(replaced->course == command.course && replaced->donor == command.donor &&
                     (ended(replaced->status) || replaced->status == OrderStatus::disposed),
                 order_replaces_wrong, command.replaces);
  if (command.reason != OrderReason::remake) return {};
  const Material* kept = state.materials.find(replaced->starting_material);
  MEGURI_REQUIRE(kept != nullptr && kept->status == MaterialStatus::available && kept->portions > 0,
                 material_not_available, replaced->starting_material);
  MEGURI_REQUIRE(replaced->attempt < state.protocols[replaced->protocol].making.attempts,
                 attempts_used, command.replaces);
  attempt = static_cast<std::uint8_t>(replaced->attempt + (replaced->attempt < 255 ? 1 : 0));
  return {};
}

}  // namespace

Verdict judge(const State& state, const PlaceOrder& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(some(command.course) != some(command.donor), out_of_range, command.course);
  ProtocolId protocol = command.protocol;
  if (some(command.course)) {
    const Course* course = state.courses.find(command.course);
    MEGURI_REQUIRE(course, not_found, command.course);
    MEGURI_REQUIRE(may(state, meta, order_roles, course->site), not_permitted, command.course);
    MEGURI_REQUIRE(running(course->status), course_wrong_status, command.course);
    MEGURI_REQUIRE(!course->identity.empty(), identity_not_assigned, command.course);
    MEGURI_REQUIRE(course->hold == HoldReason::none, course_on_hold, command.course);
    MEGURI_REQUIRE(course->consent_until > meta.at, consent_missing, command.course);
    MEGURI_REQUIRE(course->orders_open == 0, order_open, command.course);
    protocol = course->protocol;
    MEGURI_REQUIRE(state.protocols[protocol].product.kind == ProductKind::autologous,
                   course_wrong_status, command.course);
  } else {
    const Donor* donor = state.donors.find(command.donor);
    MEGURI_REQUIRE(donor, not_found, command.donor);
    MEGURI_REQUIRE(may(state, meta, order_roles, donor->site), not_permitted, command.donor);
    MEGURI_REQUIRE(donor->eligible, donor_not_eligible, command.donor);
    const Protocol* wanted = state.protocols.find(protocol);
    MEGURI_REQUIRE(wanted, not_found, protocol);
    MEGURI_REQUIRE(wanted->status == ProtocolStatus::published &&
                       wanted->product.kind == ProductKind::allogeneic,
                   protocol_not_published, protocol);
  }
  std::uint8_t attempt = 1;
  if (command.reason != OrderReason::first || some(command.replaces))
    if (Verdict fits = replaced_order_fits(state, command, attempt); !fits) return fits;
  const OrderId order = state.orders.next();
  events.emplace_back(OrderPlaced{order, command.course, command.donor, protocol, command.reason,
                                  attempt, command.replaces, order_codes.code(number(order))});
  return {};
}

Verdict judge(const State& state, const SetOrderPriority& command, const Meta& meta,
              Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::programme_lead)), not_permitted, command.order);
  MEGURI_REQUIRE(!ended(order->status), order_wrong_status, command.order);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.order);
  events.emplace_back(OrderPrioritySet{command.order, command.priority});
  return {};
}

Verdict judge(const State& state, const CancelOrder& command, const Meta& meta, Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may(state, meta, order_roles, order->site) ||
                     may(state, meta, role_set(Role::programme_lead)),
                 not_permitted, command.order);
  MEGURI_REQUIRE(order->status < OrderStatus::collecting ||
                     order->status == OrderStatus::received ||
                     order->status == OrderStatus::collected,
                 order_wrong_status, command.order);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.order);
  events.emplace_back(OrderCancelled{command.order});
  return {};
}

}  // namespace meguri
