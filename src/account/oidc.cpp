#include "account/oidc.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "account/encoding.hpp"
#include "account/provider.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

constexpr Duration keys_pause = minutes(1);  // between two fetches because of an unknown key

std::unexpected<Failure> unreachable(std::string detail) {
  return refused(Reason::provider_unreachable, std::move(detail));
}

std::string_view text_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view{found->get_string()}
                                                : std::string_view{};
}

// Only a path of this server: an address would let a stranger's link lead away after sign-in.
bool is_own_path(std::string_view wanted) {
  return !wanted.empty() && wanted.front() == '/' && !wanted.starts_with("//") &&
         wanted.find('\\') == std::string_view::npos;
}

Duration kept_for(Duration fresh) { return std::clamp(fresh, minutes(5), hours(24)); }

std::string form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
  std::string form;
  for (const auto& [name, value] : fields)
    form += (form.empty() ? "" : "&") + std::string{name} + "=" + to_percent(value);
  return form;
}

}  // namespace

Result<FetchAnswer> OidcClient::get(const std::string& url) {
  auto answer = fetch_.fetch({url, {{"accept", "application/json"}}, {}});
  if (!answer) return unreachable(url + ": " + answer.error());
  if (answer->status != 200) return unreachable(url + ": status " + std::to_string(answer->status));
  return *std::move(answer);
}

Result<Provider> OidcClient::provider(Instant now) {
  {
    const std::lock_guard turn{mutex_};
    if (now < provider_until_) return provider_;
  }
  std::string at = settings_.issuer;
  if (at.ends_with('/')) at.pop_back();
  const auto answer = get(at + "/.well-known/openid-configuration");
  if (!answer) return std::unexpected(answer.error());
  auto found = parse_provider(answer->body, settings_.issuer, settings_.plain_loopback);
  if (!found) return unreachable("the provider's description: " + found.error());
  const std::lock_guard turn{mutex_};
  provider_ = *std::move(found);
  provider_until_ = now + kept_for(answer->fresh);
  return provider_;
}

Result<std::vector<Jwk>> OidcClient::keys(const Provider& provider, bool anew, Instant now) {
  {
    const std::lock_guard turn{mutex_};
    const bool too_soon = now < keys_fetched_ + keys_pause;
    if (now < keys_until_ && (!anew || too_soon)) return keys_;
    keys_fetched_ = now;  // before the fetch: many tokens by unknown keys fetch once
  }
  const auto answer = get(provider.keys_at);
  if (!answer) return std::unexpected(answer.error());
  auto found = parse_jwk_set(answer->body);
  if (!found) return unreachable("the provider's keys: " + found.error());
  const std::lock_guard turn{mutex_};
  keys_ = *std::move(found);
  keys_until_ = now + kept_for(answer->fresh);
  return keys_;
}

Result<OidcStart> OidcClient::start(std::string return_to, std::uint32_t linking_user,
                                    Instant now) {
  const auto known = provider(now);
  if (!known) return std::unexpected(known.error());
  OidcStart start{{}, random_token()};
  Asked asked{random_token(), random_token(), sha256(start.binding), "/", linking_user};
  if (is_own_path(return_to)) asked.return_to = std::move(return_to);
  const std::string nonce = asked.nonce;
  const std::string proof = to_base64url(sha256(asked.verifier));
  const std::string state = asked_.put(std::move(asked), now);
  const char joint = known->authorization.find('?') == std::string::npos ? '?' : '&';
  start.url = known->authorization + joint +
              form_of({{"response_type", "code"},
                       {"client_id", settings_.client_id},
                       {"redirect_uri", settings_.redirect_uri},
                       {"scope", settings_.scope},
                       {"state", state},
                       {"nonce", nonce},
                       {"code_challenge", proof},
                       {"code_challenge_method", "S256"}});
  return start;
}

// The body of the token endpoint's answer (OpenID Connect Core section 3.1.3).
Result<std::string> OidcClient::exchange(const Provider& provider, const OidcCallback& callback,
                                         const Asked& asked) {
  FetchRequest request{provider.token, {{"accept", "application/json"}}, {}};
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  request.form = form_of({{"grant_type", "authorization_code"},
                          {"code", callback.code},
                          {"redirect_uri", settings_.redirect_uri},
                          {"code_verifier", asked.verifier}});
  if (settings_.client_secret.empty() || provider.secret_in_form)
    request.form += "&" + form_of({{"client_id", settings_.client_id}});
  if (!settings_.client_secret.empty()) {
    if (provider.secret_in_form)
      request.form += "&" + form_of({{"client_secret", settings_.client_secret}});
    else  // RFC 6749 section 2.3.1: both parts are form-encoded first
      request.headers["authorization"] =
          "Basic " +
          to_base64(to_percent(settings_.client_id) + ":" + to_percent(settings_.client_secret));
  }
  auto answer = fetch_.fetch(request);
  if (!answer) return unreachable("the token endpoint: " + answer.error());
  if (answer->status >= 500)
    return unreachable("the token endpoint: status " + std::to_string(answer->status));
  if (answer->status != 200)
    return refused(Reason::identity_refused,
                   "the code was refused: status " + std::to_string(answer->status));
  return std::move(answer->body);
}

Result<IdToken> OidcClient::check(const Provider& provider, const std::string& body,
                                  const Asked& asked, Instant now) {
  boost::system::error_code failed;
  const json::value value = json::parse(body, failed);
  if (failed || !value.is_object())
    return refused(Reason::identity_refused, "the token endpoint's answer is no JSON object");
  const json::object& answer = value.get_object();
  const IdTokenAsk ask{settings_.issuer, settings_.client_id, asked.nonce,
                       std::string{text_in(answer, "access_token")}, now};
  for (const bool anew : {false, true}) {
    const auto known = keys(provider, anew, now);
    if (!known) return std::unexpected(known.error());
    auto token = verify_id_token(text_in(answer, "id_token"), *known, provider.algorithms, ask);
    if (token) return *std::move(token);
    if (!token.error().unknown_key || anew)
      return refused(Reason::identity_refused, "ID token: " + token.error().detail);
  }
  return refused(Reason::identity_refused);
}

Result<OidcIdentity> OidcClient::finish(const OidcCallback& callback, std::string_view binding,
                                        Instant now) {
  const auto asked = asked_.take(callback.state, now);
  if (!asked) return refused(Reason::ceremony_over, "state: unknown, used or too old");
  if (!equal_secrets(asked->binding_hash, sha256(binding)))
    return refused(Reason::identity_refused, "the answer came from another browser");
  const auto known = provider(now);
  if (!known) return std::unexpected(known.error());
  const bool other =
      callback.issuer.empty() ? known->sends_issuer : callback.issuer != settings_.issuer;
  if (other) return refused(Reason::identity_refused, "iss: another issuer");
  if (!callback.error.empty() || callback.code.empty())
    return refused(Reason::identity_refused, "the provider refused the sign-in");
  const auto body = exchange(*known, callback, *asked);
  if (!body) return std::unexpected(body.error());
  const auto token = check(*known, *body, *asked, now);
  if (!token) return std::unexpected(token.error());
  return OidcIdentity{token->issuer, token->subject, asked->return_to, asked->linking_user,
                      token->signed_in_at};
}

}  // namespace meguri::account
