// Where a programme stands: one line a course (identity, site, state, what happened last, what is
// next, when, by whom), what is due next, and how far the roads are. Synthetic data is called
// synthetic.
#pragma once

#include <string>

#include "domain/state.hpp"
#include "interchange/regulatory_record.hpp"
#include "report/course_trace.hpp"
#include "report/forecast_text.hpp"
#include "report/legend.hpp"

namespace meguri::report {

struct Standing {
  const State* state{};
  const CourseTrace* trace{};
  const Legend* legend{};
  std::uint64_t records{};
  const interchange::RegulatoryRecord* regulatory{};  // null: no duties are shown
};

[[nodiscard]] std::string status_text(const Standing& standing, const TextStyle& style);

}  // namespace meguri::report
