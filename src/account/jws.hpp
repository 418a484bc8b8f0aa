// JSON Web Signature, compact form only (RFC 7515), verification only, of EdDSA, ES256, RS256 and
// PS256. RFC 8725 is followed: the caller names the algorithms, a key serves one algorithm, "none"
// and HMAC do not exist here, keys inside the header ("jwk", "jku", "x5c", "x5u") are never used,
// and a "crit" header is refused, since no extension is understood.
#pragma once

#include <span>

#include "account/jwk.hpp"

namespace meguri::account {

struct Jws {
  JwsAlgorithm algorithm{};
  std::string kid;
  std::string type;     // "typ"
  std::string payload;  // bytes
};

inline constexpr std::size_t jws_bytes_max = std::size_t{64} << 10U;

enum class JwsProblem : std::uint8_t {
  malformed,    // not a compact JWS, or a header that is not understood
  not_allowed,  // an algorithm that was not asked for
  unknown_key,  // no key fits: perhaps the set was rotated
  wrong,        // the signature does not agree
};

// Where the header has a kid, the key of that kid is tried and keys without one; else every key
// that fits. The algorithm must be among `allowed`.
[[nodiscard]] std::expected<Jws, JwsProblem> verify_jws(std::string_view compact,
                                                        std::span<const Jwk> keys,
                                                        std::span<const JwsAlgorithm> allowed);

// One signature, without any JSON: what verify_jws uses.
[[nodiscard]] bool signature_agrees(const Jwk& key, JwsAlgorithm algorithm,
                                    std::string_view signed_, std::string_view signature);

}  // namespace meguri::account
