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
#include "domain/treatment_class.hpp"

namespace meguri::regulation {

using meguri::TreatmentFacts;

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

}  // namespace meguri::regulation
