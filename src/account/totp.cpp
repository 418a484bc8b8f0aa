#include "account/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

#include "account/encoding.hpp"
#include "account/secret.hpp"
#include "base/check.hpp"

namespace meguri::account {
namespace {

const EVP_MD* digest_of(TotpHash hash) {
  switch (hash) {
    case TotpHash::sha1: return EVP_sha1();
    case TotpHash::sha256: return EVP_sha256();
    case TotpHash::sha512: return EVP_sha512();
  }
  return nullptr;
}

}  // namespace

std::string hotp(std::string_view secret, std::uint64_t counter, std::size_t digits,
                 TotpHash hash) {
  MEGURI_CHECK(digits >= 6 && digits <= 8);
  std::array<unsigned char, 8> moving{};
  for (std::size_t i = 0; i < moving.size(); ++i)
    moving.at(i) = static_cast<unsigned char>(counter >> (56 - 8 * i));
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int length = 0;
  const unsigned char* made = HMAC(digest_of(hash), secret.data(), static_cast<int>(secret.size()),
                                   moving.data(), moving.size(), mac.data(), &length);
  MEGURI_CHECK(made != nullptr && length >= 20);

  const std::size_t at = mac.at(length - 1) & 0xFU;  // RFC 4226 section 5.3
  std::uint32_t number = (mac.at(at) & 0x7FU) << 24U | std::uint32_t{mac.at(at + 1)} << 16U |
                         std::uint32_t{mac.at(at + 2)} << 8U | mac.at(at + 3);
  std::string text(digits, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number /= 10)
    *digit = static_cast<char>('0' + number % 10);
  return text;
}

std::int64_t totp_step(Instant at) { return at.us / seconds(totp_step_s).us; }

std::string totp(std::string_view secret, Instant at) {
  return hotp(secret, static_cast<std::uint64_t>(totp_step(at)), totp_digits);
}

std::optional<std::int64_t> totp_accept(std::string_view secret, std::string_view code, Instant at,
                                        std::int64_t last_step) {
  std::string typed{code.substr(0, 32)};
  std::erase(typed, ' ');
  std::optional<std::int64_t> accepted;
  for (std::int64_t step = totp_step(at) - 1; step <= totp_step(at) + 1; ++step) {
    const std::string wanted = hotp(secret, static_cast<std::uint64_t>(step), totp_digits);
    const bool agrees = equal_secrets(wanted, typed);  // all three are always compared
    if (agrees && step > last_step && !accepted) accepted = step;
  }
  return accepted;
}

std::string totp_uri(std::string_view secret, std::string_view issuer,
                     std::string_view login_name) {
  return "otpauth://totp/" + to_percent(issuer) + ":" + to_percent(login_name) +
         "?secret=" + to_base32(secret) + "&issuer=" + to_percent(issuer) +
         "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace meguri::account
