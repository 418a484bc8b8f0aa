// What a ledger's records must be kept for, by which rule, and from which day they may be erased;
// what would have to be known where nobody can tell. The same as JSON and CSV.
#pragma once

#include <string>
#include <vector>

#include "interchange/retention_live.hpp"
#include "report/forecast_text.hpp"

namespace meguri::report {

struct RetentionView {
  std::vector<interchange::HeldRecord> records;
  std::string basis;  // the ledger
  Date today{};
};

[[nodiscard]] std::string retention_text(const RetentionView& view, const TextStyle& style);
[[nodiscard]] std::string retention_json(const RetentionView& view);
[[nodiscard]] std::string retention_csv(const RetentionView& view);

// "product designated or not" for "designated".
[[nodiscard]] std::string unknown_words(const std::string& unknown, Language language);
[[nodiscard]] std::string record_words(const std::string& record, Language language);

}  // namespace meguri::report
