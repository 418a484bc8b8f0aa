#include "ledger/ed25519.hpp"

#include <openssl/evp.h>

#include <memory>

#include "base/check.hpp"

namespace meguri {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

Key private_key(const Ed25519Seed& seed) {
  Key made{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()),
           &EVP_PKEY_free};
  MEGURI_CHECK(made != nullptr);
  return made;
}

}  // namespace

PublicKey public_key_of(const Ed25519Seed& seed) {
  PublicKey shown;
  std::size_t size = shown.bytes.size();
  const Key secret = private_key(seed);
  MEGURI_CHECK(EVP_PKEY_get_raw_public_key(secret.get(), shown.bytes.data(), &size) == 1);
  MEGURI_CHECK(size == shown.bytes.size());
  return shown;
}

Ed25519Signature ed25519_sign(std::string_view text, const Ed25519Seed& seed) {
  const Key secret = private_key(seed);
  const Context context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
  Ed25519Signature signature{};
  std::size_t size = signature.size();
  MEGURI_CHECK(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, secret.get()) == 1);
  MEGURI_CHECK(EVP_DigestSign(context.get(), signature.data(), &size, raw(text), text.size()) == 1);
  MEGURI_CHECK(size == signature.size());
  return signature;
}

bool ed25519_holds(std::string_view text, const Ed25519Signature& signature, const PublicKey& key) {
  const Key shown{
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()),
      &EVP_PKEY_free};
  const Context context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
  return shown != nullptr && context != nullptr &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, shown.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), raw(text),
                          text.size()) == 1;
}

}  // namespace meguri
