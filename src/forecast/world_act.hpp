// How a world acts: through decide() and apply(), like everybody else.
#pragma once

#include "forecast/world.hpp"

namespace meguri::forecast {

// Submits one command as `by`, now. True when the rules accepted it; a refusal is counted, its
// trace is applied. The events of the command stay in events_ until the next act.
template <class C>
bool World::act(UserId by, const C& command, std::string_view note) {
  const Meta meta{now_, by, ++command_id_, !note.empty()};
  events_.clear();
  const bool accepted = settle(decide_one(state_, command, meta, events_), meta);
  if (recorder_ != nullptr) [[unlikely]]
    record(Command{command}, meta, note);
  return accepted;
}

}  // namespace meguri::forecast
