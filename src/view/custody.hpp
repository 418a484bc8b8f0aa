// Custody: who holds what since when, how warm it was on the way, and whose minutes those were.
#pragma once

#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct ShipmentLineView {
  ShipmentId shipment{};
  std::string code_tail;  // the whole code must be scanned from the shipper
  LaneId lane{};
  std::string lane_name;
  OrganisationId from{};
  std::string from_name;
  OrganisationId to{};
  std::string to_name;
  OrganisationId carrier{};
  std::string carrier_name;
  ShipmentStatus status{};
  OrganisationId custodian{};
  std::string custodian_name;
  std::optional<Instant> held_since_at;
  OrganisationId offered_to{};
  std::string offered_to_name;
  std::optional<Instant> due_at;  // of the handover, or of the arrival
  bool overdue{};
  std::uint32_t materials{};
  std::optional<Instant> temperature_known_until_at;
  Condition condition{};      // the worst of what is packed
  Duration out_of_band_us{};  // the most that any of it spent outside its band
  Duration budget_us{};       // the least that any of it has
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(ShipmentLineView, shipment, code_tail, lane, lane_name, from, from_name, to,
                to_name, carrier, carrier_name, status, custodian, custodian_name, held_since_at,
                offered_to, offered_to_name, due_at, overdue, materials, temperature_known_until_at,
                condition, out_of_band_us, budget_us, forms)

struct HoldingView {
  OrganisationId custodian{};
  std::string custodian_name;
  ResourceId store{};  // 0: not in a store
  std::string store_name;
  MaterialKind kind{};
  std::uint32_t materials{};
  std::uint32_t quarantined{};
  std::optional<Instant> first_expires_at;
};
MEGURI_DESCRIBE(HoldingView, custodian, custodian_name, store, store_name, kind, materials,
                quarantined, first_expires_at)

struct WarmView {
  OrganisationId custodian{};
  std::string custodian_name;
  Duration outside_us{};
  std::uint32_t shipments{};
};
MEGURI_DESCRIBE(WarmView, custodian, custodian_name, outside_us, shipments)

// A store, and up to when its logger is read: how warm it was later, nobody knows yet.
struct StoreView {
  ResourceId store{};
  std::string store_name;
  OrganisationId organisation{};
  std::string organisation_name;
  std::int32_t limit_low_mc{};
  std::int32_t limit_high_mc{};
  std::uint32_t materials{};
  std::optional<Instant> known_until_at;  // null: no logger was ever read
  bool silent{};  // longer than some material in it allows: it cannot be used before it is read
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(StoreView, store, store_name, organisation, organisation_name, limit_low_mc,
                limit_high_mc, materials, known_until_at, silent, forms)

struct CustodyView {
  Instant now{};
  std::vector<ShipmentLineView> shipments;  // under way; then the last 50 that arrived
  std::vector<HoldingView> holdings;        // material that can still become part of a treatment
  std::vector<WarmView> warm;               // by custodian, the longest first
  std::vector<StoreView> stores;            // of the viewer's organisation; overseers see all
};
MEGURI_DESCRIBE(CustodyView, now, shipments, holdings, warm, stores)

[[nodiscard]] CustodyView custody_view(const Sources& sources, const Viewer& viewer);

// What a logger saw without a gap, with the lane's limits to compare with.
struct ReadingView {
  Instant from_at{};
  Instant until_at{};
  std::int32_t low_mc{};
  std::int32_t high_mc{};
  bool within{};
  OrganisationId custodian{};  // at its start
};
MEGURI_DESCRIBE(ReadingView, from_at, until_at, low_mc, high_mc, within, custodian)

struct CustodianView {
  OrganisationId custodian{};
  std::string custodian_name;
  Instant from_at{};
  std::optional<Instant> until_at;  // null: still
  bool seal_intact = true;          // when it was taken over
  Duration outside_us{};            // warm or cold time of the worst material while it was held
  std::uint64_t record{};
};
MEGURI_DESCRIBE(CustodianView, custodian, custodian_name, from_at, until_at, seal_intact,
                outside_us, record)

// A carrier gets the label and the condition; course and order stay empty.
struct ShippedMaterialView {
  MaterialId material{};
  MaterialKind kind{};
  std::string label;
  CourseId course{};
  std::string course_name;
  MaterialStatus status{};
  Condition condition{};
  Duration out_of_band_us{};
  Duration budget_us{};
  std::optional<Instant> expires_at;
};
MEGURI_DESCRIBE(ShippedMaterialView, material, kind, label, course, course_name, status, condition,
                out_of_band_us, budget_us, expires_at)

struct ShipmentView {
  Instant now{};
  ShipmentLineView line;
  std::int32_t limit_low_mc{};
  std::int32_t limit_high_mc{};
  Duration gap_allowed_us{};  // longer silence of the logger is "unknown"
  std::vector<CustodianView> custody;
  std::vector<ReadingView> readings;
  std::vector<ShippedMaterialView> materials;
  std::vector<HappeningView> happenings;  // oldest first
};
MEGURI_DESCRIBE(ShipmentView, now, line, limit_low_mc, limit_high_mc, gap_allowed_us, custody,
                readings, materials, happenings)

// Nothing when there is no such shipment or the viewer may not see it.
[[nodiscard]] std::optional<ShipmentView> shipment_view(const Sources& sources,
                                                        const Viewer& viewer, ShipmentId shipment);

}  // namespace meguri
