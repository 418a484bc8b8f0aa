// Deviations, samples and results. Nothing here waits for good news: a deviation counts as blocking
// from the moment it is opened, an invalid result is no result, a late failure recalls the lot.
// Standards (from memory): 21 CFR 211.192 (investigation of every deviation), 211.165 and 211.194
// (testing for release, laboratory records); GCTP ordinance of Japan, quality control and
// deviations.
#include "domain/batch_record.hpp"

namespace meguri {
namespace {

constexpr RoleSet whoever_sees_it =
    role_set(Role::operator_, Role::verifier, Role::quality_control, Role::quality_assurance);
constexpr RoleSet quality = role_set(Role::quality_assurance);
constexpr RoleSet sampling = role_set(Role::operator_, Role::quality_control);
constexpr RoleSet laboratory = role_set(Role::quality_control);

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

std::uint16_t doses_infused(const State& state, const Batch& batch) {
  std::uint16_t infused = 0;
  for (std::uint32_t i = 0; i < batch.doses; ++i) {
    const Material* dose =
        state.materials.find(static_cast<MaterialId>(number(batch.first_dose) + i));
    infused = static_cast<std::uint16_t>(
        infused + (dose != nullptr && dose->status == MaterialStatus::infused));
  }
  return infused;
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

Verdict judge(const State& state, const TakeSample& command, const Meta& meta, Events& events) {
  const auto found = batch_for(state, command.batch, sampling, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(batch.status == BatchStatus::started || batch.status == BatchStatus::harvested ||
                     batch.status == BatchStatus::filled,
                 batch_wrong_status, command.batch);
  const auto& tests = state.protocols[batch.protocol].tests;
  MEGURI_REQUIRE(command.test < tests.size(), out_of_range, command.batch);
  const TestStatus status = batch.tests[command.test];
  MEGURI_REQUIRE(status == TestStatus::due || status == TestStatus::invalid, test_wrong_status,
                 command.batch);
  MEGURI_REQUIRE(batch.test_repeats[command.test] <= tests[command.test].repeats, test_repeats_used,
                 command.batch);
  events.emplace_back(SampleTaken{command.batch, command.test});
  return {};
}

Verdict judge(const State& state, const RecordTestResult& command, const Meta& meta,
              Events& events) {
  const auto found = batch_for(state, command.batch, laboratory, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(command.test < state.protocols[batch.protocol].tests.size(), out_of_range,
                 command.batch);
  MEGURI_REQUIRE(batch.tests[command.test] == TestStatus::sampled, test_wrong_status,
                 command.batch);
  const bool out = is_released(batch.disposition);  // doses may be on their way, or infused
  if (!out) void_signatures(batch, command.batch, events);
  events.emplace_back(TestResulted{command.batch, command.test, command.outcome});
  if (out && command.outcome == TestOutcome::fail)
    events.emplace_back(BatchRecalled{command.batch, doses_infused(state, batch)});
  return {};
}

}  // namespace meguri
