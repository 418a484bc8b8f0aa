// Numbers as people read them: "2,000", "56 %", "+12", "3.4".
#pragma once

#include <cstdint>
#include <string>

#include "base/instant.hpp"
#include "report/legend.hpp"

namespace meguri::report {

[[nodiscard]] std::string grouped(std::uint64_t number);            // 12,000
[[nodiscard]] std::string percent(double share);                    // "56 %"; "<1 %", ">99 %"
[[nodiscard]] std::string decimal(double value, int places);        // "3.40"
[[nodiscard]] std::string with_sign(std::int64_t value);            // "+12", "−3", "±0"
[[nodiscard]] std::string with_sign(double value, int places);      // "+0.62", "−0.08"
[[nodiscard]] std::string day_text(Instant at);                     // JST date; "–" for never
[[nodiscard]] std::string last_day_text(Instant until);             // the day that ends at `until`
[[nodiscard]] std::int64_t whole_days(Duration duration);           // nearest
[[nodiscard]] std::string mark_text(Mark mark, Language language);  // "from memory"

}  // namespace meguri::report
