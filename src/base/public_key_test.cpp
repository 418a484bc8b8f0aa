#include "base/public_key.hpp"

#include <doctest/doctest.h>

using namespace meguri;

TEST_CASE("a public key survives its text") {
  const std::string text = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  const auto key = parse_public_key(text);
  REQUIRE(key.has_value());
  CHECK(to_text(*key) == text);
  CHECK_FALSE(key->empty());
  CHECK(parse_public_key(std::string(64, '0'))->empty());
}

TEST_CASE("what is not 64 lower-case digits is no public key") {
  for (const std::string& bad :
       {std::string{}, std::string(63, '0'), std::string(65, '0'), std::string(63, '0') + 'A',
        std::string(63, '0') + ' ', std::string(62, '0') + "0g"})
    CHECK_FALSE(parse_public_key(bad).has_value());
}
