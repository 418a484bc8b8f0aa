// How a world acts: through decide() and apply(), like everybody else.
#pragma once

#include "domain/apply_one.hpp"
#include "forecast/world.hpp"

namespace meguri::forecast {

// Submits one command as `by`, now. True when the rules accepted it; a refusal is counted, its
// trace is applied. The events of the command stay in events_ until the next act.
template <class C>
bool World::act(UserId by, const C& command, std::string_view note) {
  meta_.at = now_;
  meta_.by = by;
  meta_.has_note = !note.empty();
  ++meta_.command_id;
  events_.clear();
  const Verdict verdict = decide_one(state_, command, meta_, events_);
  ++outcome_.tally.commands;
  if (verdict && events_.size() == 1) [[likely]] {  // as nearly always
    ++outcome_.tally.events;
    apply_here(state_, events_[0], meta_);
  } else {
    settle(verdict);
  }
  if (recorder_ != nullptr) [[unlikely]]
    record(Command{command}, note);
  return verdict.has_value();
}

}  // namespace meguri::forecast
