#include "v1.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace meguri::reference {
namespace {

__extension__ using Wide = unsigned __int128;

// A Weyl sequence through one folded multiplication (Wang Yi's wyrand, public domain).
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15u) {}

  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  double between(double low, double high) { return low + (high - low) * uniform(); }
  double exponential() { return -std::log(1 - uniform()); }

  double normal() {  // Marsaglia's polar method gives two at a time
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    double x, y, square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double factor = std::sqrt(-2 * std::log(square) / square);
    spare_ = y * factor;
    has_spare_ = true;
    return x * factor;
  }

private:
  std::uint64_t next() {
    state_ += 0xa0761d6478bd642fu;
    const Wide product = static_cast<Wide>(state_) * (state_ ^ 0xe7037ed1a0b428dbu);
    return static_cast<std::uint64_t>(product >> 64) ^ static_cast<std::uint64_t>(product);
  }

  std::uint64_t state_;
  double spare_ = 0;
  bool has_spare_ = false;
};

enum class Kind : std::uint32_t {
  referral,
  collected,
  received,
  manufactured,
  tested,
  reviewed,
  infused,
};

struct Event {
  double day;
  std::uint32_t order;  // of pushing, for events of the same instant
  std::uint32_t what;   // index << 3 | kind
  bool before(const Event& other) const {
    return day < other.day || (day == other.day && order < other.order);
  }
};

// Buckets of an eighth of a day in a ring of 64 days: no event of this model is further ahead
// except referrals, which wait in `later_` until the ring comes round.
class Calendar {
public:
  void clear() {
    count_.fill(0);
    later_.clear();
    now_ = 0;
    size_ = 0;
    order_ = 0;
  }
  bool empty() const { return size_ == 0; }

  void push(double day, Kind kind, std::uint32_t index) {
    ++size_;
    place({day, order_++, index << 3 | static_cast<std::uint32_t>(kind)});
  }

  Event pop() {
    --size_;
    while (count_[now_ % buckets] == 0) {
      if (++now_ % (buckets / 2) == 0 && !later_.empty()) look_at_later();
    }
    auto& bucket = bucket_[now_ % buckets];
    std::uint32_t& count = count_[now_ % buckets];
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < count; ++i) {
      if (bucket[i].before(bucket[first])) first = i;
    }
    const Event event = bucket[first];
    bucket[first] = bucket[--count];
    return event;
  }

private:
  static constexpr std::uint32_t buckets = 512;
  static constexpr std::uint32_t room = 64;

  void place(const Event& event) {
    const auto at = static_cast<std::uint64_t>(event.day * 8);
    if (at >= now_ + buckets) {
      later_.push_back(event);
      return;
    }
    std::uint32_t& count = count_[at % buckets];
    if (count == room) std::abort();
    bucket_[at % buckets][count++] = event;
  }

  void look_at_later() {
    std::vector<Event> waiting;
    waiting.swap(later_);
    for (const Event& event : waiting) place(event);
  }

  std::array<std::array<Event, room>, buckets> bucket_;
  std::array<std::uint32_t, buckets> count_;
  std::vector<Event> later_;
  std::uint64_t now_;
  std::uint64_t size_;
  std::uint32_t order_;
};

class Line {
public:
  void clear() { first_ = last_ = 0; }
  bool empty() const { return first_ == last_; }
  void join(std::uint32_t patient) {
    if (last_ - first_ == place_.size()) grow();
    place_[last_++ & (place_.size() - 1)] = patient;
  }
  std::uint32_t take_first() { return place_[first_++ & (place_.size() - 1)]; }

private:
  void grow() {
    std::vector<std::uint32_t> larger(2 * place_.size());
    for (std::size_t i = first_; i != last_; ++i) {
      larger[i & (larger.size() - 1)] = place_[i & (place_.size() - 1)];
    }
    place_.swap(larger);
  }

  std::vector<std::uint32_t> place_ = std::vector<std::uint32_t>(1024);
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

struct Patient {
  double collected;
  double asked_for_slot;
  std::uint32_t site;
};

constexpr std::uint32_t sites = 5;
constexpr double horizon = 1095;
constexpr double between_referrals = 365.0 / 80;
const double log_mean = std::log(std::sqrt(14.0 * 21.0));
const double log_deviation = std::log(21.0 / 14.0) / (2 * 1.96);

}  // namespace

struct V1::World {
  Calendar calendar;
  std::array<Line, sites> chair_line;
  std::array<bool, sites> chair_taken;
  Line slot_line;
  Line review_line;
  std::vector<Patient> patients;
  int free_slots;
  int free_reviewers;
  V1Result result;

  V1Result run(std::uint64_t seed) {
    Random random(seed);
    calendar.clear();
    for (Line& line : chair_line) line.clear();
    chair_taken.fill(false);
    slot_line.clear();
    review_line.clear();
    patients.clear();
    free_slots = 24;
    free_reviewers = 2;
    result = {};
    for (std::uint32_t site = 0; site < sites; ++site) {
      calendar.push(random.exponential() * between_referrals, Kind::referral, site);
    }
    while (!calendar.empty()) happen(random, calendar.pop());
    return result;
  }

  void manufacture(Random& random, double now, std::uint32_t patient) {
    result.slot_wait_days += now - patients[patient].asked_for_slot;
    ++result.attempts;
    const double length = std::exp(log_mean + log_deviation * random.normal());
    calendar.push(now + length, Kind::manufactured, patient);
  }

  void ask_for_slot(Random& random, double now, std::uint32_t patient) {
    patients[patient].asked_for_slot = now;
    if (free_slots == 0) {
      slot_line.join(patient);
      return;
    }
    --free_slots;
    manufacture(random, now, patient);
  }

  void refer(Random& random, double now, std::uint32_t site) {
    calendar.push(now + random.exponential() * between_referrals, Kind::referral, site);
    const auto patient = static_cast<std::uint32_t>(patients.size());
    patients.push_back({0, 0, site});
    if (chair_taken[site]) {
      chair_line[site].join(patient);
      return;
    }
    chair_taken[site] = true;
    calendar.push(now + random.between(0.5, 1.0), Kind::collected, patient);
  }

  void happen(Random& random, const Event& event) {
    const double now = event.day;
    const std::uint32_t index = event.what >> 3;
    ++result.events;
    switch (static_cast<Kind>(event.what & 7)) {
      case Kind::referral:
        if (now < horizon) {
          refer(random, now, index);
        } else {
          --result.events;
        }
        return;
      case Kind::collected: {
        Line& line = chair_line[patients[index].site];
        patients[index].collected = now;
        calendar.push(now + random.between(0.5, 1.5), Kind::received, index);
        if (line.empty()) {
          chair_taken[patients[index].site] = false;
        } else {
          calendar.push(now + random.between(0.5, 1.0), Kind::collected, line.take_first());
        }
        return;
      }
      case Kind::received: return ask_for_slot(random, now, index);
      case Kind::manufactured:
        calendar.push(now + 7, Kind::tested, index);
        if (slot_line.empty()) {
          ++free_slots;
        } else {
          manufacture(random, now, slot_line.take_first());
        }
        return;
      case Kind::tested:
        if (random.uniform() < 0.08) {
          ask_for_slot(random, now, index);
        } else if (free_reviewers == 0) {
          review_line.join(index);
        } else {
          --free_reviewers;
          calendar.push(now + random.between(0.5, 1.5), Kind::reviewed, index);
        }
        return;
      case Kind::reviewed:
        calendar.push(now + random.between(0.5, 1.5), Kind::infused, index);
        if (review_line.empty()) {
          ++free_reviewers;
        } else {
          calendar.push(now + random.between(0.5, 1.5), Kind::reviewed, review_line.take_first());
        }
        return;
      case Kind::infused: {
        const double vein_to_vein = now - patients[index].collected;
        ++result.patients;
        result.vein_to_vein_days += vein_to_vein;
        if (vein_to_vein > 35) ++result.late;
        return;
      }
    }
  }
};

V1::V1() : world_(std::make_unique<World>()) {}
V1::~V1() = default;
V1Result V1::run(std::uint64_t seed) { return world_->run(seed); }

}  // namespace meguri::reference
