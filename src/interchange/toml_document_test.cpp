#include "interchange/toml_document.hpp"

#include <doctest/doctest.h>

#include <array>

#include "interchange/table_reader.hpp"

using namespace meguri;
using namespace meguri::interchange;

namespace {

std::vector<std::string> shown(const Diagnostics& list, std::span<const Source> sources) {
  std::vector<std::string> files;
  std::vector<std::string> result;
  for (const Source& source : sources) files.push_back(source.name);
  for (const Diagnostic& mistake : list.sorted())
    result.push_back(render(mistake, files, Language::english));
  return result;
}

}  // namespace

TEST_CASE("tables of several files are merged and everything remembers its place") {
  const std::array<Source, 2> sources{
      Source{"a.toml", "[site.one]\nname = \"One\"\n[[step]]\nid = \"x\"\n"},
      Source{"b.toml", "[site.two]\nname = \"Two\"\n[[step]]\nid = \"y\"\n"}};
  Diagnostics mistakes;
  const Node root = read_toml(sources, mistakes);
  CHECK(mistakes.empty());
  const Entry* site = root.find("site");
  REQUIRE(site != nullptr);
  REQUIRE(site->value.entries.size() == 2);
  const Entry* name = site->value.find("two")->value.find("name");
  CHECK(name->value.text == "Two");
  CHECK(name->at == Position{1, 2, 1});
  CHECK(name->value.at == Position{1, 2, 8});
  REQUIRE(root.find("step")->value.items.size() == 2);
  CHECK(root.find("step")->value.items[1].find("id")->value.text == "y");
}

TEST_CASE("keys come in the order of the text, not of the alphabet") {
  const std::array<Source, 1> sources{Source{"a", "[z]\n[b]\n[m]\n"}};
  Diagnostics mistakes;
  const Node root = read_toml(sources, mistakes);
  REQUIRE(root.entries.size() == 3);
  CHECK(root.entries[0].key == "z");
  CHECK(root.entries[2].key == "m");
}

TEST_CASE("what is set in two files is a mistake that names the other place") {
  const std::array<Source, 2> sources{Source{"a.toml", "[p]\nid = \"x\"\n"},
                                      Source{"b.toml", "\n[p]\nid = \"y\"\n"}};
  Diagnostics mistakes;
  const Node root = read_toml(sources, mistakes);
  CHECK(
      shown(mistakes, sources) ==
      std::vector<std::string>{
          "b.toml:3:1: \"id\" is already set at a.toml:2:1. Keep one of the two. [duplicate-key]"});
}

TEST_CASE("several syntax errors in several files are all found, and the rest is still read") {
  const std::array<Source, 2> sources{Source{"a.toml", "one = \ntwo = 2\nthree = = 3\nfour = 4\n"},
                                      Source{"b.toml", "five = [1,\nsix = 6\n"}};
  Diagnostics mistakes;
  const Node root = read_toml(sources, mistakes);
  const auto lines = shown(mistakes, sources);
  REQUIRE(lines.size() >= 3);
  CHECK(lines[0].starts_with("a.toml:1:"));
  CHECK(lines[1].starts_with("a.toml:3:"));
  CHECK(lines[2].starts_with("b.toml:"));
  CHECK(root.find("two")->value.integer == 2);
  CHECK(root.find("four")->value.integer == 4);
}

TEST_CASE("a file that is no text, or far too large, is refused as a whole") {
  const std::array<Source, 2> sources{Source{"a.toml", std::string("x = \"\xff\"\n")},
                                      Source{"b.toml", std::string(source_size_max + 1, '#')}};
  Diagnostics mistakes;
  const Node root = read_toml(sources, mistakes);
  const auto lines = shown(mistakes, sources);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "a.toml: The file is not UTF-8 text. Save it as UTF-8. [not-text]");
  CHECK(lines[1].starts_with("b.toml: The text is larger than"));
}

TEST_CASE("columns count characters, not bytes") {
  const std::array<Source, 1> sources{Source{"a", "x = { 名 = 1 }\n"}};
  Diagnostics mistakes;
  const std::array<Source, 1> ascii{Source{"a", "\"名前\" = 5\n"}};
  const Node root = read_toml(ascii, mistakes);
  CHECK(mistakes.empty());
  CHECK(root.entries[0].value.at.column == 8);
  CHECK(root.entries[0].key == "名前");
}

TEST_CASE("a table reader names every mistake of a table at once") {
  const std::array<Source, 1> sources{Source{"a.toml",
                                             "name = 3\nsize = 11\nday = \"2026-07-17\"\nflag = "
                                             "1\nkind = \"hospitl\"\nempty = \"\"\nnmae = 1\n"}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader in(reading, root, "site.one");
  constexpr std::array<std::string_view, 2> kinds{"hospital", "facility"};
  CHECK_FALSE(in.text("name"));
  CHECK_FALSE(in.whole("size", 1, 10));
  CHECK_FALSE(in.date("day"));
  CHECK_FALSE(in.truth("flag"));
  CHECK_FALSE(in.word("kind", kinds));
  CHECK_FALSE(in.text("empty"));
  CHECK_FALSE(in.text("town"));
  CHECK_FALSE(in.text("street", Need::optional));
  in.finish();
  CHECK(
      shown(reading.diagnostics, sources) ==
      std::vector<std::string>{
          "a.toml:1:1: [site.one] needs \"town\", for example: town = \"...\" [missing-key]",
          "a.toml:1:8: \"name\" is of type integer; expected: string. [wrong-kind]",
          "a.toml:2:8: \"size\" is 11; it must be from 1 to 10. [out-of-range]",
          "a.toml:3:7: \"2026-07-17\" is not a date. Write it like 2026-07-17, without quotes. "
          "[bad-date]",
          "a.toml:4:8: \"flag\" is of type integer; expected: boolean. [wrong-kind]",
          "a.toml:5:8: \"hospitl\" is not a value of \"kind\". Did you mean \"hospital\"? "
          "[unknown-word]",
          "a.toml:6:9: \"empty\" is empty. Write a text, or leave the key out. [empty-text]",
          "a.toml:7:1: \"nmae\" is not known in [site.one]. Did you mean \"name\"? [unknown-key]"});
}

TEST_CASE("ids are plain and tables of ids come in order") {
  CHECK(is_id("JP-03"));
  CHECK(is_id("keio_1"));
  CHECK_FALSE(is_id("1a"));
  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id("a b"));
  CHECK_FALSE(is_id(std::string(49, 'a')));
  const std::array<Source, 1> sources{Source{"a", "[s.z]\n[s.b]\n[s.\"a b\"]\n[s]\nx = 1\n"}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader in(reading, root, "");
  const auto found = in.tables("s");
  REQUIRE(found.size() == 2);
  CHECK(found[0].first == "z");
  CHECK(found[1].second.path() == "s.b");
  CHECK(reading.diagnostics.size() == 2);
}
