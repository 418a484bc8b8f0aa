// The records that a ledger stands for, with what decides how long each must be kept, and whether
// the key to a person's names may be destroyed. The laws are those under which the protocols are
// placed; whether a product is designated is the decision in the ledger; the shelf life is that of
// the protocol. What the ledger does not say is unknown, and unknown keeps.
//
// A course that runs has no last treatment yet. Nothing is erased here.
#pragma once

#include <string>
#include <vector>

#include "interchange/regulatory_record.hpp"
#include "interchange/retention_reader.hpp"

namespace meguri::interchange {

struct HeldRecord {
  std::string subject;  // identity of a course, lot, ...
  CourseId course{};    // none: of no single course
  BatchId batch{};
  regulation::RecordFacts facts;
  regulation::ErasureAnswer answer;
};

// In the order of courses, then batches. `day`: the day of the question.
[[nodiscard]] std::vector<HeldRecord> held_records(const State& state,
                                                   const RegulatoryRecord& record, Date day);

// Of all courses of a patient the record that is kept longest; nothing: no course is known. Its
// answer says whether the person's key may go.
[[nodiscard]] std::optional<HeldRecord> keeps_person(const State& state,
                                                     const RegulatoryRecord& record, Code patient,
                                                     Date day);

// Which rule keeps it and until when, or what would have to be known: "RC-07, from 2041-04-27";
// "RC-07, designated".
[[nodiscard]] std::string reason_of(const HeldRecord& held);

}  // namespace meguri::interchange
