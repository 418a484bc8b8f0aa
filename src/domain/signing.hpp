// Which acts a person signs, what the signature says, and under which key it must be good. The
// signature itself is bytes and mathematics, which the rules do not see: the writer checks it
// (ledger/signature.hpp) and tells them what it found (Meta::signing).
//
// Always signed: what makes keys and the duty to sign. Signed from the record of RequireSignatures
// on: the acts that a regulation asks a signature for. A signature that nobody asked for is welcome
// anywhere, but has to be good. 21 CFR 11.50, 11.70, 11.200; PFSB notification 0401022 (2005), 4.
#pragma once

#include <boost/mp11/algorithm.hpp>

#include "domain/command.hpp"
#include "domain/state.hpp"

namespace meguri {

// Acts that are signed once the programme requires signatures.
using SignedWhenRequired =
    boost::mp11::mp_list<SignReview, ReleaseBatch, RejectBatch, JustifyOutOfSpecification,
                         AgreeOutOfSpecification, ReleaseOutOfSpecification, PublishProtocol,
                         DecideCondition>;
using SignedAlways = boost::mp11::mp_list<RegisterSigningKey, RequireSignatures>;

// A signature may be older than its record by this much: time to reach the writer, not to plan.
inline constexpr Duration signature_age_max = hours(1);

[[nodiscard]] SignatureMeaning meaning_of(const Command& command);

[[nodiscard]] bool needs_signature(const State& state, const Command& command, UserId by);

// The key under which a signature of this person on this command is checked; none when there is no
// such person or no key in force.
[[nodiscard]] PublicKey signing_key_for(const State& state, const Command& command, UserId by);

}  // namespace meguri
