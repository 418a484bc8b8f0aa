#include "server/logger_csv.hpp"

#include <doctest/doctest.h>

namespace meguri::server {
namespace {

Instant at(const char* text) { return *parse_rfc3339(text); }

TEST_CASE("a logger's file is read whatever stands around its columns") {
  for (const char* const text :
       {"time,temperature\n2026-11-22T03:00:00Z,4.5\n2026-11-22T03:10:00Z,5\n",
        "\xEF\xBB\xBFMaker X\nSerial;7\n\"No\";\"Date/Time\";\"Temp (C)\"\r\n"
        "1;2026/11/22 12:00;4,5\r\n2;2026/11/22 12:10;5\r\n\r\n",
        "日時\t温度\n2026-11-22 12:00:00\t+4.5\n2026-11-22 12:10:00\t5.0\n"}) {
    const auto readings = read_logger_csv(text);
    REQUIRE_MESSAGE(readings.has_value(), text << readings.error());
    REQUIRE(readings->size() == 2);
    CHECK((*readings)[0].at == at("2026-11-22T03:00:00Z"));
    CHECK((*readings)[0].temperature_mc == 4'500);
    CHECK((*readings)[1].temperature_mc == 5'000);
  }
}

TEST_CASE("what cannot be read is refused with its line, never left out") {
  const auto wrong = [](const char* text) {
    const auto readings = read_logger_csv(text);
    return readings ? std::string("read") : readings.error();
  };
  CHECK(wrong("").find("no line") == 0);
  CHECK(wrong("a,b\n1,2\n").find("no line") == 0);
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\n") == "there are fewer than two readings");
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\nnoon,4\n").find("line 3") == 0);
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\n2026-11-22 12:01,warm\n").find("line 3") == 0);
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\n2026-11-22 12:01,nan\n").find("line 3") == 0);
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\n2026-11-22 12:01\n").find("line 3") == 0);
  CHECK(wrong("time,temp\n2026-11-22 12:00,4\n2026-11-22 12:00,4\n").find("line 3") == 0);
}

const Instant noon = at("2026-11-22T03:00:00Z");

std::vector<Reading> every_ten_minutes(std::initializer_list<std::int32_t> celsius) {
  std::vector<Reading> readings;
  for (const std::int32_t c : celsius)
    readings.push_back({noon + minutes(10) * static_cast<std::int64_t>(readings.size()), c * 1000});
  return readings;
}

TEST_CASE("time outside the band stays apart from time within it") {
  const Stretching how{2'000, 8'000, minutes(30), {}, {}};
  const auto stretches = stretches_of(every_ten_minutes({4, 5, 9, 5, 4}), how);
  REQUIRE(stretches.size() == 3);
  CHECK(stretches[0].high_mc == 5'000);
  CHECK(stretches[1].from == noon + minutes(10));
  CHECK(stretches[1].until == noon + minutes(30));
  CHECK(stretches[1].high_mc == 9'000);
  CHECK(stretches[2].until == noon + minutes(40));
}

TEST_CASE("a silence begins anew, a handover divides, what is on record is left out") {
  auto readings = every_ten_minutes({4, 4, 4, 4, 4});
  readings.push_back({noon + hours(2), 4'000});
  readings.push_back({noon + hours(2) + minutes(10), 4'000});
  CHECK(stretches_of(readings, {2'000, 8'000, minutes(30), {}, {}}).size() == 2);
  const Stretching handed{2'000, 8'000, minutes(30), {}, noon + minutes(20)};
  CHECK(stretches_of(readings, handed).size() == 3);
  const Stretching known{2'000, 8'000, minutes(30), noon + minutes(25), {}};
  const auto rest = stretches_of(readings, known);
  REQUIRE(rest.size() == 2);
  CHECK(rest[0].from == noon + minutes(25));
  CHECK(stretches_of(readings, {2'000, 8'000, minutes(30), noon + hours(9), {}}).empty());
}

}  // namespace
}  // namespace meguri::server
