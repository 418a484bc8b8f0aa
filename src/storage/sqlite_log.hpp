// The ledger in one SQLite file (docs/ledger_format.md, "SQLite file"). A commit is one transaction
// that is on stable storage when append returns (WAL, synchronous=FULL). One writer at a time holds
// the ledger's lock; any number of readers, in this or other programs, read beside it.
//
// A log is used by one thread at a time; open another one to read in another thread.
// Limits: 2^53 records; SQLite's own are far beyond.
#pragma once

#include <filesystem>

#include "ledger/log.hpp"

namespace meguri {

enum class SqliteMode : std::uint8_t {
  create,  // a new ledger; refused where anything is stored already
  write,   // the single live writer of an existing ledger
  read,    // append is refused; also for copies on read-only media
};

struct SqliteOptions {
  std::uint32_t pages_max{};  // the file may not grow beyond this (4 KiB each); 0: the disk's end
  std::uint32_t wal_pages{
      1000};  // the log is moved into the file after as many; 0: never by append
};

[[nodiscard]] std::expected<std::unique_ptr<Log>, StoreError> open_sqlite_log(
    const std::filesystem::path& path, SqliteMode mode, SqliteOptions options = {});

// Moves what lies in the write-ahead log into the file, without holding up the writer: call it from
// another thread now and then when the writer was opened with wal_pages = 0.
[[nodiscard]] std::expected<void, StoreError> settle_sqlite_log(const std::filesystem::path& path);

}  // namespace meguri
