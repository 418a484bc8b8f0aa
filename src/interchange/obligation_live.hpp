// The duties that a ledger started, from its facts and the tables of the law: every case with its
// versions under every law that binds its protocol, every occurrence, plan and approval; and the
// filings that met them. What the ledger does not say (infection, origin) is unknown, and unknown
// binds. A ledger is never edited, so what does not fit the tables is a finding that stands beside
// the duties, by record, and stops nothing.
//
// In the ledger a rule or recipient is named by its letters and digits in capitals (duty_code).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interchange/obligation_events.hpp"
#include "interchange/regulatory_record.hpp"

namespace meguri::interchange {

// "OB-JP-A1" is OBJPA1. Empty: longer than a code, or nothing in it.
[[nodiscard]] Code duty_code(std::string_view id);

struct LiveDuties {
  std::vector<DutyEvent> events;
  std::vector<regulation::Filing> filings;  // with a rule and recipient that are known
  std::optional<DutyClock> clock;           // as the ledger set it last
  std::vector<Diagnostic> findings;         // of file 0; the line is the record counted from 1
};

// `otherwise`: the law of cases whose protocol is placed under none.
[[nodiscard]] LiveDuties live_duties(const RegulatoryRecord& record, const State& state,
                                     Law otherwise, const Obligations& obligations);

// The built-in duties with those of the ledger: what a server shows. Periods end by `until`.
[[nodiscard]] OpenedDuties ledger_duties(const RegulatoryRecord& record, const State& state,
                                         Law otherwise, Date until);

// The key under which a duty is filed; the subject must come from live_duties().
[[nodiscard]] DutyKey key_of(const regulation::Duty& duty, const regulation::ObligationRule& rule);

}  // namespace meguri::interchange
