// Meguri's client against a provider that others wrote and that is certified: discovery, PKCE, the
// code's exchange, ID tokens of every algorithm, rotated keys; with a browser made of libcurl.
#include <curl/curl.h>
#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <memory>

#include "account/curl_fetch.hpp"
#include "account/encoding.hpp"
#include "account/oidc.hpp"

using namespace meguri;
using namespace meguri::account;

namespace {

constexpr std::string_view callback_address = "https://meguri.example/api/session/oidc/callback";

Instant now() {
  return {std::chrono::duration_cast<std::chrono::microseconds>(
              std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

// The provider as a child that ends with this test: its standard input closes.
class ProviderProcess {
public:
  ProviderProcess() {
    std::array<int, 2> to{}, from{};
    REQUIRE(::pipe(to.data()) == 0);
    REQUIRE(::pipe(from.data()) == 0);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, to[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, from[1], STDOUT_FILENO);
    for (const int each : {to[0], to[1], from[0], from[1]})
      posix_spawn_file_actions_addclose(&files, each);
    std::string node = MEGURI_NODE, script = MEGURI_PROVIDER;
    std::array<char*, 3> arguments{node.data(), script.data(), nullptr};
    REQUIRE(::posix_spawn(&child_, node.c_str(), &files, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    ::close(to[0]);
    ::close(from[1]);
    input_ = to[1];
    for (char c = 0; ::read(from[0], &c, 1) == 1 && c != '\n';) issuer += c;
    output_ = from[0];  // stays open: it writes warnings there
    REQUIRE(issuer.starts_with("http://127.0.0.1:"));
  }
  ~ProviderProcess() {
    ::close(input_);
    ::waitpid(child_, nullptr, 0);
    ::close(output_);
  }
  ProviderProcess(const ProviderProcess&) = delete;
  ProviderProcess& operator=(const ProviderProcess&) = delete;

  std::string issuer;

private:
  pid_t child_ = 0;
  int input_ = -1;
  int output_ = -1;
};

// One person's browser: it keeps cookies, fills in the provider's forms, and stops at Meguri.
class Browser {
public:
  Browser() { curl_easy_setopt(handle_.get(), CURLOPT_COOKIEFILE, ""); }

  // Returns the address on Meguri's side to which the provider sends the browser.
  std::string sign_in(std::string url, const std::string& login) {
    std::string form;
    for (int step = 0; step < 12; ++step) {
      const std::string next = load(url, form);
      form.clear();
      if (next.starts_with(callback_address)) return next;
      if (!next.empty()) {
        url = next;
        continue;
      }
      const auto action = page_.find("action=\"");
      REQUIRE_MESSAGE(action != std::string::npos, page_);
      url = page_.substr(action + 8, page_.find('"', action + 8) - action - 8);
      const bool asks_login = page_.find("name=\"login\"") != std::string::npos;
      form = asks_login ? "prompt=login&password=x&login=" + login : "prompt=consent";
    }
    FAIL("the provider sent the browser around in circles");
    return {};
  }

  // Returns where it is redirected to, "" where it is not.
  std::string load(const std::string& url, const std::string& form) {
    CURL* const handle = handle_.get();
    page_.clear();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    if (form.empty())
      curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
    else
      curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, form.c_str());
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &page_);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Browser::take);
    REQUIRE_MESSAGE(curl_easy_perform(handle) == CURLE_OK, url);
    char* next = nullptr;
    curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &next);
    return next == nullptr ? "" : next;
  }

private:
  static std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, one * count);
    return one * count;
  }
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_{curl_easy_init(), &curl_easy_cleanup};
  std::string page_;
};

std::string decoded(const std::string& text) {
  int length = 0;
  char* const plain = curl_easy_unescape(nullptr, text.c_str(), 0, &length);
  std::string copy{plain, static_cast<std::size_t>(length)};
  curl_free(plain);
  return copy;
}

std::string field(const std::string& url, const std::string& name) {
  const std::string query = "&" + url.substr(url.find('?') + 1);
  const auto at = query.find("&" + name + "=");
  if (at == std::string::npos) return {};
  const std::string rest = query.substr(at + name.size() + 2);
  return decoded(rest.substr(0, rest.find('&')));
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
    const std::string back = Browser{}.sign_in(begun->url, "dr.sato");
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
    const std::string back = Browser{}.sign_in(begun->url, "nurse");
    return meguri.client.finish(callback_of(back), begun->binding, at);
  };
  REQUIRE(sign_in(now()));
  Browser{}.load(provider.issuer + "/rotate", "x=y");
  const auto anew = sign_in(now() + seconds(61));  // keys are fetched again after a minute
  REQUIRE_MESSAGE(anew.has_value(), anew.error().detail);
  CHECK(anew->subject == "nurse");
}

TEST_CASE("the provider refuses another secret, a code it never gave, and one used twice") {
  const ProviderProcess provider;
  Meguri wrong{provider, "ES256", "another secret"};
  const auto begun = wrong.client.start("/", 0, now());
  REQUIRE(begun);
  const std::string back = Browser{}.sign_in(begun->url, "dr.sato");
  const auto refusal = wrong.client.finish(callback_of(back), begun->binding, now());
  REQUIRE_FALSE(refusal);
  CHECK(refusal.error().reason == Reason::identity_refused);

  Meguri meguri{provider, "RS256"};
  const auto again = meguri.client.start("/", 0, now());
  OidcCallback made_up = callback_of(Browser{}.sign_in(again->url, "dr.sato"));
  made_up.code = "made-up";
  CHECK(meguri.client.finish(made_up, again->binding, now()).error().reason ==
        Reason::identity_refused);
}

TEST_CASE("a person who cancels comes back with an error, and is not signed in") {
  const ProviderProcess provider;
  Meguri meguri{provider, "ES256"};
  const auto begun = meguri.client.start("/", 0, now());
  Browser browser;
  std::string at = browser.load(begun->url, "");
  at = browser.load(at + "/abort", "");
  const std::string back = browser.load(at, "");
  REQUIRE(back.starts_with(callback_address));
  CHECK(field(back, "error") == "access_denied");
  CHECK(meguri.client.finish(callback_of(back), begun->binding, now()).error().reason ==
        Reason::identity_refused);
}
