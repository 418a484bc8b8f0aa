#include "account/oidc.hpp"

#include <doctest/doctest.h>

#include "account/test_keys.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

namespace {

constexpr Instant now{seconds(1'800'000'000).us};

std::string field(const std::string& form, const std::string& name) {
  const auto at = ("&" + form).find("&" + name + "=");
  if (at == std::string::npos) return {};
  const std::string rest = form.substr(at + name.size() + 1);
  return rest.substr(0, rest.find('&'));
}

// A provider in the same process: it answers as told, and counts.
struct FakeProvider final : Fetch {
  SigningKey key{JwsAlgorithm::es256, "1"};
  std::string description = R"({"issuer":"https://id.example","authorization_endpoint":)"
                            R"("https://id.example/auth","token_endpoint":)"
                            R"("https://id.example/token","jwks_uri":"https://id.example/keys",)"
                            R"("response_types_supported":["code"],)"
                            R"("id_token_signing_alg_values_supported":["ES256"],)"
                            R"("authorization_response_iss_parameter_supported":true})";
  std::string nonce, challenge, secret_seen;
  std::string subject = "42";
  int token_status = 200;
  int descriptions = 0, key_sets = 0, codes = 0;
  bool dead = false;

  std::expected<FetchAnswer, std::string> fetch(const FetchRequest& request) override {
    if (dead) return std::unexpected("nobody answers");
    if (request.url == "https://id.example/.well-known/openid-configuration") {
      ++descriptions;
      return FetchAnswer{200, description, hours(1)};
    }
    if (request.url == "https://id.example/keys") {
      ++key_sets;
      return FetchAnswer{200, jwk_set({key.jwk()}), {}};
    }
    if (request.url != "https://id.example/token") return FetchAnswer{404, "", {}};
    ++codes;
    const auto authorization = request.headers.find("authorization");
    secret_seen = authorization == request.headers.end() ? "" : authorization->second;
    // PKCE: what the provider does with the proof (RFC 7636 section 4.6)
    if (to_base64url(sha256(field(request.form, "code_verifier"))) != challenge)
      return FetchAnswer{400, "{}", {}};
    const std::string claims = R"({"iss":"https://id.example","sub":")" + subject +
                               R"(","aud":"meguri","exp":1800000300,"iat":1800000000,"nonce":")" +
                               nonce + "\"}";
    return FetchAnswer{
        token_status, R"({"access_token":"a","id_token":")" + key.token(claims) + "\"}", {}};
  }
};

struct Browser {
  FakeProvider provider;
  OidcClient client{{.issuer = "https://id.example",
                     .client_id = "meguri",
                     .client_secret = "s&cret",
                     .redirect_uri = "https://meguri.example/api/session/oidc/callback"},
                    provider};
  std::string binding;

  // Goes to the provider and comes back with what it sends.
  OidcCallback go(std::uint32_t linking_user = 0, const char* return_to = "/today") {
    const auto begun = client.start(return_to, linking_user, now);
    REQUIRE(begun);
    binding = begun->binding;
    CHECK(begun->url.starts_with("https://id.example/auth?"));
    const std::string query = begun->url.substr(begun->url.find('?') + 1);
    CHECK(field(query, "response_type") == "code");
    CHECK(field(query, "client_id") == "meguri");
    CHECK(field(query, "code_challenge_method") == "S256");
    CHECK(field(query, "redirect_uri") ==
          "https%3A%2F%2Fmeguri.example%2Fapi%2Fsession%2Foidc%2Fcallback");
    provider.nonce = field(query, "nonce");
    provider.challenge = field(query, "code_challenge");
    return {field(query, "state"), "a-code", "https://id.example", ""};
  }
  Result<OidcIdentity> finish(const OidcCallback& callback, Instant at = now) {
    return client.finish(callback, binding, at);
  }
  Reason refusal(const OidcCallback& callback, Instant at = now) {
    const auto identity = finish(callback, at);
    REQUIRE_FALSE(identity);
    return identity.error().reason;
  }
};

}  // namespace

TEST_CASE("a sign-in at the provider comes back as its subject") {
  Browser browser;
  const auto identity = browser.finish(browser.go(7));
  REQUIRE(identity);
  CHECK(identity->subject == "42");
  CHECK(identity->issuer == "https://id.example");
  CHECK(identity->return_to == "/today");
  CHECK(identity->linking_user == 7);
  CHECK(browser.provider.secret_seen == "Basic " + to_base64("meguri:s%26cret"));
  REQUIRE(browser.finish(browser.go()));
  CHECK(browser.provider.descriptions == 1);  // kept
  CHECK(browser.provider.key_sets == 1);
}

TEST_CASE("an answer counts once, in time, and in the browser that asked") {
  Browser browser;
  const OidcCallback callback = browser.go();
  REQUIRE(browser.finish(callback));
  CHECK(browser.refusal(callback) == Reason::ceremony_over);
  CHECK(browser.refusal(browser.go(), now + minutes(5)) == Reason::ceremony_over);
  CHECK(browser.refusal({"made-up", "code", "https://id.example", ""}) == Reason::ceremony_over);
  const OidcCallback stolen = browser.go();
  browser.binding = "of another browser";
  CHECK(browser.refusal(stolen) == Reason::identity_refused);
  CHECK(browser.provider.codes == 1);
}

TEST_CASE("another issuer, an error, a wrong nonce or proof are refused") {
  Browser browser;
  OidcCallback callback = browser.go();
  callback.issuer = "https://evil.example";
  CHECK(browser.refusal(callback) == Reason::identity_refused);
  callback = browser.go();
  callback.issuer = "";  // this provider said that it sends it
  CHECK(browser.refusal(callback) == Reason::identity_refused);
  callback = browser.go();
  callback.error = "access_denied";
  CHECK(browser.refusal(callback) == Reason::identity_refused);
  CHECK(browser.provider.codes == 0);
  callback = browser.go();
  browser.provider.nonce = "of another question";
  CHECK(browser.refusal(callback) == Reason::identity_refused);
  callback = browser.go();
  browser.provider.challenge = "of another browser";
  CHECK(browser.refusal(callback) == Reason::identity_refused);
  callback = browser.go();
  browser.provider.token_status = 503;
  CHECK(browser.refusal(callback) == Reason::provider_unreachable);
}

TEST_CASE("after the sign-in people land on this server, whatever the link said") {
  for (const auto& [asked, landed] : {std::pair{"/today?x=1", "/today?x=1"},
                                      {"https://evil.example", "/"},
                                      {"//evil.example", "/"},
                                      {"/\\evil.example", "/"},
                                      {"", "/"}}) {
    Browser browser;
    const auto identity = browser.finish(browser.go(0, asked));
    REQUIRE(identity);
    CHECK(identity->return_to == landed);
  }
}

TEST_CASE("a rotated key is fetched when it is met, at most once a minute") {
  Browser browser;
  REQUIRE(browser.finish(browser.go()));
  browser.provider.key = SigningKey{JwsAlgorithm::es256, "2"};
  CHECK(browser.refusal(browser.go()) == Reason::identity_refused);  // too soon
  CHECK(browser.provider.key_sets == 1);
  const OidcCallback callback = browser.go();
  REQUIRE(browser.finish(callback, now + minutes(1)));
  CHECK(browser.provider.key_sets == 2);
}

TEST_CASE("a provider that does not answer, or describes itself wrongly, is not used") {
  Browser browser;
  const std::string good = browser.provider.description;
  const auto refuses = [&](const std::string& from, const std::string& to) {
    Browser fresh;
    fresh.provider.description.replace(good.find(from), from.size(), to);
    const auto begun = fresh.client.start("/", 0, now);
    REQUIRE_FALSE(begun);
    return begun.error().reason == Reason::provider_unreachable;
  };
  CHECK(refuses("https://id.example\",\"auth", "https://evil.example\",\"auth"));
  CHECK(refuses("https://id.example/token", "http://id.example/token"));
  CHECK(refuses("https://id.example/keys", "file:///etc/keys"));
  CHECK(refuses("[\"code\"]", "[\"token\"]"));
  CHECK(refuses("[\"ES256\"]", "[\"HS256\",\"none\"]"));
  CHECK(refuses("\"jwks_uri\"", "\"code_challenge_methods_supported\":[\"plain\"],\"jwks_uri\""));
  CHECK(refuses("{\"issuer\"", "[{\"issuer\""));
  browser.provider.dead = true;
  CHECK(browser.client.start("/", 0, now).error().reason == Reason::provider_unreachable);
}
