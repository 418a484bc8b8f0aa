#include "view/quality.hpp"

#include "domain/batch_record.hpp"
#include "domain/packed.hpp"
#include "view/acts.hpp"
#include "view/batch_parts.hpp"
#include "view/exceptions.hpp"

namespace meguri {
namespace {

using report::Phrase;

constexpr Duration sightings_shown = days(30);

bool waits_for_decision(const Batch& batch) {
  return batch.status == BatchStatus::filled &&
         (batch.disposition == Disposition::pending || batch.disposition == Disposition::reviewed ||
          batch.disposition == Disposition::interim_released);
}

bool all_passed(const Batch& batch, const Protocol& protocol, TestClass which) {
  for (std::size_t t = 0; t < protocol.tests.size(); ++t)
    if (protocol.tests[t].class_ == which && batch.tests[t] != TestStatus::passed) return false;
  return true;
}

bool steps_signed(const Batch& batch, const Protocol& protocol) {
  if (steps_done_count(batch) != protocol.steps.size()) return false;
  for (std::size_t s = 0; s < protocol.steps.size(); ++s)
    if (protocol.steps[s].second_person && (batch.steps_verified >> s & 1) == 0) return false;
  return true;
}

bool unsettled(const std::vector<ExceptionView>& exceptions, ExceptionKind kind) {
  return std::ranges::any_of(
      exceptions, [&](const ExceptionView& one) { return one.kind == kind && !one.settled; });
}

// What a release asks (judge_release.cpp), each by itself; a release needs all but the late tests,
// the final release those too.
std::vector<GateView> gates_of(const Reader& reader, BatchId id,
                               const std::vector<ExceptionView>& exceptions) {
  const State& state = reader.state();
  const Batch& batch = state.batches[id];
  const Protocol& protocol = state.protocols[batch.protocol];
  const Order& order = state.orders[batch.order];
  const Material* cells = state.materials.find(order.starting_material);
  const auto gate = [&](Rule rule, Phrase phrase, bool met) {
    return GateView{{std::string(text_of(rule).id), reader.say(phrase)}, met};
  };
  return {gate(Rule::steps_missing, Phrase::gate_steps, steps_signed(batch, protocol)),
          gate(Rule::tests_missing, Phrase::gate_tests_rapid,
               all_passed(batch, protocol, TestClass::rapid)),
          gate(Rule::tests_missing, Phrase::gate_tests_late,
               all_passed(batch, protocol, TestClass::late)),
          gate(Rule::deviation_open, Phrase::gate_deviations,
               batch.deviations_unassessed == 0 && batch.deviations_blocking == 0),
          gate(Rule::condition_not_proven, Phrase::gate_condition,
               cells != nullptr && condition_proven(cells->condition)),
          gate(Rule::identity_mismatch, Phrase::gate_identity,
               !unsettled(exceptions, ExceptionKind::identity_mismatch)),
          gate(Rule::review_not_signed, Phrase::gate_review,
               some(batch.reviewed_by) && batch.signed_revision == batch.revision),
          gate(Rule::course_wrong_status, Phrase::gate_course,
               !some(order.course) || running(state.courses[order.course].status))};
}

QualityLotView lot_view(const Reader& reader, BatchId id) {
  QualityLotView view{.line = batch_line(reader, id),
                      .exceptions = lot_exceptions(reader, id),
                      .tests = test_views(reader, id),
                      .deviations = deviation_views(reader, id),
                      .signatures = signature_views(reader, id),
                      .gates = {},
                      .refused = {},
                      .forms = {}};
  view.gates = gates_of(reader, id, view.exceptions);
  const Verdict verdict = dry_run(reader, ReleaseBatch{id});
  if (!verdict && verdict.error().rule != Rule::not_permitted)
    view.refused = reader.rule(verdict.error().rule);
  Offers offers(reader);
  offer_release(offers, reader, id);
  view.forms = offers.take();
  return view;
}

bool is_held(const Material& material) {
  return alive(material.status) &&
         (material.status == MaterialStatus::quarantined || !condition_proven(material.condition));
}

HeldMaterialView held_view(const Reader& reader, MaterialId id) {
  const Material& material = reader.state().materials[id];
  const bool sees_course = some(material.course) && reader.sight.sees(material.course);
  HeldMaterialView view{.material = id,
                        .kind = material.kind,
                        .status = material.status,
                        .condition = material.condition,
                        .label = to_text(material.label),
                        .course = sees_course ? material.course : CourseId{},
                        .course_name = reader.name(material.course),
                        .batch = material.batch,
                        .custodian = material.custodian,
                        .custodian_name = reader.name(material.custodian),
                        .expires_at = given(material.expires_at),
                        .out_of_band_us = material.out_of_band,
                        .budget_us = band_of(reader.state(), material).budget,
                        .exceptions = material_exceptions(reader, id),
                        .forms = {}};
  Offers offers(reader);
  offer_held(offers, id);
  view.forms = offers.take();
  return view;
}

bool is_clean(const QualityLotView& lot) {
  return std::ranges::all_of(lot.exceptions, &ExceptionView::settled);
}

}  // namespace

QualityView quality_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  QualityView view{.now = reader.now(), .lots = {}, .held = {}, .sightings = {}};
  sources.state.batches.each([&](BatchId id, const Batch& batch) {
    if (!waits_for_decision(batch) || !reader.sight.sees(id)) return;
    view.lots.push_back(lot_view(reader, id));
    if (is_clean(view.lots.back())) ++view.lots_clean;
  });
  std::ranges::stable_sort(view.lots, {}, is_clean);
  // The carrier has nothing to decide: it holds and hands over.
  if (viewer.kind != OrganisationKind::carrier)
    sources.state.materials.each([&](MaterialId id, const Material& material) {
      if (is_held(material) && reader.sight.sees(id)) view.held.push_back(held_view(reader, id));
    });
  view.sightings = sightings_since(reader, reader.now() - sightings_shown);
  return view;
}

std::optional<QualityLotView> quality_lot_view(const Sources& sources, const Viewer& viewer,
                                               BatchId batch) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(batch)) return std::nullopt;
  return lot_view(reader, batch);
}

}  // namespace meguri
