// JSON Schemas (2020-12, as OpenAPI 3.1 takes them) of described types: what ledger/encode.hpp
// writes and ledger/decode.hpp reads, said to programs. Each struct and closed list becomes one
// component, named as the type is.
#pragma once

#include <array>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <typeinfo>

#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/public_key.hpp"
#include "domain/command.hpp"
#include "domain/event.hpp"
#include "ledger/canonical.hpp"
#include "ledger/described.hpp"

namespace meguri::server {

class Schemas;

// What text and numbers look like that stand for something else.
inline constexpr std::string_view instant_schema =
    R"({"type":"string","description":"a time of RFC 3339 in UTC, or never",)"
    R"("pattern":"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z|never)$",)"
    R"("examples":["2026-11-22T03:00:00.000000Z","never"]})";
inline constexpr std::string_view duration_schema =
    R"({"type":"integer","description":"microseconds",)"
    R"("minimum":-9007199254740991,"maximum":9007199254740991})";
inline constexpr std::string_view code_schema =
    R"({"type":"string","pattern":"^[0-9A-Z*]{0,24}$",)"
    R"("description":"as a label shows it; empty for none"})";
inline constexpr std::string_view public_key_schema =
    R"({"type":"string","pattern":"^[0-9a-f]{64}$","description":"Ed25519, hexadecimal"})";
inline constexpr std::string_view digest_schema =
    R"({"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256, hexadecimal"})";

// One field of a struct, one alternative of a variant: its key, and the schema of what it holds.
// Kept as tables, so that what is compiled once a type stays small.
struct SchemaField {
  std::string_view key;
  std::string (*of)(Schemas&);
  bool optional{};
};

// A command or an event: with its `type` where it is one of many, without it as part of another
// (the command that an event reports), and so described twice.
template <class T>
concept Alternative = Command::lists<T> || Event::lists<T>;

class Schemas {
public:
  // The schema of T where it is used: a reference for what has a name.
  template <class T>
  [[nodiscard]] std::string of();

  // The same for what comes in: std::optional may be left out.
  template <described::Struct T>
  [[nodiscard]] std::string request();

  // A component that is not made from a type; returns the reference to it.
  std::string add(const std::string& name, std::string schema);
  [[nodiscard]] static std::string reference(const std::string& name);
  [[nodiscard]] const std::map<std::string, std::string>& components() const { return components_; }

  // An object with these fields, and with a `type` before them when it is an alternative.
  [[nodiscard]] std::string object(std::span<const SchemaField> fields, std::string_view type = {},
                                   bool incoming = false);
  [[nodiscard]] std::string named(const std::type_info& type, std::span<const SchemaField> fields,
                                  std::string_view tag = {}, std::string_view suffix = {});

private:
  [[nodiscard]] static std::string integer(std::int64_t low, std::int64_t high);
  [[nodiscard]] static std::string nullable(const std::string& schema);
  [[nodiscard]] static std::string list(const std::string& items, std::size_t most);  // 0: any
  [[nodiscard]] std::string words(const std::type_info& type,
                                  std::span<const std::string_view> texts);
  [[nodiscard]] std::string one_of(std::span<const SchemaField> alternatives);
  [[nodiscard]] std::string entry(const std::type_info& type, std::span<const SchemaField> fields);
  template <std::integral T>
  [[nodiscard]] static std::string integer();

  // The name of the type's component. Two types of one name would describe each other's values.
  [[nodiscard]] std::string claim(const std::type_info& type);

  std::map<std::string, std::string> components_;
  std::map<std::string, std::string> owners_;  // name of a component: type it was made from
};

// With `required` a list of keys in quotes, separated by commas.
[[nodiscard]] std::string object_schema(const std::string& properties, const std::string& required);

template <class T>
std::string schema_of(Schemas& schemas) {
  return schemas.of<T>();
}

template <described::Struct T>
inline constexpr auto schema_fields = [] {
  using All = described::Members<T>;
  std::array<SchemaField, boost::mp11::mp_size<All>::value> fields{};
  std::size_t n = 0;
  boost::mp11::mp_for_each<All>([&](auto member) {
    using Value = std::remove_cvref_t<decltype(std::declval<T>().*decltype(member)::pointer)>;
    fields[n++] = {described::plain(member.name), &schema_of<Value>, described::Optional<Value>};
  });
  return fields;
}();

template <described::Struct T>
std::string schema_of_alternative(Schemas& schemas) {
  return schemas.named(typeid(T), schema_fields<T>, type_name<T>);
}

template <ChoiceLike C>
inline constexpr auto schema_alternatives = []<class... T>(Types<T...>) {
  return std::array{SchemaField{type_name<T>, &schema_of_alternative<T>}...};
}(typename C::Alternatives{});

template <described::Words E>
inline constexpr auto schema_words = [] {
  std::array<std::string_view, described::words<E>.size()> texts{};
  for (std::size_t n = 0; n < texts.size(); ++n) texts[n] = described::words<E>[n].text;
  return texts;
}();

template <std::integral T>
std::string Schemas::integer() {
  using Limits = std::numeric_limits<T>;
  const auto low = std::cmp_less(Limits::min(), -integer_max)
                       ? -integer_max
                       : static_cast<std::int64_t>(Limits::min());
  const auto high = std::cmp_greater(Limits::max(), integer_max)
                        ? integer_max
                        : static_cast<std::int64_t>(Limits::max());
  return integer(low, high);
}

template <described::Struct T>
std::string Schemas::request() {
  return entry(typeid(T), schema_fields<T>);
}

template <class T>
std::string Schemas::of() {
  using namespace described;
  if constexpr (std::is_same_v<T, bool>)
    return R"({"type":"boolean"})";
  else if constexpr (std::is_integral_v<T>)
    return integer<T>();
  else if constexpr (std::is_same_v<T, Instant>)
    return add("Instant", std::string(instant_schema));
  else if constexpr (std::is_same_v<T, Duration>)
    return add("Duration", std::string(duration_schema));
  else if constexpr (std::is_same_v<T, Date>)
    return R"({"type":"string","format":"date"})";
  else if constexpr (std::is_same_v<T, Code>)
    return add("Code", std::string(code_schema));
  else if constexpr (std::is_same_v<T, PublicKey>)
    return add("PublicKey", std::string(public_key_schema));
  else if constexpr (std::is_same_v<T, Digest>)
    return add("Digest", std::string(digest_schema));
  else if constexpr (std::is_same_v<T, std::string>)
    return R"({"type":"string"})";
  else if constexpr (Words<T>)
    return words(typeid(T), schema_words<T>);
  else if constexpr (Number<T>)
    return integer<std::underlying_type_t<T>>();
  else if constexpr (Optional<T>)
    return nullable(of<typename T::value_type>());
  else if constexpr (List<T>) {
    std::size_t most = 0;
    if constexpr (requires { T::capacity; }) most = T::capacity;
    return list(of<typename T::value_type>(), most);
  } else if constexpr (ChoiceLike<T>)
    return one_of(schema_alternatives<T>);
  else
    return named(typeid(T), schema_fields<T>, {}, Alternative<T> ? "Fields" : "");
}

// Compiled once, in command_schemas.cpp: each holds a schema for every struct of the rules.
extern template std::string Schemas::of<Command>();
extern template std::string Schemas::of<Event>();

}  // namespace meguri::server
