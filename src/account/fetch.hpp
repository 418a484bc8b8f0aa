// Port: one HTTP exchange with a sign-in provider. Two functions would be one too many. An adapter
// follows no redirects, sends no cookies, and gives up after its own limits of time and size.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri::account {

struct FetchRequest {
  std::string url;                             // https://, or http:// on loopback for tests
  std::map<std::string, std::string> headers;  // names in lower case
  std::string form;                            // POST of this form when not empty, else GET
};

struct FetchAnswer {
  int status{};
  std::string body;
  Duration fresh{};  // Cache-Control: max-age, 0 when it did not say
};

struct Fetch {
  virtual ~Fetch() = default;
  // Error: a sentence for the log, without what was sent.
  [[nodiscard]] virtual std::expected<FetchAnswer, std::string> fetch(
      const FetchRequest& request) = 0;
};

// https, or with `plain_loopback` http to 127.0.0.1, localhost or [::1]; no user, no fragment.
[[nodiscard]] bool may_fetch(std::string_view url, bool plain_loopback);

}  // namespace meguri::account
