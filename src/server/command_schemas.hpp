// The bodies of all commands for the OpenAPI document: compiled alone, because it walks every
// command of the rules.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "server/schema.hpp"

namespace meguri::server {

// Name and schema of the body of each command, in the order of the variant.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> command_bodies(Schemas& schemas);

}  // namespace meguri::server
