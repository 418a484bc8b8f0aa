// What the rules of making, filling and quality ask of a batch record.
#pragma once

#include <bit>

#include "domain/change.hpp"
#include "domain/find.hpp"

namespace meguri {

// The batch, when the person may act on it in one of `roles` for its facility.
[[nodiscard]] inline Found<Batch> batch_for(const State& state, BatchId id, RoleSet roles,
                                            const Meta& meta) {
  const Batch* batch = state.batches.find(id);
  MEGURI_REQUIRE(batch, not_found, id);
  MEGURI_REQUIRE(may(state, meta, roles, batch->facility), not_permitted, id);
  return batch;
}

// The same, when it must also be in one status.
[[nodiscard]] inline Found<Batch> batch_in(const State& state, BatchId id, BatchStatus status,
                                           RoleSet roles, const Meta& meta) {
  const auto batch = batch_for(state, id, roles, meta);
  if (batch) MEGURI_REQUIRE((*batch)->status == status, batch_wrong_status, id);
  return batch;
}

// The list of makers decides who may release: it is never cut short, the act is refused instead.
[[nodiscard]] inline bool room_for_maker(const Batch& batch, UserId user) {
  return !batch.makers.full() || is_maker(batch, user);
}

// Somebody's signature stands under the record as it is.
[[nodiscard]] inline bool is_signed(const Batch& batch) {
  return batch.disposition == Disposition::reviewed || is_released(batch.disposition) ||
         some(batch.reviewed_by) || batch.justified || batch.sponsor_agreed;
}

// Appends the loss of every signature, before the change of the record that takes them away: so
// they never stand under what they did not sign, not even between two events (invariant 4).
inline void void_signatures(const Batch& batch, BatchId id, Events& events) {
  if (is_signed(batch)) events.emplace_back(SignatureVoided{id});
}

[[nodiscard]] inline std::size_t steps_done_count(const Batch& batch) {
  return static_cast<std::size_t>(std::countr_one(batch.steps_done));
}

// The step before `step` (or the last one, for the harvest) still waits for its second person.
[[nodiscard]] inline bool waits_for_second_person(const Batch& batch, const Protocol& protocol,
                                                  std::size_t step) {
  return step > 0 && protocol.steps[step - 1].second_person &&
         (batch.steps_verified >> (step - 1) & 1) == 0;
}

}  // namespace meguri
