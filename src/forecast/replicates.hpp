// Runs many replicates over several threads and lands each result in its own place of an array, so
// that what is computed from the array in order has the same bytes for 1 and N threads.
//
// The only place of the core that knows threads. It reads no clock. A replicate must depend on
// nothing but its number and what all share read-only; each thread has its own scratch.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace meguri::forecast {

struct RunOptions {
  unsigned threads = 1;               // 0 counts as 1
  std::uint64_t first_replicate = 0;  // the number of results[0]: sharpen by running further ones
  std::uint64_t together = 8;         // replicates that a thread takes at a time
  // Both are called only on the calling thread, now and then, and may be empty.
  std::function<void(std::uint64_t done)> progress;
  std::function<bool()> cancel;  // true: stop as soon as the replicates under way have ended
};

// Calls work(thread, from, to) for ranges that together cover 0 to count, each once, the calling
// thread being thread 0. False if cancelled; then some ranges were left out.
[[nodiscard]] bool run_in_parallel(
    std::uint64_t count, const RunOptions& options,
    const std::function<void(unsigned thread, std::uint64_t from, std::uint64_t to)>& work);

// results[i] = run(first_replicate + i, scratch) with one scratch = make_scratch() a thread, made
// on that thread. False if cancelled: results are then incomplete and must not be used.
template <class Result, class MakeScratch, class Run>
[[nodiscard]] bool run_replicates(std::span<Result> results, const RunOptions& options,
                                  MakeScratch&& make_scratch, Run&& run);

template <class Result, class MakeScratch, class Run>
bool run_replicates(std::span<Result> results, const RunOptions& options,
                    MakeScratch&& make_scratch, Run&& run) {
  using Scratch = decltype(make_scratch());
  struct alignas(64) Seat {  // a cache line or more of its own
    std::optional<Scratch> scratch;
  };
  std::vector<Seat> seats(options.threads == 0 ? 1 : options.threads);
  return run_in_parallel(results.size(), options,
                         [&](unsigned thread, std::uint64_t from, std::uint64_t to) {
                           auto& scratch = seats[thread].scratch;
                           if (!scratch) scratch.emplace(make_scratch());
                           for (std::uint64_t i = from; i < to; ++i) {
                             results[i] = run(options.first_replicate + i, *scratch);
                           }
                         });
}

}  // namespace meguri::forecast
