// The regulatory life of the demonstration: a trial notice with its contracts, the reference of
// what is expected, three cases of which one turns worse, filings in time, late and not at all, a
// leak. Appended to a simulated history, on its last day, through the same rules.
#pragma once

#include <vector>

#include "domain/decide.hpp"
#include "programme/answer.hpp"

namespace meguri::app {

// `state`: what the submissions before add up to. Ids go on from the last of `submissions`.
void add_regulatory_life(State& state, std::vector<Submission>& submissions);

// What the rules make of the submissions, from nothing.
[[nodiscard]] State state_after(const std::vector<Submission>& submissions);

}  // namespace meguri::app
