// Public keys of others as JSON Web Keys (RFC 7517, 7518, 8037), parsed strictly. Usable for
// verification are: EC P-256 (ES256), RSA of 2048 to 8192 bits (RS256, PS256), OKP Ed25519 (EdDSA).
// A set that holds a secret or private key, or two keys of one kid, is refused as a whole: whoever
// published it made a mistake that decides who may sign. Keys of unknown kinds are skipped, as RFC
// 7517 section 5 asks. Errors: a sentence for the log.
#pragma once

#include <openssl/types.h>

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meguri::account {

enum class JwsAlgorithm : std::uint8_t { eddsa, es256, rs256, ps256 };

[[nodiscard]] std::string_view word(JwsAlgorithm algorithm);  // "EdDSA", "ES256" ...
[[nodiscard]] std::optional<JwsAlgorithm> jws_algorithm(std::string_view word);

struct Jwk {
  std::string kid;                        // "" when it has none
  std::optional<JwsAlgorithm> algorithm;  // fixed by "alg", or by the key's kind; RSA may have none
  bool rsa = false;
  std::shared_ptr<EVP_PKEY> key;

  [[nodiscard]] bool fits(JwsAlgorithm wanted) const;
};

inline constexpr std::size_t jwk_set_bytes_max = std::size_t{256} << 10U;
inline constexpr std::size_t jwk_set_keys_max = 64;

[[nodiscard]] std::expected<Jwk, std::string> parse_jwk(std::string_view json);
[[nodiscard]] std::expected<std::vector<Jwk>, std::string> parse_jwk_set(std::string_view json);

}  // namespace meguri::account
