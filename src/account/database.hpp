// The accounts file: one SQLite database, one connection, one turn at a time. Nothing here knows
// what an account is; schema.hpp does. Every value is bound, never joined into the SQL.
//
// A Transaction holds the turn until it is committed or dropped (then rolled back); those begun
// inside it by the same thread join it, so stores can be combined into one act.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "account/failure.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace meguri::account {

struct Blob {
  std::string bytes;
};
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;

class Row {
public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}
  [[nodiscard]] std::int64_t integer(std::size_t column) const;  // 0 for NULL
  [[nodiscard]] Instant instant(std::size_t column) const { return {integer(column)}; }
  [[nodiscard]] std::uint32_t user_id(std::size_t column) const;
  [[nodiscard]] std::string text(std::size_t column) const;  // also of a blob; "" for NULL
  [[nodiscard]] bool is_null(std::size_t column) const;

private:
  std::vector<Value> values_;
};

class Database {
public:
  // Makes the file (0600) when it is not there. Reason of every error here: store_failed.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // `sql` must be a literal: statements are kept by its address.
  [[nodiscard]] Result<std::vector<Row>> rows(const char* sql, std::vector<Value> values = {});
  [[nodiscard]] Result<std::int64_t> run(const char* sql, std::vector<Value> values = {});  // rows
  [[nodiscard]] Result<void> script(const char* sql);  // several statements, nothing bound

  class Transaction {
  public:
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Result<void> commit();  // on stable storage when it returns (WAL, FULL)

  private:
    friend class Database;
    explicit Transaction(Database& database);
    Database* database_;
    std::unique_lock<std::recursive_mutex> turn_;
  };
  [[nodiscard]] Result<Transaction> begin();

private:
  Database() = default;
  [[nodiscard]] sqlite3_stmt* prepare(const char* sql);
  [[nodiscard]] Failure failure(const char* doing) const;

  std::recursive_mutex mutex_;
  sqlite3* connection_ = nullptr;
  std::map<const char*, sqlite3_stmt*> statements_;
  int depth_ = 0;
  bool broken_ = false;  // an inner part failed: the whole transaction is rolled back
  std::string name_;
};

}  // namespace meguri::account
