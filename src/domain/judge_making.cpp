// The batch record: the right cells in a clear suite, the steps in their order, each signed by
// whoever did it and, where the protocol asks, by a second person who saw it. Standards (from
// memory): 21 CFR 211.188 (batch production and control records: each significant step, who
// performed and who checked it), 211.68 (calibrated equipment), 211.130 (line clearance); GCTP
// ordinance of Japan (MHLW Ordinance 93 of 2014), manufacturing control.
#include "domain/batch_record.hpp"
#include "domain/packed.hpp"

namespace meguri {
namespace {

constexpr Numbering lots{"L", 7};
constexpr RoleSet making = role_set(Role::operator_);
constexpr RoleSet making_or_verifying = role_set(Role::operator_, Role::verifier);

// Whether these are the right cells, fit to be made into a dose, in the hands of this facility.
Verdict material_fits(const State& state, const Order& order, OrganisationId facility,
                      const Scan& scan, const Meta& meta, Events& events) {
  const MaterialId id = order.starting_material;
  const Material* material = state.materials.find(id);
  MEGURI_REQUIRE(material, not_found, id);
  MEGURI_REQUIRE(material->custodian == facility, not_in_custody, id);
  if (!agrees(state, *material, scan))
    return mismatch(*material, id, scan, Rule::identity_mismatch, events);
  MEGURI_REQUIRE(material->status != MaterialStatus::expired && meta.at < material->expires_at,
                 material_expired, id);
  MEGURI_REQUIRE(condition_proven(material->condition), condition_not_proven, id);
  MEGURI_REQUIRE(material->status == MaterialStatus::available && material->portions > 0,
                 material_not_available, id);
  MEGURI_REQUIRE(!store_silent(state, *material, meta.at), store_silent, material->store);
  return {};
}

// Whether the order may go into a culture vessel now.
Verdict order_fits(const State& state, OrderId id, const Order& order) {
  MEGURI_REQUIRE(order.status == OrderStatus::received, order_wrong_status, id);
  const Protocol& protocol = state.protocols[order.protocol];
  MEGURI_REQUIRE(order.attempt <= protocol.making.attempts, attempts_used, id);
  if (some(order.course)) {
    const Course& course = state.courses[order.course];
    MEGURI_REQUIRE(running(course.status), course_wrong_status, order.course);
    MEGURI_REQUIRE(course.hold == HoldReason::none, course_on_hold, order.course);
  }
  if (!protocol.collection.booking_required) return {};
  const Reservation* chain = state.reservations.find(order.reservation);
  MEGURI_REQUIRE(chain != nullptr && (chain->status == ReservationStatus::confirmed ||
                                      chain->status == ReservationStatus::kept),
                 chain_not_confirmed, id);
  return {};
}

bool sound_count(std::int64_t cells, std::int32_t viability_bp, std::int32_t purity_bp) {
  return cells >= 0 && viability_bp >= 0 && viability_bp <= 10'000 && purity_bp >= 0 &&
         purity_bp <= 10'000;
}

// Equipment in calibration and reagent in date, each of this facility; none only where none is
// needed.
Verdict inputs_fit(const State& state, const PerformStep& command, const StepTerms& terms,
                   OrganisationId facility, Instant now) {
  if (terms.needs_equipment || some(command.equipment)) {
    const Equipment* equipment = state.equipment.find(command.equipment);
    MEGURI_REQUIRE(equipment != nullptr && equipment->organisation == facility &&
                       now < equipment->calibrated_until,
                   equipment_not_calibrated, command.equipment);
  }
  if (terms.needs_reagent || some(command.reagent)) {
    const ReagentLot* reagent = state.reagent_lots.find(command.reagent);
    MEGURI_REQUIRE(
        reagent != nullptr && reagent->organisation == facility && now < reagent->expires_at,
        reagent_expired, command.reagent);
  }
  return {};
}

}  // namespace

Verdict judge(const State& state, const StartBatch& command, const Meta& meta, Events& events) {
  const Order* order = state.orders.find(command.order);
  MEGURI_REQUIRE(order, not_found, command.order);
  const Resource* suite = state.resources.find(command.suite);
  MEGURI_REQUIRE(suite != nullptr && suite->kind == ResourceKind::suite, not_found, command.suite);
  MEGURI_REQUIRE(may(state, meta, making, suite->organisation), not_permitted, command.suite);
  if (Verdict fits = order_fits(state, command.order, *order); !fits) return fits;
  if (Verdict fits = material_fits(state, *order, suite->organisation, command.scan, meta, events);
      !fits)
    return fits;
  // Two patients' open material is never in one place: a place is taken until its line clearance.
  MEGURI_REQUIRE(suite->occupied < suite->capacity, place_occupied, command.suite);
  const BatchId batch = state.batches.next();
  events.emplace_back(BatchStarted{batch, command.order, command.suite, lots.code(number(batch))});
  return {};
}

Verdict judge(const State& state, const PerformStep& command, const Meta& meta, Events& events) {
  const auto found = batch_in(state, command.batch, BatchStatus::started, making, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  const Protocol& protocol = state.protocols[batch.protocol];
  MEGURI_REQUIRE(command.step < protocol.steps.size(), out_of_range, command.batch);
  MEGURI_REQUIRE(command.step == steps_done_count(batch), step_out_of_order, command.batch);
  MEGURI_REQUIRE(!waits_for_second_person(batch, protocol, command.step), step_not_verified,
                 command.batch);
  const StepTerms& terms = protocol.steps[command.step];
  if (Verdict fit = inputs_fit(state, command, terms, batch.facility, meta.at); !fit) return fit;
  MEGURI_REQUIRE(room_for_maker(batch, meta.by), limit_reached, command.batch);
  events.emplace_back(StepPerformed{command.batch, command.step, command.value, command.equipment,
                                    command.reagent, meta.by});
  if (command.value < terms.value_low || command.value > terms.value_high)
    events.emplace_back(DeviationOpened{state.deviations.next(), command.batch, terms.severity});
  return {};
}

Verdict judge(const State& state, const VerifyStep& command, const Meta& meta, Events& events) {
  const auto found =
      batch_in(state, command.batch, BatchStatus::started, making_or_verifying, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  MEGURI_REQUIRE(command.step < state.protocols[batch.protocol].steps.size(), out_of_range,
                 command.batch);
  MEGURI_REQUIRE((batch.steps_done >> command.step & 1) != 0 &&
                     (batch.steps_verified >> command.step & 1) == 0,
                 step_out_of_order, command.batch);
  MEGURI_REQUIRE(batch.performed_by[command.step] != meta.by, verifier_is_performer, command.batch);
  MEGURI_REQUIRE(room_for_maker(batch, meta.by), limit_reached, command.batch);
  events.emplace_back(StepVerified{command.batch, command.step, meta.by});
  return {};
}

Verdict judge(const State& state, const RecordCount& command, const Meta& meta, Events& events) {
  const auto batch =
      batch_in(state, command.batch, BatchStatus::started, making_or_verifying, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE(sound_count(command.cells, command.viability_bp, command.purity_bp), out_of_range,
                 command.batch);
  MEGURI_REQUIRE((*batch)->counts < UINT16_MAX && room_for_maker(**batch, meta.by), limit_reached,
                 command.batch);
  events.emplace_back(CountRecorded{command.batch, static_cast<std::uint16_t>((*batch)->counts + 1),
                                    command.cells, command.viability_bp, command.purity_bp,
                                    meta.by});
  return {};
}

// Nothing is edited: the correction names the count, gives its reason, and both stay in the ledger.
Verdict judge(const State& state, const CorrectCount& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, making_or_verifying, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->status != BatchStatus::closed, batch_wrong_status, command.batch);
  MEGURI_REQUIRE(command.count >= 1 && command.count <= (*batch)->counts, count_unknown,
                 command.batch);
  MEGURI_REQUIRE(sound_count(command.cells, command.viability_bp, command.purity_bp), out_of_range,
                 command.batch);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.batch);
  MEGURI_REQUIRE(room_for_maker(**batch, meta.by), limit_reached, command.batch);
  void_signatures(**batch, command.batch, events);
  events.emplace_back(CountCorrected{command.batch, command.count, command.cells,
                                     command.viability_bp, command.purity_bp, meta.by});
  return {};
}

Verdict judge(const State& state, const HarvestBatch& command, const Meta& meta, Events& events) {
  const auto found = batch_in(state, command.batch, BatchStatus::started, making, meta);
  if (!found) return std::unexpected(found.error());
  const Batch& batch = **found;
  const Protocol& protocol = state.protocols[batch.protocol];
  MEGURI_REQUIRE(steps_done_count(batch) == protocol.steps.size(), steps_missing, command.batch);
  // Every step waited for the one before, so only the last can still be unverified.
  MEGURI_REQUIRE(!waits_for_second_person(batch, protocol, protocol.steps.size()),
                 step_not_verified, command.batch);
  const Duration culture = meta.at - batch.started_at;
  MEGURI_REQUIRE(culture >= protocol.making.culture_min && culture <= protocol.making.culture_max,
                 culture_time_wrong, command.batch);
  MEGURI_REQUIRE(sound_count(command.cells, command.viability_bp, command.purity_bp), out_of_range,
                 command.batch);
  MEGURI_REQUIRE(room_for_maker(batch, meta.by), limit_reached, command.batch);
  events.emplace_back(BatchHarvested{command.batch, command.cells, command.viability_bp,
                                     command.purity_bp, meta.by});
  if (command.viability_bp < protocol.making.viability_min_bp ||
      command.purity_bp < protocol.making.purity_min_bp)
    events.emplace_back(DeviationOpened{state.deviations.next(), command.batch, Severity::major});
  return {};
}

// Line clearance, once nothing of the last patient is open there and the changeover has passed.
Verdict judge(const State& state, const ClearSuite& command, const Meta& meta, Events& events) {
  const auto batch = batch_for(state, command.batch, making_or_verifying, meta);
  if (!batch) return std::unexpected(batch.error());
  MEGURI_REQUIRE((*batch)->suite_occupied && (*batch)->status != BatchStatus::started,
                 suite_not_clear, command.batch);
  const Duration changeover = state.resources[(*batch)->suite].changeover;
  MEGURI_REQUIRE(meta.at >= (*batch)->harvested_at + changeover, suite_not_clear, command.batch);
  events.emplace_back(SuiteCleared{command.batch});
  return {};
}

}  // namespace meguri
