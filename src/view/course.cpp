// One course in full.
#include "domain/find.hpp"
#include "view/acts.hpp"
#include "view/course_line.hpp"
#include "view/task_view.hpp"

namespace meguri {
namespace {

constexpr std::size_t happenings_max = 200;

CourseOrderView order_view(const State& state, OrderId id) {
  const Order& order = state.orders[id];
  CourseOrderView view{.order = id,
                       .status = order.status,
                       .reason = order.reason,
                       .replaces = order.replaces,
                       .attempt = order.attempt,
                       .priority = order.priority,
                       .placed_at = order.placed_at,
                       .reservation = order.reservation,
                       .reservation_status = {},
                       .hold_until_at = {},
                       .starting_material = order.starting_material,
                       .batch = order.batch,
                       .lot = {}};
  if (const Reservation* chain = state.reservations.find(order.reservation)) {
    view.reservation_status = chain->status;
    if (chain->status == ReservationStatus::held) view.hold_until_at = given(chain->hold_until);
  }
  if (const Batch* batch = state.batches.find(order.batch)) view.lot = to_text(batch->lot);
  return view;
}

CourseDoseView dose_view(const Reader& reader, MaterialId id) {
  const Material& dose = reader.state().materials[id];
  return {.dose = id,
          .batch = dose.batch,
          .label_tail = tail(dose.label),
          .status = dose.status,
          .condition = dose.condition,
          .custodian = dose.custodian,
          .custodian_name = reader.name(dose.custodian),
          .shipment = dose.shipment,
          .visit = dose.visit,
          .cells = dose.cells,
          .expires_at = given(dose.expires_at)};
}

void add_rows(const Reader& reader, CourseId id, CourseView& view) {
  const State& state = reader.state();
  const ScheduleTerms& schedule = state.protocols[state.courses[id].protocol].schedule;
  state.orders.each([&](OrderId order, const Order& row) {
    if (row.course == id) view.orders.push_back(order_view(state, order));
  });
  state.materials.each([&](MaterialId material, const Material& row) {
    if (row.course == id && row.kind == MaterialKind::dose)
      view.doses.push_back(dose_view(reader, material));
  });
  state.visits.each([&](VisitId visit, const Visit& row) {
    if (row.course == id)
      view.visits.push_back({visit, row.status, row.planned_at,
                             row.planned_at - schedule.visit_early,
                             row.planned_at + schedule.visit_late, row.dose});
  });
  state.adverse_events.each([&](AdverseEventId event, const AdverseEvent& row) {
    if (row.course == id && reader.sight.sees(event))
      view.adverse_events.push_back({event, row.dose, row.seriousness, row.outcome, row.expected,
                                     row.related, row.closed, row.aware_at});
  });
}

}  // namespace

std::optional<CourseView> course_view(const Sources& sources, const Viewer& viewer, CourseId id) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(id)) return std::nullopt;
  const Course& course = sources.state.courses[id];
  CourseView view{.now = reader.now(),
                  .line = CourseLines(reader).line(id),
                  .patient = course.site == viewer.organisation ? to_text(course.patient) : "",
                  .identity = to_text(course.identity),
                  .consent_until_at = given(course.consent_until),
                  .recollection_proposed = course.recollection_proposed,
                  .orders = {},
                  .doses = {},
                  .visits = {},
                  .adverse_events = {},
                  .tasks = {},
                  .forms = {},
                  .happenings = {}};
  add_rows(reader, id, view);
  for (const report::Task& task : reader.tasks(id))
    if (sees_task(reader, task)) view.tasks.push_back(task_view(reader, task));
  Offers offers(reader);
  offer_course(offers, reader, id);
  for (const CourseOrderView& one : view.orders) offer_order(offers, reader, one.order);
  for (const CourseVisitView& one : view.visits) offer_visit(offers, reader, one.visit);
  for (const AdverseEventView& one : view.adverse_events)
    offer_adverse_event(offers, reader, one.adverse_event);
  view.forms = offers.take();
  const auto events = sources.history.events_of(id);
  for (auto event = events.rbegin();
       event != events.rend() && view.happenings.size() < happenings_max; ++event)
    if (sees_event(reader, *event)) view.happenings.push_back(reader.happening(*event));
  return view;
}

}  // namespace meguri
