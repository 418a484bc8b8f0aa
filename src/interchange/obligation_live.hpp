// The cases of a ledger as events that start duties: every adverse event with its follow-ups, each
// a version of its case. Awareness is the day that was reported; of a follow-up, the day of its
// record. What the ledger does not say (infection, origin) is unknown, and unknown binds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/event.hpp"
#include "interchange/obligation_events.hpp"

namespace meguri::interchange {

class LiveCases {
public:
  // `regime` governs all cases: "pmd_trial", "asrm", "ind".
  explicit LiveCases(std::string regime) : regime_(std::move(regime)) {}

  void see(const Event& event, Instant at);  // in the order of the ledger
  [[nodiscard]] const std::vector<DutyEvent>& cases() const { return cases_; }

private:
  std::string regime_;
  std::vector<DutyEvent> cases_;
};

// "AE-3"
[[nodiscard]] std::string case_name(AdverseEventId id);

}  // namespace meguri::interchange
