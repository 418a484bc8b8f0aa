// A duty in the law as data: what starts it, whom it is owed to, when it is due, and on which days
// the rule itself is in force. The rules are read from data/obligations (interchange/
// obligation_reader.hpp); clock.hpp turns an event into dates.
//
// A rule belongs to a regime ("pmd_trial", "asrm"), a regime to a country and, most of them, to a
// road. Two versions of one rule have the same id and validities that do not overlap. Dates are
// civil dates of the country. Facts that nobody knows are unknown, and unknown never frees anybody
// from a duty: it matches every case.
// Source of the words: data/obligations/PROVENANCE.md. Nothing here is legal advice.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/kinds.hpp"
#include "domain/regulatory_kinds.hpp"

namespace meguri::regulation {

// What can start a duty, and what is known of it: words of the ledger
// (domain/regulatory_kinds.hpp).
using EventKind = DutyTrigger;
using Answer = Fact;
// Matches an answer, or an origin (domestic, foreign) in the same way.
BOOST_DEFINE_FIXED_ENUM_CLASS(Wanted, std::uint8_t, any, no, yes)

BOOST_DEFINE_FIXED_ENUM_CLASS(DueUnit, std::uint8_t, day, working_day, month, year)
// The day that the time runs from, in the words of the law.
BOOST_DEFINE_FIXED_ENUM_CLASS(Anchor, std::uint8_t, awareness, receipt, determination, event, act,
                              period_end, data_lock, anniversary, term_end, filing)
BOOST_DEFINE_FIXED_ENUM_CLASS(HowDue, std::uint8_t, within, without_delay, before)
BOOST_DEFINE_FIXED_ENUM_CLASS(ExtensionReason, std::uint8_t, none, attack, translation)
BOOST_DEFINE_FIXED_ENUM_CLASS(SuspensionReason, std::uint8_t, none, application_pending)

struct Span {
  std::int32_t value{};
  DueUnit unit{};
  bool operator==(const Span&) const = default;
};

struct Due {
  Span span{};
  std::int32_t at_least{};  // "3 to 5 days": 3; 0 where the law names one number
  Anchor from{};
  HowDue how{};
  bool operator==(const Due&) const = default;
};

struct Recurrence {
  Span every{};
  std::int32_t times{};     // 0: as long as the cause lasts
  std::optional<Span> due;  // of these periods, where it differs
  bool operator==(const Recurrence&) const = default;
};

using SeriousnessSet = std::uint8_t;  // bit s is set: the seriousness with the value s
inline constexpr SeriousnessSet any_seriousness = 0x3F;

// A rule binds a case when every line agrees.
struct CaseCondition {
  Wanted predicted{};
  Wanted infection{};
  Wanted foreign{};
  Wanted is_protected{};  // data that were encrypted or pseudonymised
  SeriousnessSet seriousness = any_seriousness;
  bool operator==(const CaseCondition&) const = default;
};

struct ObligationRule {
  std::string id;
  std::string regime;
  std::string country;
  EventKind event{};
  std::vector<CaseCondition> cases;  // one of them; none: every case
  std::string report;                // several reports may be owed for one event: "prompt", "full"
  std::vector<std::string> recipients;
  Due due;
  std::string after;  // the rule whose filing starts this one; Anchor::filing
  std::vector<Recurrence> recurrence;
  bool nothing_to_report_is_due{};  // of a recurring report
  ExtensionReason extension_reason{};
  Span extension{};
  SuspensionReason suspension{};
  Date valid_from{};
  std::optional<Date> valid_until;  // last day
  bool operator==(const ObligationRule&) const = default;
};

// Why rules are no rule book. `first` and `second` are indices of rules.
struct RuleFault {
  enum class Kind : std::uint8_t {
    two_rules,       // both bind the same event for the same report on a common day
    unknown_rule,    // `first` runs after a rule that is not there
    cycle,           // `path` run after each other, the last after the first
    validity_order,  // ends before it begins
  };
  Kind kind{};
  std::size_t first{};
  std::size_t second{};
  std::vector<std::size_t> path;
};

// Every fault of the rules together; none: a book that clock.hpp may be asked about.
[[nodiscard]] std::vector<RuleFault> faults_of(std::span<const ObligationRule> rules);

[[nodiscard]] bool in_force(const ObligationRule& rule, Date day);

// `anchor` and a span of calendar time: days are counted, months and years keep the day or take the
// last of the month. Working days need a calendar and are not for this function.
[[nodiscard]] Date plus(Date anchor, Span span);

}  // namespace meguri::regulation
