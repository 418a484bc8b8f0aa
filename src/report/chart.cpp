#include "report/chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/width.hpp"

namespace meguri::report {
namespace {

struct Glyph {
  std::string_view text = " ";
  Style style{};
};
using Lane = std::vector<Glyph>;

constexpr std::array<std::string_view, 9> eighths{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

// The upright lines, where nothing else stands.
void mark_days(Lane& lane, const Frame& frame) {
  const auto mark = [&](Instant at, std::string_view text, Style style) {
    Glyph& glyph = lane[frame.axis.column(at, frame.columns)];
    if (glyph.text == " ")
      glyph = {text, style};
    else if (glyph.text == "━")
      glyph = {"╋", style};
    else if (glyph.text == "─")
      glyph = {"┼", style};
  };
  mark(frame.from, "│", Style::faint);
  if (frame.goal != never) mark(frame.goal, "┊", Style::warn);
}

std::string inked(const Lane& lane, const Ink& ink) {
  std::string out;
  for (std::size_t i = 0; i < lane.size();) {
    std::string run;
    const Style style = lane[i].style;
    for (; i < lane.size() && lane[i].style == style; ++i) run += lane[i].text;
    out += ink(style, run);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

}  // namespace

Instant quantile_of(Dates dates, double share) {
  if (dates.empty()) return never;
  const double index = std::ceil(share * static_cast<double>(dates.size())) - 1;
  return dates[static_cast<std::size_t>(std::max(index, 0.0))];
}

double share_by(Dates dates, Instant by) {
  if (dates.empty()) return 0;
  const auto until = std::ranges::upper_bound(dates, by);
  const auto met = by == never ? std::ranges::lower_bound(dates, never) : until;
  return static_cast<double>(met - dates.begin()) / static_cast<double>(dates.size());
}

Frame frame_of(std::span<const Dates> all, Instant from, Instant goal, std::size_t columns) {
  std::vector<Instant> seen{from, goal};
  for (const Dates dates : all)
    for (const double share : {0.01, 0.10, 0.50, 0.90, 0.99})
      seen.push_back(quantile_of(dates, share));
  return {Axis(seen), columns, from, goal};
}

std::string bar(const Frame& frame, Dates dates, const Ink& ink) {
  Lane lane(frame.columns);
  const auto column = [&](double share) {
    return frame.axis.column(quantile_of(dates, share), frame.columns);
  };
  const auto draw = [&](std::size_t from, std::size_t until, Glyph glyph) {
    for (std::size_t i = from; i <= until; ++i) lane[i] = glyph;
  };
  if (!dates.empty() && dates.front() != never) {
    const bool ends = quantile_of(dates, 0.99) != never || quantile_of(dates, 0.9) == never;
    draw(column(0.01), column(ends ? 0.99 : 0.9), {"─", Style::faint});
    if (quantile_of(dates, 0.1) != never) draw(column(0.10), column(0.90), {"━", Style::accent});
    if (quantile_of(dates, 0.5) != never) lane[column(0.50)] = {"●", Style::strong};
  }
  mark_days(lane, frame);
  return inked(lane, ink);
}

std::vector<std::string> histogram(const Frame& frame, Dates dates, std::size_t rows,
                                   const Ink& ink) {
  std::vector<std::size_t> counts(frame.columns);
  std::size_t most = 1;
  for (const Instant at : dates)
    if (frame.axis.at(at) < 1)
      most = std::max(most, ++counts[frame.axis.column(at, frame.columns)]);
  const std::size_t goal = frame.goal == never ? 0 : frame.axis.column(frame.goal, frame.columns);
  std::vector<std::string> lines;
  for (std::size_t row = rows; row-- > 0;) {
    Lane lane(frame.columns);
    for (std::size_t i = 0; i < frame.columns; ++i) {
      std::size_t height = (counts[i] * rows * 8 + most / 2) / most;
      if (counts[i] > 0) height = std::max<std::size_t>(height, 1);
      const std::size_t level = std::clamp<std::size_t>(height, row * 8, row * 8 + 8) - row * 8;
      const bool in_time = frame.goal != never && i <= goal;
      lane[i] = {eighths[level], level == 0 ? Style::plain : in_time ? Style::good : Style::plain};
    }
    mark_days(lane, frame);
    lines.push_back(inked(lane, ink));
  }
  return lines;
}

std::vector<std::string> axis_lines(const Frame& frame, const Ink& ink) {
  const auto columns = static_cast<double>(frame.columns);
  Lane line(frame.columns, {"─", Style::faint});
  std::string months;
  for (const Tick& tick : frame.axis.ticks(10 / columns)) {
    const auto column = static_cast<std::size_t>(tick.at * columns);
    line[column] = {"┴", Style::faint};
    if (column + tick.text.size() > frame.columns) continue;
    months = pad_right(months, column) + tick.text;
  }
  line[frame.axis.column(frame.from, frame.columns)] = {"┴", Style::faint};
  if (frame.goal != never) line[frame.axis.column(frame.goal, frame.columns)] = {"┴", Style::warn};
  return {inked(line, ink), ink(Style::faint, months)};
}

std::string pointer_line(const Frame& frame, std::string_view text, const Ink& ink) {
  if (frame.goal == never) return {};
  const std::size_t column = frame.axis.column(frame.goal, frame.columns);
  const std::size_t room = width(text) + 2;
  if (column >= room)
    return std::string(column + 1 - room, ' ') + ink(Style::warn, std::string(text) + " ▾");
  return std::string(column, ' ') + ink(Style::warn, "▾ " + std::string(text));
}

std::string share_bar(double share, std::size_t columns) {
  const double clamped = std::clamp(share, 0.0, 1.0) * static_cast<double>(columns) * 8;
  const auto all = static_cast<std::size_t>(std::lround(clamped));
  return pad_right(repeat("█", all / 8) + std::string(parts[all % 8]), columns);
}

}  // namespace meguri::report
