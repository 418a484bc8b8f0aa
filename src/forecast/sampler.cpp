#include "forecast/sampler.hpp"

namespace meguri::forecast {
namespace {

StandardTable make_table(double (*quantile)(Tails)) {
  StandardTable table;
  table.build(quantile);
  return table;
}

double exponential_quantile(Tails at) {
  return at.lower <= at.upper ? -logarithm_of_one_plus(-at.lower) : -logarithm(at.upper);
}

}  // namespace

const StandardTable normal_table = make_table(normal_quantile);
const StandardTable exponential_table = make_table(exponential_quantile);

Sampler::Sampler(const Distribution& distribution, Duration unit)
    : unit_(unit), distribution_(distribution) {
  prepare();
  const double us = static_cast<double>(unit.us);
  in_us_ = {in_units_.at * us + 0.5, in_units_.width * us, in_units_.middle + logarithm(us)};
}

void Sampler::prepare() {
  const Distribution& d = distribution_;
  way_ = Way::exact;
  in_units_ = {0, 1, 0};
  switch (d.shape) {
    case Shape::constant:
      way_ = Way::line;
      in_units_ = {d.a + d.shift, 0, 0};
      return;
    case Shape::uniform: {
      way_ = Way::line;
      const double low = quantile(d, Tails{0, 1});
      in_units_ = {low, quantile(d, Tails{1, 0}) - low, 0};
      return;
    }
    case Shape::exponential:
      if (d.cut) return;
      way_ = Way::exponential;
      in_units_ = {d.shift, d.a, 0};
      return;
    case Shape::normal:
      if (d.cut) break;
      way_ = Way::normal;
      in_units_ = {d.a + d.shift, d.b, 0};
      return;
    case Shape::lognormal:
      if (d.cut) break;
      way_ = Way::lognormal;
      in_units_ = {d.shift, 0, d.a};
      return;
    case Shape::erlang:
    case Shape::gamma:
    case Shape::pert: break;
    case Shape::triangular:
    case Shape::weibull:
    case Shape::empirical:
    case Shape::weighted: return;
  }
  way_ = Way::table;
  table_.build([&](Tails at) { return quantile(d, at); });
}

}  // namespace meguri::forecast
