// A ledger opened to be looked at: verified, replayed up to a time, with what happened last in
// every course, and the names of things: from the programme that stands beside it (NAME.programme
// for NAME.db), else from the notes of the records that defined them.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

#include "app/console.hpp"
#include "interchange/open_programme.hpp"
#include "interchange/regulatory_record.hpp"
#include "programme/replay.hpp"
#include "report/course_trace.hpp"
#include "report/legend.hpp"

namespace meguri::app {

struct LookedAt {
  Replayed replayed;
  report::CourseTrace trace;
  interchange::RegulatoryRecord regulatory;
  report::Legend legend;  // names from the notes; without figures
  std::uint64_t records{};
  Instant first_at{};
};

// The first record's note of a ledger with made-up data begins with this.
inline constexpr std::string_view synthetic_mark = "SYNTHETIC DATA";

[[nodiscard]] std::expected<LookedAt, ExitCode> look_at_ledger(Console& console,
                                                               const std::string& path,
                                                               Instant until = never);

// The file begins as a SQLite file does: it is meant to be a ledger.
[[nodiscard]] bool is_ledger(const std::filesystem::path& path);

// demo.db: demo.programme
[[nodiscard]] std::filesystem::path programme_beside(const std::filesystem::path& ledger);

// The programme of a ledger, from `option` or from beside it; nothing when none was named and none
// is there. Its names go into the ledger's legend. An error when it has mistakes or does not fit.
[[nodiscard]] std::expected<std::optional<interchange::OpenedProgramme>, ExitCode> programme_of(
    Console& console, LookedAt& ledger, const std::string& path, const std::string& option,
    std::span<const std::string> changes = {});

// Prints every mistake with its place; the exit code of a programme with mistakes.
ExitCode report_mistakes(Console& console, const interchange::OpenedProgramme& opened);

}  // namespace meguri::app
