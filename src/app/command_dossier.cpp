#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/commands_regulation.hpp"
#include "app/problem.hpp"
#include "ledger/codec.hpp"
#include "ledger/digest.hpp"
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
};

void note_events(const Dossier& dossier, std::uint64_t record, const Events& events,
                 Proofs& proofs) {
  for (const Event& event : events) {
    const std::string_view type =
        std::visit([]<class E>(const E&) -> std::string_view { return type_name<E>; }, event);
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
  if (ledger.empty()) return proofs;
  const auto log = open_sqlite_log(ledger, SqliteMode::read);
  if (!log) return std::unexpected(report(console, log.error()));
  Replayed replayed;
  const auto replay = meguri::replay(**log, replayed, [&](const Record& record) {
    Events events;
    if (read_events(record.events, events)) note_events(dossier, record.index, events, proofs);
  });
  if (!replay) return std::unexpected(report(console, replay.error()));
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
  report::DossierView view{dossier, options.ledger, {}};
  for (std::size_t i = 0; i < dossier->items.size(); ++i) {
    interchange::ItemEvidence evidence{proofs->of_item[i], {}};
    for (const interchange::BoundDocument& document : *documents)
      if (document.item == dossier->items[i].id) evidence.documents.push_back(document.file);
    view.evidence.push_back(std::move(evidence));
  }
  if (const ExitCode code = show(options, view, console); code != ExitCode::ok) return code;
  return options.out.empty() ? ExitCode::ok
                             : write_folder(view, *proofs, *documents, options.out, console);
}

}  // namespace meguri::app
