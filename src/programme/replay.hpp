// The state that a ledger adds up to: every record is checked against its hash, every commit
// against its root, and only then its events are applied. Consults no clock and decides nothing
// anew.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/decide.hpp"
#include "ledger/log.hpp"
#include "ledger/merkle.hpp"
#include "ledger/record.hpp"

namespace meguri {

struct Replayed {
  State state;
  Frontier tree;               // of the records that the state comes from
  Instant last_at{INT64_MIN};  // time of the last record
};

// Called with every record that was applied.
using Seen = std::function<void(const Record&)>;

// Applies the records after those in `from`. Error: damaged, with the first bad record's name as
// verify() gives it; newer, when a record's events are of another release; or what the log reports.
// `until`: records after this time are left out.
[[nodiscard]] std::expected<void, StoreError> replay(const Log& log, Replayed& from,
                                                     const Seen& seen = {}, Instant until = never);

}  // namespace meguri
