#include "interchange/approval_history.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/check.hpp"

namespace meguri::embedded {
extern const std::string_view approvals_japan;
extern const std::string_view approvals_us_eu;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

using Row = std::map<std::string, std::string, std::less<>>;

std::vector<Row> named_rows(std::string_view text) {
  const auto rows = csv_rows(text);
  MEGURI_CHECK(!rows.empty());
  std::vector<Row> named;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    MEGURI_CHECK(rows[i].size() == rows[0].size());
    Row row;
    for (std::size_t column = 0; column < rows[0].size(); ++column)
      row[rows[0][column]] = rows[i][column];
    named.push_back(std::move(row));
  }
  return named;
}

std::optional<Date> day_of(const std::string& text) {
  const auto date = parse_date(text);
  return date ? std::optional(*date) : std::nullopt;
}

Mark mark_of_letter(const std::string& letter) {
  if (letter == "V") return Mark::verified;
  return letter == "P" ? Mark::partly : Mark::memory;
}

bool says_yes(const std::string& text) { return text.starts_with("yes"); }

ApprovalRecord japanese(const Row& row) {
  const auto at = [&](std::string_view key) -> const std::string& { return row.find(key)->second; };
  ApprovalRecord record;
  record.region = Region::japan;
  record.product = at("product");
  record.company = at("company");
  record.kind = at("product_type");
  record.origin = at("origin");
  record.filed = day_of(at("application_date"));
  record.approved = day_of(at("approval_date"));
  record.filed_mark = mark_of_letter(at("application_verified"));
  record.approved_mark = mark_of_letter(at("approval_verified"));
  record.conditional = at("approval_kind").starts_with("conditional");
  std::int32_t years = 0;
  const std::string& term = at("term_years");
  if (std::from_chars(term.data(), term.data() + term.size(), years).ec == std::errc())
    record.term_years = years;
  record.orphan = says_yes(at("orphan"));
  record.sakigake = says_yes(at("sakigake"));
  record.listed = day_of(at("nhi_listing_date"));
  record.pivotal_patients = at("pivotal_patients");
  record.later_outcome = at("later_outcome");
  return record;
}

ApprovalRecord foreign(const Row& row) {
  const auto at = [&](std::string_view key) -> const std::string& { return row.find(key)->second; };
  ApprovalRecord record;
  record.region = at("region") == "US" ? Region::us : Region::eu;
  record.product = at("product");
  record.company = at("company");
  record.kind = at("kind");
  record.origin = at("origin");
  record.filed = day_of(at("submission"));
  record.approved = day_of(at("decision"));
  record.filed_mark = record.approved_mark = mark_of_letter(at("mark"));
  record.first_cycle = at("first_cycle") == "yes";
  record.later_outcome = at("note");
  record.conditional = record.later_outcome.find("conditional") != std::string::npos;
  record.prime = record.later_outcome.find("PRIME") != std::string::npos;
  return record;
}

std::vector<ApprovalRecord> read_built_in() {
  std::vector<ApprovalRecord> records;
  for (const Row& row : named_rows(embedded::approvals_japan)) records.push_back(japanese(row));
  for (const Row& row : named_rows(embedded::approvals_us_eu)) records.push_back(foreign(row));
  return records;
}

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row{""};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        row.back() += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        row.back() += text[++i];
      else
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\n') {
      rows.push_back(std::move(row));
      row = {""};
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  if (row.size() > 1 || !row[0].empty()) rows.push_back(std::move(row));
  return rows;
}

const std::vector<ApprovalRecord>& approval_history() {
  static const std::vector<ApprovalRecord> history = read_built_in();
  return history;
}

std::int32_t target_days(const ApprovalRecord& record) {
  if (record.sakigake) return 183;
  return record.orphan ? 274 : 365;
}

std::vector<regulation::ReviewCase> review_cases(Region region) {
  const Date act_of_2014 = date_of({2014, 11, 25});
  std::vector<regulation::ReviewCase> cases;
  for (const ApprovalRecord& record : approval_history()) {
    if (record.region != region || !record.filed || !record.approved) continue;
    if (region == Region::japan && *record.approved < act_of_2014) continue;
    if (!record.first_cycle) continue;
    cases.push_back({record.product, *record.filed, *record.approved, target_days(record),
                     record.filed_mark == Mark::memory || record.approved_mark == Mark::memory});
  }
  return cases;
}

}  // namespace meguri::interchange
