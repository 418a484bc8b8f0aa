#include "ledger/proof.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Browser;
using test::number_at;
using test::RawAnswer;
using test::TestServer;
using test::text_at;
namespace cast = test::cast;

TEST_CASE("a page has a tag, and a browser that has it already is told so") {
  const TestServer server;
  Browser browser(server, cast::coordinator);
  test::enrol(browser);
  const RawAnswer first = browser.get("/api/courses/1");
  REQUIRE_MESSAGE(first.status == 200, first.body);
  const std::string tag = first.header("ETag");
  CHECK(tag.starts_with("W/\""));
  const RawAnswer same = browser.get("/api/courses/1", "If-None-Match: " + tag + "\r\n");
  CHECK(same.status == 304);
  CHECK(same.body.empty());
  std::this_thread::sleep_for(std::chrono::milliseconds(1'100));  // made anew, with another clock
  const RawAnswer later = browser.get("/api/courses/1", "If-None-Match: " + tag + "\r\n");
  CHECK_MESSAGE(later.status == 304, first.body << later.body);
  CHECK(browser.command("HoldCourse", R"({"course":1,"reason":"medical","note":"fever"})").status ==
        200);
  const RawAnswer changed = browser.get("/api/courses/1", "If-None-Match: " + tag + "\r\n");
  CHECK(changed.status == 200);
  CHECK(changed.header("ETag") != tag);
}

TEST_CASE("what one's command changed is on one's next page") {
  const TestServer server;
  Browser browser(server, cast::coordinator);
  for (int patient = 1; patient <= 5; ++patient) {
    test::enrol(browser, patient);
    CHECK(number_at(browser.get("/api/courses"), "matching") == patient);
  }
}

TEST_CASE("every page answers everybody, and shows nobody what is not theirs") {
  const TestServer server;
  Browser coordinator(server, cast::coordinator);
  test::enrol(coordinator);
  for (std::uint32_t user = 1; user <= 15; ++user) {
    Browser browser(server, static_cast<UserId>(user));
    for (const char* const path :
         {"/api/today", "/api/today?scope=seen", "/api/courses?ended=true", "/api/plan",
          "/api/batches", "/api/quality", "/api/custody", "/api/bedside", "/api/programme",
          "/api/ledger", "/api/ledger/records?limit=100", "/api/users", "/api/account"}) {
      const RawAnswer answer = browser.get(path);
      CHECK_MESSAGE(answer.status == 200, user << path << answer.body);
      CHECK_NOTHROW(test::json_in(answer));
    }
    const RawAnswer course = browser.get("/api/courses/1");
    const bool sees = user == number(cast::coordinator) || user == number(cast::nurse) ||
                      user == number(cast::physician) || user == number(cast::lead) ||
                      user == number(cast::auditor) || user == number(cast::regulatory);
    CHECK_MESSAGE((course.status == 200) == sees, user << course.body);
    const bool reference = course.body.find("PT0001") != std::string::npos;
    CHECK(reference ==
          (sees && user >= number(cast::coordinator) && user <= number(cast::physician)));
  }
}

TEST_CASE("nobody sees anything without signing in, and wrong addresses are problems") {
  const TestServer server;
  Browser nobody(server);
  for (const char* const path : {"/api/session", "/api/today", "/api/courses/1", "/api/events",
                                 "/api/ledger/export", "/api/people/1"})
    CHECK_MESSAGE(nobody.get(path).status == 401, path);
  Browser browser(server, cast::coordinator);
  for (const char* const path :
       {"/api/courses/0", "/api/courses/77", "/api/courses/99999999999999999999", "/api/courses/x",
        "/api/courses/01", "/api/courses/%ff", "/api/nothing", "/api/courses/1/nothing",
        "/api/shipments/1", "/api/ledger/records/100000", "/api/forecasts/1"}) {
    const RawAnswer answer = browser.get(path);
    CHECK_MESSAGE((answer.status == 404 || answer.status == 403), path << answer.status);
    CHECK(answer.header("Content-Type") == "application/problem+json");
  }
  CHECK(browser.get("/api/courses?limit=x").status == 400);
  CHECK(browser.get("/api/courses?limit=1001").status == 400);
  CHECK(browser.get("/api/plan?from=yesterday").status == 400);
  CHECK(browser.get("/api/../etc/passwd").status == 400);
}

TEST_CASE("records, proofs and the export agree with what an auditor computes") {
  const TestServer server;
  Browser lead(server, cast::lead), courier(server, cast::courier);
  const RawAnswer head = lead.get("/api/ledger");
  const auto size = static_cast<std::uint64_t>(number_at(head, "size"));
  const auto root = digest_from_hex(text_at(head, "root_hash"));
  REQUIRE(root.has_value());
  const auto proof_in = [](const RawAnswer& answer) {
    std::vector<Digest> proof;
    const auto json = test::json_in(answer);
    for (const auto& hash : json.at("hashes").as_array())
      proof.push_back(*digest_from_hex(std::string(hash.as_string().c_str())));
    return proof;
  };
  for (const std::uint64_t n : {std::uint64_t{0}, size / 2, size - 1}) {
    const std::string path = "/api/ledger/records/" + std::to_string(n);
    const RawAnswer record = lead.get(path);
    const auto leaf = digest_from_hex(text_at(record, "leaf_hash"));
    REQUIRE(leaf.has_value());
    CHECK(leaf_hash(text_at(record, "body")) == *leaf);
    CHECK(inclusion_holds(n, size, *leaf, proof_in(lead.get(path + "/proof")), *root));
    CHECK(text_at(courier.get(path), "leaf_hash") == to_hex(*leaf));
  }
  const RawAnswer grown = lead.get("/api/ledger/consistency?from=7");
  REQUIRE_MESSAGE(grown.status == 200, grown.body);
  CHECK(consistency_holds(7, *digest_from_hex(text_at(grown, "from_hash")), size, *root,
                          proof_in(grown)));
  CHECK(lead.get("/api/ledger/checkpoint").body.starts_with("programme.db\n"));
  CHECK(lead.get("/api/ledger/records?search=DefineLane").body.find("DefineLane") !=
        std::string::npos);
  const RawAnswer archive = lead.get("/api/ledger/export");
  CHECK(archive.status == 200);
  CHECK(archive.body.starts_with("\x1f\x8b"));
  CHECK(courier.get("/api/ledger/export").status == 403);
}

}  // namespace
}  // namespace meguri
