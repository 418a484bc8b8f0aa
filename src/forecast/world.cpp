#include "forecast/world.hpp"

#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr Duration usual_tick = days(1);
constexpr Duration forget_every = days(30);

template <class T>
void grow_to(std::vector<T>& list, std::size_t index) {
  if (index >= list.size()) list.resize(std::max<std::size_t>(index + 1, list.size() * 2));
}

}  // namespace

World::World(const State& live, const Scenario& scenario, const Samplers& samplers)
    : live_(live), scenario_(scenario), cast_(live), luck_(samplers) {
  static const JourneyPlan nothing{};
  journeys_.assign(live.protocols.size() + 1, &nothing);
  for (const JourneyPlan& plan : scenario.journeys) journeys_[number(plan.protocol)] = &plan;
  lane_plans_.resize(live.lanes.size() + 1);
  for (const LanePlan& plan : scenario.lanes) lane_plans_[number(plan.lane)] = plan;
  milestone_plans_.assign(live.milestones.size() + 1, nullptr);
  for (const MilestonePlan& plan : scenario.milestones)
    milestone_plans_[number(plan.milestone)] = &plan;
  first_course_ = number(live.courses.id_at(0));
  first_order_ = number(live.orders.id_at(0));
}

World::CourseTrack& World::track(CourseId id) {
  const std::size_t index = number(id) - first_course_;
  grow_to(course_tracks_, index);
  return course_tracks_[index];
}

World::OrderTrack& World::track(OrderId id) {
  const std::size_t index = number(id) - first_order_;
  grow_to(order_tracks_, index);
  return order_tracks_[index];
}

void World::start(std::uint64_t seed, std::uint64_t replicate) {
  luck_.start(seed, replicate);
  state_ = live_;
  agenda_.clear();
  now_ = live_.now;
  forgotten_at_ = now_;
  meta_ = {};
  donor_orders_ = 0;
  referrals_.assign(scenario_.enrolments.size(), 0);
  lines_.resize(live_.resources.size() + 1);
  for (Line& line : lines_) line.clear();
  std::fill(course_tracks_.begin(), course_tracks_.end(), CourseTrack{});
  std::fill(order_tracks_.begin(), order_tracks_.end(), OrderTrack{});
  outcome_.milestone_done.assign(live_.milestones.size() + 1, never);
  outcome_.next_dose.assign(live_.courses.size(), never);
  outcome_.in_use_us.assign(live_.resources.size() + 1, 0);
  outcome_.wait_us.assign(live_.resources.size() + 1, 0);
  outcome_.waits.assign(live_.resources.size() + 1, 0);
  outcome_.vein_to_vein_us = 0;
  outcome_.vein_to_vein = outcome_.late = 0;
  outcome_.tally = {};
  outcome_.shipments = outcome_.visits = outcome_.tests = 0;
  outcome_.cost_at.assign(scenario_.costs.empty() ? 0 : live_.milestones.size() + 1, 0.0);
  draw_prices();
}

void World::run(std::uint64_t seed, std::uint64_t replicate, Recorder* recorder) {
  recorder_ = recorder;
  start(seed, replicate);
  resume();
  agenda_.push(now_ + usual_tick, Priority::deadline, {Task::clock, 0});
  for (Agenda<Job>::Entry entry; agenda_.pop_until(scenario_.horizon, entry);) {
    now_ = entry.at;
    dispatch_job(entry.payload);
  }
  outcome_.ended = now_;
  count_use();
  if (!scenario_.costs.empty()) count_cost();
}

void World::dispatch_job(const Job& job) {
  switch (job.task) {
    case Task::milestone_begin: return milestone_begin(static_cast<MilestoneId>(job.id), {});
    case Task::milestone_end: return milestone_end(static_cast<MilestoneId>(job.id));
    case Task::referral: return referral(job.id);
    case Task::screening_end: return screening_end(static_cast<CourseId>(job.id));
    case Task::consent_end: return consent_end(static_cast<CourseId>(job.id));
    case Task::identify: return identify(static_cast<CourseId>(job.id));
    case Task::pursue: return pursue(static_cast<OrderId>(job.id));
    case Task::collection_begin: return collection_begin(static_cast<OrderId>(job.id));
    case Task::collection_end: return collection_end(static_cast<OrderId>(job.id));
    case Task::arrival: return arrival(static_cast<ShipmentId>(job.id));
    case Task::decision: return decision(static_cast<MaterialId>(job.id));
    case Task::step: return step(static_cast<BatchId>(job.id));
    case Task::culture_end: return culture_end(static_cast<BatchId>(job.id));
    case Task::suite_clear: return suite_clear(static_cast<BatchId>(job.id));
    case Task::rapid_results: return results(static_cast<BatchId>(job.id), TestClass::rapid);
    case Task::late_results: return results(static_cast<BatchId>(job.id), TestClass::late);
    case Task::deviation_end: return deviation_end(static_cast<BatchId>(job.id));
    case Task::review_end: return review_end(static_cast<BatchId>(job.id));
    case Task::dispatch: return dispatch_next(static_cast<CourseId>(job.id));
    case Task::visit: return visit(static_cast<MaterialId>(job.id));
    case Task::dropout:
    case Task::death: return leave(static_cast<CourseId>(job.id), job.task);
    case Task::clock: return clock();
  }
}

// Applies what the rules said when it is none or several events, or the trace of a refusal.
void World::settle(Verdict verdict) {
  for (const Event& event : events_) apply_here(state_, event, meta_);
  outcome_.tally.events += events_.size();
  if (!verdict) [[unlikely]]
    ++outcome_.tally.refused[static_cast<std::size_t>(verdict.error().rule)];
}

void World::record(const Command& command, std::string_view note) {
  if (!events_.empty()) recorder_->record(command, meta_, events_, note);
}

// The clock of the programme: what is due becomes events, and people react to them.
void World::clock() {
  settle_deadlines(state_, now_);
  for (bool more = true; more;) {
    act(cast_.anybody(Role::programme_lead), PassTime{});
    more = events_.full();
    if (events_.empty()) break;
    const Events due = events_;
    for (const Event& event : due) {
      if (const auto* proposed = get_if<RecollectionProposed>(&event)) {
        reorder(proposed->course);
      } else if (const auto* lapsed = get_if<ChainEnded>(&event)) {
        pursue(state_.reservations[lapsed->reservation].order);
      } else if (const auto* missed = get_if<VisitMissed>(&event)) {
        tally(Branch::visit_missed);
        track(state_.visits[missed->visit].course).dose_on_its_way = false;
        dispatch_next(state_.visits[missed->visit].course);
      } else if (const auto* expired = get_if<MaterialExpired>(&event)) {
        const Material& material = state_.materials[expired->material];
        if (material.kind != MaterialKind::dose) continue;
        tally(Branch::dose_expired);
        if (!some(material.course)) continue;
        track(material.course).dose_on_its_way = false;
        dispatch_next(material.course);
      }
    }
  }
  if (now_ - forgotten_at_ > forget_every && recorder_ == nullptr) {
    forget_closed(state_);
    forgotten_at_ = now_;
  }
  if (agenda_.empty()) return;
  const Duration tick = scenario_.clock_tick > Duration{} ? scenario_.clock_tick : usual_tick;
  agenda_.push(now_ + tick, Priority::deadline, {Task::clock, 0});
}

// Milestones that the last act completed by itself.
void World::notice_milestones() {
  FixedVector<MilestoneId, events_max> done;  // milestone_over() acts, and acting empties events_
  for (const Event& event : events_)
    if (const auto* known = get_if<MilestoneCompleted>(&event)) done.push_back(known->milestone);
  for (const MilestoneId id : done) milestone_over(id);
}

void World::took(ResourceId resource, Instant asked) {
  outcome_.wait_us[number(resource)] += (now_ - asked).us;
  ++outcome_.waits[number(resource)];
  used(resource, 1);
}

// Time in use is summed as the difference of ends and starts.
void World::used(ResourceId resource, int places) {
  outcome_.in_use_us[number(resource)] -= places * (now_ - live_.now).us;
}

void World::count_use() {
  const std::int64_t length = (outcome_.ended - live_.now).us;
  for (std::size_t i = 0; i < state_.resources.size(); ++i) {
    const ResourceId id = state_.resources.id_at(i);
    outcome_.in_use_us[number(id)] += state_.resources[id].occupied * length;
  }
}

}  // namespace meguri::forecast
