// Random secrets and the few primitives around them, by libsodium (which aborts rather than give
// bad randomness). Byte strings are std::string; `wipe` clears one that held a secret.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace meguri::account {

void start_sodium();  // idempotent, thread-safe; every function here calls it

[[nodiscard]] std::string random_bytes(std::size_t count);
[[nodiscard]] std::string random_token();  // 256 bits, 43 characters of base64url

[[nodiscard]] std::string sha256(std::string_view bytes);                             // 32 bytes
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view bytes);  // 32 bytes

// Time depends on the lengths only.
[[nodiscard]] bool equal_secrets(std::string_view one, std::string_view other);

void wipe(std::string& secret);

}  // namespace meguri::account
