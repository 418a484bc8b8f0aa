#include "domain/decide.hpp"

#include "domain/judge_signing.hpp"

namespace meguri {

Verdict why_not_now(const State& state, const Meta& meta, bool by_nobody) {
  MEGURI_REQUIRE(meta.at >= state.now, clock_went_back, UserId{});
  const User* user = state.users.find(meta.by);
  // The first organisation and the first administrator are made by nobody, in an empty programme.
  MEGURI_REQUIRE(
      state.users.size() == 0 || (user != nullptr && user->active) || (by_nobody && !some(meta.by)),
      unknown_user, meta.by);
  return {};
}

Verdict decide(const State& state, const Command& command, const Meta& meta, Events& events) {
  MEGURI_CHECK(events.empty());
  const bool is_signed = meta.signing.finding != SignatureFinding::none;
  if (is_signed) {
    if (Verdict verdict = judge_meta(state, meta); !verdict) return verdict;
    if (Verdict verdict = judge_signature(state, command, meta); !verdict) return verdict;
  }
  Verdict verdict =
      visit([&](const auto& known) -> Verdict { return decide_one(state, known, meta, events); },
            command);
  if (verdict && !is_signed && needs_signature(state, command, meta.by)) {
    events.clear();
    return refuse(Rule::signature_missing, meta.by);
  }
  return verdict;
}

}  // namespace meguri
