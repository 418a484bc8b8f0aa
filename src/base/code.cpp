#include "base/code.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace meguri {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
__extension__ using Wide = unsigned __int128;

// 1 to 38: zero is kept for "no character", so that leading zeros of a code count.
unsigned digit_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0') + 1;
  if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A') + 11;
  return c == '*' ? 37 : 0;
}

}  // namespace

std::expected<Code, std::string> parse_code(std::string_view text) {
  if (text.empty()) return std::unexpected("the code is empty");
  if (text.size() > code_max_length)
    return std::unexpected("the code is longer than 24 characters");
  Wide value = 0;
  for (const char c : text) {
    const unsigned digit = digit_of(c);
    if (digit == 0)
      return std::unexpected("a code holds only the characters 0-9, A-Z and *");
    value = value * 38 + digit;
  }
  return Code{static_cast<std::uint64_t>(value >> 64), static_cast<std::uint64_t>(value)};
}

std::string to_text(Code code) {
  Wide value = (static_cast<Wide>(code.high) << 64) | code.low;
  std::string text;
  for (; value != 0; value /= 38) {
    const auto digit = static_cast<unsigned>(value % 38);
    MEGURI_CHECK(digit != 0);
    text.push_back(alphabet[digit - 1]);
  }
  std::reverse(text.begin(), text.end());
  return text;
}

char check_character(std::string_view text) {
  unsigned remainder = 0;
  for (const char c : text) {
    const unsigned digit = digit_of(c);
    if (digit == 0 || digit == 37) return '\0';
    remainder = (remainder + digit - 1) * 2 % 37;
  }
  return alphabet[(38 - remainder) % 37];
}

bool check_character_agrees(std::string_view text) {
  return text.size() >= 2 && check_character(text.substr(0, text.size() - 1)) == text.back();
}

Code numbered_code(std::string_view prefix, std::uint64_t number, unsigned width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  std::string text{prefix};
  text += digits;
  text += check_character(text);
  const auto code = parse_code(text);
  MEGURI_CHECK(code.has_value());
  return *code;
}

}  // namespace meguri
