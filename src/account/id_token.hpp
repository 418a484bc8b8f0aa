// ID tokens: OpenID Connect Core 1.0 section 3.1.3.7, every step that applies to the code flow.
// Clocks may differ by 60 seconds. Success means that the issuer vouches for `subject` to this
// client, now, for this question (nonce); it means nothing about rights.
#pragma once

#include "account/jws.hpp"
#include "base/instant.hpp"

namespace meguri::account {

struct IdTokenAsk {
  std::string issuer;
  std::string client_id;
  std::string nonce;
  std::string access_token;  // "" when none was issued; else at_hash, where present, must agree
  Instant now;
};

struct IdToken {
  std::string issuer;
  std::string subject;
  Instant signed_in_at;  // auth_time, or iat
};

struct IdTokenProblem {
  bool unknown_key = false;  // fetching the keys again may help
  std::string detail;        // for the log
};

[[nodiscard]] std::expected<IdToken, IdTokenProblem> verify_id_token(
    std::string_view compact, std::span<const Jwk> keys, std::span<const JwsAlgorithm> allowed,
    const IdTokenAsk& ask);

}  // namespace meguri::account
