// A forecast as text for a terminal: the roads as bars on one axis of months, how the runs of the
// goal spread, the dates behind it, what moves it most with source and mark, what goes wrong, what
// the rules refuse. Calm at 80 to 100 columns. Every number in a picture stands in a table too.
#pragma once

#include <string>

#include "report/ink.hpp"
#include "report/outlook.hpp"

namespace meguri::report {

struct TextStyle {
  Language language{};
  Ink ink{};
  std::size_t columns = 80;  // 60 or more
  bool all = false;          // every milestone and every count, not only what matters most
};

[[nodiscard]] std::string forecast_text(const Outlook& outlook, const TextStyle& style);

// Parts of it that the comparison of two forecasts (forecast_comparison.hpp) uses too.
[[nodiscard]] std::string heading(const TextStyle& style, std::string_view text);
[[nodiscard]] std::string title_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string histogram_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string bar_key(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string indented(std::span<const std::string> lines);
inline constexpr std::size_t picture_indent = 2;

// forecast_findings.cpp
[[nodiscard]] std::string drivers_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string branches_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string refusals_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string places_text(const Outlook& outlook, const TextStyle& style);
[[nodiscard]] std::string times_text(const Outlook& outlook, const TextStyle& style);

// forecast_cost.cpp; empty when the programme has no costs
[[nodiscard]] std::string costs_text(const Outlook& outlook, const TextStyle& style);

}  // namespace meguri::report
