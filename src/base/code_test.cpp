#include <doctest/doctest.h>

#include "base/code.hpp"

using namespace meguri;

namespace {

// The same in characters, as one would write it down.
Code spelled(std::string_view prefix, std::uint64_t number, unsigned width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  const std::string text = std::string{prefix} + digits;
  return *parse_code(text + check_character(text));
}

}  // namespace

TEST_CASE("a numbered code is its prefix, its digits and its check character") {
  CHECK(to_text(numbered_code("MG", 7, 6)).substr(0, 8) == "MG000007");
  for (const char* prefix : {"S", "L", "D", "MG", "OR", "0Z9"})
    for (const unsigned width : {1u, 6u, 7u, 9u})
      for (std::uint64_t number = 1; number < 10'000'000'000; number = number * 3 + 1)
        REQUIRE(numbered_code(prefix, number, width) == spelled(prefix, number, width));
}

TEST_CASE("a numbering that is known beforehand gives the same codes") {
  constexpr Numbering shippers{"S", 7}, orders{"OR", 7}, doses{"D", 9}, few{"0Z", 1};
  for (std::uint64_t number = 0; number < 100'000'000'000; number = number * 2 + 1) {
    REQUIRE(shippers.code(number) == spelled("S", number, 7));
    REQUIRE(orders.code(number) == spelled("OR", number, 7));
    REQUIRE(doses.code(number) == spelled("D", number, 9));
    REQUIRE(few.code(number) == spelled("0Z", number, 1));
  }
  for (std::uint64_t number = 0; number < 20'000; ++number)
    REQUIRE(shippers.code(number) == numbered_code("S", number, 7));
}

TEST_CASE("a numbered code fills 24 characters to the last") {
  const Code longest = numbered_code("ZZZ", UINT64_MAX, 20);
  CHECK(to_text(longest).substr(0, 23) == "ZZZ18446744073709551615");
  CHECK(longest == spelled("ZZZ", UINT64_MAX, 20));
}

TEST_CASE("two numbers never share a code, and one wrong digit shows") {
  Code before = numbered_code("D", 1, 9);
  for (std::uint64_t number = 2; number < 2000; ++number) {
    const Code code = numbered_code("D", number, 9);
    REQUIRE(before < code);
    std::string text = to_text(code);
    REQUIRE(check_character_agrees(text));
    text[5] = text[5] == '9' ? '8' : '9';
    REQUIRE_FALSE(check_character_agrees(text));
    before = code;
  }
}
