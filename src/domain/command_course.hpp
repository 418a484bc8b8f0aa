// Commands around the patient: course, order, chain of bookings, collection, visit, infusion,
// adverse event. `Scan` is what a scanner read from a label and from a wristband or order: the
// rules compare it with what they know, and record a mismatch.
#pragma once

#include "base/code.hpp"
#include "domain/describe.hpp"
#include "domain/terms.hpp"

namespace meguri {

struct Scan {
  Code label{};     // of the material
  Code identity{};  // chain-of-identity identifier
  bool operator==(const Scan&) const = default;
};
BOOST_DESCRIBE_STRUCT(Scan, (), (label, identity))

struct RegisterDonor {
  Code reference{};
  OrganisationId site{};
};
MEGURI_DESCRIBE(RegisterDonor, reference, site)

// The donor-eligibility decision (for Japan: the raw-material standard's donor screening).
struct QualifyDonor {
  DonorId donor{};
  bool eligible{};
};
MEGURI_DESCRIBE(QualifyDonor, donor, eligible)

struct ProposeCourse {
  Code patient{};
  OrganisationId site{};
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(ProposeCourse, patient, site, protocol)

struct RecordScreening {
  CourseId course{};
  bool passed{};
};
MEGURI_DESCRIBE(RecordScreening, course, passed)

struct RecordConsent {
  CourseId course{};
  Instant valid_until{never};
};
MEGURI_DESCRIBE(RecordConsent, course, valid_until)

// Assigns the chain-of-identity identifier, before the first collection and once for all.
struct AssignIdentity {
  CourseId course{};
};
MEGURI_DESCRIBE(AssignIdentity, course)

struct HoldCourse {
  CourseId course{};
  HoldReason reason{};
};
MEGURI_DESCRIBE(HoldCourse, course, reason)

struct ResumeCourse {
  CourseId course{};
};
MEGURI_DESCRIBE(ResumeCourse, course)

struct WithdrawCourse {
  CourseId course{};
};
MEGURI_DESCRIBE(WithdrawCourse, course)

struct RecordDeath {
  CourseId course{};
};
MEGURI_DESCRIBE(RecordDeath, course)

struct StopCourse {
  CourseId course{};
};
MEGURI_DESCRIBE(StopCourse, course)

struct MigrateCourse {
  CourseId course{};
  ProtocolId protocol{};
};
MEGURI_DESCRIBE(MigrateCourse, course, protocol)

// Exactly one of course and donor. A remake or a re-collection names the order it replaces.
struct PlaceOrder {
  CourseId course{};
  DonorId donor{};
  ProtocolId protocol{};  // of a donor's order; a course's order follows its course
  OrderReason reason{};
  OrderId replaces{};
};
MEGURI_DESCRIBE(PlaceOrder, course, donor, protocol, reason, replaces)

struct SetOrderPriority {
  OrderId order{};
  std::uint8_t priority{};
};
MEGURI_DESCRIBE(SetOrderPriority, order, priority)

struct CancelOrder {
  OrderId order{};
};
MEGURI_DESCRIBE(CancelOrder, order)

inline constexpr std::size_t chain_bookings_max = 12;

struct Slot {
  ResourceId resource{};
  Instant from{};
  Instant until{};
  bool operator==(const Slot&) const = default;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (resource, from, until))

// Holds a whole chain (chair, courier, suite, laboratory, beds): all of it or none.
struct ReserveChain {
  OrderId order{};
  FixedVector<Slot, chain_bookings_max> slots{};
};
MEGURI_DESCRIBE(ReserveChain, order, slots)

struct ConfirmChain {
  ReservationId reservation{};
};
MEGURI_DESCRIBE(ConfirmChain, reservation)

// Replaces a held or confirmed chain by another in one act; the new one keeps the old one's status.
struct MoveChain {
  ReservationId reservation{};
  FixedVector<Slot, chain_bookings_max> slots{};
};
MEGURI_DESCRIBE(MoveChain, reservation, slots)

struct CancelChain {
  ReservationId reservation{};
};
MEGURI_DESCRIBE(CancelChain, reservation)

struct BeginCollection {
  OrderId order{};
  ResourceId chair{};
  Code wristband{};  // the identity that the wristband shows
};
MEGURI_DESCRIBE(BeginCollection, order, chair, wristband)

struct RecordCollection {
  OrderId order{};
  Code donation_number{};  // becomes the label of the starting material
  std::int32_t volume_ul{};
  std::int64_t nucleated_cells{};
  std::int32_t nk_fraction_bp{};
};
MEGURI_DESCRIBE(RecordCollection, order, donation_number, volume_ul, nucleated_cells,
                nk_fraction_bp)

struct RecordFailedCollection {
  OrderId order{};
};
MEGURI_DESCRIBE(RecordFailedCollection, order)

struct PlanVisit {
  CourseId course{};
  Instant planned_at{};
};
MEGURI_DESCRIBE(PlanVisit, course, planned_at)

struct MoveVisit {
  VisitId visit{};
  Instant planned_at{};
};
MEGURI_DESCRIBE(MoveVisit, visit, planned_at)

struct MissVisit {
  VisitId visit{};
  MissReason reason{};
};
MEGURI_DESCRIBE(MissVisit, visit, reason)

struct ArriveVisit {
  VisitId visit{};
};
MEGURI_DESCRIBE(ArriveVisit, visit)

struct AllocateDose {
  MaterialId dose{};
  CourseId course{};
  VisitId visit{};
};
MEGURI_DESCRIBE(AllocateDose, dose, course, visit)

struct ThawDose {
  MaterialId dose{};
  Scan scan{};
};
MEGURI_DESCRIBE(ThawDose, dose, scan)

// Wristband, bag and order by two people: the person who submits and `second`.
struct CheckBedside {
  MaterialId dose{};
  UserId second{};
  Code wristband{};
  Code bag{};
  Code order{};
};
MEGURI_DESCRIBE(CheckBedside, dose, second, wristband, bag, order)

struct InfuseDose {
  MaterialId dose{};
  Code wristband{};
  Code bag{};
};
MEGURI_DESCRIBE(InfuseDose, dose, wristband, bag)

struct WasteDose {
  MaterialId dose{};
};
MEGURI_DESCRIBE(WasteDose, dose)

struct ReportAdverseEvent {
  CourseId course{};
  MaterialId dose{};
  Instant aware_at{};
  Seriousness seriousness{};
  bool expected{};
  bool related{};
  Outcome outcome{};
};
MEGURI_DESCRIBE(ReportAdverseEvent, course, dose, aware_at, seriousness, expected, related, outcome)

struct FollowUpAdverseEvent {
  AdverseEventId adverse_event{};
  Seriousness seriousness{};
  bool expected{};
  bool related{};
  Outcome outcome{};
};
MEGURI_DESCRIBE(FollowUpAdverseEvent, adverse_event, seriousness, expected, related, outcome)

struct CloseAdverseEvent {
  AdverseEventId adverse_event{};
};
MEGURI_DESCRIBE(CloseAdverseEvent, adverse_event)

}  // namespace meguri
