// Collects the records of one commit: hashes them into the tree and gives them their positions, so
// that a log has nothing left to do but to store them. Used again and again to save allocations.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "ledger/log.hpp"
#include "ledger/merkle.hpp"

namespace meguri {

class Commit {
public:
  // Begins a commit after the records that `before` stands for.
  void begin(const Frontier& before);

  // Adds a record: `write` appends its bytes to the string it is given.
  void add(std::uint64_t command_id, const std::function<void(std::string&)>& write);
  void add(std::uint64_t command_id, std::string_view body);

  [[nodiscard]] std::uint64_t next_position() const { return after_.size(); }
  [[nodiscard]] bool empty() const { return added_.empty(); }
  [[nodiscard]] std::size_t size() const { return added_.size(); }

  // The entries, the last one with the root. They live until the next begin() or add().
  [[nodiscard]] std::span<const Entry> entries();
  // The tree after this commit.
  [[nodiscard]] const Frontier& after() const { return after_; }

private:
  struct Added {
    std::uint64_t command_id;
    std::size_t begin, end;  // in bytes_
    Digest leaf;
  };

  std::uint64_t first_ = 0;
  Frontier after_;
  std::string bytes_;
  std::vector<Added> added_;
  std::vector<Entry> entries_;
};

}  // namespace meguri
