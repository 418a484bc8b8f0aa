// Reads back what encode() wrote, and nothing else: keys in their order, no white space, each value
// in its one form. So a record of the ledger is read in one pass without building a tree, and a
// replay of a million records takes a second. Anything else gives false and no reason:
// ledger/decode.hpp reads any layout and says what is wrong.
#pragma once

#include <charconv>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/public_key.hpp"
#include "ledger/canonical.hpp"
#include "ledger/described.hpp"
#include "ledger/instant_text.hpp"

namespace meguri {
namespace described {

struct Cursor {
  std::string_view rest;

  bool take(std::string_view text) {
    if (!rest.starts_with(text)) return false;
    rest.remove_prefix(text.size());
    return true;
  }
  // The inside of a string that holds no escapes: words, codes, times.
  bool take_plain_string(std::string_view& inside) {
    if (!rest.starts_with('"')) return false;
    const auto end = rest.find('"', 1);
    if (end == rest.npos) return false;
    inside = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return inside.find('\\') == inside.npos;
  }
};

template <class T>
bool read_value(Cursor& from, T& value);

struct Reader {
  using Field = FieldOf<bool(Cursor&, void*)>;
  template <class T, class Member>
  static bool act(Cursor& from, void* value) {
    return read_value(from, static_cast<T*>(value)->*Member::pointer);
  }
};

// Into the struct at `value`; `type` is what its field without an act must hold.
[[nodiscard]] bool read_fields(Cursor& from, void* value, std::span<const Reader::Field> fields,
                               std::string_view type);

template <Struct T, bool tagged>
bool read_struct(Cursor& from, T& value) {
  std::string_view type;
  if constexpr (tagged) type = type_name<T>;
  return read_fields(from, &value, fields<Reader, T, tagged>, type);
}

template <List T>
bool read_list(Cursor& from, T& list) {
  list.clear();
  if (!from.take("[")) return false;
  if (from.take("]")) return true;
  do {
    if constexpr (requires { T::capacity; })
      if (list.size() == T::capacity) return false;
    typename T::value_type value{};
    if (!read_value(from, value)) return false;
    list.push_back(value);
  } while (from.take(","));
  return from.take("]");
}

template <std::integral T>
bool read_integer(Cursor& from, T& value) {
  const char* const first = from.rest.data();
  const auto [end, problem] = std::from_chars(first, first + from.rest.size(), value);
  if (problem != std::errc{}) return false;
  const std::string_view text{first, static_cast<std::size_t>(end - first)};
  from.rest.remove_prefix(text.size());
  if constexpr (sizeof(T) == 8) {
    if (std::cmp_greater(value, integer_max) || std::cmp_less(value, -integer_max)) return false;
  }
  return text == "0" || (text.front() != '0' && !text.starts_with("-0"));
}

bool read_text(Cursor& from, std::string& value);

// The type of an object stands somewhere among its keys: the last ,"type": or the first key, at the
// depth of the object itself.
[[nodiscard]] std::string_view find_type(std::string_view object);

template <ChoiceLike C>
struct ReadChoice {
  struct Named {
    std::string_view name;
    bool (*read)(Cursor&, C&);
  };
  template <class T>
  static bool read(Cursor& from, C& value) {
    return read_struct<T, true>(from, value.template emplace<T>());
  }
  static constexpr auto readers = []<class... T>(Types<T...>) {
    std::array<Named, sizeof...(T)> list{Named{type_name<T>, &read<T>}...};
    std::sort(list.begin(), list.end(),
              [](const Named& a, const Named& b) { return a.name < b.name; });
    return list;
  }(typename C::Alternatives{});
  static bool any(Cursor& from, C& value) {
    const std::string_view type = find_type(from.rest);
    const auto found =
        std::lower_bound(readers.begin(), readers.end(), type,
                         [](const Named& a, std::string_view name) { return a.name < name; });
    return found != readers.end() && found->name == type && found->read(from, value);
  }
};

bool read_instant(Cursor& from, Instant& value);
bool read_date(Cursor& from, Date& value);
bool read_code(Cursor& from, Code& value);
bool read_digest(Cursor& from, Digest& value);
bool read_public_key(Cursor& from, PublicKey& value);

template <Words E>
bool read_word(Cursor& from, E& value) {
  std::string_view text;
  if (!from.take_plain_string(text)) return false;
  const auto found = value_of<E>(text);
  if (found) value = *found;
  return found.has_value();
}

template <class T>
bool read_value(Cursor& from, T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    value = from.take("true");
    return value || from.take("false");
  } else if constexpr (std::is_integral_v<T>)
    return read_integer(from, value);
  else if constexpr (std::is_same_v<T, Instant>)
    return read_instant(from, value);
  else if constexpr (std::is_same_v<T, Duration>)
    return read_integer(from, value.us);
  else if constexpr (std::is_same_v<T, Date>)
    return read_date(from, value);
  else if constexpr (std::is_same_v<T, Code>)
    return read_code(from, value);
  else if constexpr (std::is_same_v<T, PublicKey>)
    return read_public_key(from, value);
  else if constexpr (std::is_same_v<T, Digest>)
    return read_digest(from, value);
  else if constexpr (std::is_same_v<T, std::string>)
    return read_text(from, value);
  else if constexpr (Words<T>)
    return read_word(from, value);
  else if constexpr (Number<T>) {
    std::underlying_type_t<T> plain_number{};
    if (!read_integer(from, plain_number)) return false;
    value = static_cast<T>(plain_number);
    return true;
  } else if constexpr (Optional<T>) {
    if (from.take("null")) return value.reset(), true;
    return read_value(from, value.emplace());
  } else if constexpr (List<T>)
    return read_list(from, value);
  else if constexpr (ChoiceLike<T>)
    return ReadChoice<T>::any(from, value);
  else
    return read_struct<T, false>(from, value);
}

}  // namespace described

// True when the whole of `text` is what encode() writes for some value, which is then in `value`.
template <class T>
[[nodiscard]] bool read_canonical(std::string_view text, T& value) {
  described::Cursor from{text};
  return described::read_value(from, value) && from.rest.empty();
}

}  // namespace meguri
