// For tests only: a software authenticator and its browser, for WebAuthn. Each part of an answer
// can be bent before it is made.
#pragma once

#include <openssl/x509.h>

#include "account/secret.hpp"
#include "account/test_keys.hpp"
#include "account/webauthn.hpp"

namespace meguri::account::test {

// CBOR, as much as an authenticator writes.
inline std::string cbor(std::uint8_t major, std::uint64_t count) {
  const auto first = static_cast<char>(major << 5U);
  if (count < 24) return {static_cast<char>(first | static_cast<char>(count))};
  if (count < 256) return {static_cast<char>(first | 24), static_cast<char>(count)};
  return {static_cast<char>(first | 25), static_cast<char>(count >> 8U), static_cast<char>(count)};
}
inline std::string cbor_int(std::int64_t value) {
  return value < 0 ? cbor(1, static_cast<std::uint64_t>(-1 - value))
                   : cbor(0, static_cast<std::uint64_t>(value));
}
inline std::string cbor_bytes(const std::string& bytes) { return cbor(2, bytes.size()) + bytes; }
inline std::string cbor_text(const std::string& text) { return cbor(3, text.size()) + text; }

inline JwsAlgorithm jose_of(CoseAlgorithm algorithm) {
  return algorithm == CoseAlgorithm::es256   ? JwsAlgorithm::es256
         : algorithm == CoseAlgorithm::eddsa ? JwsAlgorithm::eddsa
                                             : JwsAlgorithm::rs256;
}

enum class Format : std::uint8_t { none, packed_self, packed_certificate };

struct Authenticator {
  CoseAlgorithm algorithm;
  SigningKey key{jose_of(algorithm), ""};
  SigningKey maker{JwsAlgorithm::es256, ""};  // of the attestation certificate
  std::string id = random_bytes(32);
  std::string user_handle;
  std::uint32_t count = 0;
  std::uint8_t flags = 0x05;  // present, verified
  std::string origin = "https://meguri.example";
  std::string domain = "meguri.example";
  std::string more_client_data = R"(,"crossOrigin":false)";
  std::string extensions;

  explicit Authenticator(CoseAlgorithm kind) : algorithm(kind) {}

  [[nodiscard]] std::string client_data(const std::string& type,
                                        const std::string& challenge) const {
    return R"({"type":")" + type + R"(","challenge":")" + challenge + R"(","origin":")" + origin +
           "\"" + more_client_data + "}";
  }
  [[nodiscard]] std::string public_key() const {  // COSE_Key, RFC 9053
    EVP_PKEY* const one = key.key.get();
    const std::string alg = cbor_int(3) + cbor_int(static_cast<std::int64_t>(algorithm));
    if (algorithm == CoseAlgorithm::es256)
      return cbor(5, 5) + cbor_int(1) + cbor_int(2) + alg + cbor_int(-1) + cbor_int(1) +
             cbor_int(-2) + cbor_bytes(number(one, "qx", 32)) + cbor_int(-3) +
             cbor_bytes(number(one, "qy", 32));
    if (algorithm == CoseAlgorithm::rs256)
      return cbor(5, 4) + cbor_int(1) + cbor_int(3) + alg + cbor_int(-1) +
             cbor_bytes(number(one, "n", 256)) + cbor_int(-2) + cbor_bytes({1, 0, 1});
    std::string x(32, '\0');
    std::size_t length = x.size();
    EVP_PKEY_get_raw_public_key(one, reinterpret_cast<unsigned char*>(x.data()), &length);
    return cbor(5, 4) + cbor_int(1) + cbor_int(1) + alg + cbor_int(-1) + cbor_int(6) +
           cbor_int(-2) + cbor_bytes(x);
  }
  [[nodiscard]] std::string data(bool with_credential) const {
    const auto flag = static_cast<std::uint8_t>(flags | (with_credential ? 0x40U : 0U) |
                                                (extensions.empty() ? 0U : 0x80U));
    std::string bytes = sha256(domain) + static_cast<char>(flag);
    for (int shift = 24; shift >= 0; shift -= 8)
      bytes += static_cast<char>(count >> static_cast<unsigned>(shift));
    if (with_credential)
      bytes += std::string(16, '\0') + static_cast<char>(id.size() >> 8U) +
               static_cast<char>(id.size()) + id + public_key();
    return bytes + extensions;
  }

  [[nodiscard]] std::string certificate() const {  // DER, signed by itself
    X509* const made = X509_new();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), 0);
    X509_gmtime_adj(X509_getm_notAfter(made), 3600);
    X509_set_pubkey(made, maker.key.get());
    REQUIRE(X509_sign(made, maker.key.get(), EVP_sha256()) > 0);
    unsigned char* der = nullptr;
    const int length = i2d_X509(made, &der);
    std::string bytes{reinterpret_cast<char*>(der), static_cast<std::size_t>(length)};
    OPENSSL_free(der);
    X509_free(made);
    return bytes;
  }

  [[nodiscard]] std::string attestation(Format format, const std::string& client) const {
    const std::string authenticator = data(true);
    const std::string signed_ = authenticator + sha256(client);
    std::string statement = cbor(5, 0);
    if (format == Format::packed_self)
      statement = cbor(5, 2) + cbor_text("alg") + cbor_int(static_cast<std::int64_t>(algorithm)) +
                  cbor_text("sig") + cbor_bytes(key.sign(signed_));
    if (format == Format::packed_certificate)
      statement = cbor(5, 3) + cbor_text("alg") + cbor_int(-7) + cbor_text("sig") +
                  cbor_bytes(maker.sign(signed_)) + cbor_text("x5c") + cbor(4, 1) +
                  cbor_bytes(certificate());
    return cbor(5, 3) + cbor_text("fmt") + cbor_text(format == Format::none ? "none" : "packed") +
           cbor_text("attStmt") + statement + cbor_text("authData") + cbor_bytes(authenticator);
  }

  [[nodiscard]] RegistrationAnswer create(const std::string& challenge,
                                          Format format = Format::none) const {
    const std::string client = client_data("webauthn.create", challenge);
    return {client, attestation(format, client)};
  }
  [[nodiscard]] AssertionAnswer get(const std::string& challenge) const {
    const std::string client = client_data("webauthn.get", challenge);
    const std::string authenticator = data(false);
    return {id, client, authenticator, key.sign(authenticator + sha256(client)), user_handle};
  }
};

inline const RelyingParty party{"meguri.example", "Meguri", {"https://meguri.example"}};

}  // namespace meguri::account::test
