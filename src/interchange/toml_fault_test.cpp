#include "interchange/toml_fault.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "interchange/toml_document.hpp"

namespace {

using namespace meguri::interchange;

struct Faulty {
  std::string_view text;
  Message kind;
};

// One text for every kind of fault, as people make them.
constexpr std::array texts = std::to_array<Faulty>({
    {"a = [1, 2\n", Message::syntax_end},
    {"a = \"\"\"open\n", Message::syntax_end},
    {"a = \"open\nb = 2\n", Message::syntax_string},
    {"a = 'open\nb = 2\n", Message::syntax_string},
    {"a = \"tab \\q\"\n", Message::syntax_escape},
    {"a = \"\\u12G4\"\n", Message::syntax_escape},
    {"a = 1\na = 2\n", Message::syntax_redefined},
    {"[a]\nb = 1\n[a]\nc = 2\n", Message::syntax_redefined},
    {"a = 2026-13-01\n", Message::syntax_date},
    {"a = 2026-02-30\n", Message::syntax_date},
    {"a = 25:00:00\n", Message::syntax_date},
    {"a b = 1\n", Message::syntax_equals},
    {"a\n", Message::syntax_equals},
    {"a = [1 2]\n", Message::syntax_list},
    {"a = { b = 1 c = 2 }\n", Message::syntax_list},
    {"a = { b = 1, }\n", Message::syntax_list},
    {"a = 1 b = 2\n", Message::syntax_rest},
    {"[a] b = 1\n", Message::syntax_rest},
    {"[a\nb = 1\n", Message::syntax_header},
    {"a = 1__0\n", Message::syntax_number},
    {"a = 007\n", Message::syntax_number},
    {"a = 1.x\n", Message::syntax_number},
    {"a = 99999999999999999999\n", Message::syntax_number},
    {"a = \n", Message::syntax_value},
    {"a = yes\n", Message::syntax_value},
    {"= 1\n", Message::syntax_key},
    {"!a = 1\n", Message::syntax_key},
    {"a = 1 # \x01\n", Message::syntax_control},
});

TEST_CASE("a text that is no TOML gets the sentence of its fault, in either language") {
  for (const Faulty& faulty : texts) {
    CAPTURE(faulty.text);
    const std::array<Source, 1> sources{Source{"a.toml", std::string(faulty.text)}};
    Diagnostics mistakes;
    (void)read_toml(sources, mistakes);
    REQUIRE(!mistakes.empty());
    const Diagnostic first = mistakes.sorted().front();
    CHECK(text_of(first.message).en == text_of(faulty.kind).en);
    CHECK(first.arguments.empty());  // no words of the parser, which are English only
    const std::string japanese = sentence(first.message, first.arguments, Language::japanese);
    CHECK(japanese.find("xpected") == std::string::npos);
    CHECK(japanese.find("parsing") == std::string::npos);
  }
}

TEST_CASE("a fault that nobody described yet is a syntax error in both languages") {
  CHECK(kind_of_fault("something new") == Message::syntax);
  CHECK(text_of(Message::syntax).ja.find("{0}") == std::string_view::npos);
}

}  // namespace
