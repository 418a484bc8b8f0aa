// 200 small programmes, driven at random. A failure prints the line that repeats it.
#include <doctest/doctest.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "ledger/codec.hpp"
#include "simulation/run.hpp"

namespace {

using namespace meguri;

void on_abort(int) {
  std::fprintf(stderr, "aborted at %s; repeat: build/dev/tests/simulation/simulate SEED\n",
               simulation::describe_current());
  std::_Exit(3);
}

const simulation::Coverage& all_seeds() {
  static const simulation::Coverage coverage = [] {
    std::signal(SIGABRT, on_abort);
    simulation::Coverage sum;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
      const auto fault = simulation::run({.seed = seed}, sum);
      INFO("repeat: build/dev/tests/simulation/simulate ", seed);
      CHECK_MESSAGE(!fault, fault.value_or(""));
    }
    return sum;
  }();
  return coverage;
}

TEST_CASE("in 200 programmes of random commands nothing happens that must not") {
  CHECK(all_seeds().commands > 100'000);
  CHECK(all_seeds().infusions > 200);
}

TEST_CASE("every command was accepted at least once") {
  for (std::size_t i = 0; i < command_names().size(); ++i) {
    CAPTURE(command_names()[i]);
    CHECK(all_seeds().accepted[i] > 0);
  }
}

TEST_CASE("every event happened at least once") {
  for (std::size_t i = 0; i < event_names().size(); ++i) {
    CAPTURE(event_names()[i]);
    CHECK(all_seeds().events[i] > 0);
  }
}

TEST_CASE("every rule refused at least once") {
  for (const RuleText& rule : all_rules()) {
    CAPTURE(rule.id);
    CAPTURE(rule.name);
    CHECK(all_seeds().rules[static_cast<std::size_t>(rule.rule)] > 0);
  }
}

TEST_CASE("a seed gives the same programme every time") {
  std::string first, second;
  for (std::string* text : {&first, &second}) {
    simulation::Coverage coverage;
    const auto watch = [&](const simulation::Happening& h) {
      encode_command(*text, h.command);
      encode_events(*text, h.events);
    };
    CHECK(!simulation::run({.seed = 11, .commands = 200, .watch = watch}, coverage));
  }
  CHECK(first.size() > 10'000);
  CHECK(first == second);
}

}  // namespace
