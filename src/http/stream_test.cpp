#include "http/echo_service_test.hpp"
#include "http/raw_client_test.hpp"

namespace meguri {
namespace {

using namespace std::chrono_literals;
using test::RawAnswer;
using test::RawClient;
using test::RunningEcho;

const std::string host = " HTTP/1.1\r\nHost: x\r\n";

std::shared_ptr<http::EventStream> stream_of(RunningEcho& echo) {
  for (int i = 0; i < 2'000; ++i) {
    if (auto stream = echo.service.stream()) return stream;
    std::this_thread::sleep_for(1ms);
  }
  FAIL("no stream began");
  return {};
}

TEST_CASE("events reach the client as they happen, and a comment shows that the line is alive") {
  RunningEcho echo;
  RawClient client(echo.port());
  client.send("GET /events" + host + "\r\n");
  CHECK(client.read_until("data: first\n\n").find("text/event-stream") != std::string::npos);
  const auto stream = stream_of(echo);
  for (int i = 0; i < 100; ++i) CHECK(stream->send("data: " + std::to_string(i) + "\n\n"));
  CHECK(client.read_until("data: 99\n\n").find("data: 98\n\ndata: 99\n\n") != std::string::npos);
  CHECK(client.read_until(":\n\n").ends_with(":\n\n"));
  stream->close();
  CHECK(client.is_closed());
  CHECK(!stream->send("data: late\n\n"));
}

TEST_CASE("a stream whose client went away takes nothing more") {
  RunningEcho echo;
  std::shared_ptr<http::EventStream> stream;
  {
    RawClient client(echo.port());
    client.send("GET /events" + host + "\r\n");
    client.read_until("data: first\n\n");
    stream = stream_of(echo);
  }
  for (int i = 0; i < 1'000 && stream->send("data: x\n\n"); ++i) std::this_thread::sleep_for(1ms);
  CHECK(!stream->is_open());
}

TEST_CASE("a client that does not take its events is cut off, the others go on") {
  RunningEcho echo;
  RawClient deaf(echo.port());
  deaf.send("GET /events" + host + "\r\n");
  deaf.read_until("data: first\n\n");
  const auto stream = stream_of(echo);
  const std::string event = "data: " + std::string(10'000, 'x') + "\n\n";
  int sent = 0;
  while (sent < 100'000 && stream->send(event)) ++sent;
  CHECK(sent < 100'000);
  CHECK(!stream->is_open());
  CHECK(RawClient(echo.port()).ask("GET /quick" + host + "\r\n").status == 200);
}

TEST_CASE("an answer in pieces arrives whole, or visibly not") {
  const RunningEcho echo;
  RawClient client(echo.port());
  const RawAnswer whole = client.ask("GET /pieces" + host + "\r\n");
  CHECK(whole.status == 200);
  CHECK(whole.body == "piece 1\npiece 2\npiece 3\n");
  CHECK(client.ask("GET /quick" + host + "\r\n").status == 200);
  CHECK(client.ask("GET /broken" + host + "\r\n").status == 0);
  RawClient old(echo.port());
  CHECK(old.ask("GET /pieces HTTP/1.0\r\n\r\n").body == "piece 1\npiece 2\npiece 3\n");
}

TEST_CASE("a stop lets what is being answered be answered, and ends the rest") {
  RunningEcho echo;
  RawClient idle(echo.port()), working(echo.port()), listening(echo.port());
  CHECK(idle.ask("GET /quick" + host + "\r\n").status == 200);
  listening.send("GET /events" + host + "\r\n");
  listening.read_until("data: first\n\n");
  working.send("GET /wait" + host + "\r\n");
  while (!echo.service.waiting) std::this_thread::sleep_for(1ms);
  std::thread stopper([&] { echo.server->stop(); });
  CHECK(idle.is_closed());
  CHECK(listening.is_closed());
  echo.service.go_on = true;
  const RawAnswer last = working.read_answer();
  CHECK(last.status == 200);
  CHECK(last.header("Connection") == "close");
  CHECK(working.is_closed());
  stopper.join();
}

TEST_CASE("a stop does not wait for ever for a client that does not read") {
  RunningEcho echo;
  RawClient deaf(echo.port());
  deaf.send("GET /large" + host + "\r\n");
  std::this_thread::sleep_for(50ms);
  const auto begun = std::chrono::steady_clock::now();
  echo.server->stop();
  CHECK(std::chrono::steady_clock::now() - begun < 3s);
}

}  // namespace
}  // namespace meguri
