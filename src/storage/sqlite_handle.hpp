// SQLite's connection and statement as values that clean up after themselves, and its error codes
// as StoreErrors. Nothing here knows what a ledger is.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/log.hpp"

namespace meguri {

class Statement {
public:
  Statement(sqlite3* database, std::string_view sql);  // a wrong `sql` shows at the first step

  // SQLITE_ROW, SQLITE_DONE or an error code.
  int step();
  void reset();

  void bind(int parameter, std::uint64_t value);
  void bind_text(int parameter, std::string_view text);  // `text` must live until the reset
  void bind_blob(int parameter, std::string_view bytes);
  void bind_null(int parameter);

  [[nodiscard]] std::uint64_t integer(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] bool is_null(int column) const;

private:
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement_{nullptr, &sqlite3_finalize};
  int problem_ = SQLITE_OK;
};

class Connection {
public:
  // `name` is the ledger's name in messages.
  static std::expected<Connection, StoreError> open(const std::string& uri, int flags,
                                                    const std::string& name);

  [[nodiscard]] int run(const char* sql);  // SQLITE_OK or an error code
  [[nodiscard]] Statement prepare(std::string_view sql) const;
  // The first column of the first row; none when there is none or it failed.
  [[nodiscard]] std::optional<std::string> ask(std::string_view sql) const;

  // What the error code of the last call means for the ledger. `committing`: it may have been
  // stored all the same.
  [[nodiscard]] StoreError error(int code, bool committing = false) const;
  [[nodiscard]] sqlite3* raw() const { return database_.get(); }

private:
  explicit Connection(std::string name) : name_(std::move(name)) {}

  std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> database_{nullptr, &sqlite3_close_v2};
  std::string name_;
};

}  // namespace meguri
