// Meguri's client against a provider that others wrote and that is certified: discovery, PKCE, the
// code's exchange, ID tokens of every algorithm, rotated keys; with a browser made of libcurl.
#include <chrono>

#include "account/curl_fetch.hpp"
#include "account/encoding.hpp"
#include "account/oidc.hpp"
#include "provider_process.hpp"

using namespace meguri;
using namespace meguri::account;
using test::callback_address;
using test::field;
using test::ProviderBrowser;
using test::ProviderProcess;

namespace {

Instant now() {
  return {std::chrono::duration_cast<std::chrono::microseconds>(
              std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

OidcCallback callback_of(const std::string& url) {
  return {field(url, "state"), field(url, "code"), field(url, "iss"), field(url, "error")};
}

struct Meguri {
  std::unique_ptr<Fetch> curl = make_curl_fetch({.plain_loopback = true});
  OidcClient client;

  Meguri(const ProviderProcess& provider, const std::string& algorithm,
         const std::string& secret = "a secret & more: 100%")
      : client{{.issuer = provider.issuer,
                .client_id = "meguri-" + algorithm,
                .client_secret = secret,
                .redirect_uri = std::string{callback_address},
                .plain_loopback = true},
               *curl} {}
};

}  // namespace

TEST_CASE("people sign in at a certified provider, with tokens of every accepted algorithm") {
  const ProviderProcess provider;
  for (const char* const algorithm : {"ES256", "EdDSA", "RS256", "PS256"}) {
    CAPTURE(algorithm);
    Meguri meguri{provider, algorithm};
    const auto begun = meguri.client.start("/today", 0, now());
    REQUIRE_MESSAGE(begun.has_value(), begun.error().detail);
    const std::string back = ProviderBrowser{}.sign_in(begun->url, "dr.sato");
    CHECK(field(back, "iss") == provider.issuer);
    const auto identity = meguri.client.finish(callback_of(back), begun->binding, now());
    REQUIRE_MESSAGE(identity.has_value(), identity.error().detail);
    CHECK(identity->subject == "dr.sato");
    CHECK(identity->issuer == provider.issuer);
    CHECK(identity->return_to == "/today");
    CHECK(now() - identity->signed_in_at < minutes(2));
    CHECK_FALSE(meguri.client.finish(callback_of(back), begun->binding, now()));  // once
  }
}

TEST_CASE("keys that the provider changes are met with the next sign-in") {
  const ProviderProcess provider;
  Meguri meguri{provider, "ES256"};
  const auto sign_in = [&](Instant at) {
    const auto begun = meguri.client.start("/", 0, at);
    REQUIRE(begun);
    const std::string back = ProviderBrowser{}.sign_in(begun->url, "nurse");
    return meguri.client.finish(callback_of(back), begun->binding, at);
  };
  REQUIRE(sign_in(now()));
  ProviderBrowser{}.load(provider.issuer + "/rotate", "x=y");
  const auto anew = sign_in(now() + seconds(61));  // keys are fetched again after a minute
  REQUIRE_MESSAGE(anew.has_value(), anew.error().detail);
  CHECK(anew->subject == "nurse");
}

TEST_CASE("the provider refuses another secret, a code it never gave, and one used twice") {
  const ProviderProcess provider;
  Meguri wrong{provider, "ES256", "another secret"};
  const auto begun = wrong.client.start("/", 0, now());
  REQUIRE(begun);
  const std::string back = ProviderBrowser{}.sign_in(begun->url, "dr.sato");
  const auto refusal = wrong.client.finish(callback_of(back), begun->binding, now());
  REQUIRE_FALSE(refusal);
  CHECK(refusal.error().reason == Reason::identity_refused);

  Meguri meguri{provider, "RS256"};
  const auto again = meguri.client.start("/", 0, now());
  OidcCallback made_up = callback_of(ProviderBrowser{}.sign_in(again->url, "dr.sato"));
  made_up.code = "made-up";
  CHECK(meguri.client.finish(made_up, again->binding, now()).error().reason ==
        Reason::identity_refused);
}

TEST_CASE("a person who cancels comes back with an error, and is not signed in") {
  const ProviderProcess provider;
  Meguri meguri{provider, "ES256"};
  const auto begun = meguri.client.start("/", 0, now());
  ProviderBrowser browser;
  std::string at = browser.load(begun->url, "");
  at = browser.load(at + "/abort", "");
  const std::string back = browser.load(at, "");
  REQUIRE(back.starts_with(callback_address));
  CHECK(field(back, "error") == "access_denied");
  CHECK(meguri.client.finish(callback_of(back), begun->binding, now()).error().reason ==
        Reason::identity_refused);
}
