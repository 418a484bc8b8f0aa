// The quality decision. Review by exception, then release: interim when the rapid tests have
// passed, final when the late ones have. Nobody who took part in making reviews or releases (GCTP
// ordinance of Japan and 21 CFR 211.22 ask for an independent quality unit; articles from memory).
#include "domain/find.hpp"
#include "domain/judge_law.hpp"

#include "domain/change.hpp"

namespace meguri {
namespace {

constexpr RoleSet quality = role_set(Role::quality_assurance);

// The lot, for somebody of its quality unit who took no part in making it.
Found<Batch> batch_for_quality(const State& state, BatchId id, const Meta& meta) {
  const Batch* batch = state.batches.find(id);
  MEGURI_REQUIRE(batch, not_found, id);
  MEGURI_REQUIRE(may(state, meta, quality, batch->facility), not_permitted, id);
  MEGURI_REQUIRE(!is_maker(*batch, meta.by), maker_releases, id);
  return batch;
}

bool all_passed(const Batch& batch, const Protocol& protocol, TestClass up_to) {
  for (std::size_t i = 0; i < protocol.tests.size(); ++i)
    if (protocol.tests[i].class_ <= up_to && batch.tests[i] != TestStatus::passed) return false;
  return true;
}

bool any_failed(const Batch& batch, const Protocol& protocol) {
  for (std::size_t i = 0; i < protocol.tests.size(); ++i)
    if (batch.tests[i] == TestStatus::failed) return true;
  return false;
}

bool deviations_settled(const Batch& batch) {
  return batch.deviations_unassessed == 0 && batch.deviations_blocking == 0;
}

// Steps signed, deviations settled, material's condition known: what holds whatever the tests say.
Verdict record_is_sound(const State& state, BatchId id, const Batch& batch) {
  MEGURI_REQUIRE(deviations_settled(batch), deviation_open, id);
  const Order& order = state.orders[batch.order];
  if (const Material* start = state.materials.find(order.starting_material))
    MEGURI_REQUIRE(condition_proven(start->condition), condition_not_proven,
                   order.starting_material);
  return {};
}

}  // namespace

Verdict judge(const State& state, const BeginReview& command, const Meta& meta, Events& events) {
  const auto batch = batch_for_quality(state, command.batch, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->status == BatchStatus::filled && !(*batch)->review_open,
                 batch_wrong_status, command.batch);
  MEGURI_REQUIRE((*batch)->disposition == Disposition::pending ||
                     (*batch)->disposition == Disposition::reviewed,
                 disposition_wrong, command.batch);
  const Resource* reviewer = state.resources.find(command.reviewer);
  MEGURI_REQUIRE(reviewer, not_found, command.reviewer);
  MEGURI_REQUIRE(reviewer->kind == ResourceKind::quality_assurance &&
                     reviewer->organisation == (*batch)->facility,
                 out_of_range, command.reviewer);
  MEGURI_REQUIRE(reviewer->occupied < reviewer->capacity, place_occupied, command.reviewer);
  events.emplace_back(ReviewBegun{command.batch, command.reviewer});
  return {};
}

Verdict judge(const State& state, const SignReview& command, const Meta& meta, Events& events) {
  const auto batch = batch_for_quality(state, command.batch, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->review_open, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(all_passed(**batch, state.protocols[(*batch)->protocol], TestClass::rapid) ||
                     any_failed(**batch, state.protocols[(*batch)->protocol]),
                 tests_missing, command.batch);
  if (Verdict sound = record_is_sound(state, command.batch, **batch); !sound) return sound;
  events.emplace_back(ReviewSigned{command.batch, (*batch)->revision, meta.by});
  return {};
}

Verdict judge(const State& state, const ReleaseBatch& command, const Meta& meta, Events& events) {
  const auto found = batch_for_quality(state, command.batch, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  const Protocol& protocol = state.protocols[batch.protocol];
  const bool interim = batch.disposition == Disposition::interim_released;
  MEGURI_REQUIRE(interim || batch.disposition == Disposition::reviewed ||
                     batch.disposition == Disposition::pending,
                 disposition_wrong, command.batch);
  MEGURI_REQUIRE(all_passed(batch, protocol, interim ? TestClass::late : TestClass::rapid),
                 tests_missing, command.batch);
  if (Verdict sound = record_is_sound(state, command.batch, batch); !sound) return sound;
  MEGURI_REQUIRE(some(batch.reviewed_by) && batch.signed_revision == batch.revision,
                 review_not_signed, command.batch);
  // The last word on a lot that is out already completes its record, whatever became of the course.
  if (!interim && some(state.orders[batch.order].course))
    MEGURI_REQUIRE(running(state.courses[state.orders[batch.order].course].status),
                   course_wrong_status, state.orders[batch.order].course);
  if (Verdict lawful = law_lets_release(state, batch.protocol, meta.at); !lawful) return lawful;
  const bool final_release = all_passed(batch, protocol, TestClass::late);
  MEGURI_REQUIRE(!final_release || batch.retained_samples >= protocol.making.retained_samples,
                 retained_sample_missing, command.batch);
  events.emplace_back(BatchReleased{
      command.batch, final_release ? Disposition::released : Disposition::interim_released,
      batch.revision});
  return {};
}

Verdict judge(const State& state, const RejectBatch& command, const Meta& meta, Events& events) {
  const auto batch = batch_for_quality(state, command.batch, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->status == BatchStatus::filled, batch_wrong_status, command.batch);
  MEGURI_REQUIRE((*batch)->disposition != Disposition::rejected, disposition_wrong, command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);
  events.emplace_back(BatchRejected{command.batch});
  return {};
}

Verdict judge(const State& state, const JustifyOutOfSpecification& command, const Meta& meta,
              Events& events) {
  const Batch* batch = state.batches.find(command.batch);
  MEGURI_REQUIRE(batch, not_found, command.batch);
  const Order& order = state.orders[batch->order];
  MEGURI_REQUIRE(may(state, meta, role_set(Role::physician), order.site), not_permitted,
                 command.batch);
  MEGURI_REQUIRE(batch->status == BatchStatus::filled, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(!is_released(batch->disposition), disposition_wrong, command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);
  events.emplace_back(OutOfSpecificationJustified{command.batch});
  return {};
}

Verdict judge(const State& state, const AgreeOutOfSpecification& command, const Meta& meta,
              Events& events) {
  const Batch* batch = state.batches.find(command.batch);
  MEGURI_REQUIRE(batch, not_found, command.batch);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::programme_lead)), not_permitted, command.batch);
  MEGURI_REQUIRE(batch->justified, out_of_specification_incomplete, command.batch);
  events.emplace_back(OutOfSpecificationAgreed{command.batch});
  return {};
}

Verdict judge(const State& state, const NotifyAuthority& command, const Meta& meta,
              Events& events) {
  const Batch* batch = state.batches.find(command.batch);
  MEGURI_REQUIRE(batch, not_found, command.batch);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::regulatory)), not_permitted, command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);  // reference of the notice
  events.emplace_back(AuthorityNotified{command.batch});
  return {};
}

Verdict judge(const State& state, const ReleaseOutOfSpecification& command, const Meta& meta,
              Events& events) {
  const auto found = batch_for_quality(state, command.batch, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(batch.status == BatchStatus::filled, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(!is_released(batch.disposition), disposition_wrong, command.batch);
  const bool notice = state.protocols[batch.protocol].making.authority_notice;
  MEGURI_REQUIRE(batch.justified && batch.sponsor_agreed && (batch.authority_told || !notice),
                 out_of_specification_incomplete, command.batch);
  if (Verdict sound = record_is_sound(state, command.batch, batch); !sound) return sound;
  MEGURI_REQUIRE(batch.retained_samples >= state.protocols[batch.protocol].making.retained_samples,
                 retained_sample_missing, command.batch);
  if (some(state.orders[batch.order].course))
    MEGURI_REQUIRE(running(state.courses[state.orders[batch.order].course].status),
                   course_wrong_status, state.orders[batch.order].course);
  if (Verdict lawful = law_lets_release(state, batch.protocol, meta.at); !lawful) return lawful;
  events.emplace_back(
      BatchReleased{command.batch, Disposition::released_out_of_specification, batch.revision});
  return {};
}

}  // namespace meguri
