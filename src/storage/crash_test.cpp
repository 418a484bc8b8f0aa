// What survives when the writing program is killed, or its disk refuses in the middle. A child
// process writes; the parent looks at what it left.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ledger/log_contract.hpp"
#include "storage/scratch_test.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri {
namespace {

// Commits of 1, 2, 3, 1, 2, 3 ... records; after each, the new size goes down the pipe. Never
// returns.
[[noreturn]] void write_until_killed(const std::filesystem::path& path, int acknowledge) {
  const auto log = open_sqlite_log(path, SqliteMode::write, {.wal_pages = 10});
  if (!log) ::_exit(1);
  Frontier tree;
  const auto grown = (*log)->read(0, [&](const Entry& entry) {
    tree.append(entry.leaf);
    return true;
  });
  if (!grown) ::_exit(2);
  for (std::uint64_t round = 0;; ++round) {
    Commit commit = test::commit_after(tree, 1 + round % 3);
    if (!(*log)->append(commit.entries())) ::_exit(3);
    tree = commit.after();
    const std::uint64_t size = tree.size();
    if (::write(acknowledge, &size, sizeof size) != sizeof size) ::_exit(4);
  }
}

// The last size that the child acknowledged before it was killed.
std::uint64_t acknowledged_when_killed_after(const std::filesystem::path& path,
                                             unsigned microseconds) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) write_until_killed(path, ends[1]);
  ::close(ends[1]);
  std::uint64_t size = 0, last = 0;
  REQUIRE(::read(ends[0], &size, sizeof size) == sizeof size);  // it has begun
  last = size;
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  while (::read(ends[0], &size, sizeof size) == sizeof size) last = size;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  return last;
}

}  // namespace

TEST_CASE("after kill -9 every acknowledged record is there, and no half of a commit") {
  test::Scratch scratch;
  const auto path = scratch / "ledger.db";
  REQUIRE(open_sqlite_log(path, SqliteMode::create));
  std::uint64_t before = 0;
  for (unsigned round = 0; round < 12; ++round) {
    const auto acknowledged = acknowledged_when_killed_after(path, 1000 + 7919 * round % 20'000);
    const auto log = open_sqlite_log(path, SqliteMode::write);  // the dead child holds no lock
    REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
    const auto verified = verify(**log);
    REQUIRE_MESSAGE(verified.has_value(), (verified ? "" : verified.error().what));
    CHECK(verified->head.size >= acknowledged);
    CHECK(verified->head.size <= acknowledged + 3);  // at most the one commit in flight
    CHECK(acknowledged > before);
    before = verified->head.size;
  }
}

TEST_CASE("a disk that fails in the middle of a commit loses nothing that was acknowledged") {
  test::Scratch scratch;
  const auto path = scratch / "ledger.db";
  REQUIRE(open_sqlite_log(path, SqliteMode::create));
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {  // no file may grow beyond 100,000 bytes: writing there fails, as on a bad disk
    const rlimit limit{100'000, 100'000};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    write_until_killed(path, ends[1]);
  }
  ::close(ends[1]);
  std::uint64_t size = 0, acknowledged = 0;
  while (::read(ends[0], &size, sizeof size) == sizeof size) acknowledged = size;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 3);  // append reported it

  const auto log = open_sqlite_log(path, SqliteMode::write);
  REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
  const auto verified = verify(**log);
  REQUIRE_MESSAGE(verified.has_value(), (verified ? "" : verified.error().what));
  CHECK(acknowledged > 10);
  CHECK(verified->head.size >= acknowledged);
  CHECK(verified->head.size <= acknowledged + 3);
}

}  // namespace meguri
