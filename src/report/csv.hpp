// Comma-separated values (RFC 4180): fields quoted where they must be, lines end in a line feed
// alone so that tools of any system read them.
#pragma once

#include <initializer_list>
#include <span>
#include <string>

namespace meguri::report {

void append_csv(std::string& out, std::span<const std::string> fields);
inline void append_csv(std::string& out, std::initializer_list<std::string> fields) {
  append_csv(out, std::span(fields.begin(), fields.size()));
}

}  // namespace meguri::report
