#include "interchange/retention_live.hpp"

#include <algorithm>

#include "domain/find.hpp"
#include "interchange/obligation_words.hpp"

namespace meguri::interchange {
namespace {

using regulation::RecordAnchor;
using regulation::RecordFacts;

class Finder {
public:
  Finder(const State& state, const RegulatoryRecord& record, Date day)
      : state_(state), record_(record), day_(day) {}

  void course(CourseId id, std::vector<HeldRecord>& held) const {
    const Course& course = state_.courses[id];
    const std::string name = to_text(course.identity.empty() ? course.patient : course.identity);
    RecordFacts facts = facts_of(course.protocol);
    const bool over = !running(course.status);
    if (over && course.last_infusion_at != Instant{}) {
      const Date last = date_in_japan(course.last_infusion_at);
      facts.days[RecordAnchor::treatment] = last;
      facts.days[RecordAnchor::use] = last;
      facts.days[RecordAnchor::shipment] = last;  // at the latest
      facts.days[RecordAnchor::expiry] = last;
    }
    if (over) facts.days[RecordAnchor::creation] = date_in_japan(course.since);
    for (const char* kind : {"treatment_record", "plan_and_consent", "hospital_use_record",
                             "trial_document", "donor_record", "traceability_record"})
      add(kind, name, id, {}, facts, held);
  }

  void batch(BatchId id, std::vector<HeldRecord>& held) const {
    const Batch& batch = state_.batches[id];
    RecordFacts facts = facts_of(batch.protocol);
    const bool over = batch.status == BatchStatus::closed || batch.status == BatchStatus::failed;
    if (over) {
      const Instant last = batch.harvested_at == Instant{} ? batch.started_at : batch.harvested_at;
      facts.days[RecordAnchor::creation] = date_in_japan(last);
      facts.days[RecordAnchor::shipment] = date_in_japan(last);
    }
    const Order& order = state_.orders[batch.order];
    for (const char* kind : {"making_record", "distribution_record"})
      add(kind, to_text(batch.lot), order.course, id, facts, held);
  }

private:
  RecordFacts facts_of(ProtocolId protocol) const {
    RecordFacts facts;
    for (const UnderLaw& under : state_.regulatory.under_law)
      if (under.protocol == protocol) facts.regimes.emplace_back(word_of(under.law));
    const Duration life = state_.protocols[protocol].product.dose_shelf_life;
    if (life > Duration{}) facts.shelf_life_days = static_cast<std::int32_t>(life.us / days(1).us);
    for (const SeenProductFacts& seen : record_.product_facts())
      if (seen.facts.protocol == protocol) facts.designated = seen.facts.designated;
    for (const SeenOccurrence& seen : record_.occurrences()) {
      const bool binds = std::ranges::find(facts.regimes, word_of(seen.law)) != facts.regimes.end();
      if (binds && seen.trigger == DutyTrigger::trial_end)
        facts.days[RecordAnchor::trial_end] = seen.day;
      if (seen.trigger == DutyTrigger::approval ||
          seen.trigger == DutyTrigger::conditional_approval)
        facts.days[RecordAnchor::approval] = seen.day;
    }
    return facts;
  }

  void add(const char* kind, const std::string& subject, CourseId course, BatchId batch,
           RecordFacts facts, std::vector<HeldRecord>& held) const {
    facts.record = kind;
    const auto& rules = retention_library().rules;
    // A kind of record that no rule of these laws names is none of theirs.
    if (!facts.regimes.empty() && regulation::verdicts_on(rules, facts).empty()) return;
    regulation::ErasureAnswer answer = regulation::may_erase(rules, facts, day_);
    held.push_back({subject, course, batch, std::move(facts), std::move(answer)});
  }

  const State& state_;
  const RegulatoryRecord& record_;
  Date day_;
};

// Kept without a known end before any day.
bool longer(const regulation::ErasureAnswer& a, const regulation::ErasureAnswer& b) {
  if (!a.from || !b.from) return !a.from && b.from;
  return *a.from > *b.from;
}

}  // namespace

std::vector<HeldRecord> held_records(const State& state, const RegulatoryRecord& record, Date day) {
  const Finder finder(state, record, day);
  std::vector<HeldRecord> held;
  for (std::size_t i = 0; i < state.courses.size(); ++i)
    finder.course(state.courses.id_at(i), held);
  for (std::size_t i = 0; i < state.batches.size(); ++i) finder.batch(state.batches.id_at(i), held);
  return held;
}

std::string reason_of(const HeldRecord& held) {
  const regulation::ErasureAnswer& answer = held.answer;
  std::string reason = held.subject + " " + held.facts.record + ": ";
  if (answer.rule) reason += retention_library().rules[*answer.rule].id + ", ";
  return reason + (answer.from ? "from " + to_text(*answer.from) : answer.unknown);
}

std::optional<HeldRecord> keeps_person(const State& state, const RegulatoryRecord& record,
                                       Code patient, Date day) {
  std::optional<HeldRecord> longest;
  for (HeldRecord& held : held_records(state, record, day)) {
    if (!some(held.course) || state.courses[held.course].patient != patient) continue;
    if (!longest || longer(held.answer, longest->answer)) longest = std::move(held);
  }
  return longest;
}

}  // namespace meguri::interchange
