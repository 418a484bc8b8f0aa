#include "report/worklist_duty.hpp"

#include "report/regulation_duties.hpp"

namespace meguri::report {
namespace {

using interchange::OwedDuty;
using regulation::Standing;

Role role_for(DutyTrigger trigger) {
  switch (trigger) {
    case DutyTrigger::reaction:
    case DutyTrigger::foreign_measure:
    case DutyTrigger::infection_knowledge:
    case DutyTrigger::site_serious_situation: return Role::safety;
    default: return Role::regulatory;
  }
}

BothLanguages about(const interchange::Obligations& known, const OwedDuty& owed) {
  const BothLanguages& title = known.texts[owed.duty.rule].title;
  const auto* recipient = interchange::find_recipient(known, owed.duty.recipient);
  const auto in_one = [&](Language language) {
    const std::string to =
        recipient == nullptr ? owed.duty.recipient : in(language, recipient->name);
    return say(language, Phrase::duty_about, in(language, title), to, owed.duty.subject);
  };
  return {in_one(Language::english), in_one(Language::japanese)};
}

}  // namespace

void add_duty_tasks(const interchange::RegulatoryRecord& record, const State& state, Date today,
                    std::vector<Task>& tasks) {
  if (record.occurrences().empty() &&
      (record.cases().empty() || state.regulatory.under_law.empty()))
    return;
  const interchange::OpenedDuties opened =
      interchange::ledger_duties(record, state, Law::none, today + duty_listed_days);
  const DutyView view{&opened.file, &opened.duties, {}, today, {}};
  for (const OwedDuty& owed : opened.duties) {
    const Standing standing = standing_of(view, owed).standing;
    const bool over = standing == Standing::met || standing == Standing::met_late ||
                      standing == Standing::suspended;
    if (over || !owed.duty.due || *owed.duty.due - today > duty_listed_days) continue;
    const regulation::ObligationRule& rule = opened.file.obligations.rules[owed.duty.rule];
    Task task{.what = Phrase::task_file_duty,
              .role = role_for(rule.event),
              .due = midnight_in_japan(*owed.duty.due + 1) - seconds(1)};
    task.about = about(opened.file.obligations, owed);
    task.duty = interchange::key_of(owed.duty, rule);
    tasks.push_back(task);
    if (*owed.duty.due - today > duty_escalated_days) continue;
    task.what = Phrase::task_escalated_duty;
    task.role = Role::programme_lead;
    tasks.push_back(std::move(task));
  }
  sort_tasks(tasks);
}

}  // namespace meguri::report
