#include "interchange/source_words.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri::interchange;

TEST_CASE("a source of the built-in data reads in both languages") {
  CHECK(source_in(Language::english, "assumption of this example") == "assumption of this example");
  CHECK(source_in(Language::japanese, "assumption of this example") == "この例のための仮定");
  CHECK(source_in(Language::japanese, "Art. 23-29") == "第23条の29");
}

TEST_CASE("a citation that no table knows is the same in both languages") {
  CHECK(source_in_both("10.1000/182") == BothLanguages{.ja = "10.1000/182", .en = "10.1000/182"});
}

TEST_CASE("a programme's own words come first, and their mistakes have a place") {
  const std::array<Source, 1> good{
      Source{"a.toml", "[source_ja]\n\"decision\" = \"運営委員会の決定\"\n"}};
  Reading reading{.sources = good, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(good, reading.diagnostics);
  TableReader top(reading, root, "");
  const SourceWords own = read_source_words(top);
  CHECK(reading.diagnostics.empty());
  CHECK(source_in_both("decision", own).ja == "運営委員会の決定");
  CHECK(source_in_both("decision").ja == "計画上の決定");

  const std::array<Source, 1> bad{Source{"b.toml", "[source_ja]\n\"decision\" = 3\n"}};
  Reading wrong{.sources = bad, .diagnostics = {}, .figures = {}};
  const Node other = read_toml(bad, wrong.diagnostics);
  TableReader bad_top(wrong, other, "");
  CHECK(read_source_words(bad_top).empty());
  REQUIRE(wrong.diagnostics.sorted().size() == 1);
  CHECK(wrong.place(wrong.diagnostics.sorted()[0].at) == "b.toml:2:14");
}
