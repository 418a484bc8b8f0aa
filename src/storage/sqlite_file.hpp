// Makes and opens the SQLite file of a ledger: schema, marks (application_id, user_version),
// journal mode, the writer's lock. What is not a whole ledger of a known version is not opened.
#pragma once

#include <filesystem>
#include <optional>

#include "storage/sqlite_handle.hpp"
#include "storage/sqlite_log.hpp"
#include "storage/writer_lock.hpp"

namespace meguri {

struct SqliteFile {
  std::optional<WriterLock> lock;  // none for a reader; released after the connection is closed
  Connection connection;
};

[[nodiscard]] std::expected<SqliteFile, StoreError> open_sqlite_file(
    const std::filesystem::path& path, SqliteMode mode, SqliteOptions options);

// The path as an SQLite URI, with ?, # and % escaped.
[[nodiscard]] std::string sqlite_uri(const std::filesystem::path& path,
                                     std::string_view parameters = "");

}  // namespace meguri
