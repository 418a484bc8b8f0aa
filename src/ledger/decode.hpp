// Reads described values from JSON that people and other programs send (ledger/read.hpp reads back
// what encode() wrote, much faster). Strict: an unknown key, a missing key, a wrong kind of value,
// a number out of range, a word that is not in its list are each refused with the place (a JSON
// pointer, RFC 6901) and a sentence. The value is used only when the whole of it could be read.
#pragma once

#include <boost/json/value.hpp>
#include <expected>
#include <limits>
#include <span>
#include <string>

#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/public_key.hpp"
#include "ledger/canonical.hpp"
#include "ledger/described.hpp"

namespace meguri {

struct DecodeError {
  std::string path;  // "/slots/2/from"; "" for the whole value
  std::string what;  // "expected a time like ..."
};
[[nodiscard]] std::string to_text(const DecodeError& error);

namespace described {

using Decoded = std::expected<void, DecodeError>;

[[nodiscard]] Decoded refused(std::string what);
[[nodiscard]] Decoded refused_at(std::string_view key, DecodeError inner);
[[nodiscard]] Decoded decode_bool(const boost::json::value& json, bool& value);
[[nodiscard]] Decoded decode_instant(const boost::json::value& json, Instant& value);
[[nodiscard]] Decoded decode_date(const boost::json::value& json, Date& value);
[[nodiscard]] Decoded decode_code(const boost::json::value& json, Code& value);
[[nodiscard]] Decoded decode_digest(const boost::json::value& json, Digest& value);
[[nodiscard]] Decoded decode_public_key(const boost::json::value& json, PublicKey& value);
[[nodiscard]] Decoded decode_text(const boost::json::value& json, std::string& value);
[[nodiscard]] Decoded decode_integer(const boost::json::value& json, std::int64_t low,
                                     std::int64_t high, std::int64_t& value);
// The index of the string in `words`, or an error that lists them.
[[nodiscard]] std::expected<std::size_t, DecodeError> decode_word(const boost::json::value& json,
                                                                  const std::string_view* words,
                                                                  std::size_t count);

template <class T>
Decoded decode_value(const boost::json::value& json, T& value);

struct Decoder {
  using Field = FieldOf<Decoded(const boost::json::value&, void*)>;
  template <class T, class Member>
  static Decoded act(const boost::json::value& json, void* value) {
    return decode_value(json, static_cast<T*>(value)->*Member::pointer);
  }
};

// Into the struct at `value`. Every key of the object is a field, and none is missing.
[[nodiscard]] Decoded decode_fields(const boost::json::value& json, void* value,
                                    std::span<const Decoder::Field> fields);

template <Struct T, bool tagged>
Decoded decode_struct(const boost::json::value& json, T& value) {
  return decode_fields(json, &value, fields<Decoder, T, tagged>);
}

template <class T>
Decoded decode_bounded(const boost::json::value& json, T& value) {
  using Limits = std::numeric_limits<T>;
  constexpr std::int64_t low = std::cmp_less(Limits::min(), -integer_max)
                                   ? -integer_max
                                   : static_cast<std::int64_t>(Limits::min());
  constexpr std::int64_t high = std::cmp_greater(Limits::max(), integer_max)
                                    ? integer_max
                                    : static_cast<std::int64_t>(Limits::max());
  std::int64_t wide = 0;
  auto read = decode_integer(json, low, high, wide);
  if (read) value = static_cast<T>(wide);
  return read;
}

template <Words E>
Decoded decode_listed(const boost::json::value& json, E& value) {
  static constexpr auto texts = [] {
    std::array<std::string_view, words<E>.size()> list{};
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = words<E>[i].text;
    return list;
  }();
  const auto index = decode_word(json, texts.data(), texts.size());
  if (!index) return std::unexpected(index.error());
  value = words<E>[*index].value;
  return {};
}

template <List T>
Decoded decode_list(const boost::json::value& json, T& list) {
  if (!json.is_array()) return refused("expected a list in [ ]");
  const auto& items = json.get_array();
  if constexpr (requires { T::capacity; })
    if (items.size() > T::capacity)
      return refused("expected at most " + std::to_string(T::capacity) + " items");
  list.clear();
  for (const auto& item : items) {
    typename T::value_type value{};
    if (auto read = decode_value(item, value); !read)
      return refused_at(std::to_string(list.size()), std::move(read.error()));
    list.push_back(value);
  }
  return {};
}

// Which alternative "type" names, and how to read it.
template <ChoiceLike C>
struct DecodeChoice {
  using Read = Decoded (*)(const boost::json::value&, C&);

  template <class T>
  static Decoded read(const boost::json::value& json, C& value) {
    return decode_struct<T, true>(json, value.template emplace<T>());
  }
  static constexpr auto readers = []<class... T>(Types<T...>) {
    return std::array<Read, sizeof...(T)>{&read<T>...};
  }(typename C::Alternatives{});

  static Decoded any(const boost::json::value& json, C& value) {
    const auto* object = json.if_object();
    const auto* type = object == nullptr ? nullptr : object->if_contains(type_key);
    if (type == nullptr) return refused("expected an object with a \"type\"");
    const auto index = decode_word(*type, names<C>.data(), names<C>.size());
    if (!index) return refused_at(type_key, index.error());
    return readers[*index](json, value);
  }
};
template <class T>
Decoded decode_value(const boost::json::value& json, T& value) {
  if constexpr (std::is_same_v<T, bool>)
    return decode_bool(json, value);
  else if constexpr (std::is_integral_v<T>)
    return decode_bounded(json, value);
  else if constexpr (std::is_same_v<T, Instant>)
    return decode_instant(json, value);
  else if constexpr (std::is_same_v<T, Duration>)
    return decode_bounded(json, value.us);
  else if constexpr (std::is_same_v<T, Date>)
    return decode_date(json, value);
  else if constexpr (std::is_same_v<T, Code>)
    return decode_code(json, value);
  else if constexpr (std::is_same_v<T, PublicKey>)
    return decode_public_key(json, value);
  else if constexpr (std::is_same_v<T, Digest>)
    return decode_digest(json, value);
  else if constexpr (std::is_same_v<T, std::string>)
    return decode_text(json, value);
  else if constexpr (Words<T>)
    return decode_listed(json, value);
  else if constexpr (Number<T>) {
    std::underlying_type_t<T> plain_number{};
    auto read = decode_bounded(json, plain_number);
    if (read) value = static_cast<T>(plain_number);
    return read;
  } else if constexpr (Optional<T>) {
    if (json.is_null()) return value.reset(), Decoded{};
    return decode_value(json, value.emplace());
  } else if constexpr (List<T>)
    return decode_list(json, value);
  else if constexpr (ChoiceLike<T>)
    return DecodeChoice<T>::any(json, value);
  else
    return decode_struct<T, false>(json, value);
}

}  // namespace described

template <class T>
[[nodiscard]] std::expected<T, DecodeError> decode(const boost::json::value& json) {
  T value{};
  auto read = described::decode_value(json, value);
  if (!read) return std::unexpected(std::move(read.error()));
  return value;
}

}  // namespace meguri
