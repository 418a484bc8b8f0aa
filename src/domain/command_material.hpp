// Commands around the material: shipment, custody, temperature, batch, test, deviation,
// disposition.
#pragma once

#include "domain/command_course.hpp"

namespace meguri {

struct PlanShipment {
  LaneId lane{};
};
MEGURI_DESCRIBE(PlanShipment, lane)

struct PackMaterial {
  ShipmentId shipment{};
  MaterialId material{};
  Scan scan{};
};
MEGURI_DESCRIBE(PackMaterial, shipment, material, scan)

// Packed too early, or the wrong thing: it comes out again before the shipment is handed over.
struct UnpackMaterial {
  ShipmentId shipment{};
  MaterialId material{};
  ResourceId store{};  // where it is put
  Scan scan{};
};
MEGURI_DESCRIBE(UnpackMaterial, shipment, material, store, scan)

// The courier did not come: what is packed stays with the sender, and the shipment ends.
struct CancelShipment {
  ShipmentId shipment{};
  ResourceId store{};
};
MEGURI_DESCRIBE(CancelShipment, shipment, store)

// The giver's scan of the shipper's code: the first half of a handover.
struct OfferHandover {
  ShipmentId shipment{};
  OrganisationId to{};
  Code scanned{};
};
MEGURI_DESCRIBE(OfferHandover, shipment, to, scanned)

// The receiver's scan: the second half. Until it, the giver has custody.
struct AcceptHandover {
  ShipmentId shipment{};
  Code scanned{};
  bool seal_intact{};
};
MEGURI_DESCRIBE(AcceptHandover, shipment, scanned, seal_intact)

// What a logger saw without a gap from `from` to `until`: lowest and highest reading.
struct RecordTemperature {
  ShipmentId shipment{};  // of a shipment, or
  ResourceId store{};     // of a store
  Instant from{};
  Instant until{};
  std::int32_t low_mc{};
  std::int32_t high_mc{};
};
MEGURI_DESCRIBE(RecordTemperature, shipment, store, from, until, low_mc, high_mc)

struct ReceiveShipment {
  ShipmentId shipment{};
  ResourceId store{};
};
MEGURI_DESCRIBE(ReceiveShipment, shipment, store)

struct RefuseShipment {
  ShipmentId shipment{};
};
MEGURI_DESCRIBE(RefuseShipment, shipment)

// Quality's decision on material whose condition is unknown or out of limits, or that a mismatch
// put into quarantine.
struct DecideCondition {
  MaterialId material{};
  bool accepted{};
};
MEGURI_DESCRIBE(DecideCondition, material, accepted)

struct DestroyMaterial {
  MaterialId material{};
};
MEGURI_DESCRIBE(DestroyMaterial, material)

struct RetainMaterial {
  MaterialId material{};
};
MEGURI_DESCRIBE(RetainMaterial, material)

struct StartBatch {
  OrderId order{};
  ResourceId suite{};
  Scan scan{};
};
MEGURI_DESCRIBE(StartBatch, order, suite, scan)

struct PerformStep {
  BatchId batch{};
  std::uint8_t step{};
  std::int64_t value{};
  EquipmentId equipment{};
  ReagentLotId reagent{};
};
MEGURI_DESCRIBE(PerformStep, batch, step, value, equipment, reagent)

struct VerifyStep {
  BatchId batch{};
  std::uint8_t step{};
};
MEGURI_DESCRIBE(VerifyStep, batch, step)

struct RecordCount {
  BatchId batch{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
};
MEGURI_DESCRIBE(RecordCount, batch, cells, viability_bp, purity_bp)

// A new count that names the one it corrects (1 for the first of the batch); both stay.
struct CorrectCount {
  BatchId batch{};
  std::uint16_t count{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
};
MEGURI_DESCRIBE(CorrectCount, batch, count, cells, viability_bp, purity_bp)

struct HarvestBatch {
  BatchId batch{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
};
MEGURI_DESCRIBE(HarvestBatch, batch, cells, viability_bp, purity_bp)

// Line clearance: the suite is free for the next patient.
struct ClearSuite {
  BatchId batch{};
};
MEGURI_DESCRIBE(ClearSuite, batch)

struct PrintLabels {
  BatchId batch{};
  std::uint16_t labels{};
};
MEGURI_DESCRIBE(PrintLabels, batch, labels)

struct DestroyLabels {
  BatchId batch{};
  std::uint16_t labels{};
};
MEGURI_DESCRIBE(DestroyLabels, batch, labels)

struct FillBatch {
  BatchId batch{};
  std::uint16_t doses{};
  ResourceId store{};
};
MEGURI_DESCRIBE(FillBatch, batch, doses, store)

struct FailBatch {
  BatchId batch{};
  FailureCause cause{};
};
MEGURI_DESCRIBE(FailBatch, batch, cause)

// Labels reconciled, disposition final: the record is complete.
struct CloseBatch {
  BatchId batch{};
};
MEGURI_DESCRIBE(CloseBatch, batch)

struct OpenDeviation {
  BatchId batch{};
  Severity severity{};
};
MEGURI_DESCRIBE(OpenDeviation, batch, severity)

struct AssessDeviation {
  DeviationId deviation{};
  Severity severity{};
};
MEGURI_DESCRIBE(AssessDeviation, deviation, severity)

struct CloseDeviation {
  DeviationId deviation{};
};
MEGURI_DESCRIBE(CloseDeviation, deviation)

// A sample is material of its own: it gets a label, has a custodian and can be shipped.
struct TakeSample {
  BatchId batch{};
  std::uint8_t test{};
  ResourceId store{};
};
MEGURI_DESCRIBE(TakeSample, batch, test, store)

// A sample that is kept for later, as the protocol asks of every lot.
struct RetainSample {
  BatchId batch{};
  ResourceId store{};
};
MEGURI_DESCRIBE(RetainSample, batch, store)

// The result of the test on the sample whose label was scanned.
struct RecordTestResult {
  BatchId batch{};
  std::uint8_t test{};
  Code sample{};
  TestOutcome outcome{};
};
MEGURI_DESCRIBE(RecordTestResult, batch, test, sample, outcome)

struct BeginReview {
  BatchId batch{};
  ResourceId reviewer{};
};
MEGURI_DESCRIBE(BeginReview, batch, reviewer)

// The reviewer signs the record as it stands; any later change voids the signature.
struct SignReview {
  BatchId batch{};
};
MEGURI_DESCRIBE(SignReview, batch)

struct ReleaseBatch {
  BatchId batch{};
};
MEGURI_DESCRIBE(ReleaseBatch, batch)

struct RejectBatch {
  BatchId batch{};
};
MEGURI_DESCRIBE(RejectBatch, batch)

struct JustifyOutOfSpecification {
  BatchId batch{};
};
MEGURI_DESCRIBE(JustifyOutOfSpecification, batch)

struct AgreeOutOfSpecification {
  BatchId batch{};
};
MEGURI_DESCRIBE(AgreeOutOfSpecification, batch)

struct NotifyAuthority {
  BatchId batch{};
};
MEGURI_DESCRIBE(NotifyAuthority, batch)

struct ReleaseOutOfSpecification {
  BatchId batch{};
};
MEGURI_DESCRIBE(ReleaseOutOfSpecification, batch)

// The clock as a command: what is due at this time becomes events.
struct PassTime {};
MEGURI_DESCRIBE(PassTime)

}  // namespace meguri
