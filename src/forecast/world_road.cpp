// Milestones of the roads: each begins when those before it are over, and ends after its rounds.
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr std::uint64_t milestone_entity = 2ULL << 32;
constexpr std::uint32_t rounds_max = 16;

}  // namespace

void World::begin_ready_milestones() {
  for (std::size_t i = 0; i < state_.milestones.size(); ++i) {
    const MilestoneId id = state_.milestones.id_at(i);
    const Milestone& milestone = state_.milestones[id];
    const MilestonePlan* plan = milestone_plans_[number(id)];
    if (milestone.status >= MilestoneStatus::done) {
      outcome_.milestone_done[number(id)] = milestone.done_at;
    } else if (milestone.status == MilestoneStatus::started) {
      milestone_begin(id, now_ - milestone.started_at);
    } else if (plan != nullptr) {
      bool ready = true;
      for (const MilestoneId before : milestone.after)
        ready = ready && state_.milestones[before].status >= MilestoneStatus::done;
      if (ready)
        agenda_.push(std::max(now_, plan->not_before), Priority::start,
                     {Task::milestone_begin, number(id)});
    }
  }
}

// Starts the milestone unless it runs already (age > 0), and plans its end.
void World::milestone_begin(MilestoneId id, Duration age) {
  const MilestonePlan* plan = milestone_plans_[number(id)];
  const Milestone& milestone = state_.milestones[id];
  if (milestone.status == MilestoneStatus::waiting &&
      !act(cast_.anybody(Role::regulatory), StartMilestone{id}))
    return;
  if (plan == nullptr || plan->duration == 0 || milestone.trigger != MilestoneTrigger::none) return;
  const std::uint64_t entity = milestone_entity | number(id);
  std::uint32_t rounds = 1;
  if (plan->rounds != 0)
    rounds = std::clamp(static_cast<std::uint32_t>(luck_.value(plan->rounds, entity) + 0.5), 1u,
                        rounds_max);
  // A milestone that runs is taken to be in its first round.
  Duration length = age + luck_.rest(plan->duration, age, entity, 0);
  for (std::uint32_t n = 1; n < rounds; ++n) length += luck_.time(plan->duration, entity, n);
  const Instant end = milestone.started_at + std::max(length, milestone.gate);
  agenda_.push(std::max(end, now_), Priority::finish, {Task::milestone_end, number(id)});
}

void World::milestone_end(MilestoneId id) {
  if (act(cast_.anybody(Role::regulatory), CompleteMilestone{id})) milestone_over(id);
}

// What waited for it begins: later milestones, enrolment, patients who were ready.
void World::milestone_over(MilestoneId done) {
  outcome_.milestone_done[number(done)] = now_;
  if (!scenario_.costs.empty()) outcome_.cost_at[number(done)] = spent();
  for (std::size_t i = 0; i < state_.milestones.size(); ++i) {
    const MilestoneId id = state_.milestones.id_at(i);
    const Milestone& milestone = state_.milestones[id];
    if (milestone.status != MilestoneStatus::waiting) continue;
    bool waited = false, ready = true;
    for (const MilestoneId before : milestone.after) {
      waited = waited || before == done;
      ready = ready && state_.milestones[before].status >= MilestoneStatus::done;
    }
    if (!waited || !ready) continue;
    const MilestonePlan* plan = milestone_plans_[number(id)];
    const Instant earliest = plan == nullptr ? now_ : plan->not_before;
    agenda_.push(std::max(now_, earliest), Priority::start, {Task::milestone_begin, number(id)});
  }
  start_enrolments(done);
}

}  // namespace meguri::forecast
