#include "account/sessions.hpp"

#include <doctest/doctest.h>

#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("a session lives while it is used, and twelve hours at most") {
  const Desk desk;
  const auto session = desk->sessions.start(1, Means::password, test::peer, start);
  REQUIRE(session);
  CHECK(session->ends_at == start + hours(12));
  Instant now = start;
  for (; now < start + hours(12); now += minutes(29)) {
    const auto found = desk->sessions.find(session->token, now);
    REQUIRE(found);
    CHECK(found->user_id == 1);
    CHECK(found->means == Means::password);
  }
  CHECK(reason(desk->sessions.find(session->token, start + hours(12))) == Reason::session_over);
}

TEST_CASE("a session left alone ends after half an hour, used within a minute or not") {
  const Desk desk;
  const auto session = desk->sessions.start(1, Means::passkey, test::peer, start);
  REQUIRE(session);
  REQUIRE(desk->sessions.find(session->token, start + seconds(59)));
  CHECK(reason(desk->sessions.find(session->token, start + minutes(30))) == Reason::session_over);
  CHECK(desk->sessions.of(1, start + minutes(29))->size() == 1);
  CHECK(desk->sessions.of(1, start + minutes(30))->empty());
  REQUIRE(desk->sessions.drop_old(start + minutes(30)));
  CHECK(reason(desk->sessions.find(session->token, start)) == Reason::session_over);
}

TEST_CASE("a session ends by signing out, by its number, or with all others") {
  const Desk desk;
  const auto start_one = [&] {
    return desk->sessions.start(1, Means::password, test::peer, start)->token;
  };
  const std::string here = start_one(), there = start_one(), old = start_one();
  const auto others = desk->sessions.start(2, Means::password, test::peer, start);
  REQUIRE(desk->sessions.end(old));
  REQUIRE(desk->sessions.end(old));  // nothing to say
  CHECK(reason(desk->sessions.find(old, start)) == Reason::session_over);
  const auto open = desk->sessions.of(1, start);
  REQUIRE(open->size() == 2);
  CHECK(reason(desk->sessions.revoke(2, open->front().number)) == Reason::no_such_entry);
  REQUIRE(desk->sessions.revoke(1, open->front().number));
  CHECK(reason(desk->sessions.find(there, start)) == Reason::session_over);
  const std::string third = start_one();
  REQUIRE(desk->sessions.revoke_all(1, here));
  CHECK(desk->sessions.find(here, start));
  CHECK(reason(desk->sessions.find(third, start)) == Reason::session_over);
  CHECK(desk->sessions.find(others->token, start));
}

TEST_CASE("one account has at most twenty sessions; the oldest gives way") {
  const Desk desk;
  const auto first = desk->sessions.start(1, Means::password, test::peer, start);
  for (int i = 0; i < 20; ++i) REQUIRE(desk->sessions.start(1, Means::password, test::peer, start));
  CHECK(reason(desk->sessions.find(first->token, start)) == Reason::session_over);
  CHECK(desk->sessions.of(1, start)->size() == 20);
}

TEST_CASE("tokens that were never given are refused, and the file holds none") {
  const Desk desk;
  const auto session = desk->sessions.start(1, Means::password, test::peer, start);
  for (const std::string& wrong : {std::string{}, std::string(43, 'A'), session->token + "A",
                                   session->token.substr(1), session->csrf})
    CHECK(reason(desk->sessions.find(wrong, start)) == Reason::session_over);
  const auto rows = desk->database().rows("SELECT hash FROM sessions");
  CHECK(rows->front().text(0).find(session->token) == std::string::npos);
  CHECK(reason(desk->sessions.start(9, Means::password, test::peer, start)) ==
        Reason::no_such_account);
}

TEST_CASE("the CSRF token is that of its session and of no other") {
  const Desk desk;
  const auto one = desk->sessions.start(1, Means::password, test::peer, start);
  const auto other = desk->sessions.start(1, Means::password, test::peer, start);
  CHECK(one->csrf == csrf_token(one->token));
  CHECK(csrf_agrees(one->token, one->csrf));
  CHECK_FALSE(csrf_agrees(one->token, other->csrf));
  CHECK_FALSE(csrf_agrees(one->token, ""));
  CHECK_FALSE(csrf_agrees("", csrf_token("")));
}
