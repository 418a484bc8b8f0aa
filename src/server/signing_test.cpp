// Electronic signatures through the running server, from signing in to the ledger that an inspector
// verifies: 21 CFR 11.50, 11.70, 11.200 and the ER/ES guideline ask for what is tested here.
#include <sqlite3.h>

#include "ledger/verify.hpp"
#include "server/test_batch.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::RawAnswer;
using test::TestServer;
using test::text_at;
namespace cast = test::cast;

const std::string secret = "a secret of my own";

// Batch 1 waits for quality; the clock can be turned on.
struct House {
  std::shared_ptr<std::atomic<std::int64_t>> ahead_us =
      std::make_shared<std::atomic<std::int64_t>>(0);
  TestServer server;

  explicit House(TestOutcome rapid)
      : server([&](server::Settings& settings) {
          std::filesystem::remove(settings.ledger);
          test::Hands(settings.ledger).make_batch(rapid);
          settings.clock = [ahead = ahead_us] {
            return test::wall_clock() + Duration{ahead->load()};
          };
          settings.desk.cost = {1, 8192};
        }) {}
  void wait(Duration length) const { ahead_us->fetch_add(length.us); }
};

struct Signer {
  Browser browser;
  std::string name;

  Signer(const House& house, UserId user)
      : browser(house.server, user), name("user-" + std::to_string(number(user))) {
    const RawAnswer made =
        browser.ask("POST", "/api/account/signing-key", R"({"secret":")" + secret + R"("})");
    REQUIRE_MESSAGE(made.status == 201, made.body);
  }
  // A new session, as after signing out.
  void again(const House& house, UserId user) { browser = Browser(house.server, user); }

  RawAnswer sign(const std::string& type, const std::string& fields, const std::string& meaning,
                 bool with_name, const std::string& with = secret) {
    return browser.command(type, "{" + fields + R"("note":"read and agreed","signature":{)" +
                                     R"("meaning":")" + meaning + R"(","secret":")" + with + "\"" +
                                     (with_name ? R"(,"name":")" + name + "\"" : "") + "}}");
  }
};

std::expected<Verified, Finding> verified(const House& house) {
  const auto log = open_sqlite_log(house.server.folder() / "programme.db", SqliteMode::read);
  REQUIRE(log.has_value());
  return verify(**log);
}

TEST_CASE("two components at first, one after, all again after a pause, and the ledger verifies") {
  const House house(TestOutcome::pass);
  Signer lead(house, cast::lead);
  REQUIRE(lead.sign("RequireSignatures", "", "approved", false).status == 200);
  for (int n = 2; n <= 6; ++n)
    REQUIRE(lead.browser.command("DraftProtocol", R"({"based_on":1})").status == 200);
  const auto publish = [&](int protocol, bool with_name) {
    return lead.sign("PublishProtocol", R"("protocol":)" + std::to_string(protocol) + ",",
                     "approved", with_name);
  };
  lead.again(house, cast::lead);
  CHECK(lead.browser.get("/api/account/signing").body.find(R"("name_needed":true)") !=
        std::string::npos);
  CHECK(text_at(publish(2, false), "code") == "both_needed");
  CHECK(publish(2, true).status == 200);
  CHECK(publish(3, false).status == 200);
  house.wait(minutes(11));
  CHECK(text_at(publish(4, false), "code") == "both_needed");
  CHECK(publish(4, true).status == 200);
  const RawAnswer unsigned_ =
      lead.browser.command("PublishProtocol", R"({"protocol":5,"note":"read"})");
  CHECK(text_at(unsigned_, "name") == "signature_missing");
  CHECK(text_at(lead.sign("PublishProtocol", R"("protocol":5,)", "released", false), "name") ==
        "signature_meaning_wrong");
  CHECK(lead.sign("PublishProtocol", R"("protocol":5,)", "approved", true, "a wrong one").status ==
        403);
  CHECK(text_at(publish(5, false), "code") == "both_needed");  // after a mistake both again
  const auto whole = verified(house);
  REQUIRE_MESSAGE(whole.has_value(), whole.error().what);
}

TEST_CASE("who made it cannot release it; who may signs review and release") {
  const House house(TestOutcome::pass);
  Signer quality(house, cast::quality), maker(house, cast::maker), lead(house, cast::lead);
  REQUIRE(lead.sign("RequireSignatures", "", "approved", false).status == 200);
  CHECK(maker.sign("ReleaseBatch", R"("batch":1,)", "released", false).status == 403);
  CHECK(quality.sign("ReleaseBatch", R"("batch":1,)", "released", false).status == 409);
  const RawAnswer reviewed = quality.sign("SignReview", R"("batch":1,)", "reviewed", false);
  REQUIRE_MESSAGE(reviewed.status == 200, reviewed.body);
  const RawAnswer released = quality.sign("ReleaseBatch", R"("batch":1,)", "released", false);
  REQUIRE_MESSAGE(released.status == 200, released.body);
  const RawAnswer record =
      quality.browser.get("/api/ledger/records/" + std::to_string(number_at(released, "record")));
  CHECK(record.body.find("signature") != std::string::npos);
  CHECK(verified(house).has_value());
}

TEST_CASE("out of specification needs a physician, the sponsor and quality, one after the other") {
  const House house(TestOutcome::fail);
  Signer quality(house, cast::quality), physician(house, cast::physician), lead(house, cast::lead);
  REQUIRE(lead.sign("RequireSignatures", "", "approved", false).status == 200);
  const std::string batch = R"("batch":1,)";
  CHECK(text_at(lead.sign("AgreeOutOfSpecification", batch, "approved", false), "name") ==
        "out_of_specification_incomplete");
  CHECK(lead.sign("JustifyOutOfSpecification", batch, "justified", false).status == 403);
  CHECK(physician.sign("JustifyOutOfSpecification", batch, "justified", false).status == 200);
  CHECK(physician.sign("AgreeOutOfSpecification", batch, "approved", false).status == 403);
  CHECK(text_at(quality.sign("ReleaseOutOfSpecification", batch, "released", false), "name") ==
        "out_of_specification_incomplete");
  CHECK(lead.sign("AgreeOutOfSpecification", batch, "approved", false).status == 200);
  CHECK(verified(house).has_value());
}

// What somebody with the whole disk may do to a signed record, its hashes left as they were.
TEST_CASE("a changed record breaks the ledger, and says which") {
  House house(TestOutcome::pass);
  Signer quality(house, cast::quality);
  const RawAnswer reviewed = quality.sign("SignReview", R"("batch":1,)", "reviewed", false);
  REQUIRE_MESSAGE(reviewed.status == 200, reviewed.body);
  const auto record = static_cast<std::uint64_t>(number_at(reviewed, "record"));
  house.server.close();
  REQUIRE(verified(house).has_value());
  sqlite3* database = nullptr;
  const std::string path = (house.server.folder() / "programme.db").string();
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  const std::string change =
      "DROP TRIGGER records_are_never_changed; UPDATE records SET body = replace(body, 'read and "
      "agreed', "
      "'read and denied') WHERE position = " +
      std::to_string(record);
  char* wrong = nullptr;
  const int done = sqlite3_exec(database, change.c_str(), nullptr, nullptr, &wrong);
  CHECK_MESSAGE(done == SQLITE_OK, std::string(wrong == nullptr ? "" : wrong));
  sqlite3_free(wrong);
  sqlite3_close(database);
  const auto broken = verified(house);
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().index == record);
}

}  // namespace
}  // namespace meguri
