#include "interchange/spelling.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri::interchange;

TEST_CASE("the distance counts insertions, deletions, changes and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("dya", "day") == 1);
  CHECK(edit_distance("source", "sourec") == 1);
  CHECK(edit_distance("abcd", "abcd") == 0);
}

TEST_CASE("only a near word is suggested") {
  const std::array<std::string, 4> known{"day", "week", "month", "source"};
  CHECK(nearest("dya", known) == "day");
  CHECK(nearest("days", known) == "day");
  CHECK(nearest("sorce", known) == "source");
  CHECK(nearest("fortnight", known).empty());
  CHECK(nearest("", known).empty());
  CHECK(comma_list(known) == "day, week, month, source");
}
