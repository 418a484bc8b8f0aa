// The built-in duties against the table they were written from, and every way that duties can be
// written wrong.
#include "interchange/obligation_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "interchange/approval_history.hpp"
#include "interchange/obligation_events.hpp"
#include "interchange/retention_reader.hpp"

using namespace meguri;
using namespace meguri::interchange;
using namespace meguri::regulation;

namespace {

std::string text_of_file(const std::string& name) {
  std::ifstream file(MEGURI_ROOT "/tests/data/regulation/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

Mark mark_of_letter(const std::string& text) {
  if (text[0] == 'V') return Mark::verified;
  return text[0] == 'P' ? Mark::partly : Mark::memory;
}

const std::string regime_head =
    "[recipient.office]\nname_ja = \"局\"\nname_en = \"Office\"\n"
    "[regime.r]\nroad = \"japan_asrm\"\ncountry = \"JP\"\nname_ja = \"制\"\nname_en = \"R\"\n";

std::string rule_text(const std::string& id, const std::string& changes = "",
                      const std::string& without = "") {
  const std::vector<std::string> lines{
      "title_en = \"t\"",
      "title_ja = \"題\"",
      "trigger_en = \"t\"",
      "trigger_ja = \"題\"",
      "recipients = [\"office\"]",
      "event = \"reaction\"",
      "report = \"" + id + "\"",
      "due = { value = 7, unit = \"day\", from = \"awareness\", how = \"within\" }",
      "valid_from = 2020-01-01",
      "validity = { source = \"s\", mark = \"memory\" }",
      "source = \"s\"",
      "mark = \"memory\""};
  std::string text = "[[regime.r.obligation]]\nid = \"" + id + "\"\n";
  for (const std::string& line : lines)
    if (without.empty() || !line.starts_with(without)) text += line + "\n";
  return text + changes;
}

std::vector<std::string> mistakes_of(const std::string& text,
                                     Language language = Language::english) {
  const std::array<Source, 1> sources{Source{"f.toml", text}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const DutyFile file = read_duty_file(reading);
  if (reading.diagnostics.empty())
    static_cast<void>(owed_duties(reading, file, date_of({2030, 1, 1})));
  std::vector<std::string> found;
  for (const Diagnostic& mistake : reading.diagnostics.sorted())
    found.push_back(render(mistake, std::array<std::string, 1>{"f.toml"}, language));
  return found;
}

bool one(const std::vector<std::string>& found, const std::string& begin, const std::string& end) {
  const bool right = found.size() == 1 && found[0].starts_with(begin) && found[0].ends_with(end);
  if (right) return true;
  for (const std::string& line : found) MESSAGE(line);
  return false;
}

}  // namespace

TEST_CASE("every duty of the table is built in with its day, source and mark") {
  const auto rows = csv_rows(text_of_file("obligations.csv"));
  REQUIRE(rows.size() == 37);
  const Obligations& library = obligation_library();
  std::set<std::string> seen;
  for (std::size_t n = 1; n < rows.size(); ++n) {
    const auto& row = rows[n];
    CAPTURE(row[0]);
    for (std::size_t i = 0; i < library.rules.size(); ++i) {
      const ObligationRule& rule = library.rules[i];
      if (rule.id != row[0]) continue;
      seen.insert(rule.id);
      CHECK(rule.country == row[1]);
      CHECK(rule.due.span.value == std::stoi(row[6]));
      CHECK((rule.due.span.unit == DueUnit::month) == row[7].starts_with("month"));
      CHECK((rule.due.span.unit == DueUnit::year) == row[7].starts_with("year"));
      CHECK(rule.recurrence.empty() == row[9].empty());
      CHECK(library.texts[i].mark == mark_of_letter(row[12]));
      if (row[11] != "same") CHECK(library.texts[i].source == row[11]);
      CHECK_FALSE(library.texts[i].trigger.ja.empty());
    }
  }
  CHECK(seen.size() == 36);
  CHECK(library.rules.size() == 38);  // two versions of P5, and the follow-up of EU-T1
}

TEST_CASE("every record rule of the table is built in with its years, source and mark") {
  const auto rows = csv_rows(text_of_file("records_rules.csv"));
  REQUIRE(rows.size() == 22);
  const RetentionRules& library = retention_library();
  for (std::size_t n = 1; n < rows.size(); ++n) {
    const auto& row = rows[n];
    CAPTURE(row[0]);
    const auto found = std::ranges::find(library.rules, row[0], &RetentionRule::id);
    REQUIRE(found != library.rules.end());
    const RetentionText& text =
        library.texts[static_cast<std::size_t>(found - library.rules.begin())];
    CHECK(text.mark == mark_of_letter(row[7]));
    CHECK(text.source == (row[6].empty() ? row[1] : row[6]));
    if (!row[4].empty() && row[4].size() <= 2) {
      REQUIRE_FALSE(found->terms.empty());
      CHECK(found->terms[0].years == std::stoi(row[4]));
    }
  }
  CHECK(library.rules.size() == 22);  // GCTP has one more for training records
}

TEST_CASE("a correct file with a rule and an event of its own has no mistake") {
  CHECK(mistakes_of(regime_head + rule_text("A") +
                    "[[event]]\nid = \"c\"\nregime = \"r\"\nkind = \"reaction\"\n"
                    "day = 2025-01-01\n[[filing]]\nevent = \"c\"\nrule = \"A\"\n"
                    "recipient = \"office\"\nday = 2025-01-02\nevidence = \"e\"\n")
            .empty());
}

TEST_CASE("a rule without validity is named with file, line and column in both languages") {
  const std::string text = regime_head + rule_text("A", "", "valid_from");
  CHECK(one(mistakes_of(text), "f.toml:10:1: The rule \"A\" does not say", "[no-validity]"));
  CHECK(one(mistakes_of(text, Language::japanese), "f.toml:10:1: 規則「A」", "[no-validity]"));
}

TEST_CASE("an unknown road, recipient, regime or rule is named, with the nearest that is known") {
  std::string head = regime_head;
  head.replace(head.find("japan_asrm"), 10, "japan_arsm");
  CHECK(one(mistakes_of(head + rule_text("A")),
            "f.toml:5:1: There is no road \"japan_arsm\". Did you mean \"japan_asrm\"?", "]"));
  std::string rule = rule_text("A");
  rule.replace(rule.find("[\"office\"]"), 10, "[\"ofice\"]");
  CHECK(one(mistakes_of(regime_head + rule), "f.toml:10:1: There is no recipient \"ofice\"", "]"));
  CHECK(one(mistakes_of(regime_head + rule_text("A") +
                        "[[event]]\nid = \"c\"\nregime = \"q\"\nkind = \"reaction\"\n"
                        "day = 2025-01-01\n"),
            "f.toml:25:1: There is no regime \"q\"", "]"));
}

TEST_CASE("two rules for one event are named with the place of the other") {
  std::string second = rule_text("B");
  second.replace(second.find("report = \"B\""), 12, "report = \"A\"");
  CHECK(one(mistakes_of(regime_head + rule_text("A") + second),
            "f.toml:24:1: \"B\" and \"A\" (f.toml:10:1) both bind the same event",
            "tell their cases apart. [two-rules]"));
}

TEST_CASE("a circle of rules is named rule by rule") {
  const auto follow_up = [](const std::string& id, const std::string& after) {
    return rule_text(id,
                     "due = { value = 8, unit = \"day\", from = \"filing\", how = \"within\" }\n"
                     "after = \"" +
                         after + "\"\n",
                     "due");
  };
  CHECK(one(mistakes_of(regime_head + follow_up("A", "B") + follow_up("B", "A")),
            "f.toml:10:1: These rules start each other in a circle: A > B > A.", "]"));
  CHECK(one(mistakes_of(regime_head + follow_up("A", "OB")), "f.toml:10:1: There is no obligation",
            "]"));
}

TEST_CASE("an event before its rule is refused at its own line") {
  CHECK(one(mistakes_of(regime_head + rule_text("A") +
                        "[[event]]\nid = \"c\"\nregime = \"r\"\nkind = \"reaction\"\n"
                        "day = 2019-12-31\n"),
            "f.toml:23:1: \"c\" is dated 2019-12-31, but the first rule for it, A, is in force "
            "from 2020-01-01.",
            "[before-rule]"));
}

TEST_CASE("working days of a country without holidays are refused before any date is made") {
  std::string head = regime_head;
  head.replace(head.find("\"JP\""), 4, "\"US\"");
  const std::string working =
      rule_text("A",
                "due = { value = 5, unit = \"working_day\", from = \"awareness\", "
                "how = \"within\" }\n",
                "due");
  CHECK(one(mistakes_of(head + working), "f.toml:10:1: \"A\" counts working days of US",
            "[no-holidays]"));
  CHECK(mistakes_of(regime_head + working).empty());
}

TEST_CASE("all mistakes of a file are named in one run") {
  std::string second = rule_text("B", "", "valid_from");
  second.replace(second.find("\"reaction\""), 10, "\"reacton\"");
  const auto found = mistakes_of(regime_head + rule_text("A", "surprise = 1\n", "mark") + second +
                                 "[clock]\ncounting = \"day_2\"\n");
  CHECK(found.size() == 5);
}
