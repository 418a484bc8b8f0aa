// UTF-8 as RFC 3629 defines it: shortest form only, no surrogates, at most U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace meguri {

// The number of characters (code points); none when the bytes are not UTF-8.
[[nodiscard]] std::optional<std::size_t> count_characters(std::string_view text);

// Order of strings by their UTF-16 code units, which RFC 8785 asks of keys: the order of the bytes,
// but for characters beyond U+FFFF (surrogates in UTF-16) against U+E000 to U+FFFF.
[[nodiscard]] bool less_utf16(std::string_view a, std::string_view b);

}  // namespace meguri
