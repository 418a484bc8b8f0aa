#include <array>

#include "http/echo_service_test.hpp"
#include "http/raw_client_test.hpp"

namespace meguri {
namespace {

using namespace std::chrono_literals;
using test::RawAnswer;
using test::RawClient;
using test::RunningEcho;

const std::string host = " HTTP/1.1\r\nHost: x\r\n";

TEST_CASE("a header that never ends is refused when it is too large") {
  const RunningEcho echo;
  RawClient client(echo.port());
  client.send("GET /" + host);
  const std::string line = "X: " + std::string(1'000, 'x') + "\r\n";
  for (int i = 0; i < 100 && client.send(line); ++i) {
  }
  CHECK(client.read_answer().status == 431);
  RawClient long_target(echo.port());
  CHECK(long_target.ask("GET /" + std::string(100'000, 'a') + host + "\r\n").status == 431);
}

TEST_CASE("a body beyond the limit of its path is refused, announced or not") {
  const RunningEcho echo;
  RawClient announced(echo.port());
  CHECK(announced.ask("POST /small" + host + "Content-Length: 11\r\n\r\n").status == 413);
  CHECK(announced.is_closed());
  RawClient chunked(echo.port());
  CHECK(chunked
            .ask("POST /small" + host +
                 "Transfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n")
            .status == 413);
  RawClient huge(echo.port());
  huge.send("POST /a" + host + "Content-Length: 900000000\r\n\r\n");
  CHECK(huge.read_answer().status == 413);
  CHECK(RawClient(echo.port())
            .ask("POST /small" + host + "Content-Length: 10\r\n\r\n1234567890")
            .status == 200);
}

TEST_CASE("who sends a byte now and then is cut off, and holds up nobody") {
  const RunningEcho echo;
  RawClient slow_head(echo.port()), slow_body(echo.port());
  slow_body.send("POST /a" + host + "Content-Length: 100\r\n\r\n");
  const auto begun = std::chrono::steady_clock::now();
  const std::string head = "GET /a" + host;
  for (std::size_t i = 0; i < 30; ++i) {
    slow_head.send(head.substr(i % head.size(), 1));
    slow_body.send("x");
    CHECK(RawClient(echo.port()).ask("GET /quick" + host + "\r\n").status == 200);
    std::this_thread::sleep_for(30ms);
  }
  CHECK(slow_head.is_closed());
  CHECK(slow_body.is_closed());
  CHECK(std::chrono::steady_clock::now() - begun < 4s);
}

TEST_CASE("who does not read is cut off") {
  const RunningEcho echo;
  RawClient deaf(echo.port());
  for (int i = 0; i < 5; ++i) deaf.send("GET /large" + host + "\r\n");
  std::this_thread::sleep_for(1'500ms);
  CHECK(RawClient(echo.port()).ask("GET /a" + host + "\r\n").status == 200);
  CHECK(echo.server->traffic().bytes_sent < 24'000'000);
}

TEST_CASE("when all places are taken, the one that idles longest makes room") {
  auto limits = RunningEcho::short_limits();
  limits.idle = http::Milliseconds{5'000};
  limits.connections = 3;
  const RunningEcho echo(limits);
  RawClient first(echo.port()), second(echo.port()), third(echo.port());
  for (RawClient* const one : std::array{&first, &second, &third})
    CHECK(one->ask("GET /quick" + host + "\r\n").status == 200);
  RawClient fourth(echo.port());
  CHECK(fourth.ask("GET /quick" + host + "\r\n").status == 200);
  CHECK(first.is_closed());
  CHECK(second.ask("GET /quick" + host + "\r\n").status == 200);
}

TEST_CASE("more work than can wait is refused at once, what needs no worker goes on") {
  auto limits = RunningEcho::short_limits();
  limits.workers = 1;
  limits.requests_waiting = 1;
  RunningEcho echo(limits);
  RawClient working(echo.port()), waiting(echo.port()), late(echo.port());
  working.send("GET /wait" + host + "\r\n");
  while (!echo.service.waiting) std::this_thread::sleep_for(1ms);
  waiting.send("GET /b" + host + "\r\n");
  std::this_thread::sleep_for(50ms);
  CHECK(late.ask("GET /c" + host + "\r\n").status == 503);
  CHECK(late.ask("GET /quick" + host + "\r\n").status == 200);
  echo.service.go_on = true;
  CHECK(working.read_answer().status == 200);
  CHECK(waiting.read_answer().status == 200);
}

}  // namespace
}  // namespace meguri
