#include "account/fetch.hpp"

#include <algorithm>
#include <array>

namespace meguri::account {

bool may_fetch(std::string_view url, bool plain_loopback) {
  const bool plain_text = std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7f'; });
  if (!plain_text || url.size() > 2000 || url.find('#') != std::string_view::npos) return false;
  const auto scheme_end = url.find("://");
  if (scheme_end == std::string_view::npos) return false;
  const std::string_view scheme = url.substr(0, scheme_end);
  const std::string_view rest = url.substr(scheme_end + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  // A name before '@', or a backslash that some take for a slash, hides the real host.
  if (authority.empty() || authority.find_first_of("@\\") != std::string_view::npos) return false;
  if (scheme == "https") return true;
  if (scheme != "http" || !plain_loopback) return false;
  return std::ranges::any_of(std::array<std::string_view, 3>{"127.0.0.1", "localhost", "[::1]"},
                             [&](std::string_view host) {
                               return authority == host ||
                                      authority.starts_with(std::string{host} + ":");
                             });
}

}  // namespace meguri::account
