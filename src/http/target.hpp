// The target of a request taken apart (RFC 3986): the path and what stands behind the question
// mark, percent-decoded once. A target that does not decode, or whose path has "." or ".." as a
// part, has no parts: the request is wrong. Whether the bytes are UTF-8 is for the service to ask.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meguri::http {

struct Target {
  std::string path;  // begins with '/'
  std::vector<std::pair<std::string, std::string>> query;

  // The first value of this name; nothing when it is not there.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
};

[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

// Decodes %41; with `plus`, '+' is a space (as in query strings). Nothing for a broken escape or
// a zero byte.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool plus);
// All but letters, digits and - . _ ~ becomes %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace meguri::http
