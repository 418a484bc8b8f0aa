// Second factors and passkeys through the running server: a person's browser, an authenticator app
// and a software authenticator with real keys.
#include "account/encoding.hpp"
#include "account/test_authenticator.hpp"
#include "account/totp.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using account::test::Authenticator;
using test::Browser;
using test::RawAnswer;
using test::TestServer;
using test::text_at;
namespace cast = test::cast;

const std::string password = "a long and winding road";

// A server at whose clock a test can turn.
struct Clocked {
  std::shared_ptr<std::atomic<std::int64_t>> ahead_us =
      std::make_shared<std::atomic<std::int64_t>>(0);
  TestServer server{[this](server::Settings& settings) {
    settings.clock = [ahead = ahead_us] { return test::wall_clock() + Duration{ahead->load()}; };
  }};

  void wait(Duration length) const { ahead_us->fetch_add(length.us); }
  [[nodiscard]] Instant now() const { return server.app().live->now(); }

  // An account with a password, and a browser in which it is signed in.
  [[nodiscard]] Browser at_home(UserId user, const std::string& name) const {
    auto& accounts = *server.app().accounts;
    REQUIRE(accounts.accounts.create(number(user), name, now()).has_value());
    const auto link =
        accounts.links.make(number(user), account::LinkPurpose::invitation, hours(1), now());
    REQUIRE(link.has_value());
    Browser browser(server);
    sign_in(browser, "/api/session/link",
            R"({"token":")" + *link + R"(","password":")" + password + R"("})");
    return browser;
  }
  static void sign_in(Browser& browser, const std::string& path, const std::string& body) {
    const RawAnswer in = browser.ask("POST", path, body);
    REQUIRE_MESSAGE(in.status == 200, in.body);
    const std::string set = in.header("Set-Cookie");
    const auto begin = set.find('=') + 1;
    browser.take(set.substr(begin, set.find(';') - begin), text_at(in, "csrf"));
  }
};

std::string with_code(const std::string& code) {
  return R"({"name":"hanako","password":")" + password + R"(","totp":")" + code + R"("})";
}

TEST_CASE("with an authenticator app, the password alone opens nothing, and no code twice") {
  const Clocked house;
  Browser nurse = house.at_home(cast::nurse, "hanako");
  const RawAnswer begun = nurse.ask("POST", "/api/account/totp/begin", "{}");
  REQUIRE_MESSAGE(begun.status == 200, begun.body);
  CHECK(text_at(begun, "uri").starts_with("otpauth://totp/Meguri:hanako?secret="));
  const auto secret = account::from_base32(text_at(begun, "secret"));
  REQUIRE(secret.has_value());
  const auto code = [&] { return account::totp(*secret, house.now()); };

  Browser anybody(house.server);
  const std::string path = "/api/session";
  CHECK(anybody.ask("POST", path, with_code("")).status == 200);  // not yet confirmed
  CHECK(nurse.ask("POST", "/api/account/totp/finish", R"({"code":"000000"})").status == 422);
  const std::string first = code();
  CHECK(nurse.ask("POST", "/api/account/totp/finish", R"({"code":")" + first + R"("})").status ==
        204);
  const RawAnswer without = anybody.ask("POST", path, with_code(""));
  CHECK(without.status == 401);
  CHECK(text_at(without, "code") == "second_step_needed");
  CHECK(anybody.ask("POST", path, with_code(first)).status == 401);  // seen over a shoulder
  house.wait(seconds(30));
  const std::string second = code();
  Clocked::sign_in(anybody, path, with_code(second));
  CHECK(anybody.get("/api/session").body.find(R"("totp":true)") != std::string::npos);
  CHECK(Browser(house.server).ask("POST", path, with_code(second)).status == 401);
  house.wait(minutes(20));  // no longer fresh: the password and a new code are asked for
  CHECK(anybody.ask("POST", "/api/account/totp/remove", "{}").status == 403);
  const std::string sure = R"({"password":")" + password + R"(","totp":")" + code() + R"("})";
  CHECK(anybody.ask("POST", "/api/account/totp/remove", sure).status == 204);
  CHECK(Browser(house.server).ask("POST", path, with_code("")).status == 200);
}

TEST_CASE("a session left alone is over, and says so to whoever goes on") {
  const Clocked house;
  Browser nurse = house.at_home(cast::nurse, "hanako");
  house.wait(minutes(29));
  CHECK(nurse.get("/api/today").status == 200);
  house.wait(minutes(31));
  const std::uint64_t before = house.server.app().live->head().size;
  const RawAnswer late = nurse.command("MissVisit", R"({"visit":1,"reason":"patient_absent"})");
  CHECK(late.status == 401);
  CHECK(text_at(late, "code") == "sign_in_first");
  CHECK(text_at(late, "title") == "Please sign in.");
  CHECK(nurse.get("/api/today?lang=ja").body.find("サインインしてください。") != std::string::npos);
  CHECK(house.server.app().live->head().size == before);
}

// What a browser sends of an answer: PublicKeyCredential.toJSON().
std::string json_of(const Authenticator& key, const account::RegistrationAnswer& answer) {
  return R"({"id":")" + account::to_base64url(key.id) + R"(","rawId":")" +
         account::to_base64url(key.id) + R"(","type":"public-key","response":{"clientDataJSON":")" +
         account::to_base64url(answer.client_data_json) + R"(","attestationObject":")" +
         account::to_base64url(answer.attestation_object) + R"("}})";
}
std::string json_of(const account::AssertionAnswer& answer) {
  return R"({"id":")" + account::to_base64url(answer.credential_id) + R"(","rawId":")" +
         account::to_base64url(answer.credential_id) +
         R"(","type":"public-key","response":{"clientDataJSON":")" +
         account::to_base64url(answer.client_data_json) + R"(","authenticatorData":")" +
         account::to_base64url(answer.authenticator_data) + R"(","signature":")" +
         account::to_base64url(answer.signature) + R"(","userHandle":")" +
         account::to_base64url(answer.user_handle) + R"("}})";
}

// A question of the server: its ticket, the challenge, and whom it is about.
struct Asked {
  std::string ticket, challenge, user_handle;
};
Asked asked(Browser& browser, const std::string& path, const std::string& body) {
  const RawAnswer answer = browser.ask("POST", path, body);
  REQUIRE_MESSAGE(answer.status == 200, answer.body);
  const auto options = boost::json::parse(text_at(answer, "options"));
  Asked question{text_at(answer, "ticket"), options.at("challenge").as_string().c_str(), {}};
  if (const auto* user = options.as_object().if_contains("user"))
    question.user_handle = *account::from_base64url(user->at("id").as_string().c_str());
  return question;
}
std::string given(const Asked& question, const std::string& answer) {
  return R"({"ticket":")" + question.ticket + R"(","label":"my phone","answer":)" + answer + "}";
}

Authenticator phone() {
  Authenticator key{account::CoseAlgorithm::es256};
  key.origin = "http://localhost";
  key.domain = "localhost";
  return key;
}

TEST_CASE("a passkey is registered and signs in without a name, once for each question") {
  const Clocked house;
  Browser nurse = house.at_home(cast::nurse, "hanako");
  Authenticator key = phone();
  const Asked made = asked(nurse, "/api/account/passkeys/begin", "{}");
  key.user_handle = made.user_handle;
  const std::string credential = given(made, json_of(key, key.create(made.challenge)));
  const RawAnswer kept = nurse.ask("POST", "/api/account/passkeys/finish", credential);
  REQUIRE_MESSAGE(kept.status == 204, kept.body);
  CHECK(nurse.ask("POST", "/api/account/passkeys/finish", credential).status == 410);
  CHECK(nurse.get("/api/account").body.find("my phone") != std::string::npos);

  Browser anywhere(house.server);
  const std::string finish = "/api/session/passkey/finish";
  const Asked question = asked(anywhere, "/api/session/passkey/begin", "");
  key.count = 1;
  const std::string answer = given(question, json_of(key.get(question.challenge)));
  Clocked::sign_in(anywhere, finish, answer);
  CHECK(test::number_at(anywhere.get("/api/session"), "user") == number(cast::nurse));
  CHECK(Browser(house.server).ask("POST", finish, answer).status == 410);  // replayed
}

TEST_CASE("an answer from another site, of a copied key, or to no question opens nothing") {
  const Clocked house;
  Browser nurse = house.at_home(cast::nurse, "hanako");
  Authenticator key = phone();
  const Asked made = asked(nurse, "/api/account/passkeys/begin", "{}");
  key.user_handle = made.user_handle;
  REQUIRE(nurse
              .ask("POST", "/api/account/passkeys/finish",
                   given(made, json_of(key, key.create(made.challenge))))
              .status == 204);
  Browser anywhere(house.server);
  const auto attempt = [&](const Authenticator& with) {
    const Asked question = asked(anywhere, "/api/session/passkey/begin", "");
    return anywhere
        .ask("POST", "/api/session/passkey/finish",
             given(question, json_of(with.get(question.challenge))))
        .status;
  };
  Authenticator elsewhere = phone(), copied = phone();
  for (Authenticator* const one : {&elsewhere, &copied}) {
    one->id = key.id;
    one->user_handle = key.user_handle;
    one->count = 7;
  }
  elsewhere.key = key.key;
  elsewhere.origin = "http://meguri.example";
  CHECK(attempt(copied) == 401);  // the number of the key, another private key
  CHECK(attempt(elsewhere) == 401);
  elsewhere.origin = "http://localhost";
  CHECK(attempt(elsewhere) == 200);
  CHECK(attempt(elsewhere) == 401);  // the counter stood still
  const std::string finish = "/api/session/passkey/finish";
  CHECK(anywhere.ask("POST", finish, R"({"ticket":"x","answer":{}})").status == 401);
  CHECK(anywhere.ask("POST", finish, R"({"answer":{}})").status == 422);
  CHECK(anywhere.ask("POST", finish, "[]").status == 422);
  CHECK(anywhere.ask("POST", finish, "{").status == 400);
}

}  // namespace
}  // namespace meguri
