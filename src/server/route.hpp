// The list of everything that the server answers, readable from top to bottom in routes_*.cpp: a
// method, a path, who may ask, what comes in and goes out. The same list finds the handler, decides
// about access (access.hpp), and becomes /openapi.json.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.hpp"
#include "http/target.hpp"
#include "server/access.hpp"
#include "server/caller.hpp"

namespace meguri::server {

class Application;
class Schemas;

// One request on its way to a handler: authenticated and admitted.
struct Call {
  const http::Request& request;
  const http::Target& target;
  const Caller& caller;
  std::vector<std::uint64_t> numbers{};  // of {name} in the path, in order
  std::string word{};                    // of {Word} in the path

  [[nodiscard]] Language language() const { return caller.language; }
};

enum class Place : std::uint8_t { path, query, header };

struct Parameter {
  std::string_view name;
  Place place{};
  std::string_view schema;  // JSON
  std::string_view description;
  bool required = false;
};

using SchemaOf = std::function<std::string(Schemas&)>;  // none: nothing there

struct Route {
  std::string method;
  std::string path;         // "/api/courses/{course}": a number; "/api/commands/{Type}": a word
  std::string id;           // of the operation
  std::string_view en, ja;  // what it is for
  Access access{};
  std::function<http::Response(Application&, const Call&)> handler{};
  SchemaOf takes{};  // JSON
  SchemaOf gives{};  // JSON; none: nothing, or text of `gives_type`
  std::vector<Parameter> parameters{};
  std::string_view takes_type = "application/json";
  std::string_view gives_type = "application/json";
  unsigned status = 200;
  std::uint64_t body_max = 64 * 1024;
  std::vector<std::pair<std::string_view, SchemaOf>> events{};  // of a stream: name and data
  // Whether one request with the same answer may be answered from what was made a moment ago.
  bool page = false;
};

// All routes, in the order of the document. Made once.
[[nodiscard]] const std::vector<Route>& all_routes();

// Parts of it.
void add_session_routes(std::vector<Route>& routes);
void add_account_routes(std::vector<Route>& routes);
void add_signing_routes(std::vector<Route>& routes);
void add_command_routes(std::vector<Route>& routes);
void add_page_routes(std::vector<Route>& routes);
void add_ledger_routes(std::vector<Route>& routes);
void add_forecast_routes(std::vector<Route>& routes);
void add_patient_routes(std::vector<Route>& routes);
void add_readings_routes(std::vector<Route>& routes);
void add_demo_routes(std::vector<Route>& routes);
void add_system_routes(std::vector<Route>& routes);

struct Match {
  const Route* route = nullptr;  // null: no such path, or not with this method
  bool path_known = false;
  std::vector<std::string_view> allowed{};  // methods of the path
  std::vector<std::uint64_t> numbers{};
  std::string word{};
};
// HEAD is answered as GET.
[[nodiscard]] Match match(std::string_view method, std::string_view path);

}  // namespace meguri::server
