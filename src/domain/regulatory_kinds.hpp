// The closed lists of regulatory life. As those of kinds.hpp they are words of the ledger: a name
// is never changed once it was released, new ones are added at the end.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

namespace meguri {

// Facts that somebody may not know yet. Unknown never frees anybody from a duty.
BOOST_DEFINE_FIXED_ENUM_CLASS(Fact, std::uint8_t, unknown, no, yes)

// The laws that Meguri knows duties of; the names are the regimes of data/obligations.
BOOST_DEFINE_FIXED_ENUM_CLASS(Law, std::uint8_t, none, pmd_trial, pmd_market, asrm, privacy, ind,
                              bla, ctr)

// What can start a duty. Names are words of data/obligations.
BOOST_DEFINE_FIXED_ENUM_CLASS(DutyTrigger, std::uint8_t, reaction, foreign_measure, trial_start,
                              plan_change, trial_end, infection_knowledge, approval,
                              conditional_approval, plan_submitted, site_serious_situation,
                              processing_site_start, leak, transfer_abroad, product_deviation)

// How a duty was closed: by a filing, or because there was nothing to report, where the rule asks
// for a report only then.
BOOST_DEFINE_FIXED_ENUM_CLASS(FilingKind, std::uint8_t, filed, nothing_to_report)

// Whether the day of awareness is day 0 or day 1 of a clock, and which day of a period says which
// version of a rule governs it. One setting each for a whole programme.
BOOST_DEFINE_FIXED_ENUM_CLASS(Counting, std::uint8_t, awareness_is_day_0, awareness_is_day_1)
BOOST_DEFINE_FIXED_ENUM_CLASS(Straddle, std::uint8_t, by_period_end, by_period_start)

// The Act on the Safety of Regenerative Medicine (ASRM).
BOOST_DEFINE_FIXED_ENUM_CLASS(CellOrigin, std::uint8_t, autologous, allogeneic, animal)
BOOST_DEFINE_FIXED_ENUM_CLASS(CellKind, std::uint8_t, embryonic_or_induced, somatic_stem, other)
BOOST_DEFINE_FIXED_ENUM_CLASS(TreatmentClass, std::uint8_t, none, i, ii, iii, outside)
BOOST_DEFINE_FIXED_ENUM_CLASS(CommitteeKind, std::uint8_t, certified, specified_certified)

// What was filed to begin a trial; each has its waiting time (gate.hpp).
BOOST_DEFINE_FIXED_ENUM_CLASS(TrialNotice, std::uint8_t, first, later, us_investigational)

BOOST_DEFINE_FIXED_ENUM_CLASS(DesignationKind, std::uint8_t, orphan)

// ICH E2A/E2B: how likely the product caused the reaction, in the eyes of one judge.
BOOST_DEFINE_FIXED_ENUM_CLASS(Causality, std::uint8_t, not_assessed, unrelated, unlikely, possible,
                              probable, definite)
// Either judge's suspicion counts (ICH E2A); what nobody judged yet is suspected.
[[nodiscard]] constexpr bool suspects(Causality causality) {
  return causality != Causality::unrelated && causality != Causality::unlikely;
}
// ICH E2B(R3) C.2.r.4 and G.k.8.
BOOST_DEFINE_FIXED_ENUM_CLASS(ReporterKind, std::uint8_t, unknown, physician, pharmacist,
                              other_professional, lawyer, consumer)
BOOST_DEFINE_FIXED_ENUM_CLASS(ActionTaken, std::uint8_t, unknown, none, paused, stopped,
                              dose_reduced, not_applicable)
BOOST_DEFINE_FIXED_ENUM_CLASS(PatientSex, std::uint8_t, unknown, female, male)

}  // namespace meguri
