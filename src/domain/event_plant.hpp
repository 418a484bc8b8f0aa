// Events of the plant, the protocol and the roads.
#pragma once

#include "domain/command_plant.hpp"

namespace meguri {

struct OrganisationDefined {
  OrganisationId organisation{};
  OrganisationKind kind{};
};
MEGURI_DESCRIBE(OrganisationDefined, organisation, kind)

struct UserDefined {
  UserId user{};
  OrganisationId organisation{};
  std::uint32_t roles{};
};
MEGURI_DESCRIBE(UserDefined, user, organisation, roles)

struct UserChanged {
  UserId user{};
  std::uint32_t roles{};
  bool active{};
};
MEGURI_DESCRIBE(UserChanged, user, roles, active)

struct SigningKeyRegistered {
  UserId user{};
  PublicKey key{};
};
MEGURI_DESCRIBE(SigningKeyRegistered, user, key)

struct SigningKeyRevoked {
  UserId user{};
  PublicKey key{};
};
MEGURI_DESCRIBE(SigningKeyRevoked, user, key)

struct SignaturesRequired {};
MEGURI_DESCRIBE(SignaturesRequired)

struct ResourceDefined {
  ResourceId resource{};
  DefineResource definition{};
};
MEGURI_DESCRIBE(ResourceDefined, resource, definition)

struct CapacityChanged {
  ResourceId resource{};
  std::uint16_t capacity{};
};
MEGURI_DESCRIBE(CapacityChanged, resource, capacity)

struct DayClosed {
  ResourceId resource{};
  Date day{};
};
MEGURI_DESCRIBE(DayClosed, resource, day)

struct LaneDefined {
  LaneId lane{};
  DefineLane definition{};
};
MEGURI_DESCRIBE(LaneDefined, lane, definition)

struct EquipmentDefined {
  EquipmentId equipment{};
  OrganisationId organisation{};
  Instant calibrated_until{};
};
MEGURI_DESCRIBE(EquipmentDefined, equipment, organisation, calibrated_until)

struct EquipmentCalibrated {
  EquipmentId equipment{};
  Instant calibrated_until{};
};
MEGURI_DESCRIBE(EquipmentCalibrated, equipment, calibrated_until)

struct ReagentLotDefined {
  ReagentLotId reagent{};
  OrganisationId organisation{};
  Code lot{};
  Instant expires_at{};
};
MEGURI_DESCRIBE(ReagentLotDefined, reagent, organisation, lot, expires_at)

struct ProtocolDrafted {
  ProtocolId protocol{};
  ProtocolId based_on{};
};
MEGURI_DESCRIBE(ProtocolDrafted, protocol, based_on)

struct ProductTermsSet {
  ProtocolId protocol{};
  ProductTerms terms{};
};
MEGURI_DESCRIBE(ProductTermsSet, protocol, terms)

struct ScheduleTermsSet {
  ProtocolId protocol{};
  ScheduleTerms terms{};
};
MEGURI_DESCRIBE(ScheduleTermsSet, protocol, terms)

struct CollectionTermsSet {
  ProtocolId protocol{};
  CollectionTerms terms{};
};
MEGURI_DESCRIBE(CollectionTermsSet, protocol, terms)

struct MakingTermsSet {
  ProtocolId protocol{};
  MakingTerms terms{};
};
MEGURI_DESCRIBE(MakingTermsSet, protocol, terms)

struct StepSet {
  ProtocolId protocol{};
  std::uint8_t step{};
  StepTerms terms{};
};
MEGURI_DESCRIBE(StepSet, protocol, step, terms)

struct TestSet {
  ProtocolId protocol{};
  std::uint8_t test{};
  TestTerms terms{};
};
MEGURI_DESCRIBE(TestSet, protocol, test, terms)

struct ProtocolPublished {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(ProtocolPublished, protocol)

struct ProtocolRetired {
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(ProtocolRetired, protocol)

struct RoadDefined {
  RoadId road{};
};
MEGURI_DESCRIBE(RoadDefined, road)

struct MilestoneDefined {
  MilestoneId milestone{};
  DefineMilestone definition{};
};
MEGURI_DESCRIBE(MilestoneDefined, milestone, definition)

struct MilestoneStarted {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(MilestoneStarted, milestone)

struct MilestoneCompleted {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(MilestoneCompleted, milestone)

struct MilestoneSkipped {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(MilestoneSkipped, milestone)

struct MilestoneOverdue {
  MilestoneId milestone{};
};
MEGURI_DESCRIBE(MilestoneOverdue, milestone)

}  // namespace meguri
