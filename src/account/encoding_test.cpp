#include "account/encoding.hpp"

#include <doctest/doctest.h>

#include "account/secret.hpp"

using namespace meguri::account;

TEST_CASE("base64url and base32 say what RFC 4648 section 10 says") {
  const char* const bytes[] = {"", "f", "fo", "foo", "foob", "fooba", "foobar"};
  const char* const base64[] = {"", "Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy"};
  const char* const padded[] = {"", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
  const char* const base32[] = {"", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"};
  for (std::size_t i = 0; i < 7; ++i) {
    CHECK(to_base64url(bytes[i]) == base64[i]);
    CHECK(from_base64url(base64[i]) == bytes[i]);
    CHECK(to_base64(bytes[i]) == padded[i]);
    CHECK(to_base32(bytes[i]) == base32[i]);
    CHECK(from_base32(base32[i]) == bytes[i]);
  }
  CHECK(to_base64url("\xFB\xFF\xBF") == "-_-_");
  CHECK(to_base64("\xFB\xFF\xBF") == "+/+/");
}

TEST_CASE("every byte string comes back, and has one text only") {
  for (std::size_t length = 0; length < 70; ++length) {
    const std::string bytes = random_bytes(length);
    CHECK(from_base64url(to_base64url(bytes)) == bytes);
    CHECK(from_base32(to_base32(bytes)) == bytes);
  }
  for (const char* const text :
       {"Zg==", "Zm9vY", "Zh", "Zm9v ", " Zm9v", "Zm+v", "Zm/v", "Zm9\nv", "Z", "Zm9vYg=", "Zm9vé"})
    CHECK_MESSAGE(!from_base64url(text), text);
  for (const char* const text : {"M", "MZ=", "my", "MZXW6YTBO1", "MZX", "MZXW6Y", "MF"})
    CHECK_MESSAGE(!from_base32(text), text);
}

TEST_CASE("forms escape all but the unreserved characters") {
  CHECK(to_percent("aZ0-._~") == "aZ0-._~");
  CHECK(to_percent("a b&c=d/é+") == "a%20b%26c%3Dd%2F%C3%A9%2B");
}

TEST_CASE("hashes are those of FIPS 180-4 and RFC 4231") {
  CHECK(to_base64url(sha256("abc")) == "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  // RFC 4231 test case 2
  CHECK(to_base64url(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
        "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
  CHECK(equal_secrets("abc", "abc"));
  CHECK_FALSE(equal_secrets("abc", "abd"));
  CHECK_FALSE(equal_secrets("abc", "abcd"));
  CHECK(random_token().size() == 43);
  CHECK(random_token() != random_token());
}
