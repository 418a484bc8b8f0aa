// What the pages are made from. All of it belongs to the caller and must agree: the history was
// collected from the very records that the state comes from (report/history.hpp). Forecast and
// scenario may be missing; then pages leave out what they would say.
#pragma once

#include "forecast/forecast.hpp"
#include "interchange/regulatory_record.hpp"
#include "report/history.hpp"
#include "report/legend.hpp"
#include "report/worklist.hpp"
#include "view/viewer.hpp"

namespace meguri {

struct Sources {
  const State& state;
  const report::History& history;
  const report::Legend& legend;
  Instant now{};  // the reader's clock, for urgency and countdowns
  const interchange::RegulatoryRecord* regulatory = nullptr;  // from the same records
  const forecast::Scenario* scenario = nullptr;
  const forecast::Result* forecast = nullptr;  // the last one that was run
  // worklist(state), when the caller keeps it for many pages; null: made anew for a page.
  const std::vector<report::Task>* tasks = nullptr;
};

}  // namespace meguri
