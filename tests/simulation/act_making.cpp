// What operators, laboratory and quality do next: batches, tests, deviations, dispositions.
#include "domain/batch_record.hpp"
#include "simulation/scene.hpp"

namespace meguri::simulation {
namespace {

constexpr RoleSet making = role_set(Role::operator_);
constexpr RoleSet quality = role_set(Role::quality_assurance);
constexpr RoleSet laboratory = role_set(Role::quality_control);

MaybeAct start(const Scene& s) {
  const OrderId id = s.pick(
      s.state.orders, [](OrderId, const Order& o) { return o.status == OrderStatus::received; });
  if (!some(id)) return {};
  const Order& order = s.state.orders[id];
  const Material& material = s.state.materials[order.starting_material];
  const Scan scan{material.label, identity_of(s.state, material)};
  const ResourceId suite = s.place(ResourceKind::suite, material.custodian);
  return s.act(StartBatch{id, suite, scan}, making, material.custodian);
}

MaybeAct perform(const Scene& s, BatchId id, const Batch& batch, std::size_t step) {
  const StepTerms& terms = s.state.protocols[batch.protocol].steps[step];
  PerformStep act{.batch = id, .step = static_cast<std::uint8_t>(step)};
  act.value = s.chance.between(terms.value_low, terms.value_high);
  if (s.chance.percent(8)) act.value = s.chance.between(-5, 30);
  if (terms.needs_equipment)
    act.equipment = s.pick(s.state.equipment, [&](EquipmentId, const Equipment& e) {
      return e.organisation == batch.facility;
    });
  if (terms.needs_reagent)
    act.reagent = s.pick(s.state.reagent_lots, [&](ReagentLotId, const ReagentLot& r) {
      return r.organisation == batch.facility;
    });
  return s.act(act, making, batch.facility);
}

MaybeAct grow(const Scene& s, BatchId id, const Batch& batch) {
  const Protocol& protocol = s.state.protocols[batch.protocol];
  const std::size_t done = steps_done_count(batch);
  if (s.chance.percent(2))
    return s.act(FailBatch{id, static_cast<FailureCause>(s.chance.below(6))}, making | quality,
                 batch.facility);
  if (s.chance.percent(15))
    return s.act(RecordCount{id, s.chance.between(1, 400) * 100'000'000, 9'000, 8'500}, making,
                 batch.facility);
  if (waits_for_second_person(batch, protocol, done) && s.chance.percent(95))
    return s.act(VerifyStep{id, static_cast<std::uint8_t>(done - 1)},
                 making | role_set(Role::verifier), batch.facility);
  if (done < protocol.steps.size() && s.chance.percent(97)) return perform(s, id, batch, done);
  const Duration culture = s.now() - batch.started_at;
  if (culture < protocol.making.culture_min && s.chance.percent(90)) return {};
  if (culture > protocol.making.culture_max && s.chance.percent(80))
    return s.act(FailBatch{id, FailureCause::growth}, making, batch.facility);
  HarvestBatch harvest{.batch = id, .cells = s.chance.between(10, 300) * 100'000'000};
  harvest.viability_bp = s.chance.percent(90) ? 9'200 : 6'000;
  harvest.purity_bp = 8'800;
  return s.act(harvest, making, batch.facility);
}

MaybeAct fill(const Scene& s, BatchId id, const Batch& batch) {
  const ProductTerms& product = s.state.protocols[batch.protocol].product;
  if (s.chance.percent(3))
    return s.act(FailBatch{id, FailureCause::growth}, quality, batch.facility);
  if (batch.labels_printed == 0)
    return s.act(
        PrintLabels{id, static_cast<std::uint16_t>(product.doses_a_batch + s.chance.below(2))},
        making, batch.facility);
  if (batch.cells < product.dose_cells && s.chance.percent(70))
    return s.act(FailBatch{id, FailureCause::growth}, making, batch.facility);
  const std::int64_t most =
      std::min<std::int64_t>(product.doses_a_batch, batch.cells / product.dose_cells);
  const auto doses = static_cast<std::uint16_t>(std::max<std::int64_t>(1, most));
  return s.act(FillBatch{id, doses, s.place(ResourceKind::store, batch.facility)}, making,
               batch.facility);
}

// The next sample or result; nothing when all tests have ended.
MaybeAct examine(const Scene& s, BatchId id, const Batch& batch) {
  const Protocol& protocol = s.state.protocols[batch.protocol];
  const auto& tests = protocol.tests;
  if (batch.retained_samples < protocol.making.retained_samples && s.chance.percent(25))
    return s.act(RetainSample{id, s.place(ResourceKind::store, batch.facility)}, laboratory,
                 batch.facility);
  const auto from = static_cast<std::uint8_t>(s.chance.below(tests.size()));
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto test = static_cast<std::uint8_t>((from + i) % tests.size());
    const TestStatus status = batch.tests[test];
    if (status == TestStatus::due || status == TestStatus::invalid)
      return s.act(TakeSample{id, test, s.place(ResourceKind::store, batch.facility)}, laboratory,
                   batch.facility);
    if (status != TestStatus::sampled) continue;
    // The late tests come in after the interim release, or nothing would ever be released early.
    if (tests[test].class_ == TestClass::late && batch.disposition == Disposition::pending &&
        s.chance.percent(90))
      continue;
    const auto luck = s.chance.below(100);
    const TestOutcome outcome = luck < 84   ? TestOutcome::pass
                                : luck < 92 ? TestOutcome::fail
                                            : TestOutcome::invalid;
    const Material& sample = s.state.materials[batch.samples[test]];
    return s.act(RecordTestResult{id, test, sample.label, outcome}, laboratory, sample.custodian);
  }
  return {};
}

MaybeAct settle_deviation(const Scene& s, BatchId batch, OrganisationId facility) {
  const DeviationId id = s.pick(s.state.deviations, [&](DeviationId, const Deviation& d) {
    return d.batch == batch && d.status != DeviationStatus::closed;
  });
  if (!some(id)) return {};
  const Deviation& deviation = s.state.deviations[id];
  if (deviation.status == DeviationStatus::open)
    return s.act(AssessDeviation{id, static_cast<Severity>(s.chance.below(3))}, quality, facility);
  return s.act(CloseDeviation{id}, quality, facility);
}

// Mostly somebody who took no part in making.
MaybeAct by_quality(const Scene& s, Command command, const Batch& batch) {
  const UserId other = s.pick(s.state.users, [&](UserId id, const User& u) {
    return u.active && (u.roles & quality) != 0 && u.organisation == batch.facility &&
           !is_maker(batch, id);
  });
  if (some(other) && s.chance.percent(90)) return Act{std::move(command), other};
  return s.act(std::move(command), quality, batch.facility);
}

MaybeAct out_of_specification(const Scene& s, BatchId id, const Batch& batch) {
  if (!batch.justified)
    return s.act(JustifyOutOfSpecification{id}, role_set(Role::physician),
                 s.state.orders[batch.order].site);
  if (!batch.sponsor_agreed)
    return s.act(AgreeOutOfSpecification{id}, role_set(Role::programme_lead));
  if (!batch.authority_told && s.chance.percent(70))
    return s.act(NotifyAuthority{id}, role_set(Role::regulatory));
  return by_quality(s, ReleaseOutOfSpecification{id}, batch);
}

bool passed(const Scene& s, const Batch& batch, TestClass up_to) {
  const auto& tests = s.state.protocols[batch.protocol].tests;
  for (std::size_t i = 0; i < tests.size(); ++i)
    if (tests[i].class_ <= up_to && batch.tests[i] != TestStatus::passed) return false;
  return true;
}

MaybeAct decide_lot(const Scene& s, BatchId id, const Batch& batch) {
  const OrganisationId at = batch.facility;
  if (s.chance.percent(2)) return by_quality(s, RejectBatch{id}, batch);
  if (s.chance.percent(5)) return by_quality(s, ReleaseBatch{id}, batch);
  if (batch.disposition == Disposition::rejected)
    return s.chance.percent(70) ? out_of_specification(s, id, batch)
                                : s.act(CloseBatch{id}, quality, at);
  const bool released = is_released(batch.disposition);
  if (released && batch.labels_printed > batch.labels_used + batch.labels_destroyed)
    return s.act(DestroyLabels{id, 1}, making, at);
  if (batch.disposition == Disposition::released ||
      batch.disposition == Disposition::released_out_of_specification)
    return s.chance.percent(15) ? s.act(CloseBatch{id}, quality, at) : MaybeAct{};
  const bool late = passed(s, batch, TestClass::late);
  if (batch.disposition == Disposition::interim_released)
    return late ? by_quality(s, ReleaseBatch{id}, batch) : MaybeAct{};
  const bool failed = batch.tests[0] == TestStatus::failed || batch.tests[1] == TestStatus::failed;
  if (failed && s.chance.percent(30)) return by_quality(s, RejectBatch{id}, batch);
  if (!late && !passed(s, batch, TestClass::rapid) && s.chance.percent(90)) return {};
  if (!batch.review_open)
    return by_quality(s, BeginReview{id, s.place(ResourceKind::quality_assurance, at)}, batch);
  if (batch.signed_revision != batch.revision || !some(batch.reviewed_by))
    return by_quality(s, SignReview{id}, batch);
  return by_quality(s, ReleaseBatch{id}, batch);
}

}  // namespace

MaybeAct act_for_batch(const Scene& s) {
  const BatchId id = s.pick(s.state.batches, [](BatchId, const Batch& b) {
    return b.status <= BatchStatus::filled || b.suite_occupied;
  });
  if (!some(id) || s.chance.percent(20)) return start(s);
  const Batch& batch = s.state.batches[id];
  const OrganisationId at = batch.facility;
  if (s.chance.percent(1))
    return s.act(OpenDeviation{id, static_cast<Severity>(s.chance.below(3))}, making, at);
  if (batch.counts > 0 && s.chance.percent(2)) {
    const auto count = static_cast<std::uint16_t>(1 + s.chance.below(batch.counts));
    return s.act(CorrectCount{id, count, 9'000'000'000, 9'000, 8'000}, making, at);
  }
  if (batch.suite_occupied && batch.status != BatchStatus::started && s.chance.percent(40))
    return s.act(ClearSuite{id}, making, at);
  switch (batch.status) {
    case BatchStatus::started: return grow(s, id, batch);
    case BatchStatus::harvested: return fill(s, id, batch);
    default: return {};
  }
}

MaybeAct act_for_disposition(const Scene& s) {
  const BatchId id = s.pick(
      s.state.batches, [](BatchId, const Batch& b) { return b.status == BatchStatus::filled; });
  if (!some(id)) return {};
  const Batch& batch = s.state.batches[id];
  if (s.chance.percent(60))
    if (MaybeAct act = examine(s, id, batch)) return act;
  const bool unsettled = batch.deviations_unassessed > 0 || batch.deviations_blocking > 0;
  if (unsettled ? s.chance.percent(85) : s.chance.percent(10))
    if (MaybeAct act = settle_deviation(s, id, batch.facility)) return act;
  return decide_lot(s, id, batch);
}

}  // namespace meguri::simulation
