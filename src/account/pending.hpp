// What a browser was asked and has not answered yet: a WebAuthn challenge, the state of a sign-in
// at a hospital's provider. Each is taken at most once and only within its lifetime. Kept in
// memory: after a restart people press the button again. Bounded: when full, the oldest gives way,
// so a flood costs the flooded no memory. Thread-safe.
#pragma once

#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "account/secret.hpp"
#include "base/instant.hpp"

namespace meguri::account {

template <class T>
class Pending {
public:
  explicit Pending(Duration lifetime = minutes(5), std::size_t most = 10'000)
      : lifetime_(lifetime), most_(most) {}

  // Returns a random ticket by which `value` can be taken, once.
  std::string put(T value, Instant now) {
    const std::lock_guard turn{mutex_};
    drop_old(now);
    if (entries_.size() >= most_) drop_first();
    std::string ticket = random_token();
    order_.push_back(sha256(ticket));  // only hashes, so the order of keys tells nothing
    entries_.emplace(order_.back(), Entry{std::move(value), now + lifetime_, --order_.end()});
    return ticket;
  }

  [[nodiscard]] std::optional<T> take(std::string_view ticket, Instant now) {
    const std::lock_guard turn{mutex_};
    drop_old(now);
    const auto found = entries_.find(sha256(ticket));
    if (found == entries_.end()) return std::nullopt;
    T value = std::move(found->second.value);
    order_.erase(found->second.place);
    entries_.erase(found);
    return value;
  }

  [[nodiscard]] std::size_t size() const {
    const std::lock_guard turn{mutex_};
    return entries_.size();
  }

private:
  struct Entry {
    T value;
    Instant until;
    std::list<std::string>::iterator place;
  };

  void drop_first() {
    entries_.erase(order_.front());
    order_.pop_front();
  }
  void drop_old(Instant now) {
    while (!order_.empty() && entries_.at(order_.front()).until <= now) drop_first();
  }

  mutable std::mutex mutex_;
  Duration lifetime_;
  std::size_t most_;
  std::list<std::string> order_;  // oldest first
  std::map<std::string, Entry> entries_;
};

}  // namespace meguri::account
