// From a planning figure to the distribution that the forecast draws from: the one place where the
// words of a programme file become numbers of the forecast.
#pragma once

#include <expected>

#include "forecast/distribution.hpp"
#include "interchange/figure.hpp"

namespace meguri::interchange {

// What 1 means in the distribution of a figure, in base units (unit.hpp): a day for a duration, the
// whole for a ratio (so 0 to 1), one event a day for a rate, one for cells and counts, one
// millilitre, one degree, one yen, one dollar.
[[nodiscard]] double one_of(Dimension dimension);

// Order of the parts: shape, shift, then the bounds at_least and at_most. A fault is possible only
// where bounds lie so far out in a tail that no probability is left.
[[nodiscard]] forecast::MaybeDistribution to_distribution(const Figure& figure);

}  // namespace meguri::interchange
