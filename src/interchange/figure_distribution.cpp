#include "interchange/figure_distribution.hpp"

#include <cmath>

#include "base/check.hpp"

namespace meguri::interchange {
namespace {

using forecast::MaybeDistribution;
using forecast::Point;

MaybeDistribution discrete(const Spread& spread, const std::vector<double>& amounts) {
  if (spread.shape == Shape::empirical) return forecast::empirical(amounts);
  std::vector<Point> points;
  for (std::size_t i = 0; i < amounts.size(); ++i)
    points.push_back({amounts[i], static_cast<double>(spread.shares[i]) / 1e6});
  return forecast::weighted(points);
}

MaybeDistribution shape_of(const Spread& spread, const std::vector<double>& x) {
  switch (spread.shape) {
    case Shape::constant: return forecast::constant(x[0]);
    case Shape::uniform: return forecast::uniform_between(x[0], x[1]);
    case Shape::triangular: return forecast::triangular(x[0], x[1], x[2]);
    case Shape::pert: return forecast::pert(x[0], x[1], x[2]);
    case Shape::exponential: return forecast::exponential_with_mean(x[0]);
    case Shape::erlang: return forecast::erlang(static_cast<std::uint32_t>(spread.parameter), x[0]);
    case Shape::gamma: return forecast::gamma(spread.parameter, x[0] / spread.parameter);
    case Shape::weibull: return forecast::weibull(spread.parameter, x[0]);
    case Shape::normal: return forecast::normal(x[0], x[1]);
    case Shape::lognormal: return forecast::lognormal(std::log(x[0]), spread.parameter);
    case Shape::empirical:
    case Shape::weights: return discrete(spread, x);
  }
  MEGURI_CHECK(false);
}

}  // namespace

double one_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::duration: return 86'400e6;
    case Dimension::ratio:
    case Dimension::rate: return 1e6;
    case Dimension::volume:
    case Dimension::temperature: return 1e3;
    case Dimension::money_usd: return 100;
    case Dimension::cells:
    case Dimension::money_jpy:
    case Dimension::count: return 1;
  }
  MEGURI_CHECK(false);
}

forecast::MaybeDistribution to_distribution(const Figure& figure) {
  const Spread& spread = figure.spread;
  const double one = one_of(figure.dimension);
  std::vector<double> amounts;
  for (const std::int64_t amount : spread.amounts)
    amounts.push_back(static_cast<double>(amount) / one);
  auto result = shape_of(spread, amounts);
  if (result && spread.shift != 0)
    result = forecast::shifted(*result, static_cast<double>(spread.shift) / one);
  if (!result || (!spread.at_least && !spread.at_most)) return result;
  const double low =
      spread.at_least ? static_cast<double>(*spread.at_least) / one : -forecast::infinity;
  const double high =
      spread.at_most ? static_cast<double>(*spread.at_most) / one : forecast::infinity;
  return forecast::truncated(*result, low, high);
}

}  // namespace meguri::interchange
