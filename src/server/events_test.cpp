#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::number_at;
using test::RawAnswer;
using test::TestServer;
namespace cast = test::cast;

const std::string hold = R"({"course":1,"reason":"medical","note":"fever"})";

TEST_CASE("whoever listens hears what happens to what is theirs, and nobody else does") {
  const TestServer server;
  Browser coordinator(server, cast::coordinator), nurse(server, cast::nurse),
      outsider(server, cast::outsider);
  test::enrol(coordinator);
  nurse.send("GET", "/api/events");
  outsider.send("GET", "/api/events");
  CHECK(nurse.client().read_until("retry: 2000\n\n").find("text/event-stream") !=
        std::string::npos);
  outsider.client().read_until("retry: 2000\n\n");
  const std::int64_t record = number_at(coordinator.command("HoldCourse", hold), "record");
  const std::string heard =
      nurse.client().read_until("id: " + std::to_string(record) + "\n", 5'000);
  CHECK(heard.find("event: record\nid: " + std::to_string(record)) != std::string::npos);
  nurse.client().read_until("CourseHeld");
  CHECK(nurse.client().read_until("\"course\":1").find("fever") == std::string::npos);
  CHECK(outsider.client().read_until("CourseHeld", 700).find("CourseHeld") == std::string::npos);
}

TEST_CASE("who was away says what was seen last and hears the rest, in order") {
  const TestServer server;
  Browser coordinator(server, cast::coordinator);
  const std::uint64_t before = server.app().live->head().size;
  test::enrol(coordinator);
  const std::uint64_t after = server.app().live->head().size;
  for (const std::string& how :
       {"/api/events?after=" + std::to_string(before - 1), std::string("/api/events")}) {
    Browser back(server, cast::nurse);
    const bool by_header = how == "/api/events";
    back.send("GET", how, "",
              by_header ? "Last-Event-ID: " + std::to_string(before - 1) + "\r\n" : "");
    const std::string heard =
        back.client().read_until("id: " + std::to_string(after - 1) + "\n", 5'000);
    std::size_t at = 0;
    for (std::uint64_t record = before; record < after; ++record) {
      at = heard.find("id: " + std::to_string(record) + "\n", at);
      CHECK_MESSAGE(at != std::string::npos, record);
    }
  }
}

TEST_CASE("what lies too far back, or ahead, is a reset") {
  const TestServer server;
  Browser lost(server, cast::nurse), wrong(server, cast::nurse);
  lost.send("GET", "/api/events?after=999999");
  CHECK(lost.client().read_until("event: reset").find("event: reset") != std::string::npos);
  CHECK(wrong.get("/api/events?after=x").status == 400);
}

TEST_CASE("a stream ends with the server, and soon after its session") {
  TestServer server;
  Browser nurse(server, cast::nurse);
  nurse.send("GET", "/api/events");
  nurse.client().read_until("retry: 2000\n\n");
  server.close();
  CHECK(nurse.client().is_closed());
}

}  // namespace
}  // namespace meguri
