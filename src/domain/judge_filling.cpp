// From the harvest to doses: labels that are all accounted for, doses that the cells suffice for,
// and the end of a record. Standards (from memory): 21 CFR 211.125 (labeling issuance:
// reconciliation of issued, used and returned labels), FACT D7.2.3 (label reconciliation); GCTP
// ordinance of Japan, packaging and labels.
#include "domain/batch_record.hpp"
#include "domain/judge_law.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr RoleSet making = role_set(Role::operator_);
constexpr RoleSet labelling = role_set(Role::operator_, Role::verifier);
constexpr RoleSet quality = role_set(Role::quality_assurance);
constexpr std::uint32_t labels_max = 500;  // of one batch; choice
constexpr std::uint32_t doses_max = 24;    // of one batch; one shipment takes them all

std::uint32_t labels_at_hand(const Batch& batch) {
  return std::uint32_t{batch.labels_printed} - batch.labels_used - batch.labels_destroyed;
}

}  // namespace

Verdict judge(const State& state, const PrintLabels& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, labelling, meta);
  if (!batch) return std::unexpected(batch.error());
  // No label is printed for doses that carry theirs: a second one could only go onto the wrong bag.
  MEGURI_REQUIRE(
      (*batch)->status == BatchStatus::started || (*batch)->status == BatchStatus::harvested,
      batch_wrong_status, command.batch);
  MEGURI_REQUIRE(command.labels >= 1, out_of_range, command.batch);
  MEGURI_REQUIRE((*batch)->labels_printed + command.labels <= labels_max, limit_reached,
                 command.batch);
  if (Verdict lawful = law_lets_label(state, (*batch)->protocol); !lawful) return lawful;
  events.emplace_back(LabelsPrinted{command.batch, command.labels});
  return {};
}

Verdict judge(const State& state, const DestroyLabels& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, labelling | quality, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->status != BatchStatus::closed, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(command.labels >= 1, out_of_range, command.batch);
  MEGURI_REQUIRE(command.labels <= labels_at_hand(**batch), labels_unaccounted, command.batch);
  events.emplace_back(LabelsDestroyed{command.batch, command.labels});
  return {};
}

Verdict judge(const State& state, const FillBatch& command, const Meta& meta, Events& events) {
  const auto found = batch_in(state, command.batch, BatchStatus::harvested, making, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  const ProductTerms& product = state.protocols[batch.protocol].product;
  MEGURI_REQUIRE(
      command.doses >= 1 && command.doses <= product.doses_a_batch && command.doses <= doses_max,
      out_of_range, command.batch);
  MEGURI_REQUIRE(product.dose_cells <= batch.cells / command.doses, cells_not_enough,
                 command.batch);
  MEGURI_REQUIRE(command.doses <= labels_at_hand(batch), labels_unaccounted, command.batch);
  MEGURI_REQUIRE(store_fits(state, command.store, batch.facility), not_found, command.store);
  MEGURI_REQUIRE(room_for_maker(batch, meta.by), limit_reached, command.batch);
  events.emplace_back(BatchFilled{command.batch, state.materials.next(), command.doses,
                                  command.store, meta.at + product.dose_shelf_life, meta.by});
  return {};
}

Verdict judge(const State& state, const FailBatch& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, making | quality, meta);
  if (!batch) return std::unexpected(batch.error());
  // A filled batch is not failed but rejected: its doses exist.
  MEGURI_REQUIRE(
      (*batch)->status == BatchStatus::started || (*batch)->status == BatchStatus::harvested,
      batch_wrong_status, command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);
  events.emplace_back(BatchFailed{command.batch, command.cause});
  return {};
}

Verdict judge(const State& state, const CloseBatch& command, const Meta& meta, Events& events) {
  const auto found = batch_in(state, command.batch, BatchStatus::filled, quality, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(batch.disposition == Disposition::released ||
                     batch.disposition == Disposition::rejected ||
                     batch.disposition == Disposition::released_out_of_specification,
                 disposition_wrong, command.batch);
  MEGURI_REQUIRE(labels_at_hand(batch) == 0, labels_unaccounted, command.batch);
  events.emplace_back(BatchClosed{command.batch});
  return {};
}

}  // namespace meguri
