#include "storage/faulty_store.hpp"

#include "ledger/log_contract.hpp"
#include "storage/memory_log.hpp"

namespace meguri {

TEST_CASE("a faulty store without faults keeps the contract") {
  MemoryLog kept;
  FaultyStore store{kept, 1, 0};
  test::check_log_contract([&](bool) { return *store.open(); });
}

TEST_CASE("each fault reports and keeps what it says") {
  for (const StoreFault fault :
       {StoreFault::fails_before, StoreFault::fails_after, StoreFault::busy, StoreFault::full}) {
    MemoryLog kept;
    FaultyStore store{kept, 1, 0};
    const auto log = *store.open();
    store.fail_next(fault);
    Commit commit = test::commit_after({}, 3);
    const StoreProblem problem = test::problem_of(log->append(commit.entries()));
    const bool dead = fault == StoreFault::fails_before || fault == StoreFault::fails_after;
    CHECK(dead == (problem == StoreProblem::unknown));
    CHECK(kept.head()->size == (fault == StoreFault::fails_after ? 3 : 0));
    CHECK(log->head().has_value() == !dead);
    CHECK(log->append(commit.entries()).has_value() == !dead);
    CHECK(store.fired(fault) == 1);
  }
}

TEST_CASE("a torn commit is settled when the log is opened again: all of it or nothing") {
  int all = 0, nothing = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    MemoryLog kept;
    FaultyStore store{kept, seed, 0};
    {
      const auto log = *store.open();
      store.fail_next(StoreFault::torn);
      Commit commit = test::commit_after({}, 3);
      CHECK(test::problem_of(log->append(commit.entries())) == StoreProblem::unknown);
      CHECK(kept.head()->size == 0);
    }
    const auto log = *store.open();
    REQUIRE(verify(*log));
    const auto size = log->head()->size;
    CHECK((size == 0 || size == 3));
    ++(size == 0 ? nothing : all);
  }
  CHECK(all > 0);
  CHECK(nothing > 0);
}

}  // namespace meguri
