#include "forecast/agenda.hpp"

#include <doctest/doctest.h>

#include <queue>
#include <vector>

#include "forecast/draw.hpp"

namespace meguri::forecast {
namespace {

struct What {
  std::uint32_t kind;
  std::uint32_t index;
};
using Entry = Due<What>;
struct Later {
  bool operator()(const Entry& a, const Entry& b) const { return b.before(a); }
};
using Reference = std::priority_queue<Entry, std::vector<Entry>, Later>;

// Pushes to both lists the same events and pops from both; true while they agree.
class Pair {
public:
  void push(Instant at, Priority priority) {
    agenda.push(at, priority, {7, pushed_});
    reference.push({at, static_cast<std::uint64_t>(priority) << 56 | pushed_, {7, pushed_}});
    ++pushed_;
  }
  bool pop_agrees() {
    const Entry a = agenda.pop();
    const Entry b = reference.top();
    reference.pop();
    now = b.at;
    return a.at == b.at && a.order == b.order && a.payload.index == b.payload.index &&
           agenda.size() == reference.size();
  }

  Agenda<What> agenda;
  Reference reference;
  Instant now{};

private:
  std::uint32_t pushed_ = 0;
};

// A length of time of a kind: none, microseconds, within a day, on the hour, years, back in time.
Duration some_length(std::uint64_t bits) {
  const auto value = static_cast<std::int64_t>(bits >> 16 & 0xffffffff);
  switch (bits % 8) {
    case 0: return {0};
    case 1: return {value % 10};
    case 2:
    case 3: return {value * 20};
    case 4: return hours(value % 48);
    case 5: return days(value % 4000);
    case 6: return days(value % 60) + Duration{value};
    default: return {-(value * 1000)};
  }
}

void run_against_reference(std::uint64_t seed, std::uint32_t most, std::uint32_t steps) {
  Pair pair;
  bool agrees = true;
  for (std::uint32_t i = 0; i < steps && agrees; ++i) {
    const std::uint64_t bits = draw(seed, 0, i, 1);
    const bool grow = pair.reference.size() < most && (bits >> 60) < 9;
    if (grow || pair.reference.empty()) {
      const auto priority = static_cast<Priority>(bits >> 50 & 3);
      pair.push(pair.now + some_length(draw(seed, 0, i, 2)), priority);
    } else {
      if (bits >> 40 & 1) agrees = pair.agenda.first().at == pair.reference.top().at;
      agrees = agrees && pair.pop_agrees();
    }
  }
  while (agrees && !pair.reference.empty()) agrees = pair.pop_agrees();
  CHECK(agrees);
  CHECK(pair.agenda.empty());
}

TEST_CASE("events come out in the order of std::priority_queue whatever is pushed") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    run_against_reference(seed, 3, 2000);
    run_against_reference(seed, 60, 4000);
    run_against_reference(seed, 3000, 10000);
  }
}

TEST_CASE("events of one instant come by priority, then in the order of pushing") {
  Pair pair;
  const Instant nine = Instant{} + days(20000) + hours(9);
  for (int i = 0; i < 500; ++i) pair.push(nine, static_cast<Priority>(i % 6));
  for (int i = 0; i < 250; ++i) {
    REQUIRE(pair.pop_agrees());
    pair.push(nine, static_cast<Priority>(5 - i % 6));  // at the current time, before others
  }
  for (int i = 0; i < 500; ++i) REQUIRE(pair.pop_agrees());
}

TEST_CASE("times at both ends of the calendar are kept in order") {
  Pair pair;
  pair.push(never, Priority::watch);
  pair.push({INT64_MIN / 4}, Priority::watch);
  pair.push({0}, Priority::watch);
  pair.push({INT64_MAX - 1}, Priority::watch);
  pair.push({1}, Priority::deadline);
  while (!pair.reference.empty()) REQUIRE(pair.pop_agrees());
}

TEST_CASE("many events in a short time and few in a long time make the calendar adapt") {
  for (const std::int64_t mean : {std::int64_t{50'000}, std::int64_t{400} * 86'400'000'000}) {
    Pair pair;
    for (std::uint32_t i = 0; i < 5000; ++i) {
      pair.push({static_cast<std::int64_t>(draw(3, 0, i, 0) % 1000) * mean / 500}, Priority::start);
    }
    bool agrees = true;
    for (std::uint32_t i = 0; i < 60000 && agrees; ++i) {
      agrees = pair.pop_agrees();
      const auto ahead = static_cast<std::int64_t>(draw(3, 0, i, 1) % 1000) * mean / 500;
      pair.push(pair.now + Duration{ahead}, Priority::start);
    }
    CHECK(agrees);
  }
}

TEST_CASE("a copy is a fork: both run on alike and apart") {
  Agenda<What> live;
  for (std::uint32_t i = 0; i < 300; ++i) {
    live.push(Instant{} + Duration{static_cast<std::int64_t>(draw(9, 0, i, 0) >> 12)},
              Priority::finish, {0, i});
  }
  for (int i = 0; i < 100; ++i) (void)live.pop();
  Agenda<What> scratch;
  for (int fork = 0; fork < 3; ++fork) {
    scratch = live;
    Agenda<What> other = live;
    while (!other.empty()) {
      const Entry a = scratch.pop();
      const Entry b = other.pop();
      REQUIRE(a.order == b.order);
    }
    CHECK(scratch.empty());
    CHECK(live.size() == 200);
    scratch.push({5}, Priority::watch, {1, 1});  // leftovers must not survive the next copy
  }
}

TEST_CASE("pop_until stops at the horizon and leaves what lies beyond") {
  Agenda<What> agenda;
  Entry entry{};
  CHECK_FALSE(agenda.pop_until(never, entry));
  for (std::int64_t i = 0; i < 40; ++i) agenda.push({i / 20}, Priority::start, {});
  int taken = 0;
  while (agenda.pop_until({0}, entry)) ++taken;
  CHECK(taken == 20);
  CHECK(agenda.first().at == Instant{1});
  std::size_t left = 0;
  agenda.for_each([&](const Entry&) { ++left; });
  CHECK(left == 20);
  agenda.clear();
  CHECK(agenda.empty());
}

}  // namespace
}  // namespace meguri::forecast
