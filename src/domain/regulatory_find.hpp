// Questions that the rule books of regulatory life share.
#pragma once

#include "domain/judge.hpp"

namespace meguri {

inline constexpr RoleSet regulatory_roles = role_set(Role::regulatory, Role::programme_lead);

// A day on which something was done: not in the future of Japan's calendar, and not before the
// first of the laws (1948).
[[nodiscard]] inline bool is_past_day(Date day, const Meta& meta) {
  constexpr Date first{-8036};  // 1948-01-01
  return first <= day && day <= date_in_japan(meta.at);
}

// Two capitals, as ISO 3166 writes a country.
[[nodiscard]] inline bool is_country(Code code) {
  constexpr std::uint64_t a = 11, places = 38;  // of A; digits stand before the letters
  const std::uint64_t first = code.low / places, second = code.low % places;
  return code.high == 0 && first >= a && first < a + 26 && second >= a && second < a + 26;
}

}  // namespace meguri
