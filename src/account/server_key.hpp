// The server's own key: 32 random bytes in a file of mode 0600 beside the accounts file, never in
// it, so that a copy of the accounts file (a backup, a stolen disk image of the database) opens no
// authenticator secret. Sealing is XChaCha20-Poly1305 (libsodium aead) with a random nonce, bound
// to a context, so that a sealed secret cannot be moved to another account's row.
// A server that lost the file keeps its accounts; people enrol their authenticator apps again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "account/failure.hpp"

namespace meguri::account {

class ServerKey {
public:
  // Makes the file when it is not there. Reason: key_unusable when others may read it, or when it
  // is not 32 bytes, or cannot be made.
  [[nodiscard]] static Result<ServerKey> open(const std::filesystem::path& file);

  explicit ServerKey(std::string key);  // exactly 32 bytes
  ServerKey(ServerKey&&) noexcept = default;
  ServerKey& operator=(ServerKey&&) noexcept = default;
  ~ServerKey();

  [[nodiscard]] std::string seal(std::string_view secret, std::string_view context) const;
  [[nodiscard]] std::optional<std::string> open_sealed(std::string_view sealed,
                                                       std::string_view context) const;

private:
  std::string key_;
};

}  // namespace meguri::account
