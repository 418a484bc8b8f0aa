// A time axis of a picture: from the first day of a month to the first day of another, straight in
// days, with ticks at month beginnings (every 1, 2, 3, 6 or 12 months, so that labels keep apart).
// Positions are shares of the axis, 0 to 1, so that a terminal and an SVG use the same axis. Dates
// are those of Japan (JST).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace meguri::report {

struct Tick {
  Date date{};
  double at{};       // share of the axis
  std::string text;  // "2026-07"
};

class Axis {
public:
  // The months that hold all of `instants`; `never` is skipped. At least one month.
  explicit Axis(std::span<const Instant> instants);

  [[nodiscard]] Date first() const { return first_; }
  [[nodiscard]] Date last() const { return last_; }
  [[nodiscard]] double at(Instant instant) const;  // 0 before the axis, 1 after it
  [[nodiscard]] std::size_t column(Instant instant, std::size_t columns) const;
  // Ticks with at least `room` (a share of the axis) between them.
  [[nodiscard]] std::vector<Tick> ticks(double room) const;

private:
  Date first_{};
  Date last_{};
};

}  // namespace meguri::report
