// What several pages have in common. All structs of src/view are described (Boost.Describe), so
// that JSON, OpenAPI and the web's types come from them: ids are numbers (0: none), instants RFC
// 3339 in UTC, dates JST civil dates, codes strings, closed lists the words of domain/kinds.hpp
// (the web translates those). Units stand last in a name: _us microseconds, _mc thousandths of a
// degree Celsius, _bp basis points, _cells cells. A field called `text` or ending in `_name` is in
// the viewer's language already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/command.hpp"
#include "domain/describe.hpp"

namespace meguri {

// today: due before the end of this day in Japan. soon: within three days. waiting: no due time.
BOOST_DEFINE_FIXED_ENUM_CLASS(Urgency, std::uint8_t, overdue, today, soon, later, waiting)

// The page on which something is done or shown.
BOOST_DEFINE_FIXED_ENUM_CLASS(Page, std::uint8_t, today, courses, plan, batch, quality, custody,
                              bedside, programme, evidence)

// A rule of the catalogue that stands in the way, or a requirement of one.
struct RuleView {
  std::string rule;  // "REL-01"
  std::string text;
};
MEGURI_DESCRIBE(RuleView, rule, text)

// A command ready to be submitted but for what only the person knows: `command` holds what the
// state knows, `missing` names the fields to be entered, in the order of entry. A code that must be
// scanned is always missing: pages never give it away. Commands that the rules would refuse to this
// viewer whatever was entered are not offered at all.
struct CommandForm {
  Command command;
  std::vector<std::string> missing;
  bool note_required{};
  // To be signed, with this meaning (of DecideCondition that of a yes; a no means `rejected`).
  std::optional<SignatureMeaning> signature;
  std::optional<RuleView> refused;  // what the rules would answer now; shown instead of the button
};
MEGURI_DESCRIBE(CommandForm, command, missing, note_required, signature, refused)

// What something is about; 0 where it does not apply.
struct SubjectView {
  CourseId course{};
  OrderId order{};
  ReservationId reservation{};
  VisitId visit{};
  MaterialId material{};
  ShipmentId shipment{};
  BatchId batch{};
  DeviationId deviation{};
  AdverseEventId adverse_event{};
  MilestoneId milestone{};
  bool operator==(const SubjectView&) const = default;
};
MEGURI_DESCRIBE(SubjectView, course, order, reservation, visit, material, shipment, batch,
                deviation, adverse_event, milestone)

// Something that happened: the event's type and what it is called.
struct HappeningView {
  std::uint64_t record{};  // in the ledger, from 0
  Instant at{};
  UserId by{};  // 0: the programme itself
  std::string event;
  std::string text;
};
MEGURI_DESCRIBE(HappeningView, record, at, by, event, text)

// When a date is expected; a quantile is null beyond the forecast's horizon.
struct DateForecastView {
  std::optional<Instant> p10_at;
  std::optional<Instant> p50_at;
  std::optional<Instant> p90_at;
  std::int32_t reached_bp{};  // share of the runs that got there
  Instant forecast_from_at{};
};
MEGURI_DESCRIBE(DateForecastView, p10_at, p50_at, p90_at, reached_bp, forecast_from_at)

// A figure of the programme that an estimate rests on.
struct AssumptionView {
  std::string path;
  std::string value;
  std::string source;
  std::string mark;  // verified, partly, memory, inferred, choice
};
MEGURI_DESCRIBE(AssumptionView, path, value, source, mark)

}  // namespace meguri
