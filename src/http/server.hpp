// An HTTP/1.1 server (RFC 9110, RFC 9112), plain or over TLS 1.2 and 1.3, with a limit on
// everything: sizes, times, connections, work in hand. One thread moves all bytes, so no client
// that is slow to send or to read can hold up another; a few workers answer what may wait.
//
// A stop is graceful: what is being answered is answered, nothing new is taken, and after
// `Limits::stop_grace` what is left is cut off.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>

#include "http/service.hpp"

namespace meguri::http {

using Milliseconds = std::chrono::milliseconds;

struct Limits {
  std::uint32_t header_bytes = 16 * 1024;
  std::size_t connections = 1024;  // beyond it the one that idles longest makes room
  unsigned workers = 4;
  std::size_t requests_waiting = 512;     // for a worker
  std::size_t stream_bytes = 256 * 1024;  // of events that a client did not take yet
  Milliseconds idle{30'000};              // from an answer to the end of the next header
  Milliseconds body{60'000};              // a whole body
  Milliseconds write{20'000};             // one piece of an answer, at most 256 KiB
  Milliseconds heartbeat{15'000};         // a comment to event streams on which nothing happens
  Milliseconds stop_grace{10'000};
};

struct Tls {
  std::string certificate_chain_file;  // PEM
  std::string private_key_file;        // PEM
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one
  Limits limits{};
  std::unique_ptr<Tls> tls{};  // none: plain
};

struct Traffic {
  std::size_t connections{};  // open now
  std::uint64_t accepted{};   // connections, ever
  std::uint64_t requests{};   // ever, the refused ones too
  std::uint64_t bytes_sent{};
};

class Server {
public:
  // Binds and listens; nothing is answered before start(). Error: a sentence (address in use, file
  // of a key not readable). `service` outlives the server.
  [[nodiscard]] static std::expected<std::unique_ptr<Server>, std::string> open(
      ServerOptions options, Service& service);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void start();  // returns at once
  void stop();   // any thread; returns when the last connection is closed
  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] Traffic traffic() const;  // any thread

private:
  struct Engine;
  explicit Server(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace meguri::http
