// Ed25519 (RFC 8032): signing with a seed, checking with a public key. Deterministic: one seed and
// one text give one signature. Thread-safe. Aborts only when OpenSSL cannot provide Ed25519 at all.
#pragma once

#include <array>
#include <string_view>

#include "base/public_key.hpp"

namespace meguri {

using Ed25519Seed = std::array<unsigned char, 32>;  // the secret: RFC 8032, section 5.1.5
using Ed25519Signature = std::array<unsigned char, 64>;

[[nodiscard]] PublicKey public_key_of(const Ed25519Seed& seed);
[[nodiscard]] Ed25519Signature ed25519_sign(std::string_view text, const Ed25519Seed& seed);

// False for anything that is not a good signature, also for a key that is no point of the curve.
[[nodiscard]] bool ed25519_holds(std::string_view text, const Ed25519Signature& signature,
                                 const PublicKey& key);

}  // namespace meguri
