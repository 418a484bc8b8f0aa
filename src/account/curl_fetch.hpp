// Fetch over libcurl: TLS 1.2 or newer, certificates checked against the system's roots or the file
// given (a hospital's own authority), no redirects, no cookies, no proxy from the environment, at
// most 10 s and 1 MiB an exchange. Plain http is refused except on loopback, where it is allowed
// when asked for. Thread-safe: each exchange has its own handle.
#pragma once

#include <filesystem>
#include <memory>

#include "account/fetch.hpp"

namespace meguri::account {

struct CurlOptions {
  std::filesystem::path certificates{};  // PEM; empty: the system's
  bool plain_loopback = false;           // http://127.0.0.1, http://[::1], http://localhost
  std::int64_t longest_ms = 10'000;
  std::size_t body_bytes_max = std::size_t{1} << 20U;
};

[[nodiscard]] std::unique_ptr<Fetch> make_curl_fetch(CurlOptions options);

}  // namespace meguri::account
