// Safety cases: the reference of what is expected, by version; what a case is about; its
// assessment; the blind.
#include <algorithm>

#include "domain/regulatory_find.hpp"

namespace meguri {
namespace {

constexpr RoleSet case_roles =
    role_set(Role::physician, Role::nurse, Role::site_coordinator, Role::safety);

Found<SafetyReference> draft_for(const State& state, ReferenceId id, const Meta& meta) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::safety)), not_permitted, meta.by);
  const SafetyReference* reference = state.regulatory.references.find(id);
  MEGURI_REQUIRE(reference, not_found, id);
  MEGURI_REQUIRE(!reference->published, reference_published, id);
  return reference;
}

Found<AdverseEvent> open_case(const State& state, AdverseEventId id) {
  const AdverseEvent* seen = state.adverse_events.find(id);
  MEGURI_REQUIRE(seen, not_found, id);
  MEGURI_REQUIRE(!seen->closed, adverse_event_closed, id);
  return seen;
}

// The version that was in force on the day: of those that began by then the last to begin.
ReferenceId in_force(const RegulatoryState& known, Date day) {
  ReferenceId found{};
  known.references.each([&](ReferenceId id, const SafetyReference& row) {
    if (!row.published || day < row.valid_from) return;
    if (!some(found) || known.references[found].valid_from <= row.valid_from) found = id;
  });
  return found;
}

bool is_listed(const RegulatoryState& known, ReferenceId reference, Code term, bool fatal) {
  return std::ranges::any_of(known.listed, [&](const ListedReaction& row) {
    return row.reference == reference && row.term == term && (row.fatal || !fatal);
  });
}

bool is_fatal(const AdverseEvent& seen) {
  return seen.seriousness == Seriousness::death || seen.outcome == Outcome::fatal;
}

}  // namespace

Verdict judge(const State& state, const DraftReference&, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::safety)), not_permitted, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  events.emplace_back(ReferenceDrafted{state.regulatory.references.next()});
  return {};
}

Verdict judge(const State& state, const ListReaction& command, const Meta& meta, Events& events) {
  const auto draft = draft_for(state, command.reference, meta);
  if (!draft) return std::unexpected(draft.error());
  MEGURI_REQUIRE(!command.term.empty(), out_of_range, command.reference);
  MEGURI_REQUIRE(!is_listed(state.regulatory, command.reference, command.term, false),
                 reaction_already_listed, command.reference);
  events.emplace_back(ReactionListed{command.reference, command.term, command.fatal});
  return {};
}

Verdict judge(const State& state, const PublishReference& command, const Meta& meta,
              Events& events) {
  const auto draft = draft_for(state, command.reference, meta);
  if (!draft) return std::unexpected(draft.error());
  // A reference never judges what was judged before it was there.
  MEGURI_REQUIRE(command.valid_from >= date_in_japan(meta.at) &&
                     command.valid_from <= date_in_japan(meta.at) + 366,
                 out_of_range, command.reference);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.reference);
  events.emplace_back(ReferencePublished{command.reference, command.valid_from});
  return {};
}

Verdict judge(const State& state, const DescribeCase& command, const Meta& meta, Events& events) {
  const auto found = open_case(state, command.adverse_event);
  if (!found) return std::unexpected(found.error());
  const OrganisationId site = state.courses[(*found)->course].site;
  MEGURI_REQUIRE(may(state, meta, case_roles, site) || may(state, meta, role_set(Role::safety)),
                 not_permitted, command.adverse_event);
  MEGURI_REQUIRE(!command.term.empty() && is_country(command.country) && command.age_years <= 120,
                 out_of_range, command.adverse_event);
  MEGURI_REQUIRE(command.onset == Date{} || is_past_day(command.onset, meta), out_of_range,
                 command.adverse_event);
  MEGURI_REQUIRE(command.ended == Date{} ||
                     (is_past_day(command.ended, meta) && command.onset <= command.ended),
                 out_of_range, command.adverse_event);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.adverse_event);
  events.emplace_back(CaseDescribed{command});
  return {};
}

Verdict judge(const State& state, const AssessCase& command, const Meta& meta, Events& events) {
  const auto found = open_case(state, command.adverse_event);
  if (!found) return std::unexpected(found.error());
  const AdverseEvent& seen = **found;
  MEGURI_REQUIRE(may(state, meta, role_set(Role::safety)), not_permitted, command.adverse_event);
  const RegulatoryState& known = state.regulatory;
  const auto term =
      std::ranges::find(known.case_terms, command.adverse_event, &CaseTerm::adverse_event);
  MEGURI_REQUIRE(term != known.case_terms.end(), case_not_described, command.adverse_event);
  const ReferenceId right = in_force(known, date_in_japan(seen.aware_at));
  MEGURI_REQUIRE(command.reference == right, reference_not_in_force, command.adverse_event);
  const bool listed = some(right) && is_listed(known, right, term->term, is_fatal(seen));
  MEGURI_REQUIRE(!command.expected || listed, reaction_not_listed, command.adverse_event);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.adverse_event);
  events.emplace_back(CaseAssessed{command});
  return {};
}

Verdict judge(const State& state, const BlindProtocol& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, role_set(Role::programme_lead)), not_permitted, meta.by);
  MEGURI_REQUIRE(state.protocols.find(command.protocol), not_found, command.protocol);
  MEGURI_REQUIRE(std::ranges::find(state.regulatory.blinded, command.protocol) ==
                     state.regulatory.blinded.end(),
                 protocol_blinded, command.protocol);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.protocol);
  events.emplace_back(ProtocolBlinded{command.protocol});
  return {};
}

Verdict judge(const State& state, const BreakBlind& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  // In an emergency the treating physician; else the sponsor's safety people.
  MEGURI_REQUIRE(may(state, meta, role_set(Role::physician), course->site) ||
                     may(state, meta, role_set(Role::safety)),
                 not_permitted, command.course);
  const RegulatoryState& known = state.regulatory;
  MEGURI_REQUIRE(std::ranges::find(known.blinded, course->protocol) != known.blinded.end() &&
                     std::ranges::find(known.unblinded, command.course) == known.unblinded.end(),
                 not_blinded, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  events.emplace_back(BlindBroken{command.course});
  return {};
}

}  // namespace meguri
