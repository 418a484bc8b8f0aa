#include <doctest/doctest.h>

#include "base/code.hpp"
#include "base/fixed_vector.hpp"
#include "base/instant.hpp"

using namespace meguri;

TEST_CASE("an instant survives its text") {
  const Instant at = *parse_rfc3339("2026-11-22T12:00:00.25+09:00");
  CHECK(to_rfc3339(at) == "2026-11-22T03:00:00.250000Z");
  CHECK(parse_rfc3339(to_rfc3339(at)) == at);
  CHECK(to_japan_text(at) == "2026-11-22 12:00 JST");
  CHECK(parse_rfc3339("1969-12-31T23:59:59.999999Z")->us == -1);
  for (const char* bad :
       {"", "2026-11-22", "2026-02-30T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T03:00:00",
        "2026-11-22T03:00:00.Z", "2026-11-22T03:00:00+9:00"})
    CHECK_FALSE(parse_rfc3339(bad).has_value());
}

TEST_CASE("the Japanese date changes at 15:00 UTC") {
  CHECK(to_text(date_in_japan(*parse_rfc3339("2026-11-22T14:59:59Z"))) == "2026-11-22");
  CHECK(to_text(date_in_japan(*parse_rfc3339("2026-11-22T15:00:00Z"))) == "2026-11-23");
  CHECK(weekday(*parse_date("2026-11-22")) == 6);
  CHECK(to_text(add_months(*parse_date("2025-07-17"), 12)) == "2026-07-17");
  CHECK(to_text(add_months(*parse_date("2024-01-31"), 1)) == "2024-02-29");
}

TEST_CASE("a code keeps every character") {
  for (const char* text : {"0", "00", "A999915000001M", "ZZZZZZZZZZZZZZZZZZZZZZZZ", "*"})
    CHECK(to_text(*parse_code(text)) == text);
  CHECK_FALSE(parse_code("").has_value());
  CHECK_FALSE(parse_code("a").has_value());
  CHECK_FALSE(parse_code("1234567890123456789012345").has_value());
}

TEST_CASE("ISO 7064 MOD 37-2 check characters") {
  CHECK(check_character("G123489654321") == 'Y');
  CHECK(check_character("A999915000001") == 'M');
  CHECK(check_character_agrees("A999915000001M"));
  CHECK_FALSE(check_character_agrees("A999915000002M"));
  CHECK_FALSE(check_character_agrees("A99991500000*M"));
  CHECK(check_character_agrees(to_text(numbered_code("MG", 7, 6))));
}

TEST_CASE("a fixed vector copies its bytes and knows its limit") {
  FixedVector<int, 2> v;
  v.push_back(4);
  v.push_back(5);
  const auto copy = v;
  CHECK(copy.size() == 2);
  CHECK(copy.back() == 5);
  CHECK(v.full());
}
