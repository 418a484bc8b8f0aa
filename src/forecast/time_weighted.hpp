// A level that holds for lengths of time (how many wait, how many work) and its average over time,
// each value weighted by how long it held. Call set() with times that never go back; average(until)
// takes the present level as lasting until then. Area in microseconds times level, as a double.
#pragma once

#include "base/check.hpp"
#include "base/instant.hpp"

namespace meguri::forecast {

class TimeWeighted {
public:
  TimeWeighted() = default;
  explicit TimeWeighted(Instant from, double level = 0)
      : from_(from), changed_(from), level_(level) {}

  void set(Instant now, double level) {
    MEGURI_CHECK(now >= changed_);
    area_ += level_ * static_cast<double>((now - changed_).us);
    changed_ = now;
    level_ = level;
  }
  void add(Instant now, double change) { set(now, level_ + change); }

  [[nodiscard]] double level() const { return level_; }

  // Forgets the past: what follows is averaged from `now` on (after a warm-up).
  void restart(Instant now) {
    set(now, level_);
    from_ = now;
    area_ = 0;
  }

  // Over no time at all the average is the level.
  [[nodiscard]] double average(Instant until) const {
    const double span = static_cast<double>((until - from_).us);
    if (!(span > 0)) return level_;
    return (area_ + level_ * static_cast<double>((until - changed_).us)) / span;
  }

private:
  Instant from_{};
  Instant changed_{};
  double level_ = 0;
  double area_ = 0;
};

}  // namespace meguri::forecast
