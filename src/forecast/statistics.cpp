#include "forecast/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/check.hpp"
#include "forecast/special.hpp"

namespace meguri::forecast {
namespace {

// The smallest k with P(B <= k) >= level.
std::uint64_t binomial_quantile(std::uint64_t n, double p, double level) {
  const double count = static_cast<double>(n);
  const double guess =
      count * p + normal_quantile({level, 1 - level}) * std::sqrt(count * p * (1 - p));
  auto k = static_cast<std::uint64_t>(std::clamp(guess, 0.0, count));
  while (k > 0 && binomial_cumulative(n, p, k - 1) >= level) --k;
  while (k < n && binomial_cumulative(n, p, k) < level) ++k;
  return k;
}

double two_sided_normal(double asked) {
  return -normal_quantile({(1 - asked) / 2, (1 + asked) / 2});
}

}  // namespace

void Summary::add(double x) {
  ++count_;
  const double before = x - mean_;
  mean_ += before / static_cast<double>(count_);
  squares_ += before * (x - mean_);
}

double Summary::variance() const {
  return count_ < 2 ? 0 : squares_ / static_cast<double>(count_ - 1);
}
double Summary::deviation() const { return std::sqrt(variance()); }
double Summary::standard_error() const {
  return count_ == 0 ? 0 : std::sqrt(variance() / static_cast<double>(count_));
}
Interval Summary::within(double standard_errors) const {
  const double half = standard_errors * standard_error();
  return {mean_ - half, mean_ + half};
}

double binomial_cumulative(std::uint64_t n, double p, std::uint64_t k) {
  if (k >= n) return 1;
  return beta_tails(static_cast<double>(k + 1), static_cast<double>(n - k), p).upper;
}

RankInterval quantile_ranks(std::uint64_t n, double p, double asked) {
  MEGURI_CHECK(n > 0 && p > 0 && p < 1 && asked > 0 && asked < 1);
  const std::uint64_t lower = binomial_quantile(n, p, (1 - asked) / 2);
  const std::uint64_t last = binomial_quantile(n, p, (1 + asked) / 2);
  const double below = lower == 0 ? 0 : binomial_cumulative(n, p, lower - 1);
  return {lower, last + 1, binomial_cumulative(n, p, last) - below};
}

double quantile_of(std::span<const double> sorted, double p) {
  MEGURI_CHECK(!sorted.empty());
  const double count = static_cast<double>(sorted.size());
  const double rank = std::clamp(std::ceil(count * p - 1e-9), 1.0, count);
  return sorted[static_cast<std::size_t>(rank) - 1];
}

QuantileEstimate estimate_quantile(std::span<const double> sorted, double p, double asked) {
  const double value = quantile_of(sorted, p);
  const std::uint64_t n = sorted.size();
  const RankInterval rank = quantile_ranks(n, p, asked);
  const double low = sorted[std::max<std::uint64_t>(rank.lower, 1) - 1];
  const double high = sorted[std::min(rank.upper, n) - 1];
  return {value, {low, high}, rank.coverage};
}

Interval wilson_interval(std::uint64_t hits, std::uint64_t n, double asked) {
  MEGURI_CHECK(n > 0 && hits <= n);
  const double z = two_sided_normal(asked);
  const double count = static_cast<double>(n);
  const double share = static_cast<double>(hits) / count;
  const double shrink = 1 + z * z / count;
  const double middle = (share + z * z / (2 * count)) / shrink;
  const double half =
      z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / shrink;
  return {hits == 0 ? 0 : std::max(0.0, middle - half),
          hits == n ? 1 : std::min(1.0, middle + half)};
}

Interval exact_interval(std::uint64_t hits, std::uint64_t n, double asked) {
  MEGURI_CHECK(n > 0 && hits <= n);
  const double tail = (1 - asked) / 2;
  const double in = static_cast<double>(hits);
  const double out = static_cast<double>(n - hits);
  return {hits == 0 ? 0 : beta_quantile(in, out + 1, {tail, 1 - tail}),
          hits == n ? 1 : beta_quantile(in + 1, out, {1 - tail, tail})};
}

Chance chance_by(std::span<const double> values, double limit, std::uint64_t outside) {
  const auto hits = static_cast<std::uint64_t>(
      std::ranges::count_if(values, [&](double value) { return value <= limit; }));
  const std::uint64_t n = values.size() + outside;
  if (n == 0) return {0, 0, 0, {0, 1}};
  return {hits, n, static_cast<double>(hits) / static_cast<double>(n), wilson_interval(hits, n)};
}

std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::pair<double, std::size_t>> order(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) order[i] = {values[i], i};
  std::sort(order.begin(), order.end());
  std::vector<double> result(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i + 1;
    while (end < order.size() && order[end].first == order[i].first) ++end;
    const double shared = static_cast<double>(i + 1 + end) / 2;
    for (; i < end; ++i) result[order[i].second] = shared;
  }
  return result;
}

double rank_correlation(std::span<const double> x, std::span<const double> y) {
  MEGURI_CHECK(x.size() == y.size());
  return correlation_of_ranks(ranks(x), ranks(y));
}

double correlation_of_ranks(std::span<const double> rank_x, std::span<const double> rank_y) {
  MEGURI_CHECK(rank_x.size() == rank_y.size());
  if (rank_x.empty()) return 0;
  const double middle = (static_cast<double>(rank_x.size()) + 1) / 2;
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (std::size_t i = 0; i < rank_x.size(); ++i) {
    xx += (rank_x[i] - middle) * (rank_x[i] - middle);
    yy += (rank_y[i] - middle) * (rank_y[i] - middle);
    xy += (rank_x[i] - middle) * (rank_y[i] - middle);
  }
  if (xx == 0 || yy == 0) return 0;
  return std::clamp(xy / (std::sqrt(xx) * std::sqrt(yy)), -1.0, 1.0);
}

std::vector<Influence> influences(std::span<const std::vector<double>> sampled,
                                  std::span<const double> answer) {
  std::vector<Influence> result;
  for (std::size_t i = 0; i < sampled.size(); ++i) {
    result.push_back({static_cast<std::uint32_t>(i), rank_correlation(sampled[i], answer)});
  }
  std::sort(result.begin(), result.end(), [](const Influence& a, const Influence& b) {
    const double strength = std::abs(a.correlation);
    const double other = std::abs(b.correlation);
    return strength != other ? strength > other : a.assumption < b.assumption;
  });
  return result;
}

std::vector<std::uint64_t> histogram(std::span<const double> values, double low, double high,
                                     std::size_t cells) {
  MEGURI_CHECK(cells > 0 && low < high);
  std::vector<std::uint64_t> count(cells);
  const double scale = static_cast<double>(cells) / (high - low);
  for (const double value : values) {
    const double place = std::clamp((value - low) * scale, 0.0, static_cast<double>(cells - 1));
    ++count[static_cast<std::size_t>(place)];
  }
  return count;
}

}  // namespace meguri::forecast
