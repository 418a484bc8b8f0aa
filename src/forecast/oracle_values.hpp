// For tests: the exact values of tests/data/oracles/oracles.json and the comparison of a simulated
// mean with one of them.
#pragma once

#include <string>

#include "forecast/statistics.hpp"

namespace meguri::forecast {

// The number at the top level, or the field of the object there. Fails the test that asks for a
// value that the file does not hold.
[[nodiscard]] double oracle(const std::string& name);
[[nodiscard]] double oracle(const std::string& name, const std::string& field);

// Checks that the exact value lies within four standard errors of the replicates' mean, and that
// the error is below `precision` of the exact value, so that the comparison can fail.
void check_against(const Summary& simulated, double exact, double precision,
                   const std::string& what);

}  // namespace meguri::forecast
