#include "view/regulation_decide.hpp"

#include <array>
#include <cmath>

#include "interchange/approval_history.hpp"
#include "interchange/obligation_claims.hpp"
#include "interchange/source_words.hpp"
#include "report/number_text.hpp"
#include "report/regulation_compare.hpp"
#include "view/reader.hpp"

namespace meguri {
namespace {

using interchange::ApprovalRecord;
using report::ComparisonView;
using report::Phrase;

constexpr std::array market_words{"japan", "us", "eu"};  // in the order of Region
constexpr std::uint32_t runs = 20'000;

std::string market_of(interchange::Region region) {
  return market_words[static_cast<std::size_t>(region)];
}

DaySpreadView spread_of(const report::DaySpread& spread, std::int64_t cases,
                        std::int64_t from_memory) {
  return {std::lround(spread.p10), std::lround(spread.p50), std::lround(spread.p90), cases,
          from_memory};
}

const ComparisonView& markets() {
  static const ComparisonView compared = report::compare_markets(runs, 1);
  return compared;
}

PastApprovalView past_view(const ApprovalRecord& row, Language language) {
  PastApprovalView view{.market = market_of(row.region),
                        .product = row.product,
                        .company = row.company,
                        .kind = interchange::source_in(language, row.kind),
                        .filed = row.filed,
                        .approved = row.approved,
                        .days = {},
                        .conditional = row.conditional,
                        .filed_mark = std::string(interchange::name_of(row.filed_mark)),
                        .approved_mark = std::string(interchange::name_of(row.approved_mark)),
                        .patients = interchange::source_in(language, row.pivotal_patients),
                        .later = interchange::source_in(language, row.later_outcome)};
  if (row.filed && row.approved) view.days = *row.approved - *row.filed;
  return view;
}

void set_baselines(DecideView& view, const ComparisonView& compared, Language language) {
  const auto& evidence = compared.japan.evidence;
  view.baseline_text = report::say(
      language, Phrase::decide_baselines, report::decimal(compared.japan.p10_days, 0),
      report::decimal(compared.japan.p90_days, 0),
      report::decimal(evidence.target_clock.mean_days, 0), evidence.target_clock.cases,
      report::decimal(evidence.rolling_median.mean_days, 0), evidence.rolling_median.cases);
  const auto add = [&](std::string name, const regulation::BaselineError& error) {
    view.baselines.push_back({std::move(name), std::lround(error.mean_days), error.cases});
  };
  add(report::say(language, Phrase::baseline_target), evidence.target_clock);
  add(report::say(language, Phrase::baseline_others), evidence.others_median);
  add(report::say(language, Phrase::baseline_rolling), evidence.rolling_median);
  add(report::say(language, Phrase::baseline_target_same, evidence.target_on_rolling_cases.cases),
      evidence.target_on_rolling_cases);
}

void set_conditional(DecideView& view, const ComparisonView& compared, Language language) {
  const report::ConditionalView& what = compared.conditional;
  std::string patients;
  for (const std::string& one : what.patients) patients += (patients.empty() ? "" : ", ") + one;
  view.conditional = {
      report::say(language, Phrase::conditional_review, report::decimal(what.conditional_days, 1),
                  what.conditional_cases, report::decimal(what.full_days, 1), what.full_cases),
      report::say(language, Phrase::conditional_trials, patients),
      report::say(language, Phrase::conditional_later, what.granted, what.refused, what.withdrawn,
                  what.pending, what.granted - what.refused - what.withdrawn - what.pending)};
}

}  // namespace

DecideView decide_view(const Sources& sources, const Viewer& viewer, const PlannedRoads* planned) {
  const Language language = viewer.language;
  const ComparisonView& compared = markets();
  DecideView view;
  view.notice = report::say(language, Phrase::legal_notice);
  for (const interchange::RoadClaim& claim : interchange::road_claims())
    view.roads.push_back(track_view(claim, false, language));
  if (planned != nullptr)
    for (const RoadOutlookView& road : road_outlooks(sources, viewer, *planned))
      if (!road.reference)
        view.times.push_back(
            {road.road_name, road.track, road.note, road.to_goal, road.within_year_bp});
  for (const report::MarketView& market : compared.markets)
    view.markets.push_back({market_of(market.region), spread_of(market.first_dose, 0, 0),
                            spread_of(market.review, market.cases, market.from_memory)});
  view.first_dose_basis_text =
      report::say(language, Phrase::compare_first_dose_basis, report::grouped(compared.runs));
  view.review_basis_text = report::say(language, Phrase::compare_review_basis);
  for (const Phrase reason : {Phrase::reason_gate_japan, Phrase::reason_gate_us,
                              Phrase::reason_gate_eu, Phrase::reason_review})
    view.reasons.push_back(report::say(language, reason));
  set_baselines(view, compared, language);
  set_conditional(view, compared, language);
  for (const ApprovalRecord& row : interchange::approval_history())
    view.history.push_back(past_view(row, language));
  return view;
}

}  // namespace meguri
