#include "account/jwk.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "account/encoding.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

constexpr int rsa_bits_min = 2048;
constexpr int rsa_bits_max = 8192;
constexpr std::size_t rsa_exponent_bytes_max = 8;

template <auto free>
struct Free {
  void operator()(auto* thing) const { free(thing); }
};
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;
using Key = std::shared_ptr<EVP_PKEY>;

Key owned(EVP_PKEY* key) {
  return {key, [](EVP_PKEY* one) { EVP_PKEY_free(one); }};
}

const unsigned char* raw(const std::string& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// "" when there is no such text.
std::string_view text_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view{found->get_string()}
                                                : std::string_view{};
}

std::optional<std::string> bytes_in(const json::object& from, std::string_view name) {
  const std::string_view text = text_in(from, name);
  return text.empty() ? std::nullopt : from_base64url(text);
}

// Also checks it: a point on the curve, a modulus that is no nonsense.
Key key_from(const char* type, OSSL_PARAM_BLD* builder) {
  const Parameters parameters{OSSL_PARAM_BLD_to_param(builder)};
  const Context context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  EVP_PKEY* made = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
    return nullptr;
  Key key = owned(made);
  const Context check{EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr)};
  return check && EVP_PKEY_public_check(check.get()) == 1 ? key : nullptr;
}

Key ec_key(const json::object& from) {
  const auto x = bytes_in(from, "x");
  const auto y = bytes_in(from, "y");
  if (text_in(from, "crv") != "P-256" || !x || !y || x->size() != 32 || y->size() != 32)
    return nullptr;
  const std::string point = "\x04" + *x + *y;
  const Builder builder{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                   point.size());
  return key_from("EC", builder.get());
}

Key rsa_key(const json::object& from) {
  const auto n = bytes_in(from, "n");
  const auto e = bytes_in(from, "e");
  if (!n || !e || n->size() > rsa_bits_max / 8 || e->size() > rsa_exponent_bytes_max)
    return nullptr;
  const Number modulus{BN_bin2bn(raw(*n), static_cast<int>(n->size()), nullptr)};
  const Number exponent{BN_bin2bn(raw(*e), static_cast<int>(e->size()), nullptr)};
  const bool fine = BN_num_bits(modulus.get()) >= rsa_bits_min && BN_is_odd(modulus.get()) == 1 &&
                    BN_is_odd(exponent.get()) == 1 && BN_num_bits(exponent.get()) >= 17;  // 65537
  if (!fine) return nullptr;
  const Builder builder{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
  return key_from("RSA", builder.get());
}

Key ed25519_key(const json::object& from) {
  const auto x = bytes_in(from, "x");
  if (text_in(from, "crv") != "Ed25519" || !x || x->size() != 32) return nullptr;
  return owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(*x), x->size()));
}

bool is_for_verifying(const json::object& from) {
  if (const json::value* const use = from.if_contains("use"); use != nullptr && *use != "sig")
    return false;
  const json::value* const operations = from.if_contains("key_ops");
  if (operations == nullptr) return true;
  return operations->is_array() &&
         std::ranges::find(operations->get_array(), json::value{"verify"}) !=
             operations->get_array().end();
}

bool is_secret(const json::object& from) {
  return std::ranges::any_of(std::array{"d", "p", "q", "dp", "dq", "qi", "oth", "k"},
                             [&](const char* name) { return from.contains(name); }) ||
         text_in(from, "kty") == "oct";
}

std::expected<Jwk, std::string> jwk_of(const json::object& from) {
  if (is_secret(from)) return std::unexpected("a secret or private key");
  if (!is_for_verifying(from)) return std::unexpected("not a key for verifying");
  Jwk jwk;
  jwk.kid = text_in(from, "kid");
  const std::string_view kind = text_in(from, "kty");
  if (kind == "EC") {
    jwk.key = ec_key(from);
    jwk.algorithm = JwsAlgorithm::es256;
  } else if (kind == "OKP") {
    jwk.key = ed25519_key(from);
    jwk.algorithm = JwsAlgorithm::eddsa;
  } else if (kind == "RSA") {
    jwk.key = rsa_key(from);
    jwk.rsa = true;
  } else {
    return std::unexpected("an unknown kind of key");
  }
  if (!jwk.key) return std::unexpected("not a usable public key of its kind");
  if (!from.contains("alg")) return jwk;
  const auto named = jws_algorithm(text_in(from, "alg"));
  if (!named || !jwk.fits(*named)) return std::unexpected("\"alg\" does not fit this key");
  jwk.algorithm = named;
  return jwk;
}

std::expected<json::object, std::string> object_of(std::string_view text) {
  if (text.size() > jwk_set_bytes_max) return std::unexpected("too long");
  boost::system::error_code failed;
  json::value value = json::parse(text, failed);
  if (failed || !value.is_object()) return std::unexpected("not a JSON object");
  return std::move(value.get_object());
}

}  // namespace

std::string_view word(JwsAlgorithm algorithm) {
  switch (algorithm) {
    case JwsAlgorithm::eddsa: return "EdDSA";
    case JwsAlgorithm::es256: return "ES256";
    case JwsAlgorithm::rs256: return "RS256";
    case JwsAlgorithm::ps256: return "PS256";
  }
  return "";
}

std::optional<JwsAlgorithm> jws_algorithm(std::string_view text) {
  for (const auto algorithm :
       {JwsAlgorithm::eddsa, JwsAlgorithm::es256, JwsAlgorithm::rs256, JwsAlgorithm::ps256})
    if (word(algorithm) == text) return algorithm;
  return std::nullopt;
}

bool Jwk::fits(JwsAlgorithm wanted) const {
  if (algorithm) return *algorithm == wanted;
  return rsa && (wanted == JwsAlgorithm::rs256 || wanted == JwsAlgorithm::ps256);
}

std::expected<Jwk, std::string> parse_jwk(std::string_view text) {
  const auto object = object_of(text);
  if (!object) return std::unexpected(object.error());
  return jwk_of(*object);
}

std::expected<std::vector<Jwk>, std::string> parse_jwk_set(std::string_view text) {
  const auto object = object_of(text);
  if (!object) return std::unexpected(object.error());
  const json::value* const listed = object->if_contains("keys");
  if (listed == nullptr || !listed->is_array()) return std::unexpected("no list of keys");
  if (listed->get_array().size() > jwk_set_keys_max) return std::unexpected("too many keys");
  std::vector<Jwk> keys;
  for (const json::value& one : listed->get_array()) {
    if (!one.is_object()) return std::unexpected("a key that is no object");
    if (is_secret(one.get_object())) return std::unexpected("it holds a secret or private key");
    auto key = jwk_of(one.get_object());
    if (!key) continue;
    const bool known =
        !key->kid.empty() && std::ranges::find(keys, key->kid, &Jwk::kid) != keys.end();
    if (known) return std::unexpected("two keys have the id " + key->kid);
    keys.push_back(*std::move(key));
  }
  return keys;
}

}  // namespace meguri::account
