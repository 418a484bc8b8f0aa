// Deviations. Nothing here waits for good news: a deviation counts as blocking from the moment it
// is opened. Standards (from memory): 21 CFR 211.192 (investigation of every deviation); GCTP
// ordinance of Japan, deviations.
#include "domain/batch_record.hpp"

namespace meguri {
namespace {

constexpr RoleSet whoever_sees_it =
    role_set(Role::operator_, Role::verifier, Role::quality_control, Role::quality_assurance);
constexpr RoleSet quality = role_set(Role::quality_assurance);

// The deviation in `status`, for quality assurance of its facility, with a reason.
Verdict deviation_fits(const State& state, DeviationId id, DeviationStatus status,
                       const Meta& meta) {
  const Deviation* deviation = state.deviations.find(id);
  MEGURI_REQUIRE(deviation, not_found, id);
  MEGURI_REQUIRE(may(state, meta, quality, state.batches[deviation->batch].facility), not_permitted,
                 id);
  MEGURI_REQUIRE(deviation->status == status, deviation_wrong_status, id);
  MEGURI_REQUIRE(meta.has_note, note_missing, id);
  return {};
}

}  // namespace

Verdict judge(const State& state, const OpenDeviation& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, whoever_sees_it, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->status != BatchStatus::closed, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);
  void_signatures(**batch, command.batch, events);
  events.emplace_back(DeviationOpened{state.deviations.next(), command.batch, command.severity});
  return {};
}

Verdict judge(const State& state, const AssessDeviation& command, const Meta& meta,
              Events& events) {
  if (Verdict fits = deviation_fits(state, command.deviation, DeviationStatus::open, meta); !fits)
    return fits;
  const BatchId batch = state.deviations[command.deviation].batch;
  void_signatures(state.batches[batch], batch, events);
  events.emplace_back(DeviationAssessed{command.deviation, command.severity});
  return {};
}

Verdict judge(const State& state, const CloseDeviation& command, const Meta& meta, Events& events) {
  if (Verdict fits = deviation_fits(state, command.deviation, DeviationStatus::assessed, meta);
      !fits)
    return fits;
  events.emplace_back(DeviationClosed{command.deviation});
  return {};
}

}  // namespace meguri
