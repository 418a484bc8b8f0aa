// Events around the patient.
#pragma once

#include "domain/command_course.hpp"

namespace meguri {

struct DonorRegistered {
  DonorId donor{};
  Code reference{};
  Code identity{};
  OrganisationId site{};
};
MEGURI_DESCRIBE(DonorRegistered, donor, reference, identity, site)

struct DonorQualified {
  DonorId donor{};
  bool eligible{};
};
MEGURI_DESCRIBE(DonorQualified, donor, eligible)

struct CourseProposed {
  CourseId course{};
  Code patient{};
  OrganisationId site{};
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(CourseProposed, course, patient, site, protocol)

struct CourseScreened {
  CourseId course{};
  bool passed{};
};
MEGURI_DESCRIBE(CourseScreened, course, passed)

struct ConsentRecorded {
  CourseId course{};
  Instant valid_until{};
};
MEGURI_DESCRIBE(ConsentRecorded, course, valid_until)

struct IdentityAssigned {
  CourseId course{};
  Code identity{};
};
MEGURI_DESCRIBE(IdentityAssigned, course, identity)

struct CourseHeld {
  CourseId course{};
  HoldReason reason{};
};
MEGURI_DESCRIBE(CourseHeld, course, reason)

struct CourseResumed {
  CourseId course{};
};
MEGURI_DESCRIBE(CourseResumed, course)

// Withdrawn, died, stopped: what is in stock is quarantined, what is booked is free again.
struct CourseEnded {
  CourseId course{};
  CourseStatus status{};
};
MEGURI_DESCRIBE(CourseEnded, course, status)

struct CourseCompleted {
  CourseId course{};
};
MEGURI_DESCRIBE(CourseCompleted, course)

struct CourseMigrated {
  CourseId course{};
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(CourseMigrated, course, protocol)

struct RecollectionProposed {
  CourseId course{};
};
MEGURI_DESCRIBE(RecollectionProposed, course)

struct OrderPlaced {
  OrderId order{};
  CourseId course{};
  DonorId donor{};
  ProtocolId protocol{};
  OrderReason reason{};
  std::uint8_t attempt{};
  OrderId replaces{};
  Code code{};
};
MEGURI_DESCRIBE(OrderPlaced, order, course, donor, protocol, reason, attempt, replaces, code)

struct OrderPrioritySet {
  OrderId order{};
  std::uint8_t priority{};
};
MEGURI_DESCRIBE(OrderPrioritySet, order, priority)

struct OrderCancelled {
  OrderId order{};
};
MEGURI_DESCRIBE(OrderCancelled, order)

// A chain is one ChainReserved followed by its SlotBooked, in one record.
struct ChainReserved {
  ReservationId reservation{};
  OrderId order{};
  Instant hold_until{};
  bool confirmed{};  // only when it replaces a confirmed one
};
MEGURI_DESCRIBE(ChainReserved, reservation, order, hold_until, confirmed)

struct SlotBooked {
  BookingId booking{};
  ReservationId reservation{};
  Slot slot{};
};
MEGURI_DESCRIBE(SlotBooked, booking, reservation, slot)

struct ChainConfirmed {
  ReservationId reservation{};
};
MEGURI_DESCRIBE(ChainConfirmed, reservation)

// Lapsed, moved or cancelled: its bookings are free again.
struct ChainEnded {
  ReservationId reservation{};
  ReservationStatus status{};
};
MEGURI_DESCRIBE(ChainEnded, reservation, status)

struct CollectionBegun {
  OrderId order{};
  ResourceId chair{};
};
MEGURI_DESCRIBE(CollectionBegun, order, chair)

struct CollectionRecorded {
  OrderId order{};
  MaterialId material{};
  Code label{};
  std::int32_t volume_ul{};
  std::int64_t nucleated_cells{};
  std::int32_t nk_fraction_bp{};
};
MEGURI_DESCRIBE(CollectionRecorded, order, material, label, volume_ul, nucleated_cells,
                nk_fraction_bp)

struct CollectionFailed {
  OrderId order{};
};
MEGURI_DESCRIBE(CollectionFailed, order)

struct VisitPlanned {
  VisitId visit{};
  CourseId course{};
  Instant planned_at{};
};
MEGURI_DESCRIBE(VisitPlanned, visit, course, planned_at)

struct VisitMoved {
  VisitId visit{};
  Instant planned_at{};
};
MEGURI_DESCRIBE(VisitMoved, visit, planned_at)

struct VisitMissed {
  VisitId visit{};
  MissReason reason{};
};
MEGURI_DESCRIBE(VisitMissed, visit, reason)

struct VisitArrived {
  VisitId visit{};
};
MEGURI_DESCRIBE(VisitArrived, visit)

struct DoseAllocated {
  MaterialId dose{};
  CourseId course{};
  VisitId visit{};
};
MEGURI_DESCRIBE(DoseAllocated, dose, course, visit)

struct DoseThawed {
  MaterialId dose{};
};
MEGURI_DESCRIBE(DoseThawed, dose)

struct ThawWindowClosed {
  MaterialId dose{};
};
MEGURI_DESCRIBE(ThawWindowClosed, dose)

struct BedsideChecked {
  MaterialId dose{};
  UserId first{};
  UserId second{};
};
MEGURI_DESCRIBE(BedsideChecked, dose, first, second)

struct DoseInfused {
  MaterialId dose{};
  CourseId course{};
};
MEGURI_DESCRIBE(DoseInfused, dose, course)

struct DoseWasted {
  MaterialId dose{};
};
MEGURI_DESCRIBE(DoseWasted, dose)

struct AdverseEventReported {
  AdverseEventId adverse_event{};
  ReportAdverseEvent report{};
};
MEGURI_DESCRIBE(AdverseEventReported, adverse_event, report)

struct AdverseEventFollowedUp {
  FollowUpAdverseEvent report{};
};
MEGURI_DESCRIBE(AdverseEventFollowedUp, report)

struct AdverseEventClosed {
  AdverseEventId adverse_event{};
};
MEGURI_DESCRIBE(AdverseEventClosed, adverse_event)

// A scan did not agree with what the rules know. The act was refused; the sighting is kept. The
// right material is not punished for a wrong scan: it stays what it was.
struct IdentityMismatchSeen {
  MaterialId material{};
  CourseId course{};
  Scan scanned{};
};
MEGURI_DESCRIBE(IdentityMismatchSeen, material, course, scanned)

}  // namespace meguri
