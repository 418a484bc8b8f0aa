#include "app/demo_history.hpp"

#include <algorithm>

#include "app/demo_visits.hpp"
#include "domain/find.hpp"
#include "forecast/world.hpp"

namespace meguri::app {
namespace {

constexpr Duration look_every = days(1);
constexpr Duration treated_at_least = days(30);  // since the first infusion
// The history ends in the past, so that the first command of whoever tries it is not before its
// end.
const Instant ends_before = midnight_in_japan(date_of({2026, 11, 15}));

template <class Rows, class Is>
bool any(const Rows& rows, Is is) {
  return std::any_of(rows.begin(), rows.end(), is);
}

bool grows_slowly(const State& state, const Batch& batch) {
  const MakingTerms& terms = state.protocols[batch.protocol].making;
  const Duration usual{(terms.culture_min.us + terms.culture_max.us) / 2};
  return batch.status == BatchStatus::started && state.now - batch.started_at > usual;
}

bool on_hold(const State& state, const Batch& batch) {
  if (batch.status != BatchStatus::filled || batch.disposition == Disposition::rejected)
    return false;
  return batch.deviations_unassessed + batch.deviations_blocking > 0 ||
         any(state.materials, [&](const Material& material) {
           return material.kind == MaterialKind::dose && some(material.batch) &&
                  &state.batches[material.batch] == &batch &&
                  material.status == MaterialStatus::quarantined;
         });
}

// Follows the world record by record and remembers the first day that shows everything.
class Watch final : public forecast::Recorder {
public:
  explicit Watch(State start) : state_(std::move(start)) {}

  void record(const Command& command, const Meta& meta, const Events& events,
              std::string_view note) override {
    if (cut_) return;
    if (meta.at >= next_look_) look(meta.at);
    if (cut_) return;
    for (const Event& event : events) {
      if (holds_alternative<BandLeft>(event)) warm_ = true;
      if (holds_alternative<VisitMissed>(event)) missed_ = true;
      if (holds_alternative<DoseInfused>(event) && first_infusion_ == never)
        first_infusion_ = meta.at;
      apply(state_, event, meta);
    }
    records_.push_back({command, meta, std::string(note)});
  }

  [[nodiscard]] bool found() const { return cut_; }
  [[nodiscard]] std::vector<DemoRecord> take() { return std::move(records_); }
  [[nodiscard]] State take_state() { return std::move(state_); }

private:
  void look(Instant at) {
    next_look_ = at + look_every;
    cut_ = first_infusion_ != never && at > first_infusion_ + treated_at_least &&
           shows_everything(state_, warm_, missed_);
  }

  State state_;
  std::vector<DemoRecord> records_;
  Instant next_look_{INT64_MIN};
  Instant first_infusion_{never};
  bool warm_ = false, missed_ = false, cut_ = false;
};

}  // namespace

bool shows_everything(const State& state, bool warm_shipment, bool missed_visit) {
  if (!warm_shipment || !missed_visit) return false;
  const auto course_is = [&](auto is) { return any(state.courses, is); };
  const auto batch_is = [&](auto is) { return any(state.batches, is); };
  return course_is([](const Course& c) {
           return c.status == CourseStatus::proposed || c.status == CourseStatus::screened ||
                  c.status == CourseStatus::consented;
         }) &&
         course_is([](const Course& c) {
           return running(c.status) && !c.identity.empty() && c.doses_infused == 0;
         }) &&
         course_is([](const Course& c) { return running(c.status) && c.doses_infused > 0; }) &&
         course_is([](const Course& c) {
           return c.status == CourseStatus::completed || c.status == CourseStatus::withdrawn ||
                  c.status == CourseStatus::died;
         }) &&
         batch_is([&](const Batch& b) {
           return b.status == BatchStatus::started && !grows_slowly(state, b);
         }) &&
         batch_is([&](const Batch& b) { return grows_slowly(state, b); }) &&
         batch_is([](const Batch& b) {
           return b.status == BatchStatus::filled && b.disposition == Disposition::pending;
         }) &&
         batch_is([&](const Batch& b) { return on_hold(state, b); });
}

std::optional<DemoHistory> find_demo_history(const interchange::OpenedProgramme& opened,
                                             std::uint64_t seed, std::uint64_t futures_max,
                                             const std::function<void(std::uint64_t)>& tried) {
  forecast::Scenario scenario = opened.programme->scenario;
  scenario.horizon = std::min(scenario.horizon, ends_before);
  const forecast::Samplers samplers(scenario);
  forecast::World world(opened.state, scenario, samplers);
  for (std::uint64_t future = 0; future < futures_max; ++future) {
    tried(future);
    Watch watch(opened.state);
    world.run(seed, future, &watch);
    if (!watch.found()) continue;
    DemoHistory history{watch.take(), future};
    State end = watch.take_state();
    plan_visits(end, history.records);
    return history;
  }
  return std::nullopt;
}

}  // namespace meguri::app
