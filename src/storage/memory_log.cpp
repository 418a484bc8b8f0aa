#include "storage/memory_log.hpp"

#include <algorithm>

#include "ledger/merkle.hpp"
#include "storage/entries.hpp"

namespace meguri {

std::expected<void, StoreError> MemoryLog::append(std::span<const Entry> entries) {
  check_entries(entries);
  if (entries.front().position != rows_.size()) return std::unexpected(conflict(rows_.size()));
  for (const Entry& entry : entries)
    rows_.push_back(
        {entry.position, entry.command_id, std::string{entry.body}, entry.leaf, entry.root});
  return {};
}

std::expected<void, StoreError> MemoryLog::read(std::uint64_t from, const Sink& sink) const {
  for (const Row& row : rows_) {
    if (row.position < from) continue;
    if (!sink({row.position, row.command_id, row.body, row.leaf, row.root})) break;
  }
  return {};
}

std::expected<Head, StoreError> MemoryLog::head() const {
  if (rows_.empty()) return Head{0, empty_root()};
  if (!rows_.back().root)
    return std::unexpected(StoreError{StoreProblem::damaged, "the last commit has no root"});
  return Head{rows_.back().position + 1, *rows_.back().root};
}

}  // namespace meguri
