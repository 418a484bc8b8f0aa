// The export of a ledger as one tar.gz, made piece by piece while it is sent, so that a ledger of
// any size needs little memory: records as NDJSON, byte for byte; the roots of all commits; an
// unsigned checkpoint. `meguri export` writes the same files, and more, into a folder; the Python
// program in it verifies these too (docs/ledger_format.md, "Text export").
#pragma once

#include <functional>
#include <string>

#include "server/live.hpp"

namespace meguri::server {

// Each call gives the next piece, "" at the end; throws when the ledger cannot be read further.
// `live` must live as long.
[[nodiscard]] std::function<std::string()> export_pieces(const Live& live);

}  // namespace meguri::server
