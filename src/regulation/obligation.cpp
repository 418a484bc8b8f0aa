#include "regulation/obligation.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace meguri::regulation {
namespace {

bool overlap(Wanted a, Wanted b) { return a == b || a == Wanted::any || b == Wanted::any; }

bool overlap(const CaseCondition& a, const CaseCondition& b) {
  return overlap(a.predicted, b.predicted) && overlap(a.infection, b.infection) &&
         overlap(a.foreign, b.foreign) && overlap(a.is_protected, b.is_protected) &&
         (a.seriousness & b.seriousness) != 0;
}

bool cases_overlap(const ObligationRule& a, const ObligationRule& b) {
  if (a.cases.empty() || b.cases.empty()) return true;
  return std::ranges::any_of(a.cases, [&](const CaseCondition& one) {
    return std::ranges::any_of(b.cases,
                               [&](const CaseCondition& other) { return overlap(one, other); });
  });
}

bool share_a_day(const ObligationRule& a, const ObligationRule& b) {
  return (!a.valid_until || b.valid_from <= *a.valid_until) &&
         (!b.valid_until || a.valid_from <= *b.valid_until);
}

bool share_a_recipient(const ObligationRule& a, const ObligationRule& b) {
  return std::ranges::any_of(a.recipients, [&](const std::string& recipient) {
    return std::ranges::find(b.recipients, recipient) != b.recipients.end();
  });
}

bool collide(const ObligationRule& a, const ObligationRule& b) {
  if (!share_a_day(a, b)) return false;
  if (a.id == b.id) return true;
  return a.regime == b.regime && a.event == b.event && a.report == b.report &&
         share_a_recipient(a, b) && cases_overlap(a, b);
}

std::optional<std::size_t> index_of(std::span<const ObligationRule> rules, const std::string& id) {
  const auto found = std::ranges::find(rules, id, &ObligationRule::id);
  if (found == rules.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules.begin());
}

// The rules that `first` runs after, up to the first that comes again.
std::optional<RuleFault> follow(std::span<const ObligationRule> rules, std::size_t first) {
  std::vector<std::size_t> path{first};
  while (!rules[path.back()].after.empty()) {
    const auto next = index_of(rules, rules[path.back()].after);
    if (!next) {
      if (path.size() > 1) return std::nullopt;  // said of the rule that names it
      return RuleFault{RuleFault::Kind::unknown_rule, first, first, {}};
    }
    if (*next == first) return RuleFault{RuleFault::Kind::cycle, first, first, path};
    if (std::ranges::find(path, *next) != path.end()) return std::nullopt;  // of that rule's circle
    path.push_back(*next);
  }
  return std::nullopt;
}

}  // namespace

std::vector<RuleFault> faults_of(std::span<const ObligationRule> rules) {
  std::vector<RuleFault> faults;
  std::vector<bool> in_a_circle(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].valid_until && *rules[i].valid_until < rules[i].valid_from)
      faults.push_back({RuleFault::Kind::validity_order, i, i, {}});
    for (std::size_t j = 0; j < i; ++j)
      if (collide(rules[i], rules[j])) faults.push_back({RuleFault::Kind::two_rules, j, i, {}});
    if (in_a_circle[i]) continue;
    const auto fault = follow(rules, i);
    if (!fault) continue;
    for (const std::size_t member : fault->path) in_a_circle[member] = true;
    faults.push_back(*fault);
  }
  return faults;
}

bool in_force(const ObligationRule& rule, Date day) {
  return rule.valid_from <= day && (!rule.valid_until || day <= *rule.valid_until);
}

Date plus(Date anchor, Span span) {
  switch (span.unit) {
    case DueUnit::day: return anchor + span.value;
    case DueUnit::month: return add_months(anchor, span.value);
    case DueUnit::year: return add_months(anchor, span.value * 12);
    case DueUnit::working_day: break;
  }
  MEGURI_CHECK(span.unit != DueUnit::working_day);
  return anchor;
}

}  // namespace meguri::regulation
