// Pictures of dates for a terminal, on one axis of months: a bar from P10 over P50 to P90 with thin
// ends to P1 and P99, and a histogram. Upright lines mark the day the forecast looks from and the
// goal. Works with the characters of any UTF-8 font; what colour says, the marks say too.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "report/axis.hpp"
#include "report/ink.hpp"

namespace meguri::report {

// Dates of one thing over the runs, sorted; `never` where it did not happen.
using Dates = std::span<const Instant>;

[[nodiscard]] Instant quantile_of(Dates dates, double share);  // `never` when it lies there
[[nodiscard]] double share_by(Dates dates, Instant by);        // 0 for no dates

struct Frame {
  Axis axis;
  std::size_t columns{};
  Instant from{};
  Instant goal{never};  // never: none
};

// An axis that holds `from`, the goal and P1 to P99 of all dates that happen in the runs.
[[nodiscard]] Frame frame_of(std::span<const Dates> all, Instant from, Instant goal,
                             std::size_t columns);

// Each returns lines without indent or line feed.
[[nodiscard]] std::string bar(const Frame& frame, Dates dates, const Ink& ink);
[[nodiscard]] std::vector<std::string> histogram(const Frame& frame, Dates dates, std::size_t rows,
                                                 const Ink& ink);
// The axis: a line with ticks, and their months.
[[nodiscard]] std::vector<std::string> axis_lines(const Frame& frame, const Ink& ink);
// "goal 2026-07-17 ▾" so that the mark stands over the goal's column; the text left or right of it.
[[nodiscard]] std::string pointer_line(const Frame& frame, std::string_view text, const Ink& ink);

// A share of a whole as a bar of `columns` columns: "██████▌   ".
[[nodiscard]] std::string share_bar(double share, std::size_t columns);

}  // namespace meguri::report
