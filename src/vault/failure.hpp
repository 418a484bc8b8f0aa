// Why the vault refused or could not: a value with a sentence in both languages. `detail` is
// English, for the log and for tests; it never holds a name, a secret or a key.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace meguri::vault {

enum class Problem : std::uint8_t {
  not_there,      // no vault at this place
  already_there,  // a new vault or backup was wanted where something is
  not_a_vault,    // something else is stored there
  newer,          // written by a newer release
  busy,           // another program holds it
  no_storage,     // it cannot be read or written: disk full, rights, hardware
  damaged,        // cut off, or bytes of the database are not what was written
  key_missing,    // the master key's file is not there
  key_exposed,    // others may read the master key's file
  key_unusable,   // it is not a master key
  wrong_key,      // the master key or passphrase is not this vault's
  tampered,       // a row was changed, or moved to another person
  log_broken,     // the record of accesses was changed or cut off
  unknown_person,
  forgotten,       // the person's key was destroyed; the names are gone for good
  not_acceptable,  // a value is too long, not text, or missing
  no_signing_key,
  has_signing_key,
  secret_weak,        // a signing secret is too short or too long
  wrong_secret,       // the login name or the signing secret, without saying which
  both_needed,        // the first signature of a session, or after a pause: name and secret
  too_many_attempts,  // locked for a while
};
inline constexpr std::size_t problems = static_cast<std::size_t>(Problem::too_many_attempts) + 1;

struct Failure {
  Problem problem{};
  std::string detail;
};

template <class T>
using Result = std::expected<T, Failure>;

[[nodiscard]] std::string_view code_of(Problem problem);  // "wrong_key"
[[nodiscard]] std::string_view english(Problem problem);
[[nodiscard]] std::string_view japanese(Problem problem);

[[nodiscard]] inline std::unexpected<Failure> fail(Problem problem, std::string detail = {}) {
  return std::unexpected(Failure{problem, std::move(detail)});
}

}  // namespace meguri::vault
