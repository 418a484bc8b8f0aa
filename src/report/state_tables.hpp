// The state of a programme as tables for other programs: one CSV a table, or all as JSON. Values
// are written as in the ledger (docs/ledger_format.md, "How values are written"); `number` is the
// row's own. Only what the future needs is in the state; what happened stands in the ledger.
#pragma once

#include <string>
#include <vector>

#include "domain/state.hpp"

namespace meguri::report {

struct TableFile {
  std::string name;  // "courses"
  std::string csv;
  std::size_t rows{};
};

[[nodiscard]] std::vector<TableFile> state_csv(const State& state);
[[nodiscard]] std::string state_json(const State& state);

}  // namespace meguri::report
