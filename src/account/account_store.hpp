// Everything about signing in that is kept: one SQLite file beside the ledger (NAME.accounts) and
// the server's key (NAME.accounts-key), both of mode 0600. The ledger holds no credentials and
// this file no names. Thread-safe; one server at a time, while the command line may make a link.
#pragma once

#include "account/accounts.hpp"
#include "account/api_tokens.hpp"
#include "account/links.hpp"
#include "account/passkeys.hpp"
#include "account/sessions.hpp"
#include "account/throttle.hpp"

namespace meguri::account {

struct StoreOptions {
  PasswordCost password_cost;
  ThrottleLimits throttle;
  SessionLimits sessions;
};

class AccountStore {
public:
  // Makes both files when they are not there. store_failed, key_unusable
  [[nodiscard]] static Result<std::unique_ptr<AccountStore>> open(const std::filesystem::path& file,
                                                                  StoreOptions options = {});

  AccountStore(std::unique_ptr<Database> database, ServerKey key, StoreOptions options);
  AccountStore(const AccountStore&) = delete;
  AccountStore& operator=(const AccountStore&) = delete;

private:
  std::unique_ptr<Database> database_;
  ServerKey key_;

public:
  const StoreOptions options;
  Accounts accounts;
  Links links;
  Sessions sessions;
  ApiTokens tokens;
  Passkeys passkeys;
  Throttle throttle;
  Audit audit;

  [[nodiscard]] Database& database() { return *database_; }
};

}  // namespace meguri::account
