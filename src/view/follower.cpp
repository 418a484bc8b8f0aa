#include "view/follower.hpp"

#include "ledger/codec.hpp"
#include "report/learn_names.hpp"
#include "report/worklist_duty.hpp"

namespace meguri {

Follower::Follower(report::Legend names) : legend_(std::move(names)) {}

std::expected<void, StoreError> Follower::catch_up(const Log& log) {
  {
    const auto head = log.head();
    if (!head) return std::unexpected(head.error());
    const std::shared_lock lock(mutex_);
    if (head->size == replayed_.tree.size()) return {};
  }
  const std::unique_lock lock(mutex_);
  tasks_.reset();
  auto done = replay(log, replayed_, [&](const Record& record) {
    Events events;
    if (!read_events(record.events, events)) return;  // replay() has read them before
    history_.see(replayed_.state, {record.index, record.at, static_cast<UserId>(record.by)},
                 {events.begin(), events.size()});
    if (events.empty()) return;
    const std::string note = text_of_string(record.note);
    const interchange::Told told{record.index, record.at, static_cast<UserId>(record.by), note};
    for (const Event& event : events) regulatory_.see(replayed_.state, event, told);
    if (record.index == 0) legend_.synthetic = note.starts_with(report::synthetic_note);
    report::learn_name(legend_, events[0], note);
  });
  head_ = head_of(replayed_);
  return done;
}

std::shared_ptr<const Follower::Tasks> Follower::tasks_on(Date day) const {
  const std::scoped_lock lock(tasks_mutex_);
  if (tasks_ && tasks_day_ == day) return tasks_;
  Tasks tasks = report::worklist(replayed_.state);
  report::add_duty_tasks(regulatory_, replayed_.state, day, tasks);
  tasks_day_ = day;
  tasks_ = std::make_shared<const Tasks>(std::move(tasks));
  return tasks_;
}

}  // namespace meguri
