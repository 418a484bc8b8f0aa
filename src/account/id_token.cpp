#include "account/id_token.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cmath>

#include "account/encoding.hpp"
#include "account/secret.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

constexpr Duration clock_difference = seconds(60);
constexpr std::size_t subject_bytes_max = 255;

std::unexpected<IdTokenProblem> wrong(std::string detail) {
  return std::unexpected(IdTokenProblem{false, std::move(detail)});
}

std::string_view text_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view{found->get_string()}
                                                : std::string_view{};
}

// A NumericDate of RFC 7519: seconds, perhaps with a fraction; years 1970 to 9999.
std::optional<Instant> instant_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  boost::system::error_code failed;
  const double number = found->to_number<double>(failed);
  if (failed || !(number >= 0 && number < 253'402'300'800.0)) return std::nullopt;
  return Instant{seconds(static_cast<std::int64_t>(std::floor(number))).us};
}

// Step 3 to 5: this client is meant, and nobody else's token is passed on.
bool audience_agrees(const json::object& claims, std::string_view client_id) {
  const json::value* const audience = claims.if_contains("aud");
  if (audience == nullptr) return false;
  const json::value* const party = claims.if_contains("azp");
  if (party != nullptr && (!party->is_string() || party->get_string() != client_id)) return false;
  if (audience->is_string()) return audience->get_string() == client_id;
  if (!audience->is_array()) return false;
  const json::array& all = audience->get_array();
  return std::ranges::any_of(all,
                             [&](const json::value& one) {
                               return one.is_string() && one.get_string() == client_id;
                             }) &&
         (all.size() == 1 || party != nullptr);
}

// Section 3.1.3.6: the left half of the hash of the algorithm; Ed25519 hashes with SHA-512.
bool access_token_agrees(const json::object& claims, JwsAlgorithm algorithm,
                         std::string_view access_token) {
  if (access_token.empty() || !claims.contains("at_hash")) return true;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  const EVP_MD* const hash = algorithm == JwsAlgorithm::eddsa ? EVP_sha512() : EVP_sha256();
  if (EVP_Digest(access_token.data(), access_token.size(), digest.data(), &length, hash, nullptr) !=
      1)
    return false;
  const std::string_view half{reinterpret_cast<const char*>(digest.data()), length / 2};
  return equal_secrets(text_in(claims, "at_hash"), to_base64url(half));
}

// "" when every time agrees.
std::string_view times_wrong(const json::object& claims, Instant now) {
  const auto expires = instant_in(claims, "exp");
  const auto issued = instant_in(claims, "iat");
  if (!expires || now >= *expires + clock_difference) return "exp: expired, or missing";
  if (!issued || *issued > now + clock_difference) return "iat: not yet issued, or missing";
  if (claims.contains("nbf")) {
    const auto begins = instant_in(claims, "nbf");
    if (!begins || *begins > now + clock_difference) return "nbf: not yet valid";
  }
  return {};
}

}  // namespace

std::expected<IdToken, IdTokenProblem> verify_id_token(std::string_view compact,
                                                       std::span<const Jwk> keys,
                                                       std::span<const JwsAlgorithm> allowed,
                                                       const IdTokenAsk& ask) {
  const auto jws = verify_jws(compact, keys, allowed);
  if (!jws) switch (jws.error()) {
      case JwsProblem::malformed: return wrong("not a compact JWS");
      case JwsProblem::not_allowed: return wrong("an algorithm that was not agreed on");
      case JwsProblem::wrong: return wrong("the signature does not agree");
      case JwsProblem::unknown_key:
        return std::unexpected(IdTokenProblem{true, "no key of the provider fits"});
    }
  boost::system::error_code failed;
  const json::value value = json::parse(jws->payload, failed);
  if (failed || !value.is_object()) return wrong("claims that are no JSON object");
  const json::object& claims = value.get_object();

  if (text_in(claims, "iss") != ask.issuer) return wrong("iss: another issuer");
  const std::string_view subject = text_in(claims, "sub");
  if (subject.empty() || subject.size() > subject_bytes_max) return wrong("sub: none");
  if (!audience_agrees(claims, ask.client_id)) return wrong("aud or azp: another client");
  if (const std::string_view problem = times_wrong(claims, ask.now); !problem.empty())
    return wrong(std::string{problem});
  if (ask.nonce.empty() || !equal_secrets(text_in(claims, "nonce"), ask.nonce))
    return wrong("nonce: another question");
  if (!access_token_agrees(claims, jws->algorithm, ask.access_token))
    return wrong("at_hash: another access token");
  const auto signed_in = instant_in(claims, "auth_time");
  return IdToken{ask.issuer, std::string{subject},
                 signed_in ? *signed_in : instant_in(claims, "iat").value_or(ask.now)};
}

}  // namespace meguri::account
