// Bytes of a fixed number as lower-case hexadecimal digits and back, for the values of this folder.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace meguri {

inline constexpr std::string_view hex_digits_lower = "0123456789abcdef";

template <class Byte, std::size_t n>
[[nodiscard]] std::string hex_text(const std::array<Byte, n>& bytes) {
  std::string text;
  text.reserve(2 * n);
  for (const Byte byte : bytes) {
    text.push_back(hex_digits_lower[byte >> 4]);
    text.push_back(hex_digits_lower[byte & 15]);
  }
  return text;
}

// Nothing when a character is no digit of 0-9 a-f. `text` has 2n characters.
template <class Byte, std::size_t n>
[[nodiscard]] std::optional<std::array<Byte, n>> bytes_of_hex(std::string_view text) {
  std::array<Byte, n> bytes{};
  for (std::size_t i = 0; i < n; ++i) {
    const auto high = hex_digits_lower.find(text[2 * i]);
    const auto low = hex_digits_lower.find(text[2 * i + 1]);
    if (high == hex_digits_lower.npos || low == hex_digits_lower.npos) return std::nullopt;
    bytes[i] = static_cast<Byte>(high << 4 | low);
  }
  return bytes;
}

}  // namespace meguri
