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
    if (digit == 0) return std::unexpected("a code holds only the characters 0-9, A-Z and *");
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

// From the last character to the first. MOD 37-2 gives the character that stands i places before
// the check character the weight 2^i; 24 characters of at most 36 keep the sum below 2^31.
Code numbered_code(std::string_view prefix, std::uint64_t number, unsigned width) {
  Wide value = 0;
  Wide place = 38;  // the last place is the check character's
  std::uint64_t weighted = 0;
  unsigned length = 1;
  const auto put = [&](unsigned digit) {
    MEGURI_CHECK(length < code_max_length);
    value += place * (digit + 1);
    place *= 38;
    weighted += std::uint64_t{digit} << length++;
  };
  for (; number != 0 || width > 0; number /= 10, width -= width > 0)
    put(static_cast<unsigned>(number % 10));
  for (auto c = prefix.rbegin(); c != prefix.rend(); ++c) {
    const unsigned digit = digit_of(*c);
    MEGURI_CHECK(digit >= 1 && digit <= 36);
    put(digit - 1);
  }
  MEGURI_CHECK(length > 1);
  value += (38 - weighted % 37) % 37 + 1;
  return Code{static_cast<std::uint64_t>(value >> 64), static_cast<std::uint64_t>(value)};
}

}  // namespace meguri
