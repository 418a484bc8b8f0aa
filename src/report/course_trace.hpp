// What happened last in each course, collected while a ledger is replayed: which course an event is
// about follows from the numbers it carries (course, order, batch, material, visit ...).
#pragma once

#include <optional>
#include <vector>

#include "domain/event.hpp"
#include "domain/state.hpp"

namespace meguri::report {

// None when it is about no single course. `state` is the one after the event.
[[nodiscard]] CourseId course_of(const State& state, const Event& event);

class CourseTrace {
public:
  struct Last {
    Event event;
    Instant at{};
  };

  void see(const State& state, const Event& event, Instant at);
  [[nodiscard]] const Last* last(CourseId course) const;  // null: nothing was seen

private:
  std::vector<std::optional<Last>> last_;  // by course number
};

}  // namespace meguri::report
