#include "view/growth.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace meguri;

namespace {

constexpr Instant start{days(20'000).us};

forecast::Distribution made(const forecast::MaybeDistribution& maybe) {
  REQUIRE(maybe.has_value());
  return *maybe;
}

// 0.4 a day after a lag of about two days, from about 5e7 cells; wanted 6 x 1e9.
struct Model {
  forecast::Scenario scenario;
  forecast::JourneyPlan plan;
  Protocol protocol;

  Model() {
    scenario.figures.push_back({made(forecast::normal(0.40, 0.033)), {}});
    scenario.figures.push_back({made(forecast::triangular(1, 2, 4)), days(1)});
    scenario.figures.push_back({made(forecast::lognormal(std::log(5e7), 0.6)), {}});
    plan.growth_rate = 1;
    plan.growth_lag = 2;
    plan.start_cells = 3;
    protocol.product.dose_cells = 1'000'000'000;
    protocol.product.doses_a_batch = 6;
    protocol.making.culture_min = days(10);
    protocol.making.culture_max = days(21);
  }
  GrowthView view(std::vector<CountSeen> counts) const {
    const auto growth = growth_view(scenario, plan, protocol, start, counts);
    REQUIRE(growth.has_value());
    return *growth;
  }
};

// The cells of a culture that grows at `rate` after two days from 5e7.
std::int64_t truth(double age_days, double rate) {
  return std::llround(5e7 * std::exp(rate * std::max(0.0, age_days - 2)));
}

double width(const GrowthPointView& point) {
  return std::log(static_cast<double>(point.p90_cells) / static_cast<double>(point.p10_cells));
}

}  // namespace

TEST_CASE("Before any count the band is what the figures say") {
  const Model model;
  const GrowthView view = model.view({});
  REQUIRE(view.band.size() == 43);
  CHECK(view.band[0].at == start);
  CHECK(view.band[0].p50_cells > 40'000'000);
  CHECK(view.band[0].p50_cells < 60'000'000);
  for (const GrowthPointView& point : view.band) {
    CHECK(point.p10_cells <= point.p50_cells);
    CHECK(point.p50_cells <= point.p90_cells);
  }
  // ln(6e9 / 5e7) / 0.4 + 2.3 days of lag are 14.3 days.
  REQUIRE(view.harvest_p50_at.has_value());
  CHECK(*view.harvest_p50_at > start + days(13));
  CHECK(*view.harvest_p50_at < start + days(16));
  CHECK(view.counts_explained);
}

TEST_CASE("Counts narrow the band around the culture that made them") {
  const Model model;
  const GrowthView before = model.view({});
  const GrowthView after =
      model.view({{days(5), truth(5, 0.4)}, {days(8), truth(8, 0.4)}, {days(10), truth(10, 0.4)}});
  CHECK(after.counts_explained);
  CHECK(width(after.band[24]) < width(before.band[24]) / 2);  // day 12
  CHECK(after.band[24].p10_cells < truth(12, 0.4));
  CHECK(after.band[24].p90_cells > truth(12, 0.4));
  REQUIRE(after.harvest_p10_at.has_value());
  REQUIRE(after.harvest_p90_at.has_value());
  CHECK(*after.harvest_p10_at <= start + days(14));
  CHECK(*after.harvest_p90_at >= start + days(13));
  CHECK(*after.harvest_p90_at - *after.harvest_p10_at < days(4));
}

TEST_CASE("A slow donor shows as a later harvest and a smaller chance") {
  Model model;
  model.protocol.making.culture_max = days(17);
  const GrowthView slow = model.view({{days(6), truth(6, 0.30)}, {days(10), truth(10, 0.30)}});
  const GrowthView usual = model.view({{days(6), truth(6, 0.40)}, {days(10), truth(10, 0.40)}});
  CHECK(slow.harvest_p50_at.value_or(never) > usual.harvest_p50_at.value_or(never) + days(1));
  CHECK(slow.reached_bp < usual.reached_bp);
}

TEST_CASE("Counts that the figures cannot explain are believed and said to be so") {
  const Model model;
  const GrowthView view = model.view({{days(8), 1'000'000}});
  CHECK_FALSE(view.counts_explained);
  CHECK(view.band[16].p50_cells == doctest::Approx(1'000'000).epsilon(0.05));
  CHECK_FALSE(view.harvest_p50_at.has_value());
  CHECK(view.reached_bp < 1'000);
}

TEST_CASE("No harvest is expected before the shortest culture, and none without growth figures") {
  Model model;
  model.protocol.product.dose_cells = 1'000'000;
  const GrowthView view = model.view({});
  REQUIRE(view.harvest_p10_at.has_value());
  CHECK(*view.harvest_p10_at == start + days(10));
  model.plan.growth_rate = 0;
  CHECK_FALSE(growth_view(model.scenario, model.plan, model.protocol, start, {}).has_value());
}
