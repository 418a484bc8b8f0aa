#include "account/secret.hpp"

#include <sodium.h>

#include "account/encoding.hpp"
#include "base/check.hpp"

namespace meguri::account {
namespace {

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

}  // namespace

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  MEGURI_CHECK(started);
}

std::string random_bytes(std::size_t count) {
  start_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_token() { return to_base64url(random_bytes(32)); }

std::string sha256(std::string_view bytes) {
  start_sodium();
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(raw(digest), raw(bytes), bytes.size());
  return digest;
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
  start_sodium();
  std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, raw(key), key.size());
  crypto_auth_hmacsha256_update(&state, raw(bytes), bytes.size());
  crypto_auth_hmacsha256_final(&state, raw(mac));
  return mac;
}

bool equal_secrets(std::string_view one, std::string_view other) {
  start_sodium();
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

}  // namespace meguri::account
