#include "storage/sqlite_log.hpp"

#include "ledger/log_contract.hpp"
#include "storage/scratch_test.hpp"
#include "storage/sqlite_handle.hpp"

namespace meguri {
namespace {

using test::Scratch;

// A ledger of 200 records, closed, so that all of it lies in the one file.
void make_ledger(const std::filesystem::path& path) {
  const auto log = open_sqlite_log(path, SqliteMode::create);
  REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
  test::append_commits(**log, {1, 99, 100});
}

StoreError error_of(const std::filesystem::path& path, SqliteMode mode) {
  const auto log = open_sqlite_log(path, mode);
  REQUIRE_FALSE(log);
  CHECK(log.error().what.find(path.string()) != std::string::npos);
  return log.error();
}

// What anyone with the file and SQLite can try.
int run_sql(const std::filesystem::path& path, const char* sql) {
  auto connection = Connection::open(path.string(), SQLITE_OPEN_READWRITE, "test");
  REQUIRE(connection);
  return connection->run(sql);
}

}  // namespace

TEST_CASE("the SQLite log keeps the contract") {
  Scratch scratch;
  test::check_log_contract([&](bool first) {
    auto log = open_sqlite_log(scratch / "a ledger #1?.db",
                               first ? SqliteMode::create : SqliteMode::write);
    REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
    return *std::move(log);
  });
}

TEST_CASE("a second writer is refused while the first lives; readers are not") {
  Scratch scratch;
  const auto path = scratch / "ledger.db";
  {
    const auto writer = *open_sqlite_log(path, SqliteMode::create);
    const Frontier tree = test::append_commits(*writer, {3});
    const StoreError error = error_of(path, SqliteMode::write);
    CHECK(error.problem == StoreProblem::busy);
    CHECK(error.what.find("another program (process ") != std::string::npos);

    const auto reader = *open_sqlite_log(path, SqliteMode::read);
    test::check_reads_back(*reader, tree);
    const Frontier more = test::append_commits(*writer, {2}, tree);
    test::check_reads_back(*reader, more);
    Commit commit = test::commit_after(more, 1);
    CHECK(test::problem_of(reader->append(commit.entries())) == StoreProblem::read_only);
  }
  CHECK(open_sqlite_log(path, SqliteMode::write));
}

TEST_CASE("a ledger that is not there, or something else that is, is not opened") {
  Scratch scratch;
  CHECK(error_of(scratch / "nothing.db", SqliteMode::write).problem == StoreProblem::not_there);
  CHECK(error_of(scratch / "nothing.db", SqliteMode::read).problem == StoreProblem::not_there);

  scratch.write("text.db", std::string(5000, 'x'));
  CHECK(error_of(scratch / "text.db", SqliteMode::read).problem == StoreProblem::not_a_ledger);
  CHECK(error_of(scratch / "text.db", SqliteMode::create).problem == StoreProblem::already_there);
  CHECK(scratch.read("text.db") == std::string(5000, 'x'));

  scratch.write("empty.db", "");
  CHECK(error_of(scratch / "empty.db", SqliteMode::write).problem == StoreProblem::damaged);

  make_ledger(scratch / "other.db");
  CHECK(run_sql(scratch / "other.db", "PRAGMA application_id = 1") == SQLITE_OK);
  CHECK(error_of(scratch / "other.db", SqliteMode::read).problem == StoreProblem::not_a_ledger);

  make_ledger(scratch / "newer.db");
  CHECK(run_sql(scratch / "newer.db", "PRAGMA user_version = 2") == SQLITE_OK);
  CHECK(error_of(scratch / "newer.db", SqliteMode::read).problem == StoreProblem::newer);
}

TEST_CASE("a ledger cut off anywhere is never taken for a whole one") {
  Scratch scratch;
  make_ledger(scratch / "whole.db");
  const std::string whole = scratch.read("whole.db");
  for (std::size_t size = 1; size < whole.size(); size += 1499) {
    CAPTURE(size);
    scratch.write("cut.db", whole.substr(0, size));
    const auto log = open_sqlite_log(scratch / "cut.db", SqliteMode::read);
    if (!log) {
      const bool named = log.error().problem == StoreProblem::damaged ||
                         log.error().problem == StoreProblem::not_a_ledger;
      CHECK_MESSAGE(named, log.error().what);
    } else {
      CHECK_FALSE(verify(**log));
    }
  }
}

TEST_CASE("a bit flipped anywhere in the file changes nothing that a reader sees, or is found") {
  Scratch scratch;
  make_ledger(scratch / "whole.db");
  const std::string whole = scratch.read("whole.db");
  Frontier tree;
  for (std::uint64_t i = 0; i < 200; ++i) tree.append(leaf_hash(test::record_at(i)));
  int found = 0;
  for (std::size_t byte = 0; byte < whole.size(); byte += 397) {
    CAPTURE(byte);
    std::string bent = whole;
    bent[byte] ^= 0x10;
    scratch.write("bent.db", bent);
    const auto log = open_sqlite_log(scratch / "bent.db", SqliteMode::read);
    const auto verified = log ? verify(**log) : std::unexpected(Finding{});
    if (verified)
      CHECK(verified->head == Head{tree.size(), tree.root()});
    else
      ++found;
  }
  CHECK(found > 80);
}

TEST_CASE("the triggers refuse to change, remove or slip in a record") {
  Scratch scratch;
  const auto path = scratch / "ledger.db";
  make_ledger(path);
  const std::string insert = "INTO records SELECT 50, 999, body, leaf, root FROM records LIMIT 1";
  for (const std::string& sql :
       {std::string{"UPDATE records SET body = '{}' WHERE position = 3"},
        std::string{"DELETE FROM records WHERE position = 199"}, std::string{"DELETE FROM records"},
        "INSERT " + insert, "INSERT OR REPLACE " + insert, "REPLACE " + insert,
        std::string{"INSERT INTO records SELECT 300, 999, body, leaf, root FROM records LIMIT 1"}})
    CHECK((run_sql(path, sql.c_str()) & 0xFF) == SQLITE_CONSTRAINT);
  CHECK(verify(**open_sqlite_log(path, SqliteMode::read)));
}

TEST_CASE("a change made past the triggers is found and named") {
  Scratch scratch;
  const auto path = scratch / "ledger.db";
  make_ledger(path);
  CHECK(run_sql(path,
                "DROP TRIGGER records_are_never_changed; UPDATE records SET body = "
                "replace(body, '\"by\":7', '\"by\":8') WHERE position = 123") == SQLITE_OK);
  const auto verified = verify(**open_sqlite_log(path, SqliteMode::read));
  REQUIRE_FALSE(verified);
  CHECK(verified.error().fault == Fault::record_changed);
  CHECK(verified.error().index == 123);
}

TEST_CASE("a command id is stored once") {
  Scratch scratch;
  const auto log = *open_sqlite_log(scratch / "ledger.db", SqliteMode::create);
  const Frontier tree = test::append_commits(*log, {3});
  Commit again;
  again.begin(tree);
  again.add(test::command_id_of(1), test::record_at(3));
  CHECK(test::problem_of(log->append(again.entries())) == StoreProblem::conflict);
  test::check_reads_back(*log, tree);
}

TEST_CASE("a full disk stores nothing of the commit, and the ledger goes on when there is room") {
  Scratch scratch;
  const auto path = scratch / "ledger.db";
  Frontier tree;
  {
    const auto small = *open_sqlite_log(path, SqliteMode::create, {.pages_max = 20});
    tree = test::append_commits(*small, {10});
    Commit large = test::commit_after(tree, 1000);
    CHECK(test::problem_of(small->append(large.entries())) == StoreProblem::full);
    test::check_reads_back(*small, tree);
    tree = test::append_commits(*small, {1}, tree);
  }
  const auto log = *open_sqlite_log(path, SqliteMode::write);
  test::check_reads_back(*log, tree);
  test::check_reads_back(*log, test::append_commits(*log, {1000}, tree));
}

TEST_CASE("the write-ahead log can be moved into the file from beside the writer") {
  Scratch scratch;
  const auto path = scratch / "ledger.db";
  const auto log = *open_sqlite_log(path, SqliteMode::create, {.wal_pages = 0});
  const Frontier tree = test::append_commits(*log, {500});
  const auto before = std::filesystem::file_size(path);
  REQUIRE(settle_sqlite_log(path));
  CHECK(std::filesystem::file_size(path) > before);
  test::check_reads_back(*log, test::append_commits(*log, {1}, tree));
}

TEST_CASE("a copy on a read-only place can be read and verified") {
  Scratch scratch;
  make_ledger(scratch / "ledger.db");
  const auto path = scratch.read_only_copy("ledger.db");
  const auto log = open_sqlite_log(path, SqliteMode::read);
  REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
  CHECK(verify(**log)->head.size == 200);
}

}  // namespace meguri
