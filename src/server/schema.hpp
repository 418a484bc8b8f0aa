// JSON Schemas (2020-12, as OpenAPI 3.1 takes them) of described types: what ledger/encode.hpp
// writes and ledger/decode.hpp reads, said to programs. Each struct and closed list becomes one
// component, named as the type is.
#pragma once

#include <cxxabi.h>

#include <cstdlib>
#include <map>
#include <string>
#include <typeinfo>

#include "base/check.hpp"
#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/public_key.hpp"
#include "ledger/canonical.hpp"
#include "ledger/described.hpp"

namespace meguri::server {

// "Band" of meguri::Band.
template <class T>
[[nodiscard]] std::string plain_type_name() {
  int failed = 0;
  char* const readable = abi::__cxa_demangle(typeid(T).name(), nullptr, nullptr, &failed);
  std::string name = failed == 0 ? readable : typeid(T).name();
  std::free(readable);
  const auto colon = name.rfind("::");
  return colon == name.npos ? name : name.substr(colon + 2);
}

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

class Schemas {
public:
  // The schema of T where it is used: a reference for what has a name.
  template <class T>
  [[nodiscard]] std::string of();

  // The same for what comes in: std::optional may be left out.
  template <described::Struct T>
  [[nodiscard]] std::string request();

  // A component that is not made from a type; returns the reference to it.
  std::string add(const std::string& name, std::string schema) {
    components_.insert_or_assign(name, std::move(schema));
    return reference(name);
  }
  [[nodiscard]] static std::string reference(const std::string& name) {
    return R"({"$ref":"#/components/schemas/)" + name + R"("})";
  }
  [[nodiscard]] const std::map<std::string, std::string>& components() const { return components_; }

private:
  template <class T>
  std::string integer();
  template <described::Words E>
  void add_words(const std::string& name);
  template <described::Struct T, bool tagged, bool incoming = false>
  std::string object();
  template <class... T>
  std::string one_of(const std::string& name, std::type_identity<std::variant<T...>>);
  template <class T, bool tagged>
  std::string named();

  // Two types of one name would describe each other's values.
  template <class T>
  void claim(const std::string& name) {
    const auto [owner, first] = owners_.emplace(name, typeid(T).name());
    MEGURI_CHECK(first || owner->second == typeid(T).name());
  }

  std::map<std::string, std::string> components_;
  std::map<std::string, std::string> owners_;  // name of a component: type it was made from
};

// With `required` a list of keys in quotes, separated by commas.
[[nodiscard]] std::string object_schema(const std::string& properties, const std::string& required);

template <class T>
std::string Schemas::integer() {
  using Limits = std::numeric_limits<T>;
  const auto low = std::cmp_less(Limits::min(), -integer_max)
                       ? -integer_max
                       : static_cast<std::int64_t>(Limits::min());
  const auto high = std::cmp_greater(Limits::max(), integer_max)
                        ? integer_max
                        : static_cast<std::int64_t>(Limits::max());
  return R"({"type":"integer","minimum":)" + std::to_string(low) + R"(,"maximum":)" +
         std::to_string(high) + "}";
}

template <described::Words E>
void Schemas::add_words(const std::string& name) {
  std::string schema = R"({"type":"string","enum":[)";
  bool first = true;
  for (const auto& word : described::words<E>) {
    if (!first) schema += ',';
    first = false;
    append_string(schema, word.text);
  }
  components_.emplace(name, schema + "]}");
}

template <described::Struct T, bool tagged, bool incoming>
std::string Schemas::object() {
  std::string properties, required;
  const auto field = [&](std::string_view key, const std::string& schema, bool needed = true) {
    if (!properties.empty()) properties += ',';
    append_string(properties, key);
    properties += ':' + schema;
    if (!needed) return;
    if (!required.empty()) required += ',';
    append_string(required, key);
  };
  if constexpr (tagged) field("type", R"({"const":")" + std::string(type_name<T>) + "\"}");
  boost::mp11::mp_for_each<described::Members<T>>([&](auto member) {
    using Value = std::remove_cvref_t<decltype(std::declval<T>().*decltype(member)::pointer)>;
    field(described::plain(member.name), of<Value>(), !(incoming && described::Optional<Value>));
  });
  return object_schema(properties, required);
}

template <class T, bool tagged>
std::string Schemas::named() {
  const std::string name = plain_type_name<T>();
  claim<T>(name);
  if (!components_.contains(name)) {
    components_.emplace(name, "{}");  // so that a type may hold itself
    const std::string schema = object<T, tagged>();
    components_.insert_or_assign(name, schema);
  }
  return reference(name);
}

template <described::Struct T>
std::string Schemas::request() {
  const std::string name = plain_type_name<T>();  // a View that comes in again is an Entry
  return add(name.ends_with("View") ? name.substr(0, name.size() - 4) + "Entry" : name,
             object<T, false, true>());
}

template <class... T>
std::string Schemas::one_of(const std::string& name, std::type_identity<std::variant<T...>>) {
  if (components_.contains(name)) return reference(name);
  components_.emplace(name, "{}");
  std::string all, mapping;
  const auto alternative = [&](std::string_view type, const std::string& schema) {
    if (!all.empty()) all += ',', mapping += ',';
    all += schema;
    append_string(mapping, type);
    mapping += ":\"#/components/schemas/" + std::string(type) + '"';
  };
  (alternative(type_name<T>, named<T, true>()), ...);
  components_.insert_or_assign(name, R"({"oneOf":[)" + all +
                                         R"(],"discriminator":{"propertyName":"type","mapping":{)" +
                                         mapping + "}}}");
  return reference(name);
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
  else if constexpr (Words<T>) {
    const std::string name = plain_type_name<T>();
    claim<T>(name);
    if (!components_.contains(name)) add_words<T>(name);
    return reference(name);
  } else if constexpr (Number<T>)
    return integer<std::underlying_type_t<T>>();
  else if constexpr (Optional<T>)
    return R"({"anyOf":[)" + of<typename T::value_type>() + R"(,{"type":"null"}]})";
  else if constexpr (List<T>) {
    std::string schema = R"({"type":"array","items":)" + of<typename T::value_type>();
    if constexpr (requires { T::capacity; })
      schema += R"(,"maxItems":)" + std::to_string(T::capacity);
    return schema + "}";
  } else if constexpr (Variant<T>)
    return one_of(std::variant_size_v<T> > 0 &&
                          type_name<std::variant_alternative_t<0, T>> == "DefineOrganisation"
                      ? "Command"
                      : "Event",
                  std::type_identity<T>{});
  else
    return named<T, false>();
}

}  // namespace meguri::server
