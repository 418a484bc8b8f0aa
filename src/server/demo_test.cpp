// The clock of a demonstration moves at the word of its people; no other clock does.
#include <atomic>

#include "domain/decide.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::RawAnswer;
using test::TestServer;
namespace cast = test::cast;

struct MovedServer {
  std::shared_ptr<std::atomic<std::int64_t>> ahead_us =
      std::make_shared<std::atomic<std::int64_t>>(0);
  TestServer server{[this](server::Settings& settings) {
    settings.clock = [ahead = ahead_us] { return test::wall_clock() + Duration{*ahead}; };
    settings.move_clock = [ahead = ahead_us](Duration by) { *ahead += by.us; };
  }};
};

TEST_CASE("a demonstration's time passes on request, and what became due is on record at once") {
  const MovedServer moved;
  Browser nurse(moved.server, cast::nurse);
  const Instant before = moved.server.app().live->now();
  const RawAnswer answer = nurse.ask("POST", "/api/demo/clock", R"({"minutes":90})");
  REQUIRE_MESSAGE(answer.status == 200, answer.body);
  const Duration passed = moved.server.app().live->now() - before;
  CHECK(passed >= minutes(90));
  CHECK(passed < minutes(91));
  const auto state = moved.server.app().live->state();
  CHECK(next_deadline(*state) > moved.server.app().live->now());
}

TEST_CASE("time moves neither backwards nor too far, nor for who has not signed in") {
  const MovedServer moved;
  Browser nurse(moved.server, cast::nurse);
  for (const char* body : {R"({"minutes":0})", R"({"minutes":44641})", R"({"minutes":-5})", "{}"})
    CHECK(nurse.ask("POST", "/api/demo/clock", body).status == 422);
  Browser nobody(moved.server);
  CHECK(nobody.ask("POST", "/api/demo/clock", R"({"minutes":5})").status == 401);
  CHECK(*moved.ahead_us == 0);
}

TEST_CASE("a programme that is no demonstration has no clock to move") {
  const TestServer server;
  Browser admin(server, cast::admin);
  const RawAnswer answer = admin.ask("POST", "/api/demo/clock", R"({"minutes":5})");
  CHECK(answer.status == 404);
  CHECK(answer.body.find("not_offered") != std::string::npos);
}

}  // namespace
}  // namespace meguri
