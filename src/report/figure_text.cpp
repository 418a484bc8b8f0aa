#include "report/figure_text.hpp"

#include <fmt/format.h>

#include <array>

#include "interchange/unit.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::report {
namespace {

using interchange::Figure;
using interchange::Shape;

struct UnitText {
  std::string_view name, en, ja;
};
constexpr std::array units = std::to_array<UnitText>({
    {"second", "seconds", "秒"},
    {"minute", "minutes", "分"},
    {"hour", "hours", "時間"},
    {"day", "days", "日"},
    {"week", "weeks", "週"},
    {"month", "months", "か月"},
    {"year", "years", "年"},
    {"cells", "cells", "個"},
    {"million_cells", "million cells", "百万個"},
    {"ul", "µL", "µL"},
    {"ml", "mL", "mL"},
    {"l", "L", "L"},
    {"percent", "%", "%"},
    {"share", "", ""},
    {"bp", "bp", "bp"},
    {"degC", "°C", "°C"},
    {"jpy", "yen", "円"},
    {"million_jpy", "million yen", "百万円"},
    {"usd", "USD", "ドル"},
    {"million_usd", "million USD", "百万ドル"},
    {"count", "", ""},
    {"per_day", "per day", "/日"},
    {"per_week", "per week", "/週"},
    {"per_month", "per month", "/月"},
    {"per_year", "per year", "/年"},
});

std::string unit_text(const std::string& unit, Language language) {
  for (const UnitText& text : units)
    if (text.name == unit) return std::string(language == Language::japanese ? text.ja : text.en);
  return unit;
}

Phrase phrase_of(Shape shape) {
  return static_cast<Phrase>(static_cast<std::size_t>(Phrase::shape_value) +
                             static_cast<std::size_t>(shape));
}

std::string amount_text(std::int64_t amount, const interchange::Unit* unit) {
  return fmt::format("{:.6g}", static_cast<double>(amount) / (unit == nullptr ? 1 : unit->scale));
}

std::string weights_text(const Figure& figure, const interchange::Unit* unit) {
  std::string out;
  for (std::size_t i = 0; i < figure.spread.amounts.size(); ++i)
    out += (i == 0 ? "" : ", ") + amount_text(figure.spread.amounts[i], unit) + " (" +
           percent(static_cast<double>(figure.spread.shares[i]) / 1e6) + ")";
  return out;
}

}  // namespace

std::string value_text(const Figure& figure, Language language) {
  const interchange::Unit* unit = interchange::find_unit(figure.unit);
  const interchange::Spread& spread = figure.spread;
  std::string numbers;
  if (spread.shape == Shape::weights)
    numbers = weights_text(figure, unit);
  else if (spread.shape == Shape::empirical)
    numbers = say(language, Phrase::observations, spread.amounts.size());
  else
    for (const std::int64_t amount : spread.amounts)
      numbers += (numbers.empty() ? "" : " – ") + amount_text(amount, unit);
  const std::string_view shape = pattern_of(phrase_of(spread.shape), language);
  std::string out(spread.shape == Shape::constant ? "" : shape);
  if (!out.empty()) out += ' ';
  out += numbers;
  const std::string written = unit_text(figure.unit, language);
  return written.empty() ? out : out + " " + written;
}

}  // namespace meguri::report
