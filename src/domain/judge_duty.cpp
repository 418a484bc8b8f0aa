// What starts duties, and the proof that they were met. When a duty is due is not asked here: the
// tables of the law are data (src/regulation), and a late filing is a fact like any other.
#include <algorithm>

#include "domain/find.hpp"
#include "domain/regulatory_find.hpp"

namespace meguri {
namespace {

constexpr RoleSet duty_roles =
    role_set(Role::regulatory, Role::safety, Role::programme_lead, Role::quality_assurance);

// Events that have a command of their own, so that nothing starts the same duty twice.
bool has_own_command(DutyTrigger trigger) {
  return trigger == DutyTrigger::plan_submitted || trigger == DutyTrigger::approval ||
         trigger == DutyTrigger::conditional_approval;
}

// The day from which a filing can exist.
Verdict started_by(const State& state, const DutyKey& duty, Date day) {
  if (some(duty.occurrence)) {
    const OccurrenceRow* row = state.regulatory.occurrences.find(duty.occurrence);
    MEGURI_REQUIRE(row, not_found, duty.occurrence);
    // What must be done before an act may have been filed before it.
    const bool before =
        row->trigger == DutyTrigger::plan_change || row->trigger == DutyTrigger::transfer_abroad;
    MEGURI_REQUIRE(before || row->day <= day, filed_before_cause, duty.occurrence);
    return {};
  }
  const AdverseEvent* row = state.adverse_events.find(duty.adverse_event);
  MEGURI_REQUIRE(row, not_found, duty.adverse_event);
  MEGURI_REQUIRE(date_in_japan(row->aware_at) <= day, filed_before_cause, duty.adverse_event);
  return {};
}

}  // namespace

Verdict judge(const State& state, const RecordOccurrence& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, duty_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(command.law != Law::none && is_past_day(command.day, meta), out_of_range, meta.by);
  MEGURI_REQUIRE(!has_own_command(command.trigger), recorded_elsewhere, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  events.emplace_back(OccurrenceRecorded{state.regulatory.occurrences.next(), command.law,
                                         command.trigger, command.day, command.facts,
                                         command.evidence});
  return {};
}

Verdict judge(const State& state, const AmendOccurrence& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, duty_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(state.regulatory.occurrences.find(command.occurrence), not_found,
                 command.occurrence);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.occurrence);
  events.emplace_back(OccurrenceAmended{command.occurrence, command.facts});
  return {};
}

Verdict judge(const State& state, const EndOccurrence& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, duty_roles), not_permitted, meta.by);
  const OccurrenceRow* row = state.regulatory.occurrences.find(command.occurrence);
  MEGURI_REQUIRE(row, not_found, command.occurrence);
  MEGURI_REQUIRE(!row->ended, occurrence_ended, command.occurrence);
  MEGURI_REQUIRE(is_past_day(command.day, meta) && row->day <= command.day, out_of_range,
                 command.occurrence);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.occurrence);
  events.emplace_back(OccurrenceEnded{command.occurrence, command.day});
  return {};
}

Verdict judge(const State& state, const FileDuty& command, const Meta& meta, Events& events) {
  const DutyKey& duty = command.duty;
  MEGURI_REQUIRE(may(state, meta, duty_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(some(duty.adverse_event) != some(duty.occurrence), duty_subject_wrong, meta.by);
  MEGURI_REQUIRE(!duty.rule.empty() && !duty.recipient.empty() && is_past_day(command.day, meta),
                 out_of_range, meta.by);
  if (Verdict started = started_by(state, duty, command.day); !started) return started;
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, meta.by);
  MEGURI_REQUIRE(command.kind == FilingKind::filed || meta.has_note, note_missing, meta.by);
  const auto& filings = state.regulatory.filings;
  for (std::size_t i = 0; i < filings.size(); ++i) {
    const FilingRow& row = filings[filings.id_at(i)];
    MEGURI_REQUIRE(row.withdrawn || row.duty != duty, duty_already_filed, filings.id_at(i));
  }
  events.emplace_back(DutyFiled{filings.next(), duty.adverse_event, duty.occurrence, command.day,
                                duty.rule, duty.recipient, command.evidence, duty.period,
                                command.kind});
  return {};
}

Verdict judge(const State& state, const WithdrawFiling& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, duty_roles), not_permitted, meta.by);
  const FilingRow* row = state.regulatory.filings.find(command.filing);
  MEGURI_REQUIRE(row, not_found, command.filing);
  MEGURI_REQUIRE(!row->withdrawn, filing_withdrawn, command.filing);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.filing);
  events.emplace_back(FilingWithdrawn{command.filing});
  return {};
}

Verdict judge(const State& state, const SetClock& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::regulatory, Role::programme_lead)), not_permitted,
                 meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  events.emplace_back(ClockSet{command.counting, command.straddle});
  return {};
}

}  // namespace meguri
