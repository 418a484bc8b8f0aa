#include "server/schema.hpp"

#include <cxxabi.h>

#include <cstdlib>

#include "base/check.hpp"

namespace meguri::server {
namespace {

// "Band" of meguri::Band.
std::string plain_name(const std::type_info& type) {
  int failed = 0;
  char* const readable = abi::__cxa_demangle(type.name(), nullptr, nullptr, &failed);
  std::string name = failed == 0 ? readable : type.name();
  std::free(readable);
  const auto colon = name.rfind("::");
  return colon == name.npos ? name : name.substr(colon + 2);
}

std::string quoted(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

}  // namespace

std::string object_schema(const std::string& properties, const std::string& required) {
  return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required +
         R"(],"additionalProperties":false})";
}

std::string Schemas::add(const std::string& name, std::string schema) {
  components_.insert_or_assign(name, std::move(schema));
  return reference(name);
}

std::string Schemas::reference(const std::string& name) {
  return R"({"$ref":"#/components/schemas/)" + name + R"("})";
}

std::string Schemas::object(std::span<const SchemaField> fields, std::string_view type,
                            bool incoming) {
  std::string properties, required;
  const auto field = [&](std::string_view key, const std::string& schema, bool needed) {
    if (!properties.empty()) properties += ',';
    properties += quoted(key) + ':' + schema;
    if (!needed) return;
    if (!required.empty()) required += ',';
    required += quoted(key);
  };
  if (!type.empty()) field(described::type_key, R"({"const":)" + quoted(type) + "}", true);
  for (const SchemaField& one : fields) field(one.key, one.of(*this), !(incoming && one.optional));
  return object_schema(properties, required);
}

std::string Schemas::claim(const std::type_info& type) {
  std::string name = plain_name(type);
  const auto [owner, first] = owners_.emplace(name, type.name());
  MEGURI_CHECK(first || owner->second == type.name());
  return name;
}

std::string Schemas::named(const std::type_info& type, std::span<const SchemaField> fields,
                           std::string_view tag, std::string_view suffix) {
  const std::string name = claim(type) + std::string(suffix);
  if (!components_.contains(name)) {
    components_.emplace(name, "{}");  // so that a type may hold itself
    components_.insert_or_assign(name, object(fields, tag));
  }
  return reference(name);
}

std::string Schemas::entry(const std::type_info& type, std::span<const SchemaField> fields) {
  std::string name = plain_name(type);  // a View that comes in again is an Entry
  if (name.ends_with("View")) name.replace(name.size() - 4, 4, "Entry");
  return add(name, object(fields, {}, true));
}

std::string Schemas::integer(std::int64_t low, std::int64_t high) {
  return R"({"type":"integer","minimum":)" + std::to_string(low) + R"(,"maximum":)" +
         std::to_string(high) + "}";
}

std::string Schemas::nullable(const std::string& schema) {
  return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
}

std::string Schemas::list(const std::string& items, std::size_t most) {
  std::string schema = R"({"type":"array","items":)" + items;
  if (most > 0) schema += R"(,"maxItems":)" + std::to_string(most);
  return schema + "}";
}

std::string Schemas::words(const std::type_info& type, std::span<const std::string_view> texts) {
  const std::string name = claim(type);
  if (components_.contains(name)) return reference(name);
  std::string all;
  for (const std::string_view text : texts) {
    if (!all.empty()) all += ',';
    all += quoted(text);
  }
  return add(name, R"({"type":"string","enum":[)" + all + "]}");
}

// The two variants that stand in a schema are the commands and the events.
std::string Schemas::one_of(std::span<const SchemaField> alternatives) {
  const std::string name = alternatives.front().key == "DefineOrganisation" ? "Command" : "Event";
  if (components_.contains(name)) return reference(name);
  components_.emplace(name, "{}");
  std::string all, mapping;
  for (const SchemaField& one : alternatives) {
    if (!all.empty()) all += ',', mapping += ',';
    all += one.of(*this);
    mapping += quoted(one.key) + ":\"#/components/schemas/" + std::string(one.key) + '"';
  }
  return add(name, R"({"oneOf":[)" + all +
                       R"(],"discriminator":{"propertyName":"type","mapping":{)" + mapping + "}}}");
}

}  // namespace meguri::server
