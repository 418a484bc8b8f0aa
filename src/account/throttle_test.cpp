#include "account/throttle.hpp"

#include <doctest/doctest.h>

#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

namespace {

// How long the next attempt must wait; 0 when it may be made now. It counts when it is made.
Duration wait(Throttle& throttle, std::string_view name, std::string_view from, Instant now) {
  const auto admitted = throttle.admit(name, from, now);
  if (admitted) return {};
  CHECK(admitted.error().reason == Reason::too_many_attempts);
  return admitted.error().retry_after;
}

}  // namespace

TEST_CASE("the fifth failure locks a name for a minute, each further one twice as long") {
  const Desk desk;
  Throttle& throttle = desk->throttle;
  Instant now = start;
  for (int i = 1; i <= 4; ++i) CHECK(throttle.admit("hanako", "10.0.0.1", now) == false);
  CHECK(throttle.admit("hanako", "10.0.0.1", now) == true);
  for (const std::int64_t locked_min : {1, 2, 4, 8, 15, 15}) {
    CHECK(wait(throttle, "hanako", "10.0.0.2", now) == minutes(locked_min));
    CHECK(throttle.standing("hanako", now)->locked_until == now + minutes(locked_min));
    now += minutes(locked_min);
    CHECK(wait(throttle, "hanako", "10.0.0.2", now) == Duration{});
  }
  CHECK(wait(throttle, "taro.b", "10.0.0.2", now) == Duration{});
}

TEST_CASE("a success forgets the failures of a name; a right first step takes back its own only") {
  const Desk desk;
  Throttle& throttle = desk->throttle;
  for (int i = 0; i < 4; ++i) REQUIRE(throttle.admit("hanako", test::peer, start));
  for (int i = 0; i < 10; ++i) {
    REQUIRE(throttle.admit("hanako", test::peer, start));
    REQUIRE(throttle.take_back("hanako", test::peer));
  }
  CHECK(throttle.standing("hanako", start)->failures == 4);
  REQUIRE(throttle.admit("hanako", test::peer, start));
  REQUIRE(throttle.succeeded("hanako", test::peer));
  CHECK(throttle.standing("hanako", start)->failures == 0);
  for (int i = 0; i < 4; ++i) CHECK(throttle.admit("hanako", test::peer, start) == false);
}

TEST_CASE("an address fails thirty times in ten minutes, whatever the names") {
  const Desk desk;
  Throttle& throttle = desk->throttle;
  for (int i = 0; i < 30; ++i)
    CHECK(wait(throttle, "name" + std::to_string(i), "10.0.0.1", start + seconds(i)) == Duration{});
  CHECK(wait(throttle, "hanako", "10.0.0.1", start + minutes(9)) == minutes(1));
  CHECK(wait(throttle, "hanako", "10.0.0.2", start + minutes(9)) == Duration{});
  CHECK(wait(throttle, "hanako", "10.0.0.1", start + minutes(10)) == Duration{});
}

TEST_CASE("a day without failure forgets, also on the disk") {
  const Desk desk;
  for (int i = 0; i < 5; ++i) REQUIRE(desk->throttle.admit("hanako", test::peer, start));
  REQUIRE(desk->throttle.admit("taro.b", "10.0.0.9", start + hours(25)));
  const auto rows = desk->database().rows("SELECT count(*) FROM throttle");
  CHECK(rows->front().integer(0) == 2);
  CHECK(desk->throttle.standing("hanako", start + hours(25))->failures == 0);
}

TEST_CASE("addresses of one household count as one") {
  CHECK(peer_group("192.0.2.7") == "192.0.2.7");
  CHECK(peer_group("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(peer_group("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
  CHECK(peer_group("2001:db8:1:2:ffff::1") == "2001:db8:1:2::/64");
  CHECK(peer_group("nonsense") == "nonsense");
}
