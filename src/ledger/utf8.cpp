#include "ledger/utf8.hpp"

#include <algorithm>

namespace meguri {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool continues(std::string_view text, std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
  return i < text.size() && byte_at(text, i) >= low && byte_at(text, i) <= high;
}

// The length of the character at `i`, 0 when there is none (RFC 3629, section 4).
std::size_t character_length(std::string_view text, std::size_t i) {
  const unsigned first = byte_at(text, i);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(text, i + 1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
    return continues(text, i + 1, low, high) && continues(text, i + 2) ? 3 : 0;
  }
  if (first < 0xF0 || first > 0xF4) return 0;
  const unsigned low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
  return continues(text, i + 1, low, high) && continues(text, i + 2) && continues(text, i + 3) ? 4
                                                                                               : 0;
}

// A first byte's rank: characters of four bytes are surrogates in UTF-16, below U+E000 (0xEE).
unsigned utf16_rank(char c) {
  const unsigned byte = static_cast<unsigned char>(c);
  return byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte;
}

}  // namespace

std::optional<std::size_t> count_characters(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++characters) {
    const std::size_t length = character_length(text, i);
    if (length == 0) return std::nullopt;
    i += length;
  }
  return characters;
}

bool less_utf16(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return utf16_rank(x) < utf16_rank(y); });
}

}  // namespace meguri
