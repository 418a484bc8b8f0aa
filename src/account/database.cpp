#include "account/database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <utility>

#include "base/check.hpp"

namespace meguri::account {
namespace {

// The message of SQLite may name a table or column, never a value: all values are bound.
int bind_value(sqlite3_stmt* statement, int parameter, const Value& value) {
  struct Binder {
    sqlite3_stmt* to;
    int at;
    int operator()(std::monostate) const { return sqlite3_bind_null(to, at); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(to, at, number); }
    int operator()(const std::string& text) const {
      return sqlite3_bind_text64(to, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const Blob& blob) const {
      return sqlite3_bind_blob64(to, at, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
    }
  };
  return std::visit(Binder{statement, parameter}, value);
}

Value column_of(sqlite3_stmt* statement, int column) {
  const auto bytes = [&] {
    const void* first = sqlite3_column_blob(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return first == nullptr ? std::string{} : std::string{static_cast<const char*>(first), size};
  };
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_TEXT: return bytes();
    case SQLITE_BLOB: return Blob{bytes()};
    default: return std::monostate{};
  }
}

Row row_of(sqlite3_stmt* statement) {
  std::vector<Value> values;
  for (int column = 0; column < sqlite3_column_count(statement); ++column)
    values.push_back(column_of(statement, column));
  return Row{std::move(values)};
}

}  // namespace

std::int64_t Row::integer(std::size_t column) const {
  const auto* const number = std::get_if<std::int64_t>(&values_.at(column));
  return number == nullptr ? 0 : *number;
}

std::uint32_t Row::user_id(std::size_t column) const {
  return static_cast<std::uint32_t>(integer(column));
}

std::string Row::text(std::size_t column) const {
  if (const auto* const text = std::get_if<std::string>(&values_.at(column))) return *text;
  if (const auto* const blob = std::get_if<Blob>(&values_.at(column))) return blob->bytes;
  return {};
}

bool Row::is_null(std::size_t column) const {
  return std::holds_alternative<std::monostate>(values_.at(column));
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path) {
  // Made here, with its mode; SQLite gives -wal and -shm the mode of the file itself.
  const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (made < 0) return refused(Reason::store_failed, path.string() + ": cannot be opened or made");
  const bool closed_to_others = ::fchmod(made, 0600) == 0;
  ::close(made);
  if (!closed_to_others)
    return refused(Reason::store_failed, path.string() + ": cannot be closed to others");

  std::unique_ptr<Database> database{new Database};
  database->name_ = path.string();
  if (sqlite3_open_v2(path.c_str(), &database->connection_,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                      nullptr) != SQLITE_OK)
    return std::unexpected(database->failure("open"));
  sqlite3_busy_timeout(database->connection_, 5000);
  sqlite3_db_config(database->connection_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database->connection_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (auto set = database->script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                  "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
      !set)
    return std::unexpected(set.error());
  return database;
}

Database::~Database() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close_v2(connection_);
}

Failure Database::failure(const char* doing) const {
  return {Reason::store_failed, name_ + ": " + doing + ": " + sqlite3_errmsg(connection_), {}};
}

sqlite3_stmt* Database::prepare(const char* sql) {
  sqlite3_stmt*& kept = statements_[sql];
  if (kept == nullptr)
    sqlite3_prepare_v3(connection_, sql, -1, SQLITE_PREPARE_PERSISTENT, &kept, nullptr);
  return kept;
}

Result<std::vector<Row>> Database::rows(const char* sql, std::vector<Value> values) {
  const std::lock_guard turn{mutex_};
  sqlite3_stmt* const statement = prepare(sql);
  if (statement == nullptr) return std::unexpected(failure(sql));
  int code = SQLITE_OK;
  for (std::size_t i = 0; i < values.size() && code == SQLITE_OK; ++i)
    code = bind_value(statement, static_cast<int>(i) + 1, values[i]);
  std::vector<Row> found;
  if (code == SQLITE_OK)
    for (code = sqlite3_step(statement); code == SQLITE_ROW; code = sqlite3_step(statement))
      found.push_back(row_of(statement));
  std::optional<Failure> failed;
  if (code != SQLITE_DONE) failed = failure(sql);
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  if (failed) return std::unexpected(*failed);
  return found;
}

Result<std::int64_t> Database::run(const char* sql, std::vector<Value> values) {
  const std::lock_guard turn{mutex_};
  if (auto done = rows(sql, std::move(values)); !done) return std::unexpected(done.error());
  return sqlite3_changes64(connection_);
}

Result<void> Database::script(const char* sql) {
  const std::lock_guard turn{mutex_};
  if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    return std::unexpected(failure("prepare"));
  return {};
}

Result<Database::Transaction> Database::begin() {
  Transaction transaction{*this};
  if (depth_++ == 0) {
    broken_ = false;
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) {
      depth_ = 0;
      transaction.database_ = nullptr;
      return std::unexpected(begun.error());
    }
  }
  return transaction;
}

Database::Transaction::Transaction(Database& database)
    : database_(&database), turn_(database.mutex_) {}

Database::Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)), turn_(std::move(other.turn_)) {}

Database::Transaction::~Transaction() {
  if (database_ == nullptr) return;
  database_->broken_ = true;
  if (--database_->depth_ > 0) return;
  // A disk that failed may have rolled back already: then there is nothing left to do.
  if (sqlite3_get_autocommit(database_->connection_) == 0)
    static_cast<void>(database_->run("ROLLBACK"));
}

Result<void> Database::Transaction::commit() {
  MEGURI_CHECK(database_ != nullptr);
  if (database_->depth_ == 1) {
    if (database_->broken_)
      return refused(Reason::store_failed, "a part of the transaction failed");
    if (auto done = database_->run("COMMIT"); !done) return std::unexpected(done.error());
  }
  --database_->depth_;
  database_ = nullptr;
  return {};
}

}  // namespace meguri::account
