// For tests only: a service that says what it was asked, and does what a path names: waits, throws,
// streams, sends much.
#pragma once

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "http/server.hpp"

namespace meguri::test {

class EchoService final : public http::Service {
public:
  std::uint64_t body_max(const http::Request& head) const override {
    return head.target == "/small" ? 10 : 1'000'000;
  }
  bool answers_at_once(const http::Request& request) const override {
    return request.target == "/quick";
  }
  http::Response answer(const http::Request& request) override {
    if (request.target == "/throw") throw std::runtime_error("as asked");
    if (request.target == "/wait") {
      waiting = true;
      while (!go_on) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (request.target == "/events") return events();
    if (request.target == "/pieces" || request.target == "/broken") return pieces(request.target);
    if (request.target == "/large") return http::text_response(200, "text/plain", large());
    if (request.target == "/nothing") return http::text_response(304, "text/plain", "");
    return http::text_response(200, "text/plain",
                               request.method + " " + request.target + " " + request.body);
  }
  http::Response refuse(const http::Request&, http::Refused why) override {
    switch (why) {
      case http::Refused::malformed: return http::text_response(400, "text/plain", "malformed");
      case http::Refused::header_too_large: return http::text_response(431, "text/plain", "head");
      case http::Refused::body_too_large: return http::text_response(413, "text/plain", "body");
      case http::Refused::overloaded: return http::text_response(503, "text/plain", "busy");
      case http::Refused::failed: break;
    }
    return http::text_response(500, "text/plain", "failed");
  }

  static std::string large() { return std::string(5'000'000, 'x'); }
  std::shared_ptr<http::EventStream> stream() {
    const std::lock_guard lock{mutex_};
    return stream_;
  }

  std::atomic<bool> waiting{false}, go_on{false};

private:
  http::Response events() {
    http::Response response;
    response.with("Content-Type", "text/event-stream");
    response.events = [this](std::shared_ptr<http::EventStream> stream) {
      stream->send("data: first\n\n");
      const std::lock_guard lock{mutex_};
      stream_ = std::move(stream);
    };
    return response;
  }
  static http::Response pieces(const std::string& target) {
    http::Response response;
    const bool breaks = target == "/broken";
    response.pieces = [n = 0, breaks]() mutable -> std::string {
      ++n;
      if (breaks && n == 3) throw std::runtime_error("as asked");
      return n <= 3 ? "piece " + std::to_string(n) + "\n" : "";
    };
    return response;
  }

  std::mutex mutex_;
  std::shared_ptr<http::EventStream> stream_;
};

// A running server with short times.
struct RunningEcho {
  explicit RunningEcho(http::Limits limits = short_limits(), std::unique_ptr<http::Tls> tls = {}) {
    auto opened = http::Server::open({.limits = limits, .tls = std::move(tls)}, service);
    REQUIRE_MESSAGE(opened.has_value(), opened.error());
    server = *std::move(opened);
    server->start();
  }
  ~RunningEcho() { service.go_on = true; }
  RunningEcho(const RunningEcho&) = delete;
  RunningEcho& operator=(const RunningEcho&) = delete;

  static http::Limits short_limits() {
    http::Limits limits;
    limits.idle = http::Milliseconds{400};
    limits.body = http::Milliseconds{400};
    limits.write = http::Milliseconds{400};
    limits.heartbeat = http::Milliseconds{100};
    limits.stop_grace = http::Milliseconds{300};
    return limits;
  }
  [[nodiscard]] std::uint16_t port() const { return server->port(); }

  EchoService service;
  std::unique_ptr<http::Server> server;
};

}  // namespace meguri::test
