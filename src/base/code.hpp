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
// `prefix` is of 0-9 A-Z; the whole must fit into a code. Arithmetic only: a forecast makes a
// million.
[[nodiscard]] Code numbered_code(std::string_view prefix, std::uint64_t number, unsigned width);

}  // namespace meguri
