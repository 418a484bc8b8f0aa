#include "ledger/canonical.hpp"

#include <algorithm>
#include <boost/json/parser.hpp>
#include <charconv>
#include <vector>

#include "base/check.hpp"
#include "ledger/utf8.hpp"

namespace meguri {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
  out += '\\';
  switch (c) {
    case '\b': out += 'b'; return;
    case '\t': out += 't'; return;
    case '\n': out += 'n'; return;
    case '\f': out += 'f'; return;
    case '\r': out += 'r'; return;
    case '"': out += '"'; return;
    case '\\': out += '\\'; return;
    default: break;
  }
  out += "u00";
  out += hex_digits[static_cast<unsigned char>(c) >> 4];
  out += hex_digits[static_cast<unsigned char>(c) & 15];
}

struct Refused {
  std::string why;
};

void append_value(std::string& out, const boost::json::value& value);  // throws Refused

void append_object(std::string& out, const boost::json::object& object) {
  std::vector<const boost::json::key_value_pair*> members;
  for (const auto& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(),
            [](const auto* a, const auto* b) { return less_utf16(a->key(), b->key()); });
  out += '{';
  for (const auto* member : members) {
    if (member != members.front()) out += ',';
    append_string(out, member->key());
    out += ':';
    append_value(out, member->value());
  }
  out += '}';
}

void append_value(std::string& out, const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null: out += "null"; return;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; return;
    case boost::json::kind::string: append_string(out, value.get_string()); return;
    case boost::json::kind::object: append_object(out, value.get_object()); return;
    case boost::json::kind::array:
      out += '[';
      for (const auto& item : value.get_array()) {
        if (&item != &value.get_array().front()) out += ',';
        append_value(out, item);
      }
      out += ']';
      return;
    case boost::json::kind::int64: {
      const std::int64_t number = value.get_int64();
      if (number > integer_max || number < -integer_max)
        throw Refused{"a number is beyond 2^53 - 1"};
      append_integer(out, number);
      return;
    }
    case boost::json::kind::uint64: throw Refused{"a number is beyond 2^53 - 1"};
    case boost::json::kind::double_: throw Refused{"a number is not whole"};
  }
}

std::string place(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto column = at - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::size_t count_members(const boost::json::value& value) {
  std::size_t members = 0;
  if (const auto* array = value.if_array())
    for (const auto& item : *array) members += count_members(item);
  if (const auto* object = value.if_object())
    for (const auto& member : *object) members += 1 + count_members(member.value());
  return members;
}

// The parser keeps the last of two equal keys. Each member has one colon outside strings, so fewer
// members than colons means that a key stood there twice.
std::size_t count_colons(std::string_view json) {
  std::size_t colons = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (in_string && json[i] == '\\')
      ++i;
    else if (json[i] == '"')
      in_string = !in_string;
    else if (json[i] == ':' && !in_string)
      ++colons;
  }
  return colons;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t done = 0; done < text.size();) {
    std::size_t plain = done;
    while (plain < text.size() && !needs_escape(text[plain])) ++plain;
    out.append(text, done, plain - done);
    if (plain < text.size()) append_escape(out, text[plain]);
    done = plain + 1;
  }
  out += '"';
}

void append_integer(std::string& out, std::int64_t value) {
  MEGURI_CHECK(value <= integer_max && value >= -integer_max);
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

std::expected<std::string, std::string> canonical_text(const boost::json::value& value) {
  std::string out;
  try {
    append_value(out, value);
  } catch (const Refused& refused) {
    return std::unexpected(refused.why);
  }
  return out;
}

std::expected<boost::json::value, std::string> parse_json(std::string_view text) {
  boost::json::parser parser;
  boost::json::error_code problem;
  const std::size_t read = parser.write_some(text.data(), text.size(), problem);
  if (!problem && read < text.size() && text.find_first_not_of(" \t\r\n", read) != text.npos)
    return std::unexpected(place(text, read) + ": something follows after the end");
  if (problem) return std::unexpected(place(text, read) + ": " + problem.message());
  boost::json::value value = parser.release();
  if (count_members(value) != count_colons(text))
    return std::unexpected("a key stands twice in the same object");
  return value;
}

}  // namespace meguri
