// How many columns a text takes in a terminal, so that tables with Japanese and English line up.
// UTF-8 in; characters of East Asian Width W or F take two columns, combining marks none, all
// others (also the "ambiguous" ones: boxes, blocks, arrows) one, as terminals with UTF-8 do.
// Source: Unicode Standard Annex 11, East Asian Width, ranges of Unicode 15 simplified to blocks.
// Bytes that are no UTF-8 count as one column each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace meguri::report {

[[nodiscard]] std::size_t width(std::string_view text);

// Cut to at most `columns` columns; what was cut ends in "…".
[[nodiscard]] std::string cut(std::string_view text, std::size_t columns);

// Filled with blanks to `columns` columns; a longer text stays as it is.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t columns);

// `mark` n times.
[[nodiscard]] std::string repeat(std::string_view mark, std::size_t n);

// Lines of at most `columns` columns, broken at blanks and between wide characters, but not before
// a closing mark such as 、 or 。. A word that is longer than a line stays whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace meguri::report
