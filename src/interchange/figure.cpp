#include "interchange/figure.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 5> marks{"verified", "partly", "memory", "inferred",
                                                "choice"};
constexpr std::array<std::string_view, 12> shapes{
    "value", "uniform", "triangular", "pert",      "exponential", "erlang",
    "gamma", "weibull", "normal",     "lognormal", "empirical",   "weights"};

}  // namespace

std::int64_t Figure::constant() const {
  MEGURI_CHECK(is_constant() && spread.amounts.size() == 1);
  return spread.amounts[0];
}

std::string_view name_of(Mark mark) { return marks[static_cast<std::size_t>(mark)]; }

std::string_view name_of(Shape shape) { return shapes[static_cast<std::size_t>(shape)]; }

std::optional<Mark> mark_of(std::string_view name) {
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i] == name) return static_cast<Mark>(i);
  return std::nullopt;
}

}  // namespace meguri::interchange
