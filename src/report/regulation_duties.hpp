// Duties as people read them: what is owed on a day, to whom, how much of the time is used; or the
// catalogue of all rules by road and recipient. Every rule shows its mark, and what nobody has
// verified is listed for confirmation. The same content as JSON and CSV.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interchange/icalendar.hpp"
#include "interchange/obligation_events.hpp"
#include "report/forecast_text.hpp"

namespace meguri::report {

struct DutyFilter {
  std::string road;       // a road or a regime; empty: all
  std::string recipient;  // empty: all
};

struct DutyView {
  const interchange::DutyFile* file{};
  const std::vector<interchange::OwedDuty>* duties{};
  std::string basis;  // the file
  Date today{};
  DutyFilter filter{};
};

// Where a duty stands on the day of the view.
[[nodiscard]] regulation::DutyState standing_of(const DutyView& view,
                                                const interchange::OwedDuty& owed);
[[nodiscard]] bool shown(const DutyView& view, const interchange::OwedDuty& owed);

[[nodiscard]] std::string_view word_of_standing(regulation::Standing standing);  // "overdue"

[[nodiscard]] std::string duties_text(const DutyView& view, const TextStyle& style);
[[nodiscard]] std::string duties_json(const DutyView& view);
[[nodiscard]] std::string duties_csv(const DutyView& view);
// What one person must file; nobody: everything that is shown.
[[nodiscard]] std::string duties_calendar(const DutyView& view,
                                          const interchange::DutyPerson* person, Instant made,
                                          Language language);
[[nodiscard]] std::size_t duties_of_person(const DutyView& view,
                                           const interchange::DutyPerson* person);

// "7 days", "without delay", "10 days after each 60 days"
[[nodiscard]] std::string due_words(const regulation::ObligationRule& rule, Language language);

[[nodiscard]] std::string catalogue_text(const interchange::Obligations& obligations,
                                         const DutyFilter& filter, const TextStyle& style);
[[nodiscard]] std::string catalogue_json(const interchange::Obligations& obligations,
                                         const DutyFilter& filter);
[[nodiscard]] std::string catalogue_csv(const interchange::Obligations& obligations,
                                        const DutyFilter& filter);

}  // namespace meguri::report
