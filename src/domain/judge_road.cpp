// Milestones of the roads to the patient. A milestone waits for those before it; a gate is a time
// that cannot be crushed (for instance the 30 days after a first clinical trial notification in
// Japan, PMD Act Art. 80-2(3)).
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr RoleSet road_roles = role_set(Role::programme_lead, Role::regulatory);

bool over(const State& state, MilestoneId id) {
  const MilestoneStatus status = state.milestones[id].status;
  return status == MilestoneStatus::done || status == MilestoneStatus::skipped;
}

// `opener` is among what the milestone waits for, at once or through others of its road; ids fall
// on the way, so the search ends.
bool comes_after(const State& state, const Milestone& milestone, MilestoneId opener) {
  if (!some(opener)) return true;
  for (const MilestoneId before : milestone.after)
    if (before == opener ||
        (before > opener && comes_after(state, state.milestones[before], opener)))
      return true;
  return false;
}

}  // namespace

void complete_by_itself(const State& state, MilestoneTrigger trigger, MilestoneId opened_by,
                        Events& events) {
  for (std::size_t i = 0; i < state.milestones.size(); ++i) {
    const MilestoneId id = state.milestones.id_at(i);
    const Milestone& milestone = state.milestones[id];
    if (milestone.trigger == trigger && !over(state, id) &&
        comes_after(state, milestone, opened_by))
      events.emplace_back(MilestoneCompleted{id});
  }
}

Verdict judge(const State& state, const DefineRoad&, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, road_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  events.emplace_back(RoadDefined{static_cast<RoadId>(state.roads + 1)});
  return {};
}

Verdict judge(const State& state, const DefineMilestone& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, road_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  MEGURI_REQUIRE(some(command.road) && number(command.road) <= state.roads, not_found,
                 command.road);
  MEGURI_REQUIRE(command.gate >= Duration{}, out_of_range, command.road);
  // Only earlier milestones can be named, so a road cannot bite its own tail.
  for (const MilestoneId before : command.after)
    MEGURI_REQUIRE(state.milestones.find(before), not_found, before);
  events.emplace_back(MilestoneDefined{state.milestones.next(), command});
  return {};
}

Verdict judge(const State& state, const StartMilestone& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, road_roles), not_permitted, meta.by);
  const Milestone* milestone = state.milestones.find(command.milestone);
  MEGURI_REQUIRE(milestone, not_found, command.milestone);
  MEGURI_REQUIRE(milestone->status == MilestoneStatus::waiting, milestone_wrong_status,
                 command.milestone);
  for (const MilestoneId before : milestone->after)
    MEGURI_REQUIRE(over(state, before), milestone_not_ready, before);
  events.emplace_back(MilestoneStarted{command.milestone});
  return {};
}

Verdict judge(const State& state, const CompleteMilestone& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, road_roles), not_permitted, meta.by);
  const Milestone* milestone = state.milestones.find(command.milestone);
  MEGURI_REQUIRE(milestone, not_found, command.milestone);
  MEGURI_REQUIRE(milestone->status == MilestoneStatus::started, milestone_wrong_status,
                 command.milestone);
  MEGURI_REQUIRE(meta.at >= milestone->started_at + milestone->gate, milestone_gate,
                 command.milestone);
  events.emplace_back(MilestoneCompleted{command.milestone});
  return {};
}

Verdict judge(const State& state, const SkipMilestone& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, road_roles), not_permitted, meta.by);
  const Milestone* milestone = state.milestones.find(command.milestone);
  MEGURI_REQUIRE(milestone, not_found, command.milestone);
  MEGURI_REQUIRE(!over(state, command.milestone), milestone_wrong_status, command.milestone);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.milestone);
  // What the law makes wait cannot be skipped by a decision.
  MEGURI_REQUIRE(milestone->gate == Duration{}, milestone_gate, command.milestone);
  events.emplace_back(MilestoneSkipped{command.milestone});
  return {};
}

}  // namespace meguri
