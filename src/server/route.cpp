#include "server/route.hpp"

#include <charconv>
#include <optional>
#include <unordered_map>

namespace meguri::server {
namespace {

std::vector<Route> make_routes() {
  std::vector<Route> routes;
  add_session_routes(routes);
  add_account_routes(routes);
  add_signing_routes(routes);
  add_command_routes(routes);
  add_page_routes(routes);
  add_ledger_routes(routes);
  add_forecast_routes(routes);
  add_patient_routes(routes);
  add_readings_routes(routes);
  add_demo_routes(routes);
  add_system_routes(routes);
  return routes;
}

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc{} || stop != end) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;  // one number, one path
  return value;
}

std::string_view take_part(std::string_view& path) {
  path.remove_prefix(1);
  const auto end = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end);
  return part;
}

// {name} stands for a number, {Name} for a word.
bool fits(std::string_view pattern, std::string_view path, Match& match) {
  match.numbers.clear();
  match.word.clear();
  while (pattern.starts_with('/') && path.starts_with('/')) {
    const std::string_view wanted = take_part(pattern), part = take_part(path);
    if (!wanted.starts_with('{')) {
      if (wanted != part) return false;
    } else if (wanted[1] >= 'A' && wanted[1] <= 'Z') {
      match.word = part;
    } else {
      const auto value = number_in(part);
      if (!value) return false;
      match.numbers.push_back(*value);
    }
  }
  return pattern.empty() && path.empty();
}

// Most paths are plain text and found at once; only the others are compared part by part.
struct Index {
  std::unordered_map<std::string_view, std::vector<const Route*>> plain;
  std::vector<const Route*> patterns;

  Index() {
    for (const Route& route : all_routes())
      if (route.path.find('{') == route.path.npos)
        plain[route.path].push_back(&route);
      else
        patterns.push_back(&route);
  }
};

void take(const Route& route, std::string_view method, const Match& trial, Match& found) {
  found.path_known = true;
  found.allowed.push_back(route.method);
  if (route.method != method || found.route != nullptr) return;
  found.route = &route;
  found.numbers = trial.numbers;
  found.word = trial.word;
}

}  // namespace

const std::vector<Route>& all_routes() {
  static const std::vector<Route> routes = make_routes();
  return routes;
}

Match match(std::string_view method, std::string_view path) {
  const std::string_view asked = method == "HEAD" ? "GET" : method;
  static const Index index;
  Match found;
  Match trial;
  if (const auto plain = index.plain.find(path); plain != index.plain.end()) {
    for (const Route* const route : plain->second) take(*route, asked, trial, found);
    return found;
  }
  for (const Route* const route : index.patterns)
    if (fits(route->path, path, trial)) take(*route, asked, trial, found);
  return found;
}

}  // namespace meguri::server
