#include "domain/apply_one.hpp"

namespace meguri {

void apply_one(State& state, const RoadDefined& event, const Meta&) {
  ++state.roads;
  MEGURI_CHECK(number(event.road) == state.roads);
}

void apply_one(State& state, const MilestoneDefined& event, const Meta&) {
  const DefineMilestone& d = event.definition;
  Milestone milestone;
  milestone.road = d.road;
  milestone.after = d.after;
  milestone.trigger = d.trigger;
  milestone.gate = d.gate;
  milestone.planned_at = d.planned_at;
  state.milestones.add(event.milestone, milestone);
}

void apply_one(State& state, const MilestoneStarted& event, const Meta& meta) {
  Milestone& milestone = state.milestones[event.milestone];
  MEGURI_CHECK(milestone.status == MilestoneStatus::waiting);
  milestone.status = MilestoneStatus::started;
  milestone.started_at = meta.at;
}

void apply_one(State& state, const MilestoneCompleted& event, const Meta& meta) {
  Milestone& milestone = state.milestones[event.milestone];
  MEGURI_CHECK(milestone.status == MilestoneStatus::started ||
               milestone.trigger != MilestoneTrigger::none);
  milestone.status = MilestoneStatus::done;
  milestone.done_at = meta.at;
}

void apply_one(State& state, const MilestoneSkipped& event, const Meta& meta) {
  Milestone& milestone = state.milestones[event.milestone];
  milestone.status = MilestoneStatus::skipped;
  milestone.done_at = meta.at;
}

void apply_one(State& state, const MilestoneOverdue& event, const Meta&) {
  state.milestones[event.milestone].overdue_seen = true;
}

}  // namespace meguri
