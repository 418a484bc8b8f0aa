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

namespace {

// From the last character to the first. MOD 37-2 gives the character that stands i places before
// the check character the weight 2^i; 24 characters of at most 36 keep the sum below 2^31. Low
// holds the digits and the check character: 64 bits for up to 11 digits (38^12 < 2^63).
template <class Low>
Code assemble(std::string_view prefix, std::uint64_t number, unsigned width) {
  Low low = 0;
  Low place = 38;  // the last place is the check character's
  std::uint64_t weighted = 0;
  unsigned length = 1;
  for (; number != 0 || length <= width; number /= 10, place *= 38, ++length) {
    MEGURI_CHECK(length < code_max_length);
    const std::uint64_t digit = number % 10;
    low += place * (digit + 1);
    weighted += digit << length;
  }
  Wide high = 0;
  unsigned weight = length + static_cast<unsigned>(prefix.size());
  MEGURI_CHECK(length > 1 && weight <= code_max_length);
  for (const char c : prefix) {
    const unsigned digit = digit_of(c);
    MEGURI_CHECK(digit >= 1 && digit <= 36);
    high = high * 38 + digit;
    weighted += std::uint64_t{digit - 1} << --weight;
  }
  const Wide value = high * place + low + (38 - weighted % 37) % 37 + 1;
  return Code{static_cast<std::uint64_t>(value >> 64), static_cast<std::uint64_t>(value)};
}

}  // namespace

Code numbered_code(std::string_view prefix, std::uint64_t number, unsigned width) {
  if (number < 10'000'000'000 && width <= 10) [[likely]]
    return assemble<std::uint64_t>(prefix, number, width);
  return assemble<Wide>(prefix, number, width);
}

}  // namespace meguri
