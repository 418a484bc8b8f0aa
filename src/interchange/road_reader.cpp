#include "interchange/road_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 4> triggers{"none", "first_infusion", "all_enrolled",
                                                   "all_completed"};
constexpr std::size_t waits_max = 4;  // as many as the rules keep for a milestone

// A wait that is not yet resolved to an index.
struct NamedWait {
  std::string step;
  Position at;
};

struct Draft {
  RoadStepPlan plan;
  std::vector<NamedWait> waits;
};

std::string in_whole_days(std::int64_t us) {
  return fmt::format("{}", static_cast<double>(us) / static_cast<double>(days(1).us));
}

// The least that a figure can be, as far as its own form says.
std::int64_t least_of(const Spread& spread) {
  switch (spread.shape) {
    case Shape::constant:
    case Shape::uniform:
    case Shape::triangular:
    case Shape::pert:
    case Shape::empirical:
    case Shape::weights:
      return std::max(std::ranges::min(spread.amounts) + spread.shift, spread.at_least.value_or(0));
    default: return std::max<std::int64_t>(spread.shift, spread.at_least.value_or(0));
  }
}

class RoadReader {
public:
  RoadReader(Reading& reading, TableReader& in, std::string id, Date start)
      : reading_(reading), in_(in), start_(start) {
    road_.id = std::move(id);
    road_.at = in.at();
  }

  RoadPlan read() {
    road_.name = read_both(in_, "name");
    road_.note = read_both(in_, "note", Need::optional);
    const auto goal = in_.text("goal");
    for (TableReader& step : in_.rows("step")) read_step(step);
    in_.finish();
    if (drafts_.empty())
      in_.mistake(in_.at(), Message::needs_one,
                  {in_.path() + ".step", "[[" + in_.path() + ".step]] from = \"JP-01\""});
    if (auto network = connect()) road_.network = std::move(*network);
    if (goal)
      if (const auto index = index_of(*goal, in_.at("goal"))) road_.goal = *index;
    for (Draft& draft : drafts_) road_.steps.push_back(std::move(draft.plan));
    return std::move(road_);
  }

private:
  void read_step(TableReader& in) {
    Draft draft;
    RoadStepPlan& plan = draft.plan;
    plan.at = in.at();
    const TrackStep* known = read_from(in, plan);
    plan.id =
        in.text("id", plan.from.empty() ? Need::required : Need::optional).value_or(plan.from);
    if (!plan.id.empty() && !is_id(plan.id)) in.mistake(in.at("id"), Message::bad_id, {plan.id});
    if (!plan.id.empty()) in.call(in_.path() + ".step." + plan.id);
    const auto same = std::ranges::find(drafts_, plan.id, [](const Draft& d) { return d.plan.id; });
    if (same != drafts_.end() && !plan.id.empty())
      in.mistake(in.has("id") ? in.at("id") : in.at("from"), Message::duplicate_id,
                 {plan.id, reading_.place(same->plan.at)});
    read_texts(in, plan, known);
    read_duration(in, plan, known);
    read_gate(in, plan, known);
    read_waits(in, draft);
    read_dates(in, plan);
    plan.trigger =
        static_cast<MilestoneTrigger>(in.word("trigger", triggers, Need::optional).value_or(0));
    in.finish();
    drafts_.push_back(std::move(draft));
  }

  const TrackStep* read_from(TableReader& in, RoadStepPlan& plan) {
    const auto from = in.text("from", Need::optional);
    if (!from) return nullptr;
    plan.from = *from;
    const TrackStep* known = find_track_step(*from);
    if (known != nullptr) return known;
    std::vector<std::string> ids;
    for (const TrackStep& step : road_library()) ids.push_back(step.id);
    const std::string near = nearest(*from, ids);
    in.mistake(in.at("from"),
               near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
               {*from, "step", near.empty() ? comma_list(ids) : near});
    return nullptr;
  }

  static void read_texts(TableReader& in, RoadStepPlan& plan, const TrackStep* known) {
    const Need need = plan.from.empty() ? Need::required : Need::optional;
    plan.name = read_both(in, "name", need);
    plan.submitter = read_both(in, "submitter", Need::optional);
    plan.reviewer = read_both(in, "reviewer", Need::optional);
    if (known == nullptr) return;
    if (plan.name.en.empty()) plan.name = known->name;
    if (plan.submitter.en.empty()) plan.submitter = known->submitter;
    if (plan.reviewer.en.empty()) plan.reviewer = known->reviewer;
  }

  void read_duration(TableReader& in, RoadStepPlan& plan, const TrackStep* known) {
    const bool planned = known != nullptr && known->plan.has_value();
    const bool unknown_from = known == nullptr && !plan.from.empty();  // said already
    const auto own =
        in.figure("duration", Dimension::duration,
                  planned || unknown_from || in.has("trigger") ? Need::optional : Need::required);
    if (own) {
      plan.duration = *own;
    } else if (planned && !in.has("duration")) {
      plan.duration = known->plan;
      plan.duration->path = in.path() + ".duration";
      plan.duration->at = in.at("from");
      reading_.figures.push_back(*plan.duration);
    }
    plan.rounds = in.figure("rounds", Dimension::count, Need::optional);
  }

  void read_gate(TableReader& in, RoadStepPlan& plan, const TrackStep* known) {
    if (!in.has("gate")) return;
    const Entry& entry = *in.entry("gate", Need::required, "");
    if (entry.value.kind == NodeKind::table) {
      plan.gate = Duration{in.fixed("gate", Dimension::duration).value_or(0)};
    } else if (!in.truth("gate").value_or(false)) {
      return;
    } else if (known == nullptr || !known->statutory) {
      in.mistake(entry.at, Message::missing_key,
                 {"gate", in.path(), "gate = { value = 30, unit = \"day\", ... }"});
      return;
    } else {
      plan.gate = Duration{known->statutory->constant()};
      Figure law = *known->statutory;
      law.path = in.path() + ".gate";
      law.at = entry.at;
      reading_.figures.push_back(std::move(law));
    }
    if (!plan.duration) return;
    const std::int64_t least = least_of(plan.duration->spread);
    if (least < plan.gate.us)
      in.mistake(plan.duration->at, Message::needs_gate,
                 {plan.id, in_whole_days(least), in_whole_days(plan.gate.us)});
  }

  static void read_waits(TableReader& in, Draft& draft) {
    const Position at = in.at("after");
    for (std::string& step : in.texts("after")) draft.waits.push_back({std::move(step), at});
    if (draft.waits.size() > waits_max)
      in.mistake(
          at, Message::too_many,
          {std::to_string(draft.waits.size()), in.path() + ".after", std::to_string(waits_max)});
  }

  static void read_dates(TableReader& in, RoadStepPlan& plan) {
    plan.not_before = in.date("not_before", Need::optional);
    plan.started = in.date("started", Need::optional);
    plan.done = in.date("done", Need::optional);
    if (plan.started && plan.done && *plan.done < *plan.started)
      in.mistake(in.at("done"), Message::date_order,
                 {"done", to_text(*plan.done), "started", to_text(*plan.started)});
  }

  std::optional<std::uint32_t> index_of(const std::string& id, Position at) {
    std::vector<std::string> ids;
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].plan.id == id) return i;
      ids.push_back(drafts_[i].plan.id);
    }
    const std::string near = nearest(id, ids);
    in_.mistake(at, near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
                {id, "step", near.empty() ? comma_list(ids) : near});
    return std::nullopt;
  }

  // Resolves the waits and makes the network; a circle is named by the ids of its steps.
  std::optional<regulation::Road> connect() {
    std::vector<regulation::RoadStep> steps;
    bool good = true;
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      const RoadStepPlan& plan = drafts_[i].plan;
      regulation::RoadStep step{plan.id, {}, {}, plan.gate};
      if (plan.not_before && *plan.not_before > start_)
        step.earliest = days(*plan.not_before - start_);
      for (const NamedWait& wait : drafts_[i].waits) {
        const auto index = index_of(wait.step, wait.at);
        good = good && index && *index != i;
        if (index && *index == i) in_.mistake(wait.at, Message::self_reference, {plan.id});
        if (index) step.after.push_back({*index, Duration{}});
      }
      steps.push_back(std::move(step));
    }
    if (!good) return std::nullopt;
    auto road = regulation::Road::make(std::move(steps));
    if (road) return std::move(*road);
    if (road.error().kind == regulation::RoadFault::Kind::cycle) report_cycle(road.error().steps);
    return std::nullopt;
  }

  void report_cycle(const std::vector<std::uint32_t>& cycle) {
    std::string circle;
    for (const std::uint32_t i : cycle) circle += drafts_[i].plan.id + " <- ";
    const Draft& first = drafts_[cycle[0]];
    in_.mistake(first.waits.empty() ? first.plan.at : first.waits[0].at, Message::cycle,
                {road_.id, circle + first.plan.id});
  }

  Reading& reading_;
  TableReader& in_;
  Date start_;
  RoadPlan road_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<RoadPlan> read_roads(Reading& reading, TableReader& top, Date start) {
  std::vector<RoadPlan> roads;
  for (auto& [id, in] : top.tables("road"))
    roads.push_back(RoadReader(reading, in, id, start).read());
  return roads;
}

}  // namespace meguri::interchange
