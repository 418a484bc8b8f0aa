// Courses: every patient's way as one line, and one course in full.
#pragma once

#include "view/today.hpp"

namespace meguri {

struct NextTaskView {
  std::string what;
  std::string text;
  std::optional<Instant> due_at;
  Urgency urgency{};
  Role role{};
};
MEGURI_DESCRIBE(NextTaskView, what, text, due_at, urgency, role)

// A point of a patient's way: what happened, or (planned) a booking or visit to come.
struct WayMarkView {
  std::string event;
  Instant at{};
  bool planned{};
};
MEGURI_DESCRIBE(WayMarkView, event, at, planned)

struct CourseLineView {
  CourseId course{};
  std::string course_name;  // identifier, before it is assigned the reference or "#4"
  OrganisationId site{};
  std::string site_name;
  ProtocolId protocol{};
  std::string protocol_name;
  CourseStatus status{};
  HoldReason hold{};
  Instant since_at{};  // of its status
  std::uint16_t doses_infused{};
  std::uint16_t doses_in_stock{};
  std::uint16_t doses_planned{};
  std::uint32_t deviations_open{};
  std::uint32_t adverse_events_open{};
  std::optional<HappeningView> last;
  std::optional<NextTaskView> next;
  std::optional<DateForecastView> next_dose;  // null: no forecast was run, or none is to come
  std::vector<WayMarkView> way;               // oldest first
};
MEGURI_DESCRIBE(CourseLineView, course, course_name, site, site_name, protocol, protocol_name,
                status, hold, since_at, doses_infused, doses_in_stock, doses_planned,
                deviations_open, adverse_events_open, last, next, next_dose, way)

struct CoursesView {
  Instant now{};
  std::uint32_t running{};
  std::uint32_t completed{};
  std::uint32_t ended_early{};
  std::uint32_t not_eligible{};
  std::uint32_t matching{};  // of which `courses` is one page
  std::vector<CourseLineView> courses;
};
MEGURI_DESCRIBE(CoursesView, now, running, completed, ended_early, not_eligible, matching, courses)

struct CoursesQuery {
  bool ended = false;         // those that are over, too
  OrganisationId site{};      // 0: all
  std::uint32_t from = 0;     // of the matching ones
  std::uint32_t limit = 100;  // at most 1,000
};
[[nodiscard]] CoursesView courses_view(const Sources& sources, const Viewer& viewer,
                                       const CoursesQuery& query = {});

struct CourseOrderView {
  OrderId order{};
  OrderStatus status{};
  OrderReason reason{};
  OrderId replaces{};
  std::uint8_t attempt{};
  std::uint8_t priority{};
  Instant placed_at{};
  ReservationId reservation{};
  std::optional<ReservationStatus> reservation_status;
  std::optional<Instant> hold_until_at;
  MaterialId starting_material{};
  BatchId batch{};
  std::string lot;
};
MEGURI_DESCRIBE(CourseOrderView, order, status, reason, replaces, attempt, priority, placed_at,
                reservation, reservation_status, hold_until_at, starting_material, batch, lot)

struct CourseDoseView {
  MaterialId dose{};
  BatchId batch{};
  std::string label_tail;
  MaterialStatus status{};
  Condition condition{};
  OrganisationId custodian{};
  std::string custodian_name;
  ShipmentId shipment{};
  VisitId visit{};
  std::int64_t cells{};
  std::optional<Instant> expires_at;
};
MEGURI_DESCRIBE(CourseDoseView, dose, batch, label_tail, status, condition, custodian,
                custodian_name, shipment, visit, cells, expires_at)

struct CourseVisitView {
  VisitId visit{};
  VisitStatus status{};
  Instant planned_at{};
  Instant window_from_at{};
  Instant window_until_at{};
  MaterialId dose{};
};
MEGURI_DESCRIBE(CourseVisitView, visit, status, planned_at, window_from_at, window_until_at, dose)

struct AdverseEventView {
  AdverseEventId adverse_event{};
  MaterialId dose{};
  Seriousness seriousness{};
  Outcome outcome{};
  bool expected{};
  bool related{};
  bool closed{};
  Instant aware_at{};
};
MEGURI_DESCRIBE(AdverseEventView, adverse_event, dose, seriousness, outcome, expected, related,
                closed, aware_at)

struct CourseView {
  Instant now{};
  CourseLineView line;
  std::string patient;  // reference into the vault; only for the course's own site
  std::string identity;
  std::optional<Instant> consent_until_at;  // null: without end
  bool recollection_proposed{};
  std::vector<CourseOrderView> orders;
  std::vector<CourseDoseView> doses;
  std::vector<CourseVisitView> visits;
  std::vector<AdverseEventView> adverse_events;
  std::vector<TaskView> tasks;
  std::vector<CommandForm> forms;  // what the viewer may do with it, its orders, visits and events
  std::vector<HappeningView> happenings;  // the latest first, at most 200
};
MEGURI_DESCRIBE(CourseView, now, line, patient, identity, consent_until_at, recollection_proposed,
                orders, doses, visits, adverse_events, tasks, forms, happenings)

// Nothing when there is no such course or the viewer may not see it: the two look the same.
[[nodiscard]] std::optional<CourseView> course_view(const Sources& sources, const Viewer& viewer,
                                                    CourseId course);

}  // namespace meguri
