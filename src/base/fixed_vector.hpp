// A vector of at most N trivially copyable items, stored in place: copying one is copying bytes.
// push_back beyond N aborts; callers that take input check `full()` first and refuse.
// A new one holds no items and does not touch the room for them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

#include "base/check.hpp"

namespace meguri {

template <class T, std::size_t N>
class FixedVector {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  using value_type = T;
  static constexpr std::size_t capacity = N;

  FixedVector() noexcept {}  // not "= default": the room stays untouched

  void push_back(const T& item) {
    MEGURI_CHECK(size_ < N);
    items_.at[size_++] = item;
  }
  // Builds the item in place: what an Event does not use of its room is not touched.
  template <class... Args>
  T& emplace_back(Args&&... args) {
    if (size_ >= N) [[unlikely]]
      no_room();
    return *std::construct_at(&items_.at[size_++], std::forward<Args>(args)...);
  }
  void clear() { size_ = 0; }
  void pop_back() {
    MEGURI_CHECK(size_ > 0);
    --size_;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] bool full() const { return size_ == N; }
  [[nodiscard]] T& operator[](std::size_t i) {
    MEGURI_CHECK(i < size_);
    return items_.at[i];
  }
  [[nodiscard]] const T& operator[](std::size_t i) const {
    MEGURI_CHECK(i < size_);
    return items_.at[i];
  }
  [[nodiscard]] T& back() { return (*this)[size_ - 1]; }
  [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

  bool operator==(const FixedVector& other) const {
    return std::equal(begin(), end(), other.begin(), other.end());
  }

  [[nodiscard]] T* begin() { return items_.at; }
  [[nodiscard]] T* end() { return items_.at + size_; }
  [[nodiscard]] const T* begin() const { return items_.at; }
  [[nodiscard]] const T* end() const { return items_.at + size_; }

private:
  [[noreturn, gnu::cold, gnu::noinline]] static void no_room() {
    check_failed("there is room for another", __FILE__, __LINE__);
  }

  union Room {
    Room() noexcept {}
    T at[N];
  };
  Room items_;
  std::uint32_t size_ = 0;
};

}  // namespace meguri
