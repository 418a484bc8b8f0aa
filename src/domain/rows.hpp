// The rows of the state: for each thing of the journey, only what the future needs. Rows are flat
// and trivially copyable; links are ids. What happened is in the ledger, names are in the vault,
// free text is in the notes of the ledger's records: none of it is here.
#pragma once

#include <array>

#include "base/code.hpp"
#include "base/public_key.hpp"
#include "domain/terms.hpp"

namespace meguri {

using RoleSet = std::uint32_t;  // bit r is set: the role with the value r
constexpr RoleSet role_set(Role role) { return RoleSet{1} << static_cast<unsigned>(role); }
template <class... Roles>
constexpr RoleSet role_set(Role first, Roles... rest) {
  return (role_set(first) | ... | role_set(rest));
}

struct Organisation {
  OrganisationKind kind{};
  std::uint32_t users{};
  bool operator==(const Organisation&) const = default;
};

struct User {
  OrganisationId organisation{};
  RoleSet roles{};
  bool active{};
  PublicKey signing_key{};  // in force; none: the person cannot sign
  bool operator==(const User&) const = default;
};

// A chair, a courier's vans, a suite, a laboratory, a reviewer pool, a bed, a store.
struct Resource {
  OrganisationId organisation{};
  ResourceKind kind{};
  std::uint16_t capacity{};
  std::uint16_t occupied{};      // in use at this moment
  std::uint8_t open_weekdays{};  // bit 0 Monday to bit 6 Sunday, JST
  Duration changeover{};         // line clearance after a use
  Band band{};                   // of a store
  BookingId first_booking{};
  Instant known_until{};  // of a store: its logger is read up to here; none: it has no logger
  bool operator==(const Resource&) const = default;
};

struct ClosedDay {
  ResourceId resource{};
  Date day{};
  bool operator==(const ClosedDay&) const = default;
};

// A way from one organisation to another with one carrier.
struct Lane {
  OrganisationId from{};
  OrganisationId to{};
  OrganisationId carrier{};
  Duration handover_limit{};  // from the giver's scan to the receiver's
  Duration transit_max{};
  Band band{};
  bool operator==(const Lane&) const = default;
};

struct Equipment {
  OrganisationId organisation{};
  Instant calibrated_until{};
  bool operator==(const Equipment&) const = default;
};

struct ReagentLot {
  OrganisationId organisation{};
  Code lot{};
  Instant expires_at{};
  bool operator==(const ReagentLot&) const = default;
};

struct Milestone {
  RoadId road{};
  MilestoneStatus status{};
  MilestoneTrigger trigger{};
  bool overdue_seen{};
  FixedVector<MilestoneId, 4> after{};
  Duration gate{};  // not complete before start + gate: what cannot be crushed
  Instant planned_at{never};
  Instant started_at{};
  Instant done_at{};
  bool operator==(const Milestone&) const = default;
};

struct Donor {
  Code reference{};
  Code identity{};
  OrganisationId site{};
  bool eligible{};
  bool operator==(const Donor&) const = default;
};

struct Course {
  Code patient{};   // opaque reference into the vault
  Code identity{};  // chain-of-identity identifier; never changes once assigned
  OrganisationId site{};
  ProtocolId protocol{};
  CourseStatus status{};
  HoldReason hold{};
  bool recollection_proposed{};
  std::uint16_t doses_infused{};
  std::uint16_t doses_in_stock{};  // made or being tested; not infused, lost or refused by quality
  std::uint16_t orders_open{};
  OrderId last_order{};
  Instant since{};  // of its status
  Instant consent_until{never};
  Instant last_collection_at{};
  Instant last_infusion_at{};
  bool operator==(const Course&) const = default;
};

struct Order {
  CourseId course{};  // none for a donor's order
  DonorId donor{};
  OrderId replaces{};
  ProtocolId protocol{};
  OrganisationId site{};
  Code code{};
  OrderStatus status{};
  OrderReason reason{};
  std::uint8_t priority{};  // 0 is served first
  std::uint8_t attempt{};   // 1 for the first batch, counted on by remakes
  ReservationId reservation{};
  ResourceId chair{};
  MaterialId starting_material{};
  BatchId batch{};
  Instant placed_at{};
  Instant collecting_since{};
  bool operator==(const Order&) const = default;
};

struct Reservation {
  OrderId order{};
  ReservationStatus status{};
  Instant hold_until{};
  bool operator==(const Reservation&) const = default;
};

struct Booking {
  ReservationId reservation{};  // none: the row is free
  ResourceId resource{};
  Instant from{};
  Instant until{};
  BookingId next{};  // of the same resource
  bool operator==(const Booking&) const = default;
};

// Anything that carries a label and can be mixed up.
struct Material {
  MaterialKind kind{};
  MaterialStatus status{};
  Condition condition{};
  std::uint8_t portions{};  // of starting material: batches that it can still start
  OrderId order{};
  CourseId course{};  // whose cells may go into whom; none for unallocated donor material
  BatchId batch{};
  VisitId visit{};
  Code label{};
  OrganisationId custodian{};  // exactly one, always (invariant 3)
  ResourceId store{};
  ShipmentId shipment{};
  UserId verified_by{};
  UserId verified_with{};
  Instant expires_at{never};
  Instant thawed_at{};
  Instant stored_at{};  // since when it lies in its store
  std::int64_t cells{};
  Duration out_of_band{};  // of the stability budget that is spent
  bool operator==(const Material&) const = default;
};

struct Shipment {
  LaneId lane{};
  ShipmentStatus status{};
  bool overdue_seen{};
  std::uint16_t packed{};  // materials with shipment == this
  Code code{};             // on the shipper; scanned at every handover
  OrganisationId custodian{};
  OrganisationId offered_to{};
  Instant offered_at{};   // the last scan of a handover, the giver's or the receiver's
  Instant known_until{};  // temperature is known without a gap up to here
  MaterialId first{};     // what is packed lies between first and last
  MaterialId last{};
  bool operator==(const Shipment&) const = default;
};

struct Batch {
  OrderId order{};
  ProtocolId protocol{};
  OrganisationId facility{};
  ResourceId suite{};
  ResourceId reviewer{};
  Code lot{};
  BatchStatus status{};
  Disposition disposition{};
  bool suite_occupied{};
  bool review_open{};
  bool justified{};  // out of specification: by the treating physician
  bool sponsor_agreed{};
  bool authority_told{};
  bool step_overdue_seen{};
  std::uint16_t steps_done{};      // bit s: step s
  std::uint16_t steps_verified{};  // bit s
  std::uint16_t tests_waiting{};   // bit t: sampled, no result yet
  std::uint16_t deviations_unassessed{};
  std::uint16_t deviations_blocking{};  // major or critical, not closed
  std::uint16_t labels_printed{};
  std::uint16_t labels_used{};
  std::uint16_t labels_destroyed{};
  std::uint16_t doses{};
  std::uint16_t doses_left{};  // not infused and not lost
  std::uint16_t counts{};
  MaterialId first_dose{};
  std::uint32_t revision{};         // grows with every change to the record
  std::uint32_t signed_revision{};  // what the reviewer signed
  UserId reviewed_by{};
  Instant started_at{};
  Instant harvested_at{};
  std::int64_t cells{};  // last count, then the harvest
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  FixedVector<std::uint16_t, 20> makers{};  // users who took part in making
  std::array<UserId, steps_max> performed_by{};
  std::array<TestStatus, tests_max> tests{};
  std::array<std::uint8_t, tests_max> test_repeats{};
  std::array<Instant, tests_max> sampled_at{};
  std::uint16_t tests_overdue_seen{};           // bit t
  std::array<MaterialId, tests_max> samples{};  // the last one taken for each test
  std::uint8_t retained_samples{};
  bool operator==(const Batch&) const = default;
};

struct Deviation {
  BatchId batch{};
  Severity severity{};
  DeviationStatus status{};
  bool overdue_seen{};
  Instant opened_at{};
  bool operator==(const Deviation&) const = default;
};

struct Visit {
  CourseId course{};
  VisitStatus status{};
  Instant planned_at{};
  MaterialId dose{};
  bool operator==(const Visit&) const = default;
};

struct AdverseEvent {
  CourseId course{};
  MaterialId dose{};
  Seriousness seriousness{};
  Outcome outcome{};
  bool expected{};
  bool related{};
  bool closed{};
  Instant aware_at{};
  bool operator==(const AdverseEvent&) const = default;
};

}  // namespace meguri
