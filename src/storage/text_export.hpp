// A whole ledger as text, and back: one record a line, in order, byte for byte
// (docs/ledger_format.md, "Text export"). Any program of the next thirty years can read it; the
// tree over the lines has the root of the ledger it came from, so nothing of the proof is lost.
#pragma once

#include <istream>
#include <optional>
#include <ostream>

#include "ledger/log.hpp"

namespace meguri {

// Writes every record and a line feed. Returns size and root of what was written: keep them beside
// the text, as a checkpoint. Error: what the log reports; `full` when the text could not be
// written; `damaged` when a stored root is not that of the records.
[[nodiscard]] std::expected<Head, StoreError> export_text(const Log& from, std::ostream& text);

// Appends the records of `text` to the empty log `to`. Error: `damaged` names the first line that
// is not the record its place asks for, or says that size or root are not `wanted`; `conflict` when
// `to` is not empty. After an error `to` may hold a part: restore into a new ledger and drop it
// then.
[[nodiscard]] std::expected<Head, StoreError> import_text(std::istream& text, Log& to,
                                                          std::optional<Head> wanted = {});

}  // namespace meguri
