// What was not as it should be with a lot or a material, read from state and history. For the files
// of this folder.
#pragma once

#include "view/quality.hpp"
#include "view/reader.hpp"

namespace meguri {

// The latest first within each kind; settled ones too.
[[nodiscard]] std::vector<ExceptionView> lot_exceptions(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<ExceptionView> material_exceptions(const Reader& reader, MaterialId id);
// Identity and handover mismatches since `from` that the viewer may see, the latest first.
[[nodiscard]] std::vector<ExceptionView> sightings_since(const Reader& reader, Instant from);

}  // namespace meguri
