#include "account/fetch.hpp"

#include <doctest/doctest.h>

#include "account/curl_fetch.hpp"

using namespace meguri::account;

TEST_CASE("only https is fetched, and http from this machine where that is asked for") {
  for (const char* const good : {"https://id.example", "https://id.example:8443/a?b=c"})
    CHECK(may_fetch(good, false));
  for (const char* const local :
       {"http://127.0.0.1:3000/x", "http://localhost/x", "http://[::1]:3000", "http://127.0.0.1"}) {
    CHECK_FALSE(may_fetch(local, false));
    CHECK(may_fetch(local, true));
  }
  for (const char* const bad :
       {"", "id.example", "https://", "http://id.example", "ftp://id.example", "file:///etc/passwd",
        "http://127.0.0.1.evil.example/", "http://127.0.0.1:80@evil.example/",
        "https://user@id.example/", "https://id.example\\@evil.example/", "https://id.example/#x",
        "https://id.example/a b", "https://id.example/\n", "HTTPS://id.example"})
    CHECK_FALSE_MESSAGE(may_fetch(bad, true), bad);
}

TEST_CASE("curl refuses what is not https and reports who does not answer") {
  const auto curl = make_curl_fetch({.plain_loopback = true, .longest_ms = 2000});
  CHECK_FALSE(curl->fetch({"http://id.example/", {}, {}}));
  CHECK_FALSE(curl->fetch({"http://127.0.0.1:1/", {}, {}}));  // nobody listens there
  CHECK_FALSE(make_curl_fetch({})->fetch({"http://127.0.0.1:1/", {}, {}}));
}
