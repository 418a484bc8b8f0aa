#include "forecast/distribution.hpp"

namespace meguri::forecast {
namespace {

struct Sentences {
  std::string_view english;
  std::string_view japanese;
};

Sentences sentences(DistributionFault fault) {
  switch (fault) {
    case DistributionFault::not_finite:
      return {"Every parameter must be a finite number.",
              "パラメータは有限の数でなければなりません。"};
    case DistributionFault::not_positive:
      return {"Mean, deviation, shape, scale and width must be greater than zero.",
              "平均、標準偏差、形状、尺度および幅は 0 より大きくなければなりません。"};
    case DistributionFault::minimum_above_maximum:
      return {"The smallest value must be less than the largest.",
              "最小値は最大値より小さくなければなりません。"};
    case DistributionFault::mode_outside:
      return {"The most likely value must lie between the smallest and the largest.",
              "最頻値は最小値と最大値の間になければなりません。"};
    case DistributionFault::probability_outside:
      return {"A probability must lie between 0 and 1.",
              "確率は 0 と 1 の間になければなりません。"};
    case DistributionFault::count_outside:
      return {"The number of stages must be from 1 to 1000.",
              "段階の数は 1 から 1000 まででなければなりません。"};
    case DistributionFault::no_points:
      return {"At least one value is needed.", "少なくとも一つの値が必要です。"};
    case DistributionFault::too_many_points:
      return {"At most 32 values can be given.", "与えられる値は 32 個までです。"};
    case DistributionFault::points_not_rising:
      return {"Values and their cumulative probabilities must rise together.",
              "値と累積確率はともに増加しなければなりません。"};
    case DistributionFault::points_without_ends:
      return {"The quantiles must begin at probability 0 and end at probability 1.",
              "分位点は確率 0 から始まり確率 1 で終わらなければなりません。"};
    case DistributionFault::negative_weight:
      return {"A weight must not be negative.", "重みは負であってはなりません。"};
    case DistributionFault::no_weight:
      return {"At least one weight must be greater than zero.",
              "少なくとも一つの重みは 0 より大きくなければなりません。"};
    case DistributionFault::nothing_left:
      return {"No value is left between the two limits.", "二つの限界の間に値が残りません。"};
    case DistributionFault::negative_duration:
      return {"A length of time must not be negative: truncate it at 0.",
              "時間の長さは負であってはなりません。0 で切り捨ててください。"};
  }
  return {};
}

}  // namespace

std::string_view english(DistributionFault fault) { return sentences(fault).english; }
std::string_view japanese(DistributionFault fault) { return sentences(fault).japanese; }

}  // namespace meguri::forecast
