#include "view/exceptions.hpp"

#include "domain/batch_record.hpp"
#include "domain/packed.hpp"
#include "view/batch_parts.hpp"

namespace meguri {
namespace {

template <class E>
constexpr std::size_t kind_of = Event::index_of<E>;

SubjectView about(const Reader& reader, BatchId batch) {
  const OrderId order = reader.state().batches[batch].order;
  const CourseId course = reader.state().orders[order].course;
  return {
      .course = reader.sight.sees(course) ? course : CourseId{}, .order = order, .batch = batch};
}

SubjectView about(const Reader& reader, MaterialId id) {
  const Material& material = reader.state().materials[id];
  const bool sees_course = some(material.course) && reader.sight.sees(material.course);
  return {.course = sees_course ? material.course : CourseId{},
          .material = id,
          .shipment = material.shipment,
          .batch = sees_course ? material.batch : BatchId{}};
}

ExceptionView seen(const Reader& reader, ExceptionKind kind, Severity severity,
                   const SubjectView& subject, std::uint32_t event) {
  const report::Happening happening = reader.sources.history.happening(event);
  return {.kind = kind,
          .severity = severity,
          .subject = subject,
          .what_name = {},
          .at = happening.at,
          .record = happening.record,
          .by = happening.by};
}

ExceptionView found(ExceptionKind kind, Severity severity, const SubjectView& subject) {
  return {.kind = kind,
          .severity = severity,
          .subject = subject,
          .what_name = {},
          .at = {},
          .record = {}};
}

void add_steps(const Reader& reader, BatchId id, std::vector<ExceptionView>& all) {
  const Batch& batch = reader.state().batches[id];
  for (const StepView& step : step_views(reader, id)) {
    if (!step.done) continue;
    ExceptionView one = found(ExceptionKind::value_out_of_limits, step.severity, about(reader, id));
    one.what_name = step.step_name;
    one.at = step.done_at;
    one.by = step.done_by;
    one.value = step.value.value_or(0);
    one.limit_low = step.value_low;
    one.limit_high = step.value_high;
    one.settled = batch.deviations_unassessed + batch.deviations_blocking == 0;
    for (const report::StepEntry& entry : reader.sources.history.of(id).steps)
      if (entry.step == step.step) one.record = entry.record;
    if (!step.within_limits) all.push_back(one);
    one.kind = ExceptionKind::step_not_verified;
    one.settled = false;
    if (step.needs_second_person && !step.verified) all.push_back(one);
  }
}

void add_counts(const Reader& reader, BatchId id, std::vector<ExceptionView>& all) {
  for (const report::CountEntry& entry : reader.sources.history.of(id).counts)
    if (entry.correction) {
      ExceptionView one = found(ExceptionKind::count_corrected, Severity::minor, about(reader, id));
      one.at = entry.at;
      one.by = entry.by;
      one.record = entry.record;
      one.value = entry.cells;
      one.settled = true;
      all.push_back(one);
    }
  const Batch& batch = reader.state().batches[id];
  if (batch.status == BatchStatus::started) return;
  const MakingTerms& making = reader.state().protocols[batch.protocol].making;
  const auto low = [&](ExceptionKind kind, std::int32_t value, std::int32_t least) {
    if (value >= least) return;
    ExceptionView one = found(kind, Severity::major, about(reader, id));
    one.value = value;
    one.limit_low = least;
    one.limit_high = 10'000;
    one.at = given(batch.harvested_at);
    one.settled = batch.deviations_unassessed + batch.deviations_blocking == 0;
    all.push_back(one);
  };
  low(ExceptionKind::viability_low, batch.viability_bp, making.viability_min_bp);
  low(ExceptionKind::purity_low, batch.purity_bp, making.purity_min_bp);
}

void add_tests(const Reader& reader, BatchId id, std::vector<ExceptionView>& all) {
  const Batch& batch = reader.state().batches[id];
  for (const report::TestEntry& result : reader.sources.history.of(id).results) {
    if (result.outcome == TestOutcome::pass) continue;
    const bool failed = result.outcome == TestOutcome::fail;
    ExceptionView one = found(failed ? ExceptionKind::test_failed : ExceptionKind::test_invalid,
                              failed ? Severity::critical : Severity::minor, about(reader, id));
    one.what_name = reader.test_name(result.test);
    one.at = result.at;
    one.by = result.by;
    one.record = result.record;
    one.settled = batch.tests[result.test] == TestStatus::passed;
    all.push_back(one);
  }
}

void add_deviations(const Reader& reader, BatchId id, std::vector<ExceptionView>& all) {
  for (const report::DeviationEntry& entry : reader.sources.history.of(id).deviations) {
    const Deviation* row = reader.state().deviations.find(entry.deviation);
    if (row == nullptr) continue;
    ExceptionView one = found(ExceptionKind::deviation_open, row->severity, about(reader, id));
    one.subject.deviation = entry.deviation;
    one.at = entry.at;
    one.by = entry.by;
    one.record = entry.record;
    one.settled = row->status == DeviationStatus::closed ||
                  (row->status == DeviationStatus::assessed && row->severity == Severity::minor);
    all.push_back(one);
  }
}

// What the record's own events tell: late, voided, recalled, used out of specification.
void add_events(const Reader& reader, BatchId id, std::vector<ExceptionView>& all) {
  const Batch& batch = reader.state().batches[id];
  const SubjectView subject = about(reader, id);
  const bool steps_done =
      steps_done_count(batch) == reader.state().protocols[batch.protocol].steps.size();
  for (const std::uint32_t event : reader.sources.history.of(id).events) {
    const auto add = [&](ExceptionKind kind, Severity severity, bool settled) {
      all.push_back(seen(reader, kind, severity, subject, event));
      all.back().settled = settled;
    };
    switch (reader.sources.history.entry(event).kind) {
      case kind_of<StepOverdue>:
        add(ExceptionKind::step_overdue, Severity::minor, steps_done);
        break;
      case kind_of<TestOverdue>:
        add(ExceptionKind::test_overdue, Severity::minor, batch.tests_waiting == 0);
        break;
      case kind_of<SignatureVoided>:
        add(ExceptionKind::signature_voided, Severity::minor,
            some(batch.reviewed_by) && batch.signed_revision == batch.revision);
        break;
      case kind_of<BatchRecalled>:
        add(ExceptionKind::batch_recalled, Severity::critical, false);
        break;
      case kind_of<OutOfSpecificationJustified>:
        add(ExceptionKind::out_of_specification, Severity::critical,
            batch.disposition == Disposition::released_out_of_specification);
        break;
      default: break;
    }
  }
  const LabelsView labels = labels_view(reader.state(), batch);
  if (batch.status == BatchStatus::filled && labels.unaccounted > 0) {
    all.push_back(found(ExceptionKind::labels_unaccounted, Severity::major, subject));
    all.back().value = labels.unaccounted;
  }
}

void add_journeys(const Reader& reader, MaterialId id, std::vector<ExceptionView>& all) {
  const report::History& history = reader.sources.history;
  for (const ShipmentId shipment : history.of(id).shipments) {
    SubjectView subject = about(reader, id);
    subject.shipment = shipment;
    for (const report::CustodyEntry& entry : history.of(shipment).custody)
      if (!entry.seal_intact) {
        ExceptionView one = found(ExceptionKind::seal_broken, Severity::major, subject);
        one.at = entry.from;
        one.record = entry.record;
        one.by = history.by(entry.record);
        all.push_back(one);
      }
    for (const std::uint32_t event : history.of(shipment).events) {
      const std::size_t kind = history.entry(event).kind;
      if (kind == kind_of<HandoverOverdue>)
        all.push_back(
            seen(reader, ExceptionKind::handover_overdue, Severity::minor, subject, event));
      if (kind == kind_of<HandoverMismatchSeen>)
        all.push_back(
            seen(reader, ExceptionKind::handover_mismatch, Severity::major, subject, event));
    }
  }
}

}  // namespace

std::vector<ExceptionView> material_exceptions(const Reader& reader, MaterialId id) {
  const Material& material = reader.state().materials[id];
  const SubjectView subject = about(reader, id);
  std::vector<ExceptionView> all;
  const auto add = [&](ExceptionKind kind, Severity severity, std::uint32_t event) -> auto& {
    all.push_back(seen(reader, kind, severity, subject, event));
    all.back().what_name = tail(material.label);
    all.back().settled =
        condition_proven(material.condition) && material.status != MaterialStatus::quarantined;
    return all.back();
  };
  for (const std::uint32_t event : reader.sources.history.of(id).events)
    switch (reader.sources.history.entry(event).kind) {
      case kind_of<IdentityMismatchSeen>:
        add(ExceptionKind::identity_mismatch, Severity::critical, event);
        break;
      case kind_of<ConditionLost>:
        add(ExceptionKind::condition_unknown, Severity::major, event);
        break;
      case kind_of<BandLeft>: {
        ExceptionView& one = add(ExceptionKind::excursion, Severity::major, event);
        one.value = material.out_of_band.us;
        one.limit_high = band_of(reader.state(), material).budget.us;
        break;
      }
      default: break;
    }
  if (material.status == MaterialStatus::quarantined) {
    all.push_back(found(ExceptionKind::material_quarantined, Severity::major, subject));
    all.back().what_name = tail(material.label);
  }
  add_journeys(reader, id, all);
  return all;
}

std::vector<ExceptionView> lot_exceptions(const Reader& reader, BatchId id) {
  std::vector<ExceptionView> all;
  add_deviations(reader, id, all);
  add_tests(reader, id, all);
  add_steps(reader, id, all);
  add_counts(reader, id, all);
  add_events(reader, id, all);
  const Batch& batch = reader.state().batches[id];
  const auto add_material = [&](MaterialId material) {
    if (reader.state().materials.find(material) == nullptr || !reader.sight.sees(material)) return;
    const auto more = material_exceptions(reader, material);
    all.insert(all.end(), more.begin(), more.end());
  };
  add_material(reader.state().orders[batch.order].starting_material);
  for (std::uint32_t n = 0; n < batch.doses; ++n)
    add_material(static_cast<MaterialId>(number(batch.first_dose) + n));
  return all;
}

std::vector<ExceptionView> sightings_since(const Reader& reader, Instant from) {
  const report::History& history = reader.sources.history;
  const auto events = history.mismatches();
  std::vector<ExceptionView> all;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const report::EventEntry& entry = history.entry(*event);
    if (history.at(entry.record) < from) break;
    SubjectView subject;
    bool sees = false;
    if (entry.table == report::SubjectTable::shipment) {
      subject.shipment = static_cast<ShipmentId>(entry.number);
      sees = reader.sight.sees(subject.shipment);
    } else if (entry.table == report::SubjectTable::material) {
      const auto material = static_cast<MaterialId>(entry.number);
      sees = reader.sight.sees(material);
      if (sees) subject = about(reader, material);
    } else if (entry.table == report::SubjectTable::course) {
      subject.course = static_cast<CourseId>(entry.number);
      sees = reader.sight.sees(subject.course);
    }
    const bool handover = entry.kind == kind_of<HandoverMismatchSeen>;
    if (sees)
      all.push_back(seen(
          reader, handover ? ExceptionKind::handover_mismatch : ExceptionKind::identity_mismatch,
          handover ? Severity::major : Severity::critical, subject, *event));
  }
  return all;
}

}  // namespace meguri
