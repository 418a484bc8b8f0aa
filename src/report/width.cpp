#include "report/width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace meguri::report {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array wide = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x2614, 0x2615},   {0x26A1, 0x26A1},   {0x26BD, 0x26BE},   {0x2705, 0x2705},
    {0x274C, 0x274C},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
});
constexpr std::array none = std::to_array<Range>({
    {0x0300, 0x036F},
    {0x200B, 0x200F},
    {0x20D0, 0x20FF},
    {0x3099, 0x309A},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
});

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t c) {
  const auto found = std::ranges::lower_bound(ranges, c, {}, &Range::last);
  return found != ranges.end() && found->first <= c;
}

struct Character {
  std::string_view bytes;
  std::size_t columns;
  char32_t code;
};

std::size_t length_from(unsigned char first) {
  if (first >= 0xF0 && first <= 0xF4) return 4;
  if (first >= 0xE0) return first <= 0xEF ? 3 : 1;
  return first >= 0xC2 ? 2 : 1;
}

Character first_of(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_from(first);
  if (length == 1 || length > text.size()) return {text.substr(0, 1), 1, first};
  char32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return {text.substr(0, 1), 1, first};
    code = code << 6 | (next & 0x3F);
  }
  const std::size_t columns = within(none, code) ? 0 : within(wide, code) ? 2 : 1;
  return {text.substr(0, length), columns, code};
}

// Marks that must not begin a line (JIS X 4051, the usual ones).
bool closes(char32_t c) {
  return std::u32string_view(U"、。，．）」』】〕！？・ー)],.;:!?%").find(c) !=
         std::u32string_view::npos;
}

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character c = first_of(text);
    columns += c.columns;
    text.remove_prefix(c.bytes.size());
  }
  return columns;
}

std::string cut(std::string_view text, std::size_t columns) {
  if (width(text) <= columns) return std::string(text);
  std::string result;
  for (std::size_t used = 0; !text.empty();) {
    const Character c = first_of(text);
    if (used + c.columns + 1 > columns) break;
    used += c.columns;
    result += c.bytes;
    text.remove_prefix(c.bytes.size());
  }
  return columns > 0 ? result + "…" : result;
}

std::string pad_right(std::string_view text, std::size_t columns) {
  const std::size_t used = width(text);
  return std::string(text) + std::string(columns > used ? columns - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const std::size_t used = width(text);
  return std::string(columns > used ? columns - used : 0, ' ') + std::string(text);
}

std::string repeat(std::string_view mark, std::size_t n) {
  std::string result;
  for (; n > 0; --n) result += mark;
  return result;
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::string line, piece;  // `piece`: what cannot be broken, with its blanks before it
  std::size_t line_columns = 0;
  const auto place = [&] {
    const std::size_t blanks = piece.find_first_not_of(' ');
    if (line_columns > 0 && line_columns + width(piece) > columns) {
      lines.push_back(line);
      line.clear();
      line_columns = 0;
      piece.erase(0, blanks == std::string::npos ? piece.size() : blanks);
    }
    line += piece;
    line_columns += width(piece);
    piece.clear();
  };
  bool before_wide = false;
  while (!text.empty()) {
    const Character c = first_of(text);
    const bool is_wide = c.columns == 2;
    if (!piece.empty() && !closes(c.code) &&
        ((c.code == ' ' && piece.back() != ' ') || is_wide || before_wide))
      place();
    piece += c.bytes;
    before_wide = is_wide;
    text.remove_prefix(c.bytes.size());
  }
  place();
  if (!line.empty() || lines.empty()) lines.push_back(line);
  return lines;
}

}  // namespace meguri::report
