#include "report/safety_cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/parse.hpp>

using namespace meguri;
using namespace meguri::report;

namespace {

TextStyle wide() {
  TextStyle style{};
  style.language = Language::english;
  style.columns = 200;
  return style;
}

struct Told {
  State state;
  interchange::RegulatoryRecord record;
  Legend legend;

  Told() {
    Course course;
    course.identity = numbered_code("MG", 1, 7);
    course.protocol = ProtocolId{1};
    state.courses.add(CourseId{1}, course);
    Batch& lot = state.batches.add(BatchId{1});
    lot.lot = numbered_code("L", 1, 7);
    Material dose;
    dose.batch = BatchId{1};
    dose.label = numbered_code("D", 1, 9);
    state.materials.add(MaterialId{1}, dose);
    const Instant aware = midnight_in_japan(date_of({2026, 6, 1})) + hours(9);
    see(AdverseEventReported{AdverseEventId{1},
                             {CourseId{1}, MaterialId{1}, aware, Seriousness::hospitalisation,
                              false, true, Outcome::not_recovered}},
        aware, "Fever, admitted");
    see(CaseDescribed{{AdverseEventId{1},
                       *parse_code("10016558"),
                       *parse_code("JP"),
                       72,
                       PatientSex::female,
                       date_of({2026, 5, 31}),
                       {},
                       ReporterKind::physician,
                       ActionTaken::paused,
                       Fact::no}},
        aware + hours(1), "Fever of \"39.5\", the evening after");
    see(AdverseEventFollowedUp{{AdverseEventId{1}, Seriousness::death, false, true,
                                Outcome::fatal}},
        aware + days(2), "Died");
    see(CaseAssessed{{AdverseEventId{1}, ReferenceId{1}, false, Causality::possible,
                      Causality::unlikely}},
        aware + days(3), "A fatal outcome is not listed");
  }
  SafetyCasesView view(bool open) const {
    return {&record, &legend, "demo.db", [open](const auto&) { return open; }};
  }

private:
  void see(const Event& event, Instant at, const char* note) {
    record.see(state, event, {records_++, at, UserId{1}, note});
  }
  std::uint64_t records_ = 0;
};

TEST_CASE("a case keeps its versions, its description and both judges") {
  const Told told;
  REQUIRE(told.record.cases().size() == 1);
  const auto& one = told.record.cases()[0];
  CHECK(one.versions.size() == 2);  // the assessment changed neither expectedness nor suspicion
  CHECK(one.versions.back().outcome == Outcome::fatal);
  CHECK(to_text(one.lot) == "L0000001P");
  const std::string text = case_text(told.view(true), one, wide());
  for (const char* wanted : {"AE-1", "L0000001P", "hospital stay", "death", "10016558", "possible",
                             "unlikely", "2026-06-03"})
    CHECK_MESSAGE(text.find(wanted) != std::string::npos, wanted);
}

TEST_CASE("the FHIR resource has what R4 asks, and the words of its code systems") {
  const Told told;
  const auto json = boost::json::parse(case_fhir(told.view(true), told.record.cases()[0]));
  const auto& resource = json.as_object();
  CHECK(resource.at("resourceType") == "AdverseEvent");
  CHECK(resource.at("actuality") == "actual");
  CHECK(resource.at("subject").at("identifier").at("value") == "MG0000001V");
  CHECK(resource.at("outcome").at("coding").at(0).at("code") == "fatal");
  CHECK(resource.at("seriousness").at("coding").at(0).at("code") == "serious");
  CHECK(resource.at("date") == "2026-05-31");
  CHECK(resource.at("detected") == "2026-06-01");
  CHECK(resource.at("event").at("coding").at(0).at("code") == "10016558");
  const auto& suspect = resource.at("suspectEntity").at(0);
  CHECK(suspect.at("instance").at("identifier").at("value") == "L0000001P");
  CHECK(suspect.at("causality").at(1).at("productRelatedness") == "unlikely");
  CHECK(suspect.at("causality").at(1).at("author").at("display") == "sponsor");
  std::size_t history = 0;
  for (const auto& extension : resource.at("extension").as_array())
    history += extension.at("url") == "urn:meguri:case:history";
  CHECK(history == 2);
}

TEST_CASE("a blinded case gives the lot away nowhere") {
  const Told told;
  const auto& one = told.record.cases()[0];
  const SafetyCasesView blind = told.view(false);
  for (const std::string& text : {case_fhir(blind, one), case_text(blind, one, wide()),
                                  cases_text(blind, wide()), cases_csv(blind), cases_json(blind)}) {
    CHECK(text.find("L0000001P") == std::string::npos);
    CHECK(text.find(to_text(one.label)) == std::string::npos);
    CHECK(text.find("blinded") != std::string::npos);
  }
}

TEST_CASE("the CSV has a line a version and the elements that E2B(R3) needs") {
  const Told told;
  const std::string csv = cases_csv(told.view(true));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 3);
  for (const char* element :
       {"C.1.1", "C.1.5", "C.2.r.4", "D.2.2", "D.5", "E.i.2.1", "E.i.3.2", "E.i.4", "E.i.5",
        "E.i.7", "E.i.9", "G.k.4.r.7", "G.k.8", "G.k.9.i.2", "H.1"})
    CHECK_MESSAGE(csv.find(std::string("(") + element + ")") != std::string::npos, element);
}

}  // namespace
