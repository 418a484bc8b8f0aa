#include "report/forecast_comparison.hpp"

#include <algorithm>

#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

constexpr std::size_t label_columns = 12;

std::string shift_text(Instant before, Instant after, Language language) {
  if (before == never || after == never) return "–";
  return say(language, Phrase::change_days, with_sign(whole_days(after - before)));
}

Style hue_of(Instant before, Instant after) {
  if (before == after) return Style::plain;
  return after < before ? Style::good : Style::bad;
}

std::string bars_text(const Outlook& planned, const Outlook& changed, const TextStyle& style) {
  std::vector<Dates> all;
  for (const Outlook* outlook : {&planned, &changed})
    for (const RoadLine& road : outlook->roads) all.push_back(road.arrival.dates());
  const std::size_t columns = std::max<std::size_t>(style.columns, 60) - label_columns - 4;
  const Frame frame = frame_of(all, planned.result->from, planned.goal_by, columns);
  const std::string margin(label_columns, ' ');
  const auto label = [&](Phrase phrase) {
    return style.ink(Style::faint, pad_right(say(style.language, phrase), label_columns));
  };
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(planned.roads.size(), changed.roads.size()); ++i) {
    lines.push_back(style.ink(Style::strong, in(style.language, planned.roads[i].title)));
    lines.push_back(label(Phrase::as_planned) +
                    bar(frame, planned.roads[i].arrival.dates(), style.ink));
    lines.push_back(label(Phrase::as_changed) +
                    bar(frame, changed.roads[i].arrival.dates(), style.ink));
  }
  for (const std::string& line : axis_lines(frame, style.ink)) lines.push_back(margin + line);
  return indented(lines) + "\n" + bar_key(planned, style);
}

std::string table_text(const Outlook& planned, const Outlook& changed, const TextStyle& style) {
  const Language language = style.language;
  const bool goals = planned.goal_by != never;
  std::vector<Column> columns{{say(language, Phrase::column_road), false, true},
                              {"P50"},
                              {say(language, Phrase::as_changed), true},
                              {say(language, Phrase::column_change), true}};
  if (goals) {
    columns.push_back({say(language, Phrase::column_by_goal), true});
    columns.push_back({say(language, Phrase::as_changed), true});
    columns.push_back({say(language, Phrase::column_change), true});
  }
  Grid grid(columns);
  for (std::size_t i = 0; i < std::min(planned.roads.size(), changed.roads.size()); ++i) {
    const DateLine& before = planned.roads[i].arrival;
    const DateLine& after = changed.roads[i].arrival;
    const Instant p50 = before.forecast->date.p50.at, new_p50 = after.forecast->date.p50.at;
    std::vector<Cell> row{{in(language, planned.roads[i].title)},
                          {day_text(p50)},
                          {day_text(new_p50)},
                          {shift_text(p50, new_p50, language), hue_of(p50, new_p50)}};
    if (goals) {
      const double points = (after.by_goal - before.by_goal) * 100;
      row.push_back({percent(before.by_goal)});
      row.push_back({percent(after.by_goal)});
      row.push_back({say(language, Phrase::change_points, with_sign(points, 1)),
                     points > 0   ? Style::good
                     : points < 0 ? Style::bad
                                  : Style::plain});
    }
    grid.add(std::move(row));
  }
  return grid.empty() ? "" : "\n" + grid.text(style.ink, style.columns);
}

// What happened per run, where it differs.
std::string counts_text(const Outlook& planned, const Outlook& changed, const TextStyle& style) {
  Grid grid({{say(style.language, Phrase::column_branch), false, true},
             {say(style.language, Phrase::as_planned), true},
             {say(style.language, Phrase::as_changed), true},
             {say(style.language, Phrase::column_change), true}});
  for (std::size_t i = 0; i < forecast::branches; ++i) {
    const double before =
        static_cast<double>(planned.result->total.happened[i]) / std::max(1U, planned.result->runs);
    const double after =
        static_cast<double>(changed.result->total.happened[i]) / std::max(1U, changed.result->runs);
    if (std::max(before, after) < 0.005 || before == after) continue;
    const auto phrase = static_cast<Phrase>(static_cast<std::size_t>(Phrase::branch_referral) + i);
    grid.add({{say(style.language, phrase)},
              {decimal(before, 2)},
              {decimal(after, 2)},
              {with_sign(after - before, 2)}});
  }
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::branches_heading)) +
         grid.text(style.ink, style.columns);
}

}  // namespace

std::string comparison_text(const Outlook& planned, const Outlook& changed,
                            std::span<const std::string> changes, const TextStyle& style) {
  std::string out = title_text(planned, style);
  out += heading(style, say(style.language, Phrase::what_if));
  for (const std::string& change : changes) out += "  " + style.ink(Style::accent, change) + "\n";
  out += heading(style, say(style.language, Phrase::compare_heading));
  if (!planned.roads.empty()) out += bars_text(planned, changed, style);
  return out + table_text(planned, changed, style) + counts_text(planned, changed, style) +
         drivers_text(changed, style);
}

}  // namespace meguri::report
