// What the class of a treatment under the Act on the Safety of Regenerative Medicine rests on, and
// which committee may judge it. The table that proposes a class is regulation/asrm_class.hpp;
// people decide.
#pragma once

#include <boost/describe/class.hpp>

#include "domain/regulatory_kinds.hpp"

namespace meguri {

struct TreatmentFacts {
  CellOrigin origin{};
  CellKind cells{};
  Fact gene_modified{};
  Fact in_vivo_gene{};
  Fact processed{};          // cultured or otherwise processed
  Fact rebuilds_body{};      // to rebuild or repair a structure or function of the body
  Fact homologous_use{};     // the cells do what they do in the body
  Fact approved_or_trial{};  // an approved product used as labelled, or a PMD Act trial
  bool operator==(const TreatmentFacts&) const = default;
};
BOOST_DESCRIBE_STRUCT(TreatmentFacts, (),
                      (origin, cells, gene_modified, in_vivo_gene, processed, rebuilds_body,
                       homologous_use, approved_or_trial))

// Class I and II need the opinion of a specified certified committee, Class III of any certified
// one (saiseiiryo.info/keikaku, verified). False also for `none` and `outside`, which nobody treats
// under the Act.
[[nodiscard]] constexpr bool committee_may_judge(CommitteeKind committee,
                                                 TreatmentClass treatment_class) {
  switch (treatment_class) {
    case TreatmentClass::i:
    case TreatmentClass::ii: return committee == CommitteeKind::specified_certified;
    case TreatmentClass::iii: return true;
    case TreatmentClass::none:
    case TreatmentClass::outside: break;
  }
  return false;
}

}  // namespace meguri
