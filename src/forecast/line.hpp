// A waiting line: first come, first served. Copying one copies only who waits; what has left leaves
// no trace but room that is used again.
#pragma once

#include <cstdint>
#include <vector>

#include "base/instant.hpp"

namespace meguri::forecast {

class Line {
public:
  struct Place {
    std::uint32_t id;
    Instant since;
  };

  void clear() {
    waiting_.clear();
    head_ = 0;
  }
  void join(std::uint32_t id, Instant since) { waiting_.push_back({id, since}); }
  [[nodiscard]] bool empty() const { return head_ == waiting_.size(); }
  [[nodiscard]] const Place& front() const { return waiting_[head_]; }
  void leave() {
    if (++head_ == waiting_.size()) {
      clear();
    } else if (head_ > 256 && head_ * 2 > waiting_.size()) {
      waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(head_));
      head_ = 0;
    }
  }

private:
  std::vector<Place> waiting_;
  std::size_t head_ = 0;
};

}  // namespace meguri::forecast
