#include "server/openapi.hpp"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "ledger/codec.hpp"
#include "server/route.hpp"

namespace meguri::server {
namespace {

namespace json = boost::json;

json::value document() { return json::parse(openapi()); }

void references_in(const json::value& value, std::set<std::string>& found) {
  if (const auto* list = value.if_array())
    for (const auto& item : *list) references_in(item, found);
  const auto* const object = value.if_object();
  if (object == nullptr) return;
  for (const auto& member : *object) {
    if (member.key() == "$ref" && member.value().is_string())
      found.insert(member.value().as_string().c_str());
    references_in(member.value(), found);
  }
}

// An answer with something in it has the schema of that, and a stream that of each event.
bool says_what(std::string_view status, const json::object& answer) {
  if (answer.contains("$ref")) return true;
  if (status == "204" || status == "303") return !answer.contains("content");
  const json::object& content = answer.at("content").as_object();
  const json::object& said = content.begin()->value().as_object();
  return content.size() == 1 && !said.at("schema").as_object().empty();
}

TEST_CASE("the document describes every route and every command, once") {
  const json::value all = document();
  CHECK(all.at("openapi").as_string() == "3.1.0");
  const json::object& paths = all.at("paths").as_object();
  for (const Route& route : all_routes()) {
    if (route.path == "/api/commands/{Type}") continue;
    std::string method = route.method;
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    REQUIRE_MESSAGE(paths.contains(route.path), route.path);
    CHECK_MESSAGE(paths.at(route.path).as_object().contains(method), route.path << method);
  }
  for (const std::string_view name : command_names())
    CHECK(paths.contains("/api/commands/" + std::string(name)));
}

TEST_CASE("operation ids are unique, and every operation answers and says how it fails") {
  std::set<std::string> ids;
  const json::value all = document();
  for (const auto& path : all.at("paths").as_object())
    for (const auto& operation : path.value().as_object()) {
      const json::object& one = operation.value().as_object();
      const std::string id = one.at("operationId").as_string().c_str();
      CHECK_MESSAGE(ids.insert(id).second, id);
      const json::object& responses = one.at("responses").as_object();
      CHECK(responses.contains("4XX"));
      CHECK(responses.contains("5XX"));
      for (const auto& answer : responses)
        CHECK_MESSAGE(says_what(answer.key(), answer.value().as_object()), id << answer.key());
      CHECK(!one.at("summary").as_string().empty());
      std::set<std::string> in_path;
      std::string rest = std::string(path.key());
      for (auto at = rest.find('{'); at != rest.npos; at = rest.find('{', at + 1))
        in_path.insert(rest.substr(at + 1, rest.find('}', at) - at - 1));
      for (const auto& parameter : one.at("parameters").as_array())
        if (const auto* in = parameter.as_object().if_contains("in");
            in != nullptr && in->as_string() == "path")
          CHECK(in_path.erase(parameter.at("name").as_string().c_str()) == 1);
      CHECK_MESSAGE(in_path.empty(), std::string(path.key()));
    }
  CHECK(ids.size() > 150);
}

TEST_CASE("every command and event says its type where it is one of many") {
  const json::value all = document();
  const auto& schemas = all.at("components").at("schemas");
  for (const char* const many : {"Command", "Event"})
    for (const auto& [type, address] :
         schemas.at(many).at("discriminator").at("mapping").as_object()) {
      json::error_code missing;
      const auto* const one = all.find_pointer(std::string(address.as_string()).substr(1), missing);
      REQUIRE(one != nullptr);
      CHECK_MESSAGE(one->at("properties").at("type").at("const").as_string() == type, type);
    }
}

TEST_CASE("every reference leads somewhere") {
  const json::value all = document();
  std::set<std::string> references;
  references_in(all, references);
  CHECK(references.size() > 100);
  for (const std::string& reference : references) {
    json::error_code missing;
    static_cast<void>(all.find_pointer(reference.substr(1), missing));
    CHECK_MESSAGE(!missing, reference);
  }
}

TEST_CASE("a path is found by its pattern, a number stands in one form only") {
  CHECK(match("GET", "/api/courses/7").numbers == std::vector<std::uint64_t>{7});
  CHECK(match("HEAD", "/api/courses/7").route != nullptr);
  CHECK(match("POST", "/api/commands/HoldCourse").word == "HoldCourse");
  CHECK(match("GET", "/api/courses/07").route == nullptr);
  CHECK(match("GET", "/api/courses/-7").route == nullptr);
  CHECK(match("GET", "/api/courses/").route == nullptr);
  CHECK(match("PUT", "/api/courses").path_known);
  CHECK(match("PUT", "/api/courses").route == nullptr);
}

}  // namespace
}  // namespace meguri::server
