// The rules. decide() says what a command leads to in a state, or which rule refuses it; apply()
// makes an event part of the state and never refuses. Neither does I/O: time and person come in
// `meta`.
//
// decide() appends to `events` (empty when called). When it accepts, all of them belong into one
// record of the ledger. When it refuses, `events` holds the trace that is recorded although the
// command failed (a wrong label leaves one; a full slot leaves none). Success means that the rules
// allow the act, not that it is durable: that is the writer's business (programme/).
#pragma once

#include "domain/command.hpp"
#include "domain/event.hpp"
#include "domain/rule.hpp"
#include "domain/state.hpp"

namespace meguri {

[[nodiscard]] Verdict decide(const State& state, const Command& command, const Meta& meta,
                             Events& events);

void apply(State& state, const Event& event, const Meta& meta);

// The first time after which PassTime has something to say; `never` when there is none.
[[nodiscard]] Instant next_deadline(const State& state);

// Brings the bound on the next deadline up to date; changes nothing that a rule says.
// Looks at every row only when one may be due at `now`.
void settle_deadlines(State& state, Instant now);

// Drops closed rows from the front of the tables: what remains is what the future needs.
void forget_closed(State& state);

}  // namespace meguri
