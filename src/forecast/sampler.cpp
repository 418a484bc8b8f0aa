#include "forecast/sampler.hpp"

namespace meguri::forecast {
namespace {

QuantileTable make_normal_table() {
  QuantileTable table;
  table.build(16, 5, normal_quantile);
  return table;
}

}  // namespace

const QuantileTable normal_table = make_normal_table();

Sampler::Sampler(const Distribution& distribution, Duration unit)
    : unit_us_(static_cast<double>(unit.us)), unit_(unit), distribution_(distribution) {
  const Distribution& d = distribution;
  way_ = Way::exact;
  at_ = d.shift;
  switch (d.shape) {
    case Shape::constant:
      way_ = Way::line;
      at_ = d.a + d.shift;
      return;
    case Shape::uniform:
      way_ = Way::line;
      at_ = quantile(d, Tails{0, 1});
      width_ = quantile(d, Tails{1, 0}) - at_;
      return;
    case Shape::exponential:
      if (d.cut) return;
      way_ = Way::exponential;
      width_ = d.a;
      return;
    case Shape::normal:
      if (d.cut) break;
      way_ = Way::normal;
      at_ = d.a + d.shift;
      width_ = d.b;
      return;
    case Shape::lognormal:
      if (d.cut) break;
      way_ = Way::lognormal;
      middle_ = d.a;
      width_ = d.b;
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
  table_.build(12, 4, [&](Tails at) { return quantile(d, at); });
}

}  // namespace meguri::forecast
