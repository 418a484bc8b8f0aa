// Samples and results. A sample is material: it has a label nobody else has, lies with exactly one
// organisation and may be shipped to another laboratory; a result counts only for the sample whose
// label was scanned, by the laboratory that holds it. Retained samples are kept of every lot where
// the protocol asks. Standards (from memory): 21 CFR 211.160, 211.170 (reserve samples), 211.194
// (laboratory records identify the sample); GCTP ordinance of Japan, reference samples.
#include "domain/batch_record.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr Numbering sample_labels{"Q", 9};
constexpr RoleSet sampling = role_set(Role::operator_, Role::quality_control);
constexpr RoleSet laboratory = role_set(Role::quality_control);

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

Code next_label(const State& state) { return sample_labels.code(number(state.materials.next())); }

// The sample is the one that this test waits for, in the hands of a laboratory that may use it.
Verdict sample_fits(const State& state, const RecordTestResult& command, MaterialId id,
                    const Meta& meta, Events& events) {
  const Material* sample = state.materials.find(id);
  MEGURI_REQUIRE(sample, sample_not_here, command.batch);
  MEGURI_REQUIRE(may(state, meta, laboratory, sample->custodian), sample_not_here, id);
  if (command.sample != sample->label)
    return mismatch(*sample, id, Scan{command.sample, {}}, Rule::identity_mismatch, events);
  MEGURI_REQUIRE(condition_proven(sample->condition), condition_not_proven, id);
  MEGURI_REQUIRE(sample->status == MaterialStatus::available, sample_not_here, id);
  return {};
}

}  // namespace

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
  MEGURI_REQUIRE(store_fits(state, command.store, batch.facility), not_found, command.store);
  events.emplace_back(SampleTaken{command.batch, command.test, state.materials.next(),
                                  next_label(state), command.store});
  return {};
}

Verdict judge(const State& state, const RetainSample& command, const Meta& meta, Events& events) {
  const auto found = batch_for(state, command.batch, sampling, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(batch.status == BatchStatus::harvested || batch.status == BatchStatus::filled,
                 batch_wrong_status, command.batch);
  MEGURI_REQUIRE(batch.retained_samples < retained_samples_max, limit_reached, command.batch);
  MEGURI_REQUIRE(store_fits(state, command.store, batch.facility), not_found, command.store);
  events.emplace_back(
      SampleRetained{command.batch, state.materials.next(), next_label(state), command.store});
  return {};
}

Verdict judge(const State& state, const RecordTestResult& command, const Meta& meta,
              Events& events) {
  const Batch* batch = state.batches.find(command.batch);
  MEGURI_REQUIRE(batch, not_found, command.batch);
  MEGURI_REQUIRE(may(state, meta, laboratory), not_permitted, command.batch);
  MEGURI_REQUIRE(command.test < state.protocols[batch->protocol].tests.size(), out_of_range,
                 command.batch);
  MEGURI_REQUIRE(batch->tests[command.test] == TestStatus::sampled, test_wrong_status,
                 command.batch);
  const MaterialId sample = batch->samples[command.test];
  if (Verdict fits = sample_fits(state, command, sample, meta, events); !fits) return fits;
  const bool out = is_released(batch->disposition);  // doses may be on their way, or infused
  if (!out) void_signatures(*batch, command.batch, events);
  events.emplace_back(TestResulted{command.batch, command.test, sample, command.outcome});
  if (out && command.outcome == TestOutcome::fail)
    events.emplace_back(BatchRecalled{command.batch, doses_infused(state, *batch)});
  return {};
}

}  // namespace meguri
