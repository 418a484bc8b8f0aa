#include "interchange/road_library.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/check.hpp"

namespace meguri::embedded {
extern const std::string_view roads_japan_pmd;
extern const std::string_view roads_japan_asrm;
extern const std::string_view roads_us;
extern const std::string_view roads_eu;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 5> marks{"verified", "partly", "memory", "inferred",
                                                "choice"};

// An optional number of days, halves allowed.
std::optional<Duration> read_days(TableReader& in, std::string_view key) {
  const Entry* found = in.entry(key, Need::optional, "");
  if (found == nullptr) return std::nullopt;
  const Node& node = found->value;
  const bool numeric = node.kind == NodeKind::integer || node.kind == NodeKind::number;
  if (!numeric || !std::isfinite(node.number) || node.number < 0 || node.number > 100'000) {
    in.mistake(node.at, Message::not_a_number, {std::string(key)});
    return std::nullopt;
  }
  return Duration{std::llround(node.number * 2) * (days(1).us / 2)};
}

std::optional<Observed> read_observed(TableReader& step) {
  auto in = step.table("observed", Need::optional);
  if (!in) return std::nullopt;
  Observed observed;
  observed.cases = in->whole("cases", 1, 100'000).value_or(0);
  observed.median = read_days(*in, "median_days");
  observed.low = read_days(*in, "low_days");
  observed.high = read_days(*in, "high_days");
  observed.source = in->text("source").value_or("");
  observed.mark = static_cast<Mark>(in->word("mark", marks).value_or(0));
  in->finish();
  return observed;
}

TrackStep read_step(TableReader& in, const std::string& track) {
  TrackStep step;
  step.id = in.text("id").value_or("");
  if (!step.id.empty()) in.call("track." + track + ".step." + step.id);
  if (!step.id.empty() && !is_id(step.id)) in.mistake(in.at("id"), Message::bad_id, {step.id});
  step.track = track;
  step.scheme = in.text("scheme").value_or("");
  step.name = read_both(in, "name");
  step.submitter = read_both(in, "submitter", Need::optional);
  step.reviewer = read_both(in, "reviewer", Need::optional);
  step.requires_ = read_both(in, "requires", Need::optional);
  step.triggers = read_both(in, "triggers", Need::optional);
  step.after = in.texts("after");
  step.after_event = in.text("after_event", Need::optional).value_or("");
  step.source = in.text("source").value_or("");
  step.mark = static_cast<Mark>(in.word("mark", marks).value_or(0));
  step.mark_note = in.text("mark_note", Need::optional).value_or("");
  step.statutory = in.figure("statutory", Dimension::duration, Need::optional);
  step.statutory_note = in.text("statutory_note", Need::optional).value_or("");
  step.target = in.figure("target", Dimension::duration, Need::optional);
  step.observed = read_observed(in);
  step.observed_note = in.text("observed_note", Need::optional).value_or("");
  step.plan = in.figure("plan", Dimension::duration, Need::optional);
  in.finish();
  return step;
}

std::vector<TrackStep> read_built_in() {
  const std::array<Source, 4> sources{
      Source{"data/roads/japan_pmd.toml", std::string(embedded::roads_japan_pmd)},
      Source{"data/roads/japan_asrm.toml", std::string(embedded::roads_japan_asrm)},
      Source{"data/roads/us.toml", std::string(embedded::roads_us)},
      Source{"data/roads/eu.toml", std::string(embedded::roads_eu)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  auto steps = read_tracks(reading, root);
  MEGURI_CHECK(reading.diagnostics.empty());  // built in, so a mistake is ours
  return steps;
}

}  // namespace

BothLanguages read_both(TableReader& in, std::string_view prefix, Need need) {
  const std::string ja = std::string(prefix) + "_ja";
  const std::string en = std::string(prefix) + "_en";
  // One language without the other is a mistake even where the text may be left out.
  const bool any = in.has(ja) || in.has(en);
  const Need both = any ? Need::required : need;
  BothLanguages result;
  result.ja = in.text(ja, both).value_or("");
  result.en = in.text(en, both).value_or("");
  return result;
}

std::vector<TrackStep> read_tracks(Reading& reading, const Node& root) {
  TableReader top(reading, root, "");
  std::vector<TrackStep> steps;
  for (auto& [name, track] : top.tables("track")) {
    track.text("jurisdiction");
    const BothLanguages track_name = read_both(track, "name");
    for (TableReader& in : track.rows("step")) {
      TrackStep step = read_step(in, name);
      step.track_name = track_name;
      if (std::ranges::find(steps, step.id, &TrackStep::id) != steps.end())
        in.mistake(in.at("id"), Message::duplicate_id, {step.id, "track"});
      steps.push_back(std::move(step));
    }
    track.finish();
  }
  top.finish();
  return steps;
}

const std::vector<TrackStep>& road_library() {
  static const std::vector<TrackStep> library = read_built_in();
  return library;
}

const TrackStep* find_track_step(std::string_view id) {
  const auto& library = road_library();
  const auto found = std::ranges::find(library, id, &TrackStep::id);
  return found == library.end() ? nullptr : &*found;
}

}  // namespace meguri::interchange
