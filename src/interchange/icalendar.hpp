// A calendar file that every calendar program reads (RFC 5545): one all-day entry a duty, with an
// alarm before it. Lines end in CR LF and are folded after 75 bytes, never inside a character.
// What is written depends on the arguments alone: equal duties give equal bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace meguri::interchange {

struct CalendarEntry {
  std::string uid;  // the same thing keeps it, so that a newer file replaces an older entry
  Date day{};
  std::string summary;
  std::string description;
  bool done{};                  // kept, without an alarm
  std::int32_t alarm_days = 0;  // before the day; 0: no alarm
};

// `name`: as calendar programs show it. `made`: DTSTAMP of every entry.
[[nodiscard]] std::string icalendar(std::string_view name, Instant made,
                                    const std::vector<CalendarEntry>& entries);

// RFC 5545, 3.3.11: backslash, semicolon and comma escaped, a line feed as \n.
[[nodiscard]] std::string escaped(std::string_view text);
// RFC 5545, 3.1.
[[nodiscard]] std::string folded(std::string_view line);

}  // namespace meguri::interchange
