// The master key in a file of its own: 32 random bytes as 64 hexadecimal digits and a line feed,
// mode 0600. It lies beside the vault and never in it, so that a copy of the vault alone opens
// nothing. Whoever has both has everything: keep their backups apart.
#pragma once

#include <filesystem>

#include "vault/failure.hpp"
#include "vault/sealing.hpp"

namespace meguri::vault {

// NAME.vault: NAME.vault-key
[[nodiscard]] std::filesystem::path key_file_beside(const std::filesystem::path& vault);

// Problems: key_missing, key_exposed (group or others may do anything with it), key_unusable.
[[nodiscard]] Result<SecretKey> read_key_file(const std::filesystem::path& file);

// On stable storage when it returns. Problems: already_there, no_storage.
[[nodiscard]] Result<void> write_key_file(const std::filesystem::path& file, const SecretKey& key);

// Overwrites the bytes, then removes the file. (A disk that writes elsewhere, as flash does, keeps
// the old ones for a while; so destroy the disk's own key when it leaves the house.)
void destroy_key_file(const std::filesystem::path& file);

}  // namespace meguri::vault
