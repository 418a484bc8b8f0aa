// What comes in over HTTP and what goes out, as plain values: the transport (server.hpp) makes the
// one and sends the other, and knows nothing of what they are about.
//
// A request is complete and within the limits of the server when a service sees it. Names of
// headers are compared without regard to case (RFC 9110, section 5.1); values are as they came,
// without the white space around them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meguri::http {

struct Header {
  std::string name;
  std::string value;
};

struct Request {
  std::string method;  // "GET"
  std::string target;  // as it came: "/a%20b?c=d"
  std::vector<Header> headers;
  std::string body;
  std::string peer;  // the address of the other side, without its port
  bool secure{};     // over TLS

  // The first header of this name; "" when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  // The value of a cookie (RFC 6265); "" when there is none.
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
};

// An answer that goes on: server-sent events (HTML standard, section 9.2). Any thread may send.
class EventStream {
public:
  virtual ~EventStream() = default;
  // Queues the bytes. False: the client is gone, or so far behind that it was cut off; it comes
  // back by itself and says what it saw last.
  virtual bool send(std::string_view bytes) = 0;
  virtual void close() = 0;
  [[nodiscard]] virtual bool is_open() const = 0;
};

struct Response {
  unsigned status = 200;
  std::vector<Header> headers;  // not Content-Length, Date, Connection: the transport adds them
  std::string body;
  std::shared_ptr<const std::string> shared;  // instead of `body`: bytes that many answers share

  // Instead of a body: events. Called once on the transport's thread, which it must not hold up.
  std::function<void(std::shared_ptr<EventStream>)> events;
  // Instead of a body: pieces, each made by a worker when the one before was taken. "" ends it. A
  // thrown exception breaks the connection off, so that a part cannot be taken for the whole.
  std::function<std::string()> pieces;
  bool close = false;  // the connection, after this answer

  Response& with(std::string_view name, std::string_view value) {
    headers.push_back({std::string(name), std::string(value)});
    return *this;
  }
  [[nodiscard]] std::string_view content() const { return shared ? *shared : body; }
};

[[nodiscard]] Response text_response(unsigned status, std::string_view type, std::string body);
[[nodiscard]] std::string_view reason_of(unsigned status);  // "Not Found"
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

// Status line and headers up to the empty line. A header with a line break in it is left out.
[[nodiscard]] std::string head_of(const Response& response, std::string_view date, bool keep_alive,
                                  bool http_1_0);

// "Sun, 22 Nov 2026 11:00:00 GMT" (RFC 9110, section 5.6.7) of seconds since 1970.
[[nodiscard]] std::string date_text(std::int64_t unix_seconds);

}  // namespace meguri::http
