#include "interchange/obligation_live.hpp"

#include <algorithm>

namespace meguri::interchange {
namespace {

using regulation::Answer;
using regulation::Occurrence;

Answer answer(bool yes) { return yes ? Answer::yes : Answer::no; }

template <class Report>
Occurrence occurrence_of(const Report& report, std::string name, std::string regime, Instant at) {
  Occurrence seen;
  seen.id = std::move(name);
  seen.regime = std::move(regime);
  seen.kind = regulation::EventKind::reaction;
  seen.day = date_in_japan(at);
  seen.related = answer(report.related);
  seen.predicted = answer(report.expected);
  seen.seriousness = report.seriousness;
  return seen;
}

}  // namespace

std::string case_name(AdverseEventId id) { return "AE-" + std::to_string(number(id)); }

void LiveCases::see(const Event& event, Instant at) {
  if (const auto* reported = std::get_if<AdverseEventReported>(&event)) {
    cases_.push_back({{occurrence_of(reported->report, case_name(reported->adverse_event), regime_,
                                     reported->report.aware_at)},
                      {},
                      {},
                      {}});
  } else if (const auto* followed = std::get_if<AdverseEventFollowedUp>(&event)) {
    const std::string name = case_name(followed->report.adverse_event);
    const auto same = std::ranges::find(
        cases_, name, [](const DutyEvent& known) { return known.versions.front().id; });
    if (same != cases_.end())
      same->versions.push_back(occurrence_of(followed->report, name, regime_, at));
  }
}

}  // namespace meguri::interchange
