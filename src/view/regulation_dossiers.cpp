#include <algorithm>

#include "interchange/dossier_reader.hpp"
#include "interchange/obligation_live.hpp"
#include "interchange/source_words.hpp"
#include "ledger/described.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"
#include "view/regulation.hpp"

namespace meguri {
namespace {

using interchange::Dossier;
using interchange::DossierItem;
using interchange::ItemEvidence;

// The first records that hold an event of this type, at most `count`.
std::vector<std::uint64_t> records_with(const report::History& history, std::string_view event,
                                        std::int64_t count) {
  std::vector<std::uint64_t> records;
  const auto& names = described::names<Event>;
  const auto kind = std::ranges::find(names, event) - names.begin();
  for (std::uint64_t record = 0; record < history.records(); ++record) {
    if (static_cast<std::int64_t>(records.size()) >= count) break;
    if (std::ranges::any_of(history.events_of(record), [&](const report::EventEntry& entry) {
          return static_cast<std::ptrdiff_t>(entry.kind) == kind;
        }))
      records.push_back(record);
  }
  return records;
}

DossierItemView item_view(const Reader& reader, const Dossier& dossier, const DossierItem& item,
                          const ItemEvidence& evidence) {
  const Language language = reader.viewer.language;
  DossierItemView view{.item = item.id,
                       .name = report::in(language, item.name),
                       .proved = interchange::is_proved(item, evidence),
                       .wanted = item.event.empty() ? 0 : item.count,
                       .evidence = {},
                       .source = interchange::source_in(language, item.source),
                       .mark = std::string(interchange::name_of(item.mark)),
                       .form = {}};
  for (const std::uint64_t record : evidence.records)
    view.evidence.push_back({item.event, record, {}});
  for (const interchange::SeenBinding& bound : evidence.bound)
    view.evidence.push_back({bound.told.note, bound.told.record, to_text(bound.content)});
  Offers offers(reader);
  // A content that is none is refused, so that the page must bring one.
  BindDocument bind{interchange::duty_code(dossier.id), interchange::duty_code(item.id), {}};
  offers.add(bind, {"content"});
  if (auto forms = offers.take(); !forms.empty()) view.form = std::move(forms.front());
  return view;
}

DossierPage page_of(const Reader& reader, const Dossier& dossier) {
  const Language language = reader.viewer.language;
  DossierPage page{.dossier = dossier.id,
                   .name = report::in(language, dossier.name),
                   .step = dossier.step,
                   .step_name = {},
                   .proved = 0,
                   .steps_waiting = {},
                   .effects = {},
                   .items = {}};
  if (const auto* step = interchange::find_track_step(dossier.step))
    page.step_name = report::in(language, step->name);
  for (const auto* step : interchange::steps_waiting_for(dossier.step))
    page.steps_waiting.push_back(step->id);
  const auto bound = interchange::bound_in(*reader.sources.regulatory, dossier);
  for (std::size_t i = 0; i < dossier.items.size(); ++i) {
    const DossierItem& item = dossier.items[i];
    ItemEvidence evidence;
    if (!item.event.empty())
      evidence.records = records_with(reader.sources.history, item.event, item.count);
    evidence.bound = bound[i];
    page.items.push_back(item_view(reader, dossier, item, evidence));
    page.proved += page.items.back().proved;
  }
  return page;
}

}  // namespace

DossiersPage dossiers_page(const Sources& sources, const Viewer& viewer,
                           const PlannedRoads* planned) {
  const Reader reader(sources, viewer);
  DossiersPage page{.notice = reader.say(report::Phrase::legal_notice), .dossiers = {}};
  if (sources.regulatory == nullptr || !reader.sight.everything()) return page;
  std::vector<RoadOutlookView> roads;
  if (planned != nullptr) roads = road_outlooks(sources, viewer, *planned);
  for (const Dossier& dossier : interchange::dossier_library()) {
    page.dossiers.push_back(page_of(reader, dossier));
    page.dossiers.back().effects = effects_of(roads, dossier.step);
  }
  return page;
}

}  // namespace meguri
