#include "ledger/read.hpp"

#include "ledger/record.hpp"

namespace meguri::described {

// Steps over strings and nested values of the object to the value of its key `type`.
std::string_view find_type(std::string_view object) {
  int depth = 0;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const char c = object[i];
    if (c == '{' || c == '[')
      ++depth;
    else if (c == '}' || c == ']') {
      if (--depth == 0) return {};
    } else if (c == '"') {
      const std::string_view from_here = object.substr(i);
      if (depth == 1 && from_here.starts_with(R"("type":")")) {
        const std::string_view name = from_here.substr(8);
        return name.substr(0, name.find('"'));
      }
      for (++i; i < object.size() && object[i] != '"'; ++i)
        if (object[i] == '\\') ++i;
    }
  }
  return {};
}

bool read_instant(Cursor& from, Instant& value) {
  std::string_view text;
  if (!from.take_plain_string(text)) return false;
  const auto read = instant_from(text);
  if (read) value = *read;
  return read.has_value();
}

bool read_date(Cursor& from, Date& value) {
  std::string_view text;
  if (!from.take_plain_string(text)) return false;
  const auto read = parse_date(text);
  if (read) value = *read;
  return read.has_value();
}

bool read_code(Cursor& from, Code& value) {
  std::string_view text;
  if (!from.take_plain_string(text)) return false;
  value = {};
  if (text.empty()) return true;
  const auto read = parse_code(text);
  if (read) value = *read;
  return read.has_value();
}

bool read_public_key(Cursor& from, PublicKey& value) {
  std::string_view text;
  if (!from.take_plain_string(text)) return false;
  const auto read = parse_public_key(text);
  if (read) value = *read;
  return read.has_value();
}

bool read_text(Cursor& from, std::string& value) {
  const std::size_t end = from.rest.starts_with('"') ? canonical_end(from.rest, 0) : from.rest.npos;
  if (end == from.rest.npos) return false;
  value = text_of_string(from.rest.substr(0, end));
  from.rest.remove_prefix(end);
  return true;
}

bool read_fields(Cursor& from, void* value, std::span<const Reader::Field> fields,
                 std::string_view type) {
  if (!from.take("{")) return false;
  bool first = true;
  for (const Reader::Field& field : fields) {
    if (!from.take(field.lead.substr(first ? 1 : 0))) return false;
    first = false;
    if (field.act != nullptr) {
      if (!field.act(from, value)) return false;
    } else if (!from.take("\"") || !from.take(type) || !from.take("\"")) {
      return false;
    }
  }
  return from.take("}");
}

}  // namespace meguri::described
