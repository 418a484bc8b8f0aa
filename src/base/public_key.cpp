#include "base/public_key.hpp"

#include "base/hex.hpp"

namespace meguri {

std::string to_text(const PublicKey& key) { return hex_text(key.bytes); }

std::expected<PublicKey, std::string> parse_public_key(std::string_view text) {
  if (text.size() != 2 * PublicKey{}.bytes.size())
    return std::unexpected("a public key has 64 hexadecimal digits");
  const auto bytes = bytes_of_hex<std::uint8_t, 32>(text);
  if (!bytes) return std::unexpected("a public key holds only the digits 0-9 and a-f");
  return PublicKey{*bytes};
}

}  // namespace meguri
