#include "interchange/obligation_live.hpp"

#include <algorithm>
#include <charconv>

#include "domain/approval.hpp"
#include "interchange/obligation_words.hpp"

namespace meguri::interchange {
namespace {

using regulation::ObligationRule;
using regulation::Occurrence;

Fact answer(bool yes) { return yes ? Fact::yes : Fact::no; }

Position place_of(const Told& told) { return {0, static_cast<std::uint32_t>(told.record + 1), 1}; }

class Builder {
public:
  Builder(const RegulatoryRecord& record, const State& state, Law otherwise,
          const Obligations& obligations)
      : record_(record), state_(state), otherwise_(otherwise), known_(obligations) {}

  LiveDuties run() {
    for (const SafetyCase& seen : record_.cases())
      for (const Law law : laws_of(seen.protocol)) add_case(seen, law);
    for (const SeenOccurrence& seen : record_.occurrences()) add_occurrence(seen);
    for (const SeenFiling& seen : record_.filings())
      if (!seen.withdrawn) add_filing(seen);
    if (!record_.clocks().empty()) {
      const ClockSeen& last = record_.clocks().back();
      live_.clock = DutyClock{last.counting, last.straddle};
    }
    return std::move(live_);
  }

private:
  std::vector<Law> laws_of(ProtocolId protocol) const {
    std::vector<Law> laws;
    for (const UnderLaw& under : state_.regulatory.under_law)
      if (under.protocol == protocol && std::ranges::find(laws, under.law) == laws.end())
        laws.push_back(under.law);
    if (laws.empty() && otherwise_ != Law::none) laws.push_back(otherwise_);
    return laws;
  }

  const Regime* regime(Law law) const { return find_regime(known_, word_of(law)); }

  // A case is foreign to a country when it happened in another.
  static Fact foreign(const CaseDescription* description, const std::string& country) {
    if (description == nullptr) return Fact::unknown;
    return answer(to_text(description->what.country) != country);
  }

  void add_case(const SafetyCase& seen, Law law) {
    const Regime* known = regime(law);
    const std::string country = known == nullptr ? std::string() : known->country;
    DutyEvent event{
        .versions = {}, .applied = {}, .decided = {}, .at = place_of(seen.versions.front().told)};
    for (const CaseVersion& version : seen.versions) {
      const auto later = std::ranges::find_if(seen.descriptions, [&](const CaseDescription& d) {
        return d.told.record > version.told.record;
      });
      const CaseDescription* description =
          later == seen.descriptions.begin() ? nullptr : &*std::prev(later);
      event.versions.push_back(version_of(seen, version, law, description, country));
    }
    // Who described the case last may have learnt more than the report said.
    if (!seen.descriptions.empty() &&
        seen.descriptions.back().told.record > seen.versions.back().told.record) {
      CaseVersion last = seen.versions.back();
      last.aware = date_in_japan(seen.descriptions.back().told.at);
      event.versions.push_back(version_of(seen, last, law, &seen.descriptions.back(), country));
    }
    std::ranges::stable_sort(event.versions, {}, &Occurrence::day);
    live_.events.push_back(std::move(event));
  }

  static Occurrence version_of(const SafetyCase& seen, const CaseVersion& version, Law law,
                               const CaseDescription* description, const std::string& country) {
    Occurrence one;
    one.id = case_name(seen.id);
    one.regime = word_of(law);
    one.kind = DutyTrigger::reaction;
    one.day = version.aware;
    one.related = answer(version.related);
    one.predicted = answer(version.expected);
    one.infection = description == nullptr ? Fact::unknown : description->what.infection;
    one.foreign = foreign(description, country);
    one.seriousness = version.outcome == Outcome::fatal ? Seriousness::death : version.seriousness;
    return one;
  }

  bool has_rule(const std::string& regime, DutyTrigger trigger) const {
    return std::ranges::any_of(known_.rules, [&](const ObligationRule& rule) {
      return rule.regime == regime && rule.event == trigger;
    });
  }

  void add_occurrence(const SeenOccurrence& seen) {
    Occurrence one;
    one.id = occurrence_name(seen.id);
    one.regime = word_of(seen.law);
    one.kind = seen.trigger;
    one.day = seen.day;
    const OccurrenceFacts& facts = seen.facts;
    one.related = facts.related;
    one.predicted = facts.predicted;
    one.infection = facts.infection;
    one.foreign = facts.foreign;
    one.is_protected = facts.is_protected;
    one.attack = facts.attack;
    one.translation = facts.translation;
    if (facts.seriousness_known == Fact::yes) one.seriousness = facts.seriousness;
    one.ends = seen.ends;
    if (some(seen.plan)) one.report_days = days_to_report(seen.plan);
    DutyEvent event{.versions = {one}, .applied = {}, .decided = {}, .at = place_of(seen.told)};
    if (some(seen.approval)) add_approval(seen.approval, event);
    if (!has_rule(one.regime, one.kind)) {
      live_.findings.push_back(
          {event.at, Message::no_rule_for_event, {std::string(word_of(one.kind)), one.regime}});
      return;
    }
    // What binds every approval binds one with a term too.
    if (one.kind == DutyTrigger::conditional_approval &&
        has_rule(one.regime, DutyTrigger::approval)) {
      live_.events.push_back(event);
      live_.events.back().versions.front().kind = DutyTrigger::approval;
    }
    live_.events.push_back(std::move(event));
  }

  void add_approval(ApprovalId id, DutyEvent& event) const {
    const Approval& approval = state_.regulatory.approvals[id];
    for (const SeenApproval& seen : record_.approvals())
      if (seen.id == id) {
        event.applied = seen.applied;
        event.decided = seen.decided;
        std::int32_t years = seen.steps.front().years, more = 0;
        for (std::size_t i = 1; i < seen.steps.size(); ++i) more += seen.steps[i].years;
        if (years > 0) event.versions.front().term_end = last_day(Term{approval.day, years, more});
        // What recurs under a term ends with its approval.
        if (approval.refused) event.versions.front().ends = approval.decided_on;
      }
  }

  // Under a treatment plan every other suspected reaction is something to report.
  std::vector<Date> days_to_report(TreatmentPlanId plan) const {
    std::vector<Date> days;
    for (const SafetyCase& seen : record_.cases()) {
      const bool of_plan =
          std::ranges::any_of(state_.regulatory.under_law, [&](const UnderLaw& under) {
            return under.protocol == seen.protocol && under.plan == plan;
          });
      if (!of_plan) continue;
      for (const CaseVersion& version : seen.versions)
        if (version.related && version.seriousness == Seriousness::not_serious)
          days.push_back(version.aware);
    }
    return days;
  }

  template <class Things>
  std::string id_of_code(const Things& things, Code code) const {
    const auto found = std::ranges::find_if(
        things, [&](const auto& thing) { return duty_code(thing.id) == code; });
    return found == things.end() ? std::string() : found->id;
  }

  void add_filing(const SeenFiling& seen) {
    regulation::Filing filing;
    filing.rule = id_of_code(known_.rules, seen.duty.rule);
    filing.recipient = id_of_code(known_.recipients, seen.duty.recipient);
    filing.subject = some(seen.duty.adverse_event) ? case_name(seen.duty.adverse_event)
                                                   : occurrence_name(seen.duty.occurrence);
    filing.period = seen.duty.period;
    filing.day = seen.day;
    filing.evidence = to_text(seen.evidence);
    filing.record = seen.told.record;
    filing.nothing = seen.kind == FilingKind::nothing_to_report;
    if (filing.rule.empty() || filing.recipient.empty())
      live_.findings.push_back({place_of(seen.told),
                                Message::filing_names_nothing,
                                {to_text(seen.duty.rule), to_text(seen.duty.recipient)}});
    else
      live_.filings.push_back(std::move(filing));
  }

  const RegulatoryRecord& record_;
  const State& state_;
  Law otherwise_;
  const Obligations& known_;
  LiveDuties live_;
};

}  // namespace

Code duty_code(std::string_view id) {
  std::string text;
  for (const char c : id) {
    if (c >= 'a' && c <= 'z') text.push_back(static_cast<char>(c - 'a' + 'A'));
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) text.push_back(c);
  }
  return parse_code(text).value_or(Code{});
}

LiveDuties live_duties(const RegulatoryRecord& record, const State& state, Law otherwise,
                       const Obligations& obligations) {
  return Builder(record, state, otherwise, obligations).run();
}

OpenedDuties ledger_duties(const RegulatoryRecord& record, const State& state, Law otherwise,
                           Date until) {
  return with_ledger(DutyFile{.obligations = obligation_library(),
                              .clock = {},
                              .events = {},
                              .filings = {},
                              .people = {}},
                     live_duties(record, state, otherwise, obligation_library()), until);
}

DutyKey key_of(const regulation::Duty& duty, const ObligationRule& rule) {
  DutyKey key{{},
              {},
              duty_code(rule.id),
              duty_code(duty.recipient),
              static_cast<std::uint16_t>(duty.period)};
  std::uint32_t n = 0;
  const std::string& subject = duty.subject;
  if (subject.size() > 3) std::from_chars(subject.data() + 3, subject.data() + subject.size(), n);
  if (subject.starts_with("AE-"))
    key.adverse_event = static_cast<AdverseEventId>(n);
  else
    key.occurrence = static_cast<OccurrenceId>(n);
  return key;
}

}  // namespace meguri::interchange
