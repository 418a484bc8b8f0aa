// The agenda: what will happen next in a simulated world, a priority queue in the total order
// (time, named priority, sequence of pushing). The order is total, so the structure below can be
// swapped without touching a single result.
//
// Contract: push takes any time, also the current one, an earlier one or one of the far future, and
// never refuses; pop returns the first in order. Copying an agenda forks it; copying into one that
// was as large before allocates nothing, and neither does a run once it has met its largest size.
// Payload is a small trivially copyable value (a kind and an index). Times are microseconds
// (base/instant.hpp). The sequence has 56 bits.
//
// How: a calendar of 512 to 4,096 buckets, each 2^k microseconds wide, searched by a bitmap of two
// levels (Brown, "Calendar queues", CACM 31(10), 1988, with the walk over empty days replaced by
// find-first-set). Events past the ring wait in a heap until the ring reaches them; a bucket that
// holds many events (a hundred appointments at 09:00) becomes a heap as it is opened, so that ties
// cost O(log n) each. Width and number of buckets adapt to what is pending.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/check.hpp"
#include "base/instant.hpp"

namespace meguri::forecast {

// The order of things that happen in the same microsecond.
enum class Priority : std::uint8_t {
  deadline,  // what expires at t has expired before anything else at t
  finish,    // work that ends at t frees its place before anybody asks for one at t
  start,     // planned starts and appointments
  arrival,   // new orders and referrals
  decision,  // reactions to what became known at t
  watch,     // measurements see the end of the instant
};

template <class Payload>
struct Due {
  Instant at;
  std::uint64_t order;  // priority << 56 | sequence
  Payload payload;

  [[nodiscard]] Priority priority() const { return static_cast<Priority>(order >> 56); }
  [[nodiscard]] bool before(const Due& other) const {
    return at.us != other.at.us ? at.us < other.at.us : order < other.order;
  }
};

template <class Payload>
class Agenda {
  static_assert(std::is_trivially_copyable_v<Payload>);

public:
  using Entry = Due<Payload>;

  Agenda() { clear(); }
  Agenda(const Agenda& other) { *this = other; }
  Agenda& operator=(const Agenda& other) {  // copies only the buckets in use
    if (this == &other) return *this;
    std::copy_n(other.head_.begin(), other.state_.bucket_count, head_.begin());
    state_ = other.state_;
    node_ = other.node_;
    open_ = other.open_;
    far_ = other.far_;
    return *this;
  }

  // Empty, and the sequence starts anew; the width that was learnt stays, for it changes no result.
  void clear() {
    clear_ring();
    far_.clear();
    open_.clear();
    state_.first_far = bucket_ceiling;
    state_.size = 0;
    state_.sequence = 0;
    forget_effort();
  }

  [[nodiscard]] bool empty() const { return state_.size == 0; }
  [[nodiscard]] std::size_t size() const { return state_.size; }

  void push(Instant at, Priority priority, Payload payload) {
    const std::uint64_t order = static_cast<std::uint64_t>(priority) << 56 | state_.sequence++;
    ++state_.size;
    place({at, order, payload});
  }

  // When the first event is due; the agenda must not be empty.
  [[nodiscard]] Instant first_at() {
    MEGURI_CHECK(state_.size > 0);
    if (open_.empty()) {
      const Found found = find_first();
      if (found.at != none) return node_[found.at].entry.at;
    }
    return open_.front().at;
  }

  // Removes and returns the first event in order; the agenda must not be empty.
  Entry pop() {
    MEGURI_CHECK(state_.size > 0);
    if (open_.empty()) [[likely]] {
      const Found found = find_first();
      if (found.at != none) [[likely]]
        return unlink(found);
    }
    return pop_open();
  }

  // Removes the first event into `entry` if it is due at `limit` or before; false if there is none.
  [[nodiscard]] bool pop_until(Instant limit, Entry& entry) {
    if (state_.size == 0) return false;
    if (open_.empty()) [[likely]] {
      const Found found = find_first();
      if (found.at != none) [[likely]] {
        if (node_[found.at].entry.at > limit) return false;
        entry = unlink(found);
        return true;
      }
    }
    if (open_.front().at > limit) return false;
    entry = pop_open();
    return true;
  }

  // Calls visit(entry) for every pending event, in no particular order.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::uint32_t slot = 0; slot < state_.bucket_count; ++slot) {
      for (std::uint32_t at = head_[slot]; at != none; at = node_[at].next) visit(node_[at].entry);
    }
    for (const Entry& entry : open_) visit(entry);
    for (const Entry& entry : far_) visit(entry);
  }

private:
  static constexpr std::uint32_t fewest_buckets = 512;
  static constexpr std::uint32_t most_buckets = 4096;  // 64 words of 64 bits
  static constexpr std::uint32_t none = UINT32_MAX;
  static constexpr std::uint32_t crowd = 12;  // more events than this in a bucket make a heap
  static constexpr std::int64_t bucket_floor = INT64_MIN / 2;
  static constexpr std::int64_t bucket_ceiling = INT64_MAX;
  static constexpr int narrowest = 16;  // 2^16 us = 66 ms
  static constexpr int widest = 48;     // 2^48 us = 8.9 years

  struct Node {
    Entry entry;
    std::uint32_t next;
  };
  struct Found {
    std::uint32_t slot;
    std::uint32_t at;        // none: the first event is in the heap `open_`
    std::uint32_t previous;  // none: `at` is the head of its bucket
  };
  struct Later {  // std heaps keep the greatest in front: turn the order round
    bool operator()(const Entry& a, const Entry& b) const { return b.before(a); }
  };

  [[nodiscard]] std::int64_t bucket_of(Instant at) const { return at.us >> state_.shift; }
  [[nodiscard]] std::uint32_t slot_of(std::int64_t bucket) const {
    return static_cast<std::uint32_t>(bucket) & (state_.bucket_count - 1);
  }

  void clear_ring() {
    head_.fill(none);
    state_.map.fill(0);
    state_.map_of_map = 0;
    node_.clear();
    state_.free = none;
    state_.now_bucket = bucket_floor;  // so that the ring starts wherever the first event is
  }

  void place(const Entry& entry) {
    std::int64_t bucket = bucket_of(entry.at);
    if (bucket <= state_.now_bucket) {
      if (!open_.empty()) [[unlikely]] {
        state_.effort += 2;
        return push_heap_on(open_, entry);
      }
      bucket = state_.now_bucket;  // an event of the past is found with those of now, in order
    } else if (bucket - state_.now_bucket >= state_.bucket_count) [[unlikely]] {
      state_.first_far = std::min(state_.first_far, bucket);
      return push_heap_on(far_, entry);
    }
    link(entry, slot_of(bucket));
  }

  void link(const Entry& entry, std::uint32_t slot) {
    std::uint32_t at = state_.free;
    if (at != none) [[likely]] {
      state_.free = node_[at].next;
    } else {
      at = static_cast<std::uint32_t>(node_.size());
      node_.emplace_back();
    }
    node_[at] = {entry, head_[slot]};
    head_[slot] = at;
    state_.map[slot / 64] |= std::uint64_t{1} << slot % 64;
    state_.map_of_map |= std::uint64_t{1} << slot / 64;
  }

  Entry unlink(const Found& found) {
    Node& node = node_[found.at];
    if (found.previous != none) [[unlikely]] {
      node_[found.previous].next = node.next;
    } else {
      head_[found.slot] = node.next;
      if (node.next == none) mark_empty(found.slot);
    }
    node.next = state_.free;
    state_.free = found.at;
    --state_.size;
    return node.entry;
  }

  void mark_empty(std::uint32_t slot) {
    std::uint64_t& word = state_.map[slot / 64];
    word &= ~(std::uint64_t{1} << slot % 64);
    if (word == 0) state_.map_of_map &= ~(std::uint64_t{1} << slot / 64);
  }

  // Where the first event is. All of `open_` comes before all of the ring, which comes before all
  // of `far_` once the ring has been filled up to the bucket that is returned.
  [[nodiscard]] Found find_first() {
    for (;;) {
      const std::int64_t bucket = next_bucket();
      if (bucket >= state_.first_far) [[unlikely]] {
        fetch_far();
        continue;
      }
      state_.now_bucket = bucket;
      const std::uint32_t slot = slot_of(bucket);
      const std::uint32_t at = head_[slot];
      if (node_[at].next == none) [[likely]]
        return {slot, at, none};
      if (state_.effort > 1024 + 4 * state_.size && adapt()) continue;
      return first_of_chain(slot);
    }
  }

  // The first bucket of the ring that holds events, from now on; bucket_ceiling if there is none.
  [[nodiscard]] std::int64_t next_bucket() const {
    const std::uint32_t from = slot_of(state_.now_bucket);
    const std::uint64_t here = state_.map[from / 64] >> from % 64;
    if (here != 0) [[likely]]
      return state_.now_bucket + std::countr_zero(here);
    if (state_.map_of_map == 0) return bucket_ceiling;
    // The words after this one, round the ring, and last the buckets before `from` in this one.
    const std::uint32_t after = from / 64 + 1;
    const std::uint64_t later = after < 64 ? state_.map_of_map & ~std::uint64_t{0} << after : 0;
    const int word = std::countr_zero(later != 0 ? later : state_.map_of_map);
    const int slot = word * 64 + std::countr_zero(state_.map[static_cast<unsigned>(word)]);
    return state_.now_bucket +
           ((static_cast<std::uint32_t>(slot) - from) & (state_.bucket_count - 1));
  }

  [[nodiscard]] Found first_of_chain(std::uint32_t slot) {
    Found best{slot, head_[slot], none};
    std::uint32_t length = 1;
    std::uint32_t previous = best.at;
    for (std::uint32_t at = node_[previous].next; at != none; at = node_[at].next, ++length) {
      if (node_[at].entry.before(node_[best.at].entry)) best = {slot, at, previous};
      previous = at;
    }
    state_.effort += length - 1;
    if (length > crowd) {
      open_bucket(slot);
      best.at = none;
    }
    return best;
  }

  void open_bucket(std::uint32_t slot) {
    std::uint32_t last = none;
    for (std::uint32_t at = head_[slot]; at != none; at = node_[at].next) {
      open_.push_back(node_[at].entry);
      last = at;
    }
    node_[last].next = state_.free;
    state_.free = head_[slot];
    head_[slot] = none;
    mark_empty(slot);
    std::make_heap(open_.begin(), open_.end(), Later{});
  }

  static void push_heap_on(std::vector<Entry>& heap, const Entry& entry) {
    heap.push_back(entry);
    std::push_heap(heap.begin(), heap.end(), Later{});
  }

  static Entry pop_heap_of(std::vector<Entry>& heap) {
    std::pop_heap(heap.begin(), heap.end(), Later{});
    const Entry entry = heap.back();
    heap.pop_back();
    return entry;
  }

  Entry pop_open() {
    --state_.size;
    return pop_heap_of(open_);
  }

  // Moves the ring on to the first far event and takes in every event that it now reaches.
  void fetch_far() {
    state_.now_bucket = state_.first_far;
    while (!far_.empty() && bucket_of(far_.front().at) - state_.now_bucket < state_.bucket_count) {
      const Entry entry = pop_heap_of(far_);
      link(entry, slot_of(bucket_of(entry.at)));
      ++state_.fetched;
    }
    state_.first_far = far_.empty() ? bucket_ceiling : bucket_of(far_.front().at);
    if (state_.fetched > 1024 + 4 * state_.size) adapt();
  }

  void forget_effort() {
    state_.effort = 0;
    state_.fetched = 0;
    state_.effort_from = state_.sequence;
  }

  // Narrows the buckets when events had to be searched for in them more than once in two pushes,
  // widens them when more than a quarter of the pushes went past the ring, and never both ways for
  // the same reason; true if the calendar was laid anew.
  bool adapt() {
    const std::uint64_t pushes = state_.sequence - state_.effort_from;
    const bool crowded = state_.effort * 2 > pushes;
    const bool past = state_.fetched * 4 > pushes;
    forget_effort();
    const std::uint32_t count = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(std::bit_ceil(state_.size * 4), state_.bucket_count, most_buckets));
    int shift = state_.shift;
    if (crowded && !past && shift > narrowest) --shift;
    if (past && !crowded && shift < widest) ++shift;
    if (shift == state_.shift && count == state_.bucket_count) return false;
    lay_anew(shift, count);
    return true;
  }

  void lay_anew(int shift, std::uint32_t count) {
    for (std::uint32_t slot = 0; slot < state_.bucket_count; ++slot) {
      for (std::uint32_t at = head_[slot]; at != none; at = node_[at].next) {
        far_.push_back(node_[at].entry);
      }
    }
    std::make_heap(far_.begin(), far_.end(), Later{});
    clear_ring();
    state_.shift = shift;
    state_.bucket_count = count;
    state_.first_far = far_.empty() ? bucket_ceiling : bucket_of(far_.front().at);
  }

  struct State {
    std::array<std::uint64_t, most_buckets / 64> map;  // which buckets hold events
    std::uint64_t map_of_map;                          // which words of map are not zero
    int shift = 32;                                    // 2^32 us = 1 h 11 min
    std::uint32_t bucket_count = fewest_buckets;       // a power of two
    std::int64_t now_bucket;                           // nothing of the ring is before it
    std::int64_t first_far;                            // the bucket of far_.front()
    std::size_t size;
    std::uint64_t sequence;
    std::uint64_t effort;   // links followed in crowded buckets since effort_from
    std::uint64_t fetched;  // events that came through far_ since effort_from
    std::uint64_t effort_from;
    std::uint32_t free;  // first unused node
  };

  std::array<std::uint32_t, most_buckets> head_;
  State state_;
  std::vector<Node> node_;
  std::vector<Entry> open_;  // heap: the events of the bucket of now, if they are many
  std::vector<Entry> far_;   // heap: the events past the ring
};

}  // namespace meguri::forecast
