// Colours and weights of a terminal (ECMA-48 SGR), or none: where a picture goes to a file or a
// pipe the same text is written without them, so nothing may be said by colour alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace meguri::report {

enum class Style : std::uint8_t { plain, strong, faint, good, warn, bad, accent };

class Ink {
public:
  explicit Ink(bool colours = false) : colours_(colours) {}
  // Pad before inking: the marks of a style have no width.
  [[nodiscard]] std::string operator()(Style style, std::string_view text) const;

private:
  bool colours_;
};

}  // namespace meguri::report
