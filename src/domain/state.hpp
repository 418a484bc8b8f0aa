// The state of a programme: what the ledger's events add up to, as flat tables. Copying a State is
// copying a few blocks of memory; that is how a forecast forks the live programme.
#pragma once

#include "domain/regulatory_rows.hpp"
#include "domain/rows.hpp"
#include "domain/sieve.hpp"
#include "domain/table.hpp"

namespace meguri {

// A row whose deadline is near: most are met, so each is asked again before anything is looked for.
struct Watched {
  enum class Kind : std::uint32_t {  // in the order in which PassTime tells what is due
    reservation,
    visit,
    shipment,
    material,
    batch,
    deviation,
    course
  };
  Instant due{};
  Kind kind{};
  std::uint32_t id{};
  bool operator==(const Watched&) const = default;
};
inline constexpr std::size_t watched_max = 32;

struct State {
  Instant now{};               // time of the last record: no later record may be earlier
  Instant quiet_until{never};  // PassTime has nothing to say before this, unless (due.hpp)
  FixedVector<Watched, watched_max> watched{};  // one of these is due
  Table<OrganisationId, Organisation> organisations;
  Table<UserId, User> users;
  Table<ResourceId, Resource> resources;
  std::vector<ClosedDay> closed_days;  // sorted by resource, then day
  Table<LaneId, Lane> lanes;
  Table<EquipmentId, Equipment> equipment;
  Table<ReagentLotId, ReagentLot> reagent_lots;
  Table<ProtocolId, Protocol> protocols;
  Table<MilestoneId, Milestone> milestones;
  std::uint32_t roads{};
  Table<DonorId, Donor> donors;
  Table<CourseId, Course> courses;
  Table<OrderId, Order> orders;
  Table<ReservationId, Reservation> reservations;
  Table<BookingId, Booking> bookings;
  Table<MaterialId, Material> materials;
  Table<ShipmentId, Shipment> shipments;
  Table<BatchId, Batch> batches;
  Table<DeviationId, Deviation> deviations;
  Table<VisitId, Visit> visits;
  Table<AdverseEventId, AdverseEvent> adverse_events;
  RegulatoryState regulatory;
  std::uint32_t infusions{};
  bool signatures_required{};
  Sieve patients;  // of the courses
  Sieve labels;    // of the materials

  // Bytes that a fork copies.
  [[nodiscard]] std::size_t bytes() const;

  bool operator==(const State&) const = default;
};

}  // namespace meguri
