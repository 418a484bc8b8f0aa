#include "vault/database.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace meguri::vault {
namespace {

constexpr std::int64_t application_id = 0x4D475256;  // "MGRV"
constexpr std::int64_t user_version = 1;

constexpr const char* schema = R"(
PRAGMA application_id = 0x4D475256;
PRAGMA user_version = 1;
CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE persons (
  subject      TEXT    PRIMARY KEY,   -- patient:PT0001, staff:7
  organisation INTEGER NOT NULL,      -- whose people may search for the person
  wrapped_key  BLOB,                  -- sealed under the master key; none: forgotten
  content      BLOB                   -- sealed under the person's key
) STRICT;
CREATE TABLE signing_keys (
  user       INTEGER PRIMARY KEY,
  public_key BLOB    NOT NULL CHECK (length(public_key) = 32),
  salt       BLOB    NOT NULL,
  passes     INTEGER NOT NULL,
  memory     INTEGER NOT NULL,
  sealed     BLOB    NOT NULL,        -- by the person's secret, then by the master key
  failures   INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE accesses (
  number  INTEGER PRIMARY KEY,        -- 1, 2, 3 ...
  at      INTEGER NOT NULL,
  by      INTEGER NOT NULL,
  what    TEXT    NOT NULL,
  subject TEXT    NOT NULL,
  why     TEXT    NOT NULL,
  hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER accesses_stay BEFORE UPDATE ON accesses
  BEGIN SELECT RAISE(ABORT, 'the record of accesses is never changed'); END;
CREATE TRIGGER accesses_remain BEFORE DELETE ON accesses
  BEGIN SELECT RAISE(ABORT, 'the record of accesses is never shortened'); END;
)";

std::string uri_of(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : path.string()) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      uri += {'%', digits[static_cast<unsigned char>(c) >> 4], digits[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri;
}

// A new, empty file that only its owner can read, before anything is in it.
Result<void> make_private(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0)
    return fail(errno == EEXIST ? Problem::already_there : Problem::no_storage,
                path.string() + ": " + std::strerror(errno));
  ::close(file);
  return {};
}

}  // namespace

Failure failure_of(int code, std::string_view doing) {
  const auto problem = [&] {
    switch (code & 0xFF) {
      case SQLITE_BUSY:
      case SQLITE_LOCKED: return Problem::busy;
      case SQLITE_CORRUPT:
      case SQLITE_SCHEMA: return Problem::damaged;
      case SQLITE_NOTADB: return Problem::not_a_vault;
      default: return Problem::no_storage;
    }
  }();
  return {problem, std::string{doing} + ": " + sqlite3_errstr(code)};
}

Statement::Statement(sqlite3* database, const char* sql) {
  sqlite3_stmt* made = nullptr;
  code_ = sqlite3_prepare_v2(database, sql, -1, &made, nullptr);
  statement_.reset(made);
}

Statement& Statement::with(std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), ++parameter_, value);
  return *this;
}

Statement& Statement::with(std::string_view text) {
  sqlite3_bind_text64(statement_.get(), ++parameter_, text.data(), text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::with_blob(std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), ++parameter_, bytes.data(), bytes.size(), SQLITE_STATIC);
  return *this;
}

Statement& Statement::with_null() {
  sqlite3_bind_null(statement_.get(), ++parameter_);
  return *this;
}

bool Statement::next() {
  if (code_ != SQLITE_OK && code_ != SQLITE_ROW) return false;
  code_ = sqlite3_step(statement_.get());
  return code_ == SQLITE_ROW;
}

Result<void> Statement::run() {
  while (next()) continue;
  return ended();
}

Result<void> Statement::ended() const {
  if (code_ == SQLITE_DONE || code_ == SQLITE_ROW) return {};
  return std::unexpected(failure_of(code_, "the vault"));
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::bytes(int column) const {
  const void* const first = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (first == nullptr || size <= 0) return {};
  return {static_cast<const char*>(first), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Result<Database> Database::connect(const std::filesystem::path& path, int flags) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(
      uri_of(path).c_str(), &made,
      flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database{Connection{made, &sqlite3_close_v2}};
  if (code != SQLITE_OK) return std::unexpected(failure_of(code, path.string()));
  sqlite3_busy_timeout(made, 2000);
  sqlite3_db_config(made, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(made, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return database;
}

Result<void> Database::run(const char* sql) const {
  const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(failure_of(code, "the vault"));
  return {};
}

static constexpr const char* habits =
    "PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;";

Result<Database> Database::create(const std::filesystem::path& path) {
  if (const auto made = make_private(path); !made) return std::unexpected(made.error());
  auto database = connect(path, SQLITE_OPEN_READWRITE);
  if (!database) return database;
  for (const char* sql : {habits, schema})
    if (const auto ran = database->run(sql); !ran) return std::unexpected(ran.error());
  return database;
}

// SQLite reads a last page that is cut off as if zeros stood there. Only while there is a
// write-ahead log may the file end anywhere.
static bool ends_in_a_page(const Database& database, const std::filesystem::path& path) {
  std::error_code none;
  const auto log = std::filesystem::file_size(path.string() + "-wal", none);
  if (!none && log > 0) return true;
  const auto size = std::filesystem::file_size(path, none);
  Statement page = database.prepare("PRAGMA page_size");
  return !none && page.next() && page.integer(0) > 0 &&
         size % static_cast<std::uintmax_t>(page.integer(0)) == 0;
}

// Is it a vault, of a known version, and whole?
static Result<void> check_marks(const Database& database, const std::filesystem::path& path) {
  const std::string name = path.string();
  Statement kind = database.prepare("PRAGMA application_id");
  if (!kind.next()) {
    const auto read = kind.ended();
    if (!read) return read;
    return fail(Problem::not_a_vault, name);
  }
  if (kind.integer(0) != application_id) return fail(Problem::not_a_vault, name);
  Statement version = database.prepare("PRAGMA user_version");
  if (!version.next() || version.integer(0) > user_version) return fail(Problem::newer, name);
  Statement whole = database.prepare("PRAGMA integrity_check(1)");
  if (!ends_in_a_page(database, path) || !whole.next() || whole.bytes(0) != "ok")
    return fail(Problem::damaged, name);
  return {};
}

Result<Database> Database::open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return fail(Problem::not_there, path.string());
  auto database = connect(path, SQLITE_OPEN_READWRITE);
  if (!database) return database;
  if (const auto good = check_marks(*database, path); !good) return std::unexpected(good.error());
  if (const auto ran = database->run(habits); !ran) return std::unexpected(ran.error());
  return database;
}

Result<void> Database::empty_log() const {
  Statement emptied = prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  if (!emptied.next()) return emptied.ended();
  if (emptied.integer(0) != 0) return fail(Problem::busy, "the write-ahead log is in use");
  return {};
}

Result<void> Database::copy_to(const std::filesystem::path& path) const {
  if (const auto made = make_private(path); !made) return made;
  Statement copied = prepare("VACUUM INTO ?1");  // into an empty file: SQLite allows that
  const std::string name = path.string();
  auto ran = copied.with(name).run();
  if (!ran) ::unlink(path.c_str());
  return ran;
}

Result<Transaction> Transaction::begin(const Database& database) {
  if (const auto ran = database.run("BEGIN IMMEDIATE"); !ran) return std::unexpected(ran.error());
  return Transaction{database};
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  if (database_ != nullptr) (void)database_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  auto ran = database_->run("COMMIT");
  if (ran) database_ = nullptr;
  return ran;
}

}  // namespace meguri::vault
