#include "regulation/clock.hpp"

#include <algorithm>
#include <tuple>

namespace meguri::regulation {
namespace {

using Refusal = DutyRefusal;

struct Period {
  std::int32_t number{};
  Date first{};
  Date last{};
  std::optional<Span> due;
};

bool agrees(Wanted wanted, Answer answer) {
  if (wanted == Wanted::any || answer == Answer::unknown) return true;
  return (wanted == Wanted::yes) == (answer == Answer::yes);
}

bool guessed(Wanted wanted, Answer answer) {
  return wanted != Wanted::any && answer == Answer::unknown;
}

bool binds(const CaseCondition& condition, const Occurrence& seen) {
  const bool serious = !seen.seriousness || (condition.seriousness &
                                             (1U << static_cast<unsigned>(*seen.seriousness))) != 0;
  return serious && agrees(condition.predicted, seen.predicted) &&
         agrees(condition.infection, seen.infection) && agrees(condition.foreign, seen.foreign) &&
         agrees(condition.is_protected, seen.is_protected);
}

bool guesses(const CaseCondition& condition, const Occurrence& seen) {
  return (!seen.seriousness && condition.seriousness != any_seriousness) ||
         guessed(condition.predicted, seen.predicted) ||
         guessed(condition.infection, seen.infection) || guessed(condition.foreign, seen.foreign) ||
         guessed(condition.is_protected, seen.is_protected);
}

// Nothing: the rule does not bind. True: it binds only because a fact is unknown.
std::optional<bool> match(const ObligationRule& rule, const Occurrence& seen) {
  if (seen.kind == EventKind::reaction && seen.related == Answer::no) return std::nullopt;
  if (rule.cases.empty()) return false;
  std::optional<bool> result;
  for (const CaseCondition& condition : rule.cases) {
    if (!binds(condition, seen)) continue;
    if (!guesses(condition, seen)) return false;
    result = true;
  }
  return result;
}

std::expected<Date, Refusal> count(const RuleBook& book, std::size_t index, Date anchor, Span span,
                                   bool first_day_counts) {
  if (span.value == 0) return anchor;
  if (span.unit != DueUnit::working_day) {
    const Date due = plus(anchor, span);
    return first_day_counts ? due + -1 : due;
  }
  const std::string& country = book.rules[index].country;
  const auto known = std::ranges::find(book.calendars, country, &CountryCalendar::country);
  if (known == book.calendars.end())
    return std::unexpected(Refusal{Refusal::Kind::no_calendar, index, anchor});
  const Date from = first_day_counts ? anchor + -1 : anchor;
  const auto due = known->calendar->add_working_days(from, span.value);
  if (!due) return std::unexpected(Refusal{Refusal::Kind::outside_calendar, index, anchor});
  return *due;
}

bool counts_from_awareness(Anchor anchor) {
  return anchor == Anchor::awareness || anchor == Anchor::receipt ||
         anchor == Anchor::determination;
}

class Clocks {
public:
  Clocks(const RuleBook& book, const Occurrence& seen, const ClockSettings& settings)
      : book_(book), seen_(seen), settings_(settings) {}

  std::expected<std::vector<Duty>, Refusal> run() {
    if (const auto refusal = find_candidates()) return std::unexpected(*refusal);
    for (const std::size_t index : candidates_)
      if (const auto refusal = start(index)) return std::unexpected(*refusal);
    std::ranges::stable_sort(duties_, {}, [&](const Duty& duty) {
      return std::tuple(duty.due.value_or(Date{INT32_MAX}), duty.rule, duty.recipient, duty.period);
    });
    return std::move(duties_);
  }

private:
  // The rules for such an event, in force or, of a recurring one, in force sooner or later.
  std::optional<Refusal> find_candidates() {
    bool regime = false;
    std::optional<std::size_t> first, last;
    for (std::size_t i = 0; i < book_.rules.size(); ++i) {
      const ObligationRule& rule = book_.rules[i];
      if (rule.regime != seen_.regime) continue;
      regime = true;
      if (rule.event != seen_.kind) continue;
      if (!first || rule.valid_from < book_.rules[*first].valid_from) first = i;
      if (!last || book_.rules[*last].valid_until < rule.valid_until) last = i;
      if (in_force(rule, seen_.day) || !rule.recurrence.empty()) candidates_.push_back(i);
    }
    if (!regime) return Refusal{Refusal::Kind::unknown_regime, 0, seen_.day};
    if (!first) return Refusal{Refusal::Kind::no_rule, 0, seen_.day};
    if (seen_.day < book_.rules[*first].valid_from)
      return Refusal{Refusal::Kind::before_rule, *first, seen_.day};
    if (!candidates_.empty()) return std::nullopt;
    return Refusal{Refusal::Kind::after_rule, *last, seen_.day};
  }

  std::optional<Refusal> start(std::size_t index) {
    const ObligationRule& rule = book_.rules[index];
    const auto assumed = match(rule, seen_);
    if (!assumed) return std::nullopt;
    if (rule.recurrence.empty()) return add(index, {0, seen_.day, seen_.day, {}}, *assumed);
    for (const Period& period : periods(rule)) {
      const Date governs =
          settings_.straddle == Straddle::by_period_end ? period.last : period.first;
      if (!in_force(rule, governs)) continue;
      if (const auto refusal = add(index, period, *assumed)) return refusal;
    }
    return std::nullopt;
  }

  // Each period begins a whole number of spans after the day of the event, so that a year from a 31
  // January never creeps.
  std::vector<Period> periods(const ObligationRule& rule) const {
    std::vector<Period> found;
    const Date last = seen_.ends ? std::min(*seen_.ends, settings_.until) : settings_.until;
    Date base = seen_.day;
    for (const Recurrence& part : rule.recurrence) {
      std::int32_t n = 0;
      for (; part.times == 0 || n < part.times; ++n) {
        const Date begin = plus(base, {part.every.value * n, part.every.unit});
        const Date end = plus(base, {part.every.value * (n + 1), part.every.unit}) + -1;
        if (last < end) return found;
        found.push_back({static_cast<std::int32_t>(found.size()) + 1, begin, end, part.due});
      }
      base = plus(base, {part.every.value * n, part.every.unit});
    }
    return found;
  }

  // Whether the period holds something to report; nothing: not known.
  std::optional<bool> holds_something(const Period& period) const {
    if (!seen_.report_days) return std::nullopt;
    return std::ranges::any_of(*seen_.report_days,
                               [&](Date day) { return period.first <= day && day <= period.last; });
  }

  std::optional<Refusal> add(std::size_t index, const Period& period, bool assumed) {
    const ObligationRule& rule = book_.rules[index];
    Duty duty{.rule = index,
              .recipient = {},
              .subject = seen_.id,
              .how = rule.due.how,
              .period = period.number,
              .period_first = period.first,
              .period_last = period.last,
              .assumed = assumed};
    if (period.number > 0 && !rule.nothing_to_report_is_due) {
      const auto something = holds_something(period);
      if (something.has_value() && !*something) return std::nullopt;
      duty.only_if_something = !something.has_value();
    }
    if (const auto refusal = set_dates(duty, period)) return refusal;
    for (const std::string& recipient : rule.recipients) {
      duty.recipient = recipient;
      duties_.push_back(duty);
    }
    return std::nullopt;
  }

  std::optional<Refusal> set_dates(Duty& duty, const Period& period) const {
    const ObligationRule& rule = book_.rules[duty.rule];
    duty.anchor = duty.period > 0 ? period.last : seen_.day;
    if (rule.due.from == Anchor::filing) return std::nullopt;
    if (rule.due.from == Anchor::term_end) {
      if (!seen_.term_end) return Refusal{Refusal::Kind::no_term, duty.rule, seen_.day};
      duty.anchor = *seen_.term_end;
    }
    Span span = period.due.value_or(rule.due.span);
    const Answer reason = rule.extension_reason == ExtensionReason::attack ? seen_.attack
                          : rule.extension_reason == ExtensionReason::translation
                              ? seen_.translation
                              : Answer::no;
    if (reason == Answer::yes) {  // unknown: the shorter time holds
      span = rule.extension;
      duty.extended = true;
    }
    const bool first_counts =
        counts_from_awareness(rule.due.from) && settings_.counting == Counting::awareness_is_day_1;
    const auto due = count(book_, duty.rule, duty.anchor, span, first_counts);
    if (!due) return due.error();
    duty.due = *due;
    if (rule.due.at_least == 0) return std::nullopt;
    const auto early =
        count(book_, duty.rule, duty.anchor, {rule.due.at_least, span.unit}, first_counts);
    if (!early) return early.error();
    duty.early = *early;
    return std::nullopt;
  }

  const RuleBook& book_;
  const Occurrence& seen_;
  const ClockSettings& settings_;
  std::vector<std::size_t> candidates_;
  std::vector<Duty> duties_;
};

}  // namespace

std::expected<std::vector<Duty>, DutyRefusal> duties_of(const RuleBook& book,
                                                        const Occurrence& occurrence,
                                                        const ClockSettings& settings) {
  return Clocks(book, occurrence, settings).run();
}

namespace {

// Of two versions of a duty the one that is due first. A shorter clock asks for a new report.
void keep_earlier(const RuleBook& book, Duty& kept, Duty newer, Date since) {
  if (!newer.due) return;
  const bool shorter =
      newer.rule != kept.rule && kept.due && *newer.due - newer.anchor < *kept.due - kept.anchor;
  const auto renewed = shorter ? std::optional(since) : kept.renewed;
  const std::string other = shorter ? book.rules[kept.rule].id : kept.other_rule;
  const std::string newer_rule = book.rules[newer.rule].id;
  const bool earlier = !kept.due || *newer.due < *kept.due;
  if (earlier) kept = std::move(newer);
  kept.renewed = renewed;
  kept.other_rule = shorter && !earlier ? newer_rule : other;
}

bool closes(const Filing& filing, const Duty& duty, const ObligationRule& rule) {
  const bool this_duty = (filing.rule == rule.id || filing.rule == duty.other_rule) &&
                         filing.recipient == duty.recipient && filing.subject == duty.subject &&
                         filing.period == duty.period;
  const bool recurring_if_something = !rule.recurrence.empty() && !rule.nothing_to_report_is_due;
  return this_duty && (!filing.nothing || recurring_if_something) &&
         (!duty.renewed || *duty.renewed <= filing.day);
}

}  // namespace

std::expected<std::vector<Duty>, DutyRefusal> duties_of_case(const RuleBook& book,
                                                             std::span<const Occurrence> versions,
                                                             const ClockSettings& settings) {
  std::vector<Duty> kept;
  for (const Occurrence& version : versions) {
    auto found = duties_of(book, version, settings);
    if (!found) return found;
    for (Duty& duty : *found) {
      const auto same = std::ranges::find_if(kept, [&](const Duty& other) {
        return book.rules[other.rule].report == book.rules[duty.rule].report &&
               other.recipient == duty.recipient && other.period == duty.period;
      });
      if (same == kept.end())
        kept.push_back(std::move(duty));
      else
        keep_earlier(book, *same, std::move(duty), version.day);
    }
  }
  std::ranges::stable_sort(kept, {},
                           [](const Duty& duty) { return duty.due.value_or(Date{INT32_MAX}); });
  return kept;
}

DutyState state_of(const Duty& duty, const ObligationRule& rule, std::span<const Filing> filings,
                   Date today, std::int32_t warn_days, std::optional<Date> pending_since) {
  const auto filed = std::ranges::find_if(
      filings, [&](const Filing& filing) { return closes(filing, duty, rule); });
  DutyState state;
  if (filed != filings.end()) {
    state.filing = &*filed;
    state.days = duty.due ? *duty.due - filed->day : 0;
    state.standing = state.days < 0 ? Standing::met_late : Standing::met;
    return state;
  }
  if (!duty.due) return state;
  state.days = *duty.due - today;
  const bool pending = rule.suspension == SuspensionReason::application_pending && pending_since &&
                       *pending_since <= std::min(today, *duty.due);
  if (pending)
    state.standing = Standing::suspended;
  else if (state.days < 0)
    state.standing = Standing::overdue;
  else if (state.days == 0)
    state.standing = Standing::due_today;
  else if (state.days <= warn_days)
    state.standing = Standing::due_soon;
  return state;
}

std::expected<Date, DutyRefusal> due_after_filing(const RuleBook& book, std::size_t rule,
                                                  Date filed) {
  // The day of filing never counts.
  return count(book, rule, filed, book.rules[rule].due.span, false);
}

}  // namespace meguri::regulation
