// A programme with mistakes: each mistake is put into the cart-network example, one at a time and
// all together.
#include "interchange/programme_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "interchange/compile.hpp"
#include "interchange/open_programme.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

struct Change {
  std::string from;
  std::string to;
  std::string said;  // part of the mistake that must be said
};

std::vector<Source> sources_of_example() {
  Diagnostics mistakes;
  auto sources = load_sources(MEGURI_ROOT "/examples/cart-network", mistakes);
  REQUIRE(mistakes.empty());
  REQUIRE(sources.size() == 2);
  for (Source& source : sources)
    source.name = source.name.substr(source.name.find_last_of('/') + 1);
  return sources;
}

void replace(std::vector<Source>& sources, const Change& change) {
  for (Source& source : sources) {
    const std::size_t at = source.text.find(change.from);
    if (at == std::string::npos) continue;
    source.text.replace(at, change.from.size(), change.to);
    return;
  }
  FAIL("the example does not hold: " << change.from);
}

std::vector<std::string> mistakes_of(const std::vector<Source>& sources) {
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  if (const auto programme = read_programme(reading)) {
    const auto compiled = compile(*programme, reading.figures, Instant{}, reading.diagnostics);
    if (compiled) static_cast<void>(define(compiled->definitions, never, reading.diagnostics));
  }
  std::vector<std::string> files;
  for (const Source& source : sources) files.push_back(source.name);
  std::vector<std::string> result;
  for (const Diagnostic& mistake : reading.diagnostics.sorted())
    result.push_back(render(mistake, files, Language::english));
  return result;
}

bool said(const std::vector<std::string>& mistakes, const std::string& part) {
  return std::ranges::any_of(
      mistakes, [&](const std::string& m) { return m.find(part) != std::string::npos; });
}

const std::vector<Change> changes{
    {"start = 2026-01-01", "start = \"soon\"", "\"soon\" is not a date"},
    {"id = \"cart-network\"", "id = \"cart network\"", "\"cart network\" cannot be an id"},
    {"kind = \"autologous\"", "kind = \"autologus\"", "Did you mean \"autologous\"?"},
    {"doses_a_batch", "doses_per_batch", "[product] needs \"doses_a_batch\""},
    {"shelf_life = { value = 10, unit = \"year\"", "shelf_life = { value = 10, unit = \"years\"",
     "The unit \"years\" is not known. Did you mean \"year\"?"},
    {"thaw_window = { value = 365", "thaw_window = { value = -365", "\"value\" is -365 day"},
    {"booking_required = false", "booking_required = \"no\"",
     "is of type string; expected: boolean"},
    {"attempts = { value = 255", "attempts = { value = 256",
     "\"attempts\" is 256; it must be from 1"},
    {"purity_min = { value = 0,", "purity_min = { uniform = [0, 1],", "must be one number"},
    {"[[making.step]]\nid = \"make\"", "[[making.step]]\nid = \"1make\"",
     "\"1make\" cannot be an id"},
    {"class = \"rapid\"", "class = \"slow\"", "Possible: rapid, late"},
    {"culture = { lognormal", "cultur = { lognormal",
     "\"cultur\" is not known in [journey]. Did you mean \"culture\"?"},
    {"kind = \"sponsor\"", "kind = \"hotel\"",
     "Possible: hospital, facility, carrier, sponsor, authority"},
    {"[\"verifier\"]", "[\"verifyer\"]", "Did you mean \"verifier\"?"},
    {"organisation = \"site_3\"", "organisation = \"site_33\"",
     "There is no organisation \"site_33\". Did you mean \"site_3\"?"},
    {"protocol = \"v1\"", "protocol = \"main\"", "There is no protocol \"main\". Defined: v1"},
    {"interval = { exponential = 4.5625", "interval = { exponential = 0",
     "\"exponential\" is 0: it must be greater than 0"},
    {"until = 2028-12-31", "until = 2028-12-31\nfrom = 2029-01-01", "must not be before \"from\""},
};

}  // namespace

TEST_CASE("a policy replaces the choices of Meguri, and one out of bounds is told") {
  const auto policy_of = [](const std::string& text, std::vector<std::string>& mistakes) {
    auto sources = sources_of_example();
    sources.push_back({"policy.toml", text});
    mistakes = mistakes_of(sources);
    Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
    const auto programme = read_programme(reading);
    if (!programme) return forecast::Policy{};
    const auto compiled = compile(*programme, reading.figures, Instant{}, reading.diagnostics);
    return compiled ? compiled->scenario.policy : forecast::Policy{};
  };
  const std::string end = ", source = \"decision\", mark = \"choice\" }\n";
  std::vector<std::string> mistakes;
  CHECK(policy_of("# nothing\n", mistakes) == forecast::Policy{});
  const forecast::Policy given =
      policy_of("[policy]\nplanned_quantile = { value = 0.5, unit = \"share\"" + end +
                    "search_ahead = { value = 30, unit = \"day\"" + end +
                    "search_again = { value = 36, unit = \"hour\"" + end +
                    "day_begins = { value = 480, unit = \"minute\"" + end +
                    "steps_at_once = { value = 0, unit = \"day\"" + end + "remake_first = false\n",
                mistakes);
  CHECK(mistakes.empty());
  CHECK(given == forecast::Policy{0.5, days(30), hours(36), hours(8), {}, false});
  const forecast::Policy wrong =
      policy_of("[policy]\nplanned_quantile = { value = 100, unit = \"percent\"" + end +
                    "search_ahead = { value = 3, unit = \"year\"" + end + "searchagain = 3\n",
                mistakes);
  CHECK(wrong == forecast::Policy{});
  CHECK(said(mistakes, "\"planned_quantile\" is 100 %; it must be from 1 %"));
  CHECK(said(mistakes, "\"search_ahead\" is 26298 h"));
  CHECK(said(mistakes, "Did you mean \"search_again\"?"));
}

TEST_CASE("the example itself has no mistake") { CHECK(mistakes_of(sources_of_example()).empty()); }

TEST_CASE("every single mistake is named at its place") {
  for (const Change& change : changes) {
    CAPTURE(change.to);
    auto sources = sources_of_example();
    replace(sources, change);
    const auto mistakes = mistakes_of(sources);
    for (const std::string& mistake : mistakes) CAPTURE(mistake);
    CHECK(said(mistakes, change.said));
    // One slip is not a flood: a renamed key is both unknown and missing, nothing else follows.
    CHECK(mistakes.size() <= 2);
    for (const std::string& mistake : mistakes)
      CHECK((mistake.starts_with("plant.toml:") || mistake.starts_with("programme.toml:")));
  }
}

TEST_CASE("all mistakes of both files are said in one run") {
  auto sources = sources_of_example();
  for (const Change& change : changes) replace(sources, change);
  const auto mistakes = mistakes_of(sources);
  for (const Change& change : changes) {
    CAPTURE(change.to);
    CHECK(said(mistakes, change.said));
  }
}

TEST_CASE("what the rules refuse is a mistake at the place it came from") {
  auto sources = sources_of_example();
  // A chair belongs to a hospital; only the rules know that.
  replace(sources, {"organisation = \"site_1\"\nkind = \"chair\"",
                    "organisation = \"facility\"\nkind = \"chair\"", ""});
  const auto mistakes = mistakes_of(sources);
  REQUIRE(mistakes.size() == 1);
  CHECK(said(mistakes, "The rules refuse this ("));
  CHECK(mistakes[0].starts_with("plant.toml:"));
}

TEST_CASE("a programme nobody may set up is refused before the rules see it") {
  auto sources = sources_of_example();
  replace(sources, {"[\"administrator\", \"programme_lead\", \"regulatory\", \"safety\"]",
                    "[\"safety\"]", ""});
  const auto mistakes = mistakes_of(sources);
  CHECK(mistakes.size() == 2);
  CHECK(said(mistakes, "administrator"));
  CHECK(said(mistakes, "programme_lead"));
}

TEST_CASE("a wrong format, a missing programme and an empty file are said") {
  CHECK(said(mistakes_of({{"a.toml", "format = 2\n"}}), "Format 2 is not known"));
  const auto empty = mistakes_of({{"a.toml", ""}});
  CHECK(said(empty, "needs \"format\", for example: format = 1"));
  CHECK(said(empty, "[programme]"));
  CHECK(said(empty, "At least one [protocol.NAME] is needed"));
}

TEST_CASE("a file cut off anywhere is refused or read, and never breaks the reader") {
  const auto whole = sources_of_example();
  for (std::size_t cut = 0; cut < whole[1].text.size(); cut += 211) {
    auto sources = whole;
    sources[1].text.resize(cut);
    CHECK_FALSE(mistakes_of(sources).empty());
  }
}

TEST_CASE("a path that is not there, and a folder without a programme, are said") {
  const OpenedProgramme nowhere = open_programme("/nowhere/at/all.toml");
  REQUIRE(nowhere.mistakes.size() == 1);
  CHECK(nowhere.mistakes[0].message == Message::cannot_read);
  CHECK_FALSE(nowhere.programme.has_value());
  const OpenedProgramme folder = open_programme(MEGURI_ROOT "/src/interchange");
  REQUIRE(folder.mistakes.size() == 1);
  CHECK(folder.mistakes[0].message == Message::no_files);
}
