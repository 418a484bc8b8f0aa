// How long a record must be kept, and whether it may be erased. Every rule that concerns the record
// is asked and the longest wins; a rule whose end cannot be known (shelf life, designation, a day
// that has not come) refuses, with its name. Nothing is erased here: this only answers.
//
// Rules are data (data/records, interchange/retention_reader.hpp). A term runs from its anchor, to
// the day before the anniversary; what has "shelf life + n" also needs the shelf life. Dates are
// civil dates.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "regulation/obligation.hpp"

namespace meguri::regulation {

BOOST_DEFINE_FIXED_ENUM_CLASS(RecordAnchor, std::uint8_t, treatment, creation, shipment, use,
                              approval, stop_notice, trial_end, reexamination_end, expiry,
                              provision)

// n years after the anchor; of several terms of one rule the longest holds.
struct RetentionTerm {
  RecordAnchor from{};
  std::optional<RecordAnchor> or_from{};  // where the first never comes
  std::int32_t or_years{};
  std::int32_t years{};
  std::optional<std::int32_t> years_if_designated{};
  bool plus_shelf_life{};
};

struct RetentionRule {
  std::string id;
  std::string regime;
  std::vector<std::string> records;  // words for kinds of records: "treatment_record"
  bool only_if_designated{};
  std::vector<RetentionTerm> terms;  // none: what must be held, without an end of its own
  Date valid_from{};
  std::optional<Date> valid_until;
};

struct RecordFacts {
  std::string record;                // kind
  std::vector<std::string> regimes;  // under which it was made
  std::map<RecordAnchor, Date> days;
  std::optional<std::int32_t> shelf_life_days;
  Answer designated{};  // the product or its raw material is designated, or is like it
};

// One rule's word on a record.
struct RetentionVerdict {
  std::size_t rule{};
  std::optional<Date> last_day;  // kept to here; none: not known, so it is kept
  std::string unknown;  // what would have to be known: "shelf_life", "designated", an anchor
};

// Of every rule that concerns the record, in the order of the rules.
[[nodiscard]] std::vector<RetentionVerdict> verdicts_on(std::span<const RetentionRule> rules,
                                                        const RecordFacts& facts);

struct ErasureAnswer {
  bool allowed{};
  std::optional<std::size_t> rule;  // that keeps it longest, or cannot tell; none: no rule known
  std::optional<Date> from;         // the first day on which it may be erased
  std::string unknown;
};

// No rule for a kind of record is no licence to erase it.
[[nodiscard]] ErasureAnswer may_erase(std::span<const RetentionRule> rules,
                                      const RecordFacts& facts, Date day);

}  // namespace meguri::regulation
