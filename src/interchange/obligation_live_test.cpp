#include "interchange/obligation_live.hpp"

#include <doctest/doctest.h>

using namespace meguri;
using namespace meguri::interchange;

TEST_CASE("a case of the ledger that turns fatal has the earlier of its dates") {
  LiveCases cases("pmd_trial");
  const Instant june = midnight_in_japan(date_of({2026, 6, 1}));
  const AdverseEventId first{1}, second{2};
  cases.see(
      AdverseEventReported{
          first,
          {CourseId{1}, {}, june, Seriousness::hospitalisation, false, true, Outcome::unknown}},
      june + hours(2));
  cases.see(
      AdverseEventReported{
          second, {CourseId{1}, {}, june, Seriousness::death, false, false, Outcome::fatal}},
      june + hours(3));
  cases.see(AdverseEventFollowedUp{{first, Seriousness::death, false, true, Outcome::fatal}},
            june + days(2));
  REQUIRE(cases.cases().size() == 2);
  DutyFile file;
  file.obligations = obligation_library();
  file.events = cases.cases();
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  const auto owed = owed_duties(reading, file, date_of({2027, 1, 1}));
  CHECK(reading.diagnostics.empty());
  REQUIRE(owed.size() == 1);  // nobody suspects the product in the second case
  CHECK(owed[0].duty.subject == "AE-1");
  CHECK(to_text(*owed[0].duty.due) == "2026-06-10");
}
