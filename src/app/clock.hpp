// The one clock of the program: the system's, UTC.
#pragma once

#include <chrono>

#include "base/instant.hpp"

namespace meguri::app {

[[nodiscard]] inline Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

}  // namespace meguri::app
