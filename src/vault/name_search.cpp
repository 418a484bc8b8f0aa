#include "vault/name_search.hpp"

namespace meguri::vault {
namespace {

// Narrow katakana U+FF66 to U+FF9D in their order, as wide ones.
constexpr std::u32string_view wide_katakana =
    U"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
    U"ヤユヨラリルレロワン";
constexpr char32_t narrow_first = 0xFF66, narrow_last = 0xFF9D;
constexpr char32_t narrow_voiced = 0xFF9E, narrow_half_voiced = 0xFF9F;

bool is_blank(char32_t c) { return c == U' ' || c == 0x3000 || c == 0xA0 || c == U'・'; }

char32_t fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;      // wide Latin letters
  if (c >= U'A' && c <= U'Z') return c + 32;        //
  if (c >= 0x3041 && c <= 0x3096) return c + 0x60;  // hiragana
  if (c >= narrow_first && c <= narrow_last) return wide_katakana[c - narrow_first];
  return c;
}

// The katakana with a voicing mark; the letter itself when it takes none.
char32_t voiced(char32_t letter, char32_t mark) {
  const std::u32string_view takes_it = U"カキクケコサシスセソタチツテトハヒフヘホ";
  if (mark == narrow_voiced && letter == U'ウ') return U'ヴ';
  if (takes_it.find(letter) == takes_it.npos) return letter;
  return letter + (mark == narrow_voiced ? 1 : 2);
}

}  // namespace

std::optional<char32_t> next_letter(std::string_view& rest) {
  if (rest.empty()) return std::nullopt;
  const auto first = static_cast<unsigned char>(rest[0]);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || rest.size() < length) return std::nullopt;
  char32_t letter = length == 1 ? first : first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(rest[i]);
    if ((byte & 0xC0u) != 0x80) return std::nullopt;
    letter = letter << 6 | (byte & 0x3Fu);
  }
  const bool overlong = (length == 3 && letter < 0x800) || (length == 4 && letter < 0x10000);
  if (overlong || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF)) return std::nullopt;
  rest.remove_prefix(length);
  return letter;
}

std::u32string folded(std::string_view text) {
  std::u32string out;
  while (const auto letter = next_letter(text)) {
    if ((*letter == narrow_voiced || *letter == narrow_half_voiced) && !out.empty())
      out.back() = voiced(out.back(), *letter);
    else if (!is_blank(*letter))
      out.push_back(fold(*letter));
  }
  return out;
}

}  // namespace meguri::vault
