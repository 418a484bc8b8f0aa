// A dossier as a checklist: what is asked for, what proves it, what is missing and which steps wait
// for it; and the index of the exported folder, in each language. A record of the ledger is named
// by its index, a document by its name in the folder and its SHA-256.
#pragma once

#include <string>
#include <vector>

#include "interchange/dossier_reader.hpp"
#include "report/forecast_text.hpp"

namespace meguri::report {

// What waiting costs on one road of a programme: when the step is expected, and how far the goal
// moves when it comes so much later.
struct DateEffect {
  interchange::BothLanguages road;
  Date p50{};
  std::int64_t slip_days{};
  double moved_days{};
  double critical_share{};
};

struct DossierView {
  const interchange::Dossier* dossier{};
  std::string ledger;                               // its name, or empty: none was given
  std::vector<interchange::ItemEvidence> evidence;  // of the item with the same index
  std::vector<DateEffect> effects{};                // none: no programme was given
};

// A document in the exported folder.
struct ExportedDocument {
  std::string item;
  std::string name;  // in the folder: "documents/protocol-1.pdf"
  std::string sha256;
};

[[nodiscard]] std::size_t proved_items(const DossierView& view);

[[nodiscard]] std::string dossiers_text(const TextStyle& style);  // the list of all
[[nodiscard]] std::string dossier_text(const DossierView& view, const TextStyle& style);
[[nodiscard]] std::string dossier_json(const DossierView& view);
[[nodiscard]] std::string dossier_csv(const DossierView& view);
// Markdown.
[[nodiscard]] std::string dossier_index(const DossierView& view,
                                        const std::vector<ExportedDocument>& documents,
                                        Language language);

}  // namespace meguri::report
