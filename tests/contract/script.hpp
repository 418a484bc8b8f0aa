// For tests only: a small programme as a list of commands, from nothing to a collection at which
// the wristband is wrong (refused, with a trace) and then right.
#pragma once

#include <doctest/doctest.h>

#include <vector>

#include "programme/writer.hpp"

namespace meguri::test {

inline const Instant script_begins = *parse_rfc3339("2026-11-22T00:00:00Z");

// Submissions a minute apart, with rising ids, every one with a note.
class Script {
public:
  Submission next(std::uint32_t by, const Command& command) {
    const std::uint64_t id = 100 + submitted_++;
    return {command, static_cast<UserId>(by), id, "because \xE7\x90\x86\xE7\x94\xB1",
            script_begins + minutes(static_cast<std::int64_t>(id))};
  }

private:
  std::uint64_t submitted_ = 0;
};

inline constexpr std::uint32_t admin = 1, nurse = 2;
inline constexpr ProtocolId protocol{1};
inline constexpr OrganisationId sponsor{1}, hospital{2};
inline constexpr CourseId course{1};

inline std::vector<Submission> protocol_script(Script& script) {
  const Band band{2000, 8000, hours(2)};
  std::vector<Submission> all;
  const auto say = [&](const Command& command) { all.push_back(script.next(admin, command)); };
  all.push_back(script.next(0, DefineOrganisation{OrganisationKind::sponsor}));
  all.push_back(
      script.next(0, DefineUser{sponsor, role_set(Role::administrator, Role::programme_lead)}));
  say(DefineOrganisation{OrganisationKind::hospital});
  say(DefineUser{hospital, role_set(Role::site_coordinator, Role::nurse)});
  say(DefineResource{hospital, ResourceKind::chair, 2, 127, {}, {}});
  say(DraftProtocol{});
  say(SetProductTerms{protocol,
                      {ProductKind::autologous, 1'000'000, 6, true, days(365), hours(2), band}});
  say(SetScheduleTerms{protocol, {4, 0, days(21), days(2), days(2), days(30), {}}});
  say(SetCollectionTerms{protocol,
                         {CollectionKind::apheresis, false, 1, 0, 0, days(1), days(2), {}, band}});
  say(SetMakingTerms{protocol, {days(5), days(14), 7000, 8000, minutes(30), 2, false}});
  say(SetStep{protocol, 0, {days(1), 0, 100, false, false, false, Severity::minor}});
  say(SetTest{protocol, 0, {TestClass::rapid, 1, days(3)}});
  say(PublishProtocol{protocol});
  return all;
}

inline BeginCollection begin_collection(std::string_view wristband) {
  return {OrderId{1}, ResourceId{1}, *parse_code(wristband)};
}

// One patient up to the wrong wristband, which is the last submission.
inline std::vector<Submission> mismatch_script(Script& script) {
  std::vector<Submission> all = protocol_script(script);
  const auto say = [&](const Command& command) { all.push_back(script.next(nurse, command)); };
  say(ProposeCourse{numbered_code("P", 1, 5), hospital, protocol});
  say(RecordScreening{course, true});
  say(RecordConsent{course, never});
  say(AssignIdentity{course});
  say(PlaceOrder{course, {}, {}, OrderReason::first, {}});
  say(begin_collection("WRONG"));
  return all;
}

inline void submit_all(Writer& writer, const std::vector<Submission>& submissions) {
  for (const Submission& submission : submissions) {
    const Answer answer = writer.submit(submission);
    REQUIRE_MESSAGE(answer.has_value(), submission.command.index()
                                            << ": " << (answer ? "" : answer.error().what));
  }
}

}  // namespace meguri::test
