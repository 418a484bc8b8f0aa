#include "account/pending.hpp"

#include <doctest/doctest.h>

using namespace meguri;
using namespace meguri::account;

TEST_CASE("what is pending is taken once, in time, by its ticket") {
  Pending<int> pending{minutes(5)};
  const std::string ticket = pending.put(7, {0});
  CHECK_FALSE(pending.take("another", {0}));
  CHECK(pending.take(ticket, {minutes(4).us}) == 7);
  CHECK_FALSE(pending.take(ticket, {minutes(4).us}));
  const std::string late = pending.put(8, {0});
  CHECK_FALSE(pending.take(late, {minutes(5).us}));
  CHECK(pending.size() == 0);
}

TEST_CASE("a flood pushes out the oldest and takes no more room") {
  Pending<int> pending{minutes(5), 100};
  const std::string first = pending.put(0, {0});
  std::string last;
  for (int i = 1; i <= 100; ++i) last = pending.put(i, {0});
  CHECK(pending.size() == 100);
  CHECK_FALSE(pending.take(first, {0}));
  CHECK(pending.take(last, {0}) == 100);
  CHECK(pending.size() == 99);
}
