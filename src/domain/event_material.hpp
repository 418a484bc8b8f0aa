// Events around the material: shipment, custody, temperature, batch, test, deviation, disposition.
#pragma once

#include "domain/command_material.hpp"

namespace meguri {

struct ShipmentPlanned {
  ShipmentId shipment{};
  LaneId lane{};
  Code code{};
};
MEGURI_DESCRIBE(ShipmentPlanned, shipment, lane, code)

struct MaterialPacked {
  ShipmentId shipment{};
  MaterialId material{};
};
MEGURI_DESCRIBE(MaterialPacked, shipment, material)

struct MaterialUnpacked {
  ShipmentId shipment{};
  MaterialId material{};
  ResourceId store{};
};
MEGURI_DESCRIBE(MaterialUnpacked, shipment, material, store)

// Nothing was handed over: all that is packed is back with the sender.
struct ShipmentCancelled {
  ShipmentId shipment{};
  ResourceId store{};
};
MEGURI_DESCRIBE(ShipmentCancelled, shipment, store)

struct HandoverOffered {
  ShipmentId shipment{};
  OrganisationId from{};
  OrganisationId to{};
};
MEGURI_DESCRIBE(HandoverOffered, shipment, from, to)

struct HandoverAccepted {
  ShipmentId shipment{};
  OrganisationId from{};
  OrganisationId to{};
  bool seal_intact{};
};
MEGURI_DESCRIBE(HandoverAccepted, shipment, from, to, seal_intact)

struct HandoverOverdue {
  ShipmentId shipment{};
};
MEGURI_DESCRIBE(HandoverOverdue, shipment)

// The code scanned at a handover was not this shipper's, or the wrong organisation tried to take
// it.
struct HandoverMismatchSeen {
  ShipmentId shipment{};
  Code scanned{};
};
MEGURI_DESCRIBE(HandoverMismatchSeen, shipment, scanned)

struct TemperatureRecorded {
  RecordTemperature reading{};
};
MEGURI_DESCRIBE(TemperatureRecorded, reading)

// Time outside the band, charged to the custodian of that time.
struct BandLeft {
  MaterialId material{};
  OrganisationId custodian{};
  Duration outside{};
  bool budget_spent{};
};
MEGURI_DESCRIBE(BandLeft, material, custodian, outside, budget_spent)

// Nobody knows how warm the material was for a while: it is held.
struct ConditionLost {
  MaterialId material{};
  OrganisationId custodian{};
};
MEGURI_DESCRIBE(ConditionLost, material, custodian)

struct ShipmentReceived {
  ShipmentId shipment{};
  ResourceId store{};
};
MEGURI_DESCRIBE(ShipmentReceived, shipment, store)

struct ShipmentRefused {
  ShipmentId shipment{};
};
MEGURI_DESCRIBE(ShipmentRefused, shipment)

struct ConditionDecided {
  MaterialId material{};
  bool accepted{};
};
MEGURI_DESCRIBE(ConditionDecided, material, accepted)

struct MaterialExpired {
  MaterialId material{};
};
MEGURI_DESCRIBE(MaterialExpired, material)

struct MaterialDestroyed {
  MaterialId material{};
};
MEGURI_DESCRIBE(MaterialDestroyed, material)

struct MaterialRetained {
  MaterialId material{};
};
MEGURI_DESCRIBE(MaterialRetained, material)

struct BatchStarted {
  BatchId batch{};
  OrderId order{};
  ResourceId suite{};
  Code lot{};
};
MEGURI_DESCRIBE(BatchStarted, batch, order, suite, lot)

struct StepPerformed {
  BatchId batch{};
  std::uint8_t step{};
  std::int64_t value{};
  EquipmentId equipment{};
  ReagentLotId reagent{};
  UserId by{};
};
MEGURI_DESCRIBE(StepPerformed, batch, step, value, equipment, reagent, by)

struct StepVerified {
  BatchId batch{};
  std::uint8_t step{};
  UserId by{};
};
MEGURI_DESCRIBE(StepVerified, batch, step, by)

struct StepOverdue {
  BatchId batch{};
};
MEGURI_DESCRIBE(StepOverdue, batch)

struct CountRecorded {
  BatchId batch{};
  std::uint16_t count{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  UserId by{};
};
MEGURI_DESCRIBE(CountRecorded, batch, count, cells, viability_bp, purity_bp, by)

struct CountCorrected {
  BatchId batch{};
  std::uint16_t count{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  UserId by{};
};
MEGURI_DESCRIBE(CountCorrected, batch, count, cells, viability_bp, purity_bp, by)

// A signature does not outlive a change to what it signed (invariant 4): the disposition is pending
// again, and when the lot was released, doses that were not infused are quarantined.
struct SignatureVoided {
  BatchId batch{};
};
MEGURI_DESCRIBE(SignatureVoided, batch)

struct BatchHarvested {
  BatchId batch{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  UserId by{};
};
MEGURI_DESCRIBE(BatchHarvested, batch, cells, viability_bp, purity_bp, by)

struct SuiteCleared {
  BatchId batch{};
};
MEGURI_DESCRIBE(SuiteCleared, batch)

struct LabelsPrinted {
  BatchId batch{};
  std::uint16_t labels{};
};
MEGURI_DESCRIBE(LabelsPrinted, batch, labels)

struct LabelsDestroyed {
  BatchId batch{};
  std::uint16_t labels{};
};
MEGURI_DESCRIBE(LabelsDestroyed, batch, labels)

// Doses `first` to `first` + doses - 1; each carries the label D + its number + check character.
struct BatchFilled {
  BatchId batch{};
  MaterialId first{};
  std::uint16_t doses{};
  ResourceId store{};
  Instant expires_at{};
  UserId by{};
};
MEGURI_DESCRIBE(BatchFilled, batch, first, doses, store, expires_at, by)

struct BatchFailed {
  BatchId batch{};
  FailureCause cause{};
};
MEGURI_DESCRIBE(BatchFailed, batch, cause)

struct BatchClosed {
  BatchId batch{};
};
MEGURI_DESCRIBE(BatchClosed, batch)

struct DeviationOpened {
  DeviationId deviation{};
  BatchId batch{};
  Severity severity{};
};
MEGURI_DESCRIBE(DeviationOpened, deviation, batch, severity)

struct DeviationAssessed {
  DeviationId deviation{};
  Severity severity{};
};
MEGURI_DESCRIBE(DeviationAssessed, deviation, severity)

struct DeviationClosed {
  DeviationId deviation{};
};
MEGURI_DESCRIBE(DeviationClosed, deviation)

struct DeviationOverdue {
  DeviationId deviation{};
};
MEGURI_DESCRIBE(DeviationOverdue, deviation)

struct SampleTaken {
  BatchId batch{};
  std::uint8_t test{};
  MaterialId sample{};
  Code label{};
  ResourceId store{};
};
MEGURI_DESCRIBE(SampleTaken, batch, test, sample, label, store)

struct SampleRetained {
  BatchId batch{};
  MaterialId sample{};
  Code label{};
  ResourceId store{};
};
MEGURI_DESCRIBE(SampleRetained, batch, sample, label, store)

// The sample is used up by its test.
struct TestResulted {
  BatchId batch{};
  std::uint8_t test{};
  MaterialId sample{};
  TestOutcome outcome{};
};
MEGURI_DESCRIBE(TestResulted, batch, test, sample, outcome)

struct TestOverdue {
  BatchId batch{};
  std::uint8_t test{};
};
MEGURI_DESCRIBE(TestOverdue, batch, test)

// A late test failed after interim release: what is not infused is quarantined; `infused` doses ask
// for a notice to the patients' sites.
struct BatchRecalled {
  BatchId batch{};
  std::uint16_t infused{};
};
MEGURI_DESCRIBE(BatchRecalled, batch, infused)

struct ReviewBegun {
  BatchId batch{};
  ResourceId reviewer{};
};
MEGURI_DESCRIBE(ReviewBegun, batch, reviewer)

struct ReviewSigned {
  BatchId batch{};
  std::uint32_t revision{};
  UserId by{};
};
MEGURI_DESCRIBE(ReviewSigned, batch, revision, by)

struct BatchReleased {
  BatchId batch{};
  Disposition disposition{};  // interim_released, released or released_out_of_specification
  std::uint32_t revision{};
};
MEGURI_DESCRIBE(BatchReleased, batch, disposition, revision)

struct BatchRejected {
  BatchId batch{};
};
MEGURI_DESCRIBE(BatchRejected, batch)

struct OutOfSpecificationJustified {
  BatchId batch{};
};
MEGURI_DESCRIBE(OutOfSpecificationJustified, batch)

struct OutOfSpecificationAgreed {
  BatchId batch{};
};
MEGURI_DESCRIBE(OutOfSpecificationAgreed, batch)

struct AuthorityNotified {
  BatchId batch{};
};
MEGURI_DESCRIBE(AuthorityNotified, batch)

}  // namespace meguri
