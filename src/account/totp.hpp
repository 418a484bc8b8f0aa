// Time-based one-time passwords, RFC 6238 over HOTP (RFC 4226). Meguri's own secrets are 160 bits,
// HMAC-SHA-1, 6 digits, 30 seconds: the only combination that every authenticator app reads. The
// weakness of SHA-1 (collisions) does not touch HMAC as used here (RFC 6194 section 3.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri::account {

enum class TotpHash : std::uint8_t { sha1, sha256, sha512 };

inline constexpr std::int64_t totp_step_s = 30;
inline constexpr std::size_t totp_digits = 6;
inline constexpr std::size_t totp_secret_bytes = 20;

// digits: 6 to 8.
[[nodiscard]] std::string hotp(std::string_view secret, std::uint64_t counter, std::size_t digits,
                               TotpHash hash = TotpHash::sha1);
[[nodiscard]] std::int64_t totp_step(Instant at);
[[nodiscard]] std::string totp(std::string_view secret, Instant at);

// The step whose code this is: the present one, the one before or the one after (clocks differ,
// RFC 6238 section 5.2), and later than `last_step`, so that a code seen over a shoulder is of no
// use a second time. The caller stores the step as the new `last_step`. Spaces between digits are
// allowed, as apps show them.
[[nodiscard]] std::optional<std::int64_t> totp_accept(std::string_view secret,
                                                      std::string_view code, Instant at,
                                                      std::int64_t last_step);

// otpauth://totp/ISSUER:NAME?secret=...&issuer=..., for the QR code.
[[nodiscard]] std::string totp_uri(std::string_view secret, std::string_view issuer,
                                   std::string_view login_name);

}  // namespace meguri::account
