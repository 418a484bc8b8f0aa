#include "account/totp.hpp"

#include <doctest/doctest.h>

#include "account/secret.hpp"

using namespace meguri;
using namespace meguri::account;

namespace {

constexpr std::string_view digits64 =
    "1234567890123456789012345678901234567890123456789012345678901234";

}  // namespace

TEST_CASE("codes are those of RFC 4226 appendix D") {
  const char* const wanted[] = {"755224", "287082", "359152", "969429", "338314",
                                "254676", "287922", "162583", "399871", "520489"};
  for (std::uint64_t counter = 0; counter < 10; ++counter)
    CHECK(hotp(digits64.substr(0, 20), counter, 6) == wanted[counter]);
}

TEST_CASE("codes are those of RFC 6238 appendix B, with all three hashes") {
  struct Case {
    std::int64_t time_s;
    const char *sha1, *sha256, *sha512;
  };
  for (const Case& one : {Case{59, "94287082", "46119246", "90693936"},
                          Case{1111111109, "07081804", "68084774", "25091201"},
                          Case{1111111111, "14050471", "67062674", "99943326"},
                          Case{1234567890, "89005924", "91819424", "93441116"},
                          Case{2000000000, "69279037", "90698825", "38618901"},
                          Case{20000000000, "65353130", "77737706", "47863826"}}) {
    const auto step = static_cast<std::uint64_t>(totp_step({seconds(one.time_s).us}));
    CHECK(hotp(digits64.substr(0, 20), step, 8, TotpHash::sha1) == one.sha1);
    CHECK(hotp(digits64.substr(0, 32), step, 8, TotpHash::sha256) == one.sha256);
    CHECK(hotp(digits64, step, 8, TotpHash::sha512) == one.sha512);
  }
}

TEST_CASE("a code is taken one step early or late, and not two") {
  const std::string secret = random_bytes(totp_secret_bytes);
  const Instant now{seconds(1'800'000'015).us};
  const std::int64_t step = totp_step(now);
  for (std::int64_t away = -3; away <= 3; ++away) {
    const std::string code = totp(secret, now + seconds(totp_step_s) * away);
    const auto accepted = totp_accept(secret, code, now, 0);
    if (away >= -1 && away <= 1)
      CHECK(accepted == step + away);
    else
      CHECK_FALSE(accepted);
  }
}

TEST_CASE("a code is taken once, and none older after it") {
  const std::string secret = random_bytes(totp_secret_bytes);
  const Instant now{seconds(1'800'000'015).us};
  const std::int64_t step = totp_step(now);
  CHECK(totp_accept(secret, totp(secret, now), now, step - 1) == step);
  CHECK_FALSE(totp_accept(secret, totp(secret, now), now, step));
  CHECK_FALSE(totp_accept(secret, totp(secret, now + seconds(-30)), now, step));
  CHECK(totp_accept(secret, totp(secret, now + seconds(30)), now, step) == step + 1);
}

TEST_CASE("blanks in a code are allowed, anything else is not") {
  const std::string secret = random_bytes(totp_secret_bytes);
  const Instant now{seconds(1'800'000'015).us};
  const std::string code = totp(secret, now);
  CHECK(totp_accept(secret, code.substr(0, 3) + " " + code.substr(3), now, 0));
  for (const std::string& wrong :
       {std::string{}, code.substr(1), code + "0", "x" + code.substr(1), std::string(500, ' ')})
    CHECK_FALSE(totp_accept(secret, wrong, now, 0));
}

TEST_CASE("the address for the QR code escapes what a name may hold") {
  CHECK(totp_uri("12345678901234567890", "Meguri 巡", "a@b") ==
        "otpauth://totp/Meguri%20%E5%B7%A1:a%40b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Meguri%20%E5%B7%A1&algorithm=SHA1&digits=6&period=30");
}
