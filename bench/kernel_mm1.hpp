// One server, Poisson arrivals at 0.9 of its rate, on the forecast's kernel alone: two events are
// pending at most, so this measures the fixed cost of an event.
#pragma once

#include <cstdint>

namespace meguri::bench {

struct Mm1Result {
  double mean_wait;  // in mean services; 9 in the long run
  std::uint64_t events;
};

[[nodiscard]] Mm1Result run_mm1(std::uint64_t customers, std::uint64_t seed);

}  // namespace meguri::bench
