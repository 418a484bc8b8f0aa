// A sieve of codes (Bloom, CACM 13(7), 1970): says for certain that a code was never put in, or
// that it may have been. Whoever hears "maybe" looks through the rows; a forecast, whose codes are
// all new, hardly ever does. Nothing is taken out: forget_closed() makes it anew from the rows that
// stay. A sieve of a programme with thousands of rows says "maybe" to everything, which costs
// time and no correctness.
#pragma once

#include <array>
#include <cstdint>

#include "base/code.hpp"

namespace meguri {

class Sieve {
public:
  void put(Code code) {
    const std::uint64_t mixed = mix(code);
    word(mixed) |= bit(mixed);
    word(mixed >> 32) |= bit(mixed >> 32);
  }
  [[nodiscard]] bool may_hold(Code code) const {
    const std::uint64_t mixed = mix(code);
    return (words_[index(mixed)] & bit(mixed)) != 0 &&
           (words_[index(mixed >> 32)] & bit(mixed >> 32)) != 0;
  }

  bool operator==(const Sieve&) const = default;

private:
  // Any two bits of the code change about half of these (the multipliers are odd and arbitrary).
  static std::uint64_t mix(Code code) {
    const std::uint64_t joined = code.low ^ (code.high * 0x9E3779B97F4A7C15ULL);
    const std::uint64_t spread = (joined ^ (joined >> 29)) * 0xBF58476D1CE4E5B9ULL;
    return spread ^ (spread >> 32);
  }
  static std::size_t index(std::uint64_t mixed) { return (mixed >> 6) % words; }
  static std::uint64_t bit(std::uint64_t mixed) { return std::uint64_t{1} << (mixed % 64); }
  std::uint64_t& word(std::uint64_t mixed) { return words_[index(mixed)]; }

  static constexpr std::size_t words = 16;
  std::array<std::uint64_t, words> words_{};
};

}  // namespace meguri
