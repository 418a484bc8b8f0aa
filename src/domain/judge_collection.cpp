// Collection at the hospital: the wristband is scanned, the donation number becomes the label of
// the starting material.
#include <string>

#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr RoleSet collecting_roles = role_set(Role::nurse, Role::physician);

constexpr std::uint64_t first_of_eleven = 6'278'211'847'988'224;  // 38^10: its place value
constexpr std::uint64_t d_digit = 14, q_digit = 27;               // base 38

// D or Q, a number and its check character: what a dose or a sample carries, now or one day
// (apply_making.cpp, judge_sample.cpp).
bool is_numbered_label(Code code) {
  if (code.high == 0 && code.low < first_of_eleven * 38) {  // to eleven characters: no text needed
    const std::uint64_t first = code.low / first_of_eleven;
    if (first != d_digit && first != q_digit) return false;  // shorter, or of another kind
  }
  const std::string text = to_text(code);
  return text.size() > 10 && (text[0] == 'D' || text[0] == 'Q') &&
         text.find_first_not_of("0123456789", 1) >= text.size() - 1 && check_character_agrees(text);
}

}  // namespace

Verdict judge(const State& state, const BeginCollection& command, const Meta& meta,
              Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may(state, meta, collecting_roles, order->site), not_permitted, command.order);
  const Resource* chair = state.resources.find(command.chair);
  MEGURI_REQUIRE(chair, not_found, command.chair);
  MEGURI_REQUIRE(chair->kind == ResourceKind::chair && chair->organisation == order->site,
                 out_of_range, command.chair);
  const CollectionTerms& terms = state.protocols[order->protocol].collection;
  if (terms.booking_required)
    MEGURI_REQUIRE(order->status == OrderStatus::chain_confirmed, chain_not_confirmed,
                   command.order);
  else
    MEGURI_REQUIRE(
        order->status == OrderStatus::placed || order->status == OrderStatus::chain_confirmed,
        order_wrong_status, command.order);
  if (some(order->course)) {
    const Course& course = state.courses[order->course];
    MEGURI_REQUIRE(running(course.status), course_wrong_status, order->course);
    MEGURI_REQUIRE(course.hold == HoldReason::none, course_on_hold, order->course);
    MEGURI_REQUIRE(course.consent_until > meta.at, consent_missing, order->course);
    MEGURI_REQUIRE(course.last_collection_at == Instant{} ||
                       meta.at >= course.last_collection_at + terms.washout,
                   washout_not_over, order->course);
  } else {
    MEGURI_REQUIRE(state.donors[order->donor].eligible, donor_not_eligible, order->donor);
  }
  if (command.wristband != identity_of(state, *order)) {
    events.emplace_back(
        IdentityMismatchSeen{MaterialId{}, order->course, Scan{Code{}, command.wristband}});
    return refuse(Rule::identity_mismatch, command.order);
  }
  MEGURI_REQUIRE(chair->occupied < chair->capacity, place_occupied, command.chair);
  events.emplace_back(CollectionBegun{command.order, command.chair});
  return {};
}

Verdict judge(const State& state, const RecordCollection& command, const Meta& meta,
              Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may(state, meta, collecting_roles, order->site), not_permitted, command.order);
  MEGURI_REQUIRE(order->status == OrderStatus::collecting, order_wrong_status, command.order);
  MEGURI_REQUIRE(!command.donation_number.empty() && command.nucleated_cells >= 0 &&
                     command.nk_fraction_bp >= 0 && command.nk_fraction_bp <= 10'000,
                 out_of_range, command.order);
  const CollectionTerms& terms = state.protocols[order->protocol].collection;
  MEGURI_REQUIRE(command.volume_ul >= terms.volume_min_ul &&
                     command.nucleated_cells >= terms.nucleated_cells_min,
                 collection_too_small, command.order);
  MEGURI_REQUIRE(!is_numbered_label(command.donation_number), label_already_used, command.order);
  if (state.labels.may_hold(command.donation_number))
    for (const Material& other : state.materials)
      MEGURI_REQUIRE(other.label != command.donation_number, label_already_used, command.order);
  events.emplace_back(CollectionRecorded{command.order, state.materials.next(),
                                         command.donation_number, command.volume_ul,
                                         command.nucleated_cells, command.nk_fraction_bp});
  return {};
}

Verdict judge(const State& state, const RecordFailedCollection& command, const Meta& meta,
              Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  MEGURI_REQUIRE(may(state, meta, collecting_roles, order->site), not_permitted, command.order);
  MEGURI_REQUIRE(order->status == OrderStatus::collecting, order_wrong_status, command.order);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.order);
  events.emplace_back(CollectionFailed{command.order});
  return {};
}

}  // namespace meguri
