// Luck by counter: a draw depends on nothing but its five arguments, so no draw depends on threads,
// on the order of events or on what other patients did, and two scenarios share their luck patient
// by patient (common random numbers).
//
// draw(seed, replicate, entity, purpose, n): `seed` names the forecast, `replicate` the run of it,
// `entity` whom the draw is about (a patient, a site, a batch), `purpose` what is drawn (an enum of
// the model), `n` which of several draws for that purpose (the attempt, the arrival). Any values
// are allowed; the counter is entity (64 bits) | purpose (32) | n (32), so no two draws share one.
//
// How: the 128-bit counter is XORed with a 256-bit key made from (seed, replicate) and goes through
// three rounds of a full 64 x 64 -> 128 bit multiplication, XORing other key words in between; the
// last product is folded. Two such rounds are the core of Wang Yi's wyhash (public domain, 2019);
// one round fails draw_test.cpp by far, two pass it, the third is margin and costs one nanosecond.
// Rounds of multiplication under a key are also the idea of Philox (Salmon et al., "Parallel random
// numbers: as easy as 1, 2, 3", SC 2011). The test looks at equidistribution, avalanche, the
// independence of neighbours in every argument and the variance of sums. Not for secrets.
#pragma once

#include <bit>
#include <cstdint>

namespace meguri::forecast {

// The key of one replicate: make it once a replicate and draw from it; the result is the same as
// that of the five-argument draw.
struct DrawKey {
  std::uint64_t word[4]{};
};

namespace detail {

__extension__ using Wide = unsigned __int128;

// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): one to one on 64 bits.
constexpr std::uint64_t scramble(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

}  // namespace detail

[[nodiscard]] constexpr DrawKey draw_key(std::uint64_t seed, std::uint64_t replicate) {
  constexpr std::uint64_t golden = 0x9e3779b97f4a7c15u;  // 2^64 divided by the golden ratio, odd
  const std::uint64_t of_seed = detail::scramble(seed + golden);
  DrawKey key;
  for (std::uint64_t i = 0; i < 4; ++i) {
    key.word[i] = detail::scramble(
        of_seed + detail::scramble(replicate + (i + 1) * 0xd1b54a32d192ed03u) + (i + 1) * golden);
  }
  return key;
}

// 64 random bits.
[[nodiscard]] constexpr std::uint64_t draw(const DrawKey& key, std::uint64_t entity,
                                           std::uint32_t purpose, std::uint32_t n = 0) {
  using detail::Wide;
  const std::uint64_t what = std::uint64_t{purpose} << 32 | n;
  Wide product = static_cast<Wide>(entity ^ key.word[0]) * (what ^ key.word[1]);
  auto low = static_cast<std::uint64_t>(product);
  auto high = static_cast<std::uint64_t>(product >> 64);
  product = static_cast<Wide>(low ^ key.word[2]) * (high ^ key.word[3]);
  low = static_cast<std::uint64_t>(product);
  high = static_cast<std::uint64_t>(product >> 64);
  product = static_cast<Wide>(low ^ key.word[3]) * (high ^ key.word[2]);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

[[nodiscard]] constexpr std::uint64_t draw(std::uint64_t seed, std::uint64_t replicate,
                                           std::uint64_t entity, std::uint32_t purpose,
                                           std::uint32_t n = 0) {
  return draw(draw_key(seed, replicate), entity, purpose, n);
}

// A number strictly between 0 and 1 from 64 random bits: (k + 1/2) / 2^52 with k the upper 52 bits,
// so that both u and 1 - u are exact and never 0, and 1 - u is as likely as u.
[[nodiscard]] constexpr double unit_interval(std::uint64_t bits) {
  constexpr double almost_one = 1.0 - 0x1.0p-53;
  return std::bit_cast<double>(bits >> 12 | 0x3ff0000000000000u) - almost_one;
}

[[nodiscard]] constexpr double uniform(const DrawKey& key, std::uint64_t entity,
                                       std::uint32_t purpose, std::uint32_t n = 0) {
  return unit_interval(draw(key, entity, purpose, n));
}

// Whether something of this probability happens; 0 never does and 1 always.
[[nodiscard]] constexpr bool happens(double probability, double u) { return u < probability; }

}  // namespace meguri::forecast
