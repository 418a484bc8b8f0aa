// What the plan costs: until what patients complete, a patient, and which prices it comes from.
#include <algorithm>

#include "interchange/programme.hpp"
#include "report/forecast_text.hpp"
#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

std::string millions(double yen) { return decimal(yen / 1e6, 1); }

Phrase phrase_of(std::string_view per) {
  const auto at = std::ranges::find(interchange::cost_units, per);
  return static_cast<Phrase>(static_cast<std::size_t>(Phrase::cost_per_once) +
                             static_cast<std::size_t>(at - interchange::cost_units.begin()) %
                                 interchange::cost_units.size());
}

std::string totals(const Outlook& outlook, const TextStyle& style) {
  const forecast::CostForecast& cost = outlook.result->cost;
  Grid grid({{"", false, true}, {"P10", true}, {"P50", true}, {"P90", true}});
  const auto add = [&](const std::string& name, const forecast::CostQuantiles& q) {
    if (q.runs == 0) return;
    grid.add({{name}, {millions(q.p10)}, {millions(q.p50), Style::strong}, {millions(q.p90)}});
  };
  for (const forecast::MilestoneCost& until : cost.milestone)
    add(say(style.language, Phrase::cost_until,
            name_of(*outlook.legend, until.milestone, style.language)),
        until.until);
  add(say(style.language, Phrase::cost_total), cost.total);
  add(say(style.language, Phrase::cost_per_course), cost.per_course);
  return grid.text(style.ink, style.columns);
}

std::string items(const Outlook& outlook, const TextStyle& style) {
  const forecast::CostForecast& cost = outlook.result->cost;
  const Legend& legend = *outlook.legend;
  double sum = 0;
  for (const double yen : cost.of_item) sum += yen;
  Grid grid({{say(style.language, Phrase::column_cost_item), false, true},
             {say(style.language, Phrase::column_cost_per)},
             {"", true},
             {say(style.language, Phrase::column_cost_share), true},
             {say(style.language, Phrase::column_cost_mark)}});
  for (std::size_t i = 0; i < cost.of_item.size() && i < legend.costs.size(); ++i) {
    const FigureNote* price = price_of(legend, legend.costs[i]);
    const bool open = price == nullptr || unverified(price->mark);
    grid.add({{in(style.language, legend.costs[i].name)},
              {say(style.language, phrase_of(legend.costs[i].per))},
              {millions(cost.of_item[i])},
              {sum > 0 ? percent(cost.of_item[i] / sum) : ""},
              {price == nullptr ? "" : mark_text(price->mark, style.language),
               open ? Style::warn : Style::good}});
  }
  return grid.empty() ? std::string{} : "\n" + grid.text(style.ink, style.columns);
}

}  // namespace

std::string costs_text(const Outlook& outlook, const TextStyle& style) {
  if (outlook.result->cost.total.runs == 0) return {};
  const Legend& legend = *outlook.legend;
  std::size_t open = 0;
  for (const CostName& cost : legend.costs) {
    const FigureNote* price = price_of(legend, cost);
    open += price == nullptr || unverified(price->mark);
  }
  std::string out = heading(style, say(style.language, Phrase::costs_heading)) +
                    totals(outlook, style) + items(outlook, style) + "\n";
  const std::string note = say(style.language, Phrase::cost_note, open, legend.costs.size());
  for (const std::string& line : wrap(note, style.columns - 2 * picture_indent))
    out += "  " + style.ink(Style::faint, line) + "\n";
  return out;
}

}  // namespace meguri::report
