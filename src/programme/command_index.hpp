// Which record a command id led to: how a retried command finds its first receipt, for ever. Ids
// that rise, as most callers give them, cost 16 bytes and no search to add.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/check.hpp"

namespace meguri {

class CommandIndex {
public:
  void add(std::uint64_t command_id, std::uint64_t record) {
    MEGURI_CHECK(!find(command_id));
    if (rising_.empty() || rising_.back().command_id < command_id)
      rising_.push_back({command_id, record});
    else
      others_.emplace(command_id, record);
  }

  [[nodiscard]] std::optional<std::uint64_t> find(std::uint64_t command_id) const {
    if (rising_.empty() || command_id > rising_.back().command_id) return std::nullopt;
    const auto found = std::lower_bound(
        rising_.begin(), rising_.end(), command_id,
        [](const Known& known, std::uint64_t id) { return known.command_id < id; });
    if (found->command_id == command_id) return found->record;
    const auto other = others_.find(command_id);
    return other == others_.end() ? std::nullopt : std::optional{other->second};
  }

  [[nodiscard]] std::size_t size() const { return rising_.size() + others_.size(); }

private:
  struct Known {
    std::uint64_t command_id, record;
  };
  std::vector<Known> rising_;
  std::map<std::uint64_t, std::uint64_t> others_;
};

}  // namespace meguri
