// Bytes as text and back, strictly: RFC 4648 base64url without padding (JOSE, WebAuthn) and base32
// (secrets of authenticator apps). Decoding refuses a character outside the alphabet, padding, and
// unused bits that are not zero, so every byte string has exactly one text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meguri::account {

[[nodiscard]] std::string to_base64url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

[[nodiscard]] std::string to_base64(std::string_view bytes);  // with padding, for HTTP headers

[[nodiscard]] std::string to_base32(std::string_view bytes);  // upper case, no padding
[[nodiscard]] std::optional<std::string> from_base32(std::string_view text);

// application/x-www-form-urlencoded, everything but A-Z a-z 0-9 - . _ ~ escaped (RFC 3986).
[[nodiscard]] std::string to_percent(std::string_view bytes);

}  // namespace meguri::account
