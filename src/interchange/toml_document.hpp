// The text of a programme file, or of several, as one tree that remembers where everything stood.
//
// Tables of the same name in different files are merged key by key, arrays of tables are joined in
// the order of the files; anything else that is set twice is a mistake. A line that is no TOML is
// reported and read as an empty line, so that the rest of the file is still checked.
// Limits: 1 MiB a file, 20 syntax errors a file. Keys of a table come in the order of their text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "interchange/diagnostic.hpp"

namespace meguri::interchange {

inline constexpr std::size_t source_size_max = 1'048'576;

enum class NodeKind : std::uint8_t { table, array, text, integer, number, boolean, date, other };

struct Entry;

struct Node {
  NodeKind kind{};
  Position at{};
  std::string text{};      // text
  std::int64_t integer{};  // integer
  double number{};         // number, and integer again
  bool boolean{};
  Date date{};
  std::vector<Entry> entries;  // table; no {}, which would need Entry to be complete
  std::vector<Node> items{};   // array

  [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Position at;  // of the key
  Node value;
};

struct Source {
  std::string name;  // as people know the file; shown in mistakes
  std::string text;
};

// The root table of all sources together; Position::file is an index into `sources`.
[[nodiscard]] Node read_toml(std::span<const Source> sources, Diagnostics& diagnostics);

// "a table", "a text" ... in the words of the message catalogue.
[[nodiscard]] std::string_view name_of(NodeKind kind);

}  // namespace meguri::interchange
