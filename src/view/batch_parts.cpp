#include "view/batch_parts.hpp"

#include <bit>

#include "domain/judge_law.hpp"
#include "ledger/described.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

template <class... E>
bool is_one_of(std::size_t kind) {
  return ((kind == Event::index_of<E>) || ...);
}

StepView step_view(const Reader& reader, BatchId id, std::uint8_t step,
                   const report::StepEntry* done) {
  const Batch& batch = reader.state().batches[id];
  const StepTerms& terms = reader.state().protocols[batch.protocol].steps[step];
  const auto& measures = reader.sources.legend.step_measures;
  StepView view{.step = step,
                .step_name = reader.step_name(step),
                .due_at = batch.started_at + terms.due,
                .value_low = terms.value_low,
                .value_high = terms.value_high,
                .measure = step < measures.size() ? measures[step] : "",
                .needs_second_person = terms.second_person,
                .needs_equipment = terms.needs_equipment,
                .needs_reagent = terms.needs_reagent,
                .severity = terms.severity,
                .done = (batch.steps_done >> step & 1) != 0,
                .value = {},
                .done_at = {},
                .equipment_name = {},
                .reagent_name = {},
                .verified = (batch.steps_verified >> step & 1) != 0,
                .verified_at = {},
                .forms = {}};
  if (done != nullptr) {
    view.value = done->value;
    view.within_limits = done->value >= terms.value_low && done->value <= terms.value_high;
    view.done_at = done->at;
    view.done_by = done->by;
    view.equipment = done->equipment;
    view.equipment_name = reader.name(done->equipment);
    view.reagent = done->reagent;
    view.reagent_name = reader.name(done->reagent);
    view.verified_at = given(done->verified_at);
    view.verified_by = done->verified_by;
  }
  if (batch.status == BatchStatus::started) {
    Offers offers(reader);
    offer_step(offers, reader, id, step);
    view.forms = offers.take();
  }
  return view;
}

}  // namespace

BatchLineView batch_line(const Reader& reader, BatchId id) {
  const State& state = reader.state();
  const Batch& batch = state.batches[id];
  const Protocol& protocol = state.protocols[batch.protocol];
  const CourseId course = state.orders[batch.order].course;
  BatchLineView line{.batch = id,
                     .lot = to_text(batch.lot),
                     .order = batch.order,
                     .course = reader.sight.sees(course) ? course : CourseId{},
                     .course_name = reader.name(course),
                     .facility = batch.facility,
                     .facility_name = reader.name(batch.facility),
                     .status = batch.status,
                     .disposition = batch.disposition,
                     .started_at = batch.started_at,
                     .harvested_at = given(batch.harvested_at),
                     .steps_done = static_cast<std::uint16_t>(std::popcount(batch.steps_done)),
                     .steps = static_cast<std::uint16_t>(protocol.steps.size()),
                     .cells = batch.cells,
                     .doses = batch.doses,
                     .doses_left = batch.doses_left};
  for (std::size_t t = 0; t < protocol.tests.size(); ++t) {
    line.tests_open =
        static_cast<std::uint16_t>(line.tests_open + (batch.tests[t] != TestStatus::passed &&
                                                      batch.tests[t] != TestStatus::failed));
    line.test_failed = line.test_failed || batch.tests[t] == TestStatus::failed;
  }
  for (const report::DeviationEntry& entry : reader.sources.history.of(id).deviations)
    if (const Deviation* row = state.deviations.find(entry.deviation))
      line.deviations_open = static_cast<std::uint16_t>(line.deviations_open +
                                                        (row->status != DeviationStatus::closed));
  return line;
}

std::vector<StepView> step_views(const Reader& reader, BatchId id) {
  const Batch& batch = reader.state().batches[id];
  const report::BatchHistory& history = reader.sources.history.of(id);
  std::vector<StepView> views;
  for (std::uint8_t step = 0; step < reader.state().protocols[batch.protocol].steps.size();
       ++step) {
    const report::StepEntry* done = nullptr;
    for (const report::StepEntry& entry : history.steps)
      if (entry.step == step) done = &entry;
    views.push_back(step_view(reader, id, step, done));
  }
  return views;
}

std::vector<CountView> count_views(const Reader& reader, BatchId id) {
  std::vector<CountView> views;
  for (const report::CountEntry& entry : reader.sources.history.of(id).counts) {
    if (entry.correction)
      for (CountView& before : views)
        if (before.count == entry.count && before.corrected_by == 0)
          before.corrected_by = static_cast<std::uint16_t>(views.size() + 1);
    views.push_back({entry.count, entry.cells, entry.viability_bp, entry.purity_bp, entry.at,
                     entry.by, entry.record, entry.correction ? entry.count : std::uint16_t{}, 0});
  }
  return views;
}

std::vector<TestView> test_views(const Reader& reader, BatchId id) {
  const Batch& batch = reader.state().batches[id];
  const Protocol& protocol = reader.state().protocols[batch.protocol];
  std::vector<TestView> views;
  for (std::uint8_t t = 0; t < protocol.tests.size(); ++t) {
    const TestTerms& terms = protocol.tests[t];
    TestView view{.test = t,
                  .test_name = reader.test_name(t),
                  .class_ = terms.class_,
                  .status = batch.tests[t],
                  .repeats_used = batch.test_repeats[t],
                  .repeats_allowed = terms.repeats,
                  .sampled_at = given(batch.sampled_at[t]),
                  .due_at = {},
                  .resulted_at = {},
                  .forms = {}};
    if (batch.tests[t] == TestStatus::sampled) view.due_at = batch.sampled_at[t] + terms.due;
    for (const report::TestEntry& result : reader.sources.history.of(id).results)
      if (result.test == t) {
        view.resulted_at = result.at;
        view.resulted_by = result.by;
      }
    Offers offers(reader);
    offer_test(offers, reader, id, t);
    view.forms = offers.take();
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<DeviationView> deviation_views(const Reader& reader, BatchId id) {
  std::vector<DeviationView> views;
  for (const report::DeviationEntry& entry : reader.sources.history.of(id).deviations) {
    const Deviation* row = reader.state().deviations.find(entry.deviation);
    if (row == nullptr) continue;
    const bool blocks =
        row->status == DeviationStatus::open ||
        (row->status == DeviationStatus::assessed && row->severity != Severity::minor);
    DeviationView view{.deviation = entry.deviation,
                       .severity = row->severity,
                       .status = row->status,
                       .opened_at = row->opened_at,
                       .due_at = row->opened_at + days(30),
                       .blocks_release = blocks,
                       .record = entry.record,
                       .forms = {}};
    if (row->status != DeviationStatus::closed) {
      Offers offers(reader);
      offer_deviation(offers, reader, entry.deviation);
      view.forms = offers.take();
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<SignatureView> signature_views(const Reader& reader, BatchId id) {
  const report::History& history = reader.sources.history;
  std::vector<SignatureView> views;
  for (const std::uint32_t event : history.of(id).events) {
    const std::size_t kind = history.entry(event).kind;
    // What takes signatures away takes all that stand at that moment.
    if (is_one_of<SignatureVoided>(kind))
      for (SignatureView& before : views) before.stands = false;
    if (!is_one_of<ReviewSigned, BatchReleased, BatchRejected, OutOfSpecificationJustified,
                   OutOfSpecificationAgreed, AuthorityNotified>(kind))
      continue;
    const HappeningView seen = reader.happening(event);
    views.push_back({seen.by, seen.at, seen.event, seen.text, seen.record, true});
  }
  return views;
}

LabelsView labels_view(const State& state, const Batch& batch) {
  LabelsView view{
      batch.labels_printed,
      batch.labels_used,
      batch.labels_destroyed,
      static_cast<std::uint16_t>(batch.labels_printed - batch.labels_used - batch.labels_destroyed),
      {}};
  for (const LabelMark mark : legal_marks(state, batch.protocol))
    view.legal_marks.emplace_back(words_of(mark));
  return view;
}

}  // namespace meguri
