// A conditional and time-limited approval: its term, its extension, what a pending application does
// to it; whether an approved product may be shipped; the number test of orphan designation; the
// marks that the law puts on a label.
//
// A term of n years from a day ends the day before the n-th anniversary. The approval stays valid
// while an application that was filed in the term is pending (PMD Act Art. 23-26, verified). A term
// is at most 7 years; an extension is granted by the authority.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <vector>

#include "base/instant.hpp"
#include "domain/regulatory_kinds.hpp"

namespace meguri {

inline constexpr std::int32_t term_years_max = 7;
inline constexpr std::int32_t orphan_patients_below = 50'000;

struct Term {
  Date approved{};
  std::int32_t years{};
  std::int32_t extended_by_years{};
};

[[nodiscard]] Date last_day(const Term& term);

enum class Validity : std::uint8_t { not_yet, valid, valid_pending, expired };

// `applied`: the day of the new application; it must lie in the term to keep the approval alive.
// `decided`: the day that ended its review.
[[nodiscard]] Validity validity_on(const Term& term, std::optional<Date> applied,
                                   std::optional<Date> decided, Date day);

// "Approved" is not "can ship": from `from` until `lifted` nothing is released.
struct ShippingBan {
  Date from{};
  std::optional<Date> lifted;  // the first day without it
};

[[nodiscard]] bool may_ship(std::span<const ShippingBan> bans, Date day);

enum class OrphanNumber : std::uint8_t { unknown, eligible, not_eligible };
// The number alone: need and feasibility are judged by people.
[[nodiscard]] OrphanNumber orphan_by_number(std::optional<std::int64_t> patients);

enum class LabelMark : std::uint8_t { regenerative, designated_regenerative, conditional };

struct LabelFacts {
  Fact designated{};
  Fact conditional{};
  Fact blood_started{};         // made from blood
  bool autologous{};            // the blood is that of the person to be treated
  bool blood_country_stated{};  // country of collection, donated or not
};

struct LabelFault {
  enum class Kind : std::uint8_t {
    designation_unknown,
    condition_unknown,
    blood_unknown,
    blood_country_missing
  };
  Kind kind{};
  const char* rule{};  // "RC-15"
};

// PMD Act enforcement regulation Art. 228-2 to 228-4 (verified).
[[nodiscard]] std::expected<std::vector<LabelMark>, LabelFault> label_marks(
    const LabelFacts& facts);
[[nodiscard]] const char* words_of(LabelMark mark);  // as printed, Japanese

// Sending data that identify a person abroad (APPI Art. 28): consent after information on the
// foreign regime, or equivalent measures that are kept up. Unknown is no.
[[nodiscard]] bool may_send_abroad(Fact identified, std::optional<Date> consent,
                                   bool equivalent_measures, Date day);

}  // namespace meguri
