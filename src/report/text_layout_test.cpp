#include <doctest/doctest.h>

#include "report/grid.hpp"
#include "report/width.hpp"

using namespace meguri::report;

TEST_CASE("Japanese characters take two columns, boxes and blocks one, combining marks none") {
  CHECK(width("abc") == 3);
  CHECK(width("治験") == 4);
  CHECK(width("（２）") == 6);
  CHECK(width("│━●█") == 4);
  CHECK(width("e\xCC\x81") == 1);  // e and a combining acute accent
  CHECK(width("\xF0\x9F\x98\x80") == 2);
  CHECK(width("\xFF\xFE") == 2);  // no UTF-8: a column a byte
}

TEST_CASE("A text is cut at a column, never within a character") {
  CHECK(cut("abcdef", 6) == "abcdef");
  CHECK(cut("abcdef", 4) == "abc…");
  CHECK(cut("治験施設", 8) == "治験施設");
  CHECK(cut("治験施設", 7) == "治験施…");
  CHECK(width(cut("治験施設", 6)) <= 6);
}

TEST_CASE("Padding counts columns, not bytes") {
  CHECK(pad_right("治", 4) == "治  ");
  CHECK(pad_left("治", 4) == "  治");
  CHECK(pad_right("long", 2) == "long");
}

TEST_CASE("Lines break at blanks and between wide characters, never before a closing mark") {
  CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("", 8) == std::vector<std::string>{""});
  const auto lines = wrap("あいうえおかきく。", 16);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "く。");
  for (const std::string& line : wrap("試行の 47 % が 2026-07-17 までに到達します。", 20))
    CHECK(width(line) <= 20);
}

TEST_CASE("Every line of a table has its columns at the same place, in both scripts") {
  Grid grid({{"road"}, {"days", true}});
  grid.add({{"PMD Act"}, {"7"}});
  grid.add({{"薬機法の治験"}, {"120", Style::strong}});
  const std::string text = grid.text(Ink(false), 80);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  REQUIRE(lines.size() == 4);
  for (const std::string& line : lines) CHECK(width(line) == width(lines[0]));
}

TEST_CASE("A table that is too wide gives way where it may, and says nothing less") {
  Grid grid({{"a", false, true}, {"b"}});
  grid.add({{"a sentence that needs more than its room"}, {"12345678"}});
  const std::string text = grid.text(Ink(false), 30);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    CHECK(width(text.substr(at, end - at)) <= 30);
    at = end + 1;
  }
  CHECK(text.find("room") != std::string::npos);
  CHECK(text.find("12345678") != std::string::npos);
}

TEST_CASE("Colours are written only where they are wanted") {
  CHECK(Ink(false)(Style::bad, "x") == "x");
  CHECK(Ink(true)(Style::bad, "x") == "\x1b[31mx\x1b[0m");
  CHECK(Ink(true)(Style::plain, "x") == "x");
  CHECK(Ink(true)(Style::bad, "  ") == "  ");
}
