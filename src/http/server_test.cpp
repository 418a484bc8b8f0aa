#include "http/server.hpp"

#include "http/echo_service_test.hpp"
#include "http/raw_client_test.hpp"

namespace meguri {
namespace {

using test::RawAnswer;
using test::RawClient;
using test::RunningEcho;

const std::string host = " HTTP/1.1\r\nHost: x\r\n";

TEST_CASE("a request is answered, and the connection goes on") {
  const RunningEcho echo;
  RawClient client(echo.port());
  for (const char* const path : {"/quick", "/a"}) {
    const RawAnswer answer = client.ask("GET " + std::string(path) + host + "\r\n");
    CHECK(answer.status == 200);
    CHECK(answer.body == "GET " + std::string(path) + " ");
    CHECK(answer.header("Connection") == "keep-alive");
    CHECK(answer.header("Date").ends_with(" GMT"));
  }
  const RawAnswer posted = client.ask("POST /b" + host + "Content-Length: 4\r\n\r\nbody");
  CHECK(posted.body == "POST /b body");
  const RawAnswer chunked = client.ask("POST /b" + host +
                                       "Transfer-Encoding: chunked\r\n\r\n"
                                       "3\r\nbod\r\n1\r\ny\r\n0\r\n\r\n");
  CHECK(chunked.body == "POST /b body");
  CHECK(echo.server->traffic().requests == 4);
  CHECK(echo.server->traffic().connections == 1);
}

TEST_CASE("requests sent one behind the other are answered in their order") {
  const RunningEcho echo;
  RawClient client(echo.port());
  std::string all;
  for (int i = 0; i < 50; ++i)
    all += "GET /" + std::string(i % 2 == 0 ? "quick" : "slow") + host + "\r\n";
  client.send(all);
  for (int i = 0; i < 50; ++i)
    CHECK(client.read_answer().body == "GET /" + std::string(i % 2 == 0 ? "quick " : "slow "));
}

TEST_CASE("a client that has said its last word still gets its answer") {
  const RunningEcho echo;
  RawClient client(echo.port());
  client.send("GET /a" + host + "\r\n");
  client.end_sending();
  CHECK(client.read_answer().body == "GET /a ");
  CHECK(client.is_closed());
}

TEST_CASE("HEAD and 304 have a head only, HTTP/1.0 ends the connection") {
  const RunningEcho echo;
  RawClient client(echo.port());
  client.send("HEAD /abc" + host + "\r\n");
  const RawAnswer head = client.read_answer(true);
  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "10");
  CHECK(client.ask("GET /nothing" + host + "\r\n").status == 304);
  CHECK(client.ask("GET /old HTTP/1.0\r\n\r\n").body == "GET /old ");
  CHECK(client.is_closed());
}

TEST_CASE("what is asked for is awaited: 100 Continue") {
  const RunningEcho echo;
  RawClient client(echo.port());
  client.send("POST /a" + host + "Content-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.read_until("\r\n\r\n").starts_with("HTTP/1.1 100 Continue\r\n\r\n"));
  client.send("body");
  CHECK(client.read_answer().body == "POST /a body");
}

TEST_CASE("what is no HTTP is refused in a sentence, and only that connection ends") {
  using namespace std::string_literals;
  const RunningEcho echo;
  for (const std::string& bad :
       {std::string("nonsense\r\n\r\n"), std::string("GET / HTTP/1.1\r\n\r\n"),
        "GET /" + host + "Bad Header\r\n\r\n", "GET /" + host + "A: \x01\r\n\r\n",
        "POST /" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST /" + host + "Content-Length: -3\r\n\r\n",
        "POST /" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS hello\r\n\r\n"s,
        "POST /" + host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"}) {
    CAPTURE(bad);
    RawClient client(echo.port());
    const RawAnswer answer = client.ask(bad);
    CHECK(answer.status == 400);
    CHECK(answer.body == "malformed");
    CHECK(client.is_closed());
  }
  CHECK(RawClient(echo.port()).ask("GET /a" + host + "\r\n").status == 200);
}

TEST_CASE("a service that throws is an answer of 500, not the end") {
  const RunningEcho echo;
  RawClient client(echo.port());
  CHECK(client.ask("GET /throw" + host + "\r\n").status == 500);
  CHECK(client.ask("GET /a" + host + "\r\n").status == 200);
}

TEST_CASE("a large answer arrives whole") {
  const RunningEcho echo;
  RawClient client(echo.port());
  CHECK(client.ask("GET /large" + host + "\r\n").body == test::EchoService::large());
  CHECK(client.ask("GET /a" + host + "\r\n").status == 200);
}

TEST_CASE("a port that is taken is a sentence") {
  const RunningEcho echo;
  test::EchoService other;
  http::ServerOptions options;
  options.port = echo.port();
  const auto opened = http::Server::open(std::move(options), other);
  REQUIRE(!opened);
  CHECK(opened.error().find(std::to_string(echo.port())) != std::string::npos);
  http::ServerOptions nowhere;
  nowhere.address = "not an address";
  CHECK(!http::Server::open(std::move(nowhere), other));
}

}  // namespace
}  // namespace meguri
