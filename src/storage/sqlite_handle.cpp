#include "storage/sqlite_handle.hpp"

namespace meguri {
namespace {

StoreProblem problem_of(int code, bool committing) {
  // The index beside the write-ahead log had no room; in a commit that can come after the record.
  const bool no_index = code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_SHMOPEN;
  if (no_index && !committing) return StoreProblem::full;
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return StoreProblem::busy;
    case SQLITE_FULL: return StoreProblem::full;
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA: return StoreProblem::damaged;
    case SQLITE_NOTADB: return StoreProblem::not_a_ledger;
    case SQLITE_READONLY:
    case SQLITE_PERM: return StoreProblem::read_only;
    case SQLITE_CANTOPEN: return StoreProblem::not_there;
    case SQLITE_CONSTRAINT: return StoreProblem::conflict;
    default: return StoreProblem::unknown;
  }
}

const char* sentence_of(StoreProblem problem) {
  switch (problem) {
    case StoreProblem::busy: return "another program holds it; try again when it has ended";
    case StoreProblem::full: return "the disk is full; nothing of this was stored: make room first";
    case StoreProblem::damaged:
      return "the file is damaged or cut off; run verify and go back to the last good copy";
    case StoreProblem::not_a_ledger:
      return "this file is not a ledger, or its beginning is damaged";
    case StoreProblem::read_only: return "it cannot be written to";
    case StoreProblem::not_there: return "it cannot be opened; does it exist, may you read it?";
    case StoreProblem::conflict: return "the ledger has grown meanwhile, or knows this command";
    default:
      return "the disk reported an error; whether the last commit was stored is unknown until the "
             "ledger is opened again";
  }
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  problem_ = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  statement_.reset(made);
}

int Statement::step() { return problem_ == SQLITE_OK ? sqlite3_step(statement_.get()) : problem_; }

void Statement::reset() { sqlite3_reset(statement_.get()); }

void Statement::bind(int parameter, std::uint64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, static_cast<sqlite3_int64>(value));
}

void Statement::bind_text(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), nullptr, SQLITE_UTF8);
}

void Statement::bind_blob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), nullptr);
}

void Statement::bind_null(int parameter) { sqlite3_bind_null(statement_.get(), parameter); }

std::uint64_t Statement::integer(int column) const {
  return static_cast<std::uint64_t>(sqlite3_column_int64(statement_.get(), column));
}

std::string_view Statement::bytes(int column) const {
  const void* const first = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (first == nullptr || size <= 0) return {};
  return {static_cast<const char*>(first), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::expected<Connection, StoreError> Connection::open(const std::string& uri, int flags,
                                                       const std::string& name) {
  Connection connection{name};
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(
      uri.c_str(), &made, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      nullptr);
  connection.database_.reset(made);
  if (code != SQLITE_OK) return std::unexpected(connection.error(code));
  sqlite3_busy_timeout(made, 2000);  // a reader recovering the file takes a moment
  sqlite3_db_config(made, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(made, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return connection;
}

int Connection::run(const char* sql) {
  return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
}

Statement Connection::prepare(std::string_view sql) const { return {database_.get(), sql}; }

std::optional<std::string> Connection::ask(std::string_view sql) const {
  Statement statement = prepare(sql);
  if (statement.step() != SQLITE_ROW) return std::nullopt;
  return std::string{statement.bytes(0)};
}

StoreError Connection::error(int code, bool committing) const {
  const StoreProblem problem = problem_of(code, committing);
  return {problem, name_ + ": " + sentence_of(problem) + " (SQLite " + std::to_string(code) + ", " +
                       sqlite3_errstr(code) + ")"};
}

}  // namespace meguri
