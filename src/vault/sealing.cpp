#include "vault/sealing.hpp"

#include <sodium.h>

#include <cstring>
#include <semaphore>

#include "base/check.hpp"

namespace meguri::vault {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(key_bytes == crypto_sign_SEEDBYTES);
static_assert(salt_bytes == crypto_pwhash_SALTBYTES);

void start() {
  static const bool started = sodium_init() >= 0;
  MEGURI_CHECK(started);
}

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

// A derivation takes 64 MiB: two at a time bound what signing people can take from a small server.
std::counting_semaphore<2>& turns() {
  static std::counting_semaphore<2> two{2};
  return two;
}

struct KeyPair {
  explicit KeyPair(const SecretKey& seed) {
    MEGURI_CHECK(crypto_sign_seed_keypair(shown.bytes.data(), secret.data(), seed.data()) == 0);
  }
  ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
  KeyPair(const KeyPair&) = delete;
  KeyPair& operator=(const KeyPair&) = delete;
  PublicKey shown;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

}  // namespace

void SecretKey::Wipe::operator()(unsigned char* bytes) const { sodium_free(bytes); }

SecretKey::SecretKey() {
  start();
  bytes_.reset(static_cast<unsigned char*>(sodium_malloc(key_bytes)));
  MEGURI_CHECK(bytes_ != nullptr);
}

SecretKey SecretKey::random() {
  SecretKey key;
  randombytes_buf(key.bytes_.get(), key_bytes);
  return key;
}

std::optional<SecretKey> SecretKey::from_bytes(std::string_view bytes) {
  if (bytes.size() != key_bytes) return std::nullopt;
  SecretKey key;
  std::memcpy(key.bytes_.get(), bytes.data(), key_bytes);
  return key;
}

SecretKey SecretKey::copy() const { return *from_bytes(bytes()); }

std::string_view SecretKey::bytes() const {
  return {reinterpret_cast<const char*>(bytes_.get()), key_bytes};
}

std::string random_bytes(std::size_t count) {
  start();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

SecretKey key_from_secret(std::string_view secret, std::string_view salt, SecretCost cost) {
  start();
  MEGURI_CHECK(salt.size() == salt_bytes);
  std::string made(key_bytes, '\0');
  turns().acquire();
  const int failed =
      crypto_pwhash(raw(made), made.size(), secret.data(), secret.size(), raw(salt), cost.passes,
                    static_cast<std::size_t>(cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13);
  turns().release();
  MEGURI_CHECK(failed == 0);
  SecretKey key = *SecretKey::from_bytes(made);
  wipe(made);
  return key;
}

std::string seal(const SecretKey& key, std::string_view plain, std::string_view context) {
  std::string sealed = random_bytes(nonce_bytes);
  sealed.resize(nonce_bytes + plain.size() + tag_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + nonce_bytes, nullptr, raw(plain),
                                             plain.size(), raw(context), context.size(), nullptr,
                                             raw(sealed), key.data());
  return sealed;
}

std::optional<std::string> open_sealed(const SecretKey& key, std::string_view sealed,
                                       std::string_view context) {
  if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
  const std::string_view box = sealed.substr(nonce_bytes);
  std::string plain(box.size() - tag_bytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box), box.size(),
                                                 raw(context), context.size(), raw(sealed),
                                                 key.data()) != 0)
    return std::nullopt;
  return plain;
}

std::string sha256(std::string_view bytes) {
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(raw(digest), raw(bytes), bytes.size());
  return digest;
}

PublicKey public_key_of(const SecretKey& seed) { return KeyPair{seed}.shown; }

std::array<unsigned char, 64> sign(const SecretKey& seed, std::string_view text) {
  const KeyPair pair{seed};
  std::array<unsigned char, 64> signature{};
  crypto_sign_detached(signature.data(), nullptr, raw(text), text.size(), pair.secret.data());
  return signature;
}

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

bool equal_secrets(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace meguri::vault
