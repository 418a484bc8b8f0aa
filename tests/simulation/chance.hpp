// The luck of a simulated programme: one seed, one stream, the same on every machine. SplitMix64
// (Steele, Lea and Flood, OOPSLA 2014). For tests only; a forecast draws by counter
// (forecast/draw.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "base/check.hpp"

namespace meguri::simulation {

class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15u + 1) {}

  std::uint64_t bits() {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
  }
  // 0 to n - 1; n > 0. The bias of the remainder does not matter here.
  std::uint64_t below(std::uint64_t n) {
    MEGURI_CHECK(n > 0);
    return bits() % n;
  }
  // Both ends within.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }
  bool percent(unsigned share) { return below(100) < share; }

  template <class T>
  const T& of(const std::vector<T>& some) {
    MEGURI_CHECK(!some.empty());
    return some[below(some.size())];
  }

private:
  std::uint64_t state_;
};

}  // namespace meguri::simulation
