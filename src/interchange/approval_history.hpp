// What happened to others: products approved in Japan, the United States and the European Union,
// from data/approvals/*.csv, built in. Every row keeps its mark; a date that is only a year or a
// month is no day and is left out. Times are times GIVEN approval: refused and withdrawn first
// applications are not in the lists (data/approvals/PROVENANCE.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/figure.hpp"
#include "regulation/review_baseline.hpp"

namespace meguri::interchange {

enum class Region : std::uint8_t { japan, us, eu };

struct ApprovalRecord {
  Region region{};
  std::string product;
  std::string company;
  std::string kind;    // "cell", "gene-modified cell", ...
  std::string origin;  // "autologous", ...
  std::optional<Date> filed;
  std::optional<Date> approved;
  Mark filed_mark = Mark::memory;
  Mark approved_mark = Mark::memory;
  bool conditional{};
  std::optional<std::int32_t> term_years;
  bool orphan{};
  bool sakigake{};  // Japan
  bool prime{};     // EU
  bool first_cycle = true;
  std::optional<Date> listed;    // price listing in Japan
  std::string pivotal_patients;  // as written; may be empty
  std::string later_outcome;     // or note
};

// Japan in the order of approval, then the US and the EU; 25 + 53 rows.
[[nodiscard]] const std::vector<ApprovalRecord>& approval_history();

// The target of the authority for such an application in Japan, in days: 183 SAKIGAKE, 274
// priority (orphan), 365 standard.
[[nodiscard]] std::int32_t target_days(const ApprovalRecord& record);

// Records with both days, as cases for baselines. Japan: filed under the Act of 2014, so from
// 2014-11-25 on or approved after it. US and EU: decided in the first cycle.
[[nodiscard]] std::vector<regulation::ReviewCase> review_cases(Region region);

// Rows of comma-separated values (RFC 4180), header first.
[[nodiscard]] std::vector<std::vector<std::string>> csv_rows(std::string_view text);

}  // namespace meguri::interchange
