#include "forecast/replicates.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "forecast/draw.hpp"
#include "forecast/statistics.hpp"

namespace meguri::forecast {
namespace {

struct Scratch {
  std::vector<double> values;
};

// A replicate whose cost varies, so that threads take turns in an order that is never the same.
double replicate(std::uint64_t number, Scratch& scratch) {
  scratch.values.clear();
  const DrawKey key = draw_key(5, number);
  const std::uint64_t length = draw(key, 0, 0) % 3000;
  double sum = 0;
  for (std::uint64_t i = 0; i < length; ++i) {
    scratch.values.push_back(uniform(key, i, 1));
    sum += scratch.values.back();
  }
  return sum;
}

std::vector<double> run(unsigned threads, std::uint64_t first, std::size_t count) {
  std::vector<double> results(count, -1);
  RunOptions options;
  options.threads = threads;
  options.first_replicate = first;
  options.together = 3;
  REQUIRE(run_replicates(std::span{results}, options, [] { return Scratch{}; }, replicate));
  return results;
}

TEST_CASE("one thread and many give the same bytes, and a run may be continued") {
  const std::vector<double> alone = run(1, 0, 500);
  for (const unsigned threads : {0u, 2u, 3u, 7u}) CHECK(run(threads, 0, 500) == alone);
  std::vector<double> parts = run(2, 0, 200);
  const std::vector<double> more = run(2, 200, 300);
  parts.insert(parts.end(), more.begin(), more.end());
  CHECK(parts == alone);
}

TEST_CASE("progress rises to the whole and is told on the calling thread") {
  std::vector<double> results(100);
  RunOptions options;
  options.threads = 2;
  std::vector<std::uint64_t> told;
  options.progress = [&](std::uint64_t done) { told.push_back(done); };
  REQUIRE(run_replicates(std::span{results}, options, [] { return Scratch{}; }, replicate));
  REQUIRE_FALSE(told.empty());
  CHECK(told.back() == 100);
  for (std::size_t i = 1; i < told.size(); ++i) CHECK(told[i] >= told[i - 1]);
}

TEST_CASE("a cancelled run says that it is not complete") {
  std::vector<double> results(10000);
  RunOptions options;
  options.cancel = [] { return true; };
  double ran = 0;
  CHECK_FALSE(run_replicates(
      std::span{results}, options, [] { return 0; }, [&](std::uint64_t, int&) { return ++ran; }));
  CHECK(ran == static_cast<double>(options.together));
}

TEST_CASE("nothing to run is complete at once") {
  std::vector<double> results;
  CHECK(run_replicates(std::span{results}, RunOptions{}, [] { return Scratch{}; }, replicate));
}

}  // namespace
}  // namespace meguri::forecast
