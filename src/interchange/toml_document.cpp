#include "interchange/toml_document.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "interchange/toml_fault.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace meguri::interchange {
namespace {

constexpr int syntax_errors_max = 20;

Position position_of(const toml::source_region& region, std::uint32_t file) {
  return {file, region.begin.line, region.begin.column};
}

Node to_node(const toml::node& from, std::uint32_t file);

Node table_node(const toml::table& table, std::uint32_t file) {
  Node node{.kind = NodeKind::table, .at = position_of(table.source(), file), .entries = {}};
  for (const auto& [key, value] : table)
    node.entries.push_back(
        {std::string(key.str()), position_of(key.source(), file), to_node(value, file)});
  std::ranges::sort(node.entries, {}, &Entry::at);
  return node;
}

Node to_node(const toml::node& from, std::uint32_t file) {
  if (const auto* table = from.as_table()) return table_node(*table, file);
  Node node{.kind = NodeKind::other, .at = position_of(from.source(), file), .entries = {}};
  if (const auto* array = from.as_array()) {
    node.kind = NodeKind::array;
    for (const toml::node& item : *array) node.items.push_back(to_node(item, file));
  } else if (const auto* text = from.as_string()) {
    node.kind = NodeKind::text;
    node.text = text->get();
  } else if (const auto* integer = from.as_integer()) {
    node.kind = NodeKind::integer;
    node.integer = integer->get();
    node.number = static_cast<double>(node.integer);
  } else if (const auto* number = from.as_floating_point()) {
    node.kind = NodeKind::number;
    node.number = number->get();
  } else if (const auto* boolean = from.as_boolean()) {
    node.kind = NodeKind::boolean;
    node.boolean = boolean->get();
  } else if (const auto* date = from.as_date()) {
    node.kind = NodeKind::date;
    const toml::date& d = date->get();
    node.date = date_of({d.year, d.month, d.day});
  }
  return node;
}

// Takes one line out of a text and leaves its line break, so that later lines keep their numbers.
void blank_line(std::string& text, std::uint32_t line) {
  std::size_t begin = 0;
  for (std::uint32_t n = 1; n < line; ++n) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) return;
    begin = end + 1;
  }
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  text.erase(begin, end - begin);
}

bool is_utf8(std::string_view text) {
  std::size_t following = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return false;
    if (following > 0) {
      if ((byte & 0xC0U) != 0x80U) return false;
      --following;
    } else if (byte >= 0x80U) {
      if (byte >= 0xC2U && byte <= 0xDFU)
        following = 1;
      else if (byte >= 0xE0U && byte <= 0xEFU)
        following = 2;
      else if (byte >= 0xF0U && byte <= 0xF4U)
        following = 3;
      else
        return false;
    }
  }
  return following == 0;
}

std::optional<Node> read_one(const Source& source, std::uint32_t file, Diagnostics& diagnostics) {
  if (source.text.size() > source_size_max) {
    diagnostics.add({file, 0, 0}, Message::too_large, {std::to_string(source_size_max)});
    diagnostics.note_unreadable_text();
    return std::nullopt;
  }
  if (!is_utf8(source.text)) {
    diagnostics.add({file, 0, 0}, Message::not_text);
    diagnostics.note_unreadable_text();
    return std::nullopt;
  }
  std::string text = source.text;
  Position last{};
  for (int attempt = 0; attempt < syntax_errors_max; ++attempt) {
    const toml::parse_result result = toml::parse(std::string_view(text));
    if (result) return table_node(result.table(), file);
    const toml::parse_error& error = result.error();
    const Position at = position_of(error.source(), file);
    if (at == last) break;  // blanking the line did not help
    diagnostics.add(at, kind_of_fault(error.description()));
    diagnostics.note_unreadable_text();
    blank_line(text, at.line);
    last = at;
  }
  return std::nullopt;
}

std::string place(Position at, std::span<const Source> sources) {
  return sources[at.file].name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

bool is_array_of_tables(const Node& node) {
  return node.kind == NodeKind::array && !node.items.empty() &&
         std::ranges::all_of(node.items,
                             [](const Node& item) { return item.kind == NodeKind::table; });
}

void merge(Node& into, Node from, std::span<const Source> sources, Diagnostics& diagnostics) {
  for (Entry& entry : from.entries) {
    const auto known = std::ranges::find(into.entries, entry.key, &Entry::key);
    if (known == into.entries.end()) {
      into.entries.push_back(std::move(entry));
    } else if (known->value.kind == NodeKind::table && entry.value.kind == NodeKind::table) {
      merge(known->value, std::move(entry.value), sources, diagnostics);
    } else if (is_array_of_tables(known->value) && is_array_of_tables(entry.value)) {
      for (Node& item : entry.value.items) known->value.items.push_back(std::move(item));
    } else {
      diagnostics.add(entry.at, Message::duplicate_key, {entry.key, place(known->at, sources)});
    }
  }
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

Node read_toml(std::span<const Source> sources, Diagnostics& diagnostics) {
  Node root{.kind = NodeKind::table, .at = {0, 1, 1}, .entries = {}};
  for (std::uint32_t file = 0; file < sources.size(); ++file)
    if (auto tree = read_one(sources[file], file, diagnostics))
      merge(root, std::move(*tree), sources, diagnostics);
  return root;
}

std::string_view name_of(NodeKind kind) {
  constexpr std::array<std::string_view, 8> names{"table",  "array",   "string", "integer",
                                                  "number", "boolean", "date",   "time"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace meguri::interchange
