#include "report/regulation_dossier.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "interchange/source_words.hpp"
#include "report/chart.hpp"
#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

using namespace interchange;

constexpr std::size_t steps_named = 6;

void join(std::string& out, std::string_view separator, std::string_view text) {
  if (!out.empty()) out += separator;
  out += text;
}

const TrackStep& step_of(const DossierView& view) {
  const TrackStep* step = find_track_step(view.dossier->step);
  MEGURI_CHECK(step != nullptr);  // the reader of dossiers has looked it up
  return *step;
}

// "records 4, 9, 12 · protocol.pdf"
std::string evidence_words(const DossierItem& item, const ItemEvidence& evidence,
                           Language language) {
  std::string records;
  for (const std::uint64_t record : evidence.records) join(records, ", ", std::to_string(record));
  std::string out;
  if (!records.empty()) out = say(language, Phrase::dossier_records, records);
  for (const auto& document : evidence.documents) join(out, " · ", document.filename().string());
  if (is_proved(item, evidence)) return out;
  const std::string missing =
      item.event.empty() ? say(language, Phrase::dossier_document_missing)
                         : say(language, Phrase::dossier_records_missing, item.event,
                               static_cast<std::uint64_t>(evidence.records.size()), item.count);
  join(out, " · ", missing);
  return out;
}

// "JP-09, JP-10, JP-11 …"
std::string waiting_words(const DossierView& view) {
  const auto waiting = steps_waiting_for(view.dossier->step);
  std::string out;
  for (std::size_t i = 0; i < std::min(waiting.size(), steps_named); ++i)
    join(out, ", ", waiting[i]->id);
  return waiting.size() > steps_named ? out + " …" : out;
}

std::string effect_words(const DossierView& view, Language language) {
  const std::size_t missing = view.dossier->items.size() - proved_items(view);
  if (missing == 0) return say(language, Phrase::dossier_complete);
  return say(language, Phrase::dossier_effect, missing, step_of(view).id,
             in(language, step_of(view).name), waiting_words(view));
}

}  // namespace

std::size_t proved_items(const DossierView& view) {
  std::size_t proved = 0;
  for (std::size_t i = 0; i < view.dossier->items.size(); ++i)
    if (is_proved(view.dossier->items[i], view.evidence[i])) ++proved;
  return proved;
}

std::string dossiers_text(const TextStyle& style) {
  Grid grid({{say(style.language, Phrase::column_dossier)},
             {""},
             {say(style.language, Phrase::column_step)},
             {say(style.language, Phrase::column_items), true}});
  for (const Dossier& dossier : dossier_library())
    grid.add({{dossier.id, Style::strong},
              {in(style.language, dossier.name)},
              {dossier.step},
              {std::to_string(dossier.items.size())}});
  return style.ink(Style::faint, say(style.language, Phrase::legal_notice)) + "\n\n" +
         grid.text(style.ink, style.columns);
}

std::string dossier_text(const DossierView& view, const TextStyle& style) {
  const Language language = style.language;
  const std::size_t all = view.dossier->items.size();
  const std::size_t proved = proved_items(view);
  const double share = static_cast<double>(proved) / static_cast<double>(all);
  std::string out = style.ink(Style::strong, in(language, view.dossier->name)) + "\n" +
                    style.ink(Style::faint, say(language, Phrase::legal_notice)) + "\n\n  " +
                    style.ink(Style::accent, share_bar(share, 24)) + " " + std::to_string(proved) +
                    "/" + std::to_string(all) + "\n";
  for (const std::string& line : wrap(effect_words(view, language), style.columns - 2))
    out += "  " + line + "\n";
  Grid grid({{""},
             {say(language, Phrase::column_item), false, true},
             {say(language, Phrase::column_evidence), false, true},
             {say(language, Phrase::column_source), false, true},
             {say(language, Phrase::column_mark), false, true}});
  for (std::size_t i = 0; i < all; ++i) {
    const DossierItem& item = view.dossier->items[i];
    const bool good = is_proved(item, view.evidence[i]);
    grid.add({{good ? "✓" : "!", good ? Style::good : Style::bad},
              {in(language, item.name)},
              {evidence_words(item, view.evidence[i], language), good ? Style::plain : Style::warn},
              {source_in(language, item.source), Style::faint},
              {mark_text(item.mark, language), Style::faint}});
  }
  return out + "\n" + grid.text(style.ink, style.columns);
}

std::string dossier_json(const DossierView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("dossier");
  json.text(view.dossier->id);
  json.key("name");
  json.both(view.dossier->name);
  json.key("step");
  json.text(view.dossier->step);
  json.key("steps_waiting");
  json.begin_list();
  for (const TrackStep* step : steps_waiting_for(view.dossier->step)) json.text(step->id);
  json.end_list();
  json.key("items");
  json.begin_list();
  for (std::size_t i = 0; i < view.dossier->items.size(); ++i) {
    const DossierItem& item = view.dossier->items[i];
    json.begin_object();
    json.key("id");
    json.text(item.id);
    json.key("name");
    json.both(item.name);
    json.key("proved");
    json.truth(is_proved(item, view.evidence[i]));
    json.key("records");
    json.begin_list();
    for (const std::uint64_t record : view.evidence[i].records) json.whole(record);
    json.end_list();
    json.key("documents");
    json.begin_list();
    for (const auto& document : view.evidence[i].documents) json.text(document.filename().string());
    json.end_list();
    json.key("source");
    json.text(item.source);
    json.key("mark");
    json.text(name_of(item.mark));
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.take();
}

std::string dossier_csv(const DossierView& view) {
  std::string out;
  append_csv(out,
             {"item", "name_en", "name_ja", "proved", "records", "documents", "source", "mark"});
  for (std::size_t i = 0; i < view.dossier->items.size(); ++i) {
    const DossierItem& item = view.dossier->items[i];
    std::string records, documents;
    for (const std::uint64_t record : view.evidence[i].records)
      join(records, " ", std::to_string(record));
    for (const auto& document : view.evidence[i].documents)
      join(documents, " ", document.filename().string());
    append_csv(
        out, {item.id, item.name.en, item.name.ja, is_proved(item, view.evidence[i]) ? "yes" : "no",
              records, documents, item.source, std::string(name_of(item.mark))});
  }
  return out;
}

std::string dossier_index(const DossierView& view, const std::vector<ExportedDocument>& documents,
                          Language language) {
  std::string out = "# " + in(language, view.dossier->name) + "\n\n" +
                    say(language, Phrase::legal_notice) + "\n\n" + effect_words(view, language) +
                    "\n\n" + say(language, Phrase::dossier_index_how) + "\n\n| | " +
                    say(language, Phrase::column_item) + " | " +
                    say(language, Phrase::column_evidence) + " | SHA-256 | " +
                    say(language, Phrase::column_mark) + " |\n| --- | --- | --- | --- | --- |\n";
  for (std::size_t i = 0; i < view.dossier->items.size(); ++i) {
    const DossierItem& item = view.dossier->items[i];
    std::string evidence, digests;
    for (const std::uint64_t record : view.evidence[i].records)
      join(evidence, "<br>", say(language, Phrase::dossier_records, std::to_string(record)));
    for (const ExportedDocument& document : documents) {
      if (document.item != item.id) continue;
      evidence +=
          (evidence.empty() ? "" : "<br>") + ("[" + document.name + "](" + document.name + ")");
      join(digests, "<br>", ("`" + document.sha256 + "`"));
    }
    const bool good = is_proved(item, view.evidence[i]);
    if (!good) evidence = evidence_words(item, view.evidence[i], language);
    out += std::string("| ") + (good ? "✓" : "!") + " | " + in(language, item.name) + " | " +
           evidence + " | " + digests + " | " + mark_text(item.mark, language) + " |\n";
  }
  return out;
}

}  // namespace meguri::report
