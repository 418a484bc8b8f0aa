// The OpenAPI 3.1 document of the server, made from the list of routes and the described types: it
// cannot say anything else than what is served.
#pragma once

#include <string>

namespace meguri::server {

[[nodiscard]] const std::string& openapi();  // JSON; made once

}  // namespace meguri::server
