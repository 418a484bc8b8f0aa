// The printed names of staff, from the vault: what stands beside a signature and in lists of
// people.
#pragma once

#include <map>
#include <span>
#include <string>

#include "server/application.hpp"

namespace meguri::server {

// In the letters that the reader of this language reads: kanji for Japanese, Latin for English; the
// other where one is missing. Who is not in the vault is left out; so is everybody when the vault
// cannot be read, which the journal says.
[[nodiscard]] std::map<std::uint32_t, std::string> printed_names(
    Application& app, std::uint32_t by, std::span<const std::uint32_t> users, Language language);

// Keeps a name that somebody gave for themselves; "" keeps nothing.
void keep_printed_name(Application& app, std::uint32_t user, const std::string& name);

}  // namespace meguri::server
