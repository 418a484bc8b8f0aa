// SHA-256 (FIPS 180-4), the only hash of the ledger. Success of nothing here depends on a secret.
// Bytes are passed as std::string_view because records are text. Thread-safe; aborts only when
// OpenSSL cannot provide SHA-256 at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"

namespace meguri {

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] Digest sha256(char first, std::string_view rest);  // of `first` followed by `rest`

[[nodiscard]] std::string_view as_bytes(const Digest& digest);
[[nodiscard]] std::optional<Digest> digest_from_bytes(std::string_view bytes);  // exactly 32

[[nodiscard]] std::string to_hex(std::string_view bytes);  // lower case
[[nodiscard]] std::string to_hex(const Digest& digest);
[[nodiscard]] std::optional<std::string> bytes_from_hex(std::string_view hex);  // lower case only
[[nodiscard]] std::optional<Digest> digest_from_hex(std::string_view hex);

}  // namespace meguri
