// OpenID Connect Core 1.0, the client's side: authorization code flow with PKCE S256 (RFC 7636),
// state, nonce, and the issuer in the answer (RFC 9207). The provider's description and keys are
// fetched when needed and kept for as long as the provider says (5 minutes to a day); a token by an
// unknown key fetches the keys again, at most once a minute, so that rotation needs no restart.
//
// A hospital's provider says who somebody is; it never says what they may do.
// Thread-safe. Reasons: provider_unreachable, ceremony_over, identity_refused.
#pragma once

#include <mutex>

#include "account/failure.hpp"
#include "account/fetch.hpp"
#include "account/id_token.hpp"
#include "account/pending.hpp"
#include "account/provider.hpp"

namespace meguri::account {

struct OidcSettings {
  std::string issuer;  // exactly as the provider writes it
  std::string client_id;
  std::string client_secret;  // "" for a public client
  std::string redirect_uri;   // https://HOST/api/session/oidc/callback
  std::string scope = "openid";
  bool plain_loopback = false;  // an http issuer on loopback, for tests
};

// The query of the callback, decoded.
struct OidcCallback {
  std::string state;
  std::string code;
  std::string issuer;  // "iss", "" when the provider does not send it
  std::string error;
};

struct OidcIdentity {
  std::string issuer;
  std::string subject;
  std::string return_to;         // what start() was given where that is a path here, else "/"
  std::uint32_t linking_user{};  // 0: a sign-in; else: link this identity to that user
  Instant signed_in_at;          // auth_time, or iat
};

struct OidcStart {
  std::string url;      // where the browser is sent
  std::string binding;  // for a cookie of 5 minutes: the answer must come from the same browser
};

class OidcClient {
public:
  OidcClient(OidcSettings settings, Fetch& fetch) : settings_(std::move(settings)), fetch_(fetch) {}

  [[nodiscard]] Result<OidcStart> start(std::string return_to, std::uint32_t linking_user,
                                        Instant now);
  [[nodiscard]] Result<OidcIdentity> finish(const OidcCallback& callback, std::string_view binding,
                                            Instant now);

private:
  struct Asked {
    std::string nonce;
    std::string verifier;
    std::string binding_hash;
    std::string return_to;
    std::uint32_t linking_user{};
  };
  [[nodiscard]] Result<FetchAnswer> get(const std::string& url);
  [[nodiscard]] Result<Provider> provider(Instant now);
  [[nodiscard]] Result<std::vector<Jwk>> keys(const Provider& provider, bool anew, Instant now);
  [[nodiscard]] Result<std::string> exchange(const Provider& provider, const OidcCallback& callback,
                                             const Asked& asked);
  [[nodiscard]] Result<IdToken> check(const Provider& provider, const std::string& answer,
                                      const Asked& asked, Instant now);

  OidcSettings settings_;
  Fetch& fetch_;
  Pending<Asked> asked_;
  std::mutex mutex_;  // guards what follows, not the fetching
  Provider provider_;
  Instant provider_until_;
  std::vector<Jwk> keys_;
  Instant keys_until_;
  Instant keys_fetched_;
};

}  // namespace meguri::account
