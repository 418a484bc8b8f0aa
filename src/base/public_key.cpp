#include "base/public_key.hpp"

namespace meguri {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

std::string to_text(const PublicKey& key) {
  std::string text;
  text.reserve(2 * key.bytes.size());
  for (const std::uint8_t byte : key.bytes) {
    text.push_back(digits[byte >> 4]);
    text.push_back(digits[byte & 15]);
  }
  return text;
}

std::expected<PublicKey, std::string> parse_public_key(std::string_view text) {
  PublicKey key;
  if (text.size() != 2 * key.bytes.size())
    return std::unexpected("a public key has 64 hexadecimal digits");
  for (std::size_t i = 0; i < key.bytes.size(); ++i) {
    const auto high = digits.find(text[2 * i]), low = digits.find(text[2 * i + 1]);
    if (high == digits.npos || low == digits.npos)
      return std::unexpected("a public key holds only the digits 0-9 and a-f");
    key.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return key;
}

}  // namespace meguri
