// The class of a regenerative medicine treatment under the Act on the Safety of Regenerative
// Medicine (ASRM). The table proposes; people decide: a class that is used is a ClassDecision with
// its author, day, reason and evidence, and the proposal stands beside it.
//
// The first row that holds decides. An input that nobody knows stops the table where it matters:
// there is then no proposal. Sources and marks stand with each row; the application to a product
// (homologous use or not) is an inference and says so. Nothing here is legal advice.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "regulation/obligation.hpp"

namespace meguri::regulation {

BOOST_DEFINE_FIXED_ENUM_CLASS(CellOrigin, std::uint8_t, autologous, allogeneic, animal)
BOOST_DEFINE_FIXED_ENUM_CLASS(CellKind, std::uint8_t, embryonic_or_induced, somatic_stem, other)
BOOST_DEFINE_FIXED_ENUM_CLASS(TreatmentClass, std::uint8_t, none, i, ii, iii, outside)
BOOST_DEFINE_FIXED_ENUM_CLASS(CommitteeKind, std::uint8_t, certified, specified_certified)

struct TreatmentFacts {
  CellOrigin origin{};
  CellKind cells{};
  Answer gene_modified{};
  Answer in_vivo_gene{};
  Answer processed{};          // cultured or otherwise processed
  Answer rebuilds_body{};      // to rebuild or repair a structure or function of the body
  Answer homologous_use{};     // the cells do what they do in the body
  Answer approved_or_trial{};  // an approved product used as labelled, or a PMD Act trial
};

struct ClassProposal {
  TreatmentClass treatment_class{};
  std::int32_t row{};  // of the table of docs and design, 1 to 10
  std::string_view reason_en;
  std::string_view reason_ja;
  std::string_view mark;  // of this result, as applied
  bool inferred{};        // a warning goes with it: ask the regional bureau
};

// Which fact is missing.
struct ClassUnknown {
  std::int32_t row{};
  std::string_view fact;  // member of TreatmentFacts
};

[[nodiscard]] std::expected<ClassProposal, ClassUnknown> propose_class(const TreatmentFacts& facts);

struct ClassDecision {
  TreatmentClass treatment_class{};
  std::string author;  // an opaque reference to a person
  std::optional<Date> day;
  std::string reason;
  std::string evidence;  // a document, a ledger record
};

// The part of a decision that is missing ("author", "day", "reason", "evidence"); empty: complete.
[[nodiscard]] std::string_view missing_part(const ClassDecision& decision);

// Class I and II need the opinion of a specified certified committee, Class III of any certified
// one (saiseiiryo.info/keikaku, verified). False also for `none`, which is no class to treat under.
[[nodiscard]] bool committee_may_judge(CommitteeKind committee, TreatmentClass treatment_class);

}  // namespace meguri::regulation
