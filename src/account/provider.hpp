// What a sign-in provider says of itself (OpenID Connect Discovery 1.0), as far as it is needed.
#pragma once

#include "account/jwk.hpp"

namespace meguri::account {

struct Provider {
  std::string authorization;  // addresses of its endpoints
  std::string token;
  std::string keys_at;
  bool sends_issuer = false;    // RFC 9207
  bool secret_in_form = false;  // takes client_secret_post, not client_secret_basic
  std::vector<JwsAlgorithm> algorithms;
};

// Error: a sentence for the log. Refused are another issuer than `issuer`, addresses that are not
// https, a provider without the code flow, without PKCE S256 where it lists methods, or without an
// algorithm that Meguri knows.
[[nodiscard]] std::expected<Provider, std::string> parse_provider(std::string_view json,
                                                                  std::string_view issuer,
                                                                  bool plain_loopback);

}  // namespace meguri::account
