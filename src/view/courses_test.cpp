#include "view/courses.hpp"

#include "view/test_demo.hpp"

using namespace meguri;

TEST_CASE("Every patient's way is one line from the identifier to what is planned") {
  const Demo& d = demo();
  const Viewer lead = d.viewer(OrganisationKind::sponsor, Role::programme_lead);
  const CoursesView view =
      courses_view(d.sources(), lead, {.ended = true, .site = {}, .from = 0, .limit = 1000});
  REQUIRE(view.courses.size() == d.state.courses.size());
  CHECK(view.running + view.completed + view.ended_early + view.not_eligible ==
        d.state.courses.size());
  bool planned = false, expected = false;
  for (const CourseLineView& line : view.courses) {
    CAPTURE(number(line.course));
    CHECK(std::ranges::is_sorted(line.way, {}, &WayMarkView::at));
    CHECK(line.last.has_value());
    CHECK_FALSE(line.course_name.empty());
    CHECK_FALSE(line.site_name.empty());
    const auto infused = std::ranges::count_if(line.way, [](const WayMarkView& mark) {
      return mark.event == "DoseInfused" && !mark.planned;
    });
    CHECK(infused == line.doses_infused);
    for (const WayMarkView& mark : line.way) planned = planned || mark.planned;
    if (line.next_dose) {
      expected = true;
      if (line.next_dose->p10_at && line.next_dose->p90_at)
        CHECK(*line.next_dose->p10_at <= *line.next_dose->p90_at);
      CHECK(line.next_dose->reached_bp >= 0);
      CHECK(line.next_dose->reached_bp <= 10'000);
    }
  }
  CHECK(planned);
  CHECK(expected);
}

TEST_CASE("A page of courses is a part of the whole in the same order") {
  const Demo& d = demo();
  const Viewer lead = d.viewer(OrganisationKind::sponsor, Role::programme_lead);
  const CoursesView all =
      courses_view(d.sources(), lead, {.ended = true, .site = {}, .from = 0, .limit = 1000});
  REQUIRE(all.courses.size() > 3);
  const CoursesView part =
      courses_view(d.sources(), lead, {.ended = true, .site = {}, .from = 1, .limit = 2});
  CHECK(part.matching == all.matching);
  REQUIRE(part.courses.size() == 2);
  CHECK(part.courses[0].course == all.courses[1].course);
  CHECK(part.courses[1].course == all.courses[2].course);
}

TEST_CASE("One course in full: orders, doses, visits, tasks and what happened, the latest first") {
  Followed p;
  const MaterialId dose = p.dose_at_bedside();
  const CourseId course = p.material(dose).course;
  const auto view = course_view(p.sources(), p.viewer(p.coordinator), course);
  REQUIRE(view.has_value());
  CHECK(view->identity == to_text(p.state.courses[course].identity));
  REQUIRE(view->orders.size() == 1);
  CHECK(view->orders[0].lot == to_text(p.batch(p.material(dose).batch).lot));
  CHECK(view->doses.size() == 3);
  REQUIRE(view->visits.size() == 1);
  CHECK(view->visits[0].dose == dose);
  REQUIRE(view->happenings.size() > 10);
  CHECK(view->happenings.front().event == "VisitArrived");
  CHECK(view->happenings.front().text == "patient arrived");
  CHECK(view->happenings.back().event == "CourseProposed");
  CHECK(form_of<HoldCourse>(view->forms) != nullptr);
  CHECK(form_of<HoldCourse>(view->forms)->note_required);
  p.tell(p.physician, HoldCourse{course, HoldReason::medical});
  const auto held = course_view(p.sources(), p.viewer(p.coordinator), course);
  REQUIRE(held.has_value());
  CHECK(held->line.hold == HoldReason::medical);
  CHECK(form_of<ResumeCourse>(held->forms) != nullptr);
  CHECK(form_of<HoldCourse>(held->forms) == nullptr);
}

TEST_CASE("A course that one may not see looks like one that does not exist") {
  Followed p;
  const CourseId course = p.enrol();
  CHECK_FALSE(course_view(p.sources(), p.viewer(p.outsider), course).has_value());
  CHECK_FALSE(course_view(p.sources(), p.viewer(p.coordinator), CourseId{99}).has_value());
  CHECK(courses_view(p.sources(), p.viewer(p.outsider)).courses.empty());
  CHECK(courses_view(p.sources(), p.viewer(p.outsider)).running == 0);
}
