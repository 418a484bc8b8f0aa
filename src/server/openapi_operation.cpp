#include "server/openapi_operation.hpp"

#include "http/message.hpp"

namespace meguri::server {
namespace {

constexpr std::string_view path_number =
    R"({"type":"integer","minimum":0,"maximum":9007199254740991})";

std::string component(std::string_view kind, std::string_view name) {
  return R"({"$ref":"#/components/)" + std::string(kind) + "/" + std::string(name) + R"("})";
}

std::string parameter_text(const Parameter& parameter) {
  static constexpr std::string_view places[] = {"path", "query", "header"};
  return R"({"name":)" + json_text(parameter.name) + R"(,"in":")" +
         std::string(places[static_cast<std::size_t>(parameter.place)]) + R"(","required":)" +
         (parameter.required ? "true" : "false") + R"(,"description":)" +
         json_text(parameter.description) + R"(,"schema":)" + std::string(parameter.schema) + "}";
}

void append(std::string& list, const std::string& item) {
  if (!list.empty()) list += ',';
  list += item;
}

std::string parameters_of(const Route& route, std::string_view path) {
  std::string out;
  for (auto begin = path.find('{'); begin != path.npos; begin = path.find('{', begin + 1)) {
    const auto name = path.substr(begin + 1, path.find('}', begin) - begin - 1);
    append(out, parameter_text({name, Place::path, path_number, "number", true}));
  }
  for (const Parameter& parameter : route.parameters) append(out, parameter_text(parameter));
  append(out, component("parameters", "Language"));
  if (route.method != "GET") append(out, component("parameters", "Csrf"));
  if (route.page) append(out, component("parameters", "IfNoneMatch"));
  return out;
}

std::string header(std::string_view name, std::string_view description) {
  return json_text(name) + R"(:{"description":)" + json_text(description) +
         R"(,"required":true,"schema":{"type":"string"}})";
}

// One event of the stream: its name, and JSON as its data.
std::string events_of(const Route& route, Schemas& schemas) {
  std::string any;
  for (const auto& [name, data] : route.events)
    append(any, R"({"type":"object","properties":{"event":{"const":)" + json_text(name) +
                    R"(},"id":{"type":"string"},"data":{"type":"string",)"
                    R"("contentMediaType":"application/json","contentSchema":)" +
                    data(schemas) + R"(}},"required":["event","data"]})");
  return R"({"schema":{"oneOf":[)" + any + "]}}";
}

std::string content_of(const Route& route, Schemas& schemas) {
  std::string content = R"({"schema":{"type":"string"}})";
  if (route.gives)
    content = R"({"schema":)" + route.gives(schemas) + "}";
  else if (!route.events.empty())
    content = events_of(route, schemas);
  return R"(,"content":{)" + json_text(route.gives_type) + ":" + content + "}";
}

std::string responses_of(const Route& route, Schemas& schemas) {
  std::string headers;
  if (route.page) append(headers, header("ETag", "of what the page says, but for the clock"));
  if (route.status == 202 || route.status == 303) append(headers, header("Location", "where to"));
  std::string out = json_text(std::to_string(route.status)) + R"(:{"description":)" +
                    json_text(http::reason_of(route.status));
  if (!headers.empty()) out += R"(,"headers":{)" + headers + "}";
  if (route.gives || route.status == 200) out += content_of(route, schemas);
  out += "}";
  if (route.page) out += R"(,"304":)" + component("responses", "NotModified");
  return out + R"(,"4XX":)" + component("responses", "Refused") + R"(,"5XX":)" +
         component("responses", "Failed");
}

std::string problem_response(std::string_view description) {
  return R"({"description":)" + json_text(description) +
         R"(,"content":{"application/problem+json":{"schema":)" + Schemas::reference("Problem") +
         "}}}";
}

}  // namespace

std::string json_text(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

std::string tag_of(const Route& route) {
  std::string_view rest = route.path;
  if (!rest.starts_with("/api/")) return "server";
  rest.remove_prefix(5);
  return std::string(rest.substr(0, rest.find('/')));
}

std::string operation_of(const Route& route, const std::string& path, Schemas& schemas) {
  std::string out = R"({"operationId":)" + json_text(route.id) + R"(,"tags":[)" +
                    json_text(tag_of(route)) + R"(],"summary":)" + json_text(route.en) +
                    R"(,"description":)" + json_text(route.ja) + R"(,"x-access":)" +
                    json_text(described::word_of(route.access));
  if (route.access == Access::anyone) out += R"(,"security":[{}])";
  if (route.access == Access::in_person) out += R"(,"security":[{"session":[]}])";
  if (route.access != Access::anyone && route.access != Access::in_person)
    out += R"(,"x-scope":)" + json_text(scope_of(route));
  out += R"(,"parameters":[)" + parameters_of(route, path) + "]";
  if (route.takes)
    out += R"(,"requestBody":{"required":true,"content":{)" + json_text(route.takes_type) +
           R"(:{"schema":)" + route.takes(schemas) + "}}}";
  return out + R"(,"responses":{)" + responses_of(route, schemas) + "}}";
}

std::string shared_components() {
  return R"("parameters":{"Language":)" +
         parameter_text({"lang", Place::query, R"({"type":"string","enum":["ja","en"]})",
                         "language of the answer; else Accept-Language"}) +
         R"(,"Csrf":)" +
         parameter_text({"X-CSRF", Place::header, R"({"type":"string"})",
                         "`csrf` of the session; not with an API token"}) +
         R"(,"IfNoneMatch":)" +
         parameter_text({"If-None-Match", Place::header, R"({"type":"string"})",
                         "the ETag of the page that the caller has"}) +
         R"(},"responses":{"NotModified":{"description":"The page says what the caller has"},)"
         R"("Refused":)" +
         problem_response("The request cannot be done, and why") + R"(,"Failed":)" +
         problem_response("The server cannot do it now") + "}";
}

}  // namespace meguri::server
