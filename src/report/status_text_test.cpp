#include "report/status_text.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "domain/test_programme.hpp"
#include "ledger/described.hpp"
#include "report/state_rows.hpp"
#include "report/state_tables.hpp"
#include "report/words.hpp"
#include "report/worklist.hpp"

using namespace meguri;
using namespace meguri::report;

namespace {

Phrase next_of(const TestProgramme& p, CourseId course) {
  const auto task = next_task(worklist(p.state), course);
  REQUIRE(task.has_value());
  return task->what;
}

std::string status_of(const TestProgramme& p, const CourseTrace& trace, Language language) {
  Legend legend;
  legend.synthetic = true;
  for (const Course& course : p.state.courses)
    legend.courses.push_back(to_text(course.identity.empty() ? course.patient : course.identity));
  return status_text({&p.state, &trace, &legend, 42}, {language, Ink(false), 110});
}

}  // namespace

TEST_CASE("The worklist follows a patient from the proposal to the order") {
  TestProgramme p;
  const CourseId course = p.state.courses.next();
  p.tell(p.coordinator, ProposeCourse{numbered_code("P", 1, 5), p.hospital, p.protocol});
  CHECK(next_of(p, course) == Phrase::task_record_screening);
  p.tell(p.coordinator, RecordScreening{course, true});
  CHECK(next_of(p, course) == Phrase::task_record_consent);
  p.tell(p.coordinator, RecordConsent{course, never});
  CHECK(next_of(p, course) == Phrase::task_assign_identity);
  p.tell(p.coordinator, AssignIdentity{course});
  CHECK(next_of(p, course) == Phrase::task_place_order);
  const auto task = next_task(worklist(p.state), course);
  CHECK(task->role == Role::site_coordinator);
  CHECK(task->organisation == p.hospital);
  p.tell(p.coordinator, PlaceOrder{course, {}, {}, OrderReason::first, {}});
  CHECK(next_of(p, course) == Phrase::task_begin_collection);
  p.tell(p.coordinator, HoldCourse{course, HoldReason::medical});
  CHECK(status_of(p, {}, Language::english).find("on hold: medical") != std::string::npos);
}

TEST_CASE("A patient who left has nothing to be done, and an empty programme nothing at all") {
  TestProgramme p;
  CHECK(status_of(p, {}, Language::english).find("There is no course yet.") != std::string::npos);
  const CourseId course = p.enrol();
  p.tell(p.coordinator, WithdrawCourse{course});
  CHECK_FALSE(next_task(worklist(p.state), course).has_value());
}

TEST_CASE("The last event of a course is found through whatever number it carries") {
  TestProgramme p;
  CourseTrace trace;
  const CourseId course = p.enrol();
  const auto see = [&] {
    for (const Event& event : p.last) trace.see(p.state, event, p.now);
  };
  see();
  REQUIRE(trace.last(course) != nullptr);
  CHECK(holds_alternative<IdentityAssigned>(trace.last(course)->event));
  p.tell(p.coordinator, PlaceOrder{course, {}, {}, OrderReason::first, {}});
  see();
  CHECK(holds_alternative<OrderPlaced>(trace.last(course)->event));
  const OrderId order = p.state.orders.id_at(0);
  p.tell(p.nurse, BeginCollection{order, p.chair, p.state.courses[course].identity});
  see();
  CHECK(holds_alternative<CollectionBegun>(trace.last(course)->event));
  CHECK(trace.last(CourseId{99}) == nullptr);
  const std::string english = status_of(p, trace, Language::english);
  CHECK(english.find("collection begun") != std::string::npos);
  CHECK(english.find("record the collection") != std::string::npos);
  CHECK(english.find("synthetic") != std::string::npos);
  CHECK(status_of(p, trace, Language::japanese).find("採取を開始") != std::string::npos);
}

TEST_CASE("Every event has words in both languages, none of them twice") {
  std::set<std::string_view> english, japanese;
  const auto all = described::names<Event>.size();
  REQUIRE(all > 100);
  const auto name_all = [&]<class... E>(Types<E...>) {
    (english.insert(word(Language::english, Event{E{}})), ...);
    (japanese.insert(word(Language::japanese, Event{E{}})), ...);
  };
  name_all(Event::Alternatives{});
  CHECK(english.size() == all);
  CHECK(japanese.size() == all);
}

namespace {

std::string text_of_file(const std::string& name) {
  std::ifstream file(MEGURI_ROOT "/src/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::set<std::string> matches(const std::string& text, const char* pattern) {
  std::set<std::string> found;
  const std::regex regex(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    found.insert((*at)[1]);
  return found;
}

}  // namespace

TEST_CASE("The tables of an export hold every member of every row") {
  const std::string rows = text_of_file("domain/rows.hpp");
  const std::string described = text_of_file("report/state_rows.hpp");
  std::size_t seen = 0;
  for (std::size_t at = rows.find("\nstruct "); at != rows.npos;
       at = rows.find("\nstruct ", at + 1)) {
    const std::size_t open = rows.find(" {", at), close = rows.find("\n};", at);
    const std::string name = rows.substr(at + 8, open - at - 8);
    const std::size_t list = described.find("(" + name + ", ()");
    REQUIRE_MESSAGE(list != described.npos, name);
    CHECK_MESSAGE(
        matches(rows.substr(open, close - open), "\n  [\\w:<>, ]+ (\\w+)(?:\\{[^;]*\\})?;") ==
            matches(described.substr(list + name.size() + 5,
                                     described.find("))", list) - list - name.size() - 5),
                    "(\\w+)"),
        name);
    ++seen;
  }
  CHECK(seen >= 18);
}

TEST_CASE("The state is exported as tables and as JSON with the words of the ledger") {
  TestProgramme p;
  const CourseId course = p.enrol();
  bool seen = false;
  for (const TableFile& file : state_csv(p.state)) {
    if (file.name != "courses") continue;
    seen = true;
    CHECK(file.rows == 1);
    CHECK(file.csv.starts_with("number,patient,identity,site,"));
    CHECK(file.csv.find("\n1,P00001") != std::string::npos);
    CHECK(file.csv.find(",identified,none,") != std::string::npos);
  }
  CHECK(seen);
  const std::string json = state_json(p.state);
  CHECK(json.find("\"identity\": \"" + to_text(p.state.courses[course].identity) + "\"") !=
        std::string::npos);
}
