#include "report/number_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/check.hpp"
#include "report/phrase.hpp"

namespace meguri::report {

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, ",");
  return text;
}

std::string percent(double share) {
  if (share > 0 && share < 0.005) return "<1 %";
  if (share < 1 && share > 0.995) return ">99 %";
  return fmt::format("{:.0f} %", share * 100);
}

std::string decimal(double value, int places) { return fmt::format("{:.{}f}", value, places); }

std::string with_sign(std::int64_t value) {
  if (value == 0) return "±0";
  return (value > 0 ? "+" : "−") + std::to_string(std::abs(value));
}

std::string with_sign(double value, int places) {
  return (value < 0 ? "−" : "+") + decimal(std::abs(value), places);
}

std::string day_text(Instant at) { return at == never ? "–" : to_text(date_in_japan(at)); }

std::string last_day_text(Instant until) {
  return until == never ? day_text(until) : day_text(until - Duration{1});
}

std::int64_t whole_days(Duration duration) {
  return std::llround(static_cast<double>(duration.us) / static_cast<double>(days(1).us));
}

std::string mark_text(Mark mark, Language language) {
  switch (mark) {
    case Mark::verified: return say(language, Phrase::mark_verified);
    case Mark::partly: return say(language, Phrase::mark_partly);
    case Mark::memory: return say(language, Phrase::mark_memory);
    case Mark::inferred: return say(language, Phrase::mark_inferred);
    case Mark::choice: return say(language, Phrase::mark_choice);
  }
  MEGURI_CHECK(false);
}

}  // namespace meguri::report
