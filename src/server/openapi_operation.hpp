// One operation of the OpenAPI document: what a route takes, gives and how it fails.
#pragma once

#include <string>

#include "server/route.hpp"
#include "server/schema.hpp"

namespace meguri::server {

[[nodiscard]] std::string json_text(std::string_view text);  // in quotes

// "courses" of /api/courses/{course}
[[nodiscard]] std::string tag_of(const Route& route);

// `path`: the route's own, or that of one word where the route's holds {Word}.
[[nodiscard]] std::string operation_of(const Route& route, const std::string& path,
                                       Schemas& schemas);

// What operations refer to, by name, beside schemas: `"parameters":{...},"responses":{...}`.
[[nodiscard]] std::string shared_components();

}  // namespace meguri::server
