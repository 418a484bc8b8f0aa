// Why signing in, or something around it, was refused: a value with a sentence in both languages.
// `detail` is English, for the log and for tests; it never holds a password, token, code or key.
// One reason covers every wrong name, password, locked link and disabled account on purpose: the
// caller must not learn which (OWASP Authentication Cheat Sheet, "Authentication Responses").
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri::account {

enum class Reason : std::uint8_t {
  wrong_credentials,   // name, password, code, passkey: any of them, or no such account
  second_step_needed,  // name and password agree; the code of the authenticator app is missing
  too_many_attempts,   // Failure::retry_after says how long
  link_over,           // unknown, used or expired one-time link
  session_over,        // unknown, revoked, idle or expired session
  token_over,          // unknown, revoked or expired API token
  scope_missing,       // the API token is good but not for this
  password_short,
  password_long,
  password_common,
  name_unacceptable,
  name_taken,
  user_has_account,
  no_such_account,
  no_such_entry,  // a passkey, session or token to remove that is not there
  label_unacceptable,
  scope_unacceptable,
  lifetime_unacceptable,
  totp_not_begun,
  code_wrong,
  passkey_refused,
  passkey_known,
  too_many_entries,  // passkeys, sessions, tokens or links of one account
  ceremony_over,     // the challenge or state is unknown, used or older than its lifetime
  identity_refused,  // the provider's answer does not hold
  identity_unknown,  // it holds, but no account belongs to it
  identity_taken,    // another account has it
  provider_unreachable,
  store_failed,  // the accounts file could not be read or written
  key_unusable,  // the server's key file is missing, readable by others, or not of this store
};
inline constexpr std::size_t reasons = static_cast<std::size_t>(Reason::key_unusable) + 1;

struct Failure {
  Reason reason{};
  std::string detail;
  Duration retry_after{};
};

template <class T>
using Result = std::expected<T, Failure>;

[[nodiscard]] std::string_view code_of(Reason reason);  // "wrong_credentials"
[[nodiscard]] std::string_view english(Reason reason);
[[nodiscard]] std::string_view japanese(Reason reason);

[[nodiscard]] inline std::unexpected<Failure> refused(Reason reason, std::string detail = {}) {
  return std::unexpected(Failure{reason, std::move(detail), {}});
}

}  // namespace meguri::account
