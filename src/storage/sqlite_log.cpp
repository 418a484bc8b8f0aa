#include "storage/sqlite_log.hpp"

#include "ledger/merkle.hpp"
#include "storage/entries.hpp"
#include "storage/sqlite_file.hpp"
#include "storage/sqlite_handle.hpp"

namespace meguri {
namespace {

constexpr std::string_view insert_sql =
    "INSERT INTO records (position, command_id, body, leaf, root) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view read_sql =
    "SELECT position, command_id, body, leaf, root FROM records WHERE position >= ?1 "
    "ORDER BY position";
constexpr std::string_view head_sql =
    "SELECT position, root FROM records ORDER BY position DESC LIMIT 1";

// A column of another length than 32 bytes was bent: it becomes a digest that no record has.
Digest digest_in(const Statement& row, int column) {
  return digest_from_bytes(row.bytes(column)).value_or(Digest{});
}

class SqliteLog final : public Log {
public:
  explicit SqliteLog(SqliteFile file)
      : file_(std::move(file)),
        begin_(file_.connection.prepare("BEGIN IMMEDIATE")),
        commit_(file_.connection.prepare("COMMIT")),
        rollback_(file_.connection.prepare("ROLLBACK")),
        insert_(file_.connection.prepare(insert_sql)) {}

  std::expected<void, StoreError> append(std::span<const Entry> entries) override {
    check_entries(entries);
    if (!file_.lock)
      return std::unexpected(
          StoreError{StoreProblem::read_only, "this ledger was opened for reading only"});
    if (broken_)
      return std::unexpected(
          StoreError{StoreProblem::unknown,
                     "an earlier commit failed: open the ledger again and look how it ended"});
    const int code = store(entries);
    if (code == SQLITE_OK) return {};
    const StoreError error = file_.connection.error(code, true);
    if (sqlite3_get_autocommit(file_.connection.raw()) == 0) run(rollback_);
    broken_ = error.problem == StoreProblem::unknown || error.problem == StoreProblem::damaged;
    return std::unexpected(error);
  }

  std::expected<void, StoreError> read(std::uint64_t from, const Sink& sink) const override {
    Statement rows = file_.connection.prepare(read_sql);
    rows.bind(1, from);
    int code = rows.step();
    for (; code == SQLITE_ROW; code = rows.step()) {
      Entry entry{rows.integer(0), rows.integer(1), rows.bytes(2), digest_in(rows, 3), {}};
      if (!rows.is_null(4)) entry.root = digest_in(rows, 4);
      if (!sink(entry)) return {};
    }
    if (code != SQLITE_DONE) return std::unexpected(file_.connection.error(code));
    return {};
  }

  std::expected<Head, StoreError> head() const override {
    Statement last = file_.connection.prepare(head_sql);
    const int code = last.step();
    if (code == SQLITE_DONE) return Head{0, empty_root()};
    if (code != SQLITE_ROW) return std::unexpected(file_.connection.error(code));
    if (last.is_null(1))
      return std::unexpected(StoreError{
          StoreProblem::damaged, "the ledger is cut off: its last record does not end a commit"});
    return Head{last.integer(0) + 1, digest_in(last, 1)};
  }

private:
  // SQLITE_OK when the commit is on stable storage.
  int store(std::span<const Entry> entries) {
    if (const int code = run(begin_); code != SQLITE_OK) return code;
    for (const Entry& entry : entries) {
      insert_.bind(1, entry.position);
      insert_.bind(2, entry.command_id);
      insert_.bind_text(3, entry.body);
      insert_.bind_blob(4, as_bytes(entry.leaf));
      if (entry.root)
        insert_.bind_blob(5, as_bytes(*entry.root));
      else
        insert_.bind_null(5);
      if (const int code = run(insert_); code != SQLITE_OK) return code;
    }
    return run(commit_);
  }

  static int run(Statement& statement) {
    const int code = statement.step();
    statement.reset();
    return code == SQLITE_DONE ? SQLITE_OK : code;
  }

  SqliteFile file_;
  Statement begin_, commit_, rollback_, insert_;
  bool broken_ = false;
};

}  // namespace

std::expected<std::unique_ptr<Log>, StoreError> open_sqlite_log(const std::filesystem::path& path,
                                                                SqliteMode mode,
                                                                SqliteOptions options) {
  auto file = open_sqlite_file(path, mode, options);
  if (!file) return std::unexpected(file.error());
  auto log = std::make_unique<SqliteLog>(*std::move(file));
  if (const auto head = log->head(); !head) return std::unexpected(head.error());
  return log;
}

std::expected<void, StoreError> settle_sqlite_log(const std::filesystem::path& path) {
  auto connection = Connection::open(sqlite_uri(path), SQLITE_OPEN_READWRITE, path.string());
  if (!connection) return std::unexpected(connection.error());
  int code = connection->run("SELECT count(*) FROM sqlite_schema");  // finds the write-ahead log
  if (code == SQLITE_OK)
    code = sqlite3_wal_checkpoint_v2(connection->raw(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                     nullptr);
  if (code != SQLITE_OK) return std::unexpected(connection->error(code));
  return {};
}

}  // namespace meguri
