#include "report/regulation_roads.hpp"

#include <algorithm>
#include <map>

#include "interchange/source_words.hpp"
#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/regulation_picture.hpp"

namespace meguri::report {
namespace {

using namespace interchange;

constexpr double day_us = static_cast<double>(days(1).us);

std::string in_days(std::int64_t us) { return decimal(static_cast<double>(us) / day_us, 0); }

std::string constant_days(const std::optional<Figure>& figure) {
  return figure && figure->is_constant() ? in_days(figure->constant()) : "";
}

// "60/90/150", low, mode, high.
std::string plan_days(const std::optional<Figure>& figure) {
  std::string out;
  if (!figure) return out;
  for (const std::int64_t amount : figure->spread.amounts)
    out += (out.empty() ? "" : "/") + in_days(amount);
  return out;
}

std::string observed_days(const TrackStep& step) {
  if (!step.observed || !step.observed->median) return "";
  return decimal(static_cast<double>(step.observed->median->us) / day_us, 1) +
         " (n=" + std::to_string(step.observed->cases) + ")";
}

bool shown(const RoadsView& view, const std::string& track) {
  if (!view.track.empty()) return view.track == track;
  if (view.roads.empty()) return true;
  return std::ranges::any_of(
      view.roads, [&](const TravelledRoad& road) { return track_of(*road.plan) == track; });
}

DaySpread spread_of(const RoadDays& days) {
  return {days.quantile_days(0.01), days.quantile_days(0.1), days.quantile_days(0.5),
          days.quantile_days(0.9), days.quantile_days(0.99)};
}

std::string travelled_text(const RoadsView& view, const TextStyle& style) {
  if (view.roads.empty()) return {};
  double scale = 1;
  for (const TravelledRoad& road : view.roads)
    scale = std::max(scale, road.days.quantile_days(0.99));
  const Language language = style.language;
  Grid grid({{say(language, Phrase::column_road), false, true},
             {""},
             {say(language, Phrase::column_p10), true},
             {say(language, Phrase::column_p50), true},
             {say(language, Phrase::column_p90), true},
             {say(language, Phrase::roads_within), true}});
  for (const TravelledRoad& road : view.roads) {
    const DaySpread spread = spread_of(road.days);
    grid.add({{in(language, road.plan->name), Style::strong},
              {day_bar(spread, scale, 28), Style::accent},
              {decimal(spread.p10, 0)},
              {decimal(spread.p50, 0)},
              {decimal(spread.p90, 0)},
              {percent(road.days.share_within(days(365)))}});
  }
  return "\n" + grid.text(style.ink, style.columns) + "  " +
         style.ink(Style::faint,
                   say(language, Phrase::roads_basis, grouped(view.runs), to_text(view.start))) +
         "\n";
}

// "United States: IND to licence [us]": the word in brackets is what --road takes.
std::string track_title(const std::string& track, Language language) {
  const auto& steps = road_library();
  const auto first = std::ranges::find(steps, track, &TrackStep::track);
  return first == steps.end() ? track : in(language, first->track_name) + " [" + track + "]";
}

// What one track gives and costs, a line each, and its branches with what must follow.
std::string claim_text(const RoadClaim& claim, const TextStyle& style) {
  const Language language = style.language;
  Grid grid({{""}, {"", false, true}});
  const auto line = [&](Phrase name, const BothLanguages& text) {
    grid.add({{say(language, name), Style::faint}, {in(language, text)}});
  };
  line(Phrase::column_may_claim, claim.may_claim);
  line(Phrase::column_pays, claim.pays);
  line(Phrase::column_builds, claim.builds);
  line(Phrase::column_gate, claim.gate);
  line(Phrase::column_risk, claim.risk);
  grid.add({{say(language, Phrase::column_mark), Style::faint},
            {mark_text(claim.mark, language) + " · " + source_in(language, claim.source),
             Style::faint}});
  for (const RoadBranch& branch : claim.branches)
    grid.add({{"→ " + in(language, branch.name), Style::strong},
              {in(language, branch.then) + " (" + mark_text(branch.mark, language) + ")"}});
  return heading(style,
                 say(language, Phrase::roads_claims_heading, track_title(claim.track, language))) +
         grid.text(style.ink, style.columns);
}

std::string claims_text(const RoadsView& view, const TextStyle& style) {
  std::string out;
  for (const RoadClaim& claim : road_claims())
    if (shown(view, claim.track)) out += claim_text(claim, style);
  return out;
}

void write_claim(JsonWriter& json, const RoadClaim& claim) {
  json.begin_object();
  json.key("track");
  json.text(claim.track);
  const auto both = [&](std::string_view name, const BothLanguages& text) {
    json.key(name);
    json.both(text);
  };
  both("may_claim", claim.may_claim);
  both("pays", claim.pays);
  both("builds", claim.builds);
  both("gate", claim.gate);
  both("risk", claim.risk);
  json.key("source");
  json.text(claim.source);
  json.key("mark");
  json.text(name_of(claim.mark));
  json.key("branches");
  json.begin_list();
  for (const RoadBranch& branch : claim.branches) {
    json.begin_object();
    both("name", branch.name);
    both("then", branch.then);
    json.key("source");
    json.text(branch.source);
    json.key("mark");
    json.text(name_of(branch.mark));
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

std::string steps_text(const RoadsView& view, const std::string& track, const TextStyle& style) {
  const Language language = style.language;
  Grid grid({{""},
             {say(language, Phrase::column_step), false, true},
             {say(language, Phrase::column_step_who), false, true},
             {say(language, Phrase::column_statutory), true},
             {say(language, Phrase::column_target), true},
             {say(language, Phrase::column_observed), true},
             {say(language, Phrase::column_plan), true},
             {say(language, Phrase::column_mark), false, true}});
  std::size_t all = 0, open = 0;
  for (const TrackStep& step : road_library()) {
    if (step.track != track || !shown(view, track)) continue;
    ++all;
    const Mark mark = step.plan ? step.plan->mark : step.mark;
    if (mark != Mark::verified) ++open;
    grid.add({{step.id, Style::strong},
              {in(language, step.name)},
              {in(language, step.submitter) + " → " + in(language, step.reviewer), Style::faint},
              {constant_days(step.statutory)},
              {constant_days(step.target)},
              {observed_days(step)},
              {plan_days(step.plan)},
              {mark_text(mark, language), mark == Mark::verified ? Style::plain : Style::warn}});
  }
  if (grid.empty()) return {};
  return heading(style, track_title(track, language)) + grid.text(style.ink, style.columns) + "  " +
         style.ink(Style::faint, say(language, Phrase::roads_unverified, open, all)) + "\n";
}

void write_days(JsonWriter& json, std::string_view name, const std::optional<Figure>& figure) {
  json.key(name);
  if (!figure) {
    json.nothing();
    return;
  }
  json.begin_object();
  json.key("days");
  json.begin_list();
  for (const std::int64_t amount : figure->spread.amounts)
    json.share(static_cast<double>(amount) / day_us);
  json.end_list();
  json.key("source");
  json.text(figure->source);
  json.key("mark");
  json.text(name_of(figure->mark));
  json.end_object();
}

void write_step(JsonWriter& json, const TrackStep& step) {
  json.begin_object();
  json.key("id");
  json.text(step.id);
  json.key("track");
  json.text(step.track);
  json.key("name");
  json.both(step.name);
  json.key("submitter");
  json.both(step.submitter);
  json.key("reviewer");
  json.both(step.reviewer);
  write_days(json, "statutory", step.statutory);
  write_days(json, "target", step.target);
  write_days(json, "plan", step.plan);
  json.key("requires");
  json.both(step.requires_);
  json.key("triggers");
  json.both(step.triggers);
  json.key("source");
  json.text(step.source);
  json.key("mark");
  json.text(name_of(step.mark));
  json.end_object();
}

}  // namespace

std::vector<std::string> known_tracks() {
  std::vector<std::string> tracks;
  for (const TrackStep& step : road_library())
    if (std::ranges::find(tracks, step.track) == tracks.end()) tracks.push_back(step.track);
  return tracks;
}

std::string track_of(const RoadPlan& road) {
  std::map<std::string, std::size_t> counts;
  for (const RoadStepPlan& step : road.steps)
    if (const TrackStep* known = find_track_step(step.from)) ++counts[known->track];
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? std::string() : most->first;
}

std::string roads_text(const RoadsView& view, const TextStyle& style) {
  std::string out = style.ink(Style::strong, say(style.language, Phrase::roads_title)) + "\n" +
                    style.ink(Style::faint, say(style.language, Phrase::legal_notice)) + "\n";
  out += travelled_text(view, style) + claims_text(view, style);
  if (!view.roads.empty() && !style.all && view.track.empty()) return out;
  for (const std::string& track : known_tracks()) out += steps_text(view, track, style);
  return out;
}

std::string roads_json(const RoadsView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("roads");
  json.begin_list();
  for (const TravelledRoad& road : view.roads) {
    const DaySpread spread = spread_of(road.days);
    json.begin_object();
    json.key("id");
    json.text(road.plan->id);
    json.key("name");
    json.both(road.plan->name);
    json.key("track");
    json.text(track_of(*road.plan));
    write_quantiles(json, spread);
    json.key("within_a_year");
    json.share(road.days.share_within(days(365)));
    json.end_object();
  }
  json.end_list();
  json.key("claims");
  json.begin_list();
  for (const RoadClaim& claim : road_claims())
    if (shown(view, claim.track)) write_claim(json, claim);
  json.end_list();
  json.key("steps");
  json.begin_list();
  for (const TrackStep& step : road_library())
    if (shown(view, step.track)) write_step(json, step);
  json.end_list();
  json.end_object();
  return json.take();
}

std::string roads_csv(const RoadsView& view) {
  std::string out;
  append_csv(out, {"id", "track", "name_en", "name_ja", "submitter_en", "reviewer_en",
                   "statutory_days", "target_days", "observed_median_days", "observed_n",
                   "plan_days", "plan_mark", "source", "mark"});
  for (const TrackStep& step : road_library()) {
    if (!shown(view, step.track)) continue;
    const bool observed = step.observed && step.observed->median;
    append_csv(
        out, {step.id, step.track, step.name.en, step.name.ja, step.submitter.en, step.reviewer.en,
              constant_days(step.statutory), constant_days(step.target),
              observed ? decimal(static_cast<double>(step.observed->median->us) / day_us, 1) : "",
              step.observed ? std::to_string(step.observed->cases) : "", plan_days(step.plan),
              step.plan ? std::string(name_of(step.plan->mark)) : "", step.source,
              std::string(name_of(step.mark))});
  }
  return out;
}

}  // namespace meguri::report
