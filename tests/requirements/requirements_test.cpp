// The catalogue of rules is whole, in both languages, tested, and what the documents say of it is
// true.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "domain/rule.hpp"
#include "requirements/catalogue.hpp"
#include "requirements/promises.hpp"
#include "simulation/run.hpp"

namespace {

using namespace meguri;
using namespace meguri::requirements;

const std::string root = MEGURI_ROOT;

bool has_japanese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}
bool is_plain(std::string_view text) { return !text.empty() && !has_japanese(text); }

TEST_CASE("no two rules share an id, a name or a sentence") {
  std::set<std::string_view> ids, names, english, japanese;
  for (const RuleText& rule : all_rules()) {
    CAPTURE(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(names.insert(rule.name).second);
    CHECK(english.insert(rule.english).second);
    CHECK(japanese.insert(rule.japanese).second);
  }
}

TEST_CASE("every rule has an id of its form and a sentence in both languages") {
  const std::regex form("[A-Z]{3}-[0-9]{2}");
  for (const RuleText& rule : all_rules()) {
    CAPTURE(rule.name);
    CHECK(std::regex_match(std::string(rule.id), form));
    CHECK(is_plain(rule.english));
    CHECK(rule.english.ends_with('.'));
    CHECK(has_japanese(rule.japanese));
  }
}

TEST_CASE("every rule is hit by a story, a unit test or the random programmes") {
  const Hits found = hits(root);
  simulation::Coverage coverage;
  for (std::uint64_t seed = 1; seed <= 60; ++seed)
    CHECK(!simulation::run({.seed = seed}, coverage));
  for (const RuleText& rule : all_rules()) {
    CAPTURE(rule.id);
    const bool named = found.contains(std::string(rule.id));
    const bool reached = coverage.rules[static_cast<std::size_t>(rule.rule)] > 0;
    CHECK((named || reached));
  }
}

TEST_CASE("what the stories call refused is a rule of the catalogue") {
  for (const auto& [id, tests] : hits(root)) {
    CAPTURE(id);
    CHECK(std::any_of(all_rules().begin(), all_rules().end(),
                      [&](const RuleText& rule) { return rule.id == id; }));
  }
}

TEST_CASE("docs/requirements.md is up to date; requirements --rewrite makes it so") {
  CHECK((read_file(root + "/docs/requirements.md") == requirements_text(root)));
}

TEST_CASE("docs/promises.md says every promise in both languages and lists the marks as they are") {
  const std::string written = read_file(root + "/docs/promises.md");
  CHECK((written == promises_text(root, written)));
  for (const Promise& promise : promises) {
    CAPTURE(promise.id);
    CHECK(written.find(promise.english) != written.npos);
    CHECK(written.find(promise.japanese) != written.npos);
    CHECK(written.find("<!-- marks of " + std::string(promise.id) + " -->") != written.npos);
  }
}

TEST_CASE("every requirement, test and file that docs/promises.md names exists") {
  const std::string written = read_file(root + "/docs/promises.md");
  std::set<std::string> ids;
  for (const RuleText& rule : all_rules()) ids.insert(std::string(rule.id));
  const std::regex id("\\b([A-Z]{3}-[0-9]{2})\\b");
  for (std::sregex_iterator at(written.begin(), written.end(), id), end; at != end; ++at) {
    CAPTURE((*at)[1].str());
    CHECK(ids.contains((*at)[1].str()));
  }
  const std::regex link("\\]\\(\\.\\./([^)]+)\\)");
  int links = 0;
  for (std::sregex_iterator at(written.begin(), written.end(), link), end; at != end;
       ++at, ++links) {
    CAPTURE((*at)[1].str());
    CHECK(!read_file(root + "/" + (*at)[1].str()).empty());
  }
  CHECK(links > 8);
}

}  // namespace
