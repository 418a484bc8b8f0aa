// What becomes due while nobody asks goes on record by the server, in nobody's name.
#include "ledger/record.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::TestServer;

std::string reserve_in_days(const TestServer& server, int n) {
  const Instant from =
      midnight_in_japan(date_in_japan(server.app().live->now())) + days(n) + hours(1);
  return R"({"order":1,"slots":[{"resource":1,"from":")" + to_rfc3339(from) + R"(","until":")" +
         to_rfc3339(from + hours(4)) + R"("},{"resource":2,"from":")" +
         to_rfc3339(from + hours(5)) + R"(","until":")" + to_rfc3339(from + hours(8)) + R"("}]})";
}

TEST_CASE("a booking that nobody confirmed lapses by itself, and no person is named for it") {
  const auto ahead_us = std::make_shared<std::atomic<std::int64_t>>(0);
  const TestServer server([&](server::Settings& settings) {
    settings.clock = [ahead_us] { return test::wall_clock() + Duration{ahead_us->load()}; };
  });
  {
    Browser coordinator(server, test::cast::coordinator);
    test::enrol(coordinator);
    REQUIRE(coordinator.command("ReserveChain", reserve_in_days(server, 5)).status == 200);
  }
  server::Live& live = *server.app().live;
  const std::uint64_t before = live.head().size;
  ahead_us->store(days(2).us);
  for (int tries = 0; tries < 100 && live.head().size == before; ++tries)
    static_cast<void>(live.wait_beyond(before, std::chrono::milliseconds(100)));
  REQUIRE(live.head().size == before + 1);
  std::string body;
  const auto read = live.records(before, 1, [&](const Entry& entry) {
    body = entry.body;
    return true;
  });
  REQUIRE(read.has_value());
  const auto record = parse_record(body);
  REQUIRE(record.has_value());
  CHECK(record->by == 0);
  CHECK(record->command.find(R"("type":"PassTime")") != std::string::npos);
  CHECK(record->events.find("ChainEnded") != std::string::npos);
}

}  // namespace
}  // namespace meguri
