// What is to be done next, by whom, by when: read from the state alone, so that it says the same
// for the live programme, for a replay and for a simulated one. A task is a proposal: the rules
// decide when it is submitted, and nothing here is recorded.
//
// A due time is a deadline of the rules (what PassTime would find) or a planned time; `never` where
// neither exists. Order: by course, then due time; within equal times as the journey goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/state.hpp"
#include "interchange/road_library.hpp"
#include "report/phrase.hpp"

namespace meguri::report {

struct Task {
  Phrase what{};
  Role role{};
  OrganisationId organisation{};  // none: whoever has the role
  CourseId course{};              // none: of no single course
  MilestoneId milestone{};        // of a road's task
  Code subject{};                 // label, lot, order or shipper that it is about
  Instant due{never};
  // The row that the task is about: as many as its kind needs, 0 for the others.
  OrderId order{};
  VisitId visit{};
  MaterialId material{};
  ShipmentId shipment{};
  BatchId batch{};
  DeviationId deviation{};
  AdverseEventId adverse_event{};
  std::uint8_t nth{};                  // step or test of the batch
  std::optional<DutyKey> duty{};       // of a duty of the law
  interchange::BothLanguages about{};  // what its sentence names, where that is no row's name
};

[[nodiscard]] std::vector<Task> worklist(const State& state);

// The first task of a course: the earliest due, else the first in the order of the journey.
[[nodiscard]] std::optional<Task> next_task(const std::vector<Task>& tasks, CourseId course);

// By course, then due time; what is equal stays in its order.
void sort_tasks(std::vector<Task>& tasks);

// Parts of it. worklist_material.cpp
void add_material_tasks(const State& state, std::vector<Task>& tasks);
void add_batch_tasks(const State& state, std::vector<Task>& tasks);

}  // namespace meguri::report
