#include "forecast/replicates.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace meguri::forecast {

bool run_in_parallel(
    std::uint64_t count, const RunOptions& options,
    const std::function<void(unsigned thread, std::uint64_t from, std::uint64_t to)>& work) {
  const std::uint64_t together = std::max<std::uint64_t>(options.together, 1);
  const auto threads = static_cast<unsigned>(
      std::clamp<std::uint64_t>(options.threads, 1, (count + together - 1) / together + 1));
  std::atomic<std::uint64_t> next{0};
  std::atomic<std::uint64_t> done{0};
  std::atomic<bool> stop{false};
  const auto labour = [&](unsigned thread) {
    while (!stop.load(std::memory_order_relaxed)) {
      const std::uint64_t from = next.fetch_add(together, std::memory_order_relaxed);
      if (from >= count) break;
      const std::uint64_t to = std::min(from + together, count);
      work(thread, from, to);
      done.fetch_add(to - from, std::memory_order_relaxed);
      if (thread != 0) continue;
      if (options.progress) options.progress(done.load(std::memory_order_relaxed));
      if (options.cancel && options.cancel()) stop.store(true, std::memory_order_relaxed);
    }
  };
  {
    std::vector<std::jthread> others;  // joined here: their writes are seen after this block
    for (unsigned thread = 1; thread < threads; ++thread) others.emplace_back(labour, thread);
    labour(0);
  }
  const bool complete = done.load() == count;
  if (complete && options.progress) options.progress(count);
  return complete;
}

}  // namespace meguri::forecast
