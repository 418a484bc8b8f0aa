#include "ledger/decode.hpp"

#include <algorithm>

#include "ledger/instant_text.hpp"

namespace meguri {

std::string to_text(const DecodeError& error) {
  return (error.path.empty() ? std::string{"the value"} : error.path) + ": " + error.what;
}

namespace described {
namespace {

// A JSON pointer writes ~ as ~0 and / as ~1.
std::string pointer_part(std::string_view key) {
  std::string part = "/";
  for (const char c : key) {
    if (c == '~')
      part += "~0";
    else if (c == '/')
      part += "~1";
    else
      part += c;
  }
  return part;
}

std::string joined(const std::string_view* words, std::size_t count) {
  constexpr std::size_t shown_max = 24;
  std::string text;
  for (std::size_t i = 0; i < std::min(count, shown_max); ++i) {
    if (i > 0) text += ", ";
    text += words[i];
  }
  if (count > shown_max) text += " and " + std::to_string(count - shown_max) + " others";
  return text;
}

const boost::json::string* as_string(const boost::json::value& json) { return json.if_string(); }

}  // namespace

Decoded refused(std::string what) { return std::unexpected(DecodeError{"", std::move(what)}); }

Decoded refused_at(std::string_view key, DecodeError inner) {
  inner.path.insert(0, pointer_part(key));
  return std::unexpected(std::move(inner));
}

Decoded decode_bool(const boost::json::value& json, bool& value) {
  if (!json.is_bool()) return refused("expected true or false");
  value = json.get_bool();
  return {};
}

Decoded decode_instant(const boost::json::value& json, Instant& value) {
  const auto* text = as_string(json);
  if (text == nullptr) return refused("expected a time in quotes, like \"2026-11-22T03:00:00Z\"");
  if (*text == "never") {
    value = never;
    return {};
  }
  const auto read = parse_rfc3339(*text);
  if (!read) return refused(read.error());
  if (!has_text(*read))  // a zone can shift the calendar's first or last day out of it
    return refused("expected a time within the years 1 to 9999 of UTC");
  value = *read;
  return {};
}

Decoded decode_date(const boost::json::value& json, Date& value) {
  const auto* text = as_string(json);
  if (text == nullptr) return refused("expected a date in quotes, like \"2026-11-22\"");
  const auto read = parse_date(*text);
  if (!read) return refused(read.error());
  value = *read;
  return {};
}

Decoded decode_code(const boost::json::value& json, Code& value) {
  const auto* text = as_string(json);
  if (text == nullptr) return refused("expected a code in quotes");
  if (text->empty()) {
    value = {};
    return {};
  }
  const auto read = parse_code(*text);
  if (!read) return refused(read.error());
  value = *read;
  return {};
}

Decoded decode_public_key(const boost::json::value& json, PublicKey& value) {
  const auto* text = as_string(json);
  if (text == nullptr) return refused("expected a public key in quotes");
  const auto read = parse_public_key(*text);
  if (!read) return refused(read.error());
  value = *read;
  return {};
}

Decoded decode_text(const boost::json::value& json, std::string& value) {
  const auto* text = as_string(json);
  if (text == nullptr) return refused("expected text in quotes");
  value = *text;
  return {};
}

Decoded decode_integer(const boost::json::value& json, std::int64_t low, std::int64_t high,
                       std::int64_t& value) {
  const auto* number = json.if_int64();
  if (number == nullptr || *number < low || *number > high)
    return refused("expected a whole number from " + std::to_string(low) + " to " +
                   std::to_string(high));
  value = *number;
  return {};
}

std::expected<std::size_t, DecodeError> decode_word(const boost::json::value& json,
                                                    const std::string_view* words,
                                                    std::size_t count) {
  if (const auto* text = as_string(json)) {
    const auto* const found = std::find(words, words + count, std::string_view{*text});
    if (found != words + count) return static_cast<std::size_t>(found - words);
  }
  return std::unexpected(DecodeError{"", "expected one of: " + joined(words, count)});
}

namespace {

Decoded check_keys(const boost::json::value& json, std::span<const Decoder::Field> fields) {
  const auto* object = json.if_object();
  if (object == nullptr) return refused("expected an object in { }");
  for (const auto& field : fields)
    if (!object->contains(key_of(field.lead)))
      return refused_at(key_of(field.lead), {"", "this key is missing"});
  if (object->size() == fields.size()) return {};
  for (const auto& member : *object) {
    const std::string_view key = member.key();
    if (std::ranges::none_of(fields, [&](const auto& field) { return key_of(field.lead) == key; }))
      return refused_at(key, {"", "this key is not known here"});
  }
  return {};
}

}  // namespace

Decoded decode_fields(const boost::json::value& json, void* value,
                      std::span<const Decoder::Field> fields) {
  if (auto keys = check_keys(json, fields); !keys) return keys;
  for (const Decoder::Field& field : fields) {
    if (field.act == nullptr) continue;
    const std::string_view key = key_of(field.lead);
    if (auto read = field.act(json.get_object().at(key), value); !read)
      return refused_at(key, std::move(read.error()));
  }
  return {};
}

}  // namespace described
}  // namespace meguri
