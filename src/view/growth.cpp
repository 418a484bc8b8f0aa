#include "view/growth.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace meguri {
namespace {

constexpr std::size_t points = 1'000;
constexpr double fewest_points = 20;  // that must share the weight; else the error is widened
constexpr double far_off = 3;         // counts this many errors away are not explained
constexpr double day_us = static_cast<double>(days(1).us);

// One possible culture: its cells at age t are e^(log_start + rate x max(0, t - lag)).
struct Culture {
  double log_start{};
  double rate{};  // a day
  double lag{};   // days
  double weight{};

  [[nodiscard]] double log_cells(double age_days) const {
    return log_start + rate * std::max(0.0, age_days - lag);
  }
  // Infinite when it never grows so far.
  [[nodiscard]] double age_of(double log_wanted) const {
    if (log_wanted <= log_start) return 0;
    return rate > 0 ? lag + (log_wanted - log_start) / rate : HUGE_VAL;
  }
};

double value(const forecast::Scenario& scenario, forecast::FigureRef figure, double u) {
  return forecast::quantile(scenario.figures[figure].distribution, u);
}

// Roberts' R3 sequence (M. Roberts 2018, "The unreasonable effectiveness of quasirandom
// sequences"): the fractional parts of n x the powers of the root of x^4 = x + 1. Mark: memory.
std::vector<Culture> spread(const forecast::Scenario& scenario, const forecast::JourneyPlan& plan) {
  constexpr std::array<double, 3> step{0.8191725133961645, 0.6710436067037893, 0.5497004779019703};
  const Duration unit = plan.growth_lag == 0 ? days(1) : scenario.figures[plan.growth_lag].unit;
  std::vector<Culture> cultures;
  cultures.reserve(points);
  for (std::size_t n = 1; n <= points; ++n) {
    std::array<double, 3> u{};
    for (std::size_t i = 0; i < 3; ++i) {
      const double x = 0.5 + static_cast<double>(n) * step[i];
      u[i] = std::clamp(x - std::floor(x), 1e-6, 1 - 1e-6);
    }
    const double lag = plan.growth_lag == 0 ? 0 : value(scenario, plan.growth_lag, u[1]);
    cultures.push_back({std::log(std::max(1.0, value(scenario, plan.start_cells, u[2]))),
                        value(scenario, plan.growth_rate, u[0]),
                        lag * static_cast<double>(unit.us) / day_us, 1.0});
  }
  return cultures;
}

// The square of the counts' distance from the culture, in errors.
double distance(const Culture& culture, std::span<const CountSeen> counts, double error) {
  double sum = 0;
  for (const CountSeen& count : counts) {
    const double off = (std::log(static_cast<double>(std::max<std::int64_t>(count.cells, 1))) -
                        culture.log_cells(static_cast<double>(count.age.us) / day_us)) /
                       error;
    sum += off * off;
  }
  return sum;
}

// Gives every culture the weight that the counts leave it. False when no culture comes near them.
bool weigh(std::vector<Culture>& cultures, std::span<const CountSeen> counts) {
  if (counts.empty()) return true;
  double nearest = HUGE_VAL;
  for (const Culture& culture : cultures)
    nearest = std::min(nearest, distance(culture, counts, count_error));
  if (nearest > far_off * far_off * static_cast<double>(counts.size())) return false;
  for (double error = count_error;; error *= 1.5) {
    double least = HUGE_VAL, sum = 0, squares = 0;
    for (const Culture& culture : cultures)
      least = std::min(least, distance(culture, counts, error));
    for (Culture& culture : cultures) {
      culture.weight = std::exp((least - distance(culture, counts, error)) / 2);
      sum += culture.weight;
      squares += culture.weight * culture.weight;
    }
    if (sum * sum >= fewest_points * squares) return true;
  }
}

// The counts say something else than the figures: believe the last one, and the figures' rates.
void anchor(std::vector<Culture>& cultures, const CountSeen& last) {
  for (Culture& culture : cultures) {
    culture.weight = 1;
    culture.log_start += std::log(static_cast<double>(std::max<std::int64_t>(last.cells, 1))) -
                         culture.log_cells(static_cast<double>(last.age.us) / day_us);
  }
}

struct Weighted {
  double value{};
  double weight{};
};

std::array<double, 3> quantiles(std::vector<Weighted> all) {
  std::ranges::sort(all, {}, &Weighted::value);
  double total = 0;
  for (const Weighted& one : all) total += one.weight;
  constexpr std::array<double, 3> shares{0.1, 0.5, 0.9};
  std::array<double, 3> found{};
  double sum = 0;
  std::size_t next = 0;
  for (const Weighted& one : all) {
    sum += one.weight;
    while (next < 3 && sum >= shares[next] * total) found[next++] = one.value;
  }
  while (next < 3) found[next++] = all.back().value;
  return found;
}

std::int64_t cells(double log_cells) {
  return static_cast<std::int64_t>(std::llround(std::exp(std::min(log_cells, 34.0))));
}

std::vector<GrowthPointView> band_of(const std::vector<Culture>& cultures, Instant started_at,
                                     Duration longest) {
  std::vector<GrowthPointView> band;
  std::vector<Weighted> at(cultures.size());
  for (Duration age{}; age <= longest; age += hours(12)) {
    for (std::size_t i = 0; i < cultures.size(); ++i)
      at[i] = {cultures[i].log_cells(static_cast<double>(age.us) / day_us), cultures[i].weight};
    const auto [p10, p50, p90] = quantiles(at);
    band.push_back({started_at + age, cells(p10), cells(p50), cells(p90)});
  }
  return band;
}

void add_harvest(GrowthView& view, const std::vector<Culture>& cultures, Instant started_at,
                 const MakingTerms& making) {
  const double wanted = std::log(static_cast<double>(std::max<std::int64_t>(view.wanted_cells, 1)));
  const double earliest = static_cast<double>(making.culture_min.us) / day_us;
  const double latest = static_cast<double>(making.culture_max.us) / day_us;
  std::vector<Weighted> ages;
  double reached = 0, total = 0;
  for (const Culture& culture : cultures) {
    const double age = std::max(earliest, culture.age_of(wanted));
    ages.push_back({age, culture.weight});
    total += culture.weight;
    if (age <= latest) reached += culture.weight;
  }
  const auto when = [&](double age) -> std::optional<Instant> {
    if (age > latest) return std::nullopt;
    return started_at + Duration{std::llround(age * day_us)};
  };
  const auto [p10, p50, p90] = quantiles(ages);
  view.harvest_p10_at = when(p10);
  view.harvest_p50_at = when(p50);
  view.harvest_p90_at = when(p90);
  view.reached_bp = static_cast<std::int32_t>(std::lround(reached / total * 10'000));
}

}  // namespace

std::optional<GrowthView> growth_view(const forecast::Scenario& scenario,
                                      const forecast::JourneyPlan& plan, const Protocol& protocol,
                                      Instant started_at, std::span<const CountSeen> counts) {
  if (plan.growth_rate == 0 || plan.start_cells == 0) return std::nullopt;
  std::vector<Culture> cultures = spread(scenario, plan);
  const bool explained = weigh(cultures, counts);
  if (!explained) anchor(cultures, counts.back());
  GrowthView view{.wanted_cells = protocol.product.dose_cells * protocol.product.doses_a_batch,
                  .least_cells = protocol.product.dose_cells,
                  .band = band_of(cultures, started_at, protocol.making.culture_max),
                  .harvest_p10_at = {},
                  .harvest_p50_at = {},
                  .harvest_p90_at = {},
                  .counts_explained = explained,
                  .assumptions = {}};
  add_harvest(view, cultures, started_at, protocol.making);
  return view;
}

}  // namespace meguri
