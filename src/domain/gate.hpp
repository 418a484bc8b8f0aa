// Waiting times that law sets between a filing and what may follow it. They cannot be crushed.
// The day of filing counts as day 1: 30 days from 1 June end on 30 June, so 1 July is the first day
// on which the trial may be requested of a site.
// Sources: PMD Act Art. 80-2(3) (first trial notification, verified); MHLW notice (later one,
// memory); ASRM Art. 8-9 (Class I plan, memory).
#pragma once

#include <cstdint>
#include <expected>
#include <string_view>

#include "base/instant.hpp"

namespace meguri {

enum class Gate : std::uint8_t {
  first_trial_notification,
  later_trial_notification,
  class_i_plan,
  us_investigational_application,
};

struct GateTerms {
  std::int32_t days{};
  std::string_view article;  // the reason that a person is given
  std::string_view mark;     // "verified", "memory", ...
};

[[nodiscard]] GateTerms terms_of(Gate gate);
[[nodiscard]] Date first_day_after(Gate gate, Date filed);

struct GateRefusal {
  Gate gate{};
  Date earliest{};
  GateTerms terms;
};

// `act`: the day of the contract, or of the first treatment.
[[nodiscard]] std::expected<void, GateRefusal> may_follow(Gate gate, Date filed, Date act);

}  // namespace meguri
