// Culture: from received material to filled doses.
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr std::int32_t usual_viability_bp = 9'500;  // of a batch that grew; a choice, not a datum
constexpr std::int32_t usual_purity_bp = 9'500;

std::size_t done(const Batch& batch) {
  return static_cast<std::size_t>(std::countr_one(batch.steps_done));
}

}  // namespace

void World::want_suite(OrderId id) {
  const ResourceId suite = cast_.facility(cast_.site(state_.orders[id].site).facility).suite;
  if (!some(suite)) return;
  lines_[number(suite)].join(number(id), now_);
  serve_suite(suite);
}

void World::serve_suite(ResourceId suite) {
  Line& line = lines_[number(suite)];
  while (!line.empty() && state_.resources[suite].occupied < state_.resources[suite].capacity) {
    const Line::Place first = line.front();
    line.leave();
    const auto id = static_cast<OrderId>(first.id);
    const Order* order = state_.orders.find(id);
    if (order == nullptr || order->status != OrderStatus::received || !course_runs(*order))
      continue;
    // Too old by now: the clock takes it out, and the course gets another order.
    if (state_.materials[order->starting_material].expires_at <= now_) continue;
    if (start_batch(id, suite)) took(suite, first.since);
  }
}

bool World::start_batch(OrderId id, ResourceId suite) {
  const Order& order = state_.orders[id];
  // A remake of a programme that books gets its place in the plan first.
  if (state_.protocols[order.protocol].collection.booking_required && !some(order.reservation) &&
      !book_suite(id, suite))
    return false;
  read_store(order.starting_material);
  const Material& material = state_.materials[order.starting_material];
  const BatchId batch = state_.batches.next();
  const UserId operator_ = cast_.first(state_.resources[suite].organisation, Role::operator_);
  if (!act(operator_, StartBatch{id, suite, scan_of(material)})) return false;
  tally(Branch::batch_started);
  const Protocol& protocol = state_.protocols[order.protocol];
  while (done(state_.batches[batch]) < protocol.steps.size() &&
         protocol.steps[done(state_.batches[batch])].due <= scenario_.policy.steps_at_once) {
    const std::size_t before = done(state_.batches[batch]);
    step(batch);
    if (done(state_.batches[batch]) == before) break;
  }
  plan_culture(batch, {});
  return true;
}

// Cells in culture after `age`, from the growth figures; only when growth is modelled.
double World::cells_at(BatchId id, Duration age) {
  const Batch& batch = state_.batches[id];
  const Order& order = state_.orders[batch.order];
  const JourneyPlan& plan = journey(batch.protocol);
  const std::uint64_t entity = entity_of(order);
  const std::uint32_t nth = track(batch.order).nth;
  const double rate = luck_.value(plan.growth_rate, entity, nth);  // per day
  const Duration lag = luck_.time(plan.growth_lag, entity, nth);
  const double grown_days = static_cast<double>(std::max(age - lag, Duration{}).us) / days(1).us;
  return luck_.value(plan.start_cells, entity, nth) *
         exponential(std::min(rate * grown_days, 60.0));
}

// Plans the next steps and the end of the culture of a batch that has run for `age`.
void World::plan_culture(BatchId id, Duration age) {
  const Batch& batch = state_.batches[id];
  const Protocol& protocol = state_.protocols[batch.protocol];
  const JourneyPlan& plan = journey(batch.protocol);
  const Order& order = state_.orders[batch.order];
  const std::uint64_t entity = entity_of(order);
  const std::uint32_t nth = track(batch.order).nth;
  Duration length;
  if (plan.growth_rate != 0) {
    const double wanted =
        static_cast<double>(protocol.product.dose_cells) * protocol.product.doses_a_batch;
    const double rate = luck_.value(plan.growth_rate, entity, nth);
    const double start = luck_.value(plan.start_cells, entity, nth);
    const double grow_days = rate > 0 && wanted > start ? logarithm(wanted / start) / rate
                             : wanted > start           ? 1e6
                                                        : 0.0;
    length = luck_.time(plan.growth_lag, entity, nth) + in_units(grow_days, days(1));
  } else {
    length = age + luck_.rest(plan.culture, age, entity, nth);
  }
  length = std::clamp(length, protocol.making.culture_min, protocol.making.culture_max);
  agenda_.push(std::max(now_, batch.started_at + length), Priority::finish,
               {Task::culture_end, number(id)});
  for (std::size_t s = done(batch); s < protocol.steps.size(); ++s) {
    const Duration due = protocol.steps[s].due;
    const Instant at = batch.started_at + Duration{due.us / 10 * 9};
    if (at > now_ && due < length) agenda_.push(at, Priority::start, {Task::step, number(id)});
  }
}

void World::count(BatchId id) {
  const Batch& batch = state_.batches[id];
  if (journey(batch.protocol).growth_rate == 0) return;
  const auto cells = static_cast<std::int64_t>(cells_at(id, now_ - batch.started_at));
  act(cast_.first(batch.facility, Role::operator_),
      RecordCount{id, cells, usual_viability_bp, usual_purity_bp});
}

// The next step of the process, and its second person.
void World::step(BatchId id) {
  const Batch* batch = state_.batches.find(id);
  if (batch == nullptr || batch->status != BatchStatus::started) return;
  const Protocol& protocol = state_.protocols[batch->protocol];
  const std::size_t next = done(*batch);
  if (next >= protocol.steps.size()) return;
  const StepTerms& terms = protocol.steps[next];
  const FacilityPlan& place = cast_.facility(batch->facility);
  const auto index = static_cast<std::uint8_t>(next);
  const std::int64_t value = terms.value_low + (terms.value_high - terms.value_low) / 2;
  if (!act(cast_.first(batch->facility, Role::operator_),
           PerformStep{id, index, value, terms.needs_equipment ? place.equipment : EquipmentId{},
                       terms.needs_reagent ? place.reagent : ReagentLotId{}}))
    return;
  if (terms.second_person) act(cast_.first(batch->facility, Role::verifier), VerifyStep{id, index});
  if (next > 0) count(id);
}

void World::culture_end(BatchId id) {
  const Batch& batch = state_.batches[id];
  if (batch.status != BatchStatus::started) return;
  const Protocol& protocol = state_.protocols[batch.protocol];
  const JourneyPlan& plan = journey(batch.protocol);
  const Order& order = state_.orders[batch.order];
  if (!course_runs(order)) return fail(id, FailureCause::patient);
  if (luck_.happens(plan.contaminated, entity_of(order), track(batch.order).nth)) {
    tally(Branch::contaminated);
    return fail(id, FailureCause::contamination);
  }
  while (done(batch) < protocol.steps.size()) {
    const std::size_t before = done(batch);
    step(id);
    if (done(batch) == before) break;
  }
  const std::int64_t wanted = protocol.product.dose_cells * protocol.product.doses_a_batch;
  const std::int64_t cells =
      plan.growth_rate == 0
          ? wanted
          : std::min(wanted,
                     static_cast<std::int64_t>(cells_at(id, now_ - batch.started_at) + 0.5));
  if (cells < wanted) tally(Branch::slow_growth);
  if (cells < protocol.product.dose_cells) return fail(id, FailureCause::growth);
  if (!act(cast_.first(batch.facility, Role::operator_),
           HarvestBatch{id, cells, usual_viability_bp, usual_purity_bp}))
    return;
  fill(id);
}

void World::fill(BatchId id) {
  const Batch& batch = state_.batches[id];
  const Protocol& protocol = state_.protocols[batch.protocol];
  const auto doses = static_cast<std::uint16_t>(std::min<std::int64_t>(
      batch.cells / protocol.product.dose_cells, protocol.product.doses_a_batch));
  const UserId operator_ = cast_.first(batch.facility, Role::operator_);
  if (!act(operator_, PrintLabels{id, doses}) ||
      !act(operator_, FillBatch{id, doses, cast_.facility(batch.facility).store}))
    return;
  outcome_.tally.happened[static_cast<std::size_t>(Branch::dose_made)] += doses;
  take_samples(id);
  const JourneyPlan& plan = journey(batch.protocol);
  const std::uint64_t entity = entity_of(state_.orders[batch.order]);
  const std::uint32_t nth = track(batch.order).nth;
  if (luck_.happens(plan.deviation, entity, nth)) {
    tally(Branch::deviation);
    act(operator_, OpenDeviation{id, Severity::major}, "deviation in making");
    later(luck_.time(plan.deviation_time, entity, nth), Task::deviation_end, number(id));
  }
  later(luck_.time(plan.rapid_tests, entity, nth), Task::rapid_results, number(id));
  if (plan.late_tests != 0)
    later(luck_.time(plan.late_tests, entity, nth), Task::late_results, number(id));
  // Last: the next patient may start in the suite at once, and rows move when tables grow.
  const Duration changeover = state_.resources[batch.suite].changeover;
  if (changeover > Duration{}) return later(changeover, Task::suite_clear, number(id));
  suite_clear(id);
}

// What the protocol wants and nobody has taken yet, of the tests that the plan gives a time to.
void World::take_samples(BatchId id) {
  const Batch& batch = state_.batches[id];
  const Protocol& protocol = state_.protocols[batch.protocol];
  const JourneyPlan& plan = journey(batch.protocol);
  const UserId operator_ = cast_.first(batch.facility, Role::operator_);
  const ResourceId store = cast_.facility(batch.facility).store;
  for (std::uint8_t t = 0; t < protocol.tests.size(); ++t)
    if (batch.tests[t] == TestStatus::due &&
        (protocol.tests[t].class_ == TestClass::rapid || plan.late_tests != 0))
      act(operator_, TakeSample{id, t, store});
  for (std::uint8_t n = batch.retained_samples; n < protocol.making.retained_samples; ++n)
    act(operator_, RetainSample{id, store});
}

void World::suite_clear(BatchId id) {
  const Batch* batch = state_.batches.find(id);
  if (batch == nullptr || !batch->suite_occupied) return;
  const ResourceId suite = batch->suite;
  if (!act(cast_.first(batch->facility, Role::operator_), ClearSuite{id})) return;
  used(suite, -1);
  serve_suite(suite);
}

void World::fail(BatchId id, FailureCause cause) {
  const Batch& batch = state_.batches[id];
  const Duration changeover = state_.resources[batch.suite].changeover;
  const CourseId course = state_.orders[batch.order].course;
  act(cast_.first(batch.facility, Role::operator_), FailBatch{id, cause}, "batch failed");
  later(changeover, Task::suite_clear, number(id));
  if (some(course)) reorder(course);
}

}  // namespace meguri::forecast
