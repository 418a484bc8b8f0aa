#include "ledger/base64.hpp"

#include <cstdint>

namespace meguri {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint32_t byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t three =
        byte_at(bytes, i) << 16 | byte_at(bytes, i + 1) << 8 | byte_at(bytes, i + 2);
    text.push_back(alphabet[three >> 18]);
    text.push_back(alphabet[three >> 12 & 63]);
    text.push_back(i + 1 < bytes.size() ? alphabet[three >> 6 & 63] : '=');
    text.push_back(i + 2 < bytes.size() ? alphabet[three & 63] : '=');
  }
  return text;
}

std::optional<std::string> bytes_from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  const std::string_view digits = text.substr(0, text.size() - padding);
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : digits) {
    const auto digit = alphabet.find(c);
    if (digit == alphabet.npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<char>(bits >> held & 255));
  }
  if ((bits & ((1u << held) - 1)) != 0) return std::nullopt;  // stray bits before the padding
  return bytes;
}

}  // namespace meguri
