#include "report/regulation_compare.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

using namespace interchange;
using regulation::ReviewCase;

// The steps of each market from the decision to the first dose. Site start (JP-09) and first lot
// (JP-10) are taken as planned for Japan everywhere; only the authorities differ.
const std::array<std::vector<std::string>, 3> steps_of_markets{
    std::vector<std::string>{"JP-01", "JP-02", "JP-03", "JP-07", "JP-09", "JP-10"},
    std::vector<std::string>{"US-02", "US-03", "JP-09", "JP-10"},
    std::vector<std::string>{"EU-03", "EU-04", "EU-05", "JP-09", "JP-10"}};
constexpr std::array markets{Phrase::market_japan, Phrase::market_us, Phrase::market_eu};
constexpr std::array market_words{"japan", "us", "eu"};
constexpr std::size_t bar_columns = 30;

DaySpread spread_of(const std::vector<ReviewCase>& cases) {
  std::vector<std::int32_t> days;
  for (const ReviewCase& review : cases) days.push_back(regulation::days_of(review));
  std::ranges::sort(days);
  const auto at = [&](double share) { return regulation::quantile_days(days, share); };
  return {at(0), at(0.1), at(0.5), at(0.9), at(1)};
}

DaySpread spread_of(const RoadDays& days) {
  return {days.quantile_days(0.01), days.quantile_days(0.1), days.quantile_days(0.5),
          days.quantile_days(0.9), days.quantile_days(0.99)};
}

double median_days(const std::vector<std::int32_t>& unsorted) {
  std::vector<std::int32_t> days = unsorted;
  std::ranges::sort(days);
  return days.empty() ? 0 : regulation::quantile_days(days, 0.5);
}

ConditionalView conditional_approvals() {
  ConditionalView view;
  std::vector<std::int32_t> conditional, full;
  for (const ApprovalRecord& record : approval_history()) {
    if (record.region != Region::japan || !record.approved) continue;
    if (*record.approved < date_of({2014, 11, 25})) continue;
    if (record.filed)
      (record.conditional ? conditional : full).push_back(*record.approved - *record.filed);
    if (!record.conditional) continue;
    ++view.granted;
    view.refused += record.later_outcome.starts_with("REFUSED") ? 1 : 0;
    view.withdrawn += record.later_outcome.starts_with("WITHDRAWN") ? 1 : 0;
    view.pending += record.later_outcome.starts_with("PENDING") ? 1 : 0;
    const std::string& patients = record.pivotal_patients;
    const std::string number = patients.substr(0, patients.find_first_not_of("0123456789"));
    if (!number.empty()) view.patients.push_back(record.product + " " + number);
  }
  view.conditional_days = median_days(conditional);
  view.full_days = median_days(full);
  view.conditional_cases = static_cast<std::int32_t>(conditional.size());
  view.full_cases = static_cast<std::int32_t>(full.size());
  return view;
}

// One table of spreads with their bars on one scale and the difference of the medians to Japan's.
std::string spreads_text(const ComparisonView& view, DaySpread MarketView::* what, bool history,
                         const TextStyle& style) {
  const Language language = style.language;
  double scale = 1;
  for (const MarketView& market : view.markets) scale = std::max(scale, (market.*what).most);
  std::vector<Column> columns{
      {say(language, Phrase::column_market)},    {""},
      {say(language, Phrase::column_p10), true}, {say(language, Phrase::column_p50), true},
      {say(language, Phrase::column_p90), true}, {say(language, Phrase::column_difference), true}};
  if (history) {
    columns.push_back({say(language, Phrase::column_cases), true});
    columns.push_back({say(language, Phrase::column_from_memory), true});
  }
  Grid grid(columns);
  const double japan = (view.markets[0].*what).p50;
  for (std::size_t i = 0; i < view.markets.size(); ++i) {
    const DaySpread& spread = view.markets[i].*what;
    std::vector<Cell> row{{say(language, markets[i]), Style::strong},
                          {day_bar(spread, scale, bar_columns), Style::accent},
                          {decimal(spread.p10, 0)},
                          {decimal(spread.p50, 0)},
                          {decimal(spread.p90, 0)},
                          {i == 0 ? "" : with_sign(spread.p50 - japan, 0)}};
    if (history) {
      row.push_back({std::to_string(view.markets[i].cases)});
      row.push_back({std::to_string(view.markets[i].from_memory), Style::warn});
    }
    grid.add(std::move(row));
  }
  return grid.text(style.ink, style.columns);
}

std::string wrapped(std::string_view text, const TextStyle& style, Style ink = Style::plain) {
  std::string out;
  for (const std::string& line : wrap(text, style.columns - 2))
    out += "  " + style.ink(ink, line) + "\n";
  return out;
}

std::string baselines_text(const ComparisonView& view, const TextStyle& style) {
  const Language language = style.language;
  const regulation::ReviewBaselines& evidence = view.japan.evidence;
  Grid grid({{""}, {"", true}});
  const auto line = [&](std::string name, const regulation::BaselineError& error) {
    grid.add({{std::move(name)},
              {say(language, Phrase::baseline_line, decimal(error.mean_days, 0), error.cases)}});
  };
  line(say(language, Phrase::baseline_target), evidence.target_clock);
  line(say(language, Phrase::baseline_others), evidence.others_median);
  line(say(language, Phrase::baseline_rolling), evidence.rolling_median);
  line(say(language, Phrase::baseline_target_same, evidence.target_on_rolling_cases.cases),
       evidence.target_on_rolling_cases);
  return heading(style, say(language, Phrase::compare_baselines_heading)) +
         grid.text(style.ink, style.columns) +
         wrapped(say(language, Phrase::baseline_interval, decimal(view.japan.p10_days, 0),
                     decimal(view.japan.p50_days, 0), decimal(view.japan.p90_days, 0),
                     evidence.cases, evidence.from_memory, evidence.within_target),
                 style);
}

std::string conditional_text(const ComparisonView& view, const TextStyle& style) {
  const Language language = style.language;
  const ConditionalView& what = view.conditional;
  std::string patients;
  for (const std::string& one : what.patients) patients += (patients.empty() ? "" : ", ") + one;
  const std::int32_t running = what.granted - what.refused - what.withdrawn - what.pending;
  return heading(style, say(language, Phrase::compare_conditional_heading)) +
         wrapped(say(language, Phrase::conditional_review, decimal(what.conditional_days, 1),
                     what.conditional_cases, decimal(what.full_days, 1), what.full_cases),
                 style) +
         wrapped(say(language, Phrase::conditional_trials, patients), style) +
         wrapped(say(language, Phrase::conditional_later, what.granted, what.refused,
                     what.withdrawn, what.pending, running),
                 style);
}

std::string history_text(const TextStyle& style) {
  const Language language = style.language;
  Grid grid({{say(language, Phrase::column_market)},
             {say(language, Phrase::column_product), false, true},
             {say(language, Phrase::column_filed)},
             {say(language, Phrase::column_approved)},
             {say(language, Phrase::column_days), true},
             {say(language, Phrase::column_kind)},
             {say(language, Phrase::column_mark), false, true},
             {say(language, Phrase::column_later), false, true, true}});
  for (const ApprovalRecord& record : approval_history()) {
    const bool both = record.filed && record.approved;
    grid.add(
        {{say(language, markets[static_cast<std::size_t>(record.region)])},
         {record.product, Style::strong},
         {record.filed ? to_text(*record.filed) : "–"},
         {record.approved ? to_text(*record.approved) : "–"},
         {both ? std::to_string(*record.approved - *record.filed) : ""},
         {say(language, record.conditional ? Phrase::approval_conditional : Phrase::approval_full)},
         {mark_text(record.filed_mark, language), Style::faint},
         {record.later_outcome, Style::faint}});
  }
  return heading(style, say(language, Phrase::compare_history_heading)) +
         grid.text(style.ink, style.columns);
}

void write_spread(JsonWriter& json, std::string_view name, const DaySpread& spread) {
  json.key(name);
  json.begin_object();
  write_quantiles(json, spread);
  json.end_object();
}

void write_error(JsonWriter& json, std::string_view name, const regulation::BaselineError& error) {
  json.key(name);
  json.begin_object();
  json.key("mean_error_days");
  json.share(error.mean_days);
  json.key("cases");
  json.whole(error.cases);
  json.end_object();
}

}  // namespace

const std::vector<std::string>& first_dose_steps(Region region) {
  return steps_of_markets[static_cast<std::size_t>(region)];
}

ComparisonView compare_markets(std::uint32_t runs, std::uint64_t seed) {
  ComparisonView view;
  view.runs = runs;
  for (std::size_t i = 0; i < view.markets.size(); ++i) {
    MarketView& market = view.markets[i];
    market.region = static_cast<Region>(i);
    const RoadDays days = chain_days(first_dose_steps(market.region), runs, seed);
    MEGURI_CHECK(!days.sorted_us.empty());  // the steps are built in
    market.first_dose = spread_of(days);
    const auto cases = review_cases(market.region);
    market.review = spread_of(cases);
    market.cases = static_cast<std::int32_t>(cases.size());
    market.from_memory =
        static_cast<std::int32_t>(std::ranges::count_if(cases, &ReviewCase::from_memory));
  }
  view.japan = regulation::forecast_review(review_cases(Region::japan)).value();
  view.conditional = conditional_approvals();
  return view;
}

std::string comparison_of_markets_text(const ComparisonView& view, const TextStyle& style) {
  const Language language = style.language;
  std::string out = style.ink(Style::strong, say(language, Phrase::compare_title)) + "\n" +
                    style.ink(Style::faint, say(language, Phrase::legal_notice)) + "\n";
  out += heading(style, say(language, Phrase::compare_first_dose_heading)) +
         spreads_text(view, &MarketView::first_dose, false, style) +
         wrapped(say(language, Phrase::compare_first_dose_basis, grouped(view.runs)), style,
                 Style::faint);
  out += heading(style, say(language, Phrase::compare_review_heading)) +
         spreads_text(view, &MarketView::review, true, style) +
         wrapped(say(language, Phrase::compare_review_basis), style, Style::faint);
  out += heading(style, say(language, Phrase::compare_reasons_heading));
  for (const Phrase reason : {Phrase::reason_gate_japan, Phrase::reason_gate_us,
                              Phrase::reason_gate_eu, Phrase::reason_review})
    out += wrapped(say(language, reason), style);
  out += baselines_text(view, style) + conditional_text(view, style);
  if (style.all) out += history_text(style);
  return out;
}

std::string comparison_of_markets_json(const ComparisonView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("markets");
  json.begin_list();
  for (const MarketView& market : view.markets) {
    json.begin_object();
    json.key("market");
    json.text(market_words[static_cast<std::size_t>(market.region)]);
    write_spread(json, "first_dose", market.first_dose);
    write_spread(json, "review", market.review);
    json.key("review_cases");
    json.whole(market.cases);
    json.key("review_cases_from_memory");
    json.whole(market.from_memory);
    json.end_object();
  }
  json.end_list();
  const regulation::ReviewBaselines& evidence = view.japan.evidence;
  json.key("baselines_japan");
  json.begin_object();
  write_error(json, "target_clock", evidence.target_clock);
  write_error(json, "others_median", evidence.others_median);
  write_error(json, "rolling_median", evidence.rolling_median);
  write_error(json, "target_clock_on_rolling_cases", evidence.target_on_rolling_cases);
  json.end_object();
  const ConditionalView& what = view.conditional;
  json.key("conditional");
  json.begin_object();
  json.key("review_median_days");
  json.share(what.conditional_days);
  json.key("full_review_median_days");
  json.share(what.full_days);
  json.key("granted");
  json.whole(what.granted);
  json.key("refused");
  json.whole(what.refused);
  json.key("withdrawn");
  json.whole(what.withdrawn);
  json.key("pending");
  json.whole(what.pending);
  json.key("patients_before_approval");
  json.begin_list();
  for (const std::string& one : what.patients) json.text(one);
  json.end_list();
  json.end_object();
  json.end_object();
  return json.take();
}

std::string comparison_of_markets_csv(const ComparisonView& view) {
  std::string out;
  append_csv(out, {"market", "what", "p10_days", "p50_days", "p90_days", "cases", "from_memory"});
  for (const MarketView& market : view.markets) {
    const std::string name = market_words[static_cast<std::size_t>(market.region)];
    const auto row = [&](const char* what, const DaySpread& spread, std::string cases,
                         std::string memory) {
      append_csv(out, {name, what, decimal(spread.p10, 1), decimal(spread.p50, 1),
                       decimal(spread.p90, 1), std::move(cases), std::move(memory)});
    };
    row("first_dose", market.first_dose, "", "");
    row("review", market.review, std::to_string(market.cases), std::to_string(market.from_memory));
  }
  return out;
}

}  // namespace meguri::report
