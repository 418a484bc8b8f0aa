// Waiting and being served, flat and forked by copying: a waiting line that members may leave from
// anywhere (reneging), a line of several classes, and a station of counted places with its line.
// Items are small trivially copyable values (an index). Nothing allocates once the largest length
// has been met.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include "base/check.hpp"
#include "base/instant.hpp"
#include "forecast/time_weighted.hpp"

namespace meguri::forecast {

// Which place a member took in a line; it stays the member's own and is never given again.
enum class Ticket : std::uint64_t {};

// First in, first out, apart from those who leave.
template <class Item>
class WaitingLine {
  static_assert(std::is_trivially_copyable_v<Item>);

public:
  WaitingLine() = default;
  // Copies only the members who wait, so that a fork does not pay for the past.
  WaitingLine(const WaitingLine& other) { *this = other; }
  WaitingLine& operator=(const WaitingLine& other) {
    if (this == &other) return *this;
    if (place_.size() < other.place_.size()) place_.resize(other.place_.size());
    head_ = other.head_;
    tail_ = other.tail_;
    size_ = other.size_;
    for (std::uint64_t at = head_; at != tail_; ++at)
      place_[slot(at)] = other.place_[other.slot(at)];
    return *this;
  }

  void clear() { head_ = tail_ = size_ = 0; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

  Ticket join(Item item) {
    if (tail_ - head_ == place_.size()) [[unlikely]]
      grow();
    place_[slot(tail_)] = {item, true};
    ++size_;
    return Ticket{tail_++};
  }

  // The first who still waits, who leaves the line by this; it must not be empty.
  Item take_first() {
    MEGURI_CHECK(size_ > 0);
    while (!place_[slot(head_)].waits) ++head_;
    --size_;
    return place_[slot(head_++)].item;
  }

  // False if the member was served or has left before.
  bool leave(Ticket ticket) {
    const auto at = static_cast<std::uint64_t>(ticket);
    if (at < head_ || at >= tail_ || !place_[slot(at)].waits) return false;
    place_[slot(at)].waits = false;
    --size_;
    return true;
  }

  // Calls visit(item) in the order of the line.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::uint64_t at = head_; at != tail_; ++at) {
      if (place_[slot(at)].waits) visit(place_[slot(at)].item);
    }
  }

private:
  struct Place {
    Item item;
    bool waits;
  };

  [[nodiscard]] std::size_t slot(std::uint64_t at) const { return at & (place_.size() - 1); }

  // Passes over those at the front who left; only when nobody did, doubles the room.
  void grow() {
    const std::uint64_t before = head_;
    while (head_ != tail_ && !place_[slot(head_)].waits) ++head_;
    if (head_ != before) return;
    std::vector<Place> larger(place_.empty() ? 16 : 2 * place_.size());
    for (std::uint64_t at = head_; at != tail_; ++at) {
      larger[at & (larger.size() - 1)] = place_[slot(at)];
    }
    place_ = std::move(larger);
  }

  std::vector<Place> place_;  // a ring; its size is a power of two
  std::uint64_t head_ = 0;
  std::uint64_t tail_ = 0;
  std::size_t size_ = 0;
};

// Several lines, the lower class served first, first come first served within a class.
template <class Item, std::size_t classes>
class PriorityLine {
public:
  struct Place {
    std::size_t priority_class;
    Ticket ticket;
  };

  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (const auto& line : line_) sum += line.size();
    return sum;
  }
  Place join(Item item, std::size_t priority_class) {
    MEGURI_CHECK(priority_class < classes);
    return {priority_class, line_[priority_class].join(item)};
  }
  Item take_first() {
    MEGURI_CHECK(!empty());
    std::size_t first = 0;
    while (line_[first].empty()) ++first;
    return line_[first].take_first();
  }
  bool leave(Place place) { return line_[place.priority_class].leave(place.ticket); }
  void clear() {
    for (auto& line : line_) line.clear();
  }

private:
  std::array<WaitingLine<Item>, classes> line_;
};

// A counted resource: places that are taken and given back, with its utilisation over time.
class Resource {
public:
  Resource() = default;
  explicit Resource(std::uint32_t capacity, Instant from = {}) : capacity_(capacity), busy_(from) {}

  [[nodiscard]] bool has_free() const { return taken_ < capacity_; }
  [[nodiscard]] std::uint32_t taken() const { return taken_; }
  [[nodiscard]] std::uint32_t capacity() const { return capacity_; }

  void take(Instant now) {
    MEGURI_CHECK(taken_ < capacity_);
    busy_.set(now, ++taken_);
  }
  void give_back(Instant now) {
    MEGURI_CHECK(taken_ > 0);
    busy_.set(now, --taken_);
  }
  void restart(Instant now) { busy_.restart(now); }  // of the averages, after a warm-up
  [[nodiscard]] double mean_taken(Instant until) const { return busy_.average(until); }
  [[nodiscard]] double utilisation(Instant until) const {
    return capacity_ == 0 ? 0 : mean_taken(until) / capacity_;
  }

private:
  std::uint32_t capacity_ = 0;
  std::uint32_t taken_ = 0;
  TimeWeighted busy_;
};

// A resource with a line before it and room for so many; counts what became of everybody.
template <class Item>
class Station {
public:
  static constexpr std::size_t no_limit = SIZE_MAX;
  enum class Answer : std::uint8_t { served, waits, turned_away };

  Station() = default;
  explicit Station(std::uint32_t capacity, std::size_t room_to_wait = no_limit, Instant from = {})
      : room_(room_to_wait), resource_(capacity, from), waiting_(from) {}

  // Takes a free place at once, waits (then ticket() is the place in line), or is turned away.
  Answer arrive(Instant now, Item item) {
    ++arrived_;
    if (resource_.has_free()) {
      resource_.take(now);
      return Answer::served;
    }
    if (line_.size() >= room_) {
      ++turned_away_;
      return Answer::turned_away;
    }
    ticket_ = line_.join(item);
    waiting_.add(now, 1);
    return Answer::waits;
  }
  [[nodiscard]] Ticket ticket() const { return ticket_; }

  // A service ends; the first in line takes the place and is returned.
  std::optional<Item> finish(Instant now) {
    if (line_.empty()) {
      resource_.give_back(now);
      return std::nullopt;
    }
    waiting_.add(now, -1);
    return line_.take_first();
  }

  // Somebody gives up waiting; false if no longer in line.
  bool give_up(Instant now, Ticket ticket) {
    if (!line_.leave(ticket)) return false;
    waiting_.add(now, -1);
    ++gave_up_;
    return true;
  }

  void restart(Instant now) {  // of counts and averages, after a warm-up
    resource_.restart(now);
    waiting_.restart(now);
    arrived_ = turned_away_ = gave_up_ = 0;
  }

  [[nodiscard]] const Resource& resource() const { return resource_; }
  [[nodiscard]] std::size_t waiting() const { return line_.size(); }
  [[nodiscard]] double mean_waiting(Instant until) const { return waiting_.average(until); }
  [[nodiscard]] double mean_present(Instant until) const {
    return mean_waiting(until) + resource_.mean_taken(until);
  }
  [[nodiscard]] std::uint64_t arrived() const { return arrived_; }
  [[nodiscard]] std::uint64_t turned_away() const { return turned_away_; }
  [[nodiscard]] std::uint64_t gave_up() const { return gave_up_; }

private:
  std::size_t room_ = no_limit;
  Resource resource_;
  WaitingLine<Item> line_;
  TimeWeighted waiting_;
  Ticket ticket_{};
  std::uint64_t arrived_ = 0;
  std::uint64_t turned_away_ = 0;
  std::uint64_t gave_up_ = 0;
};

}  // namespace meguri::forecast
