// What a server serves: one object that answers requests. The transport asks before it reads a body
// how large it may be, and asks which thread should answer.
#pragma once

#include <cstdint>

#include "http/message.hpp"

namespace meguri::http {

// Why the transport itself refused something; the service makes the answer, so that it looks like
// every other.
enum class Refused : std::uint8_t {
  malformed,         // 400: not HTTP, or a header that contradicts another
  header_too_large,  // 431
  body_too_large,    // 413
  overloaded,        // 503: too many connections or requests at once
  failed,            // 500: the service threw
};

class Service {
public:
  virtual ~Service() = default;

  // The most bytes of a body that this request may bring. Only the head of the request is there.
  [[nodiscard]] virtual std::uint64_t body_max(const Request& head) const = 0;
  // True: answer() takes microseconds and waits for nothing, so the thread that moves the bytes may
  // call it. False: a worker does.
  [[nodiscard]] virtual bool answers_at_once(const Request& request) const = 0;
  // Called by several threads at once. What it throws becomes `failed`.
  [[nodiscard]] virtual Response answer(const Request& request) = 0;
  // `head` holds what could be read.
  [[nodiscard]] virtual Response refuse(const Request& head, Refused why) = 0;
};

}  // namespace meguri::http
