// What one run counted. Failure is a normal branch: each has its own count.
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstdint>

#include "domain/rule.hpp"

namespace meguri::forecast {

BOOST_DEFINE_FIXED_ENUM_CLASS(Branch, std::uint8_t, referral, screening_failed, consent_refused,
                              enrolled, collection, collection_failed, batch_started, remake,
                              recollection, warm_shipment, unknown_temperature, quality_refused,
                              slow_growth, contaminated, deviation, rapid_test_failed,
                              late_test_failed, released, rejected, dose_made, dose_infused,
                              dose_expired, visit_missed, dropped_out, died, completed,
                              booking_retried)

inline constexpr std::size_t branches = static_cast<std::size_t>(Branch::booking_retried) + 1;
inline constexpr std::size_t rules = 0
#define MEGURI_ONE_RULE(name, id, english, japanese) +1
    MEGURI_RULES(MEGURI_ONE_RULE)
#undef MEGURI_ONE_RULE
    ;

struct Tally {
  std::array<std::uint64_t, branches> happened{};
  std::array<std::uint64_t, rules> refused{};
  std::uint64_t commands{};  // submitted, accepted or not
  std::uint64_t events{};    // applied

  void add(const Tally& other) {
    for (std::size_t i = 0; i < branches; ++i) happened[i] += other.happened[i];
    for (std::size_t i = 0; i < rules; ++i) refused[i] += other.refused[i];
    commands += other.commands;
    events += other.events;
  }
};

}  // namespace meguri::forecast
