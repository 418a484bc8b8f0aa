#include "account/cose_key.hpp"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <openssl/evp.h>

namespace meguri::account {
namespace {

// `fill` copies the bytes and checks their length; `open` gives OpenSSL's own key, which is checked
// once more: libfido2 takes any point.
template <class Key>
std::shared_ptr<void> make(std::string_view bytes, Key* made, void (*drop)(Key**),
                           int (*fill)(Key*, const void*, std::size_t),
                           EVP_PKEY* (*open)(const Key*)) {
  std::shared_ptr<void> key{made, [drop](void* one) {
                              auto* typed = static_cast<Key*>(one);
                              drop(&typed);
                            }};
  if (made == nullptr || fill(made, bytes.data(), bytes.size()) != FIDO_OK) return nullptr;
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> opened{open(made), &EVP_PKEY_free};
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> check{
      opened ? EVP_PKEY_CTX_new_from_pkey(nullptr, opened.get(), nullptr) : nullptr,
      &EVP_PKEY_CTX_free};
  return check && EVP_PKEY_public_check(check.get()) == 1 ? key : nullptr;
}

}  // namespace

std::optional<CoseKey> CoseKey::from(CoseAlgorithm algorithm, std::string_view bytes) {
  std::shared_ptr<void> key;
  switch (algorithm) {
    case CoseAlgorithm::es256:
      if (bytes.size() == 64)
        key =
            make(bytes, es256_pk_new(), &es256_pk_free, &es256_pk_from_ptr, &es256_pk_to_EVP_PKEY);
      break;
    case CoseAlgorithm::eddsa:
      if (bytes.size() == 32)
        key =
            make(bytes, eddsa_pk_new(), &eddsa_pk_free, &eddsa_pk_from_ptr, &eddsa_pk_to_EVP_PKEY);
      break;
    case CoseAlgorithm::rs256:
      if (bytes.size() == 259)
        key =
            make(bytes, rs256_pk_new(), &rs256_pk_free, &rs256_pk_from_ptr, &rs256_pk_to_EVP_PKEY);
      break;
  }
  if (!key) return std::nullopt;
  return CoseKey{std::move(key)};
}

}  // namespace meguri::account
