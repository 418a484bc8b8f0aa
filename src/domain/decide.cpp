#include "domain/decide.hpp"

#include "domain/judge.hpp"

namespace meguri {

Verdict decide(const State& state, const Command& command, const Meta& meta, Events& events) {
  MEGURI_CHECK(events.empty());
  return std::visit(
      [&](const auto& known) -> Verdict { return decide_one(state, known, meta, events); },
      command);
}

}  // namespace meguri
