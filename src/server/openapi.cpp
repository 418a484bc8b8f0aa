#include "server/openapi.hpp"

#include "server/command_schemas.hpp"
#include "server/problem.hpp"
#include "server/route.hpp"
#include "server/schema.hpp"

namespace meguri::server {
namespace {

constexpr std::string_view version = "0.2.0";

std::string quoted(std::string_view text) {
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

void append_parameter(std::string& out, const Parameter& parameter) {
  static constexpr std::string_view places[] = {"path", "query", "header"};
  if (!out.empty()) out += ',';
  out += R"({"name":)" + quoted(parameter.name) + R"(,"in":")" +
         std::string(places[static_cast<std::size_t>(parameter.place)]) + R"(","required":)" +
         (parameter.required ? "true" : "false") + R"(,"description":)" +
         quoted(parameter.description) + R"(,"schema":)" + std::string(parameter.schema) + "}";
}

bool changes_something(const Route& route) { return route.method != "GET"; }

std::string parameters_of(const Route& route) {
  std::string out;
  std::string_view rest = route.path;
  while (true) {
    const auto begin = rest.find('{');
    if (begin == rest.npos) break;
    const auto end = rest.find('}', begin);
    append_parameter(
        out, {rest.substr(begin + 1, end - begin - 1), Place::path,
              R"({"type":"integer","minimum":0,"maximum":9007199254740991})", "number", true});
    rest.remove_prefix(end + 1);
  }
  for (const Parameter& parameter : route.parameters) append_parameter(out, parameter);
  append_parameter(out, {"lang", Place::query, R"({"type":"string","enum":["ja","en"]})",
                         "language of the answer; else Accept-Language", false});
  if (changes_something(route))
    append_parameter(out, {"X-CSRF", Place::header, R"({"type":"string"})",
                           "`csrf` of the session; not with an API token", false});
  return out;
}

std::string problem_response(std::string_view description) {
  return R"({"description":)" + quoted(description) +
         R"(,"content":{"application/problem+json":{"schema":)" + Schemas::reference("Problem") +
         "}}}";
}

std::string responses_of(const Route& route, Schemas& schemas) {
  std::string out = "{" + quoted(std::to_string(route.status)) + R"(:{"description":)" +
                    quoted(http::reason_of(route.status));
  if (route.gives)
    out += R"(,"content":{)" + quoted(route.gives_type) + R"(:{"schema":)" + route.gives(schemas) +
           "}}";
  else if (route.status == 200)
    out += R"(,"content":{)" + quoted(route.gives_type) + R"(:{"schema":{"type":"string"}}})";
  out += "}";
  if (route.page) out += R"(,"304":{"description":"Not Modified"})";
  return out + R"(,"default":)" + problem_response("Any error: a problem document (RFC 9457)") +
         "}";
}

std::string operation(const Route& route, const std::string& path, Schemas& schemas) {
  std::string out = R"({"operationId":)" + quoted(route.id) + R"(,"tags":[)" +
                    quoted(tag_of(route)) + R"(],"summary":)" + quoted(route.en) +
                    R"(,"description":)" + quoted(route.ja) + R"(,"x-access":)" +
                    quoted(described::word_of(route.access));
  if (route.access == Access::anyone)
    out += R"(,"security":[{}])";
  else
    out += R"(,"x-scope":)" + quoted(scope_of(route));
  std::string parameters = parameters_of(route);
  if (path != route.path) {  // one path a command: {Type} is no parameter
    const auto end = parameters.find("},{");
    parameters = parameters.substr(end + 2);
  }
  out += R"(,"parameters":[)" + parameters + "]";
  if (route.takes)
    out += R"(,"requestBody":{"required":true,"content":{)" + quoted(route.takes_type) +
           R"(:{"schema":)" + route.takes(schemas) + "}}}";
  return out + R"(,"responses":)" + responses_of(route, schemas) + "}";
}

// One path for every command, each with its own body.
void add_command_paths(const Route& route, Schemas& schemas,
                       std::vector<std::pair<std::string, std::string>>& operations) {
  for (const auto& [name, body] : command_bodies(schemas)) {
    Route one = route;
    one.id = name.substr(0, 1);
    one.id[0] = static_cast<char>(one.id[0] - 'A' + 'a');
    one.id += name.substr(1);
    one.takes = [body = body](Schemas&) { return body; };
    const std::string summary = "Give the command " + name;
    one.en = summary;
    const std::string path = "/api/commands/" + name;
    operations.emplace_back(path, R"("post":)" + operation(one, path, schemas));
  }
}

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","code"],"properties":{)"
    R"("type":{"type":"string","description":"urn:meguri:problem:..., rule:... or account:..."},)"
    R"("title":{"type":"string","description":"a sentence in the language asked for"},)"
    R"("status":{"type":"integer"},"code":{"type":"string"},)"
    R"("detail":{"type":"string"},)"
    R"("pointer":{"type":"string","description":"RFC 6901, into the body"},)"
    R"("rule":{"type":"string","description":"id of the rule that refused"},)"
    R"("name":{"type":"string","description":"of the rule"},)"
    R"("subject":{"type":"integer","description":"number of what the rule looked at"},)"
    R"("record":{"type":"integer","description":"of the trace that the refusal left"},)"
    R"("command_id":{"type":"integer"},"retry_after_s":{"type":"integer"}}})";

std::string make_document() {
  Schemas schemas;
  schemas.add("Problem", std::string(problem_schema));
  std::vector<std::pair<std::string, std::string>> operations;
  for (const Route& route : all_routes()) {
    if (route.path == "/api/commands/{Type}") {
      add_command_paths(route, schemas, operations);
      continue;
    }
    std::string method = route.method;
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    operations.emplace_back(route.path,
                            quoted(method) + ":" + operation(route, route.path, schemas));
  }
  std::map<std::string, std::string> paths;
  std::vector<std::string> order;
  for (const auto& [path, text] : operations) {
    auto [at, first] = paths.emplace(path, text);
    if (first)
      order.push_back(path);
    else
      at->second += "," + text;
  }
  std::string out = R"({"openapi":"3.1.0","info":{"title":"Meguri","version":")" +
                    std::string(version) +
                    R"(","summary":"An autologous cell-therapy programme, by its rules",)"
                    R"("license":{"name":"Apache-2.0","identifier":"Apache-2.0"}},)"
                    R"("servers":[{"url":"/"}],"security":[{"session":[]},{"token":[]}],"paths":{)";
  for (std::size_t i = 0; i < order.size(); ++i)
    out += (i == 0 ? "" : ",") + quoted(order[i]) + ":{" + paths[order[i]] + "}";
  out += R"(},"components":{"securitySchemes":{)"
         R"("session":{"type":"apiKey","in":"cookie","name":"meguri"},)"
         R"("token":{"type":"http","scheme":"bearer"}},"schemas":{)";
  bool first = true;
  for (const auto& [name, schema] : schemas.components()) {
    out += (first ? "" : ",") + quoted(name) + ":" + schema;
    first = false;
  }
  return out + "}}}";
}

}  // namespace

const std::string& openapi() {
  static const std::string document = make_document();
  return document;
}

}  // namespace meguri::server
