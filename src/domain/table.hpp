// A table of the state: rows in the order in which they were created, found by their number in
// constant time. Rows are trivially copyable, so a fork copies memory. Closed rows at the front can
// be dropped: a table holds what the future still needs, the ledger holds the rest. Numbers are
// never used twice.
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/check.hpp"
#include "domain/id.hpp"

namespace meguri {

template <StrongId Id, class Row>
class Table {
  static_assert(std::is_trivially_copyable_v<Row>);

public:
  // nullptr when there is no such row, or when it was dropped.
  [[nodiscard]] const Row* find(Id id) const {
    const std::uint32_t index = number(id) - first_;
    if (index >= count_) return nullptr;
    const Row* row = rows_.data() + index;
    if (row == nullptr) __builtin_unreachable();  // so that a caller's question costs nothing more
    return row;
  }
  [[nodiscard]] const Row& operator[](Id id) const {
    const std::uint32_t index = number(id) - first_;
    if (index >= count_) [[unlikely]]
      no_such_row();
    return rows_.data()[index];
  }
  [[nodiscard]] Row& operator[](Id id) {
    const std::uint32_t index = number(id) - first_;
    if (index >= count_) [[unlikely]]
      no_such_row();
    return rows_.data()[index];
  }

  // The number that the next row will get; ahead > 0: the one after `ahead` others.
  [[nodiscard]] Id next(std::uint32_t ahead = 0) const {
    return static_cast<Id>(first_ + count_ + ahead);
  }
  Row& add(Id id, const Row& row) {
    MEGURI_CHECK(id == next());
    rows_.push_back(row);
    ++count_;
    return rows_.back();
  }
  // A row as it is when nothing is known of it, to be filled in where it stands.
  Row& add(Id id) {
    MEGURI_CHECK(id == next());
    ++count_;
    return rows_.emplace_back();
  }
  // The number of the row at `index`, 0 for the oldest that is kept.
  [[nodiscard]] Id id_at(std::size_t index) const {
    return static_cast<Id>(first_ + static_cast<std::uint32_t>(index));
  }

  // Drops rows from the front while `closed(id, row)`.
  template <class Closed>
  void drop_front_while(Closed closed) {
    std::size_t n = 0;
    while (n < rows_.size() && closed(id_at(n), rows_[n])) ++n;
    if (n == 0) return;
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(n));
    first_ += static_cast<std::uint32_t>(n);
    count_ -= static_cast<std::uint32_t>(n);
  }

  // Calls visit(id, row) for every row, oldest first.
  template <class Visit>
  void each(Visit visit) const {
    std::uint32_t id = first_;
    for (const Row& row : rows_) visit(static_cast<Id>(id++), row);
  }

  void reserve(std::size_t rows) { rows_.reserve(rows); }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::size_t bytes() const { return rows_.size() * sizeof(Row); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }
  [[nodiscard]] auto begin() { return rows_.begin(); }
  [[nodiscard]] auto end() { return rows_.end(); }

  bool operator==(const Table&) const = default;

private:
  // Apart, so that the many places that look a row up stay short.
  [[noreturn, gnu::cold, gnu::noinline]] static void no_such_row() {
    check_failed("the row is in its table", __FILE__, __LINE__);
  }

  std::vector<Row> rows_;
  std::uint32_t first_ = 1;
  std::uint32_t count_ = 0;  // of rows_: its own size() is a division
};

}  // namespace meguri
