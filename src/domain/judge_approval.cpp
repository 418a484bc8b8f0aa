// Approvals with their terms, bans and new applications; designations; what labels rest on; data
// that go abroad; the documents of dossiers.
#include <algorithm>

#include "domain/judge_law.hpp"
#include "domain/regulatory_find.hpp"

namespace meguri {
namespace {

// The approval that a command speaks about on a day on which something was done.
template <class Act>
Found<Approval> approval_for(const State& state, const Act& command, const Meta& meta) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const Approval* approval = state.regulatory.approvals.find(command.approval);
  MEGURI_REQUIRE(approval, not_found, command.approval);
  MEGURI_REQUIRE(is_past_day(command.day, meta) && approval->day <= command.day, out_of_range,
                 command.approval);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.approval);
  return approval;
}

}  // namespace

Verdict judge(const State& state, const RecordApproval& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(command.law == Law::pmd_market || command.law == Law::bla, law_approves_nothing,
                 meta.by);
  MEGURI_REQUIRE(is_past_day(command.day, meta), out_of_range, meta.by);
  MEGURI_REQUIRE(command.years <= term_years_max, term_too_long, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, meta.by);
  events.emplace_back(ApprovalRecorded{state.regulatory.approvals.next(),
                                       state.regulatory.occurrences.next(), command});
  return {};
}

Verdict judge(const State& state, const ExtendApproval& command, const Meta& meta, Events& events) {
  const auto found = approval_for(state, command, meta);
  if (!found) return std::unexpected(found.error());
  const Approval& approval = **found;
  MEGURI_REQUIRE(approval.years > 0, approval_without_term, command.approval);
  MEGURI_REQUIRE(command.years > 0, out_of_range, command.approval);
  // The law limits the first term; extensions are granted, but never to more than the term again.
  MEGURI_REQUIRE(approval.extended_by_years + command.years <= term_years_max, term_too_long,
                 command.approval);
  MEGURI_REQUIRE(command.day <= last_day(approval), application_too_late, command.approval);
  events.emplace_back(
      ApprovalExtended{command.approval, command.years, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const ApplyAgain& command, const Meta& meta, Events& events) {
  const auto found = approval_for(state, command, meta);
  if (!found) return std::unexpected(found.error());
  MEGURI_REQUIRE((*found)->years > 0, approval_without_term, command.approval);
  MEGURI_REQUIRE(!(*found)->pending && !(*found)->refused, application_wrong_status,
                 command.approval);
  MEGURI_REQUIRE(command.day <= last_day(**found), application_too_late, command.approval);
  events.emplace_back(AppliedAgain{command.approval, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const DecideApplication& command, const Meta& meta,
              Events& events) {
  const auto found = approval_for(state, command, meta);
  if (!found) return std::unexpected(found.error());
  MEGURI_REQUIRE((*found)->pending, application_wrong_status, command.approval);
  events.emplace_back(
      ApplicationDecided{command.approval, command.granted, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const BanShipping& command, const Meta& meta, Events& events) {
  const auto found = approval_for(state, command, meta);
  if (!found) return std::unexpected(found.error());
  MEGURI_REQUIRE(!(*found)->shipping_banned, ban_wrong_status, command.approval);
  events.emplace_back(ShippingBanned{command.approval, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const LiftShippingBan& command, const Meta& meta,
              Events& events) {
  const auto found = approval_for(state, command, meta);
  if (!found) return std::unexpected(found.error());
  MEGURI_REQUIRE((*found)->shipping_banned, ban_wrong_status, command.approval);
  events.emplace_back(ShippingBanLifted{command.approval, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const DecideProductFacts& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  const Protocol* protocol = state.protocols.find(command.protocol);
  MEGURI_REQUIRE(protocol, not_found, command.protocol);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.protocol);
  const bool donor_blood =
      protocol->product.kind == ProductKind::allogeneic && command.blood_started == Fact::yes;
  MEGURI_REQUIRE(!donor_blood || command.blood_country_stated, blood_country_missing,
                 command.protocol);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.protocol);
  events.emplace_back(ProductFactsDecided{command});
  return {};
}

Verdict judge(const State& state, const ApplyForDesignation& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles), not_permitted, meta.by);
  MEGURI_REQUIRE(is_past_day(command.day, meta) && command.patients >= 0, out_of_range, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);
  const OrphanNumber number =
      orphan_by_number(command.patients == 0 ? std::nullopt : std::optional(command.patients));
  MEGURI_REQUIRE(number != OrphanNumber::unknown, patients_unknown, meta.by);
  MEGURI_REQUIRE(number == OrphanNumber::eligible, patients_too_many, meta.by);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, meta.by);
  events.emplace_back(
      DesignationApplied{command.kind, command.patients, command.day, command.evidence});
  return {};
}

Verdict judge(const State& state, const RecordTransferConsent& command, const Meta& meta,
              Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, role_set(Role::site_coordinator, Role::physician), course->site),
                 not_permitted, command.course);
  MEGURI_REQUIRE(is_country(command.country), out_of_range, command.course);
  MEGURI_REQUIRE(!command.evidence.empty(), evidence_missing, command.course);
  events.emplace_back(
      TransferConsentRecorded{command.course, command.country, command.given, command.evidence});
  return {};
}

Verdict judge(const State& state, const SendAbroad& command, const Meta& meta, Events& events) {
  const Course* course = state.courses.find(command.course);
  MEGURI_REQUIRE(course, not_found, command.course);
  MEGURI_REQUIRE(may(state, meta, regulatory_roles | role_set(Role::safety)) ||
                     may(state, meta, role_set(Role::site_coordinator), course->site),
                 not_permitted, command.course);
  MEGURI_REQUIRE(is_country(command.country), out_of_range, command.course);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.course);
  const auto& consents = state.regulatory.transfer_consents;
  const bool consented =
      std::ranges::find(consents, TransferConsent{command.course, command.country}) !=
      consents.end();
  const Date today = date_in_japan(meta.at);
  MEGURI_REQUIRE(
      may_send_abroad(command.identified, consented ? std::optional(today) : std::nullopt,
                      command.equivalent_measures, today),
      transfer_consent_missing, command.course);
  events.emplace_back(SentAbroad{command.course, command.country, command.identified,
                                 command.equivalent_measures, command.evidence});
  return {};
}

Verdict judge(const State& state, const BindDocument& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles | role_set(Role::quality_assurance)),
                 not_permitted, meta.by);
  MEGURI_REQUIRE(!command.dossier.empty() && !command.item.empty() && command.content != Digest{},
                 out_of_range, meta.by);
  MEGURI_REQUIRE(meta.has_note, note_missing, meta.by);  // the name of the file
  const auto& bindings = state.regulatory.bindings;
  for (std::size_t i = 0; i < bindings.size(); ++i) {
    const Binding& row = bindings[bindings.id_at(i)];
    MEGURI_REQUIRE(row != (Binding{command.dossier, command.item, command.content, false}),
                   document_already_bound, bindings.id_at(i));
  }
  events.emplace_back(
      DocumentBound{bindings.next(), command.dossier, command.item, command.content});
  return {};
}

Verdict judge(const State& state, const UnbindDocument& command, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta, regulatory_roles | role_set(Role::quality_assurance)),
                 not_permitted, meta.by);
  const Binding* row = state.regulatory.bindings.find(command.binding);
  MEGURI_REQUIRE(row, not_found, command.binding);
  MEGURI_REQUIRE(!row->ended, document_unbound, command.binding);
  MEGURI_REQUIRE(meta.has_note, note_missing, command.binding);
  events.emplace_back(DocumentUnbound{command.binding});
  return {};
}

}  // namespace meguri
