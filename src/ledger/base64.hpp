// Base64 of RFC 4648, section 4, with padding. Decoding accepts the one text that encoding gives:
// no white space, no missing padding, no stray bits, so that a signed text has one reading only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meguri {

[[nodiscard]] std::string to_base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> bytes_from_base64(std::string_view text);

}  // namespace meguri
