#include "regulation/review_baseline.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"

namespace meguri::regulation {
namespace {

std::vector<std::int32_t> sorted_days(std::span<const ReviewCase> cases) {
  std::vector<std::int32_t> days;
  for (const ReviewCase& review : cases) days.push_back(days_of(review));
  std::ranges::sort(days);
  return days;
}

struct Sum {
  BaselineError error;
  void add(double forecast, std::int32_t actual) {
    error.mean_days += std::abs(forecast - actual);
    ++error.cases;
  }
  [[nodiscard]] BaselineError mean() const {
    return error.cases == 0 ? BaselineError{}
                            : BaselineError{error.cases, error.mean_days / error.cases};
  }
};

double median_of(std::vector<std::int32_t> days) {
  std::ranges::sort(days);
  return quantile_days(days, 0.5);
}

}  // namespace

std::int32_t days_of(const ReviewCase& review) { return review.approved - review.filed; }

double quantile_days(std::span<const std::int32_t> sorted, double share) {
  MEGURI_CHECK(!sorted.empty() && share >= 0 && share <= 1);
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

ReviewBaselines baselines_of(std::span<const ReviewCase> cases) {
  MEGURI_CHECK(cases.size() >= 2);
  const auto sorted = sorted_days(cases);
  ReviewBaselines result;
  result.cases = static_cast<std::int32_t>(cases.size());
  result.median_days = quantile_days(sorted, 0.5);
  result.least_days = sorted.front();
  result.most_days = sorted.back();
  Sum target, others, rolling, target_again;
  for (const ReviewCase& review : cases) {
    const std::int32_t actual = days_of(review);
    result.from_memory += review.from_memory ? 1 : 0;
    result.within_target += actual <= review.target_days ? 1 : 0;
    target.add(review.target_days, actual);
    std::vector<std::int32_t> rest, before;
    for (const ReviewCase& other : cases) {
      if (&other == &review) continue;
      rest.push_back(days_of(other));
      if (other.approved < review.filed) before.push_back(days_of(other));
    }
    others.add(median_of(rest), actual);
    if (static_cast<std::int32_t>(before.size()) < rolling_minimum) continue;
    rolling.add(median_of(before), actual);
    target_again.add(review.target_days, actual);
  }
  result.target_clock = target.mean();
  result.others_median = others.mean();
  result.rolling_median = rolling.mean();
  result.target_on_rolling_cases = target_again.mean();
  return result;
}

std::optional<ReviewForecast> forecast_review(std::span<const ReviewCase> cases) {
  if (cases.size() < 3) return std::nullopt;
  const auto sorted = sorted_days(cases);
  return ReviewForecast{quantile_days(sorted, 0.1), quantile_days(sorted, 0.5),
                        quantile_days(sorted, 0.9), baselines_of(cases)};
}

}  // namespace meguri::regulation
