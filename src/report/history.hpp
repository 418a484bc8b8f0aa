// What the ledger tells beyond the state: who did what when, in every course, batch and shipment;
// the counts and steps of a batch record; readings and custodians of a shipment. Collected record
// by record while a ledger is replayed and while it grows; made again from the ledger at every
// start.
//
// A record costs 16 bytes and an event about 24, so that a million events stay below 40 MB.
// Not thread-safe: view/follower.hpp guards it for a server.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/state.hpp"

namespace meguri::report {

struct SeenRecord {
  std::uint64_t index{};  // in the ledger, from 0, without a gap
  Instant at{};
  UserId by{};
};

// What an event is about first: the table and the number of its row. plant: organisations, people,
// lanes, equipment, protocols, roads. regulatory: occurrences, filings, plans, approvals,
// documents.
enum class SubjectTable : std::uint8_t {
  none,
  course,
  order,
  reservation,
  visit,
  material,
  shipment,
  batch,
  deviation,
  adverse_event,
  milestone,
  donor,
  resource,
  plant,
  regulatory,
};

struct EventEntry {
  std::uint8_t kind{};  // index in Event
  SubjectTable table{};
  std::uint32_t number{};
  std::uint32_t record{};
};

struct Happening {
  std::uint64_t record{};
  Instant at{};
  UserId by{};
  std::uint8_t kind{};  // index in Event
};

struct StepEntry {
  std::uint8_t step{};
  std::int64_t value{};
  EquipmentId equipment{};
  ReagentLotId reagent{};
  Instant at{};
  UserId by{};
  std::uint64_t record{};
  Instant verified_at{never};
  UserId verified_by{};
};

struct CountEntry {
  std::uint16_t count{};  // 1 for the first; of a correction the count that it corrects
  bool correction{};
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  Instant at{};
  UserId by{};
  std::uint64_t record{};
};

struct TestEntry {
  std::uint8_t test{};
  TestOutcome outcome{};
  Instant at{};
  UserId by{};
  std::uint64_t record{};
};

struct DeviationEntry {
  DeviationId deviation{};
  Instant at{};
  UserId by{};
  std::uint64_t record{};
};

struct BatchHistory {
  std::vector<StepEntry> steps;
  std::vector<CountEntry> counts;
  std::vector<TestEntry> results;
  std::vector<DeviationEntry> deviations;
  std::vector<std::uint32_t> events;
};

struct CustodyEntry {
  OrganisationId custodian{};
  Instant from{};
  bool seal_intact = true;
  std::uint64_t record{};
};

struct ReadingEntry {
  Instant from{};
  Instant until{};
  std::int32_t low_mc{};
  std::int32_t high_mc{};
  UserId by{};
  std::uint64_t record{};
};

// Time outside the band of one material, charged to its custodian.
struct WarmEntry {
  MaterialId material{};
  OrganisationId custodian{};
  Duration outside{};
  std::uint64_t record{};
};

struct ShipmentHistory {
  std::vector<MaterialId> materials;  // that were packed, also after they were received
  std::vector<CustodyEntry> custody;  // each until the next
  std::vector<ReadingEntry> readings;
  std::vector<WarmEntry> warm;
  std::vector<std::uint32_t> events;
};

// Of one material, outside a shipment too.
struct MaterialHistory {
  std::vector<ShipmentId> shipments;  // that it was packed into
  std::vector<std::uint32_t> events;
};

class History {
public:
  // `after`: the state with the events of the record applied.
  void see(const State& after, const SeenRecord& record, std::span<const Event> events);

  [[nodiscard]] std::uint64_t records() const { return records_.size(); }
  [[nodiscard]] Instant at(std::uint64_t record) const { return records_[record].at; }
  [[nodiscard]] UserId by(std::uint64_t record) const { return records_[record].by; }
  [[nodiscard]] std::span<const EventEntry> events_of(std::uint64_t record) const;

  // Events in the order of the ledger, by their numbers for happening() and entry().
  [[nodiscard]] std::span<const std::uint32_t> events_of(CourseId course) const;
  [[nodiscard]] Happening happening(std::uint32_t event) const;
  [[nodiscard]] const EventEntry& entry(std::uint32_t event) const { return events_[event]; }

  // Empty when nothing was seen.
  [[nodiscard]] const BatchHistory& of(BatchId batch) const;
  [[nodiscard]] const ShipmentHistory& of(ShipmentId shipment) const;
  [[nodiscard]] const MaterialHistory& of(MaterialId material) const;
  [[nodiscard]] std::span<const ReadingEntry> readings_of(ResourceId store) const;
  // Identity and handover mismatches, by their numbers, in the order of the ledger.
  [[nodiscard]] std::span<const std::uint32_t> mismatches() const { return mismatches_; }

private:
  struct RecordEntry {
    Instant at{};
    UserId by{};
    std::uint32_t first_event{};
  };
  void index(const State& after, const Event& event, std::uint32_t number);
  void remember(const State& after, const Event& event, const SeenRecord& record);

  std::vector<RecordEntry> records_;
  std::vector<EventEntry> events_;
  std::vector<std::vector<std::uint32_t>> courses_;  // all by number
  std::vector<BatchHistory> batches_;
  std::vector<ShipmentHistory> shipments_;
  std::vector<MaterialHistory> materials_;
  std::vector<std::vector<ReadingEntry>> stores_;
  std::vector<std::uint32_t> mismatches_;
};

// What an event is about first.
[[nodiscard]] EventEntry entry_of(const Event& event);

}  // namespace meguri::report
