// The findings below the picture: what moves the answer, what goes wrong, what is refused, what
// waits.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "forecast/statistics.hpp"
#include "report/forecast_text.hpp"
#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

using forecast::Branch;

Phrase phrase_of(Branch branch) {
  return static_cast<Phrase>(static_cast<std::size_t>(Phrase::branch_referral) +
                             static_cast<std::size_t>(branch));
}

// What a failure is a share of.
std::optional<Branch> whole_of(Branch branch) {
  switch (branch) {
    case Branch::screening_failed:
    case Branch::consent_refused: return Branch::referral;
    case Branch::collection_failed: return Branch::collection;
    case Branch::slow_growth:
    case Branch::contaminated:
    case Branch::rapid_test_failed:
    case Branch::late_test_failed:
    case Branch::rejected:
    case Branch::remake: return Branch::batch_started;
    case Branch::dose_expired: return Branch::dose_made;
    case Branch::dropped_out:
    case Branch::died: return Branch::enrolled;
    default: return std::nullopt;
  }
}

bool is_failure(Branch branch) {
  switch (branch) {
    case Branch::referral:
    case Branch::enrolled:
    case Branch::collection:
    case Branch::batch_started:
    case Branch::released:
    case Branch::dose_made:
    case Branch::dose_infused:
    case Branch::completed: return false;
    default: return true;
  }
}

std::string driver_text(const Outlook& outlook, const forecast::Driver& driver,
                        const TextStyle& style) {
  static constexpr std::size_t bar_columns = 8;
  const auto& figures = outlook.legend->figures;
  const FigureNote unknown{std::to_string(driver.figure), {}, {}, Mark::memory, {}};
  const FigureNote& figure = driver.figure < figures.size() ? figures[driver.figure] : unknown;
  const bool open = unverified(figure.mark);
  const std::string effect = pad_left(with_sign(driver.correlation, 2), 5) + " " +
                             share_bar(std::abs(driver.correlation), bar_columns);
  const std::size_t left = picture_indent + 5 + 1 + bar_columns + 2;
  const std::string margin(left, ' ');
  const std::size_t room = style.columns - left - picture_indent;
  const std::string& name = in(style.language, figure.name);
  std::string out = "  " + style.ink(Style::accent, effect) + "  " +
                    style.ink(Style::strong, cut(name.empty() ? figure.path : name, room)) + "\n" +
                    margin + in(style.language, figure.value) + "   " +
                    style.ink(open ? Style::warn : Style::good,
                              (open ? "! " : "") + mark_text(figure.mark, style.language)) +
                    "\n";
  if (!name.empty()) out += margin + style.ink(Style::faint, cut(figure.path, room)) + "\n";
  const std::string source =
      say(style.language, Phrase::driver_source, in(style.language, figure.source));
  for (const std::string& line : wrap(source, room))
    out += margin + style.ink(Style::faint, line) + "\n";
  return out;
}

void add_branch(Grid& grid, const Outlook& outlook, Branch branch, Language language) {
  const forecast::Tally& total = outlook.result->total;
  const auto count = [&](Branch b) {
    return static_cast<double>(total.happened[static_cast<std::size_t>(b)]);
  };
  std::string share;
  if (const auto whole = whole_of(branch); whole && count(*whole) > 0)
    share = say(language, Phrase::share_of, percent(count(branch) / count(*whole)),
                say(language, phrase_of(*whole)));
  grid.add({{say(language, phrase_of(branch))},
            {decimal(count(branch) / outlook.result->runs, 2)},
            {share, Style::faint}});
}

std::string branch_table(const Outlook& outlook, const TextStyle& style, Phrase title,
                         bool failures) {
  Grid grid({{say(style.language, Phrase::column_branch), false, true},
             {say(style.language, Phrase::column_each_run), true},
             {""}});
  for (std::size_t i = 0; i < forecast::branches; ++i) {
    const auto branch = static_cast<Branch>(i);
    if (is_failure(branch) == failures && outlook.result->total.happened[i] > 0)
      add_branch(grid, outlook, branch, style.language);
  }
  if (grid.empty()) return {};
  return heading(style, say(style.language, title)) + grid.text(style.ink, style.columns);
}

}  // namespace

std::string drivers_text(const Outlook& outlook, const TextStyle& style) {
  const forecast::Result& result = *outlook.result;
  std::string out;
  for (std::size_t goal = 0; goal < result.goals.size() && goal < result.drivers.size(); ++goal) {
    if (!out.empty() && !style.all) break;
    if (result.drivers[goal].empty()) continue;  // done, or the same day in every run
    std::string name = name_of(*outlook.legend, result.goals[goal].goal.milestone, style.language);
    for (const DateLine& line : outlook.milestones)
      if (line.forecast->milestone == result.goals[goal].goal.milestone)
        name = road_of(outlook, line, style.language);
    out += heading(style, say(style.language, Phrase::drivers_heading, name));
    for (const forecast::Driver& driver : result.drivers[goal])
      out += driver_text(outlook, driver, style);
  }
  if (out.empty()) return out;
  out += "\n";
  for (const std::string& line :
       wrap(say(style.language, Phrase::drivers_key), style.columns - 2 * picture_indent))
    out += "  " + style.ink(Style::faint, line) + "\n";
  return out;
}

std::string branches_text(const Outlook& outlook, const TextStyle& style) {
  if (outlook.result->runs == 0) return {};
  return branch_table(outlook, style, Phrase::branches_heading, false) +
         branch_table(outlook, style, Phrase::failures_heading, true);
}

std::string refusals_text(const Outlook& outlook, const TextStyle& style) {
  const forecast::Result& result = *outlook.result;
  std::vector<std::size_t> rules;
  for (std::size_t rule = 0; rule < forecast::rules; ++rule)
    if (result.total.refused[rule] > 0) rules.push_back(rule);
  if (rules.empty() || result.runs == 0) return {};
  std::ranges::sort(rules, [&](std::size_t a, std::size_t b) {
    return std::pair(result.total.refused[b], a) < std::pair(result.total.refused[a], b);
  });
  if (!style.all && rules.size() > 8) rules.resize(8);
  Grid grid({{say(style.language, Phrase::column_rule)},
             {say(style.language, Phrase::column_each_run), true},
             {say(style.language, Phrase::column_sentence), false, true}});
  for (const std::size_t rule : rules) {
    const RuleText& text = text_of(static_cast<Rule>(rule));
    const std::string_view sentence =
        style.language == Language::japanese ? text.japanese : text.english;
    grid.add({{std::string(text.id)},
              {decimal(static_cast<double>(result.total.refused[rule]) / result.runs, 2)},
              {std::string(sentence)}});
  }
  return heading(style, say(style.language, Phrase::refusals_heading)) +
         grid.text(style.ink, style.columns) + "\n  " +
         style.ink(Style::faint, say(style.language, Phrase::refusals_note)) + "\n";
}

std::string places_text(const Outlook& outlook, const TextStyle& style) {
  Grid grid({{say(style.language, Phrase::column_place), false, true},
             {say(style.language, Phrase::column_use), true},
             {""},
             {say(style.language, Phrase::column_wait), true}});
  for (const forecast::ResourceForecast& place : outlook.result->resources) {
    if (place.utilisation < 0.005 && place.wait_days < 0.05 && !style.all) continue;
    const bool busy = place.utilisation > 0.85;
    grid.add({{name_of(*outlook.legend, place.resource, style.language)},
              {percent(place.utilisation), busy ? Style::warn : Style::plain},
              {share_bar(place.utilisation, 16), Style::accent},
              {say(style.language, Phrase::days_long, decimal(place.wait_days, 1))}});
  }
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::places_heading)) +
         grid.text(style.ink, style.columns);
}

std::string times_text(const Outlook& outlook, const TextStyle& style) {
  Grid grid({{say(style.language, Phrase::column_measure), false, true},
             {"P10", true},
             {"P50", true},
             {"P90", true}});
  const auto add = [&](Phrase phrase, std::vector<double> values) {
    if (values.empty()) return;
    std::ranges::sort(values);
    const auto at = [&](double p) { return decimal(forecast::quantile_of(values, p), 2); };
    grid.add({{say(style.language, phrase)}, {at(0.1)}, {at(0.5), Style::strong}, {at(0.9)}});
  };
  add(Phrase::vein_to_vein, outlook.result->vein_to_vein_days);
  add(Phrase::slot_wait, outlook.result->slot_wait_days);
  add(Phrase::late_share, outlook.result->late_share);
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::times_heading)) +
         grid.text(style.ink, style.columns);
}

}  // namespace meguri::report
