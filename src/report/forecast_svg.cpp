#include <fmt/format.h>

#include <algorithm>

#include "report/forecast_files.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::report {
namespace {

constexpr double picture_width = 880, margin = 32, plot = picture_width - 2 * margin;
constexpr double row = 52, histogram_height = 120;

// Colours have names so that a dark ground gets its own; contrast at least 4.5 for text.
constexpr std::string_view look =
    R"(<style>
  svg { font-family: system-ui, "Hiragino Sans", "Noto Sans JP", "Yu Gothic", sans-serif; }
  .ground { fill: #ffffff } .text { fill: #1d2730 } .quiet { fill: #5b6875 }
  .line { stroke: #dde3e8 } .thin { stroke: #9fb4c6 } .bar { stroke: #2f6f9f }
  .dot { fill: #ffffff; stroke: #123a5a } .early { fill: #2e8b6d } .late { fill: #b9c6d1 }
  .goal { stroke: #b4552d } .goaltext { fill: #9a4423 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #12181e } .text { fill: #e8edf1 } .quiet { fill: #9fb0bd }
    .line { stroke: #2b3640 } .thin { stroke: #5f7688 } .bar { stroke: #6fb1e0 }
    .dot { fill: #12181e; stroke: #cfe6f7 } .early { fill: #58b894 } .late { fill: #47545f }
    .goal { stroke: #e08a5f } .goaltext { fill: #eba27d }
  }
</style>
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

class Drawing {
public:
  explicit Drawing(Axis axis) : axis_(axis) {}

  [[nodiscard]] double x(Instant at) const { return margin + plot * axis_.at(at); }
  void line(double x1, double y1, double x2, double y2, std::string_view look_of, double wide,
            std::string_view more = "") {
    body_ += fmt::format(
        "<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" "
        "stroke-width=\"{}\"{}/>\n",
        look_of, x1, y1, x2, y2, wide, more);
  }
  void text(double x_at, double y_at, std::string_view look_of, int size, std::string_view words,
            std::string_view more = "") {
    body_ +=
        fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\"{}>{}</text>\n",
                    look_of, x_at, y_at, size, more, escaped(words));
  }
  void rect(double x_at, double y_at, double wide, double high, std::string_view look_of) {
    body_ += fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
        look_of, x_at, y_at, wide, high);
  }
  void dot(double x_at, double y_at) {
    body_ += fmt::format(
        "<circle class=\"dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"6\" stroke-width=\"3\"/>\n", x_at,
        y_at);
  }
  [[nodiscard]] const Axis& axis() const { return axis_; }
  [[nodiscard]] const std::string& body() const { return body_; }

private:
  Axis axis_;
  std::string body_;
};

constexpr std::string_view at_end = " text-anchor=\"end\"", bold = " font-weight=\"600\"";
constexpr std::string_view centred = " text-anchor=\"middle\"";

void draw_grid(Drawing& drawing, double top, double bottom) {
  for (const Tick& tick : drawing.axis().ticks(0.09)) {
    const double x = drawing.x(midnight_in_japan(tick.date));
    drawing.line(x, top, x, bottom, "line", 1);
    if (x < picture_width - margin - 40) drawing.text(x + 4, bottom, "quiet", 12, tick.text);
  }
}

void draw_goal(Drawing& drawing, const Outlook& outlook, double top, double bottom,
               Language language) {
  if (outlook.goal_by == never) return;
  const double x = drawing.x(outlook.goal_by);
  drawing.line(x, top, x, bottom, "goal", 1.5, " stroke-dasharray=\"5 4\"");
  const bool left = x > picture_width / 2;
  drawing.text(left ? x - 6 : x + 6, top + 4, "goaltext", 12,
               say(language, Phrase::goal_pointer, last_day_text(outlook.goal_by)),
               left ? at_end : "");
}

void draw_road(Drawing& drawing, const RoadLine& road, double top, Language language) {
  const Dates dates = road.arrival.dates();
  const double y = top + 32;
  drawing.text(margin, top + 14, "text", 14, in(language, road.title));
  const Instant middle = quantile_of(dates, 0.5);
  std::string right =
      middle == never ? say(language, Phrase::not_within_horizon) : day_text(middle);
  if (road.arrival.goal_by != never)
    right += " · " + say(language, Phrase::by_goal, percent(road.arrival.by_goal));
  drawing.text(picture_width - margin, top + 14, "text", 14, right, at_end);
  const auto x = [&](double share) { return drawing.x(quantile_of(dates, share)); };
  if (dates.empty() || dates.front() == never) return;
  drawing.line(x(0.01), y, x(0.99), y, "thin", 2);
  if (quantile_of(dates, 0.1) != never)
    drawing.line(x(0.1), y, x(0.9), y, "bar", 8, " stroke-linecap=\"round\"");
  if (middle != never) drawing.dot(x(0.5), y);
}

void draw_histogram(Drawing& drawing, const Outlook& outlook, const DateLine& line, double top) {
  constexpr std::size_t cells = 136;
  std::vector<std::size_t> counts(cells);
  std::size_t most = 1;
  for (const Instant at : line.dates())
    if (drawing.axis().at(at) < 1)
      most = std::max(most, ++counts[drawing.axis().column(at, cells)]);
  const double wide = plot / cells;
  for (std::size_t i = 0; i < cells; ++i) {
    if (counts[i] == 0) continue;
    const double high =
        histogram_height * static_cast<double>(counts[i]) / static_cast<double>(most);
    const double x = margin + wide * static_cast<double>(i);
    const bool early = outlook.goal_by != never && x <= drawing.x(outlook.goal_by);
    drawing.rect(x, top + histogram_height - high, wide - 0.8, high, early ? "early" : "late");
  }
}

std::string document(const Drawing& drawing, const Outlook& outlook, double height,
                     const std::string& main, Language language) {
  const std::string title = in(language, outlook.legend->programme);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
      "height=\"{1}\" lang=\"{2}\" role=\"img\" aria-labelledby=\"title desc\">\n"
      "<title id=\"title\">{3}</title>\n<desc id=\"desc\">{4}</desc>\n{5}"
      "<rect class=\"ground\" width=\"{0}\" height=\"{1}\" rx=\"10\"/>\n{6}</svg>\n",
      picture_width, height, language == Language::japanese ? "ja" : "en", escaped(title),
      escaped(say(language, Phrase::svg_desc, main)), look, drawing.body());
}

}  // namespace

std::string forecast_svg(const Outlook& outlook, Language language) {
  const DateLine* main = outlook.main();
  std::vector<Dates> all;
  for (const RoadLine& road : outlook.roads) all.push_back(road.arrival.dates());
  if (main != nullptr) all.push_back(main->dates());
  Drawing drawing(frame_of(all, outlook.result->from, outlook.goal_by, 1).axis);
  const Legend& legend = *outlook.legend;
  drawing.text(margin, 42, "text", 22, in(language, legend.programme), bold);
  drawing.text(margin, 66, "quiet", 14, in(language, legend.goal));
  const double roads_top = 92,
               roads_bottom = roads_top + row * static_cast<double>(outlook.roads.size());
  const double lower_top = roads_bottom + 34, lower_bottom = lower_top + histogram_height;
  const double height = lower_bottom + 62;
  draw_grid(drawing, roads_top - 6, lower_bottom + 18);
  draw_goal(drawing, outlook, roads_top - 10, lower_bottom, language);
  for (std::size_t i = 0; i < outlook.roads.size(); ++i)
    draw_road(drawing, outlook.roads[i], roads_top + row * static_cast<double>(i), language);
  std::string name;
  if (main != nullptr) {
    name = main_title(outlook, language);
    drawing.text(margin, lower_top - 8, "text", 14, say(language, Phrase::histogram_heading, name));
    draw_histogram(drawing, outlook, *main, lower_top);
  }
  drawing.line(margin, lower_bottom, picture_width - margin, lower_bottom, "thin", 1);
  std::string foot = say(language, Phrase::forecast_basis, grouped(outlook.result->runs),
                         day_text(outlook.result->from), outlook.result->seed, legend.basis);
  if (legend.synthetic) foot += " · " + say(language, Phrase::synthetic_data);
  drawing.text(picture_width / 2, height - 16, "quiet", 12, foot, centred);
  return document(drawing, outlook, height, name, language);
}

}  // namespace meguri::report
