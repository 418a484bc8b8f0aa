#include "report/ink.hpp"

#include <array>

namespace meguri::report {

std::string Ink::operator()(Style style, std::string_view text) const {
  static constexpr std::array<std::string_view, 7> begin{
      "", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[33m", "\x1b[31m", "\x1b[36m"};
  if (!colours_ || style == Style::plain || text.find_first_not_of(' ') == text.npos)
    return std::string(text);
  return std::string(begin[static_cast<std::size_t>(style)]) + std::string(text) + "\x1b[0m";
}

}  // namespace meguri::report
