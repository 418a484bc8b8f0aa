#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::RawAnswer;
using test::TestServer;
using test::text_at;
namespace cast = test::cast;

const std::string password = "a long and winding road";

std::string cookie_in(const RawAnswer& answer) {
  const std::string set = answer.header("Set-Cookie");
  const auto begin = set.find('=') + 1;
  return set.substr(begin, set.find(';') - begin);
}

// An administrator's link for `user`, used to set the password.
RawAnswer invited(const TestServer& server, UserId user, const std::string& name) {
  Browser admin(server, cast::admin);
  const RawAnswer link = admin.ask("POST", "/api/users/" + std::to_string(number(user)) + "/link",
                                   R"({"name":")" + name + R"("})");
  REQUIRE_MESSAGE(link.status == 201, link.body);
  const std::string path = text_at(link, "path");
  REQUIRE(path.starts_with("/link#"));
  Browser newcomer(server);
  return newcomer.ask("POST", "/api/session/link",
                      R"({"token":")" + path.substr(6) + R"(","password":")" + password +
                          R"(","printed_name":"山田 花子"})");
}

TEST_CASE("a link sets the password once, the password signs in, signing out ends it") {
  const TestServer server;
  const RawAnswer first = invited(server, cast::nurse, "hanako");
  REQUIRE_MESSAGE(first.status == 200, first.body);
  const std::string set = first.header("Set-Cookie");
  CHECK(set.find("HttpOnly; SameSite=Strict") != std::string::npos);
  CHECK(text_at(first, "printed_name") == "山田 花子");
  CHECK(text_at(first, "organisation_kind") == "hospital");

  Browser browser(server);
  const RawAnswer in =
      browser.ask("POST", "/api/session", R"({"name":"Hanako","password":")" + password + R"("})");
  REQUIRE_MESSAGE(in.status == 200, in.body);
  browser.take(cookie_in(in), text_at(in, "csrf"));
  CHECK(browser.get("/api/session").status == 200);
  CHECK(browser.get("/api/today").status == 200);
  CHECK(browser.ask("DELETE", "/api/session").status == 204);
  CHECK(browser.get("/api/session").status == 401);
}

TEST_CASE("guessing is slowed down, and nobody learns which part was wrong") {
  const TestServer server;
  REQUIRE(invited(server, cast::nurse, "hanako").status == 200);
  Browser browser(server);
  const auto attempt = [&](const std::string& name) {
    return browser.ask("POST", "/api/session",
                       R"({"name":")" + name + R"(","password":"wrong wrong wrong"})");
  };
  const RawAnswer known = attempt("hanako"), unknown = attempt("nobody");
  CHECK(known.status == 401);
  CHECK(unknown.status == 401);
  CHECK(text_at(known, "title") == text_at(unknown, "title"));
  for (int i = 0; i < 4; ++i) attempt("hanako");
  const RawAnswer locked =
      browser.ask("POST", "/api/session", R"({"name":"hanako","password":")" + password + R"("})");
  CHECK(locked.status == 429);
  CHECK(!locked.header("Retry-After").empty());
}

TEST_CASE("a token acts within its scopes, and only where a program may") {
  const TestServer server;
  Browser browser(server, cast::coordinator);
  const RawAnswer made =
      browser.ask("POST", "/api/account/tokens", R"({"label":"robot","scopes":["read"],"days":7})");
  REQUIRE_MESSAGE(made.status == 201, made.body);
  const std::string bearer = "Authorization: Bearer " + text_at(made, "token") + "\r\n";
  Browser robot(server);
  CHECK(robot.get("/api/today", bearer).status == 200);
  CHECK(robot.ask("POST", "/api/commands/HoldCourse", R"({"course":1,"reason":"medical"})", bearer)
            .status == 403);
  CHECK(robot.get("/api/account", bearer).status == 403);
  CHECK(robot.get("/api/people?name=x", bearer).status == 403);
  CHECK(robot.get("/api/today", "Authorization: Bearer meguri_x_y\r\n").status == 401);
  const RawAnswer mine = browser.get("/api/account");
  CHECK(mine.body.find("robot") != std::string::npos);
  CHECK(mine.body.find(text_at(made, "token")) == std::string::npos);
}

TEST_CASE("a disabled account is out at once") {
  const TestServer server;
  Browser admin(server, cast::admin), nurse(server, cast::nurse);
  CHECK(nurse.get("/api/today").status == 200);
  CHECK(admin.ask("POST", "/api/users/4/disable").status == 204);
  CHECK(nurse.get("/api/today").status == 401);
  CHECK(nurse.ask("POST", "/api/users/1/disable").status == 401);
  Browser coordinator(server, cast::coordinator);
  CHECK(coordinator.ask("POST", "/api/users/1/disable").status == 403);
}

TEST_CASE("names are for those who treat the patient, and each look is on record") {
  const TestServer server;
  Browser nurse(server, cast::nurse), coordinator(server, cast::coordinator);
  test::enrol(coordinator);
  const std::string person =
      R"({"names":{"kanji":"山田太郎","kana":"ヤマダタロウ","latin":"Yamada Taro"},)"
      R"("birth_date":"1950-02-03","sex":"male","contacts":[],"consents":[]})";
  CHECK(nurse.get("/api/people/1").status == 404);
  const RawAnswer kept = coordinator.ask("PUT", "/api/people/1", person);
  REQUIRE_MESSAGE(kept.status == 204, kept.body);
  const RawAnswer seen = nurse.get("/api/people/1?why=infusion");
  CHECK(seen.status == 200);
  CHECK(seen.body.find("山田太郎") != std::string::npos);
  CHECK(nurse.get("/api/people?name=%E3%82%84%E3%81%BE%E3%81%A0").body.find("PT0001") !=
        std::string::npos);
  for (const UserId other : {cast::outsider, cast::courier, cast::maker, cast::lead, cast::admin,
                             cast::auditor, cast::quality}) {
    Browser browser(server, other);
    const RawAnswer refused = browser.get("/api/people/1");
    CHECK((refused.status == 403 || refused.status == 404));
    CHECK(refused.body.find("山田") == std::string::npos);
  }
  const auto accesses = server.app().names->accesses(1, 100);
  REQUIRE(accesses.has_value());
  bool noted = false;
  for (const auto& one : *accesses)
    noted = noted || (one.by == number(cast::nurse) && one.why == "infusion" &&
                      one.subject.find("PT0001") != std::string::npos);
  CHECK(noted);
  // The course of the patient still runs: no rule can tell how long its records are kept.
  CHECK(coordinator.ask("DELETE", "/api/people/1?why=asked").status == 409);
  CHECK(nurse.get("/api/people/1").status == 200);  // nothing was erased
}

TEST_CASE("the demonstration is offered to nobody without its link") {
  const TestServer server([](server::Settings& settings) { settings.demo = true; });
  Browser browser(server);
  CHECK(browser.get("/api/demo/people?token=x").status == 404);
  const std::string token = server.app().demo_token;
  const RawAnswer people = browser.get("/api/demo/people?token=" + token);
  CHECK(people.status == 200);
  CHECK(test::json_in(people).at("people").as_array().size() >= 7);
  const std::string body = R"({"user":4,"token":")" + token + R"("})";
  const RawAnswer in = browser.ask("POST", "/api/session/demo", body);
  CHECK_MESSAGE(in.status == 200, in.body);
  CHECK(browser.ask("POST", "/api/session/demo", R"({"user":4,"token":"x"})").status == 404);
}

}  // namespace
}  // namespace meguri
