// A SHA-256 digest (FIPS 180-4) as a value: 32 bytes, in text 64 lower-case hexadecimal digits. How
// one is computed is the ledger's business (ledger/digest.hpp).
#pragma once

#include <array>
#include <compare>
#include <expected>
#include <string>
#include <string_view>

namespace meguri {

struct Digest {
  std::array<unsigned char, 32> bytes{};
  auto operator<=>(const Digest&) const = default;
};

[[nodiscard]] std::string to_text(const Digest& digest);

// Error: not 64 digits of 0-9 a-f.
[[nodiscard]] std::expected<Digest, std::string> parse_digest(std::string_view text);

}  // namespace meguri
