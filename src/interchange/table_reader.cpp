#include "interchange/table_reader.hpp"

#include <algorithm>
#include <utility>

#include "interchange/figure_reader.hpp"
#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

constexpr std::size_t text_max = 2'000;
constexpr std::size_t id_max = 48;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string quoted_example(std::string_view key) { return std::string(key) + " = \"...\""; }

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > id_max || !is_letter(text[0])) return false;
  return std::ranges::all_of(
      text, [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

std::string Reading::place(Position at) const {
  const std::string name = at.file < sources.size() ? sources[at.file].name : "?";
  return name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

TableReader::TableReader(Reading& reading, const Node& table, std::string path)
    : reading_(&reading), table_(&table), path_(std::move(path)) {}

Position TableReader::at(std::string_view key) const {
  const Entry* found = table_->find(key);
  return found == nullptr ? table_->at : found->at;
}

std::vector<std::string> TableReader::keys() const {
  std::vector<std::string> keys;
  for (const Entry& entry : table_->entries) keys.push_back(entry.key);
  return keys;
}

void TableReader::know(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
}

void TableReader::mistake(Position at, Message message, std::vector<std::string> arguments) {
  reading_->diagnostics.add(at, message, std::move(arguments));
}

const Entry* TableReader::entry(std::string_view key, Need need, std::string_view example) {
  know(key);
  const Entry* found = table_->find(key);
  if (found != nullptr || need == Need::optional) return found;
  if (path_.empty())
    mistake(at(), Message::missing_at_top, {std::string(key), std::string(example)});
  else
    mistake(at(), Message::missing_key, {std::string(key), path_, std::string(example)});
  return found;
}

const Entry* TableReader::typed(std::string_view key, NodeKind kind, Need need,
                                std::string_view example) {
  const Entry* found = entry(key, need, example);
  if (found == nullptr || found->value.kind == kind) return found;
  mistake(found->value.at, Message::wrong_kind,
          {std::string(key), std::string(name_of(found->value.kind)), std::string(name_of(kind))});
  return nullptr;
}

std::optional<std::string> TableReader::text(std::string_view key, Need need) {
  const Entry* found = typed(key, NodeKind::text, need, quoted_example(key));
  if (found == nullptr) return std::nullopt;
  const std::string& text = found->value.text;
  if (text.empty()) {
    mistake(found->value.at, Message::empty_text, {std::string(key)});
    return std::nullopt;
  }
  if (text.size() > text_max) {
    mistake(found->value.at, Message::too_long, {std::string(key), std::to_string(text_max)});
    return std::nullopt;
  }
  return text;
}

std::optional<std::int64_t> TableReader::whole(std::string_view key, std::int64_t low,
                                               std::int64_t high, Need need) {
  const Entry* found =
      typed(key, NodeKind::integer, need, std::string(key) + " = " + std::to_string(low));
  if (found == nullptr) return std::nullopt;
  const std::int64_t value = found->value.integer;
  if (value >= low && value <= high) return value;
  mistake(found->value.at, Message::out_of_range,
          {std::string(key), std::to_string(value), std::to_string(low), std::to_string(high)});
  return std::nullopt;
}

std::optional<bool> TableReader::truth(std::string_view key, Need need) {
  const Entry* found = typed(key, NodeKind::boolean, need, std::string(key) + " = true");
  return found == nullptr ? std::nullopt : std::optional(found->value.boolean);
}

std::optional<Date> TableReader::date(std::string_view key, Need need) {
  const Entry* found = entry(key, need, std::string(key) + " = 2026-07-17");
  if (found == nullptr) return std::nullopt;
  if (found->value.kind == NodeKind::date) return found->value.date;
  const bool text = found->value.kind == NodeKind::text;
  mistake(found->value.at, Message::bad_date, {text ? found->value.text : std::string(key)});
  return std::nullopt;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  std::vector<std::string> result;
  const Entry* found = typed(key, NodeKind::array, Need::optional, "");
  if (found == nullptr) return result;
  for (const Node& item : found->value.items) {
    if (item.kind == NodeKind::text && !item.text.empty())
      result.push_back(item.text);
    else
      mistake(item.at, Message::wrong_kind,
              {std::string(key), std::string(name_of(item.kind)), "string"});
  }
  return result;
}

std::optional<std::size_t> TableReader::word(std::string_view key,
                                             std::span<const std::string_view> words, Need need) {
  const std::vector<std::string> known(words.begin(), words.end());
  const Entry* found = typed(key, NodeKind::text, need,
                             std::string(key) + " = \"" + (known.empty() ? "" : known[0]) + "\"");
  if (found == nullptr) return std::nullopt;
  const auto at = std::ranges::find(known, found->value.text);
  if (at != known.end()) return static_cast<std::size_t>(at - known.begin());
  const std::string near = nearest(found->value.text, known);
  mistake(found->value.at, near.empty() ? Message::unknown_word : Message::unknown_word_suggest,
          {found->value.text, std::string(key), near.empty() ? comma_list(known) : near});
  return std::nullopt;
}

std::optional<Figure> TableReader::figure(std::string_view key, Dimension dimension, Need need) {
  const std::vector<std::string> units = unit_names(dimension);
  const Entry* found = typed(key, NodeKind::table, need,
                             std::string(key) + " = { value = 1, unit = \"" + units[0] +
                                 "\", source = \"...\", mark = \"inferred\" }");
  if (found == nullptr) return std::nullopt;
  auto figure = read_figure(*reading_, *found, path_ + "." + std::string(key), dimension);
  if (figure) reading_->figures.push_back(*figure);
  return figure;
}

std::optional<std::int64_t> TableReader::fixed(std::string_view key, Dimension dimension,
                                               Need need) {
  const auto found = figure(key, dimension, need);
  if (!found) return std::nullopt;
  if (found->is_constant()) return found->constant();
  mistake(found->at, Message::must_be_constant, {std::string(key)});
  return std::nullopt;
}

std::optional<TableReader> TableReader::table(std::string_view key, Need need) {
  const std::string inner = path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  const Entry* found = typed(key, NodeKind::table, need, "[" + inner + "]");
  if (found == nullptr) return std::nullopt;
  return TableReader(*reading_, found->value, inner);
}

std::vector<std::pair<std::string, TableReader>> TableReader::tables(std::string_view key) {
  std::vector<std::pair<std::string, TableReader>> result;
  const auto parent = table(key, Need::optional);
  if (!parent) return result;
  for (const Entry& inner : parent->table_->entries) {
    if (inner.value.kind != NodeKind::table) {
      mistake(inner.at, Message::wrong_kind,
              {inner.key, std::string(name_of(inner.value.kind)), "table"});
    } else if (!is_id(inner.key)) {
      mistake(inner.at, Message::bad_id, {inner.key});
    } else {
      result.emplace_back(inner.key,
                          TableReader(*reading_, inner.value, parent->path_ + "." + inner.key));
    }
  }
  return result;
}

std::vector<TableReader> TableReader::rows(std::string_view key) {
  std::vector<TableReader> result;
  const Entry* found = typed(key, NodeKind::array, Need::optional, "");
  if (found == nullptr) return result;
  const std::string inner = path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  for (const Node& item : found->value.items) {
    if (item.kind == NodeKind::table)
      result.emplace_back(*reading_, item, inner);
    else
      mistake(item.at, Message::wrong_kind,
              {std::string(key), std::string(name_of(item.kind)), "table"});
  }
  return result;
}

void TableReader::finish() {
  for (const Entry& entry : table_->entries) {
    if (std::ranges::find(known_, entry.key) != known_.end()) continue;
    const std::string near = nearest(entry.key, known_);
    const std::string where = path_.empty() ? "programme" : path_;
    mistake(entry.at, near.empty() ? Message::unknown_key : Message::unknown_key_suggest,
            {entry.key, where, near.empty() ? comma_list(known_) : near});
  }
}

}  // namespace meguri::interchange
