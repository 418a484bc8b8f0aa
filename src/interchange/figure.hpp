// A planning figure: a number or a distribution, with its unit, its source and a mark that says how
// far it can be trusted. In a programme file it is an inline table or a sub-table:
//
//   { value = 21, unit = "day", source = "pipelinereview 2024-05-20", mark = "verified" }
//   { triangular = [60, 90, 150], unit = "day", source = "planning estimate", mark = "inferred" }
//
// Shapes: value = x; uniform = [low, high]; triangular or pert = [low, mode, high];
// exponential = mean; erlang = { stages = 3, mean = 30 }; gamma = { shape = 2.5, mean = 30 };
// weibull = { shape = 1.5, scale = 30 }; normal = { mean = 0, sd = 1 };
// lognormal = { median = 17, p95 = 21 } or { mu = 2.84, sigma = 0.10 } (of the natural logarithm of
// the amount in the unit) or { median = 17, sigma = 0.10 }; empirical = [observed, ...];
// weights = [[1, 0.4], [2, 0.4], [3, 0.2]] (value, share).
// Every distribution takes shift = s (added), at_least = a and at_most = b (truncated, after
// shift). `why` and `why_ja` add a sentence for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interchange/diagnostic.hpp"
#include "interchange/unit.hpp"

namespace meguri::interchange {

// choice: a decision of the programme itself, such as the number of chairs; not a belief.
enum class Mark : std::uint8_t { verified, partly, memory, inferred, choice };

enum class Shape : std::uint8_t {
  constant,
  uniform,
  triangular,
  pert,
  exponential,
  erlang,
  gamma,
  weibull,
  normal,
  lognormal,
  empirical,
  weights,
};

// What a figure may be, in base units of its dimension (unit.hpp). Already checked: amounts are in
// order and not negative where the dimension forbids it, parameters are positive.
struct Spread {
  Shape shape{};
  // constant: the value. uniform: low, high. triangular, pert: low, mode, high. exponential,
  // erlang, gamma: mean. weibull: scale. normal: mean, standard deviation. lognormal: median.
  // empirical: the observations, sorted. weights: the values.
  std::vector<std::int64_t> amounts;
  double parameter{};                // erlang: stages; gamma, weibull: shape; lognormal: sigma
  std::vector<std::int32_t> shares;  // weights: in millionths, together one million
  std::int64_t shift{};
  std::optional<std::int64_t> at_least;
  std::optional<std::int64_t> at_most;
  bool operator==(const Spread&) const = default;
};

struct Figure {
  Dimension dimension{};
  Spread spread;
  std::string unit;  // as written
  std::string source;
  Mark mark{};
  std::string why_en;
  std::string why_ja;
  std::string path;  // "road.japan_pmd.step.JP-03.duration"
  Position at;

  [[nodiscard]] bool is_constant() const { return spread.shape == Shape::constant; }
  // The value of a constant, in base units; aborts for a distribution.
  [[nodiscard]] std::int64_t constant() const;
};

[[nodiscard]] std::string_view name_of(Mark mark);
[[nodiscard]] std::string_view name_of(Shape shape);
[[nodiscard]] std::optional<Mark> mark_of(std::string_view name);

}  // namespace meguri::interchange
