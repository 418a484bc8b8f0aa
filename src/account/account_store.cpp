#include "account/account_store.hpp"

#include <utility>

#include "account/schema.hpp"

namespace meguri::account {

Result<std::unique_ptr<AccountStore>> AccountStore::open(const std::filesystem::path& file,
                                                         StoreOptions options) {
  auto database = Database::open(file);
  if (!database) return std::unexpected(database.error());
  if (auto ready = prepare_schema(**database); !ready) return std::unexpected(ready.error());
  auto key = ServerKey::open(file.string() + "-key");
  if (!key) return std::unexpected(key.error());
  return std::make_unique<AccountStore>(*std::move(database), *std::move(key), options);
}

AccountStore::AccountStore(std::unique_ptr<Database> database, ServerKey key, StoreOptions wanted)
    : database_(std::move(database)),
      key_(std::move(key)),
      options(wanted),
      accounts(*database_, key_),
      links(*database_),
      sessions(*database_, wanted.sessions),
      tokens(*database_),
      passkeys(*database_),
      throttle(*database_, wanted.throttle),
      audit(*database_) {}

}  // namespace meguri::account
