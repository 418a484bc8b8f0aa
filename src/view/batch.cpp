#include "view/batch.hpp"

#include "view/acts.hpp"
#include "view/batch_parts.hpp"

namespace meguri {
namespace {

bool is_open(const Batch& batch) {
  return batch.status != BatchStatus::closed && batch.status != BatchStatus::failed;
}

AssumptionView assumption(const Reader& reader, forecast::FigureRef figure) {
  const auto& figures = reader.sources.legend.figures;
  if (figure >= figures.size()) return {};
  const report::FigureNote& note = figures[figure];
  return {note.path, report::in(reader.viewer.language, note.value),
          report::in(reader.viewer.language, note.source),
          std::string(interchange::name_of(note.mark))};
}

std::optional<GrowthView> growth_of(const Reader& reader, const Batch& batch,
                                    const std::vector<CountView>& counts) {
  if (batch.status != BatchStatus::started || reader.sources.scenario == nullptr)
    return std::nullopt;
  for (const forecast::JourneyPlan& plan : reader.sources.scenario->journeys) {
    if (plan.protocol != batch.protocol) continue;
    std::vector<CountSeen> seen;
    for (const CountView& count : counts)
      if (count.corrected_by == 0) {
        // A correction is of the moment at which the count that it names was taken.
        Instant at = count.at;
        for (const CountView& first : counts)
          if (count.corrects != 0 && first.count == count.corrects && first.corrects == 0)
            at = first.at;
        seen.push_back({at - batch.started_at, count.cells});
      }
    std::ranges::stable_sort(seen, {}, &CountSeen::age);
    auto growth = growth_view(*reader.sources.scenario, plan,
                              reader.state().protocols[batch.protocol], batch.started_at, seen);
    if (growth)
      for (const forecast::FigureRef figure : {plan.growth_rate, plan.growth_lag, plan.start_cells})
        if (figure != 0) growth->assumptions.push_back(assumption(reader, figure));
    return growth;
  }
  return std::nullopt;
}

void add_doses(const Reader& reader, const Batch& batch, BatchView& view) {
  for (std::uint32_t n = 0; n < batch.doses; ++n) {
    const auto id = static_cast<MaterialId>(number(batch.first_dose) + n);
    const Material* dose = reader.state().materials.find(id);
    if (dose == nullptr || !reader.sight.sees(id)) continue;
    view.doses.push_back({id, to_text(dose->label), dose->status, dose->condition, dose->custodian,
                          reader.name(dose->custodian)});
  }
}

// What became of a donor's dose at another hospital is not told to those who see the lot.
bool sees_of_lot(const Reader& reader, std::uint32_t event) {
  const report::EventEntry& entry = reader.sources.history.entry(event);
  return entry.table != report::SubjectTable::material ||
         reader.sight.sees(static_cast<MaterialId>(entry.number));
}

}  // namespace

BatchesView batches_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  BatchesView view{.now = reader.now(), .batches = {}};
  sources.state.batches.each([&](BatchId id, const Batch&) {
    if (reader.sight.sees(id)) view.batches.push_back(batch_line(reader, id));
  });
  std::ranges::stable_sort(view.batches, [&](const BatchLineView& a, const BatchLineView& b) {
    const bool a_open = is_open(sources.state.batches[a.batch]);
    const bool b_open = is_open(sources.state.batches[b.batch]);
    if (a_open != b_open) return a_open;
    return a.started_at > b.started_at;
  });
  return view;
}

std::optional<BatchView> batch_view(const Sources& sources, const Viewer& viewer, BatchId id) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(id)) return std::nullopt;
  const Batch& batch = sources.state.batches[id];
  const MakingTerms& making = sources.state.protocols[batch.protocol].making;
  BatchView view{.now = reader.now(),
                 .line = batch_line(reader, id),
                 .suite = batch.suite,
                 .suite_name = reader.name(batch.suite),
                 .viability_bp = batch.viability_bp,
                 .purity_bp = batch.purity_bp,
                 .viability_least_bp = making.viability_min_bp,
                 .purity_least_bp = making.purity_min_bp,
                 .harvest_from_at = batch.started_at + making.culture_min,
                 .harvest_until_at = batch.started_at + making.culture_max,
                 .steps = step_views(reader, id),
                 .counts = count_views(reader, id),
                 .growth = {},
                 .tests = test_views(reader, id),
                 .deviations = deviation_views(reader, id),
                 .labels = labels_view(batch),
                 .doses = {},
                 .signatures = signature_views(reader, id),
                 .makers = {},
                 .forms = {},
                 .happenings = {}};
  view.growth = growth_of(reader, batch, view.counts);
  add_doses(reader, batch, view);
  for (const std::uint16_t maker : batch.makers) view.makers.push_back(static_cast<UserId>(maker));
  Offers offers(reader);
  offer_making(offers, reader, id);
  offer_release(offers, reader, id);
  view.forms = offers.take();
  for (const std::uint32_t event : sources.history.of(id).events)
    if (sees_of_lot(reader, event)) view.happenings.push_back(reader.happening(event));
  return view;
}

}  // namespace meguri
