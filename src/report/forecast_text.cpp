#include "report/forecast_text.hpp"

#include <algorithm>

#include "report/grid.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

std::size_t picture_columns(const TextStyle& style) {
  return std::max<std::size_t>(style.columns, 60) - 2 * picture_indent;
}

Frame frame_of_roads(const Outlook& outlook, const TextStyle& style) {
  std::vector<Dates> all;
  for (const RoadLine& road : outlook.roads) all.push_back(road.arrival.dates());
  return frame_of(all, outlook.result->from, outlook.goal_by, picture_columns(style));
}

std::string chance_text(const DateLine& line, const TextStyle& style) {
  if (line.goal_by == never) return {};
  return say(style.language, Phrase::by_goal, pad_left(percent(line.by_goal), 5));
}

// "PMD Act trial ...                     2026-07-03   56 % by the goal"
std::string road_head(const RoadLine& road, const TextStyle& style) {
  const Ink& ink = style.ink;
  const Instant middle = quantile_of(road.arrival.dates(), 0.5);
  const std::string chance = chance_text(road.arrival, style);
  const std::string date =
      middle == never ? say(style.language, Phrase::not_within_horizon) : day_text(middle);
  const std::string right = date + (chance.empty() ? "" : "   " + chance);
  const std::size_t room = picture_columns(style) - width(right) - 2;
  const Style hue = road.arrival.by_goal >= 0.5 ? Style::good : Style::warn;
  return pad_right(cut(in(style.language, road.title), room), room + 2) + ink(Style::strong, date) +
         (chance.empty() ? "" : "   " + ink(hue, chance));
}

std::string goal_pointer(const Frame& frame, const TextStyle& style) {
  return pointer_line(frame, say(style.language, Phrase::goal_pointer, last_day_text(frame.goal)),
                      style.ink);
}

std::string roads_text(const Outlook& outlook, const TextStyle& style) {
  if (outlook.roads.empty()) return {};
  const Frame frame = frame_of_roads(outlook, style);
  std::vector<std::string> lines;
  if (outlook.goal_by != never) lines.push_back(goal_pointer(frame, style));
  for (const RoadLine& road : outlook.roads) {
    lines.push_back(road_head(road, style));
    lines.push_back(bar(frame, road.arrival.dates(), style.ink));
  }
  for (std::string& line : axis_lines(frame, style.ink)) lines.push_back(std::move(line));
  const Phrase title =
      outlook.arrived.empty() ? Phrase::roads_heading : Phrase::still_to_come_heading;
  return heading(style, say(style.language, title)) + indented(lines) + "\n" +
         bar_key(outlook, style);
}

std::string margin_text(const forecast::DateQuantile& quantile, Language language) {
  if (quantile.low == never || quantile.high == never) return "–";
  const Duration spread = quantile.high - quantile.low;
  return say(language, Phrase::days_margin,
             decimal(static_cast<double>(spread.us) / static_cast<double>(days(2).us), 1));
}

std::string table_text(const Outlook& outlook, const TextStyle& style) {
  const Language language = style.language;
  const bool goals = outlook.goal_by != never;
  const auto word = [&](Phrase phrase) { return say(language, phrase); };
  std::vector<Column> columns{
      {word(style.all ? Phrase::column_milestone : Phrase::column_road), false, true},
      {"P10", true},
      {"P50", true},
      {"P90", true}};
  const bool margin = style.all || style.columns >= 90;
  if (margin) columns.push_back({word(Phrase::column_margin), true});
  if (goals) columns.push_back({word(Phrase::column_by_goal), true});
  const bool some_miss = style.all || std::ranges::any_of(outlook.roads, [](const RoadLine& road) {
                           return road.arrival.forecast->date.reached < 1;
                         });
  if (some_miss) columns.push_back({word(Phrase::column_reached), true});
  Grid grid(columns);
  const auto add = [&](std::string name, const DateLine& line) {
    const forecast::DateForecast& date = line.forecast->date;
    std::vector<Cell> row{{std::move(name)},
                          {day_text(date.p10.at)},
                          {day_text(date.p50.at), Style::strong},
                          {day_text(date.p90.at)}};
    if (margin) row.push_back({margin_text(date.p50, language), Style::faint});
    if (goals) row.push_back({percent(line.by_goal)});
    if (some_miss)
      row.push_back({percent(date.reached), date.reached < 1 ? Style::warn : Style::plain});
    grid.add(std::move(row));
  };
  if (style.all)
    for (const DateLine& line : outlook.milestones)
      add((line.name == nullptr ? "" : line.name->road + " · ") + title_of(line, language), line);
  else
    for (const RoadLine& road : outlook.roads) add(in(language, road.title), road.arrival);
  if (grid.empty()) return {};
  return heading(style, word(Phrase::table_heading)) + grid.text(style.ink, style.columns);
}

// The next dose of every course in progress, as bars on an axis of their own.
std::string courses_text(const Outlook& outlook, const TextStyle& style) {
  const auto& courses = outlook.result->courses;
  if (courses.empty()) return {};
  constexpr std::size_t name_columns = 13, date_columns = 12;
  std::vector<Dates> all;
  for (const forecast::CourseForecast& course : courses) all.push_back(course.next_dose.dates);
  const Frame frame = frame_of(all, outlook.result->from, never,
                               picture_columns(style) - name_columns - date_columns);
  std::vector<std::string> lines;
  const std::size_t shown = style.all ? courses.size() : std::min<std::size_t>(courses.size(), 40);
  for (std::size_t i = 0; i < shown; ++i) {
    const forecast::DateForecast& date = courses[i].next_dose;
    const std::string drawn = bar(frame, date.dates, Ink(false));
    lines.push_back(pad_right(name_of(*outlook.legend, courses[i].course), name_columns) +
                    bar(frame, date.dates, style.ink) +
                    std::string(frame.columns + 2 - std::min(frame.columns, width(drawn)), ' ') +
                    style.ink(Style::strong, day_text(date.p50.at)));
  }
  for (const std::string& line : axis_lines(frame, style.ink))
    lines.push_back(std::string(name_columns, ' ') + line);
  std::string out = heading(style, say(style.language, Phrase::courses_heading)) + indented(lines);
  if (shown < courses.size())
    out +=
        "  " +
        style.ink(Style::faint, say(style.language, Phrase::status_more, courses.size() - shown)) +
        "\n";
  return out;
}

// What the ledger itself says of the goal comes before what the programme file knows of the world;
// a made-up ledger is never mixed with that.
std::string outcome_text(const Outlook& outlook, Language language) {
  const forecast::Result& result = *outlook.result;
  for (const DateLine& line : outlook.milestones)
    if (!result.goals.empty() && line.forecast->milestone == result.goals.front().goal.milestone &&
        is_done(line, result.from))
      return say(language, Phrase::outcome_in_ledger, day_text(line.dates().front()),
                 last_day_text(result.goals.front().goal.by));
  return outlook.legend->synthetic ? std::string{} : in(language, outlook.legend->outcome);
}

// Roads that have arrived, each with its day.
std::string arrived_text(const Outlook& outlook, const TextStyle& style) {
  if (outlook.arrived.empty()) return {};
  std::string out = heading(style, say(style.language, Phrase::arrived_heading));
  for (const RoadLine& road : outlook.arrived)
    out += "  " + style.ink(Style::good, day_text(road.arrival.dates().front())) + "  " +
           in(style.language, road.title) + "\n";
  return out;
}

std::string closing_text(const Outlook& outlook, const TextStyle& style) {
  const std::size_t all = outlook.legend->figures.empty() ? 0 : outlook.legend->figures.size() - 1;
  if (all == 0) return {};
  const std::size_t open = outlook.figures_unverified();
  const std::string text = open == 0 ? say(style.language, Phrase::figures_verified, all)
                                     : say(style.language, Phrase::figures_unverified, open, all);
  std::string out = "\n";
  for (const std::string& line : wrap(text, style.columns - 2 * picture_indent))
    out += "  " + style.ink(open == 0 ? Style::good : Style::warn, line) + "\n";
  return out;
}

}  // namespace

std::string heading(const TextStyle& style, std::string_view text) {
  return "\n" + style.ink(Style::strong, text) + "\n\n";
}

std::string indented(std::span<const std::string> lines) {
  std::string out;
  for (const std::string& line : lines)
    out += line.empty() ? "\n" : std::string(picture_indent, ' ') + line + "\n";
  return out;
}

std::string bar_key(const Outlook& outlook, const TextStyle& style) {
  const std::string from = day_text(outlook.result->from);
  const std::string key =
      outlook.goal_by == never
          ? say(style.language, Phrase::bar_key_without_goal, from)
          : say(style.language, Phrase::bar_key, from, last_day_text(outlook.goal_by));
  return "  " + style.ink(Style::faint, key) + "\n";
}

std::string title_text(const Outlook& outlook, const TextStyle& style) {
  const Legend& legend = *outlook.legend;
  const forecast::Result& result = *outlook.result;
  const std::string name = in(style.language, legend.programme);
  std::string out =
      style.ink(Style::strong, name.empty() ? say(style.language, Phrase::forecast_of) : name) +
      "\n";
  if (const std::string& goal = in(style.language, legend.goal); !goal.empty()) out += goal + "\n";
  out += style.ink(Style::faint, say(style.language, Phrase::forecast_basis, grouped(result.runs),
                                     day_text(result.from), result.seed, legend.basis)) +
         "\n";
  if (legend.synthetic)
    out += style.ink(Style::warn, say(style.language, Phrase::synthetic_data)) + "\n";
  const std::string outcome = outcome_text(outlook, style.language);
  if (!outcome.empty()) {
    out += "\n";
    for (const std::string& line : wrap(outcome, style.columns - 2)) out += line + "\n";
  }
  return out;
}

std::string histogram_text(const Outlook& outlook, const TextStyle& style) {
  const DateLine* main = outlook.main();
  if (main == nullptr) return {};
  const std::string title = heading(
      style, say(style.language, Phrase::histogram_heading, main_title(outlook, style.language)));
  if (main->forecast->date.reached <= 0)  // nothing to draw
    return title + "  " + say(style.language, Phrase::histogram_unreached, percent(1)) + "\n";
  const Dates all[] = {main->dates()};
  const Frame frame = outlook.roads.empty() ? frame_of(all, outlook.result->from, outlook.goal_by,
                                                       picture_columns(style))
                                            : frame_of_roads(outlook, style);
  std::vector<std::string> lines = histogram(frame, main->dates(), 6, style.ink);
  if (frame.goal != never) lines.insert(lines.begin(), goal_pointer(frame, style));
  for (std::string& line : axis_lines(frame, style.ink)) lines.push_back(std::move(line));
  std::string out = title + indented(lines);
  if (outlook.goal_by != never) {
    const forecast::GoalForecast& goal = outlook.result->goals.front();
    out += "\n  " +
           say(style.language, Phrase::histogram_goal, percent(goal.probability),
               last_day_text(goal.goal.by), percent(goal.low), percent(goal.high)) +
           "\n";
  }
  if (const double missed = 1 - main->forecast->date.reached; missed > 0)
    out += "  " + say(style.language, Phrase::histogram_unreached, percent(missed)) + "\n";
  return out;
}

std::string forecast_text(const Outlook& outlook, const TextStyle& style) {
  std::string out = title_text(outlook, style);
  if (outlook.roads.empty() && outlook.main() == nullptr)
    out += "\n  " + say(style.language, Phrase::no_roads) + "\n";
  return out + arrived_text(outlook, style) + roads_text(outlook, style) +
         histogram_text(outlook, style) + courses_text(outlook, style) +
         table_text(outlook, style) + drivers_text(outlook, style) + costs_text(outlook, style) +
         times_text(outlook, style) + branches_text(outlook, style) +
         refusals_text(outlook, style) + places_text(outlook, style) + closing_text(outlook, style);
}

}  // namespace meguri::report
