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
#include <utility>
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
    state_.open_until = bucket_floor;
    state_.first_far = bucket_ceiling;
    state_.first = state_.second = after_all;
    state_.size = 0;
    state_.sequence = 0;
    forget_effort();
  }

  [[nodiscard]] bool empty() const { return state_.size == 0; }
  [[nodiscard]] std::size_t size() const { return state_.size; }

  void push(Instant at, Priority priority, Payload payload) {
    const Entry entry{at, static_cast<std::uint64_t>(priority) << 56 | state_.sequence++, payload};
    ++state_.size;
    if (entry.before(state_.second)) [[unlikely]]
      return push_front(entry);
    place(entry);
  }

  // The first event in order; the agenda must not be empty.
  [[nodiscard]] const Entry& first() const {
    MEGURI_CHECK(state_.size > 0);
    return state_.first;
  }

  // Removes and returns the first event; the agenda must not be empty.
  Entry pop() {
    MEGURI_CHECK(state_.size > 0);
    const Entry entry = state_.first;
    state_.first = state_.second;
    if (--state_.size > 1) [[likely]] {
      find_second(bucket_of(entry.at));
    } else {
      state_.second = after_all;
    }
    return entry;
  }

  // Removes the first event into `entry` if it is due at `limit` or before; false if there is none.
  [[nodiscard]] bool pop_until(Instant limit, Entry& entry) {
    if (state_.size == 0 || state_.first.at > limit) return false;
    entry = pop();
    return true;
  }

  // Calls visit(entry) for every pending event, in no particular order.
  template <class Visit>
  void for_each(Visit&& visit) const {
    if (state_.size > 0) visit(state_.first);
    if (state_.size > 1) visit(state_.second);
    for (std::uint32_t slot = 0; slot < state_.bucket_count; ++slot) {
      for (std::uint32_t at = head_[slot]; at != none; at = node_[at].next) visit(node_[at].entry);
    }
    for (const Entry& entry : open_) visit(entry);
    for (const Entry& entry : far_) visit(entry);
  }

private:
  static constexpr std::uint32_t fewest_buckets = 512;
  static constexpr std::uint32_t most_buckets = 4096;
  static constexpr std::uint32_t none = UINT32_MAX;
  static constexpr std::uint32_t crowd = 12;  // more events than this in a bucket make a heap
  static constexpr std::int64_t bucket_floor = INT64_MIN / 2;
  static constexpr std::int64_t bucket_ceiling = INT64_MAX;
  static constexpr Entry after_all{never, UINT64_MAX, {}};
  static constexpr int narrowest = 16;  // 2^16 us = 66 ms
  static constexpr int widest = 48;     // 2^48 us = 8.9 years

  struct Node {
    Entry entry;
    std::uint32_t next;
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
    node_.clear();
    state_.free = none;
    state_.now_bucket = bucket_floor;  // so that the ring starts wherever the first event is
  }

  // An event that comes before the second of all: what it displaces goes to its bucket.
  void push_front(const Entry& entry) {
    if (state_.size > 2) place(state_.second);
    if (entry.before(state_.first)) {
      state_.second = state_.first;
      state_.first = entry;
    } else {
      state_.second = entry;
    }
  }

  void place(const Entry& entry) {
    std::int64_t bucket = bucket_of(entry.at);
    if (bucket <= state_.open_until) [[unlikely]]
      return place_open(entry);
    if (bucket - state_.now_bucket >= state_.bucket_count) [[unlikely]] {
      return place_far(entry, bucket);
    }
    bucket = std::max(bucket, state_.now_bucket);  // those of the past are found with those of now
    link(entry, slot_of(bucket));
  }

  void link(const Entry& entry, std::uint32_t slot) {
    if (state_.free == none) [[unlikely]]
      make_node();
    const std::uint32_t at = state_.free;
    state_.free = node_[at].next;
    node_[at].entry = entry;
    node_[at].next = head_[slot];
    head_[slot] = at;
    state_.map[slot / 64] |= std::uint64_t{1} << slot % 64;
  }

  [[gnu::noinline]] void make_node() {
    state_.free = static_cast<std::uint32_t>(node_.size());
    node_.push_back({{}, none});
  }

  void mark_empty(std::uint32_t slot) { state_.map[slot / 64] &= ~(std::uint64_t{1} << slot % 64); }

  [[gnu::noinline]] void place_open(const Entry& entry) {
    state_.effort += 2;
    push_heap_on(open_, entry);
  }

  [[gnu::noinline]] void place_far(const Entry& entry, std::int64_t bucket) {
    state_.first_far = std::min(state_.first_far, bucket);
    push_heap_on(far_, entry);
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

  // The first two events stand apart. As the first is taken, the next of the others becomes the
  // second, so that the search never waits for what the event in hand is about to push. All of
  // `open_` comes before all of the ring, which comes before all of `far_` once the ring has been
  // filled that far.
  void find_second(std::int64_t now_bucket) {
    state_.now_bucket = std::max(state_.now_bucket, now_bucket);
    if (state_.open_until != bucket_floor) [[unlikely]]
      return take_open();
    std::int64_t bucket = next_bucket();
    while (bucket >= state_.first_far) [[unlikely]] {
      fetch_far();
      bucket = next_bucket();
    }
    const std::uint32_t slot = slot_of(bucket);
    const std::uint32_t at = head_[slot];
    Node& node = node_[at];
    if (node.next != none) [[unlikely]]
      return take_of_chain(slot, bucket);
    state_.second = node.entry;
    head_[slot] = none;
    mark_empty(slot);
    node.next = state_.free;
    state_.free = at;
  }

  // The first bucket of the ring that holds events, from now on; bucket_ceiling if there is none.
  [[nodiscard]] std::int64_t next_bucket() const {
    const std::uint32_t from = slot_of(state_.now_bucket);
    const std::uint64_t here = state_.map[from / 64] >> from % 64;
    if (here != 0) [[likely]]
      return state_.now_bucket + std::countr_zero(here);
    // The words after this one, round the ring, and last the buckets before `from` in this one.
    const std::uint32_t words = state_.bucket_count / 64;
    for (std::uint32_t step = 1; step <= words; ++step) {
      const std::uint32_t word = (from / 64 + step) & (words - 1);
      if (state_.map[word] == 0) continue;
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(state_.map[word]));
      return state_.now_bucket + ((word * 64 + bit - from) & (state_.bucket_count - 1));
    }
    return bucket_ceiling;
  }

  // The first of a bucket that holds several; many become a heap.
  [[gnu::noinline]] void take_of_chain(std::uint32_t slot, std::int64_t bucket) {
    std::uint32_t best = head_[slot];
    std::uint32_t before_best = none;
    std::uint32_t length = 1;
    std::uint32_t previous = best;
    for (std::uint32_t at = node_[previous].next; at != none; at = node_[at].next, ++length) {
      if (node_[at].entry.before(node_[best].entry)) {
        best = at;
        before_best = previous;
      }
      previous = at;
    }
    state_.effort += length - 1;
    if (length > crowd) {
      open_bucket(slot, previous);
      state_.open_until = bucket;
      return take_open();
    }
    (before_best == none ? head_[slot] : node_[before_best].next) = node_[best].next;
    state_.second = node_[best].entry;
    node_[best].next = state_.free;
    state_.free = best;
    if (state_.effort > 1024 + 4 * state_.size) adapt();
  }

  void open_bucket(std::uint32_t slot, std::uint32_t last) {
    for (std::uint32_t at = head_[slot]; at != none; at = node_[at].next) {
      open_.push_back(node_[at].entry);
    }
    node_[last].next = state_.free;
    state_.free = head_[slot];
    head_[slot] = none;
    mark_empty(slot);
    std::make_heap(open_.begin(), open_.end(), Later{});
  }

  [[gnu::noinline]] void take_open() {
    state_.second = pop_heap_of(open_);
    if (!open_.empty()) return;
    state_.open_until = bucket_floor;
    if (state_.effort > 1024 + 4 * state_.size) adapt();
  }

  // Moves the ring on to the first far event and takes in every event that it now reaches.
  [[gnu::noinline]] void fetch_far() {
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
  // the same reason. Only while no heap is open.
  void adapt() {
    const std::uint64_t pushes = state_.sequence - state_.effort_from;
    const bool crowded = state_.effort * 2 > pushes;
    const bool past = state_.fetched * 4 > pushes;
    forget_effort();
    const auto count = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(std::bit_ceil(state_.size * 4), state_.bucket_count, most_buckets));
    int shift = state_.shift;
    if (crowded && !past && shift > narrowest) --shift;
    if (past && !crowded && shift < widest) ++shift;
    if (shift != state_.shift || count != state_.bucket_count) lay_anew(shift, count);
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
    Entry first;                                       // these two are in no bucket;
    Entry second;                                      // after_all if there are fewer
    std::int64_t now_bucket;                           // nothing of the ring is before it
    std::int64_t open_until;  // the bucket that is the heap `open_`; bucket_floor if none is
    std::int64_t first_far;   // the bucket of far_.front()
    std::size_t size;
    int shift = 32;                               // 2^32 us = 1 h 11 min
    std::uint32_t bucket_count = fewest_buckets;  // a power of two
    std::uint32_t free;                           // first unused node
    std::uint64_t sequence;
    std::uint64_t effort;   // links followed in crowded buckets since effort_from
    std::uint64_t fetched;  // events that came through far_ since effort_from
    std::uint64_t effort_from;
  };

  std::array<std::uint32_t, most_buckets> head_;
  State state_;
  std::vector<Node> node_;
  std::vector<Entry> open_;  // heap: the events of one bucket, if they are many
  std::vector<Entry> far_;   // heap: the events past the ring
};

}  // namespace meguri::forecast
