#include "base/digest.hpp"

#include "base/hex.hpp"

namespace meguri {

std::string to_text(const Digest& digest) { return hex_text(digest.bytes); }

std::expected<Digest, std::string> parse_digest(std::string_view text) {
  if (text.size() != 2 * Digest{}.bytes.size())
    return std::unexpected("a digest has 64 hexadecimal digits");
  const auto bytes = bytes_of_hex<unsigned char, 32>(text);
  if (!bytes) return std::unexpected("a digest holds only the digits 0-9 and a-f");
  return Digest{*bytes};
}

}  // namespace meguri
