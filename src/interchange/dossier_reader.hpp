// What a submission asks for, and what proves it: the checklists of data/dossiers, the documents
// that people bind to their items, and the records of the ledger that prove an item by themselves.
//
//   [dossier.ctn]                step = "JP-07"      name_en, name_ja
//   [[dossier.ctn.item]]         id, name_en, name_ja, source, mark
//   event = "BatchClosed"        count = 3           # so many such events in the ledger prove it
//
// An item without `event` is proved by a document. Documents are bound in a file of the user:
//
//   [[document]]   item = "protocol"   file = "protocol.pdf"   # relative to that file
//
// or in the ledger, by their SHA-256 (BindDocument): then what is exported must be that very file.
// An item with `event` may have documents too. Nothing here judges what a document says.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "interchange/regulatory_record.hpp"
#include "interchange/road_library.hpp"

namespace meguri::interchange {

struct DossierItem {
  std::string id;
  BothLanguages name;
  std::string event;  // type of an event, or empty
  std::int64_t count{};
  std::string source;
  Mark mark{};
};

struct Dossier {
  std::string id;
  std::string step;  // of data/roads: what cannot start while an item is missing
  BothLanguages name;
  std::vector<DossierItem> items;
};

// The built-in checklists; aborts when the built-in file is wrong.
[[nodiscard]] const std::vector<Dossier>& dossier_library();
[[nodiscard]] const Dossier* find_dossier(std::string_view id);

struct BoundDocument {
  std::string item;
  std::filesystem::path file;  // as it can be opened from here
  Position at;
};

struct OpenedDocuments {
  std::vector<std::string> files;  // as shown in mistakes
  std::vector<Diagnostic> mistakes;
  std::vector<BoundDocument> documents;
};

// Reads the [[document]] of a file for a dossier. An unknown item, and a file that is not there,
// are mistakes with file, line and column.
[[nodiscard]] OpenedDocuments open_documents(const std::filesystem::path& path,
                                             const Dossier& dossier);

// What is known of one item.
struct ItemEvidence {
  std::vector<std::uint64_t> records;  // of the ledger, by index; at most `count` of them
  std::vector<std::filesystem::path> documents;
  std::vector<std::string> hashes{};  // leaf hashes of `records`, hexadecimal
  std::vector<SeenBinding> bound{};   // documents that the ledger binds to the item
};

// The documents that a ledger binds to the items of a dossier (BindDocument), by item; those that
// were taken out again are left out.
[[nodiscard]] std::vector<std::vector<SeenBinding>> bound_in(const RegulatoryRecord& record,
                                                             const Dossier& dossier);

[[nodiscard]] bool is_proved(const DossierItem& item, const ItemEvidence& evidence);

// The steps of data/roads that wait for this one, directly or through others, in their order.
[[nodiscard]] std::vector<const TrackStep*> steps_waiting_for(std::string_view step);

}  // namespace meguri::interchange
