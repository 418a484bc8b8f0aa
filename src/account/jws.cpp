#include "account/jws.hpp"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <boost/json.hpp>

#include "account/encoding.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// RFC 7518 section 3.4: r and s of 32 bytes each; OpenSSL wants them in DER. "" when it is not so.
std::string der_of(std::string_view signature) {
  if (signature.size() != 64) return {};
  const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> parts{ECDSA_SIG_new(),
                                                                    &ECDSA_SIG_free};
  BIGNUM* const r = BN_bin2bn(raw(signature), 32, nullptr);
  BIGNUM* const s = BN_bin2bn(raw(signature) + 32, 32, nullptr);
  if (!parts || ECDSA_SIG_set0(parts.get(), r, s) != 1) return {};
  unsigned char* der = nullptr;
  const int length = i2d_ECDSA_SIG(parts.get(), &der);
  if (length <= 0) return {};
  std::string bytes{reinterpret_cast<const char*>(der), static_cast<std::size_t>(length)};
  OPENSSL_free(der);
  return bytes;
}

struct Header {
  JwsAlgorithm algorithm{};
  std::string kid;
  std::string type;
};

// Optional members must be texts where they are there.
bool read_text(const json::object& from, std::string_view name, std::string& into) {
  const json::value* const found = from.if_contains(name);
  if (found == nullptr) return true;
  if (!found->is_string()) return false;
  into = found->get_string();
  return true;
}

std::expected<Header, JwsProblem> header_of(std::string_view encoded) {
  const auto text = from_base64url(encoded);
  if (!text) return std::unexpected(JwsProblem::malformed);
  boost::system::error_code failed;
  const json::value value = json::parse(*text, failed);
  if (failed || !value.is_object()) return std::unexpected(JwsProblem::malformed);
  const json::object& object = value.get_object();
  Header header;
  std::string algorithm;
  const bool fine = read_text(object, "alg", algorithm) && read_text(object, "kid", header.kid) &&
                    read_text(object, "typ", header.type) && !object.contains("crit");
  if (!fine || algorithm.empty()) return std::unexpected(JwsProblem::malformed);
  const auto known = jws_algorithm(algorithm);
  if (!known) return std::unexpected(JwsProblem::not_allowed);
  header.algorithm = *known;
  return header;
}

}  // namespace

bool signature_agrees(const Jwk& key, JwsAlgorithm algorithm, std::string_view signed_,
                      std::string_view signature) {
  if (!key.key || !key.fits(algorithm)) return false;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free};
  EVP_PKEY_CTX* parameters = nullptr;  // owned by the context
  const EVP_MD* const digest = algorithm == JwsAlgorithm::eddsa ? nullptr : EVP_sha256();
  if (!context ||
      EVP_DigestVerifyInit(context.get(), &parameters, digest, nullptr, key.key.get()) != 1)
    return false;
  if (algorithm == JwsAlgorithm::ps256 &&
      (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1 ||
       EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1))
    return false;
  const std::string der = algorithm == JwsAlgorithm::es256 ? der_of(signature) : std::string{};
  const std::string_view wanted = algorithm == JwsAlgorithm::es256 ? der : signature;
  return !wanted.empty() && EVP_DigestVerify(context.get(), raw(wanted), wanted.size(),
                                             raw(signed_), signed_.size()) == 1;
}

std::expected<Jws, JwsProblem> verify_jws(std::string_view compact, std::span<const Jwk> keys,
                                          std::span<const JwsAlgorithm> allowed) {
  if (compact.size() > jws_bytes_max || std::ranges::count(compact, '.') != 2)
    return std::unexpected(JwsProblem::malformed);
  const std::size_t first = compact.find('.');
  const std::size_t last = compact.rfind('.');
  const auto header = header_of(compact.substr(0, first));
  if (!header) return std::unexpected(header.error());
  if (std::ranges::find(allowed, header->algorithm) == allowed.end())
    return std::unexpected(JwsProblem::not_allowed);
  auto payload = from_base64url(compact.substr(first + 1, last - first - 1));
  const auto signature = from_base64url(compact.substr(last + 1));
  if (!payload || !signature) return std::unexpected(JwsProblem::malformed);

  bool tried = false;
  for (const Jwk& key : keys) {
    const bool named = header->kid.empty() || key.kid.empty() || key.kid == header->kid;
    if (!named || !key.fits(header->algorithm)) continue;
    tried = true;
    if (signature_agrees(key, header->algorithm, compact.substr(0, last), *signature))
      return Jws{header->algorithm, header->kid, header->type, *std::move(payload)};
  }
  return std::unexpected(tried ? JwsProblem::wrong : JwsProblem::unknown_key);
}

}  // namespace meguri::account
