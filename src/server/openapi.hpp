// The OpenAPI 3.1 document of the server, made from the list of routes and the described types: it
// cannot say anything else than what is served.
//
// Every answer has its schema. Errors are problem documents (RFC 9457), the same for every route.
// The schema of a stream is that of one of its events.
#pragma once

#include <string>

namespace meguri::server {

[[nodiscard]] const std::string& openapi();  // JSON; made once

}  // namespace meguri::server
