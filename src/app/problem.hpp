// What went wrong, as a sentence in the person's language and an exit code. Details of the store
// are in English, behind the sentence.
#pragma once

#include <expected>
#include <filesystem>
#include <string_view>

#include "app/console.hpp"
#include "ledger/log.hpp"
#include "ledger/verify.hpp"
#include "programme/answer.hpp"

namespace meguri::app {

[[nodiscard]] ExitCode code_of(StoreProblem problem);
ExitCode report(Console& console, const StoreError& error);
ExitCode report(Console& console, const Failure& failure, std::uint64_t command_id);
ExitCode report(Console& console, const Finding& finding, std::string_view ledger);

// A day ("2026-07-17": its end in Japan when `end_of_day`, else its beginning) or a time of RFC
// 3339.
[[nodiscard]] std::expected<Instant, ExitCode> read_time(Console& console, const std::string& text,
                                                         bool end_of_day);

// Writes a whole file under another name first, so that a full disk leaves no half of it; "-" is
// standard output.
ExitCode write_file(Console& console, const std::filesystem::path& path, std::string_view text);

// The Japanese date of a time as read_time() reads it; empty: `otherwise`.
[[nodiscard]] std::expected<Date, ExitCode> day_of(Console& console, const std::string& text,
                                                   Date otherwise);

}  // namespace meguri::app
