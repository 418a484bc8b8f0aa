// Which master key a vault has: kept in its settings as a sealed text that only the right key
// opens, and, for a passphrase, the salt and cost with which the key is made from it.
#pragma once

#include "vault/vault.hpp"

namespace meguri::vault {

// A new key from the source. For a passphrase: of a new salt, to be stored with store_key_mark.
struct NewKey {
  SecretKey key;
  std::string salt;  // empty: a random key
  SecretCost cost{};
};
[[nodiscard]] Result<NewKey> new_key(const MasterKeySource& source);

// Writes down how the key is known again. Within the caller's transaction.
[[nodiscard]] Result<void> store_key_mark(const Database& database, const NewKey& key);

// The key that the vault was sealed with. Problems: key_*, wrong_key.
[[nodiscard]] Result<SecretKey> find_key(const Database& database,
                                         const std::filesystem::path& vault,
                                         const MasterKeySource& source);

// Where rotate() keeps the new key until the vault is sealed under it.
[[nodiscard]] std::filesystem::path next_key_file(const std::filesystem::path& vault);

}  // namespace meguri::vault
