#include "report/history.hpp"

#include "base/check.hpp"
#include "report/course_trace.hpp"

namespace meguri::report {
namespace {

template <class Entry>
Entry& at_number(std::vector<Entry>& entries, std::uint32_t number) {
  if (entries.size() <= number) entries.resize(number + 1);
  return entries[number];
}
template <class Entry>
const Entry& find_number(const std::vector<Entry>& entries, std::uint32_t number) {
  static const Entry none{};
  return number < entries.size() ? entries[number] : none;
}

// The batch that an event belongs to, its material and deviations included.
BatchId batch_of(const State& state, const EventEntry& entry) {
  switch (entry.table) {
    case SubjectTable::batch: return static_cast<BatchId>(entry.number);
    case SubjectTable::deviation: {
      const Deviation* row = state.deviations.find(static_cast<DeviationId>(entry.number));
      return row == nullptr ? BatchId{} : row->batch;
    }
    case SubjectTable::material: {
      const Material* row = state.materials.find(static_cast<MaterialId>(entry.number));
      return row == nullptr ? BatchId{} : row->batch;
    }
    default: return {};
  }
}

// The shipment that an event is about, or in which its material lies at that moment.
ShipmentId shipment_of(const State& state, const EventEntry& entry) {
  if (entry.table == SubjectTable::shipment) return static_cast<ShipmentId>(entry.number);
  if (entry.table != SubjectTable::material) return {};
  const Material* row = state.materials.find(static_cast<MaterialId>(entry.number));
  return row == nullptr ? ShipmentId{} : row->shipment;
}

// What one event adds to the entries of its batch or shipment; other events add nothing.
struct Remember {
  const State& after;
  const SeenRecord& record;
  std::vector<BatchHistory>& batches;
  std::vector<ShipmentHistory>& shipments;
  std::vector<MaterialHistory>& materials;
  std::vector<std::vector<ReadingEntry>>& stores;

  BatchHistory& of(BatchId id) const { return at_number(batches, number(id)); }
  ShipmentHistory& of(ShipmentId id) const { return at_number(shipments, number(id)); }

  void operator()(const StepPerformed& e) const {
    of(e.batch).steps.push_back(
        {e.step, e.value, e.equipment, e.reagent, record.at, e.by, record.index, never, UserId{}});
  }
  void operator()(const StepVerified& e) const {
    for (StepEntry& step : of(e.batch).steps)
      if (step.step == e.step) {
        step.verified_at = record.at;
        step.verified_by = e.by;
      }
  }
  void operator()(const CountRecorded& e) const { count(e, false); }
  void operator()(const CountCorrected& e) const { count(e, true); }
  void operator()(const TestResulted& e) const {
    of(e.batch).results.push_back({e.test, e.outcome, record.at, record.by, record.index});
  }
  void operator()(const DeviationOpened& e) const {
    of(e.batch).deviations.push_back({e.deviation, record.at, record.by, record.index});
  }
  void operator()(const ShipmentPlanned& e) const {
    of(e.shipment).custody.push_back({after.lanes[e.lane].from, record.at, true, record.index});
  }
  void operator()(const MaterialPacked& e) const { of(e.shipment).materials.push_back(e.material); }
  void operator()(const HandoverAccepted& e) const {
    of(e.shipment).custody.push_back({e.to, record.at, e.seal_intact, record.index});
  }
  void operator()(const TemperatureRecorded& e) const {
    const RecordTemperature& r = e.reading;
    const ReadingEntry entry{r.from, r.until, r.low_mc, r.high_mc, record.by, record.index};
    if (some(r.shipment))
      of(r.shipment).readings.push_back(entry);
    else if (some(r.store))
      at_number(stores, number(r.store)).push_back(entry);
  }
  void operator()(const BandLeft& e) const {
    const Material* row = after.materials.find(e.material);
    if (row != nullptr && some(row->shipment))
      of(row->shipment).warm.push_back({e.material, e.custodian, e.outside, record.index});
  }
  template <class Other>
  void operator()(const Other&) const {}

private:
  template <class Count>
  void count(const Count& e, bool correction) const {
    of(e.batch).counts.push_back(
        {e.count, correction, e.cells, e.viability_bp, e.purity_bp, record.at, e.by, record.index});
  }
};

}  // namespace

void History::see(const State& after, const SeenRecord& record, std::span<const Event> events) {
  MEGURI_CHECK(record.index == records_.size());
  records_.push_back({record.at, record.by, static_cast<std::uint32_t>(events_.size())});
  for (const Event& event : events) {
    const auto number = static_cast<std::uint32_t>(events_.size());
    events_.push_back(entry_of(event));
    events_.back().record = static_cast<std::uint32_t>(record.index);
    index(after, event, number);
    visit(Remember{after, record, batches_, shipments_, materials_, stores_}, event);
  }
}

void History::index(const State& after, const Event& event, std::uint32_t number) {
  const EventEntry& entry = events_[number];
  if (const CourseId course = course_of(after, event); some(course))
    at_number(courses_, meguri::number(course)).push_back(number);
  if (const BatchId batch = batch_of(after, entry); some(batch))
    at_number(batches_, meguri::number(batch)).events.push_back(number);
  if (const ShipmentId shipment = shipment_of(after, entry); some(shipment))
    at_number(shipments_, meguri::number(shipment)).events.push_back(number);
  if (entry.table == SubjectTable::material)
    at_number(materials_, entry.number).events.push_back(number);
  if (holds_alternative<IdentityMismatchSeen>(event) ||
      holds_alternative<HandoverMismatchSeen>(event))
    mismatches_.push_back(number);
}

std::span<const EventEntry> History::events_of(std::uint64_t record) const {
  MEGURI_CHECK(record < records_.size());
  const std::size_t first = records_[record].first_event;
  const std::size_t last =
      record + 1 < records_.size() ? records_[record + 1].first_event : events_.size();
  return std::span(events_).subspan(first, last - first);
}

std::span<const std::uint32_t> History::events_of(CourseId course) const {
  return find_number(courses_, number(course));
}

Happening History::happening(std::uint32_t event) const {
  MEGURI_CHECK(event < events_.size());
  const std::uint64_t record = events_[event].record;
  return {record, records_[record].at, records_[record].by, events_[event].kind};
}

const BatchHistory& History::of(BatchId batch) const {
  return find_number(batches_, number(batch));
}
const ShipmentHistory& History::of(ShipmentId shipment) const {
  return find_number(shipments_, number(shipment));
}
const MaterialHistory& History::of(MaterialId material) const {
  return find_number(materials_, number(material));
}
std::span<const ReadingEntry> History::readings_of(ResourceId store) const {
  return find_number(stores_, number(store));
}

}  // namespace meguri::report
