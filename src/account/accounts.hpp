// The accounts: who may sign in as which user of the ledger, and by what means. An account is made
// by an administrator (or by the first start) without any means; a one-time link lets its person
// set a password. Names and contacts of people are not here but in the vault.
//
// Login names: 2 to 64 of a-z 0-9 . _ - @ +, folded to lower case, one account each.
// Thread-safe. Reasons: as named at each function, and store_failed.
#pragma once

#include <optional>
#include <vector>

#include "account/audit.hpp"
#include "account/password.hpp"
#include "account/server_key.hpp"
#include "account/totp.hpp"

namespace meguri::account {

struct Account {
  std::uint32_t user_id{};
  std::string login_name;
  Instant made_at;
  bool enabled = true;
  bool has_password = false;
  bool has_totp = false;
  std::size_t passkeys{};
  std::string issuer;   // of OpenID Connect; "" when not linked
  std::string subject;  // of that issuer
};

// Name folded; none when it cannot be a login name.
[[nodiscard]] std::optional<std::string> fold_login_name(std::string_view typed);

class Accounts {
public:
  Accounts(Database& database, const ServerKey& key) : database_(database), key_(key) {}

  // name_unacceptable, name_taken, user_has_account
  [[nodiscard]] Result<void> create(std::uint32_t user_id, std::string_view login_name,
                                    Instant now);
  [[nodiscard]] Result<Account> find(std::uint32_t user_id);             // no_such_account
  [[nodiscard]] Result<Account> find_name(std::string_view login_name);  // no_such_account
  [[nodiscard]] Result<std::vector<Account>> all();
  [[nodiscard]] Result<bool> none();  // a first start
  // Disabling revokes every session and API token of the account.
  [[nodiscard]] Result<void> set_enabled(std::uint32_t user_id, bool enabled);

  // Checks nothing of the caller; sign_in.hpp does. password_short, _long, _common
  [[nodiscard]] Result<void> set_password(std::uint32_t user_id, std::string_view password,
                                          PasswordCost cost);
  [[nodiscard]] Result<std::string> password_hash(std::uint32_t user_id);  // "" without one
  [[nodiscard]] Result<void> replace_hash(std::uint32_t user_id, std::string_view hash);

  // Authenticator app: a secret is begun, then confirmed with its first code. code_wrong,
  // totp_not_begun. Returns the secret (20 bytes); totp.hpp makes the otpauth URI of it.
  [[nodiscard]] Result<std::string> begin_totp(std::uint32_t user_id);
  [[nodiscard]] Result<void> confirm_totp(std::uint32_t user_id, std::string_view code,
                                          Instant now);
  [[nodiscard]] Result<void> accept_totp(std::uint32_t user_id, std::string_view code, Instant now);
  [[nodiscard]] Result<void> remove_totp(std::uint32_t user_id);

  // OpenID Connect: identity_taken, identity_unknown
  [[nodiscard]] Result<void> link_identity(std::uint32_t user_id, std::string_view issuer,
                                           std::string_view subject);
  [[nodiscard]] Result<void> unlink_identity(std::uint32_t user_id);
  [[nodiscard]] Result<Account> find_identity(std::string_view issuer, std::string_view subject);

private:
  // One use of a code against the secret that is begun (not active) or in use (active).
  [[nodiscard]] Result<void> take_code(std::uint32_t user_id, std::string_view code, Instant now,
                                       bool active);

  Database& database_;
  const ServerKey& key_;
};

}  // namespace meguri::account
