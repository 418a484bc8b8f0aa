// The tables of the accounts file and their version (PRAGMA user_version). A file of an older
// version is brought up in one transaction; one of a newer version, or of another program, is
// refused. The table of sign-in events only grows: triggers refuse a change and a removal.
#pragma once

#include "account/database.hpp"

namespace meguri::account {

inline constexpr std::int64_t schema_version = 1;

[[nodiscard]] Result<void> prepare_schema(Database& database);

}  // namespace meguri::account
