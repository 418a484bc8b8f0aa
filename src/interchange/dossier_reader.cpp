#include "interchange/dossier_reader.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "domain/event.hpp"
#include "interchange/obligation_live.hpp"
#include "interchange/programme_reader.hpp"
#include "interchange/spelling.hpp"
#include "ledger/described.hpp"

namespace meguri::embedded {
extern const std::string_view dossiers_toml;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 4> marks{"verified", "partly", "memory", "inferred"};

DossierItem read_item(TableReader& in) {
  DossierItem item;
  item.id = in.text("id").value_or("");
  item.name = read_both(in, "name");
  item.event = in.text("event", Need::optional).value_or("");
  item.count = in.whole("count", 1, 1'000, Need::optional).value_or(0);
  item.source = in.text("source").value_or("");
  item.mark = static_cast<Mark>(in.word("mark", marks).value_or(0));
  in.finish();
  // Built in, so a mistake is ours: an event that nobody knows would never be proved.
  const auto& names = described::names<Event>;
  MEGURI_CHECK(item.event.empty() || std::ranges::find(names, item.event) != names.end());
  MEGURI_CHECK(item.event.empty() == (item.count == 0));
  return item;
}

std::vector<Dossier> read_built_in() {
  const std::array<Source, 1> sources{
      Source{"data/dossiers/dossiers.toml", std::string(embedded::dossiers_toml)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  std::vector<Dossier> dossiers;
  for (auto& [id, in] : top.tables("dossier")) {
    Dossier dossier{id, in.text("step").value_or(""), read_both(in, "name"), {}};
    MEGURI_CHECK(find_track_step(dossier.step) != nullptr);
    for (TableReader& item : in.rows("item")) dossier.items.push_back(read_item(item));
    in.finish();
    dossiers.push_back(std::move(dossier));
  }
  top.finish();
  MEGURI_CHECK(reading.diagnostics.empty());
  return dossiers;
}

void read_document(TableReader& in, const std::filesystem::path& folder, const Dossier& dossier,
                   std::vector<BoundDocument>& documents) {
  BoundDocument document;
  document.at = in.at();
  document.item = in.text("item").value_or("");
  const auto known = std::ranges::find(dossier.items, document.item, &DossierItem::id);
  if (known == dossier.items.end() && !document.item.empty()) {
    std::vector<std::string> ids;
    for (const DossierItem& item : dossier.items) ids.push_back(item.id);
    const std::string near = nearest(document.item, ids);
    in.mistake(in.at("item"),
               near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
               {document.item, "item", near.empty() ? comma_list(ids) : near});
  }
  const auto file = in.text("file");
  if (file) {
    document.file = folder / *file;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(document.file, ignored))
      in.mistake(in.at("file"), Message::cannot_read, {document.file.string()});
  }
  in.finish();
  documents.push_back(std::move(document));
}

}  // namespace

const std::vector<Dossier>& dossier_library() {
  static const std::vector<Dossier> library = read_built_in();
  return library;
}

const Dossier* find_dossier(std::string_view id) {
  const auto& library = dossier_library();
  const auto found = std::ranges::find(library, id, &Dossier::id);
  return found == library.end() ? nullptr : &*found;
}

OpenedDocuments open_documents(const std::filesystem::path& path, const Dossier& dossier) {
  OpenedDocuments opened;
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  const std::vector<Source> sources = load_sources(path, reading.diagnostics);
  for (const Source& source : sources) opened.files.push_back(source.name);
  reading.sources = sources;
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  std::error_code ignored;
  const std::filesystem::path folder =
      std::filesystem::is_directory(path, ignored) ? path : path.parent_path();
  for (TableReader& in : top.rows("document")) read_document(in, folder, dossier, opened.documents);
  top.finish();
  opened.mistakes = reading.diagnostics.sorted();
  return opened;
}

std::vector<std::vector<SeenBinding>> bound_in(const RegulatoryRecord& record,
                                               const Dossier& dossier) {
  std::vector<std::vector<SeenBinding>> bound(dossier.items.size());
  for (const SeenBinding& seen : record.bindings())
    for (std::size_t i = 0; i < dossier.items.size(); ++i)
      if (!seen.ended && seen.dossier == duty_code(dossier.id) &&
          seen.item == duty_code(dossier.items[i].id))
        bound[i].push_back(seen);
  return bound;
}

bool is_proved(const DossierItem& item, const ItemEvidence& evidence) {
  if (item.event.empty()) return !evidence.documents.empty() || !evidence.bound.empty();
  return static_cast<std::int64_t>(evidence.records.size()) >= item.count;
}

std::vector<const TrackStep*> steps_waiting_for(std::string_view step) {
  std::vector<std::string_view> reached{step};
  std::vector<const TrackStep*> waiting;
  // The files list a step after those it waits for, or the next round finds it.
  for (bool grown = true; grown;) {
    grown = false;
    for (const TrackStep& next : road_library()) {
      if (std::ranges::find(reached, next.id) != reached.end()) continue;
      const bool waits = std::ranges::any_of(next.after, [&](const std::string& before) {
        return std::ranges::find(reached, before) != reached.end();
      });
      if (!waits) continue;
      reached.push_back(next.id);
      waiting.push_back(&next);
      grown = true;
    }
  }
  return waiting;
}

}  // namespace meguri::interchange
