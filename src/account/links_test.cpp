#include "account/links.hpp"

#include <doctest/doctest.h>

#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("a link works once, in time") {
  const Desk desk;
  const auto token = desk->links.make(1, LinkPurpose::first_administrator, hours(1), start);
  REQUIRE(token);
  CHECK(token->size() == 43);
  CHECK(desk->links.look(*token, start)->purpose == LinkPurpose::first_administrator);
  CHECK(reason(desk->links.use("x" + *token, start)) == Reason::link_over);
  CHECK(reason(desk->links.use(*token, start + hours(1))) == Reason::link_over);
  const auto link = desk->links.use(*token, start + hours(1) - Duration{1});
  REQUIRE(link);
  CHECK(link->user_id == 1);
  CHECK(reason(desk->links.use(*token, start)) == Reason::link_over);
}

TEST_CASE("a newer link ends the older ones of its user, and no other's") {
  const Desk desk;
  const auto old = desk->links.make(1, LinkPurpose::invitation, hours(1), start);
  const auto others = desk->links.make(2, LinkPurpose::invitation, hours(1), start);
  const auto now = desk->links.make(1, LinkPurpose::recovery, hours(1), start);
  CHECK(reason(desk->links.look(*old, start)) == Reason::link_over);
  CHECK(desk->links.look(*others, start));
  CHECK(desk->links.look(*now, start)->purpose == LinkPurpose::recovery);
}

TEST_CASE("the file does not hold the link itself") {
  const Desk desk;
  const auto token = desk->links.make(1, LinkPurpose::invitation, hours(1), start);
  const auto rows = desk->database().rows("SELECT hash FROM links");
  REQUIRE(rows);
  CHECK(rows->front().text(0).size() == 32);
  CHECK(rows->front().text(0).find(*token) == std::string::npos);
}

TEST_CASE("links last a minute to thirty days, and need an account") {
  const Desk desk;
  for (const Duration wrong : {seconds(59), Duration{0}, seconds(-5), days(31)})
    CHECK(reason(desk->links.make(1, LinkPurpose::invitation, wrong, start)) ==
          Reason::lifetime_unacceptable);
  CHECK(reason(desk->links.make(9, LinkPurpose::invitation, hours(1), start)) ==
        Reason::no_such_account);
}
