// The OpenAPI 3.1 document of the server, made from the list of routes and the described types: it
// cannot say anything else than what is served.
//
// Every answer has its schema. Errors are problem documents (RFC 9457), the same for every route.
// A stream of server-sent events lists the data of each event in `x-events`, which OpenAPI has no
// word for.
#pragma once

#include <string>

namespace meguri::server {

[[nodiscard]] const std::string& openapi();  // JSON; made once

}  // namespace meguri::server
