// Two clocks for a benchmark: what the wall saw and what the processor worked, over all threads of
// this process. Under load the second one still means something. Seconds; nothing is thrown.
#pragma once

#include <ctime>

namespace meguri::bench {

class Stopwatch {
public:
  [[nodiscard]] double wall_s() const { return read(CLOCK_MONOTONIC) - wall_; }
  [[nodiscard]] double cpu_s() const { return read(CLOCK_PROCESS_CPUTIME_ID) - cpu_; }

private:
  static double read(clockid_t clock) {
    timespec at{};
    clock_gettime(clock, &at);
    return static_cast<double>(at.tv_sec) + 1e-9 * static_cast<double>(at.tv_nsec);
  }

  double wall_ = read(CLOCK_MONOTONIC);
  double cpu_ = read(CLOCK_PROCESS_CPUTIME_ID);
};

}  // namespace meguri::bench
