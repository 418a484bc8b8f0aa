#include "domain/decide.hpp"

#include "domain/judge_signing.hpp"

namespace meguri {

Verdict decide(const State& state, const Command& command, const Meta& meta, Events& events) {
  MEGURI_CHECK(events.empty());
  const bool is_signed = meta.signing.finding != SignatureFinding::none;
  if (is_signed) {
    if (Verdict verdict = judge_meta(state, meta); !verdict) return verdict;
    if (Verdict verdict = judge_signature(state, command, meta); !verdict) return verdict;
  }
  Verdict verdict = std::visit(
      [&](const auto& known) -> Verdict { return decide_one(state, known, meta, events); },
      command);
  if (verdict && !is_signed && needs_signature(state, command, meta.by)) {
    events.clear();
    return refuse(Rule::signature_missing, meta.by);
  }
  return verdict;
}

}  // namespace meguri
