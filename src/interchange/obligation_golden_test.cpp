// Dates and classes that the rules must reproduce, row by row of a table read in public sources.
#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "interchange/obligation_test_words.hpp"

using namespace meguri;
using namespace meguri::interchange;
using namespace meguri::interchange::test;
using namespace meguri::regulation;

TEST_CASE("every golden case holds, and none is left out") {
  const std::map<std::string, std::function<std::string(const std::string&)>> answers{
      {"G-01",
       [](const std::string&) {
         const auto found = duties(reaction("asrm", "2025-08-20", Seriousness::death));
         const Date filed = day("2025-08-27");
         const Date last = day(due(found, "OB-JP-A1", "mhlw").at(0));
         return fmt::format("due {}; filed {} -> {} with {} days left", to_text(last),
                            to_text(filed), filed <= last ? "on time" : "late", last - filed);
       }},
      {"G-03",
       [](const std::string& input) {
         const Date first = day(input.substr(6, 10)), second = day(input.substr(19, 10));
         const Date orders[]{day("2024-10-25"), day("2025-08-29")};
         return fmt::format("orders {} ({} d) / {} ({} d)", to_text(orders[0]), orders[0] - first,
                            to_text(orders[1]), orders[1] - second);
       }},
      {"G-04",
       [](const std::string&) {
         const Date applied = day("2025-11-14");
         return fmt::format("last day {}; application {} -> {} days before",
                            to_text(last_day(stemirac)), to_text(applied),
                            last_day(stemirac) - applied);
       }},
      {"G-07",
       [](const std::string& input) {
         return "earliest contract " +
                to_text(first_day_after(Gate::first_trial_notification, day(input.substr(6, 10))));
       }},
      {"G-09",
       [](const std::string& input) { return to_text(add_months(day(input.substr(0, 10)), 12)); }},
      {"G-10",
       [](const std::string&) {
         const auto proposal = propose_class(killer_cells_for(Answer::yes));
         return std::string(proposal->treatment_class == TreatmentClass::iii ? "Class III" : "?");
       }},
      {"G-13",
       [](const std::string&) {
         return std::string(orphan_by_number(289'000) == OrphanNumber::not_eligible
                                ? "not eligible (>= 50,000)"
                                : "?");
       }},
      {"G-16",
       [](const std::string& input) {
         const auto found = duties(
             happened("asrm", EventKind::plan_submitted, input.substr(15).c_str()), "2026-03-31");
         return fmt::format("period ends {} (60 d, day 1 counted); due {}",
                            to_text(found.at(0).period_last), due(found, "OB-JP-A3").at(0));
       }},
      {"G-20", [](const std::string& input) {
         for (const ApprovalRecord& record : approval_history())
           if (record.region == Region::japan && record.approved == day(input.substr(9)))
             return fmt::format("listed {} = {} days", to_text(*record.listed),
                                *record.listed - *record.approved);
         return std::string();
       }}};
  std::ifstream file(MEGURI_ROOT "/tests/data/regulation/golden_cases.csv");
  std::ostringstream text;
  text << file.rdbuf();
  const auto rows = csv_rows(text.str());
  REQUIRE(rows.size() == 10);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CAPTURE(rows[i][0]);
    const auto answer = answers.find(rows[i][0]);
    REQUIRE(answer != answers.end());
    CHECK(answer->second(rows[i][2]) == rows[i][3]);
  }
}
