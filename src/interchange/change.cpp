#include "interchange/change.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

constexpr std::string_view example = "road.pmd_import.step.JP-03.duration=30 day";
constexpr std::array<std::string_view, 4> shapes{"uniform", "triangular", "pert", "exponential"};

std::vector<std::string> words_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t begin = text.find_first_not_of(separators);
    if (begin == text.npos) return words;
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("+-0123456789._eE") == word.npos &&
         word.find_first_of("0123456789") != word.npos && word.find('-', 1) == word.npos;
}

// "triangular 20 30 60 day" as the TOML of a figure; what is not of this form stays as it is.
std::string to_toml(std::string_view value) {
  std::vector<std::string> words = words_of(value, " ,\t");
  std::string shape, unit;
  if (!words.empty() && std::ranges::find(shapes, words.front()) != shapes.end()) {
    shape = words.front();
    words.erase(words.begin());
  }
  if (!words.empty() && !is_number(words.back())) {
    unit = words.back();
    words.pop_back();
  }
  const bool plain = shape.empty() && words.size() == 1;
  if (words.empty() || (shape.empty() && !plain) || !std::ranges::all_of(words, is_number))
    return std::string(value);
  std::string numbers;
  for (const std::string& word : words) numbers += (numbers.empty() ? "" : ", ") + word;
  const bool list = !plain && shape != "exponential";
  std::string toml =
      "{ " + (plain ? "value" : shape) + " = " + (list ? "[" + numbers + "]" : numbers);
  if (!unit.empty()) toml += ", unit = \"" + unit + "\"";
  return toml + ", source = \"what-if\", mark = \"choice\" }";
}

std::optional<std::string> text_in(const Node& table, std::string_view key) {
  const Entry* entry = table.find(key);
  return entry != nullptr && entry->value.kind == NodeKind::text ? std::optional{entry->value.text}
                                                                 : std::nullopt;
}

// The table or row that `key` names in `node`; null when there is none. `known`: what there is.
Node* step_into(Node& node, const std::string& key, std::vector<std::string>& known) {
  if (node.kind == NodeKind::table) {
    for (Entry& entry : node.entries) {
      if (entry.key == key) return &entry.value;
      known.push_back(entry.key);
    }
    return nullptr;
  }
  for (Node& item : node.items) {
    const auto id = text_in(item, "id"), from = text_in(item, "from");
    if (id == key || (!id && from == key)) return &item;
    known.push_back(id.value_or(from.value_or("")));
  }
  return nullptr;
}

void place(Node& node, Position at) {
  node.at = at;
  for (Entry& entry : node.entries) {
    entry.at = at;
    place(entry.value, at);
  }
  for (Node& item : node.items) place(item, at);
}

class Change {
public:
  Change(Node& root, Position at, Diagnostics& diagnostics)
      : root_(root), at_(at), diagnostics_(diagnostics) {}

  void make(const std::string& text) {
    const std::size_t equals = text.find('=');
    const auto trimmed = words_of(text.substr(0, equals), " \t");
    if (equals == std::string::npos || trimmed.size() != 1)
      return diagnostics_.add(at_, Message::missing_key,
                              {"PATH=VALUE", "--what-if", std::string(example)});
    std::vector<std::string> keys = words_of(trimmed.front(), ".");
    if (keys.empty()) return unknown("", "figure", {});
    const std::string last = keys.back();
    keys.pop_back();
    Node* parent = find(keys);
    if (parent == nullptr) return;
    if (parent->kind != NodeKind::table) return unknown(last, "figure", {});
    auto value = parse(text.substr(equals + 1));
    if (value) put(*parent, last, *std::move(value));
  }

private:
  Node* find(const std::vector<std::string>& keys) {
    Node* node = &root_;
    std::string path;
    for (const std::string& key : keys) {
      std::vector<std::string> known;
      Node* next = step_into(*node, key, known);
      path += (path.empty() ? "" : ".") + key;
      if (next == nullptr) return unknown(path, "figure", known), nullptr;
      node = next;
    }
    return node;
  }

  void unknown(const std::string& name, const std::string& kind,
               const std::vector<std::string>& known) {
    const std::string near = nearest(name.substr(name.rfind('.') + 1), known);
    if (near.empty())
      diagnostics_.add(at_, Message::unknown_reference, {name, kind, comma_list(known)});
    else
      diagnostics_.add(at_, Message::unknown_reference_suggest, {name, kind, near});
  }

  std::optional<Entry> parse(const std::string& value) {
    Diagnostics own;
    const std::array sources{Source{"--what-if", "x = " + to_toml(value) + "\n"}};
    Node root = read_toml(sources, own);
    for (const Diagnostic& mistake : own.sorted())
      diagnostics_.add(at_, mistake.message, mistake.arguments);
    if (!own.empty() || root.entries.size() != 1) return std::nullopt;
    place(root, at_);
    return std::move(root.entries.front());
  }

  // A bare number takes the form and the unit of the figure that it replaces.
  void put(Node& parent, const std::string& key, Entry made) {
    made.key = key;
    const auto old = std::ranges::find(parent.entries, key, &Entry::key);
    if (old == parent.entries.end()) return parent.entries.push_back(std::move(made));
    const Entry* unit = old->value.kind == NodeKind::table ? old->value.find("unit") : nullptr;
    if (unit != nullptr && made.value.kind == NodeKind::table && made.value.find("unit") == nullptr)
      made.value.entries.push_back(*unit);
    if (old->value.kind != NodeKind::table && made.value.kind == NodeKind::table)
      if (const Entry* plain = made.value.find("value")) {
        Node number = plain->value;
        made.value = std::move(number);
      }
    *old = std::move(made);
  }

  Node& root_;
  Position at_;
  Diagnostics& diagnostics_;
};

}  // namespace

void apply_changes(Node& root, std::span<const std::string> changes, std::uint32_t file,
                   Diagnostics& diagnostics) {
  for (std::uint32_t i = 0; i < changes.size(); ++i)
    Change(root, {file, i + 1, 1}, diagnostics).make(changes[i]);
}

}  // namespace meguri::interchange
