#include "view/bedside.hpp"

#include "ledger/digest.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

BedsideVisitView only_visit(const Followed& p, UserId user) {
  const BedsideView view = bedside_view(p.sources(), p.viewer(user));
  REQUIRE(view.visits.size() == 1);
  return view.visits[0];
}

}  // namespace

TEST_CASE("At the bedside the next act, the window and the second person are at hand") {
  Followed p;
  const MaterialId dose = p.dose_at_bedside();
  BedsideVisitView view = only_visit(p, p.nurse);
  CHECK(view.dose == dose);
  CHECK(view.dose_number == 1);
  CHECK(view.dose_at_site);
  CHECK(view.dose_cleared);
  CHECK(view.obstacles.empty());
  CHECK(view.second_people == std::vector<UserId>{p.physician});
  CHECK_FALSE(view.infuse_until_at.has_value());
  REQUIRE(form_of<ThawDose>(view.forms) != nullptr);
  CHECK(form_of<InfuseDose>(view.forms) == nullptr);

  p.tell(p.nurse, ThawDose{dose, p.scan(dose)});
  const Instant thawed = p.now;
  p.wait(minutes(10));
  view = only_visit(p, p.nurse);
  CHECK(view.thawed_at == thawed);
  CHECK(view.infuse_until_at == thawed + hours(2));
  REQUIRE(form_of<CheckBedside>(view.forms) != nullptr);
  CHECK(form_of<CheckBedside>(view.forms)->missing ==
        std::vector<std::string>{"second", "wristband", "bag", "order"});
  CHECK(form_of<ThawDose>(view.forms) == nullptr);

  p.wait(hours(2));
  view = only_visit(p, p.nurse);
  REQUIRE(view.obstacles.size() == 1);
  CHECK(view.obstacles[0].rule == "INF-03");
}

TEST_CASE("A digest tells whether a scan agrees, and not what to scan") {
  Followed p;
  const MaterialId dose = p.dose_at_bedside();
  const BedsideVisitView view = only_visit(p, p.nurse);
  REQUIRE(view.scans.size() == 3);
  const Material& bag = p.material(dose);
  const Code wristband = p.state.courses[bag.course].identity;
  CHECK(view.scans[0].field == "wristband");
  CHECK(view.scans[0].digest ==
        to_hex(sha256("meguri-bedside\n1\nwristband\n" + to_text(wristband))));
  CHECK(view.scans[1].digest == scan_digest(view.visit, "bag", bag.label));
  CHECK(view.scans[1].digest != scan_digest(view.visit, "bag", wristband));
  CHECK(view.scans[2].digest == scan_digest(view.visit, "order", p.state.orders[bag.order].code));
  CHECK(scan_digest(view.visit, "bag", Code{}).empty());
}

TEST_CASE("Unknown counts as bad: without a dose, released and at hand, there is an obstacle") {
  Followed p;
  const BatchId lot = p.filled();
  const CourseId course = p.material(p.dose(lot)).course;
  p.tell(p.coordinator, PlanVisit{course, p.now + days(1)});
  BedsideVisitView view = only_visit(p, p.nurse);
  CHECK(view.dose == MaterialId{});
  REQUIRE_FALSE(view.obstacles.empty());
  CHECK(std::ranges::any_of(view.obstacles,
                            [](const RuleView& one) { return one.rule == "MAT-01"; }));
  p.tell(p.physician, HoldCourse{course, HoldReason::medical});
  view = only_visit(p, p.nurse);
  CHECK(std::ranges::any_of(view.obstacles,
                            [](const RuleView& one) { return one.rule == "CRS-03"; }));
  CHECK_FALSE(view.dose_cleared);
}

TEST_CASE("The bedside is nobody's but the hospital's") {
  Followed p;
  p.dose_at_bedside();
  for (const UserId user : {p.outsider, p.maker, p.quality, p.courier, p.admin, p.sponsor_quality})
    CHECK(bedside_view(p.sources(), p.viewer(user)).visits.empty());
}

TEST_CASE("An arrived visit comes before planned ones") {
  Followed p;
  p.dose_at_bedside();
  const CourseId course = p.state.visits[VisitId{1}].course;
  p.tell(p.coordinator, PlanVisit{course, p.now + minutes(1)});
  const BedsideView view = bedside_view(p.sources(), p.viewer(p.nurse));
  REQUIRE(view.visits.size() == 2);
  CHECK(view.visits[0].status == VisitStatus::arrived);
  CHECK(bedside_view(p.sources(), p.viewer(p.nurse), VisitId{2}).visits.size() == 1);
}
