// What every adapter of the log asks of a commit, and says when it does not fit.
#pragma once

#include <span>

#include "base/check.hpp"
#include "ledger/log.hpp"

namespace meguri {

inline void check_entries(std::span<const Entry> entries) {
  MEGURI_CHECK(!entries.empty());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    MEGURI_CHECK(entries[i].position == entries[0].position + i);
    MEGURI_CHECK(entries[i].root.has_value() == (i + 1 == entries.size()));
  }
}

inline StoreError conflict(std::uint64_t size) {
  return {StoreProblem::conflict, "the ledger has grown meanwhile: it holds " +
                                      std::to_string(size) +
                                      " records, so this commit no longer fits at its end"};
}

}  // namespace meguri
