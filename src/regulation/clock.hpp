// From an event to the dates by which duties must be met: every rule that is in force on the day it
// governs, for every recipient, with its extension, its recurrence and its counting.
//
// One setting, `Counting`, says whether the day of awareness is day 0 (due = day + n) or day 1 (due
// = day + n - 1). Periods always count their first day: 60 days from 10 January end on 10 March, a
// year from 2026-01-10 ends on 2027-01-09. A period is governed by the rule that is in force on its
// last day, or its first, by the setting `Straddle`. A question that cannot be answered is refused:
// no rule in force, a calendar that is missing. Success means dates, not that the rules are right:
// each carries a mark.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regulation/calendar.hpp"
#include "regulation/obligation.hpp"

namespace meguri::regulation {

using meguri::Counting;
using meguri::Straddle;

struct CountryCalendar {
  std::string country;
  const Calendar* calendar{};
};

struct ClockSettings {
  Counting counting{};
  Straddle straddle{};
  Date until{};  // recurring duties whose period ends later are not listed
};

struct RuleBook {
  std::span<const ObligationRule> rules;
  std::span<const CountryCalendar> calendars;
};

// What happened, as far as it is known. `day` is the day the law counts from: awareness, receipt,
// submission, approval.
struct Occurrence {
  std::string id;      // of the case, plan, product; an opaque reference
  std::string regime;  // "asrm"
  EventKind kind{};
  Date day{};
  Answer related{};  // no: suspected by nobody; starts nothing
  Answer predicted{};
  Answer infection{};
  Answer foreign{};
  Answer is_protected{};
  Answer attack{};       // a leak with a wrongful purpose
  Answer translation{};  // the report rests on a translation
  std::optional<Seriousness> seriousness;
  std::optional<Date> term_end;                  // of a conditional approval: its last day
  std::optional<Date> ends;                      // the cause of what recurs lasts to here
  std::optional<std::vector<Date>> report_days;  // days with something to report; none: not known
};

struct Duty {
  std::size_t rule{};  // index in the book
  std::string recipient;
  std::string subject;  // Occurrence::id
  Date anchor{};
  std::optional<Date> due{};    // nothing: it waits for the filing of another
  std::optional<Date> early{};  // "3 to 5 days": the third
  HowDue how{};
  std::int32_t period{};  // 1 for the first; 0: not recurring
  Date period_first{};
  Date period_last{};
  bool only_if_something{};  // due only if there is something to report, and that is not known
  bool extended{};
  bool assumed{};  // a fact was unknown and counted as if it bound
  // The case grew more severe on this day, so that a shorter clock began: what was filed before
  // does not meet the duty. A filing may name either rule.
  std::optional<Date> renewed{};
  std::string other_rule{};
  bool operator==(const Duty&) const = default;
};

struct DutyRefusal {
  enum class Kind : std::uint8_t {
    unknown_regime,    // no rule of this regime
    no_rule,           // the regime has no rule for such an event
    before_rule,       // every rule for it begins later; `rule` is the first to begin
    after_rule,        // every rule for it has ended; `rule` is the last to end
    no_calendar,       // working days of a country without a calendar
    outside_calendar,  // a day that the calendar does not know
    no_term,           // a term is asked for and not known
  };
  Kind kind{};
  std::size_t rule{};
  Date day{};
  bool operator==(const DutyRefusal&) const = default;
};

// Sorted by due date, then rule and recipient.
[[nodiscard]] std::expected<std::vector<Duty>, DutyRefusal> duties_of(
    const RuleBook& book, const Occurrence& occurrence, const ClockSettings& settings);

// The versions of one case: what was known on each day of awareness, the earliest first. For each
// report and recipient the earliest due date is kept, whatever became known later (an upgrade to a
// shorter clock can bring the date forward, never push it back).
[[nodiscard]] std::expected<std::vector<Duty>, DutyRefusal> duties_of_case(
    const RuleBook& book, std::span<const Occurrence> versions, const ClockSettings& settings);

// The proof that a duty was met; `evidence` names a document, a receipt number, a ledger record.
struct Filing {
  std::string rule;
  std::string recipient;
  std::string subject;
  std::int32_t period{};
  Date day{};
  std::string evidence;
  std::uint64_t record{};  // of the ledger, where it stands there
  bool nothing{};          // there was nothing to report: counts where the rule asks only then
};

enum class Standing : std::uint8_t { open, due_soon, due_today, overdue, met, met_late, suspended };

struct DutyState {
  Standing standing{};
  std::int32_t days{};  // to go, or late; negative when it is over
  const Filing* filing{};
};

// `warn_days`: how long before the date a duty is due_soon. `pending_since`: the day from which an
// application is pending that suspends the duty.
[[nodiscard]] DutyState state_of(const Duty& duty, const ObligationRule& rule,
                                 std::span<const Filing> filings, Date today,
                                 std::int32_t warn_days, std::optional<Date> pending_since);

// The date of a duty that waits for the filing of another.
[[nodiscard]] std::expected<Date, DutyRefusal> due_after_filing(const RuleBook& book,
                                                                std::size_t rule, Date filed);

}  // namespace meguri::regulation
