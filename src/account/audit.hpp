// Every sign-in and every change of a means to sign in, kept for ever: who, when, from where, how
// it ended. Never a password, code, token, or what was typed as a name that no account has (people
// type passwords there).
#pragma once

#include <optional>
#include <vector>

#include "account/database.hpp"

namespace meguri::account {

enum class Means : std::uint8_t { password, totp, passkey, provider, link, token, demonstration };
enum class Outcome : std::uint8_t { success, failure, locked, changed, revoked };

struct SignInEvent {
  std::int64_t number{};
  Instant at;
  std::optional<std::uint32_t> user_id;  // none: no such account
  Means means{};
  Outcome outcome{};
  std::string peer;    // address, as the server saw it
  std::string detail;  // English, for administrators
};

class Audit {
public:
  explicit Audit(Database& database) : database_(database) {}
  [[nodiscard]] Result<void> record(const SignInEvent& event);  // `number` is given by the store
  // The latest first, before event number `before`; at most `limit` (1 to 1000).
  [[nodiscard]] Result<std::vector<SignInEvent>> latest(std::size_t limit,
                                                        std::optional<std::uint32_t> user_id = {},
                                                        std::int64_t before = INT64_MAX);

private:
  Database& database_;
};

[[nodiscard]] std::string_view word(Means means);
[[nodiscard]] std::string_view word(Outcome outcome);

}  // namespace meguri::account
