// Whether a signature that came with a command counts, whatever the command. decide() asks before
// the command's own judge, so that nothing with a false signature leaves a trace; whether one is
// missing it asks last, so that a person hears of a missing test before being asked to sign.
#pragma once

#include "domain/judge.hpp"
#include "domain/signing.hpp"

namespace meguri {

[[nodiscard]] Verdict judge_signature(const State& state, const Command& command, const Meta& meta);

}  // namespace meguri
