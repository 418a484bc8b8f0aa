// A Code is an identifier that people scan: a chain-of-identity identifier, a donation number, a
// lot number, a label, a patient reference. It holds 1 to 24 characters of the alphabet 0-9 A-Z *
// (the alphabet of ISO/IEC 7064 MOD 37-2), packed base 38 into 128 bits: exact, ordered, hashable,
// trivially copyable, so that the state of the rules holds no strings. ISBT 128 data structures
// stay opaque: nothing here knows what a character means.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace meguri {

struct Code {
  std::uint64_t high{};
  std::uint64_t low{};
  auto operator<=>(const Code&) const = default;
  [[nodiscard]] constexpr bool empty() const { return high == 0 && low == 0; }
};

inline constexpr std::size_t code_max_length = 24;

// Errors: empty, longer than 24, or a character outside the alphabet. Leading zeros are kept.
[[nodiscard]] std::expected<Code, std::string> parse_code(std::string_view text);
[[nodiscard]] std::string to_text(Code code);  // "" for the empty code

// ISO/IEC 7064:2003 MOD 37-2, the pure system with one check character of 0-9 A-Z *.
// '\0' when `text` holds a character outside 0-9 A-Z.
[[nodiscard]] char check_character(std::string_view text);
[[nodiscard]] bool check_character_agrees(std::string_view text_with_check);

// The code PREFIX + NUMBER (at least `width` digits) + check character: how Meguri numbers things.
// `prefix` is of 0-9 A-Z; the whole must fit into a code.
[[nodiscard]] Code numbered_code(std::string_view prefix, std::uint64_t number, unsigned width);

// The same for a prefix and a width that are known beforehand: a forecast makes a million codes.
class Numbering {
public:
  // width <= 9; one or two characters of 0-9 A-Z.
  consteval Numbering(std::string_view prefix, unsigned width) : prefix_(prefix), width_(width) {
    std::uint64_t low = 0, place = 38;  // the last place is the check character's
    for (unsigned i = 0; i < width; ++i, place *= 38) {
      limit_ *= 10;
      low += place;  // a digit stands for itself and one
    }
    std::uint64_t high = 0;
    unsigned weight = width + 1 + static_cast<unsigned>(prefix.size());
    for (const char c : prefix) {
      const auto digit = static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'A' + 10);
      high = high * 38 + digit + 1;
      weight_ += digit << --weight;
    }
    const Wide whole = static_cast<Wide>(high) * place + low;
    zero_ = {static_cast<std::uint64_t>(whole >> 64), static_cast<std::uint64_t>(whole)};
  }

  // With n_i = number / 10^i, digit i is n_i - 10 n_(i+1). So the digits' sum in base 38 is
  // 38 n_0 + 28 (38 n_1 + 38^2 n_2 + ...), and by their weights 2, 4, 8 ... modulo 37, where -8
  // is 29, it is 2 n_0 + 29 (2 n_1 + 4 n_2 + ...): leading zeros cost nothing.
  [[nodiscard]] Code code(std::uint64_t number) const {
    if (number >= limit_) [[unlikely]]
      return numbered_code(prefix_, number, width_);
    std::uint64_t low = 38 * number, weighted = weight_ + 2 * number;
    std::uint64_t place = 28 * 38, weight = 29 * 2;
    for (number /= 10; number != 0; number /= 10, place *= 38, weight *= 2) {
      low += place * number;
      weighted += weight * number;
    }
    low += (38 - weighted % 37) % 37 + 1;
    const std::uint64_t sum = zero_.low + low;
    return {zero_.high + (sum < low ? 1 : 0), sum};
  }

private:
  __extension__ using Wide = unsigned __int128;
  std::string_view prefix_;
  unsigned width_;
  std::uint64_t limit_ = 1;   // 10^width
  std::uint64_t weight_ = 0;  // of the prefix in the check character
  Code zero_{};               // the prefix and zeros in their places, no check character
};

}  // namespace meguri
