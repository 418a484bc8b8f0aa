#include "view/today.hpp"

#include <set>

#include "domain/signing.hpp"
#include "view/bedside.hpp"
#include "view/json.hpp"
#include "view/offer.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

const TaskView* task_named(const TodayView& view, std::string_view what) {
  for (const TaskView& task : view.tasks)
    if (task.what == what) return &task;
  return nullptr;
}

}  // namespace

TEST_CASE("Each person is told their next act, with the command that does it") {
  Followed p;
  const CourseId course = p.enrol();
  TodayView view = today_view(p.sources(), p.viewer(p.coordinator));
  const TaskView* task = task_named(view, "task_place_order");
  REQUIRE(task != nullptr);
  CHECK(task->mine);
  CHECK(task->subject.course == course);
  CHECK(task->text == "place an order");
  const CommandForm* form = form_of<PlaceOrder>(task->forms);
  REQUIRE(form != nullptr);
  CHECK(form->missing.empty());
  CHECK_FALSE(form->refused.has_value());
  p.tell(p.coordinator, form->command);
  CHECK(p.state.orders.size() == 1);
  view = today_view(p.sources(), p.viewer(p.nurse));
  task = task_named(view, "task_begin_collection");
  REQUIRE(task != nullptr);
  REQUIRE(form_of<BeginCollection>(task->forms) != nullptr);
  CHECK(form_of<BeginCollection>(task->forms)->missing == std::vector<std::string>{"wristband"});
  CHECK(today_view(p.sources(), p.viewer(p.maker)).tasks.empty());
}

TEST_CASE("Today speaks the viewer's language") {
  Followed p;
  p.enrol();
  const TodayView view = today_view(p.sources(), p.viewer(p.coordinator, Language::japanese));
  const TaskView* task = task_named(view, "task_place_order");
  REQUIRE(task != nullptr);
  CHECK(task->text == "オーダーを発行");
}

TEST_CASE("The most urgent comes first, and the counts add up") {
  const Demo& d = demo();
  for (const Role role : {Role::operator_, Role::quality_control, Role::quality_assurance}) {
    const TodayView view =
        today_view(d.sources(), d.viewer(OrganisationKind::facility, role), TaskScope::seen);
    CHECK(view.overdue + view.today + view.soon + view.later + view.waiting == view.tasks.size());
    CHECK(std::ranges::is_sorted(view.tasks, {}, &TaskView::urgency));
  }
}

TEST_CASE("A task shows enough of a code to find it, not enough to act without scanning") {
  Followed p;
  const MaterialId dose = p.dose_at_bedside();
  const Material& material = p.material(dose);
  const Code identity = p.state.courses[material.course].identity;
  const auto secret = [&](const std::string& page) {
    return page.find(to_text(material.label)) == std::string::npos &&
           page.find(to_text(identity)) == std::string::npos &&
           page.find(to_text(p.state.orders[material.order].code)) == std::string::npos;
  };
  CHECK(secret(encoded(today_view(p.sources(), p.viewer(p.nurse)))));
  CHECK(secret(encoded(bedside_view(p.sources(), p.viewer(p.nurse)))));
  p.tell(p.nurse, ThawDose{dose, p.scan(dose)});
  const TodayView view = today_view(p.sources(), p.viewer(p.nurse));
  const TaskView* task = task_named(view, "task_check_bedside");
  REQUIRE(task != nullptr);
  CHECK(task->page == Page::bedside);
  CHECK(task->course_name ==
        task->course_name.substr(0, 3) + to_text(identity).substr(to_text(identity).size() - 4));
  CHECK(secret(encoded(view)));
  CHECK(secret(encoded(bedside_view(p.sources(), p.viewer(p.nurse)))));
}

// The forms of everybody's tasks in a whole programme, against the rules themselves.
TEST_CASE("What a page offers the rules accept, and a note is asked for where they ask for one") {
  const Demo& d = demo();
  std::size_t complete = 0, noted = 0;
  std::set<std::size_t> kinds;
  d.state.users.each([&](UserId user, const User& row) {
    if (!row.active) return;
    const TodayView view = today_view(d.sources(), viewer_of(d.state, user, Language::english));
    for (const TaskView& task : view.tasks)
      for (const CommandForm& form : task.forms) {
        CAPTURE(task.what);
        CAPTURE(form.command.index());
        kinds.insert(form.command.index());
        if (!form.missing.empty() || form.refused) continue;
        Meta meta{d.sources().now, user, 1, true};
        Events events;
        CHECK(decide(d.state, form.command, meta, events).has_value());
        events.clear();
        meta.has_note = false;
        const Verdict silent = decide(d.state, form.command, meta, events);
        CHECK(silent.has_value() == !form.note_required);
        if (!silent) CHECK(silent.error().rule == Rule::note_missing);
        ++complete;
        noted += form.note_required;
      }
  });
  CHECK(complete > 5);
  CHECK(noted > 0);
  CHECK(kinds.size() > 10);
}
