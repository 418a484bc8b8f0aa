// The hospital's own sign-in through the running server: an account is linked to an identity of a
// certified provider, and from then on that identity signs in.
#include "http/target.hpp"
#include "provider_process.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::ProviderBrowser;
using test::ProviderProcess;
using test::RawAnswer;
using test::TestServer;
namespace cast = test::cast;

const std::string start = "/api/session/oidc/start";

struct Hospital {
  ProviderProcess provider;
  TestServer server{[this](server::Settings& settings) {
    account::OidcSettings how;
    how.issuer = provider.issuer;
    how.client_id = "meguri-ES256";
    how.client_secret = "a secret & more: 100%";
    how.redirect_uri = test::callback_address;
    how.plain_loopback = true;
    settings.provider = how;
  }};
};

std::string cookie_of(const RawAnswer& answer, const std::string& name) {
  const std::string set = answer.header("Set-Cookie");
  REQUIRE_MESSAGE(set.starts_with(name + "="), set);
  return set.substr(name.size() + 1, set.find(';') - name.size() - 1);
}

// The way to the provider and back: what the browser asks Meguri at its return, and with what.
struct Way {
  std::string path, cookie;

  Way(Browser& browser, const std::string& login, const std::string& from = start) {
    const RawAnswer begun = browser.get(from);
    REQUIRE_MESSAGE(begun.status == 303, begun.body);
    cookie = "Cookie: meguri-binding=" + cookie_of(begun, "meguri-binding") + "\r\n";
    const std::string back = ProviderBrowser{}.sign_in(begun.header("Location"), login);
    path = back.substr(back.find("/api/"));
  }
  // Another site sent the browser here: its strict cookie does not come along.
  [[nodiscard]] RawAnswer come_back(const TestServer& server) const {
    return Browser(server).get(path, cookie);
  }
};

TEST_CASE("an identity is linked by its owner, then it signs in; another one opens nothing") {
  const Hospital hospital;
  Browser nurse(hospital.server, cast::nurse);
  CHECK(nurse.get("/api/session/means").body.find(R"("oidc":true)") != std::string::npos);
  Browser anybody(hospital.server);
  const RawAnswer before = Way(anybody, "dr.sato").come_back(hospital.server);
  CHECK(before.status == 401);
  CHECK(test::text_at(before, "code") == "identity_unknown");

  const RawAnswer linked = Way(nurse, "dr.sato", start + "?link=true").come_back(hospital.server);
  CHECK(linked.status == 200);
  CHECK(linked.header("Set-Cookie").empty());
  const Way way(anybody, "dr.sato");
  const RawAnswer in = way.come_back(hospital.server);
  REQUIRE_MESSAGE(in.status == 200, in.body);
  CHECK(in.header("Content-Type").starts_with("text/html"));
  Browser home(hospital.server);
  home.take(cookie_of(in, "meguri"), "");
  CHECK(test::number_at(home.get("/api/session"), "user") == number(cast::nurse));
  CHECK(way.come_back(hospital.server).status == 410);  // an answer counts once
  CHECK(Way(anybody, "dr.mori").come_back(hospital.server).status == 401);
}

TEST_CASE("an answer in another browser, changed or made up, opens nothing") {
  const Hospital hospital;
  Browser nurse(hospital.server, cast::nurse), anybody(hospital.server);
  REQUIRE(Way(nurse, "dr.sato", start + "?link=true").come_back(hospital.server).status == 200);
  Way stolen(anybody, "dr.sato");
  const std::string path = stolen.path;
  stolen.cookie = Way(anybody, "dr.mori").cookie;
  const RawAnswer elsewhere = stolen.come_back(hospital.server);
  CHECK(elsewhere.status >= 400);
  CHECK(elsewhere.header("Set-Cookie").empty());
  Way changed(anybody, "dr.sato");
  changed.path.insert(changed.path.find("code=") + 5, "x");
  CHECK(changed.come_back(hospital.server).status == 401);
  const RawAnswer made_up = Browser(hospital.server)
                                .get("/api/session/oidc/callback?state=x&code=y&iss=" +
                                     http::percent_encoded(hospital.provider.issuer));
  CHECK(made_up.status >= 400);
  CHECK(made_up.status < 500);
}

}  // namespace
}  // namespace meguri
