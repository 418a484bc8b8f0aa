// The cryptography of the vault, all of it libsodium's: random keys, sealing with
// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) under a random nonce and bound to a context, keys
// out of secrets with Argon2id (RFC 9106), Ed25519. Sealed bytes are nonce (24), then ciphertext
// and tag (16).
//
// Keys live in memory that is locked where the system allows it and is wiped when it is given back.
// Aborts when libsodium cannot start or has no memory left: without it there is nothing to do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/public_key.hpp"

namespace meguri::vault {

inline constexpr std::size_t key_bytes = 32;

// 32 secret bytes; moves, never copies by accident.
class SecretKey {
public:
  [[nodiscard]] static SecretKey random();
  [[nodiscard]] static std::optional<SecretKey> from_bytes(std::string_view bytes);
  [[nodiscard]] SecretKey copy() const;

  [[nodiscard]] const unsigned char* data() const { return bytes_.get(); }
  [[nodiscard]] std::string_view bytes() const;

private:
  SecretKey();
  struct Wipe {
    void operator()(unsigned char* bytes) const;
  };
  std::unique_ptr<unsigned char[], Wipe> bytes_;
};

// Cost of Argon2id. The default is the second recommended choice of RFC 9106, section 4.
struct SecretCost {
  std::uint64_t passes = 3;
  std::uint64_t memory_bytes = std::uint64_t{64} << 20U;
};

inline constexpr std::size_t salt_bytes = 16;

[[nodiscard]] std::string random_bytes(std::size_t count);

// A key out of what a person knows. At most two are computed at a time; the others wait.
[[nodiscard]] SecretKey key_from_secret(std::string_view secret, std::string_view salt,
                                        SecretCost cost);

// None when the key, the context or a byte is not what it was when it was sealed.
[[nodiscard]] std::string seal(const SecretKey& key, std::string_view plain,
                               std::string_view context);
[[nodiscard]] std::optional<std::string> open_sealed(const SecretKey& key, std::string_view sealed,
                                                     std::string_view context);

[[nodiscard]] std::string sha256(std::string_view bytes);

[[nodiscard]] PublicKey public_key_of(const SecretKey& seed);
[[nodiscard]] std::array<unsigned char, 64> sign(const SecretKey& seed, std::string_view text);

void wipe(std::string& secret);
[[nodiscard]] bool equal_secrets(std::string_view one, std::string_view other);

}  // namespace meguri::vault
