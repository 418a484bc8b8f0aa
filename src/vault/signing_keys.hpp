// The private halves of the signing keys: each sealed under a key made from its owner's secret
// (Argon2id), together with the owner's login name, and that once more under the master key. So the
// program cannot sign without the secret, and the file alone cannot be used to try secrets.
// A lost secret cannot be restored: the key is discarded, revoked in the ledger and made anew.
#pragma once

#include <optional>

#include "vault/vault.hpp"

namespace meguri::vault {

inline constexpr std::size_t signing_secret_min = 8, signing_secret_max = 200;

// After this many wrong secrets in a row the key is locked for a while; each is recorded (21 CFR
// 11.300(d)).
struct LockOut {
  std::int64_t attempts_max = 5;
  Duration length = minutes(15);
};

class SigningKeys {
public:
  // The vault must outlive it.
  explicit SigningKeys(Vault& vault, LockOut lock_out = {}) : vault_(vault), lock_out_(lock_out) {}

  // Problems: has_signing_key, secret_weak, not_acceptable (login name).
  [[nodiscard]] Result<PublicKey> make(std::uint32_t user, std::string_view login_name,
                                       std::string_view secret, SecretCost cost, Instant at);
  [[nodiscard]] Result<std::optional<PublicKey>> key_of(std::uint32_t user);

  // The private key, for one signature. Without a login name only the secret is asked.
  // Problems: no_signing_key, wrong_secret, too_many_attempts.
  struct Opened {
    SecretKey seed;
    PublicKey key;
    std::string login_name;
  };
  [[nodiscard]] Result<Opened> open(std::uint32_t user, std::optional<std::string_view> login_name,
                                    std::string_view secret, Instant at);

  // The same key under another secret and login name.
  [[nodiscard]] Result<void> change(std::uint32_t user, std::string_view old_secret,
                                    std::string_view login_name, std::string_view secret,
                                    SecretCost cost, Instant at);
  // Destroys the private key: before a new one is made, or when its owner leaves. What was signed
  // with it stays good.
  [[nodiscard]] Result<void> discard(std::uint32_t user, const Access& access);

  // For Vault::rotate, in its transaction.
  [[nodiscard]] static Result<void> wrap_again(const Database& database, const SecretKey& from,
                                               const SecretKey& to);

private:
  struct Row {
    PublicKey key;
    std::string salt, sealed;
    SecretCost cost;
    std::int64_t failures{};
    Instant locked_until{};
  };
  [[nodiscard]] Result<Row> row(std::uint32_t user) const;
  [[nodiscard]] Result<void> store(std::uint32_t user, const PublicKey& key, const SecretKey& seed,
                                   std::string_view login_name, std::string_view secret,
                                   SecretCost cost) const;
  [[nodiscard]] Result<void> count_failure(std::uint32_t user, const Row& row, Instant at) const;
  [[nodiscard]] Result<void> set_failures(std::uint32_t user, std::int64_t failures,
                                          Instant locked_until) const;

  Vault& vault_;
  LockOut lock_out_;
};

}  // namespace meguri::vault
