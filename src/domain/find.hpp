// Questions that several rule files ask of the state.
#pragma once

#include "domain/judge.hpp"

namespace meguri {

// The identity that material of this order must carry: the course's, or the donor's.
[[nodiscard]] inline Code identity_of(const State& state, const Order& order) {
  return some(order.course) ? state.courses[order.course].identity
                            : state.donors[order.donor].identity;
}

// The identity that a label on this material must agree with: that of the course it is for; donor
// material that is not allocated yet carries the donor's.
[[nodiscard]] inline Code identity_of(const State& state, const Material& material) {
  return some(material.course) ? state.courses[material.course].identity
                               : identity_of(state, state.orders[material.order]);
}

// Both halves of the scan agree with the material.
[[nodiscard]] inline bool agrees(const State& state, const Material& material, const Scan& scan) {
  return scan.label == material.label && scan.identity == identity_of(state, material);
}

// Appends the trace of a scan that did not agree, and refuses.
[[nodiscard]] inline Verdict mismatch(const Material& material, MaterialId id, const Scan& scan,
                                      Rule rule, Events& events) {
  events.emplace_back(IdentityMismatchSeen{id, material.course, scan});
  return refuse(rule, id);
}

// A lot whose doses may leave the facility: released in some way.
[[nodiscard]] inline bool is_released(Disposition d) {
  return d == Disposition::interim_released || d == Disposition::released ||
         d == Disposition::released_out_of_specification;
}

// A dose of this lot may go into a patient.
[[nodiscard]] inline bool is_cleared(const Protocol& protocol, Disposition d) {
  return d == Disposition::released || d == Disposition::released_out_of_specification ||
         (d == Disposition::interim_released && protocol.product.infuse_on_interim);
}

// The temperature history allows use.
[[nodiscard]] inline bool condition_proven(Condition condition) {
  return condition == Condition::within || condition == Condition::accepted;
}

[[nodiscard]] inline bool running(CourseStatus status) {
  return status != CourseStatus::screen_failed && status != CourseStatus::completed &&
         status != CourseStatus::withdrawn && status != CourseStatus::died &&
         status != CourseStatus::stopped;
}

[[nodiscard]] inline bool ended(OrderStatus status) {
  return status == OrderStatus::used_up || status == OrderStatus::failed ||
         status == OrderStatus::cancelled;
}

// Appends the completion of every milestone that this happening completes. What happens to the
// courses of one protocol completes only what comes after the milestone that opened it.
void complete_by_itself(const State& state, MilestoneTrigger trigger, MilestoneId opened_by,
                        Events& events);

// judge_booking.cpp: no slot of this length that begins from `from` on, and before the answer,
// finds a place beside the bookings of the resource. At the answer one may, as far as other
// bookings go.
[[nodiscard]] Instant earliest_room(const State& state, ResourceId resource, Instant from,
                                    Duration length);

// The planned courses are all identified, and all but one are over.
[[nodiscard]] inline bool is_last_to_end(const Protocol& protocol) {
  const std::uint32_t planned = protocol.schedule.courses_planned;
  return planned != 0 && protocol.courses_identified >= planned &&
         protocol.courses_ended + 1 >= protocol.courses_identified;
}

// Material that can still become part of a treatment.
[[nodiscard]] inline bool alive(MaterialStatus status) {
  return status == MaterialStatus::available || status == MaterialStatus::packed ||
         status == MaterialStatus::quarantined || status == MaterialStatus::thawed ||
         status == MaterialStatus::verified;
}

}  // namespace meguri
