// The world: one simulated future of a programme. It draws what nobody decides (durations, growth,
// failures), and issues the commands that people would issue; the rules decide the rest, exactly as
// in the live programme. Everything is driven from the state: when a thing enters a status, the
// world looks what comes next, acts at once or puts a job on the agenda. A run forked from a live
// state starts the same way from whatever is in progress, with times drawn conditional on how long
// they have lasted.
//
// One World is the scratch of one thread: run() may be called again and again and allocates nothing
// once it has met its largest size. The result of run() depends on its arguments only. Rows move
// when their table grows, so no function keeps a reference to a row across a call that may add such
// a row.
#pragma once

#include <string_view>

#include "domain/find.hpp"
#include "forecast/agenda.hpp"
#include "forecast/cast.hpp"
#include "forecast/line.hpp"
#include "forecast/luck.hpp"
#include "forecast/tally.hpp"

namespace meguri::forecast {

enum class Task : std::uint32_t {
  milestone_begin,   // milestone
  milestone_end,     // milestone
  referral,          // index of the enrolment
  screening_end,     // course
  consent_end,       // course
  identify,          // course
  pursue,            // order
  collection_begin,  // order
  collection_end,    // order
  arrival,           // shipment
  decision,          // material in quarantine
  step,              // batch
  culture_end,       // batch
  suite_clear,       // batch
  rapid_results,     // batch
  late_results,      // batch
  deviation_end,     // batch
  review_end,        // batch
  dispatch,          // course
  visit,             // dose
  dropout,           // course
  death,             // course
  clock,
};

struct Job {
  Task task;
  std::uint32_t id;
};

// Hears every record that the world's commands would leave in a ledger; the demonstration programme
// is written this way.
struct Recorder {
  virtual ~Recorder() = default;
  virtual void record(const Command& command, const Meta& meta, const Events& events,
                      std::string_view note) = 0;
};

// What one run came to.
struct Outcome {
  std::vector<Instant> milestone_done;  // by milestone; never
  std::vector<Instant> next_dose;       // by course that ran at the fork; never
  std::vector<std::int64_t> in_use_us;  // by resource: time x places in use
  std::vector<std::int64_t> wait_us;    // by resource: time that work waited for it
  std::vector<std::uint64_t> waits;     // by resource: how often work asked for it
  std::int64_t vein_to_vein_us = 0;     // sum over infusions of first doses of a batch
  std::uint64_t vein_to_vein = 0;       // how many
  std::uint64_t late = 0;
  // Only when the scenario has costs, in yen:
  std::vector<double> cost_at;       // by milestone: spent until it was done
  std::vector<double> cost_of_item;  // by cost, until the end
  double cost_per_course = -1;       // -1: there was no patient
  std::uint64_t shipments = 0, visits = 0, tests = 0;
  Instant ended{};
  Tally tally;
};

class World {
public:
  // `live`, `scenario` and `samplers` must outlive the world.
  World(const State& live, const Scenario& scenario, const Samplers& samplers);

  void run(std::uint64_t seed, std::uint64_t replicate, Recorder* recorder = nullptr);

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const Outcome& outcome() const { return outcome_; }
  [[nodiscard]] const Luck& luck() const { return luck_; }

private:
  struct CourseTrack {
    OrderId last_order{};
    std::uint16_t orders = 0;  // placed so far; each has luck of its own
    std::uint16_t shipments = 0;
    std::uint16_t visits = 0;
    bool dose_on_its_way = false;
    VisitId planned_visit{};  // stood in the plan at the fork, until it comes or is missed
  };
  struct OrderTrack {
    Instant collected{};
    std::uint32_t nth = 0;  // order of its course
    bool infused = false;
  };

  // world.cpp
  void start(std::uint64_t seed, std::uint64_t replicate);
  void resume();
  void resume_orders();
  void resume_batches();
  void dispatch_job(const Job& job);
  void clock();
  void count_use();
  template <class C>
  bool act(UserId by, const C& command, std::string_view note = {});
  // Short code matters here: what 40 commands a patient run through is more than the first cache
  // holds, so what is rare stands in one place.
  [[gnu::noinline]] void settle(Verdict verdict);
  [[gnu::cold]] void record(const Command& command, std::string_view note);
  template <class E>
  [[nodiscard]] const E& first_event() const {
    return get<E>(events_[0]);
  }
  void notice_milestones();

  // world_cost.cpp
  [[nodiscard]] double units(const CostPlan& cost) const;
  [[nodiscard]] double spent() const;
  void draw_prices();
  void count_cost();

  // world_road.cpp
  void begin_ready_milestones();
  void milestone_begin(MilestoneId id, Duration age);
  void milestone_end(MilestoneId id);
  void milestone_over(MilestoneId id);

  // world_course.cpp
  void start_enrolments(MilestoneId opened);
  void next_referral(std::uint32_t enrolment);
  void referral(std::uint32_t enrolment);
  void after_status(CourseId id, Duration age);
  void screening_end(CourseId id);
  void consent_end(CourseId id);
  void identify(CourseId id);
  void order(CourseId id, OrderReason reason);
  void reorder(CourseId id);
  void leave(CourseId id, Task why);
  void stock_donor_doses(ProtocolId protocol);

  // world_booking.cpp
  void pursue(OrderId id);
  [[nodiscard]] int days_to_search() const {
    return static_cast<int>(scenario_.policy.search_ahead.us / days(1).us);
  }
  bool book(OrderId id);
  bool book_suite(OrderId id, ResourceId suite);
  void keep_booking(OrderId id);
  void collection_begin(OrderId id);
  void collection_end(OrderId id);
  void serve_chair(ResourceId chair);

  // world_shipping.cpp
  void ship(LaneId lane, MaterialId material);
  void advance(ShipmentId id, Duration age);
  void arrival(ShipmentId id);
  void arrived(MaterialId id);
  void decision(MaterialId id);
  void read_store(MaterialId id);

  // world_making.cpp
  void want_suite(OrderId id);
  void serve_suite(ResourceId suite);
  bool start_batch(OrderId id, ResourceId suite);
  void plan_culture(BatchId id, Duration age);
  void step(BatchId id);
  void count(BatchId id);
  void culture_end(BatchId id);
  void fill(BatchId id);
  void take_samples(BatchId id);
  void suite_clear(BatchId id);
  void fail(BatchId id, FailureCause cause);
  [[nodiscard]] double cells_at(BatchId id, Duration age);

  // world_quality.cpp
  void results(BatchId id, TestClass which);
  void deviation_end(BatchId id);
  void try_review(BatchId id);
  void serve_reviewer(ResourceId reviewer);
  void review_end(BatchId id);
  void released(BatchId id);
  void reject(BatchId id, Branch why);

  // world_infusion.cpp
  void dispatch_next(CourseId id);
  void visit(MaterialId id);
  [[nodiscard]] VisitId planned_visit(CourseId course);
  [[nodiscard]] Instant visit_due(CourseId id, VisitId planned) const;
  void infuse(MaterialId id);
  void discard_leftovers(OrderId id);

  [[nodiscard]] const JourneyPlan& journey(ProtocolId id) const { return *journeys_[number(id)]; }
  [[nodiscard]] const LanePlan& lane_plan(LaneId id) const { return lane_plans_[number(id)]; }
  void later(Duration delay, Task task, std::uint32_t id, Priority priority = Priority::finish) {
    agenda_.push(now_ + delay, priority, {task, id});
  }
  void tally(Branch branch) { ++outcome_.tally.happened[static_cast<std::size_t>(branch)]; }
  [[nodiscard]] CourseTrack& track(CourseId id);
  [[nodiscard]] OrderTrack& track(OrderId id);
  // Whose luck an order draws, and which of it.
  [[nodiscard]] std::uint64_t entity_of(const Order& order) const {
    return some(order.course) ? number(order.course) : 1ULL << 32 | number(order.donor);
  }
  [[nodiscard]] bool course_runs(const Order& order) const {
    return !some(order.course) || running(state_.courses[order.course].status);
  }
  [[nodiscard]] UserId sender(OrganisationId organisation) const {
    return state_.organisations[organisation].kind == OrganisationKind::facility
               ? cast_.first(organisation, Role::operator_)
               : cast_.first(organisation, Role::nurse);
  }
  [[nodiscard]] Scan scan_of(const Material& material) const {
    return {material.label, identity_of(state_, material)};
  }
  void took(ResourceId resource, Instant asked);
  void used(ResourceId resource, int places);

  const State& live_;
  const Scenario& scenario_;
  Cast cast_;
  Luck luck_;
  std::vector<const JourneyPlan*> journeys_;  // by protocol number
  std::vector<LanePlan> lane_plans_;          // by lane number
  std::vector<const MilestonePlan*> milestone_plans_;
  std::vector<std::uint32_t> referrals_;  // by enrolment: how many so far

  State state_;
  Agenda<Job> agenda_;
  Instant now_{};
  Events events_;
  Meta meta_;  // of the command in hand
  Recorder* recorder_ = nullptr;
  std::vector<Line> lines_;  // by resource number
  std::vector<CourseTrack> course_tracks_;
  std::vector<OrderTrack> order_tracks_;
  std::uint32_t first_course_ = 1, first_order_ = 1;
  std::uint32_t donor_orders_ = 0;
  Instant forgotten_at_{};
  std::vector<double> prices_;  // by cost
  Outcome outcome_;
};

}  // namespace meguri::forecast
