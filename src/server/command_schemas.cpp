#include "server/command_schemas.hpp"

#include "domain/command.hpp"
#include "server/schema.hpp"
#include "server/shapes.hpp"

namespace meguri::server {

template std::string Schemas::of<Command>();
template std::string Schemas::of<Event>();

std::vector<std::pair<std::string, std::string>> command_bodies(Schemas& schemas) {
  const std::string signing = schemas.request<SigningRequest>();
  std::vector<std::pair<std::string, std::string>> bodies;
  boost::mp11::mp_for_each<Command::Alternatives>([&]<class T>(const T&) {
    std::string properties, required;
    for (const SchemaField& field : schema_fields<T>) {
      if (!required.empty()) required += ',', properties += ',';
      append_string(properties, field.key);
      properties += ':' + field.of(schemas);
      append_string(required, field.key);
    }
    if (!properties.empty()) properties += ',';
    properties += R"("note":{"type":"string","maxLength":500},"signature":)" + signing;
    std::string name = std::string(type_name<T>) + "Body";
    bodies.emplace_back(type_name<T>, schemas.add(name, object_schema(properties, required)));
  });
  return bodies;
}

}  // namespace meguri::server
