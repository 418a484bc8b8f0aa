// The one text of an instant in the ledger: RFC 3339 in UTC with six decimals, or "never". The same
// text as to_rfc3339() gives, written and read without allocation, because every record holds one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri {

inline constexpr std::size_t instant_length = 27;

// Is it within the years 1 to 9999 of UTC, or `never`?
[[nodiscard]] bool has_text(Instant at);

// Without quotes. Aborts when the instant has no text.
void append_instant(std::string& out, Instant at);

// Exactly what append_instant writes; none for anything else.
[[nodiscard]] std::optional<Instant> instant_from(std::string_view text);

}  // namespace meguri
