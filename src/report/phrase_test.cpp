#include "report/phrase.hpp"

#include <doctest/doctest.h>

#include <set>

#include "forecast/tally.hpp"
#include "interchange/figure.hpp"
#include "ledger/described.hpp"
#include "ledger/verify.hpp"

using namespace meguri;
using namespace meguri::report;

namespace {

std::set<char> places(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  return found;
}

bool has_kanji_or_kana(std::string_view text) {
  for (const char c : text)
    if (const auto byte = static_cast<unsigned char>(c); byte >= 0xE3 && byte <= 0xE9) return true;
  return false;
}

std::string_view name_of(Phrase first, std::size_t after) {
  return all_phrases()[static_cast<std::size_t>(first) + after].name;
}

}  // namespace

TEST_CASE("Every phrase exists in both languages, with the same places for arguments") {
  REQUIRE(all_phrases().size() > 200);
  std::set<std::string_view> names;
  for (const PhraseText& text : all_phrases()) {
    CAPTURE(text.name);
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(text.ja.empty());
    CHECK(places(text.en) == places(text.ja));
    CHECK(names.insert(text.name).second);
  }
}

TEST_CASE("English is not Japanese, and a sentence in Japanese is not English") {
  for (const PhraseText& text : all_phrases()) {
    CAPTURE(text.name);
    CHECK_FALSE(has_kanji_or_kana(text.en));
    const bool is_sentence = text.en.size() > 30 && !text.name.starts_with("examples_") &&
                             text.name != "bar_key" && text.name != "bar_key_without_goal";
    if (is_sentence) CHECK(has_kanji_or_kana(text.ja));
  }
}

TEST_CASE("Phrases that follow a closed list follow it to the end") {
  for (std::size_t i = 0; i < forecast::branches; ++i)
    CHECK(name_of(Phrase::branch_referral, i) ==
          "branch_" + std::string(described::word_of(static_cast<forecast::Branch>(i))));
  for (std::size_t i = 0; i <= static_cast<std::size_t>(interchange::Shape::weights); ++i)
    CHECK(name_of(Phrase::shape_value, i) ==
          "shape_" + std::string(interchange::name_of(static_cast<interchange::Shape>(i))));
  CHECK(name_of(Phrase::fault_record_changed, static_cast<std::size_t>(Fault::root_differs)) ==
        "fault_root_differs");
  CHECK(name_of(Phrase::fault_record_changed, static_cast<std::size_t>(Fault::unreadable)) ==
        "fault_unreadable");
}

TEST_CASE("Arguments land in their places") {
  CHECK(say(Language::english, Phrase::by_goal, "56 %") == "56 % by the goal");
  CHECK(say(Language::japanese, Phrase::by_goal, "56 %") == "目標日まで 56 %");
  CHECK(say(Language::english, Phrase::milestone_n, 7) == "milestone 7");
}

TEST_CASE("One thing is not said in the plural") {
  CHECK(say(Language::english, Phrase::programme_mistakes, 1) ==
        "1 mistake; each line names the place.");
  CHECK(say(Language::english, Phrase::programme_mistakes, 11) ==
        "11 mistakes; each line names the place.");
  CHECK(say(Language::english, Phrase::verified, "a.db", 2, 1) ==
        "a.db is whole: 2 records in 1 commit, recomputed from the first to the last.");
}
