// Reads a programme file, or a folder of them, as one programme.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "interchange/programme.hpp"
#include "interchange/table_reader.hpp"

namespace meguri::interchange {

inline constexpr std::int64_t programme_format = 1;

// The .toml files of a folder in the order of their names, or the one file. Names are shown to
// people as they were given. What cannot be read is a mistake.
[[nodiscard]] std::vector<Source> load_sources(const std::filesystem::path& path,
                                               Diagnostics& diagnostics);

// Nothing when there was any mistake; all of them are in `reading`, and so is every figure.
[[nodiscard]] std::optional<Programme> read_programme(Reading& reading);

}  // namespace meguri::interchange
