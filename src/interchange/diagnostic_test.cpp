#include "interchange/diagnostic.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace meguri::interchange;

namespace {
// The numbers of the arguments that a sentence uses.
std::set<char> arguments_of(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  return found;
}

bool has_japanese(std::string_view text) {
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0x80U) != 0) return true;
  return false;
}
}  // namespace

TEST_CASE("every message has an id and a sentence in both languages with the same arguments") {
  std::size_t index = 0;
  for (const MessageText& text : message_catalogue()) {
    CAPTURE(text.id);
    CHECK(static_cast<std::size_t>(text.message) == index++);
    CHECK_FALSE(text.id.empty());
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(has_japanese(text.en));
    CHECK(has_japanese(text.ja));
    // A rule brings its own two sentences, one for each language.
    if (text.message != Message::rule_refuses)
      CHECK(arguments_of(text.en) == arguments_of(text.ja));
    CHECK_FALSE(arguments_of(text.en).contains('}'));
  }
  CHECK(index == static_cast<std::size_t>(Message::rule_refuses) + 1);
}

TEST_CASE("a mistake is shown with its place, its sentence and its id") {
  const std::array<std::string, 2> files{"a.toml", "b.toml"};
  const Diagnostic mistake{{1, 12, 8}, Message::unknown_unit_suggest, {"dya", "day"}};
  CHECK(render(mistake, files, Language::english) ==
        "b.toml:12:8: The unit \"dya\" is not known. Did you mean \"day\"? [unknown-unit]");
  CHECK(render(mistake, files, Language::japanese) ==
        "b.toml:12:8: 「dya」という単位はありません。「day」ではありませんか。 [unknown-unit]");
}

TEST_CASE("mistakes come sorted by place, each once") {
  Diagnostics list;
  list.add({1, 1, 1}, Message::not_text);
  list.add({0, 9, 1}, Message::empty_text, {"x"});
  list.add({0, 2, 5}, Message::empty_text, {"y"});
  list.add({0, 9, 1}, Message::empty_text, {"x"});
  const auto sorted = list.sorted();
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].at.line == 2);
  CHECK(sorted[1].at.line == 9);
  CHECK(sorted[2].at.file == 1);
}

TEST_CASE("after a syntax error nothing is said to be missing") {
  Diagnostics list;
  list.note_unreadable_text();
  list.add({0, 1, 1}, Message::missing_key, {"a", "b", "c"});
  CHECK(list.empty());
  list.add({0, 1, 1}, Message::unknown_key, {"a", "b", "c"});
  CHECK(list.size() == 1);
}
