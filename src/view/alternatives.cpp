#include "view/alternatives.hpp"

#include <map>

#include "domain/judge.hpp"
#include "forecast/distribution.hpp"
#include "view/offer.hpp"

namespace meguri {
namespace {

using Slots = FixedVector<Slot, chain_bookings_max>;

// Policies of the search; choices of this page, the same as those of the forecast where it has any.
constexpr double planning_quantile = 0.9;
constexpr Duration morning = hours(9);
constexpr Duration usual_chair_time = hours(4);
constexpr std::uint16_t days_max = 180;
constexpr std::uint8_t answers_max = 20;

Command chain_command(const State& state, OrderId id, const Slots& slots) {
  const Order& order = state.orders[id];
  const Reservation* chain = state.reservations.find(order.reservation);
  if (chain != nullptr &&
      (chain->status == ReservationStatus::held || chain->status == ReservationStatus::confirmed))
    return MoveChain{.reservation = order.reservation, .slots = slots};
  return ReserveChain{.order = id, .slots = slots};
}

// A figure of the scenario at the planning quantile, in whole hours; none when there is none.
std::optional<Duration> planned(const Sources& sources, forecast::FigureRef figure) {
  if (sources.scenario == nullptr || figure == 0) return std::nullopt;
  const forecast::ScenarioFigure& row = sources.scenario->figures[figure];
  const Duration time = forecast::sample_duration(row.distribution, row.unit, planning_quantile);
  return hours((time.us + hours(1).us - 1) / hours(1).us);
}

class Search {
public:
  Search(const Reader& reader, const AlternativesRequest& request)
      : reader_(reader), request_(request), order_(reader.state().orders[request.order]) {
    const State& state = reader.state();
    for (std::size_t i = 0; i < state.resources.size(); ++i) {
      const ResourceId id = state.resources.id_at(i);
      const Resource& row = state.resources[id];
      if (row.kind == ResourceKind::chair && row.organisation == order_.site) chairs_.push_back(id);
      if (row.kind == ResourceKind::suite) suites_.push_back(id);
    }
    chair_time_ = request.chair_time_us > Duration{} ? request.chair_time_us : usual_chair_time;
    if (request.chair_time_us <= Duration{} && reader.sources.scenario != nullptr)
      for (const forecast::JourneyPlan& plan : reader.sources.scenario->journeys)
        if (plan.protocol == order_.protocol)
          chair_time_ = planned(reader.sources, plan.collection).value_or(usual_chair_time);
    const MakingTerms& making = state.protocols[order_.protocol].making;
    suite_time_ =
        request.suite_time_us > Duration{} ? request.suite_time_us : making.culture_max + days(1);
  }

  AlternativesView run() {
    AlternativesView view{.order = request_.order, .alternatives = {}, .obstacles = {}};
    const Instant first = std::max(request_.from_at, reader_.now());
    const std::size_t most = std::min(request_.most, answers_max);
    const std::uint16_t last = std::min(request_.days, days_max);
    for (std::int32_t day = 0; day <= last && view.alternatives.size() < most; ++day) {
      const Instant from = std::max(first, midnight_in_japan(date_in_japan(first) + day) + morning);
      for (const Slots& slots : candidates(from)) {
        if (view.alternatives.size() == most) break;
        if (fits(slots)) view.alternatives.push_back(alternative(slots));
      }
    }
    for (AlternativeView& one : view.alternatives)
      one.later_us = one.slots.front().from - view.alternatives.front().slots.front().from;
    view.obstacles = obstacles();
    return view;
  }

private:
  // A chair that morning and a suite when its cells can be there; a remake needs the suite only.
  std::vector<Slots> candidates(Instant from) const {
    std::vector<Slots> all;
    for (const ResourceId suite : suites_) {
      if (some(order_.starting_material)) {
        Slots slots;
        slots.push_back({suite, from, from + suite_time_});
        all.push_back(slots);
        continue;
      }
      for (const ResourceId chair : chairs_) {
        const Instant start = from + chair_time_ + transit_to(suite);
        Slots slots;
        slots.push_back({chair, from, from + chair_time_});
        slots.push_back({suite, start, start + suite_time_});
        all.push_back(slots);
      }
    }
    return all;
  }

  Duration transit_to(ResourceId suite) const {
    const State& state = reader_.state();
    const OrganisationId facility = state.resources[suite].organisation;
    for (std::size_t i = 0; i < state.lanes.size(); ++i) {
      const LaneId id = state.lanes.id_at(i);
      const Lane& lane = state.lanes[id];
      if (lane.from != order_.site || lane.to != facility) continue;
      if (reader_.sources.scenario != nullptr)
        for (const forecast::LanePlan& plan : reader_.sources.scenario->lanes)
          if (plan.lane == id)
            return planned(reader_.sources, plan.transit).value_or(lane.transit_max);
      return lane.transit_max;
    }
    return {};
  }

  bool fits(const Slots& slots) {
    const Verdict verdict = dry_run(reader_, chain_command(reader_.state(), request_.order, slots));
    if (!verdict) ++refused_[{verdict.error().rule, verdict.error().subject}];
    return verdict.has_value();
  }

  AlternativeView alternative(const Slots& slots) const {
    AlternativeView view{
        .slots = {slots.begin(), slots.end()},
        .resource_names = {},
        .collection_at = {},
        .form = {chain_command(reader_.state(), request_.order, slots), {}, false, {}, {}}};
    for (const Slot& slot : slots) {
      view.resource_names.push_back(reader_.name(slot.resource));
      const ResourceKind kind = reader_.state().resources[slot.resource].kind;
      if (kind == ResourceKind::chair) view.collection_at = slot.from;
      if (kind == ResourceKind::suite) {
        view.culture_from_at = slot.from;
        view.suite_until_at = slot.until;
      }
    }
    return view;
  }

  std::vector<ObstacleView> obstacles() const;

  const Reader& reader_;
  const AlternativesRequest& request_;
  const Order& order_;
  std::vector<ResourceId> chairs_, suites_;
  Duration chair_time_{}, suite_time_{};
  std::map<std::pair<Rule, std::uint32_t>, std::uint32_t> refused_;
};

// The rules of booking that name a place: their subject is its number.
bool names_place(Rule rule) {
  return rule == Rule::slot_full || rule == Rule::resource_closed ||
         rule == Rule::slot_times_wrong || rule == Rule::not_found;
}

ObstacleView obstacle_view(const Reader& reader, const Refusal& refusal, std::uint32_t times) {
  ObstacleView view{.rule = reader.rule(refusal.rule), .resource_name = {}, .times = times};
  const auto place = static_cast<ResourceId>(refusal.subject);
  if (!names_place(refusal.rule) || reader.state().resources.find(place) == nullptr) return view;
  view.resource = place;
  view.resource_name = reader.name(place);
  return view;
}

std::vector<ObstacleView> Search::obstacles() const {
  std::vector<ObstacleView> all;
  for (const auto& [why, times] : refused_)
    all.push_back(obstacle_view(reader_, {why.first, why.second}, times));
  std::ranges::stable_sort(all, std::greater{}, &ObstacleView::times);
  return all;
}

}  // namespace

std::optional<AlternativesView> alternatives_view(const Sources& sources, const Viewer& viewer,
                                                  const AlternativesRequest& request) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(request.order)) return std::nullopt;
  return Search(reader, request).run();
}

std::optional<ChainCheckView> chain_check_view(const Sources& sources, const Viewer& viewer,
                                               const ChainCheckRequest& request) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(request.order)) return std::nullopt;
  ChainCheckView view{.fits = false, .obstacle = {}, .form = {}};
  if (request.slots.size() > chain_bookings_max) {
    view.obstacle = ObstacleView{reader.rule(Rule::limit_reached), {}, {}, 1};
    return view;
  }
  Slots slots;
  for (const Slot& slot : request.slots) slots.push_back(slot);
  const Command command = chain_command(sources.state, request.order, slots);
  const Verdict verdict = dry_run(reader, command);
  view.fits = verdict.has_value();
  if (verdict)
    view.form = CommandForm{command, {}, false, {}, {}};
  else
    view.obstacle = obstacle_view(reader, verdict.error(), 1);
  return view;
}

}  // namespace meguri
