#include "storage/sqlite_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace meguri {
namespace {

namespace fs = std::filesystem;

constexpr const char* schema = R"(
BEGIN IMMEDIATE;
CREATE TABLE records (
  position   INTEGER PRIMARY KEY,                        -- 0, 1, 2 ...
  command_id INTEGER NOT NULL UNIQUE,
  body       TEXT    NOT NULL,                           -- the record, byte for byte
  leaf       BLOB    NOT NULL CHECK (length(leaf) = 32), -- leaf hash of body
  root       BLOB             CHECK (length(root) = 32)  -- set on the last record of a commit
) STRICT;
CREATE TRIGGER records_grow_at_the_end BEFORE INSERT ON records
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM records)
BEGIN SELECT raise(ABORT, 'records are added at the end only'); END;
CREATE TRIGGER records_are_never_changed BEFORE UPDATE ON records
BEGIN SELECT raise(ABORT, 'records are never changed'); END;
CREATE TRIGGER records_are_never_removed BEFORE DELETE ON records
BEGIN SELECT raise(ABORT, 'records are never removed'); END;
PRAGMA application_id = 0x4D475249;
PRAGMA user_version = 1;
COMMIT;
)";
constexpr std::string_view application = "1296519753";  // 0x4D475249, "MGRI"
constexpr int version = 1;

StoreError problem(StoreProblem what, const fs::path& path, const std::string& sentence) {
  return {what, path.string() + ": " + sentence};
}

// Stable storage for a new name: the directory itself is flushed.
void flush_directory_of(const fs::path& path) {
  const fs::path directory = path.has_parent_path() ? path.parent_path() : fs::path{"."};
  const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

StoreError taken(const fs::path& path) {
  return problem(StoreProblem::already_there, path,
                 "there is a file already; a new ledger needs a new name");
}

// Made under another name and then renamed: a crash leaves either a whole ledger or none. The
// caller holds the lock, so nobody else makes one here.
std::expected<void, StoreError> create(const fs::path& path) {
  if (fs::exists(path)) return std::unexpected(taken(path));
  const fs::path draft = path.string() + "-new";
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(draft.string() + suffix, ignored);
  {
    auto made = Connection::open(sqlite_uri(draft), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                 path.string());
    if (!made) return std::unexpected(made.error());
    for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", schema})
      if (const int code = made->run(sql); code != SQLITE_OK)
        return std::unexpected(made->error(code));
  }
  std::error_code failed;
  fs::rename(draft, path, failed);
  if (failed)
    return std::unexpected(
        problem(StoreProblem::read_only, path, "cannot be made: " + failed.message()));
  flush_directory_of(path);
  return {};
}

std::expected<void, StoreError> check_marks(const Connection& connection, const fs::path& path) {
  Statement mark = connection.prepare("PRAGMA application_id");
  if (const int code = mark.step(); code != SQLITE_ROW)
    return std::unexpected(connection.error(code));
  if (mark.bytes(0) != application)
    return std::unexpected(problem(StoreProblem::not_a_ledger, path,
                                   "this is a database of another program, not a ledger"));
  const std::string found = connection.ask("PRAGMA user_version").value_or("0");
  if (found == std::to_string(version)) return {};
  return std::unexpected(problem(StoreProblem::newer, path,
                                 "this ledger has format version " + found +
                                     "; this program knows version 1. Use a newer one"));
}

// A clean ledger on a read-only place has no -wal; SQLite opens it only when told that it stays so.
bool is_settled(const fs::path& path) {
  std::error_code failed;
  const auto size = fs::file_size(path.string() + "-wal", failed);
  return failed || size == 0;
}

std::expected<Connection, StoreError> open_reader(const fs::path& path) {
  auto reader = Connection::open(sqlite_uri(path), SQLITE_OPEN_READONLY, path.string());
  if (!reader) return reader;
  const int code = reader->run("SELECT count(*) FROM sqlite_schema");
  const bool cannot_share = (code & 0xFF) == SQLITE_CANTOPEN || (code & 0xFF) == SQLITE_READONLY;
  if (code == SQLITE_OK || !cannot_share || !is_settled(path)) return reader;
  return Connection::open(sqlite_uri(path, "?immutable=1"), SQLITE_OPEN_READONLY, path.string());
}

std::expected<Connection, StoreError> open_writer(const fs::path& path, SqliteOptions options) {
  auto writer = Connection::open(sqlite_uri(path), SQLITE_OPEN_READWRITE, path.string());
  if (!writer) return writer;
  const std::string limits = "PRAGMA wal_autocheckpoint = " + std::to_string(options.wal_pages) +
                             "; PRAGMA max_page_count = " + std::to_string(options.pages_max);
  for (const char* sql : {"PRAGMA synchronous = FULL", limits.c_str()})
    if (const int code = writer->run(sql); code != SQLITE_OK)
      return std::unexpected(writer->error(code));
  return writer;
}

}  // namespace

std::string sqlite_uri(const fs::path& path, std::string_view parameters) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else if (c == '%')
      uri += "%25";
    else
      uri += c;
  }
  return uri += parameters;
}

std::expected<SqliteFile, StoreError> open_sqlite_file(const fs::path& path, SqliteMode mode,
                                                       SqliteOptions options) {
  std::error_code failed;
  const bool there = fs::exists(path, failed);
  const bool empty = there && fs::is_regular_file(path, failed) && fs::file_size(path, failed) == 0;
  if (mode == SqliteMode::create && there) return std::unexpected(taken(path));
  if (mode != SqliteMode::create && !there)
    return std::unexpected(problem(StoreProblem::not_there, path, "there is no such ledger"));
  if (empty)
    return std::unexpected(problem(StoreProblem::damaged, path,
                                   "the file is empty: it was cut off, or never was a ledger"));

  std::optional<WriterLock> lock;
  if (mode != SqliteMode::read) {
    auto held = WriterLock::take(path);
    if (!held) return std::unexpected(held.error());
    lock.emplace(*std::move(held));
  }
  if (mode == SqliteMode::create)
    if (const auto made = create(path); !made) return std::unexpected(made.error());

  auto connection = lock ? open_writer(path, options) : open_reader(path);
  if (!connection) return std::unexpected(connection.error());
  if (const auto marked = check_marks(*connection, path); !marked)
    return std::unexpected(marked.error());
  return SqliteFile{std::move(lock), *std::move(connection)};
}

}  // namespace meguri
