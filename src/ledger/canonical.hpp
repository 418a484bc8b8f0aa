// Canonical JSON: RFC 8785 restricted as docs/ledger_format.md says (whole numbers within
// +-(2^53 - 1), no fractions). One value has one text, so equal bytes mean equal records.
//
// Writing appends to a string. `canonical_end` judges a stored text without building anything, so
// that a million records are checked in a fraction of a second; `parse_json` reads what people and
// other programs send, in any layout.
#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace meguri {

inline constexpr std::int64_t integer_max = (std::int64_t{1} << 53) - 1;

void append_string(std::string& out, std::string_view text);  // UTF-8; quotes and escapes it
void append_integer(std::string& out, std::int64_t value);    // aborts beyond +-integer_max

// The canonical text of a value. Error: a number that is not whole or too large.
[[nodiscard]] std::expected<std::string, std::string> canonical_text(
    const boost::json::value& value);

// Where the canonical value that starts at `from` ends; npos when there is none, or when it is JSON
// but not in canonical form. Nesting deeper than 32 is refused.
[[nodiscard]] std::size_t canonical_end(std::string_view text, std::size_t from);
[[nodiscard]] bool is_canonical(std::string_view text);

// Reads JSON strictly: no comments, no trailing commas, no key twice. The error names line, column.
[[nodiscard]] std::expected<boost::json::value, std::string> parse_json(std::string_view text);

}  // namespace meguri
