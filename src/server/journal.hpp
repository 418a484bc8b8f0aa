// The server's log: one JSON object a line, for machines and for grep. It never holds a name, a
// body, a query, an address, a token or what somebody typed: who asked is a number, what was asked
// is the pattern of the route.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri::server {

struct Asked {
  std::string_view method;
  std::string_view route;  // "/api/courses/{course}"; "" for an unknown path
  unsigned status{};
  std::uint32_t user{};
  std::int64_t took_us{};
  std::size_t bytes{};
};

class Journal {
public:
  // `out` outlives the journal; none: nothing is written.
  Journal(std::ostream* out, std::function<Instant()> clock)
      : out_(out), clock_(std::move(clock)) {}

  void asked(const Asked& asked);
  // `event` is a word of the code, "started"; `detail` a sentence without personal data.
  void say(std::string_view level, std::string_view event, std::string_view detail = "");

private:
  void write(std::string line);

  std::ostream* out_;
  std::function<Instant()> clock_;
  std::mutex mutex_;
};

}  // namespace meguri::server
