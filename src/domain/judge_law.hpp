// What the law under which a protocol runs says of a step of the journey. Asked by the rule books
// of course, making, release and infusion; a protocol that is placed under no law is bound by none
// of this.
#pragma once

#include "domain/approval.hpp"
#include "domain/gate.hpp"
#include "domain/judge.hpp"

namespace meguri {

// A patient of this site may be identified: the trial is contracted there, the plan is submitted.
[[nodiscard]] Verdict law_admits(const State& state, ProtocolId protocol, OrganisationId site);
// A dose may be given: moreover the waiting time of the plan is over.
[[nodiscard]] Verdict law_lets_treat(const State& state, ProtocolId protocol, OrganisationId site,
                                     Instant at);
// A lot may be released: the approval is valid, and not banned from shipping.
[[nodiscard]] Verdict law_lets_release(const State& state, ProtocolId protocol, Instant at);
// A label may be printed: what it must say is known.
[[nodiscard]] Verdict law_lets_label(const State& state, ProtocolId protocol);

// The marks that the law puts on the labels of the protocol's lots; none: it is no product on the
// Japanese market, or law_lets_label() refuses.
[[nodiscard]] std::vector<LabelMark> legal_marks(const State& state, ProtocolId protocol);

// The first notice, plan or approval that binds the protocol; nullptr: none.
[[nodiscard]] const UnderLaw* law_of(const State& state, ProtocolId protocol);

[[nodiscard]] Validity validity_on(const Approval& approval, Date day);
[[nodiscard]] Date last_day(const Approval& approval);  // of one with a term

[[nodiscard]] Gate gate_of(TrialNotice notice);

}  // namespace meguri
