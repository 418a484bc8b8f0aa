#include "view/visible.hpp"

#include "view/json.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

// Everything that a viewer can be shown, as one text.
std::string all_pages(const Sources& s, const Viewer& viewer) {
  std::string all = encoded(today_view(s, viewer, TaskScope::seen));
  all += encoded(courses_view(s, viewer, {.ended = true, .site = {}, .from = 0, .limit = 1000}));
  all += encoded(plan_view(s, viewer, date_in_japan(s.now), 30));
  all += encoded(batches_view(s, viewer));
  all += encoded(quality_view(s, viewer));
  all += encoded(custody_view(s, viewer));
  all += encoded(bedside_view(s, viewer));
  all += encoded(programme_view(s, viewer));
  const auto add = [&](const auto& view) {
    if (view) all += encoded(*view);
  };
  s.state.courses.each([&](CourseId id, const Course&) { add(course_view(s, viewer, id)); });
  s.state.batches.each([&](BatchId id, const Batch&) {
    add(batch_view(s, viewer, id));
    add(quality_lot_view(s, viewer, id));
  });
  s.state.shipments.each(
      [&](ShipmentId id, const Shipment&) { add(shipment_view(s, viewer, id)); });
  s.state.orders.each([&](OrderId id, const Order&) {
    add(alternatives_view(s, viewer, {.order = id, .days = 1, .most = 1}));
  });
  for (std::uint64_t n = 0; n < s.history.records(); ++n) add(change_view(s, viewer, n));
  return all;
}

bool holds(const std::string& text, Code code) {
  return !code.empty() && text.find(to_text(code)) != std::string::npos;
}

}  // namespace

TEST_CASE("A hospital sees its own patients and nothing of another's") {
  Followed p;
  const BatchId lot = p.interim_released();
  const MaterialId dose = p.dose(lot);
  const CourseId course = p.material(dose).course;
  const Sight own(p.state, p.viewer(p.nurse));
  CHECK(own.sees(course));
  CHECK(own.sees(lot));
  CHECK(own.sees(dose));
  const Sight other(p.state, p.viewer(p.outsider));
  CHECK_FALSE(other.sees(course));
  CHECK_FALSE(other.sees(lot));
  CHECK_FALSE(other.sees(dose));
  CHECK_FALSE(other.sees(p.state.batches[lot].order));
  const std::string pages = all_pages(p.sources(), p.viewer(p.outsider));
  CHECK_FALSE(holds(pages, p.state.courses[course].identity));
  CHECK_FALSE(holds(pages, p.state.courses[course].patient));
  CHECK_FALSE(holds(pages, p.material(dose).label));
  CHECK_FALSE(holds(pages, p.batch(lot).lot));
}

TEST_CASE("A facility sees a course from the moment it has to do with it") {
  Followed p;
  const CourseId course = p.enrol();
  CHECK_FALSE(sees(p.state, p.viewer(p.maker), course));
  const MaterialId cells = p.collect(p.order(course));
  CHECK_FALSE(sees(p.state, p.viewer(p.maker), course));
  p.pack(p.lane_in, cells);
  CHECK(sees(p.state, p.viewer(p.maker), course));

  const OrganisationId rival = p.state.organisations.next();
  p.tell(p.admin, DefineOrganisation{OrganisationKind::facility});
  const UserId rival_maker = p.state.users.next();
  p.tell(p.admin, DefineUser{rival, role_set(Role::operator_, Role::quality_assurance)});
  CHECK_FALSE(sees(p.state, p.viewer(rival_maker), course));
  const std::string pages = all_pages(p.sources(), p.viewer(rival_maker));
  CHECK_FALSE(holds(pages, p.state.courses[course].identity));
  CHECK_FALSE(holds(pages, p.material(cells).label));
}

TEST_CASE("A carrier sees its shipments as codes, never whose they are, and none of another's") {
  Followed p;
  const MaterialId cells = p.collected();
  const CourseId course = p.material(cells).course;
  const ShipmentId box = p.pack(p.lane_in, cells);
  p.hand_over(box, p.nurse, p.courier);
  const Sight sight(p.state, p.viewer(p.courier));
  CHECK(sight.sees(box));
  CHECK(sight.sees(cells));
  CHECK_FALSE(sight.sees(course));
  CHECK_FALSE(sight.sees(p.material(cells).order));
  const std::string pages = all_pages(p.sources(), p.viewer(p.courier));
  CHECK(holds(pages, p.material(cells).label));
  CHECK_FALSE(holds(pages, p.state.courses[course].identity));
  CHECK_FALSE(holds(pages, p.state.courses[course].patient));
  CHECK_FALSE(holds(pages, p.state.orders[p.material(cells).order].code));

  CHECK_FALSE(sees(p.state, p.viewer(p.stranger), box));
  CHECK_FALSE(holds(all_pages(p.sources(), p.viewer(p.stranger)), p.material(cells).label));
  p.wait(hours(3));
  p.record(box, p.courier, 0);
  p.hand_over(box, p.courier, p.maker);
  p.tell(p.maker, ReceiveShipment{box, p.freezer});
  CHECK_FALSE(sees(p.state, p.viewer(p.courier), cells));
}

TEST_CASE(
    "The sponsor's quality sees all, its administrator no course, an inactive person nothing") {
  Followed p;
  const CourseId course = p.enrol();
  CHECK(sees(p.state, p.viewer(p.sponsor_quality), course));
  CHECK(sees(p.state, p.viewer(p.admin), course));  // programme lead as well
  const UserId clerk = p.state.users.next();
  p.tell(p.admin, DefineUser{p.sponsor, role_set(Role::administrator)});
  CHECK_FALSE(sees(p.state, p.viewer(clerk), course));
  CHECK(Sight(p.state, p.viewer(clerk)).sees_people(p.hospital));
  CHECK_FALSE(holds(all_pages(p.sources(), p.viewer(clerk)), p.state.courses[course].identity));
  const UserId scout = p.state.users.next();
  p.tell(p.admin, DefineUser{p.sponsor, role_set(Role::business_development)});
  CHECK_FALSE(sees(p.state, p.viewer(scout), course));
  p.tell(p.admin, ChangeUser{p.nurse, role_set(Role::nurse), false});
  CHECK_FALSE(sees(p.state, p.viewer(p.nurse), course));
  CHECK_FALSE(sees(p.state, Viewer{}, course));
}

TEST_CASE("What happened to a patient is not the maker's to read") {
  Followed p;
  const MaterialId cells = p.collected();
  p.ship(p.lane_in, cells);
  const CourseId course = p.material(cells).course;
  p.tell(p.physician,
         ReportAdverseEvent{
             course, {}, p.now, Seriousness::not_serious, true, false, Outcome::recovering});
  CHECK(sees(p.state, p.viewer(p.physician), AdverseEventId{1}));
  CHECK_FALSE(sees(p.state, p.viewer(p.maker), AdverseEventId{1}));
  const auto made = course_view(p.sources(), p.viewer(p.maker), course);
  REQUIRE(made.has_value());
  CHECK(made->adverse_events.empty());
  CHECK(made->line.adverse_events_open == 0);
  CHECK(made->patient.empty());
  for (const HappeningView& one : made->happenings) CHECK(one.event != "AdverseEventReported");
  const auto own = course_view(p.sources(), p.viewer(p.physician), course);
  REQUIRE(own.has_value());
  CHECK(own->adverse_events.size() == 1);
  CHECK(own->patient == to_text(p.state.courses[course].patient));
}

TEST_CASE("In a whole programme no courier's page names a patient") {
  const Demo& d = demo();
  const std::string pages =
      all_pages(d.sources(), d.viewer(OrganisationKind::carrier, Role::courier));
  for (const Course& course : d.state.courses) {
    CHECK_FALSE(holds(pages, course.identity));
    CHECK_FALSE(holds(pages, course.patient));
  }
}
