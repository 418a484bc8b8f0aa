#include "interchange/figure_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

constexpr std::int64_t whole_share = 1'000'000;
constexpr double p95_of_normal = 1.6448536269514722;  // standard normal quantile of 0.95
constexpr std::size_t values_max = 4'096;
constexpr std::size_t choices_max = 32;  // as many as a distribution keeps

std::string show(double number) { return fmt::format("{}", number); }

class FigureReader {
public:
  FigureReader(Reading& reading, const Entry& entry, std::string path, Dimension dimension)
      : reading_(reading),
        entry_(entry),
        in_(reading, entry.value, std::move(path)),
        dimension_(dimension) {}

  std::optional<Figure> read() {
    read_unit();
    read_origin();
    if (const auto shape = find_shape()) read_shape(*shape);
    if (figure_.spread.shape != Shape::constant || !good_) read_bounds();
    in_.finish();
    if (!good_ || reading_.diagnostics.size() != mistakes_before_) return std::nullopt;
    figure_.dimension = dimension_;
    figure_.path = in_.path();
    figure_.at = entry_.at;
    return figure_;
  }

private:
  void bad(Position at, Message message, std::vector<std::string> arguments) {
    good_ = false;
    in_.mistake(at, message, std::move(arguments));
  }

  void read_unit() {
    const auto possible = unit_names(dimension_);
    if (!in_.has("unit"))
      return bad(in_.at(), Message::missing_unit, {name(), comma_list(possible)});
    const auto text = in_.text("unit");
    if (!text) return void(good_ = false);
    const Position at = in_.at("unit");
    unit_ = find_unit(*text);
    if (unit_ == nullptr) {
      auto near = nearest(*text, possible);
      if (near.empty()) near = nearest(*text, unit_names());
      return near.empty() ? bad(at, Message::unknown_unit, {*text, comma_list(possible)})
                          : bad(at, Message::unknown_unit_suggest, {*text, near});
    }
    figure_.unit = *text;
    if (unit_->dimension == dimension_) return;
    bad(at, Message::wrong_dimension, {name(), *text, comma_list(possible)});
    unit_ = nullptr;
  }

  void read_origin() {
    if (!in_.has("source")) bad(in_.at(), Message::missing_source, {name()});
    figure_.source = in_.text("source", Need::optional).value_or("");
    if (!in_.has("mark")) bad(in_.at(), Message::missing_mark, {name()});
    constexpr std::array<std::string_view, 5> marks{"verified", "partly", "memory", "inferred",
                                                    "choice"};
    if (const auto mark = in_.word("mark", marks, Need::optional))
      figure_.mark = static_cast<Mark>(*mark);
    figure_.why_en = in_.text("why", Need::optional).value_or("");
    figure_.why_ja = in_.text("why_ja", Need::optional).value_or("");
  }

  std::optional<Shape> find_shape() {
    std::optional<Shape> found;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Shape::weights); ++i) {
      const auto shape = static_cast<Shape>(i);
      const auto key = name_of(shape);
      if (in_.entry(key, Need::optional, "") == nullptr) continue;
      if (found) {
        bad(in_.at(key), Message::two_shapes,
            {name(), std::string(name_of(*found)), std::string(key)});
        return std::nullopt;
      }
      found = shape;
    }
    if (!found) bad(in_.at(), Message::no_shape, {name()});
    return found;
  }

  void read_shape(Shape shape) {
    const Entry& at = *in_.entry(name_of(shape), Need::optional, "");
    figure_.spread.shape = shape;
    switch (shape) {
      case Shape::constant:
      case Shape::exponential: return read_single(at, shape);
      case Shape::uniform: return read_ordered(at, {"low", "high"});
      case Shape::triangular:
      case Shape::pert: return read_ordered(at, {"low", "mode", "high"});
      case Shape::erlang: return read_with_parameter(at, "stages", "mean");
      case Shape::gamma: return read_with_parameter(at, "shape", "mean");
      case Shape::weibull: return read_with_parameter(at, "shape", "scale");
      case Shape::normal: return read_normal(at);
      case Shape::lognormal: return read_lognormal(at);
      case Shape::empirical: return read_empirical(at);
      case Shape::weights: return read_weights(at);
    }
  }

  // A finite number of a node, or a mistake.
  std::optional<double> number(const Node& node, std::string_view key) {
    const bool numeric = node.kind == NodeKind::integer || node.kind == NodeKind::number;
    if (numeric && std::isfinite(node.number)) return node.number;
    bad(node.at, Message::not_a_number, {std::string(key)});
    return std::nullopt;
  }

  // An amount in base units. A signed one may be below zero whatever the dimension.
  std::optional<std::int64_t> amount(double value, Position at, std::string_view key,
                                     bool is_signed = false) {
    if (unit_ == nullptr) return std::nullopt;
    if (value < 0 && !is_signed && !may_be_negative(dimension_)) {
      bad(at, Message::negative, {std::string(key), show(value), std::string(unit_->name)});
      return std::nullopt;
    }
    const auto base = to_base(value, *unit_);
    if (!base) {
      bad(at, Message::out_of_range, {std::string(key), show(value), "-9e18", "9e18"});
      return std::nullopt;
    }
    if (dimension_ == Dimension::ratio && *base > whole_share)
      bad(at, Message::probability_range, {std::string(key), show(value)});
    const bool counted = dimension_ == Dimension::count || dimension_ == Dimension::cells;
    if (counted && static_cast<double>(*base) != std::round(value * unit_->scale * 1e6) / 1e6)
      bad(at, Message::not_whole, {std::string(key), show(value)});
    return base;
  }

  void push_amount(const Node& node, std::string_view key) {
    const auto value = number(node, key);
    if (!value) return;
    if (const auto base = amount(*value, node.at, key)) figure_.spread.amounts.push_back(*base);
  }

  void read_single(const Entry& at, Shape shape) {
    push_amount(at.value, at.key);
    if (shape != Shape::constant && !figure_.spread.amounts.empty() &&
        figure_.spread.amounts[0] <= 0)
      bad(at.value.at, Message::not_positive, {at.key, show(at.value.number)});
  }

  bool is_array_of(const Entry& at, std::size_t least, std::size_t most, std::string expected) {
    if (at.value.kind != NodeKind::array) {
      bad(at.value.at, Message::wrong_kind,
          {at.key, std::string(name_of(at.value.kind)), std::move(expected)});
      return false;
    }
    const std::size_t count = at.value.items.size();
    if (count >= least && count <= most) return true;
    bad(at.value.at, Message::wrong_count, {at.key, std::to_string(count), std::move(expected)});
    return false;
  }

  void read_ordered(const Entry& at, std::vector<std::string> names) {
    if (!is_array_of(at, names.size(), names.size(), "[" + comma_list(names) + "]")) return;
    const auto& items = at.value.items;
    for (const Node& item : items) push_amount(item, at.key);
    if (figure_.spread.amounts.size() != names.size()) return;
    for (std::size_t i = 1; i < items.size(); ++i)
      if (items[i - 1].number > items[i].number)
        bad(items[i - 1].at, Message::wrong_order,
            {at.key, names[i - 1], show(items[i - 1].number), names[i], show(items[i].number)});
    if (items.front().number == items.back().number && good_)
      bad(at.value.at, Message::degenerate, {at.key, show(items.front().number)});
  }

  // The table of a shape that has named parameters.
  std::optional<TableReader> parameters(const Entry& at, std::string example) {
    if (at.value.kind == NodeKind::table)
      return TableReader(reading_, at.value, in_.path() + "." + at.key);
    bad(at.value.at, Message::wrong_kind,
        {at.key, std::string(name_of(at.value.kind)), std::move(example)});
    return std::nullopt;
  }

  std::optional<double> positive(TableReader& in, std::string_view key) {
    const Entry* found = in.entry(key, Need::required, std::string(key) + " = 1");
    if (found == nullptr) return std::nullopt;
    const auto value = number(found->value, key);
    if (!value || *value > 0) return value;
    bad(found->value.at, Message::not_positive, {std::string(key), show(*value)});
    return std::nullopt;
  }

  void push_positive(TableReader& in, std::string_view key) {
    const auto value = positive(in, key);
    if (!value) return;
    if (const auto base = amount(*value, in.at(key), key)) figure_.spread.amounts.push_back(*base);
  }

  void read_with_parameter(const Entry& at, std::string_view shape, std::string_view scale) {
    auto in = parameters(at, fmt::format("{{ {} = 3, {} = 30 }}", shape, scale));
    if (!in) return;
    figure_.spread.parameter = positive(*in, shape).value_or(0);
    const double stages = figure_.spread.parameter;
    if (figure_.spread.shape == Shape::erlang && stages != std::round(stages))
      bad(in->at(shape), Message::not_whole, {std::string(shape), show(stages)});
    if (stages > 1'000)
      bad(in->at(shape), Message::out_of_range, {std::string(shape), show(stages), "0", "1000"});
    push_positive(*in, scale);
    in->finish();
  }

  void read_normal(const Entry& at) {
    auto in = parameters(at, "{ mean = 30, sd = 5 }");
    if (!in) return;
    if (const Entry* mean = in->entry("mean", Need::required, "mean = 30"))
      if (const auto value = number(mean->value, "mean"))
        if (const auto base = amount(*value, mean->value.at, "mean", true))
          figure_.spread.amounts.push_back(*base);
    push_positive(*in, "sd");
    in->finish();
    if (!in_.has("at_least") && !may_be_negative(dimension_))
      bad(at.at, Message::unbounded_normal, {name()});
  }

  void read_lognormal(const Entry& at) {
    auto in = parameters(at, "{ median = 17, p95 = 21 }");
    if (!in) return;
    if (in->has("mu")) {
      const Entry& mu = *in->entry("mu", Need::required, "");
      if (const auto value = number(mu.value, "mu"))
        if (const auto base = amount(std::exp(*value), mu.value.at, "mu"))
          figure_.spread.amounts.push_back(*base);
      figure_.spread.parameter = positive(*in, "sigma").value_or(0);
    } else {
      push_positive(*in, "median");
      if (in->has("sigma")) {
        figure_.spread.parameter = positive(*in, "sigma").value_or(0);
      } else if (const auto p95 = positive(*in, "p95"); p95 && in->has("median")) {
        const double median = in->entry("median", Need::required, "")->value.number;
        if (*p95 <= median)
          bad(in->at("p95"), Message::wrong_order,
              {at.key, "median", show(median), "p95", show(*p95)});
        figure_.spread.parameter = std::log(*p95 / median) / p95_of_normal;
      }
    }
    if (figure_.spread.parameter > 10)
      bad(at.at, Message::out_of_range, {"sigma", show(figure_.spread.parameter), "0", "10"});
    in->finish();
  }

  void read_empirical(const Entry& at) {
    if (!is_array_of(at, 1, values_max, "[x, y, z, ...]")) return;
    for (const Node& item : at.value.items) push_amount(item, at.key);
    std::ranges::sort(figure_.spread.amounts);
  }

  void read_weights(const Entry& at) {
    if (!is_array_of(at, 1, choices_max, "[[1, 0.4], [2, 0.6]]")) return;
    double sum = 0;
    std::int64_t shares = 0;
    for (const Node& pair : at.value.items) {
      if (pair.kind != NodeKind::array || pair.items.size() != 2) {
        bad(pair.at, Message::wrong_kind, {at.key, std::string(name_of(pair.kind)), "[1, 0.4]"});
        continue;
      }
      push_amount(pair.items[0], at.key);
      const auto share = number(pair.items[1], at.key);
      if (share && !(*share > 0 && *share <= 1))
        bad(pair.items[1].at, Message::out_of_range, {at.key, show(*share), "0", "1"});
      if (!good_) continue;
      sum += *share;
      figure_.spread.shares.push_back(static_cast<std::int32_t>(std::lround(*share * 1e6)));
      shares += figure_.spread.shares.back();
    }
    if (!good_) return;
    if (std::abs(sum - 1) > 1e-6)
      return bad(at.value.at, Message::weights_sum, {at.key, show(sum)});
    // Thirds and the like round to a few millionths more or less than the whole.
    *std::ranges::max_element(figure_.spread.shares) +=
        static_cast<std::int32_t>(whole_share - shares);
  }

  void read_bounds() {
    const auto bound = [&](std::string_view key, bool is_signed) -> std::optional<std::int64_t> {
      const Entry* found = in_.entry(key, Need::optional, "");
      if (found == nullptr) return std::nullopt;
      const auto value = number(found->value, key);
      return value ? amount(*value, found->value.at, key, is_signed) : std::nullopt;
    };
    figure_.spread.shift = bound("shift", true).value_or(0);
    figure_.spread.at_least = bound("at_least", false);
    figure_.spread.at_most = bound("at_most", false);
    if (!good_) return;
    const Spread& s = figure_.spread;
    if (s.at_least && s.at_most && *s.at_least >= *s.at_most)
      return bad(in_.at("at_least"), Message::bad_bounds,
                 {name(), shown(*s.at_least) + " .. " + shown(*s.at_most)});
    check_support();
  }

  // The bounds must leave something, and a shift must not make negative what cannot be.
  void check_support() {
    const Spread& s = figure_.spread;
    const bool bounded = s.shape == Shape::uniform || s.shape == Shape::triangular ||
                         s.shape == Shape::pert || s.shape == Shape::empirical ||
                         s.shape == Shape::weights;
    const bool from_minus_infinity = s.shape == Shape::normal;
    const auto [low_at, high_at] = std::ranges::minmax_element(s.amounts);
    const std::int64_t low = (bounded ? *low_at : 0) + s.shift;
    const std::int64_t high = bounded ? *high_at + s.shift : INT64_MAX;
    const bool nothing_left = (s.at_least && *s.at_least >= high && *s.at_least > low) ||
                              (s.at_most && *s.at_most < low && !from_minus_infinity);
    if (nothing_left)
      return bad(in_.at(s.at_least ? "at_least" : "at_most"), Message::no_probability_left,
                 {name(), shown(low), high == INT64_MAX ? "..." : shown(high)});
    if (low < 0 && !from_minus_infinity && !s.at_least && !may_be_negative(dimension_))
      bad(in_.at("shift"), Message::negative, {name(), shown(low), std::string(unit_->name)});
  }

  std::string shown(std::int64_t base) const {
    return show(static_cast<double>(base) / unit_->scale);
  }
  std::string name() const { return entry_.key; }

  Reading& reading_;
  const Entry& entry_;
  TableReader in_;
  Dimension dimension_;
  const Unit* unit_ = nullptr;
  Figure figure_;
  bool good_ = true;
  std::size_t mistakes_before_ = reading_.diagnostics.size();
};

}  // namespace

std::optional<Figure> read_figure(Reading& reading, const Entry& entry, std::string path,
                                  Dimension dimension) {
  return FigureReader(reading, entry, std::move(path), dimension).read();
}

}  // namespace meguri::interchange
