// Passwords: what is accepted, and Argon2id by libsodium (crypto_pwhash_str).
//
// Cost: 3 passes over 64 MiB, the second recommended choice of RFC 9106 section 4, which is
// libsodium's "interactive" memory with "moderate" passes. "Moderate" memory (256 MiB) would let
// four people who sign in at once take a gigabyte of a small server; so at most two hashes are
// computed at a time and the others wait (at most 128 MiB). A stored hash names its own cost;
// after a change of the defaults it is made anew at the next sign-in.
// Rules: NIST SP 800-63B-4 section 3.1.1.2: a length, a list of common passwords and words of the
// account, no rules of composition, no forced change. 12 characters, since lock-out is in front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "account/failure.hpp"

namespace meguri::account {

struct PasswordCost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = std::size_t{64} << 20U;
};

inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_bytes_max = 1024;

// Reasons: password_short, password_long (also for what is not UTF-8), password_common.
[[nodiscard]] Result<void> password_acceptable(std::string_view password,
                                               std::string_view login_name);

// Reason: too_many_attempts when memory is short.
[[nodiscard]] Result<std::string> hash_password(std::string_view password, PasswordCost cost);
[[nodiscard]] bool password_agrees(std::string_view hash, std::string_view password);
[[nodiscard]] bool hash_outdated(std::string_view hash, PasswordCost cost);

}  // namespace meguri::account
