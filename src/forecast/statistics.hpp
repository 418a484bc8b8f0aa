// What thousands of replicates say: means with their error, quantiles with intervals that hold for
// any distribution, the chance of reaching a date with its interval, and which assumptions move the
// answer. Every function depends on the values in the order given, so a reduction by replicate
// gives the same bytes for any number of threads. Not-a-number is never an input: count what failed
// apart.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace meguri::forecast {

struct Interval {
  double low;
  double high;
  [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
};

// Mean, deviation and standard error by Welford's recurrence (Technometrics 4(3), 1962).
class Summary {
public:
  void add(double x);
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] double mean() const { return mean_; }  // 0 of nothing
  [[nodiscard]] double variance() const;               // 0 of fewer than two
  [[nodiscard]] double deviation() const;
  [[nodiscard]] double standard_error() const;
  [[nodiscard]] Interval within(double standard_errors) const;

private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

// The interval of two order statistics (1 is the smallest) that covers the p-quantile of whatever
// distribution with at least the probability asked for: lower and upper are the binomial quantiles
// at (1 - asked) / 2 and (1 + asked) / 2 + 1. Ranks 0 and n + 1 mean that too few values were seen
// for a bound on that side. Source: David and Nagaraja, Order Statistics, 3rd edition, 7.1.
struct RankInterval {
  std::uint64_t lower;
  std::uint64_t upper;
  double coverage;
};
[[nodiscard]] RankInterval quantile_ranks(std::uint64_t n, double p, double asked = 0.95);

// P(B <= k) for B binomial with n trials of chance p.
[[nodiscard]] double binomial_cumulative(std::uint64_t n, double p, std::uint64_t k);

// A quantile of a sample with its interval. `sorted` rises and is not empty.
struct QuantileEstimate {
  double value;
  Interval interval;  // where there is no rank for a bound: the smallest or the largest value
  double coverage;
};
[[nodiscard]] double quantile_of(std::span<const double> sorted, double p);  // rank ceil(n p)
[[nodiscard]] QuantileEstimate estimate_quantile(std::span<const double> sorted, double p,
                                                 double asked = 0.95);

// How likely something is that happened in `hits` of n > 0 replicates. Wilson's interval for
// pictures, Clopper and Pearson's (never less than its coverage) for promises.
[[nodiscard]] Interval wilson_interval(std::uint64_t hits, std::uint64_t n, double asked = 0.95);
[[nodiscard]] Interval exact_interval(std::uint64_t hits, std::uint64_t n, double asked = 0.95);

struct Chance {
  std::uint64_t hits;
  std::uint64_t n;
  double probability;
  Interval interval;  // Wilson, 95 %
};
// How likely it is to be at most `limit`. `outside` counts the replicates that never got there.
[[nodiscard]] Chance chance_by(std::span<const double> values, double limit,
                               std::uint64_t outside = 0);

// Ranks from 1; equal values share the mean of theirs.
[[nodiscard]] std::vector<double> ranks(std::span<const double> values);
// Spearman's rank correlation, -1 to 1; 0 when either does not vary.
[[nodiscard]] double rank_correlation(std::span<const double> x, std::span<const double> y);
// The same of what is ranked already, for many correlations of the same samples.
[[nodiscard]] double correlation_of_ranks(std::span<const double> rank_x,
                                          std::span<const double> rank_y);

// Which assumptions move the answer most: the sampled value of each by replicate against the
// answer by replicate, strongest first (equal strength: lower index first).
struct Influence {
  std::uint32_t assumption;
  double correlation;
};
[[nodiscard]] std::vector<Influence> influences(std::span<const std::vector<double>> sampled,
                                                std::span<const double> answer);

// Counts in `cells` cells of equal width over low to high; what lies outside counts at the ends.
[[nodiscard]] std::vector<std::uint64_t> histogram(std::span<const double> values, double low,
                                                   double high, std::size_t cells);

}  // namespace meguri::forecast
