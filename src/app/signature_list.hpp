// Every electronic signature of a ledger as a table for people: who (printed name from the vault
// beside the ledger, NAME.vault for NAME.db), what it means in both languages, when in UTC and in
// Japan's time (21 CFR 11.50), under which key. Where there is no vault the name stays empty; where
// it cannot be opened, so does it, and the reason is said. The names' read is recorded in the
// vault.
#pragma once

#include <expected>
#include <string>

#include "app/console.hpp"
#include "ledger/log.hpp"

namespace meguri::app {

[[nodiscard]] std::expected<std::string, StoreError> signatures_csv(const Log& log,
                                                                    const std::string& ledger,
                                                                    Console& console);

}  // namespace meguri::app
