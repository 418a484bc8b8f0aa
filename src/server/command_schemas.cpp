#include "server/command_schemas.hpp"

#include "domain/command.hpp"
#include "server/schema.hpp"
#include "server/shapes.hpp"

namespace meguri::server {

std::string object_schema(const std::string& properties, const std::string& required) {
  return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required +
         R"(],"additionalProperties":false})";
}

std::vector<std::pair<std::string, std::string>> command_bodies(Schemas& schemas) {
  const std::string signing = schemas.request<SigningRequest>();
  std::vector<std::pair<std::string, std::string>> bodies;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Command>>(
      [&]<class T>(std::type_identity<T>) {
        std::string properties, required;
        boost::mp11::mp_for_each<described::Members<T>>([&](auto member) {
          using Value = std::remove_cvref_t<decltype(std::declval<T>().*decltype(member)::pointer)>;
          if (!required.empty()) required += ',', properties += ',';
          append_string(properties, described::plain(member.name));
          properties += ':' + schemas.of<Value>();
          append_string(required, described::plain(member.name));
        });
        if (!properties.empty()) properties += ',';
        properties += R"("note":{"type":"string","maxLength":500},"signature":)" + signing;
        std::string name = std::string(type_name<T>) + "Body";
        bodies.emplace_back(type_name<T>, schemas.add(name, object_schema(properties, required)));
      });
  return bodies;
}

}  // namespace meguri::server
