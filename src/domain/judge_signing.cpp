// Keys and signatures: whose key is in force, and whether a signature that came with a command
// counts.
#include "domain/judge_signing.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

template <class List>
bool is_one_of(const Command& command) {
  return visit([]<class C>(const C&) { return boost::mp11::mp_contains<List, C>::value; }, command);
}

template <class C>
constexpr SignatureMeaning meaning(const C& command) {
  using enum SignatureMeaning;
  if constexpr (std::is_same_v<C, VerifyStep> || std::is_same_v<C, CheckBedside>)
    return verified;
  else if constexpr (std::is_same_v<C, SignReview>)
    return reviewed;
  else if constexpr (std::is_same_v<C, ReleaseBatch> ||
                     std::is_same_v<C, ReleaseOutOfSpecification>)
    return released;
  else if constexpr (std::is_same_v<C, RejectBatch>)
    return rejected;
  else if constexpr (std::is_same_v<C, JustifyOutOfSpecification>)
    return justified;
  else if constexpr (std::is_same_v<C, AgreeOutOfSpecification> ||
                     std::is_same_v<C, PublishProtocol> || std::is_same_v<C, RequireSignatures>)
    return approved;
  else if constexpr (std::is_same_v<C, DecideCondition>)
    return command.accepted ? approved : rejected;
  else if constexpr (std::is_same_v<C, RegisterSigningKey>)
    return registered;
  else if constexpr (std::is_same_v<C, RevokeSigningKey>)
    return revoked;
  else
    return performed;
}

}  // namespace

SignatureMeaning meaning_of(const Command& command) {
  return visit([](const auto& known) { return meaning(known); }, command);
}

bool needs_signature(const State& state, const Command& command, UserId by) {
  if (is_one_of<SignedAlways>(command)) return true;
  if (const auto* revoke = get_if<RevokeSigningKey>(&command)) return revoke->user == by;
  return state.signatures_required && is_one_of<SignedWhenRequired>(command);
}

PublicKey signing_key_for(const State& state, const Command& command, UserId by) {
  const User* user = state.users.find(by);
  if (user == nullptr) return {};
  if (const auto* registration = get_if<RegisterSigningKey>(&command)) return registration->key;
  return user->signing_key;
}

Verdict judge_signature(const State& state, const Command& command, const Meta& meta) {
  const Signing& signing = meta.signing;
  MEGURI_REQUIRE(!signing_key_for(state, command, meta.by).empty(), signing_key_missing, meta.by);
  MEGURI_REQUIRE(signing.finding == SignatureFinding::good, signature_wrong, meta.by);
  MEGURI_REQUIRE(signing.meaning == meaning_of(command), signature_meaning_wrong, meta.by);
  MEGURI_REQUIRE(signing.at <= meta.at && signing.at >= meta.at - signature_age_max,
                 signature_time_wrong, meta.by);
  return {};
}

Verdict judge(const State& state, const RegisterSigningKey& command, const Meta& meta,
              Events& events) {
  const User* user = state.users.find(meta.by);
  MEGURI_REQUIRE(user, unknown_user, meta.by);
  MEGURI_REQUIRE(!command.key.empty(), out_of_range, meta.by);
  MEGURI_REQUIRE(user->signing_key.empty(), signing_key_in_force, meta.by);
  for (std::size_t i = 0; i < state.users.size(); ++i)
    MEGURI_REQUIRE(state.users[state.users.id_at(i)].signing_key != command.key, signing_key_taken,
                   meta.by);
  events.emplace_back(SigningKeyRegistered{meta.by, command.key});
  return {};
}

Verdict judge(const State& state, const RevokeSigningKey& command, const Meta& meta,
              Events& events) {
  MEGURI_REQUIRE(command.user == meta.by || may(state, meta, role_set(Role::administrator)),
                 not_permitted, meta.by);
  const User* user = state.users.find(command.user);
  MEGURI_REQUIRE(user, not_found, command.user);
  MEGURI_REQUIRE(!user->signing_key.empty(), signing_key_missing, command.user);
  MEGURI_REQUIRE(command.user == meta.by || meta.has_note, note_missing, command.user);
  events.emplace_back(SigningKeyRevoked{command.user, user->signing_key});
  return {};
}

Verdict judge(const State& state, const RequireSignatures&, const Meta& meta, Events& events) {
  MEGURI_REQUIRE(may(state, meta,
                     role_set(Role::administrator, Role::programme_lead, Role::quality_assurance)),
                 not_permitted, meta.by);
  events.emplace_back(SignaturesRequired{});
  return {};
}

}  // namespace meguri
