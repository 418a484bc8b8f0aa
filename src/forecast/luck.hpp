// The luck of one run: draws of the scenario's figures by counter, and how lucky each figure was on
// average, for the sensitivity. A duration or amount is drawn anew for each entity and occasion; a
// probability's own value (when it is uncertain) is drawn once a run.
#pragma once

#include <algorithm>
#include <vector>

#include "forecast/sampler.hpp"
#include "forecast/scenario.hpp"

namespace meguri::forecast {

// The figures of a scenario made ready for drawing; shared read-only among threads.
class Samplers {
public:
  explicit Samplers(const Scenario& scenario) {
    for (const ScenarioFigure& figure : scenario.figures)
      samplers_.emplace_back(figure.distribution, figure.unit);
  }
  [[nodiscard]] const Sampler& operator[](FigureRef figure) const { return samplers_[figure]; }
  [[nodiscard]] std::size_t size() const { return samplers_.size(); }

private:
  std::vector<Sampler> samplers_;
};

class Luck {
public:
  explicit Luck(const Samplers& samplers)
      : samplers_(&samplers), sum_(samplers.size()), count_(samplers.size()) {}

  void start(std::uint64_t seed, std::uint64_t replicate) {
    key_ = draw_key(seed, replicate);
    std::fill(sum_.begin(), sum_.end(), 0.0);
    std::fill(count_.begin(), count_.end(), 0);
  }

  // 0 for "none".
  [[nodiscard]] Duration time(FigureRef figure, std::uint64_t entity, std::uint32_t n = 0) {
    if (figure == 0) return {};
    return (*samplers_)[figure].duration(one(figure, entity, n));
  }
  // What is left of a time of which `age` has passed.
  [[nodiscard]] Duration rest(FigureRef figure, Duration age, std::uint64_t entity,
                              std::uint32_t n = 0) {
    if (figure == 0) return {};
    if (age <= Duration{}) return time(figure, entity, n);
    return (*samplers_)[figure].duration_beyond(age, one(figure, entity, n)) - age;
  }
  [[nodiscard]] double value(FigureRef figure, std::uint64_t entity, std::uint32_t n = 0) {
    return figure == 0 ? 0.0 : (*samplers_)[figure].value(one(figure, entity, n));
  }
  // Whether something with the figure's probability happens; never for "none".
  [[nodiscard]] bool happens(FigureRef figure, std::uint64_t entity, std::uint32_t n = 0) {
    if (figure == 0) return false;
    const double probability =
        (*samplers_)[figure].value(uniform(key_, UINT64_MAX, figure, 0));  // once a run
    // More luck means that it happens, so that the sign of a driver reads naturally.
    return 1 - one(figure, entity, n) < probability;
  }

  // What a planner would write down: a fixed quantile, without any luck.
  [[nodiscard]] Duration planned(FigureRef figure, double quantile) const {
    return (*samplers_)[figure].duration(quantile);
  }

  // The mean uniform number that the figure was drawn with; 1/2 when it was not.
  [[nodiscard]] double mean_luck(FigureRef figure) const {
    return count_[figure] == 0 ? 0.5 : sum_[figure] / count_[figure];
  }

private:
  [[nodiscard]] double one(FigureRef figure, std::uint64_t entity, std::uint32_t n) {
    const double u = uniform(key_, entity, figure, n);
    sum_[figure] += u;
    ++count_[figure];
    return u;
  }

  const Samplers* samplers_;
  DrawKey key_{};
  std::vector<double> sum_;
  std::vector<std::uint32_t> count_;
};

}  // namespace meguri::forecast
