#include <thread>

#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::number_at;
using test::RawAnswer;
using test::TestServer;
using test::text_at;
using test::cast::coordinator;

const std::string propose = R"({"patient":"PT0001","site":2,"protocol":1,"note":"referred"})";

TEST_CASE("a command is recorded, and its key finds the first receipt for ever") {
  const TestServer server;
  Browser browser(server, coordinator);
  const RawAnswer first = browser.command("ProposeCourse", propose, 4711);
  REQUIRE_MESSAGE(first.status == 200, first.body);
  CHECK(first.body.find(R"("type":"CourseProposed")") != std::string::npos);
  CHECK(number_at(first, "command_id") == 4711);
  const std::int64_t record = number_at(first, "record");
  CHECK(record > 0);
  const RawAnswer again = browser.command("ProposeCourse", propose, 4711);
  CHECK(again.status == 200);
  CHECK(number_at(again, "record") == record);
  CHECK(again.body.find(R"("repeated":true)") != std::string::npos);
  const RawAnswer other =
      browser.command("ProposeCourse", R"({"patient":"PT0002","site":2,"protocol":1})", 4711);
  CHECK(other.status == 409);
  CHECK(text_at(other, "type") == "urn:meguri:problem:id_used");
  Browser thief(server, test::cast::outsider);
  CHECK(thief.command("ProposeCourse", propose, 4711).status == 409);
}

TEST_CASE("a dry run says what the rules would say and stores nothing") {
  const TestServer server;
  Browser browser(server, coordinator);
  const std::uint64_t before = server.app().live->head().size;
  const RawAnswer would = browser.command("ProposeCourse", propose, 1'000'001, "?dry_run=true");
  CHECK(would.status == 200);
  CHECK(would.body.find(R"("dry_run":true)") != std::string::npos);
  CHECK(would.body.find(R"("record":null)") != std::string::npos);
  const RawAnswer would_not = browser.command(
      "ProposeCourse", R"({"patient":"PT0001","site":2,"protocol":9})", 1'000'002, "?dry_run=true");
  CHECK(would_not.status == 404);
  CHECK(server.app().live->head().size == before);
}

TEST_CASE("a refusal is a problem document with the rule, in the language asked for") {
  const TestServer server;
  Browser courier(server, test::cast::courier);
  const std::string path = "/api/commands/ProposeCourse";
  const RawAnswer english = courier.ask("POST", path, propose);
  CHECK(english.status == 403);
  CHECK(english.header("Content-Type") == "application/problem+json");
  CHECK(text_at(english, "rule") == "GEN-01");
  CHECK(text_at(english, "name") == "not_permitted");
  CHECK(text_at(english, "title") == "Your role or organisation may not do this.");
  const RawAnswer japanese = courier.ask("POST", path, propose, "Accept-Language: ja,en;q=0.5\r\n");
  CHECK(text_at(japanese, "title") == "この操作を行う権限がありません。");
  CHECK(japanese.header("Content-Language") == "ja");
  const RawAnswer by_query = courier.ask("POST", path + "?lang=ja", propose);
  CHECK(text_at(by_query, "title") == text_at(japanese, "title"));
}

TEST_CASE("what is no command is refused with its place, and nothing is stored") {
  const TestServer server;
  Browser browser(server, coordinator);
  const std::uint64_t before = server.app().live->head().size;
  const auto post = [&](const std::string& body, const std::string& headers = "") {
    return browser.ask("POST", "/api/commands/ProposeCourse", body, headers);
  };
  CHECK(post("{").status == 400);
  CHECK(post("nonsense").status == 400);
  CHECK(post(std::string("{\"patient\":\"\xff\xfe\"}")).status == 400);
  CHECK(post("[]").status == 422);
  CHECK(post("null").status == 422);
  CHECK(text_at(post(R"({"patient":"PT0001","site":2})"), "pointer") == "/protocol");
  CHECK(text_at(post(R"({"patient":"PT0001","site":"2","protocol":1})"), "pointer") == "/site");
  CHECK(text_at(post(R"({"patient":"PT0001","site":2,"protocol":1,"more":1})"), "pointer") ==
        "/more");
  CHECK(text_at(post(R"({"patient":"PT0001","site":2,"protocol":1,"note":7})"), "pointer") ==
        "/note");
  CHECK(post(propose, "Content-Type: text/plain\r\n").status == 415);
  CHECK(post(propose, "Idempotency-Key: 0\r\n").status == 400);
  CHECK(post(propose, "Idempotency-Key: 9007199254740992\r\n").status == 400);
  CHECK(post(propose, "Idempotency-Key: -1\r\n").status == 400);
  CHECK(browser.command("NoSuchCommand", "{}").status == 404);
  CHECK(browser.ask("GET", "/api/commands/ProposeCourse").status == 405);
  CHECK(post("{\"note\":\"" + std::string(100'000, 'x') + "\"}").status == 413);
  CHECK(server.app().live->head().size == before);
}

TEST_CASE("only this application's pages can give commands") {
  const TestServer server;
  Browser nobody(server);
  CHECK(nobody.command("ProposeCourse", propose).status == 401);
  Browser browser(server, coordinator);
  const std::string path = "/api/commands/ProposeCourse";
  CHECK(browser.ask("POST", path, propose, "Sec-Fetch-Site: cross-site\r\n").status == 403);
  CHECK(browser.ask("POST", path, propose, "Origin: https://evil.example\r\n").status == 403);
  Browser without(server, coordinator);
  without.take("", "");
  CHECK(without.command("ProposeCourse", propose).status == 401);
  Browser forged(server, coordinator);
  const auto session = server.app().accounts->sessions.start(
      number(coordinator), account::Means::password, "127.0.0.1", server.app().live->now());
  forged.take(session->token, "wrong");
  const RawAnswer refused = forged.command("ProposeCourse", propose);
  CHECK(refused.status == 403);
  CHECK(text_at(refused, "code") == "csrf");
  CHECK(browser.ask("POST", path, propose, "Origin: http://localhost\r\n").status == 200);
}

TEST_CASE("a refusal tells nobody what others have") {
  const TestServer server;
  Browser ours(server, coordinator), theirs(server, test::cast::outsider);
  test::enrol(ours);
  const RawAnswer of_ours = theirs.command("HoldCourse", R"({"course":1,"reason":"medical"})");
  const RawAnswer of_nothing = theirs.command("HoldCourse", R"({"course":77,"reason":"medical"})");
  CHECK(of_ours.status == 404);
  CHECK(of_nothing.status == 404);
  CHECK(text_at(of_ours, "title") == text_at(of_nothing, "title"));
  CHECK(number_at(of_ours, "subject") == 0);
}

// Two people book the last place at the same moment.
TEST_CASE("of two who book the last place exactly one gets it, every time") {
  const TestServer server;
  Browser setting_up(server, coordinator);
  test::enrol(setting_up, 1);
  test::enrol(setting_up, 2);
  const Instant day = midnight_in_japan(date_in_japan(server.app().live->now()));
  for (int round = 0; round < 25; ++round) {
    const auto chain = [&](int order) {
      const Instant from = day + days(2 + round) + hours(1);
      return R"({"order":)" + std::to_string(order) + R"(,"slots":[{"resource":1,"from":")" +
             to_rfc3339(from) + R"(","until":")" + to_rfc3339(from + hours(4)) +
             R"("},{"resource":2,"from":")" + to_rfc3339(from + hours(5)) + R"(","until":")" +
             to_rfc3339(from + hours(8)) + R"("}]})";
    };
    Browser one(server, coordinator), two(server, coordinator);
    RawAnswer answers[2];
    std::thread first([&] { answers[0] = one.command("ReserveChain", chain(1)); });
    std::thread second([&] { answers[1] = two.command("ReserveChain", chain(2)); });
    first.join();
    second.join();
    const bool first_won = answers[0].status == 200;
    CHECK_MESSAGE(answers[0].status + answers[1].status == 200 + 409,
                  answers[0].body << answers[1].body);
    CHECK(text_at(answers[first_won ? 1 : 0], "rule") == "BKG-01");
    const std::string reservation =
        R"({"note":"again","reservation":)" + std::to_string(round + 1) + "}";
    const RawAnswer cancelled = setting_up.command("CancelChain", reservation);
    REQUIRE_MESSAGE(cancelled.status == 200, cancelled.body);
  }
}

}  // namespace
}  // namespace meguri
