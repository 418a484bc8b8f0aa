#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "interchange/road_slack.hpp"
#include "ledger/codec.hpp"
#include "ledger/digest.hpp"
#include "ledger/merkle.hpp"
#include "programme/replay.hpp"
#include "report/regulation_dossier.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;
using interchange::Dossier;

// The records that prove items, and their bytes as they stand in the ledger.
struct Proofs {
  std::vector<std::vector<std::uint64_t>> of_item;
  std::vector<std::pair<std::uint64_t, std::string>> bodies;  // in the order of the ledger
  std::vector<std::vector<interchange::SeenBinding>> bound;   // documents, by item

  [[nodiscard]] std::string hash_of(std::uint64_t record) const {
    for (const auto& [position, body] : bodies)
      if (position == record) return to_hex(leaf_hash(body));
    return {};
  }
};

void note_events(const Dossier& dossier, std::uint64_t record, const Events& events,
                 Proofs& proofs) {
  for (const Event& event : events) {
    const std::string_view type =
        visit([]<class E>(const E&) -> std::string_view { return type_name<E>; }, event);
    for (std::size_t i = 0; i < dossier.items.size(); ++i) {
      auto& found = proofs.of_item[i];
      const bool wanted = dossier.items[i].event == type &&
                          static_cast<std::int64_t>(found.size()) < dossier.items[i].count;
      if (wanted && (found.empty() || found.back() != record)) found.push_back(record);
    }
  }
}

bool proves(const Proofs& proofs, std::uint64_t record) {
  return std::ranges::any_of(proofs.of_item, [&](const std::vector<std::uint64_t>& records) {
    return std::ranges::binary_search(records, record);
  });
}

// Replays the ledger, so that every record is checked before it is called a proof.
std::expected<Proofs, ExitCode> proofs_of(const Dossier& dossier, const std::string& ledger,
                                          Console& console) {
  Proofs proofs;
  proofs.of_item.resize(dossier.items.size());
  proofs.bound.resize(dossier.items.size());
  if (ledger.empty()) return proofs;
  const auto log = open_sqlite_log(ledger, SqliteMode::read);
  if (!log) return std::unexpected(report(console, log.error()));
  Replayed replayed;
  interchange::RegulatoryRecord life;
  const auto replay = meguri::replay(**log, replayed, [&](const Record& record) {
    Events events;
    if (!read_events(record.events, events)) return;
    note_events(dossier, record.index, events, proofs);
    const interchange::Told told{record.index, record.at, static_cast<UserId>(record.by),
                                 text_of_string(record.note)};
    for (const Event& event : events) life.see(replayed.state, event, told);
  });
  if (!replay) return std::unexpected(report(console, replay.error()));
  proofs.bound = interchange::bound_in(life, dossier);
  const auto read = (*log)->read(0, [&](const Entry& entry) {
    if (proves(proofs, entry.position))
      proofs.bodies.emplace_back(entry.position, std::string(entry.body));
    return true;
  });
  if (!read) return std::unexpected(report(console, read.error()));
  return proofs;
}

std::expected<std::vector<interchange::BoundDocument>, ExitCode> documents_of(
    const Dossier& dossier, const std::string& path, Console& console) {
  if (path.empty()) return std::vector<interchange::BoundDocument>{};
  auto opened = interchange::open_documents(path, dossier);
  if (opened.mistakes.empty()) return std::move(opened.documents);
  for (const interchange::Diagnostic& mistake : opened.mistakes)
    console.print(render(mistake, opened.files, console.language()) + "\n");
  return std::unexpected(
      console.fail(ExitCode::programme_wrong, Phrase::programme_mistakes, opened.mistakes.size()));
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

// A document for an item that the ledger binds must be one of those that it binds there.
ExitCode check_bound(const Dossier& dossier, const Proofs& proofs,
                     const std::vector<interchange::BoundDocument>& documents, Console& console) {
  for (const interchange::BoundDocument& document : documents) {
    const auto item =
        std::ranges::find(dossier.items, document.item, &interchange::DossierItem::id);
    const auto& bound = proofs.bound[static_cast<std::size_t>(item - dossier.items.begin())];
    const Digest content = sha256(content_of(document.file));
    if (!bound.empty() &&
        std::ranges::find(bound, content, &interchange::SeenBinding::content) == bound.end())
      return console.fail(ExitCode::programme_wrong, Phrase::dossier_not_bound,
                          document.file.string(), document.item, bound.front().told.record);
  }
  return ExitCode::ok;
}

// What waiting for the dossier's step costs on the roads of a programme.
std::expected<std::vector<report::DateEffect>, ExitCode> effects_of(const Dossier& dossier,
                                                                    const std::string& path,
                                                                    Console& console) {
  std::vector<report::DateEffect> effects;
  if (path.empty()) return effects;
  const auto opened = interchange::open_programme(path);
  if (!opened.programme) return std::unexpected(report_mistakes(console, opened));
  constexpr std::uint32_t runs = 2'000;
  constexpr Duration slip = days(30);
  const Date start = opened.programme->programme.start;
  for (const interchange::RoadPlan& road : opened.programme->programme.roads) {
    const auto step = std::ranges::find(road.steps, dossier.step, &interchange::RoadStepPlan::from);
    if (step == road.steps.end()) continue;
    const std::vector<interchange::StepFact> facts(road.steps.size());
    const auto outlook = interchange::outlook_of(road, start, start, facts, runs, 1, slip);
    const auto& of_step = outlook.steps[static_cast<std::size_t>(step - road.steps.begin())];
    if (of_step.p50)
      effects.push_back({road.name, *of_step.p50, slip.us / days(1).us, of_step.slip_cost_days,
                         of_step.critical_share});
  }
  return effects;
}

// Writes everything into FOLDER.new and renames it when it is whole.
ExitCode write_folder(const report::DossierView& view, const Proofs& proofs,
                      const std::vector<interchange::BoundDocument>& bound, const fs::path& folder,
                      Console& console) {
  std::error_code failed;
  if (fs::exists(folder, failed))
    return console.fail(ExitCode::wrong_use, Phrase::already_there, folder.string());
  const fs::path draft = folder.string() + ".new";
  fs::remove_all(draft, failed);
  fs::create_directories(draft / "documents", failed);
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, draft.string(),
                        failed.message());
  std::vector<report::ExportedDocument> documents;
  std::vector<std::pair<fs::path, std::string>> files;
  for (const interchange::BoundDocument& document : bound) {
    const std::string name = "documents/" + document.item + "-" +
                             std::to_string(documents.size() + 1) +
                             document.file.extension().string();
    std::string content = content_of(document.file);
    documents.push_back({document.item, name, to_hex(sha256(content))});
    files.emplace_back(name, std::move(content));
  }
  std::string records;
  for (const auto& [position, body] : proofs.bodies) records += body + "\n";
  files.emplace_back("records.ndjson", records);
  files.emplace_back("index.csv", report::dossier_csv(view));
  files.emplace_back("index.json", report::dossier_json(view));
  files.emplace_back("index.md", report::dossier_index(view, documents, Language::english));
  files.emplace_back("index.ja.md", report::dossier_index(view, documents, Language::japanese));
  for (const auto& [name, content] : files)
    if (const ExitCode code = write_file(console, draft / name, content); code != ExitCode::ok) {
      fs::remove_all(draft, failed);
      return code;
    }
  fs::rename(draft, folder, failed);
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, folder.string(),
                        failed.message());
  console.say_detail(console.say(Phrase::dossier_exported, folder.string(),
                                 report::proved_items(view), view.dossier->items.size(),
                                 documents.size(), proofs.bodies.size()));
  return ExitCode::ok;
}

ExitCode show(const DossierOptions& options, const report::DossierView& view, Console& console) {
  if (options.json != "-" && options.csv != "-")
    console.print(report::dossier_text(view, console.style(options.all, 110)));
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, report::dossier_json(view));
        code != ExitCode::ok)
      return code;
  return options.csv.empty() ? ExitCode::ok
                             : write_file(console, options.csv, report::dossier_csv(view));
}

}  // namespace

ExitCode dossier(const DossierOptions& options, Console& console) {
  if (options.dossier.empty())
    return console.print(report::dossiers_text(console.style(options.all))), ExitCode::ok;
  const Dossier* dossier = interchange::find_dossier(options.dossier);
  if (dossier == nullptr) {
    std::string known;
    for (const Dossier& one : interchange::dossier_library())
      known += (known.empty() ? "" : ", ") + one.id;
    return console.fail(ExitCode::wrong_use, Phrase::dossier_unknown, options.dossier, known);
  }
  const auto proofs = proofs_of(*dossier, options.ledger, console);
  if (!proofs) return proofs.error();
  const auto documents = documents_of(*dossier, options.documents, console);
  if (!documents) return documents.error();
  if (const ExitCode code = check_bound(*dossier, *proofs, *documents, console);
      code != ExitCode::ok)
    return code;
  auto effects = effects_of(*dossier, options.programme, console);
  if (!effects) return effects.error();
  report::DossierView view{dossier, options.ledger, {}, *std::move(effects)};
  for (std::size_t i = 0; i < dossier->items.size(); ++i) {
    interchange::ItemEvidence evidence{proofs->of_item[i], {}};
    for (const std::uint64_t record : evidence.records)
      evidence.hashes.push_back(proofs->hash_of(record));
    evidence.bound = proofs->bound[i];
    for (const interchange::BoundDocument& document : *documents)
      if (document.item == dossier->items[i].id) evidence.documents.push_back(document.file);
    view.evidence.push_back(std::move(evidence));
  }
  if (const ExitCode code = show(options, view, console); code != ExitCode::ok) return code;
  return options.out.empty() ? ExitCode::ok
                             : write_folder(view, *proofs, *documents, options.out, console);
}

}  // namespace meguri::app
