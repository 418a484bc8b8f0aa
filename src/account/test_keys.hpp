// For tests only: keys made on the spot, as JSON Web Keys, and tokens signed with them.
#pragma once

#include <doctest/doctest.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <string>
#include <vector>

#include "account/encoding.hpp"
#include "account/jwk.hpp"

namespace meguri::account::test {

inline std::string number(EVP_PKEY* key, const char* name, int bytes) {
  BIGNUM* value = nullptr;
  REQUIRE(EVP_PKEY_get_bn_param(key, name, &value) == 1);
  std::string text(static_cast<std::size_t>(bytes), '\0');
  BN_bn2binpad(value, reinterpret_cast<unsigned char*>(text.data()), bytes);
  BN_free(value);
  return text;
}

struct SigningKey {
  JwsAlgorithm algorithm;
  std::string kid;
  std::shared_ptr<EVP_PKEY> key;

  SigningKey(JwsAlgorithm made_for, std::string id) : algorithm(made_for), kid(std::move(id)) {
    EVP_PKEY* made = algorithm == JwsAlgorithm::es256 ? EVP_EC_gen("P-256")
                     : algorithm == JwsAlgorithm::eddsa
                         ? EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")
                         : EVP_RSA_gen(2048);
    REQUIRE(made != nullptr);
    key = {made, [](EVP_PKEY* one) { EVP_PKEY_free(one); }};
  }

  [[nodiscard]] std::string members() const {  // of the JWK, without kid, alg and braces
    EVP_PKEY* const one = key.get();
    if (algorithm == JwsAlgorithm::es256)
      return R"("kty":"EC","crv":"P-256","x":")" + to_base64url(number(one, "qx", 32)) +
             R"(","y":")" + to_base64url(number(one, "qy", 32)) + '"';
    if (algorithm == JwsAlgorithm::eddsa) {
      std::string x(32, '\0');
      std::size_t length = x.size();
      EVP_PKEY_get_raw_public_key(one, reinterpret_cast<unsigned char*>(x.data()), &length);
      return R"("kty":"OKP","crv":"Ed25519","x":")" + to_base64url(x) + '"';
    }
    return R"("kty":"RSA","n":")" + to_base64url(number(one, "n", 256)) + R"(","e":"AQAB")";
  }
  [[nodiscard]] std::string jwk() const {
    return "{" + members() + R"(,"use":"sig","kid":")" + kid + R"(","alg":")" +
           std::string{word(algorithm)} + "\"}";
  }

  [[nodiscard]] std::string sign(const std::string& bytes) const {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free};
    EVP_PKEY_CTX* parameters = nullptr;
    REQUIRE(EVP_DigestSignInit(context.get(), &parameters,
                               algorithm == JwsAlgorithm::eddsa ? nullptr : EVP_sha256(), nullptr,
                               key.get()) == 1);
    if (algorithm == JwsAlgorithm::ps256) {
      EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
      EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST);
    }
    std::size_t length = 512;
    std::string signature(length, '\0');
    auto* const into = reinterpret_cast<unsigned char*>(signature.data());
    REQUIRE(EVP_DigestSign(context.get(), into, &length,
                           reinterpret_cast<const unsigned char*>(bytes.data()),
                           bytes.size()) == 1);
    signature.resize(length);
    return signature;
  }

  // ES256 in the form of JOSE: r and s, 32 bytes each.
  [[nodiscard]] std::string jose_signature(const std::string& bytes) const {
    const std::string der = sign(bytes);
    if (algorithm != JwsAlgorithm::es256) return der;
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    ECDSA_SIG* const parts = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
    REQUIRE(parts != nullptr);
    std::string both(64, '\0');
    auto* const into = reinterpret_cast<unsigned char*>(both.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(parts), into, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts), into + 32, 32);
    ECDSA_SIG_free(parts);
    return both;
  }

  [[nodiscard]] std::string jws(const std::string& header, const std::string& payload) const {
    const std::string signed_ = to_base64url(header) + "." + to_base64url(payload);
    return signed_ + "." + to_base64url(jose_signature(signed_));
  }
  [[nodiscard]] std::string token(const std::string& payload) const {
    return jws(R"({"alg":")" + std::string{word(algorithm)} + R"(","kid":")" + kid + "\"}",
               payload);
  }
};

inline std::string jwk_set(const std::vector<std::string>& keys) {
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : ",") + key;
  return R"({"keys":[)" + text + "]}";
}

}  // namespace meguri::account::test
