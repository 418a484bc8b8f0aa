#include "interchange/toml_fault.hpp"

#include <algorithm>
#include <array>

namespace meguri::interchange {
namespace {

struct Sign {
  std::string_view part;  // of the description
  Message kind;
};

// The first that fits counts: an end of file can happen within anything, a date within a value.
constexpr std::array signs = std::to_array<Sign>({
    {"end-of-file", Message::syntax_end},
    {"saw EOF", Message::syntax_end},
    {"cannot redefine", Message::syntax_redefined},
    {"cannot insert", Message::syntax_redefined},
    {"parsing date", Message::syntax_date},
    {"parsing time", Message::syntax_date},
    {"nested value depth", Message::syntax_too_deep},
    {"escape sequence", Message::syntax_escape},
    {"unicode scalar", Message::syntax_escape},
    {"line-ending backslash", Message::syntax_escape},
    {"values greater than U+10FFFF", Message::syntax_escape},
    {"parsing string", Message::syntax_string},
    {"parsing literal string", Message::syntax_string},
    {"control character", Message::syntax_control},
    {"surrogates", Message::syntax_control},
    {"expected '='", Message::syntax_equals},
    {"closing ", Message::syntax_list},
    {"multi-line strings are prohibited", Message::syntax_key},
    {"value-terminator", Message::syntax_rest},
    {"comment or whitespace", Message::syntax_rest},
    {"expected '\\n' after", Message::syntax_rest},
    {"expected ']'", Message::syntax_header},
    {"parsing table header", Message::syntax_header},
    {"digit", Message::syntax_number},
    {"integer", Message::syntax_number},
    {"floating-point", Message::syntax_number},
    {"leading zero", Message::syntax_number},
    {"underscore", Message::syntax_number},
    {"numeric value", Message::syntax_number},
    {"expected value", Message::syntax_value},
    {"value type", Message::syntax_value},
    {"parsing value", Message::syntax_value},
    {"parsing boolean", Message::syntax_value},
    {"parsing key", Message::syntax_key},
    {"expected keys", Message::syntax_key},
});

}  // namespace

Message kind_of_fault(std::string_view description) {
  const auto* found = std::ranges::find_if(
      signs, [&](const Sign& sign) { return description.find(sign.part) != description.npos; });
  return found == signs.end() ? Message::syntax : found->kind;
}

}  // namespace meguri::interchange
