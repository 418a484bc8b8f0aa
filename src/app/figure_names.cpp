#include "app/figure_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/phrase.hpp"

namespace meguri::app {
namespace {

using interchange::BothLanguages;
using interchange::CompiledProgramme;
using interchange::Language;
using report::Phrase;

struct FigureWord {
  std::string_view key;
  std::string_view en;
  std::string_view ja;
};

constexpr auto of_journey = std::to_array<FigureWord>({
    {"screening", "Time to screen a patient", "スクリーニングにかかる時間"},
    {"screening_fails", "Screening failures", "スクリーニングで不適格となる割合"},
    {"consent", "Time to consent", "同意の取得にかかる時間"},
    {"consent_refused", "Consents refused", "同意が得られない割合"},
    {"ordering", "Time to place the order", "製造オーダーを出すまでの時間"},
    {"collection", "Time to collect", "採取の所要時間"},
    {"collection_fails", "Collections that fail", "採取が失敗する割合"},
    {"culture", "Time in culture", "培養期間"},
    {"growth_rate", "Growth rate of the cells", "細胞の増殖速度"},
    {"growth_lag", "Lag before the cells grow", "増殖が始まるまでの時間"},
    {"start_cells", "Cells at the start of culture", "培養開始時の細胞数"},
    {"contaminated", "Batches contaminated", "汚染が起きるバッチの割合"},
    {"rapid_tests", "Time of the rapid tests", "迅速試験の所要時間"},
    {"rapid_fails", "Rapid tests failed", "迅速試験が不合格となる割合"},
    {"late_tests", "Time of the late tests", "結果の遅い試験の所要時間"},
    {"late_fails", "Late tests failed", "結果の遅い試験が不合格となる割合"},
    {"deviation", "Batches with a deviation", "逸脱が起きる割合"},
    {"deviation_time", "Time to close a deviation", "逸脱の処理にかかる時間"},
    {"review", "Time to review the batch record", "製造記録の照査にかかる時間"},
    {"quality_decision", "Time of quality to decide on held material",
     "保留した材料を品質部門が判断するまでの時間"},
    {"quality_refuses", "Held material that quality refuses",
     "保留した材料を品質部門が不可とする割合"},
    {"dispatch_ahead", "Dispatch before the visit", "来院の何日前に発送するか"},
    {"visit_missed", "Visits missed", "来院しない割合"},
    {"visit_delay", "Delay of a visit", "来院の遅れ"},
    {"dropout", "Time until a patient drops out", "脱落までの時間"},
    {"death", "Time until a patient dies", "死亡までの時間"},
});
static_assert(of_journey.size() == interchange::journey_keys.size());

constexpr auto of_lane = std::to_array<FigureWord>({
    {"transit", "time in transit", "輸送時間"},
    {"warm", "shipments out of their band", "温度逸脱が起きる割合"},
    {"warm_time", "time out of the band", "温度逸脱の時間"},
    {"silent", "loggers that fail", "ロガーの記録が欠ける割合"},
});

BothLanguages word_of(std::span<const FigureWord> words, std::string_view key) {
  const auto found = std::ranges::find(words, key, &FigureWord::key);
  if (found == words.end()) return {};
  return {.ja = std::string(found->ja), .en = std::string(found->en)};
}

BothLanguages joined(const BothLanguages& first, const BothLanguages& second) {
  if (second.en.empty()) return {};
  return {.ja = first.ja + ": " + second.ja, .en = first.en + ": " + second.en};
}

// What stands after `prefix`; empty when the path does not begin with it.
std::string_view after(std::string_view path, const std::string& prefix) {
  return path.starts_with(prefix) ? path.substr(prefix.size()) : std::string_view{};
}

BothLanguages of_road(const CompiledProgramme& compiled, std::string_view path) {
  for (const interchange::RoadPlan& road : compiled.programme.roads)
    for (const interchange::RoadStepPlan& step : road.steps) {
      const auto key = after(path, "road." + road.id + ".step." + step.id + ".");
      if (key.empty()) continue;
      const Phrase kind = key == "rounds" ? Phrase::figure_rounds : Phrase::figure_duration;
      return {report::say(Language::japanese, kind, step.id, step.name.ja),
              report::say(Language::english, kind, step.id, step.name.en)};
    }
  return {};
}

}  // namespace

BothLanguages name_of_figure(const CompiledProgramme& compiled, const interchange::Figure& figure) {
  const std::string_view path = figure.path;
  const auto& programme = compiled.programme;
  if (const auto key = after(path, "journey."); !key.empty()) return word_of(of_journey, key);
  for (const interchange::ProtocolPlan& protocol : programme.protocols)
    if (const auto key = after(path, "protocol." + protocol.id + ".journey."); !key.empty())
      return joined(protocol.name, word_of(of_journey, key));
  for (const interchange::LaneEntry& lane : programme.lanes)
    if (const auto key = after(path, "lane." + lane.id + "."); !key.empty())
      return joined(lane.name, word_of(of_lane, key));
  for (const interchange::EnrolmentPlan& enrolment : programme.enrolments)
    if (!after(path, "enrolment." + enrolment.id + ".").empty())
      return joined(programme.organisations[enrolment.site].name,
                    {.ja = "紹介の間隔", .en = "time between referrals"});
  for (const interchange::CostPlan& cost : programme.costs)
    if (!after(path, "cost." + cost.id + ".").empty()) return cost.name;
  return of_road(compiled, path);
}

}  // namespace meguri::app
