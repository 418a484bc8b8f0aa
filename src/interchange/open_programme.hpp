// From a path to everything that the command line needs of a programme: read, check, compile, and
// give the definitions to the rules.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "interchange/compile.hpp"

namespace meguri::interchange {

struct OpenedProgramme {
  std::vector<std::string> files;  // as shown in mistakes; Position::file is an index
  std::vector<Diagnostic> mistakes;
  std::optional<CompiledProgramme> programme;  // nothing when there was a mistake
  State state;  // as defined up to `as_of`, the clock included; empty when there was a mistake
};

// `as_of`: the day that a forecast starts from; nothing means the start of the programme. What the
// file says happened after it is not yet known. `changes` are what-ifs (change.hpp); their mistakes
// show as of a file "--what-if". Reads files; throws nothing of its own.
[[nodiscard]] OpenedProgramme open_programme(const std::filesystem::path& path,
                                             std::optional<Instant> as_of = {},
                                             std::span<const std::string> changes = {});

}  // namespace meguri::interchange
