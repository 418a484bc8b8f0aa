#include "domain/sieve.hpp"

#include <doctest/doctest.h>

using namespace meguri;

TEST_CASE("a sieve never denies what was put in, and hardly ever keeps what was not") {
  Sieve sieve;
  int wrong = 0;
  for (std::uint64_t n = 1; n <= 100; ++n) {
    wrong += sieve.may_hold(numbered_code("C", n, 9));
    sieve.put(numbered_code("C", n, 9));
    CHECK(sieve.may_hold(numbered_code("C", n, 9)));
  }
  CHECK(wrong < 10);
  for (std::uint64_t n = 1; n <= 100; ++n) CHECK(sieve.may_hold(numbered_code("C", n, 9)));
}

TEST_CASE("an empty sieve holds nothing") {
  CHECK_FALSE(Sieve{}.may_hold(Code{}));
  CHECK_FALSE(Sieve{}.may_hold(numbered_code("PT", 1, 7)));
}
