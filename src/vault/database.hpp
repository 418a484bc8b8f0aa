// The vault's SQLite file as one connection: opened with its marks checked, what is deleted
// overwritten (secure_delete), every commit on stable storage (WAL, synchronous=FULL), its file
// readable by its owner alone. Nothing here knows what a person is.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "vault/failure.hpp"

namespace meguri::vault {

class Statement {
public:
  Statement(sqlite3* database, const char* sql);  // a wrong `sql` shows at the first step

  // Values for the parameters 1, 2 ... in their order. The texts must live until the last step.
  Statement& with(std::int64_t value);
  Statement& with(std::string_view text);
  Statement& with_blob(std::string_view bytes);
  Statement& with_null();

  [[nodiscard]] bool next();  // to the next row; false: no more, or an error
  [[nodiscard]] Result<void> run();
  [[nodiscard]] Result<void> ended() const;  // after next() gave false: was it an error?

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string bytes(int column) const;
  [[nodiscard]] bool is_null(int column) const;

private:
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement_{nullptr, &sqlite3_finalize};
  int parameter_ = 0;
  int code_ = SQLITE_OK;
};

class Database {
public:
  // Problems: already_there, no_storage.
  [[nodiscard]] static Result<Database> create(const std::filesystem::path& path);
  // Problems: not_there, not_a_vault, newer, damaged (every page is looked at), no_storage, busy.
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& path);

  [[nodiscard]] Statement prepare(const char* sql) const { return {connection_.get(), sql}; }
  [[nodiscard]] Result<void> run(const char* sql) const;
  [[nodiscard]] std::int64_t changes() const { return sqlite3_changes(connection_.get()); }

  // Moves the write-ahead log into the file and empties it, so that nothing old stays in it.
  [[nodiscard]] Result<void> empty_log() const;
  // A copy, whole in itself, with mode 0600. Problems: already_there, no_storage.
  [[nodiscard]] Result<void> copy_to(const std::filesystem::path& path) const;

private:
  using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)>;
  explicit Database(Connection connection) : connection_(std::move(connection)) {}
  static Result<Database> connect(const std::filesystem::path& path, int flags);

  Connection connection_;
};

// All of it or nothing: rolled back unless commit() was called.
class Transaction {
public:
  [[nodiscard]] static Result<Transaction> begin(const Database& database);
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  [[nodiscard]] Result<void> commit();

private:
  explicit Transaction(const Database& database) : database_(&database) {}
  const Database* database_;
};

[[nodiscard]] Failure failure_of(int sqlite_code, std::string_view doing);

}  // namespace meguri::vault
