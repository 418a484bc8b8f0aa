#include "account/encoding.hpp"

#include <array>
#include <cstdint>

namespace meguri::account {
namespace {

constexpr std::string_view base64url_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view base64_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base32_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::uint8_t no_digit = 0xFF;

constexpr std::array<std::uint8_t, 256> values_of(std::string_view alphabet) {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_digit);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  return values;
}
constexpr auto base64url_values = values_of(base64url_alphabet);
constexpr auto base32_values = values_of(base32_alphabet);

std::string encode(std::string_view bytes, std::string_view alphabet, unsigned width) {
  std::string text;
  text.reserve((bytes.size() * 8 + width - 1) / width);
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    held = held << 8U | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= width; bits -= width)
      text += alphabet[held >> (bits - width) & ((1U << width) - 1)];
    held &= (1U << bits) - 1;
  }
  if (bits > 0) text += alphabet[held << (width - bits) & ((1U << width) - 1)];
  return text;
}

std::optional<std::string> decode(std::string_view text,
                                  const std::array<std::uint8_t, 256>& values, unsigned width) {
  std::string bytes;
  bytes.reserve(text.size() * width / 8);
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::uint8_t value = values[static_cast<unsigned char>(c)];
    if (value == no_digit) return std::nullopt;
    held = held << width | value;
    bits += width;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 0xFFU);
    held &= (1U << bits) - 1;
  }
  const bool whole = bits < width && held == 0;  // no digit too many, unused bits are zero
  if (!whole) return std::nullopt;
  return bytes;
}

}  // namespace

std::string to_base64url(std::string_view bytes) { return encode(bytes, base64url_alphabet, 6); }

std::optional<std::string> from_base64url(std::string_view text) {
  return decode(text, base64url_values, 6);
}

std::string to_base64(std::string_view bytes) {
  std::string text = encode(bytes, base64_alphabet, 6);
  text.append((4 - text.size() % 4) % 4, '=');
  return text;
}

std::string to_base32(std::string_view bytes) { return encode(bytes, base32_alphabet, 5); }

std::optional<std::string> from_base32(std::string_view text) {
  return decode(text, base32_values, 5);
}

std::string to_percent(std::string_view bytes) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes) {
    if (unreserved.find(c) != std::string_view::npos) {
      text += c;
      continue;
    }
    const auto value = static_cast<unsigned char>(c);
    text += '%';
    text += digits[value >> 4U];
    text += digits[value & 0xFU];
  }
  return text;
}

}  // namespace meguri::account
