// The public half of a person's Ed25519 key (RFC 8032): 32 bytes that anybody may see. In text it
// is 64 lower-case hexadecimal digits. All zero means that there is none; no key is all zero,
// because that is a point of small order, which no checker of signatures should accept.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace meguri {

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const PublicKey&) const = default;
  [[nodiscard]] constexpr bool empty() const { return *this == PublicKey{}; }
};

[[nodiscard]] std::string to_text(const PublicKey& key);

// Error: not 64 digits of 0-9 a-f.
[[nodiscard]] std::expected<PublicKey, std::string> parse_public_key(std::string_view text);

}  // namespace meguri
