// Commands around safety cases: the versioned reference of what is expected, what a case is about,
// who judged it how, and who may know the treatment.
//
// An adverse event (command_course.hpp) is the case; its follow-ups stay what they are. What is
// added here are the fields that a neutral record needs to be exported (FHIR AdverseEvent, later
// the forms of ICH E2B(R3) and of the PMDA). Narratives travel in the note.
#pragma once

#include "base/code.hpp"
#include "domain/describe.hpp"
#include "domain/id.hpp"
#include "domain/kinds.hpp"
#include "domain/regulatory_kinds.hpp"

namespace meguri {

// A version of the reference safety information, empty: what is expected is listed, then published.
struct DraftReference {};
MEGURI_DESCRIBE(DraftReference)

// `term`: a code of the dictionary that the programme uses. `fatal`: also when the patient dies.
struct ListReaction {
  ReferenceId reference{};
  Code term{};
  bool fatal{};
};
MEGURI_DESCRIBE(ListReaction, reference, term, fatal)

struct PublishReference {
  ReferenceId reference{};
  Date valid_from{};
};
MEGURI_DESCRIBE(PublishReference, reference, valid_from)

// What happened, as far as known; the words of the reporter stand in the note. Numbers of the
// ICH E2B(R3) elements: D.2.2 age at onset, D.5 sex, E.i.2.1 term, E.i.4 onset, E.i.5 end, E.i.9
// country, C.2.r.4 reporter, C.1.5 latest information, G.k.8 action.
struct DescribeCase {
  AdverseEventId adverse_event{};
  Code term{};
  Code country{};            // two capitals
  std::uint8_t age_years{};  // 0: not known
  PatientSex sex{};
  Date onset{};
  Date ended{};  // 1970-01-01: not known or not over
  ReporterKind reporter{};
  ActionTaken action{};
  Fact infection{};
};
MEGURI_DESCRIBE(DescribeCase, adverse_event, term, country, age_years, sex, onset, ended, reporter,
                action, infection)

// The judgement of the sponsor's safety physician. `expected` against the reference in force when
// the case became known. G.k.9.i.2: two judges of the cause.
struct AssessCase {
  AdverseEventId adverse_event{};
  ReferenceId reference{};
  bool expected{};
  Causality by_reporter{};
  Causality by_sponsor{};
};
MEGURI_DESCRIBE(AssessCase, adverse_event, reference, expected, by_reporter, by_sponsor)

// From now on the courses of this protocol version are blinded: who treats and who judges does not
// see which product a patient gets.
struct BlindProtocol {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(BlindProtocol, protocol)

// Who breaks the blind of a patient says why, in the note.
struct BreakBlind {
  CourseId course{};
};
MEGURI_DESCRIBE(BreakBlind, course)

}  // namespace meguri
