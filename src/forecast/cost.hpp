// What the plan says that things cost, and what the runs came to. Money is yen of today: no
// discounting, no inflation. Amounts begin at the fork; what a live programme has spent before is
// not in its ledger.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/id.hpp"

namespace meguri::forecast {

enum class CostUnit : std::uint8_t {
  once,
  month,
  patient,
  collection,
  batch,
  dose,
  shipment,
  visit,
  test
};

struct CostPlan {
  std::uint16_t amount{};  // figure: yen for one unit
  CostUnit per{};
  bool already_spent{};  // once, and before the forecast begins
};

// Yen over the runs that got there.
struct CostQuantiles {
  double p10 = 0, p50 = 0, p90 = 0;
  std::uint32_t runs = 0;  // that it is about; none: nothing to say
};

struct MilestoneCost {
  MilestoneId milestone{};
  CostQuantiles until;  // everything spent before the milestone was done
};

struct CostForecast {
  std::vector<double> of_item;           // mean of a run, up to its end; in the plan's order
  CostQuantiles total;                   // the same, all items
  CostQuantiles per_course;              // what patients cause, a patient
  std::vector<MilestoneCost> milestone;  // that patients complete, and the goals
};

}  // namespace meguri::forecast
