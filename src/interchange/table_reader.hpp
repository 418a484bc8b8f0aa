// Reads one table of a programme file key by key. Every mistake is noted and reading goes on; a
// function that finds a mistake, or nothing, returns an empty optional. finish() reports keys that
// nobody asked for, so what is misspelled is never silently left out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interchange/diagnostic.hpp"
#include "interchange/figure.hpp"
#include "interchange/toml_document.hpp"

namespace meguri::interchange {

enum class Need : std::uint8_t { required, optional };

// What all readers of one set of files share.
struct Reading {
  std::span<const Source> sources;
  Diagnostics diagnostics;
  std::vector<Figure> figures;  // every figure that was read without a mistake, in reading order
  std::vector<std::string> changes{};  // what-ifs, made before anything is read (change.hpp)

  [[nodiscard]] std::string place(Position at) const;  // "site.toml:12:3"
};

class TableReader {
public:
  // `table` and `reading` outlive the reader. `path` is how mistakes name the table.
  TableReader(Reading& reading, const Node& table, std::string path);

  [[nodiscard]] Position at() const { return table_->at; }
  [[nodiscard]] const std::string& path() const { return path_; }
  void call(std::string path) { path_ = std::move(path); }  // once the id of a row is known
  [[nodiscard]] bool has(std::string_view key) const { return table_->find(key) != nullptr; }
  [[nodiscard]] std::vector<std::string> keys() const;    // in the order of the text
  [[nodiscard]] Position at(std::string_view key) const;  // of the key; of the table without it

  // The raw entry; `example` shows how to write it when it is required and missing.
  const Entry* entry(std::string_view key, Need need, std::string_view example);

  std::optional<std::string> text(std::string_view key, Need need = Need::required);
  std::optional<std::int64_t> whole(std::string_view key, std::int64_t low, std::int64_t high,
                                    Need need = Need::required);
  std::optional<bool> truth(std::string_view key, Need need = Need::required);
  std::optional<Date> date(std::string_view key, Need need = Need::required);
  std::vector<std::string> texts(std::string_view key);  // an array of strings; absent is empty
  // One word of a closed list, as its index.
  std::optional<std::size_t> word(std::string_view key, std::span<const std::string_view> words,
                                  Need need = Need::required);

  std::optional<Figure> figure(std::string_view key, Dimension dimension,
                               Need need = Need::required);
  // A figure that must be one number: a limit or a decision.
  std::optional<std::int64_t> fixed(std::string_view key, Dimension dimension,
                                    Need need = Need::required);

  // A sub-table, or nothing.
  std::optional<TableReader> table(std::string_view key, Need need = Need::required);
  // [path.key.id] for every id, in the order of the text; ids are checked.
  std::vector<std::pair<std::string, TableReader>> tables(std::string_view key);
  // [[path.key]], in the order of the text.
  std::vector<TableReader> rows(std::string_view key);

  void mistake(Position at, Message message, std::vector<std::string> arguments);
  void finish();

private:
  const Entry* typed(std::string_view key, NodeKind kind, Need need, std::string_view example);
  void know(std::string_view key);

  Reading* reading_;
  const Node* table_;
  std::string path_;
  std::vector<std::string> known_;
};

// 1 to 48 of a-z, 0-9, A-Z, - and _, starting with a letter.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace meguri::interchange
