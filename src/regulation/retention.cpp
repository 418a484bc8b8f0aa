#include "regulation/retention.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

namespace meguri::regulation {
namespace {

bool concerns(const RetentionRule& rule, const RecordFacts& facts) {
  return !rule.terms.empty() &&
         std::ranges::find(rule.records, facts.record) != rule.records.end() &&
         std::ranges::find(facts.regimes, rule.regime) != facts.regimes.end() &&
         !(rule.only_if_designated && facts.designated == Answer::no);
}

std::string name_of(RecordAnchor anchor) {
  return boost::describe::enum_to_string(anchor, "anchor");
}

struct TermEnd {
  std::optional<Date> last_day;
  std::string unknown;
};

TermEnd end_of(const RetentionTerm& term, const RecordFacts& facts) {
  const auto day = facts.days.find(term.from);
  std::int32_t years = term.years;
  Date from{};
  if (day != facts.days.end()) {
    from = day->second;
  } else {
    const auto other = term.or_from ? facts.days.find(*term.or_from) : facts.days.end();
    if (other == facts.days.end()) return {{}, name_of(term.from)};
    from = other->second;
    years = term.or_years;
  }
  if (term.years_if_designated) {
    if (facts.designated == Answer::unknown) return {{}, "designated"};
    if (facts.designated == Answer::yes) years = *term.years_if_designated;
  }
  if (term.plus_shelf_life) {
    if (!facts.shelf_life_days) return {{}, "shelf_life"};
    from = from + *facts.shelf_life_days;
  }
  return {add_months(from, 12 * years) + -1, {}};
}

RetentionVerdict verdict_on(std::size_t index, const RetentionRule& rule,
                            const RecordFacts& facts) {
  RetentionVerdict verdict{index, {}, {}};
  if (rule.only_if_designated && facts.designated == Answer::unknown) {
    verdict.unknown = "designated";
    return verdict;
  }
  for (const RetentionTerm& term : rule.terms) {
    TermEnd end = end_of(term, facts);
    if (!end.last_day) return {index, {}, std::move(end.unknown)};
    if (!verdict.last_day || *verdict.last_day < *end.last_day) verdict.last_day = end.last_day;
  }
  return verdict;
}

}  // namespace

std::vector<RetentionVerdict> verdicts_on(std::span<const RetentionRule> rules,
                                          const RecordFacts& facts) {
  std::vector<RetentionVerdict> verdicts;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (concerns(rules[i], facts)) verdicts.push_back(verdict_on(i, rules[i], facts));
  return verdicts;
}

ErasureAnswer may_erase(std::span<const RetentionRule> rules, const RecordFacts& facts, Date day) {
  ErasureAnswer answer;
  for (const RetentionVerdict& verdict : verdicts_on(rules, facts)) {
    if (!verdict.last_day) return {false, verdict.rule, {}, verdict.unknown};
    if (answer.from && *verdict.last_day < *answer.from) continue;
    answer.rule = verdict.rule;
    answer.from = *verdict.last_day + 1;
  }
  if (!answer.rule) return {false, {}, {}, "rule"};
  answer.allowed = *answer.from <= day;
  return answer;
}

}  // namespace meguri::regulation
