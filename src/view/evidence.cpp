#include "view/evidence.hpp"

#include <boost/json/parse.hpp>

#include "ledger/codec.hpp"
#include "ledger/record.hpp"
#include "report/words.hpp"
#include "view/reader.hpp"

namespace meguri {
namespace {

using report::EventEntry;
using report::SubjectTable;

bool sees(const Reader& reader, const EventEntry& entry) {
  const Sight& sight = reader.sight;
  const std::uint32_t n = entry.number;
  switch (entry.table) {
    case SubjectTable::course: return sight.sees(static_cast<CourseId>(n));
    case SubjectTable::order: return sight.sees(static_cast<OrderId>(n));
    case SubjectTable::reservation: {
      const Reservation* row = reader.state().reservations.find(static_cast<ReservationId>(n));
      return row != nullptr && sight.sees(row->order);
    }
    case SubjectTable::visit: return sight.sees(static_cast<VisitId>(n));
    case SubjectTable::material: return sight.sees(static_cast<MaterialId>(n));
    case SubjectTable::shipment: return sight.sees(static_cast<ShipmentId>(n));
    case SubjectTable::batch: return sight.sees(static_cast<BatchId>(n));
    case SubjectTable::deviation: return sight.sees(static_cast<DeviationId>(n));
    case SubjectTable::adverse_event: return sight.sees(static_cast<AdverseEventId>(n));
    case SubjectTable::donor: return sight.sees(static_cast<DonorId>(n));
    case SubjectTable::resource: return sight.sees(static_cast<ResourceId>(n));
    case SubjectTable::milestone: return reader.viewer.roles != 0;
    case SubjectTable::regulatory: return sight.everything();
    case SubjectTable::plant:
    case SubjectTable::none: break;
  }
  return sight.everything() || reader.viewer.has(Role::administrator);
}

SubjectView subject_of(const Reader& reader, const EventEntry& entry) {
  const State& state = reader.state();
  SubjectView view;
  const std::uint32_t n = entry.number;
  const auto of_order = [&](OrderId id) {
    const Order* row = state.orders.find(id);
    view.order = id;
    if (row != nullptr) view.course = row->course;
  };
  switch (entry.table) {
    case SubjectTable::course: view.course = static_cast<CourseId>(n); break;
    case SubjectTable::order: of_order(static_cast<OrderId>(n)); break;
    case SubjectTable::reservation:
      view.reservation = static_cast<ReservationId>(n);
      if (const Reservation* row = state.reservations.find(view.reservation)) of_order(row->order);
      break;
    case SubjectTable::visit:
      view.visit = static_cast<VisitId>(n);
      if (const Visit* row = state.visits.find(view.visit)) view.course = row->course;
      break;
    case SubjectTable::material:
      view.material = static_cast<MaterialId>(n);
      if (const Material* row = state.materials.find(view.material)) {
        view.course = row->course;
        view.batch = row->batch;
        view.shipment = row->shipment;
      }
      break;
    case SubjectTable::shipment: view.shipment = static_cast<ShipmentId>(n); break;
    case SubjectTable::batch:
      view.batch = static_cast<BatchId>(n);
      if (const Batch* row = state.batches.find(view.batch)) of_order(row->order);
      break;
    case SubjectTable::deviation:
      view.deviation = static_cast<DeviationId>(n);
      if (const Deviation* row = state.deviations.find(view.deviation)) view.batch = row->batch;
      break;
    case SubjectTable::adverse_event:
      view.adverse_event = static_cast<AdverseEventId>(n);
      if (const AdverseEvent* row = state.adverse_events.find(view.adverse_event))
        view.course = row->course;
      break;
    case SubjectTable::milestone: view.milestone = static_cast<MilestoneId>(n); break;
    default: break;
  }
  // A carrier knows the box, not whose it is.
  if (!reader.sight.sees(view.course)) view.course = {};
  if (!reader.sight.sees(view.order)) view.order = {};
  if (!reader.sight.sees(view.batch)) view.batch = {};
  return view;
}

std::optional<RefusedView> refused_of(const Reader& reader, std::string_view text) {
  if (text.empty()) return std::nullopt;
  boost::system::error_code failed;
  const boost::json::value json = boost::json::parse(boost::json::string_view(text), failed);
  if (failed || !json.is_object()) return std::nullopt;
  RefusedView view;
  if (const auto* subject = json.as_object().if_contains("subject"))
    view.subject = subject->to_number<std::uint32_t>(failed);
  const auto* id = json.as_object().if_contains("rule");
  if (id == nullptr || !id->is_string()) return std::nullopt;
  view.rule.rule = std::string(id->as_string());
  for (const RuleText& known : all_rules())
    if (known.id == view.rule.rule) view.rule = reader.rule(known.rule);
  return view;
}

}  // namespace

RecordView record_view(const Sources& sources, const Viewer& viewer, const Entry& entry) {
  const Reader reader(sources, viewer);
  RecordView view{.record = entry.position,
                  .leaf_hash = to_hex(entry.leaf),
                  .visible = false,
                  .at = {},
                  .command_type = {},
                  .command = {},
                  .events = {},
                  .text = {},
                  .note = {},
                  .refused = {},
                  .subject = {},
                  .body = {}};
  if (entry.position >= sources.history.records()) return view;
  const auto entries = sources.history.events_of(entry.position);
  // A record that tells of several things is shown to those who may know of them all.
  view.visible = !entries.empty() && std::ranges::all_of(entries, [&](const EventEntry& one) {
    return sees(reader, one);
  });
  const auto record = parse_record(entry.body);
  if (!view.visible || !record) {
    view.visible = false;
    return view;
  }
  view.at = record->at;
  view.by = static_cast<UserId>(record->by);
  view.command_id = record->command_id;
  view.note = text_of_string(record->note);
  view.refused = refused_of(reader, record->refused);
  view.body = std::string(entry.body);
  view.subject = subject_of(reader, entries.front());
  if (Command command; read_command(record->command, command)) {
    view.command_type = std::string(command_names()[command.index()]);
    view.command = std::move(command);
  }
  if (Events events; read_events(record->events, events))
    view.events.assign(events.begin(), events.end());
  for (const EventEntry& one : entries) {
    if (!view.text.empty()) view.text += viewer.language == Language::japanese ? "、" : ", ";
    view.text += report::event_word(viewer.language, one.kind);
  }
  return view;
}

std::optional<ChangeView> change_view(const Sources& sources, const Viewer& viewer,
                                      std::uint64_t record) {
  if (record >= sources.history.records()) return std::nullopt;
  const Reader reader(sources, viewer);
  ChangeView view{record, sources.history.at(record), {}, {}};
  for (const EventEntry& one : sources.history.events_of(record)) {
    if (!sees(reader, one)) continue;
    if (view.events.empty()) view.subject = subject_of(reader, one);
    view.events.emplace_back(event_names()[one.kind]);
  }
  if (view.events.empty()) return std::nullopt;
  return view;
}

}  // namespace meguri
