#include "interchange/icalendar.hpp"

#include <doctest/doctest.h>

using namespace meguri;
using namespace meguri::interchange;

TEST_CASE("a long line is folded after 75 bytes and never inside a character") {
  const std::string line = "SUMMARY:" + std::string(66, 'a') + "報告書の提出";
  const std::string out = folded(line);
  std::string joined;
  std::size_t begin = 0;
  while (begin < out.size()) {
    const std::size_t end = out.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin <= 75);
    if (begin > 0) {
      CHECK(out[begin] == ' ');
      CHECK((static_cast<unsigned char>(out[begin + 1]) & 0xC0U) != 0x80U);
    }
    joined += out.substr(begin == 0 ? 0 : begin + 1, end - begin - (begin == 0 ? 0 : 1));
    begin = end + 2;
  }
  CHECK(joined == line);
}

TEST_CASE("texts are escaped as the standard asks") {
  CHECK(escaped("a,b;c\\d\ne\r") == "a\\,b\\;c\\\\d\\ne");
}

TEST_CASE("an entry is a whole day with an alarm, until it is done") {
  const Instant made = parse_rfc3339("2026-06-01T00:00:00Z").value();
  CalendarEntry entry{"a@meguri", date_of({2026, 6, 8}), "Report", "why", false, 3};
  const std::string open = icalendar("Safety", made, {entry});
  CHECK(open.find("DTSTART;VALUE=DATE:20260608\r\nDTEND;VALUE=DATE:20260609\r\n") !=
        std::string::npos);
  CHECK(open.find("DTSTAMP:20260601T000000Z\r\n") != std::string::npos);
  CHECK(open.find("TRIGGER:-P3D\r\n") != std::string::npos);
  entry.done = true;
  CHECK(icalendar("Safety", made, {entry}).find("VALARM") == std::string::npos);
}
