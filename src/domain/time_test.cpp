#include "domain/test_programme.hpp"

namespace meguri {

TEST_CASE("time passes in nobody's name, and nobody does anything else") {
  TestProgramme programme;
  CHECK(programme.answer(UserId{}, PassTime{}) == "accepted");
  CHECK(programme.answer(programme.nurse, PassTime{}) == "accepted");
  CHECK(programme.answer(UserId{99}, PassTime{}) == "unknown_user");
  const CourseId course = programme.enrol();
  CHECK(programme.answer(UserId{}, HoldCourse{course, HoldReason::medical}) == "unknown_user");
  CHECK(programme.answer(UserId{}, DefineOrganisation{OrganisationKind::hospital}) ==
        "unknown_user");
}

TEST_CASE("before there is anybody, not even time passes") {
  State nothing;
  Events events;
  const Verdict verdict = decide(nothing, PassTime{}, {Instant{1}, UserId{}, 1, false, {}}, events);
  REQUIRE_FALSE(verdict);
  CHECK(verdict.error().rule == Rule::unknown_user);
}

}  // namespace meguri
