// Commands that set up the plant and the protocol: organisations, people, resources, lanes, terms,
// roads. Names and descriptions travel in the note of the record, never here. An id that a command
// creates is not in the command: the rules number it, the answering event tells it.
#pragma once

#include "base/code.hpp"
#include "base/public_key.hpp"
#include "domain/describe.hpp"
#include "domain/terms.hpp"

namespace meguri {

struct DefineOrganisation {
  OrganisationKind kind{};
};
MEGURI_DESCRIBE(DefineOrganisation, kind)

struct DefineUser {
  OrganisationId organisation{};
  std::uint32_t roles{};  // RoleSet
};
MEGURI_DESCRIBE(DefineUser, organisation, roles)

struct ChangeUser {
  UserId user{};
  std::uint32_t roles{};
  bool active{};
};
MEGURI_DESCRIBE(ChangeUser, user, roles, active)

// The key with which its giver signs from now on. Signed with the key itself: whoever registers a
// key holds its other half.
struct RegisterSigningKey {
  PublicKey key{};
};
MEGURI_DESCRIBE(RegisterSigningKey, key)

// From now on nothing signed with the user's key counts. One's own: signed with it; somebody
// else's, by an administrator: with the reason in the note.
struct RevokeSigningKey {
  UserId user{};
};
MEGURI_DESCRIBE(RevokeSigningKey, user)

// From now on the acts of domain/signing.hpp need a signature. There is no way back.
struct RequireSignatures {};
MEGURI_DESCRIBE(RequireSignatures)

struct DefineResource {
  OrganisationId organisation{};
  ResourceKind kind{};
  std::uint16_t capacity{};
  std::uint8_t open_weekdays{};  // bit 0 Monday to bit 6 Sunday
  Duration changeover{};
  Band band{};  // of a store
};
MEGURI_DESCRIBE(DefineResource, organisation, kind, capacity, open_weekdays, changeover, band)

struct ChangeCapacity {
  ResourceId resource{};
  std::uint16_t capacity{};
};
MEGURI_DESCRIBE(ChangeCapacity, resource, capacity)

struct CloseDay {
  ResourceId resource{};
  Date day{};  // JST
};
MEGURI_DESCRIBE(CloseDay, resource, day)

struct DefineLane {
  OrganisationId from{};
  OrganisationId to{};
  OrganisationId carrier{};
  Duration handover_limit{};
  Duration transit_max{};
  Band band{};
};
MEGURI_DESCRIBE(DefineLane, from, to, carrier, handover_limit, transit_max, band)

struct DefineEquipment {
  OrganisationId organisation{};
  Instant calibrated_until{};
};
MEGURI_DESCRIBE(DefineEquipment, organisation, calibrated_until)

struct CalibrateEquipment {
  EquipmentId equipment{};
  Instant calibrated_until{};
};
MEGURI_DESCRIBE(CalibrateEquipment, equipment, calibrated_until)

struct DefineReagentLot {
  OrganisationId organisation{};
  Code lot{};
  Instant expires_at{};
};
MEGURI_DESCRIBE(DefineReagentLot, organisation, lot, expires_at)

// A new version: empty, or a copy of a published one.
struct DraftProtocol {
  ProtocolId based_on{};
};
MEGURI_DESCRIBE(DraftProtocol, based_on)

struct SetProductTerms {
  ProtocolId protocol{};
  ProductTerms terms{};
};
MEGURI_DESCRIBE(SetProductTerms, protocol, terms)

struct SetScheduleTerms {
  ProtocolId protocol{};
  ScheduleTerms terms{};
};
MEGURI_DESCRIBE(SetScheduleTerms, protocol, terms)

struct SetCollectionTerms {
  ProtocolId protocol{};
  CollectionTerms terms{};
};
MEGURI_DESCRIBE(SetCollectionTerms, protocol, terms)

struct SetMakingTerms {
  ProtocolId protocol{};
  MakingTerms terms{};
};
MEGURI_DESCRIBE(SetMakingTerms, protocol, terms)

// `step` counts from 0; the number after the last one adds a step.
struct SetStep {
  ProtocolId protocol{};
  std::uint8_t step{};
  StepTerms terms{};
};
MEGURI_DESCRIBE(SetStep, protocol, step, terms)

struct SetTest {
  ProtocolId protocol{};
  std::uint8_t test{};
  TestTerms terms{};
};
MEGURI_DESCRIBE(SetTest, protocol, test, terms)

struct PublishProtocol {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(PublishProtocol, protocol)

struct RetireProtocol {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(RetireProtocol, protocol)

struct DefineRoad {};
MEGURI_DESCRIBE(DefineRoad)

struct DefineMilestone {
  RoadId road{};
  FixedVector<MilestoneId, 4> after{};
  MilestoneTrigger trigger{};
  Duration gate{};
  Instant planned_at{never};
};
MEGURI_DESCRIBE(DefineMilestone, road, after, trigger, gate, planned_at)

struct StartMilestone {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(StartMilestone, milestone)

struct CompleteMilestone {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(CompleteMilestone, milestone)

struct SkipMilestone {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(SkipMilestone, milestone)

}  // namespace meguri
