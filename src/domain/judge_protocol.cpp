// Versions of a programme: drafted term by term, published as a whole, never edited afterwards.
#include "domain/find.hpp"

namespace meguri {
namespace {

constexpr RoleSet protocol_roles = role_set(Role::programme_lead);

Verdict draft_open(const State& state, ProtocolId id, const Meta& meta) {
  MEGURI_REQUIRE(may(state, meta, protocol_roles), not_permitted, meta.by);
  const Protocol* protocol = state.protocols.find(id);
  MEGURI_REQUIRE(protocol, not_found, id);
  MEGURI_REQUIRE(protocol->status == ProtocolStatus::draft, protocol_not_draft, id);
  return {};
}

bool sound(const Band& band) { return band.low_mc <= band.high_mc && band.budget >= Duration{}; }

}  // namespace

Verdict judge(const State& state, const DraftProtocol& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, protocol_roles), not_permitted, meta.by);
  if (some(command.based_on))
    MEGURI_REQUIRE(state.protocols.find(command.based_on), not_found, command.based_on);
  events.emplace_back(ProtocolDrafted{state.protocols.next(), command.based_on});
  return {};
}

Verdict judge(const State& state, const SetProductTerms& command, const Meta& meta,
              Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const ProductTerms& t = command.terms;
  MEGURI_REQUIRE(t.dose_cells > 0 && t.dose_cells <= 1'000'000'000'000 && t.doses_a_batch >= 1 &&
                     t.doses_a_batch <= 24 && t.dose_shelf_life > Duration{} &&
                     t.thaw_window > Duration{} && sound(t.dose_band),
                 out_of_range, command.protocol);
  events.emplace_back(ProductTermsSet{command.protocol, t});
  return {};
}

Verdict judge(const State& state, const SetScheduleTerms& command, const Meta& meta,
              Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const ScheduleTerms& t = command.terms;
  // A thousand doses ten years apart are beyond any plan, and keep every sum of times exact.
  const auto sensible = [](Duration d) { return d >= Duration{} && d <= days(3650); };
  MEGURI_REQUIRE(t.doses_planned >= 1 && t.doses_planned <= 1000 && t.dose_interval > Duration{} &&
                     sensible(t.dose_interval) && sensible(t.visit_early) &&
                     sensible(t.visit_late) && sensible(t.lead_time),
                 out_of_range, command.protocol);
  if (some(t.opens_after))
    MEGURI_REQUIRE(state.milestones.find(t.opens_after), not_found, t.opens_after);
  events.emplace_back(ScheduleTermsSet{command.protocol, t});
  return {};
}

Verdict judge(const State& state, const SetCollectionTerms& command, const Meta& meta,
              Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const CollectionTerms& t = command.terms;
  MEGURI_REQUIRE(t.portions >= 1 && t.volume_min_ul >= 0 && t.nucleated_cells_min >= 0 &&
                     t.hold_time > Duration{} && t.fresh_limit > Duration{} &&
                     t.washout >= Duration{} && t.retained_life >= Duration{} && sound(t.band),
                 out_of_range, command.protocol);
  events.emplace_back(CollectionTermsSet{command.protocol, t});
  return {};
}

Verdict judge(const State& state, const SetMakingTerms& command, const Meta& meta, Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const MakingTerms& t = command.terms;
  MEGURI_REQUIRE(t.culture_min >= Duration{} && t.culture_max > t.culture_min &&
                     t.viability_min_bp >= 0 && t.viability_min_bp <= 10'000 &&
                     t.purity_min_bp >= 0 && t.purity_min_bp <= 10'000 &&
                     t.logger_gap_max >= Duration{} && t.attempts >= 1 &&
                     t.retained_samples <= retained_samples_max,
                 out_of_range, command.protocol);
  events.emplace_back(MakingTermsSet{command.protocol, t});
  return {};
}

Verdict judge(const State& state, const SetStep& command, const Meta& meta, Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const Protocol& protocol = state.protocols[command.protocol];
  MEGURI_REQUIRE(command.step < steps_max, limit_reached, command.protocol);
  MEGURI_REQUIRE(command.step <= protocol.steps.size() &&
                     command.terms.value_low <= command.terms.value_high &&
                     command.terms.due >= Duration{},
                 out_of_range, command.protocol);
  events.emplace_back(StepSet{command.protocol, command.step, command.terms});
  return {};
}

Verdict judge(const State& state, const SetTest& command, const Meta& meta, Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const Protocol& protocol = state.protocols[command.protocol];
  MEGURI_REQUIRE(command.test < tests_max, limit_reached, command.protocol);
  MEGURI_REQUIRE(command.test <= protocol.tests.size() && command.terms.due > Duration{},
                 out_of_range, command.protocol);
  events.emplace_back(TestSet{command.protocol, command.test, command.terms});
  return {};
}

Verdict judge(const State& state, const PublishProtocol& command, const Meta& meta,
              Events& events) {
  if (Verdict open = draft_open(state, command.protocol, meta); !open) return open;
  const Protocol& p = state.protocols[command.protocol];
  MEGURI_REQUIRE(p.product.dose_cells > 0 && p.schedule.doses_planned > 0 &&
                     p.collection.portions > 0 && p.making.attempts > 0 && !p.steps.empty() &&
                     !p.tests.empty(),
                 protocol_incomplete, command.protocol);
  events.emplace_back(ProtocolPublished{command.protocol});
  return {};
}

Verdict judge(const State& state, const RetireProtocol& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, protocol_roles), not_permitted, meta.by);
  const Protocol* protocol = state.protocols.find(command.protocol);
  MEGURI_REQUIRE(protocol, not_found, command.protocol);
  MEGURI_REQUIRE(protocol->status == ProtocolStatus::published, protocol_not_published,
                 command.protocol);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.protocol);
  events.emplace_back(ProtocolRetired{command.protocol});
  return {};
}

}  // namespace meguri
