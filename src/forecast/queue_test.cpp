#include "forecast/queue.hpp"

#include <doctest/doctest.h>

#include <deque>

#include "forecast/draw.hpp"

namespace meguri::forecast {
namespace {

Instant at(std::int64_t us) { return {us}; }

TEST_CASE("a line serves in the order of joining, without those who left") {
  WaitingLine<std::uint32_t> line;
  (void)line.join(1);
  const Ticket second = line.join(2);
  (void)line.join(3);
  CHECK(line.leave(second));
  CHECK_FALSE(line.leave(second));
  CHECK(line.size() == 2);
  CHECK(line.take_first() == 1);
  CHECK(line.take_first() == 3);
  CHECK(line.empty());
  CHECK_FALSE(line.leave(Ticket{0}));
}

TEST_CASE("a line behaves like a list under thousands of random joins, leaves and services") {
  WaitingLine<std::uint32_t> line;
  std::deque<std::pair<Ticket, std::uint32_t>> list;
  for (std::uint32_t i = 0; i < 30000; ++i) {
    const std::uint64_t luck = draw(1, 1, i, 1);
    const bool growing = i / 3000 % 2 == 0;
    if (list.empty() || luck % 8 < (growing ? 5u : 2u)) {
      list.emplace_back(line.join(i), i);
    } else if (luck % 8 == 7) {
      const auto which = static_cast<std::ptrdiff_t>((luck >> 8) % list.size());
      REQUIRE(line.leave(list[static_cast<std::size_t>(which)].first));
      list.erase(list.begin() + which);
    } else {
      REQUIRE(line.take_first() == list.front().second);
      list.pop_front();
    }
    REQUIRE(line.size() == list.size());
    if (i % 5000 == 0) {
      WaitingLine<std::uint32_t> copy = line;
      line = copy;
      std::size_t seen = 0;
      line.for_each([&](std::uint32_t item) { REQUIRE(item == list[seen++].second); });
      REQUIRE(seen == list.size());
    }
  }
}

TEST_CASE("a lower class goes first, and within a class who came first") {
  PriorityLine<int, 3> line;
  (void)line.join(10, 2);
  (void)line.join(11, 1);
  const auto leaver = line.join(12, 0);
  (void)line.join(13, 1);
  CHECK(line.leave(leaver));
  CHECK(line.take_first() == 11);
  CHECK(line.take_first() == 13);
  CHECK(line.take_first() == 10);
  CHECK(line.empty());
}

TEST_CASE("a station serves, makes wait, turns away and counts over time") {
  using Answer = Station<int>::Answer;
  Station<int> station{1, 1};
  CHECK(station.arrive(at(0), 1) == Answer::served);
  CHECK(station.arrive(at(10), 2) == Answer::waits);
  const Ticket second = station.ticket();
  CHECK(station.arrive(at(20), 3) == Answer::turned_away);
  CHECK(station.give_up(at(30), second));
  CHECK_FALSE(station.give_up(at(31), second));
  CHECK(station.arrive(at(40), 4) == Answer::waits);
  CHECK(station.finish(at(60)) == 4);
  CHECK(station.finish(at(80)) == std::nullopt);
  CHECK(station.mean_waiting(at(100)) == doctest::Approx(0.4));
  CHECK(station.resource().utilisation(at(100)) == doctest::Approx(0.8));
  CHECK(station.mean_present(at(100)) == doctest::Approx(1.2));
  CHECK(station.turned_away() == 1);
  CHECK(station.gave_up() == 1);
  station.restart(at(100));
  CHECK(station.resource().utilisation(at(200)) == 0);
  CHECK(station.arrived() == 0);
}

}  // namespace
}  // namespace meguri::forecast
